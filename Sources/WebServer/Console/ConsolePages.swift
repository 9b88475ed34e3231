import DialogueEngine
import DialogueScript
import Facilitation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import OpenIDConnect
import Storage

/// The pages of those who work here: `/moderator`. See <doc:Console>.
struct ConsolePages: Sendable {
    let facilitator: Facilitator
    let settings: PagesSettings
    let logger: Logger
    let now: @Sendable () -> Instant
    let live: LiveRoute
    let staff: Staff
    /// The service where those who work here sign in; `nil`: by name and password only.
    let provider: Provider?
    let pending = PendingSignIns()
    /// The channels on which somebody can be written to.
    let channels: [String]
    /// The dialogues of this server, by name.
    let scripts: @Sendable () -> [String: ScriptSources]
    let flashes = Flashes()
    /// Wrong passwords from one address, and for one name.
    let sources = SourceLimit(burst: 10, perSecond: 1 / 30)
    let names = SourceLimit(burst: 30, perSecond: 1 / 60)
    /// Sign-ins by the service from one address; each has two steps.
    let ways = SourceLimit(burst: 30, perSecond: 0.1)

    /// The longest form that is read: a script is the longest thing that is sent.
    static let bodyLimit = 512 * 1_024

    init(
        facilitator: Facilitator, settings: PagesSettings, live: LiveRoute, logger: Logger, now: @escaping @Sendable () -> Instant,
        staff: Staff? = nil, provider: Provider? = nil, channels: [String] = [],
        scripts: @escaping @Sendable () -> [String: ScriptSources] = { [:] }
    ) {
        (self.facilitator, self.settings, self.live, self.logger, self.now) = (facilitator, settings, live, logger, now)
        (self.staff, self.provider, self.scripts) = (staff ?? facilitator.staff, provider, scripts)
        self.channels = channels
    }

    /// Every address for which one has to be signed in.
    var routes: [ConsoleRoute] {
        homeRoutes + promiseRoutes + accountRoutes + steeringRoutes + speakingRoutes + groupRoutes + tableRoutes + resultRoutes
            + scriptRoutes + invitingRoutes
    }

    func add(to router: Router<PageContext>) {
        for route in routes {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                await response(to: request, context, ConsoleWords(language(of: request))) { try await take(request, context, route) }
            }
        }
        addDoor(to: router)
        if let provider { addWorkDoor(to: router, by: provider) }
    }

    // MARK: - Requests

    /// Lets in who is signed in and may come; forms only from pages of their own session.
    private func take(_ request: Request, _ context: PageContext, _ route: ConsoleRoute) async throws -> ConsoleAnswer {
        let isPassive = request.headers[.passive] != nil || request.uri.path.hasSuffix("/live")
        guard let token = token(of: request), let account = try await staff.account(of: token, at: now(), isPassive: isPassive) else {
            let isLook = request.method == .get
            return .redirect("/moderator/sign-in" + (isLook ? "?to=\(request.uri.path.percentEncodedName)" : ""))
        }
        var visit = ConsoleVisit(account, token, request, context)
        if route.method == .get, !isPassive {
            visit.own = try await facilitator.openPromises(at: now()).filter { $0.promise.account == account.name }
        }
        if case .duty(let duty) = route.needs, !account.may(duty) {
            var layout = visit.layout(visit.words.notYours)
            layout.panes = [.init(blocks: [.links([.init(href: "/moderator", text: visit.words.conversations)])])]
            return .page(layout, status: 403)
        }
        guard route.method == .post else { return try await route.answer(visit, PageForm([])) }
        guard isOwn(request), case .whole(let body) = await WholeBody.of(request, limit: Self.bodyLimit) else {
            return .page(visit.layout(visit.words.oldForm), status: 403)
        }
        let form = PageForm(body)
        guard form["k"] == visit.key else {
            return said(visit, "/moderator", .init(fault: visit.words.oldForm))
        }
        return try await route.answer(visit, form)
    }

    /// Goes on to a page that says something once.
    func said(_ visit: ConsoleVisit, _ place: String, _ flash: Flashes.Flash) -> ConsoleAnswer {
        .redirect(flashes.put(flash, for: visit.token, at: place))
    }

    /// Whether a form was sent from a page of this site.
    func isOwn(_ request: Request) -> Bool { ["same-origin", "none", nil].contains(request.headers[.secFetchSite]) }

    func language(of request: Request) -> Language { Visit.preferred(request.headers[.acceptLanguage], among: PageWords.all) ?? .dutch }

    /// An answer for every case.
    func response(
        to request: Request, _ context: PageContext, _ words: ConsoleWords, _ answer: () async throws -> ConsoleAnswer
    ) async -> Response {
        do { return try await answer().response(settings) } catch ConsoleRefusal.notFound {
            return page(ConsoleLayout(words, heading: words.notFound), status: 404)
        } catch FacilitationError.noSuchConsultation {
            return page(ConsoleLayout(words, heading: words.notFound), status: 404)
        } catch {
            logger.warning("a page of the console could not be made", metadata: ["error": "\(type(of: error))"])
            return page(ConsoleLayout(words, heading: words.busy), status: 503)
        }
    }

    private func page(_ layout: ConsoleLayout, status: Int) -> Response { ConsoleAnswer.page(layout, status: status).response(settings) }

    // MARK: - Sessions

    var cookieName: String { "\(settings.isSecure ? "__Host-" : "")meerstem-desk" }

    func token(of request: Request) -> String? { request.cookies[cookieName]?.value }

    /// What gives a browser a session; an empty token takes it away.
    func cookie(_ token: String) -> String {
        let place = settings.isSecure ? "Path=/; Secure" : "Path=/moderator"
        return "\(cookieName)=\(token); \(place); HttpOnly; SameSite=Lax; Max-Age=\(token.isEmpty ? 0 : 86_400)"
    }
}

extension HTTPField.Name {
    /// On what a page's script asks by itself.
    fileprivate static let passive = HTTPField.Name("X-Passive")!
}

extension ConsoleAnswer {
    func response(_ settings: PagesSettings) -> Response {
        var headers = HTTPFields()
        headers[.contentSecurityPolicy] =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        headers[.xContentTypeOptions] = "nosniff"
        headers[.referrerPolicy] = "no-referrer"
        headers[.frameOptions] = "DENY"
        headers[.cacheControl] = "no-store"
        headers[.openerPolicy] = "same-origin"
        if settings.isSecure { headers[.strictTransportSecurity] = "max-age=31536000" }
        switch self {
        case .page(let layout, let status):
            headers[.contentType] = "text/html; charset=utf-8"
            if status == 503 { headers[.retryAfter] = "5" }
            guard let html = try? layout.html else { return Response(status: .internalServerError) }
            return Response(status: .init(code: status), headers: headers, body: .init(byteBuffer: ByteBuffer(string: html)))
        case .leave(let layout, let place, let cookie):
            headers[.contentType] = "text/html; charset=utf-8"
            headers[.refresh] = "0;url=\(place)"
            headers[.setCookie] = cookie
            guard let html = try? layout.html else { return Response(status: .internalServerError) }
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: html)))
        case .redirect(let place, let cookie):
            headers[.location] = place
            headers[.setCookie] = cookie
            return Response(status: .seeOther, headers: headers)
        case .file(let bytes, let type, let name):
            headers[.contentType] = type
            if let name { headers[.contentDisposition] = "attachment; filename=\"\(name)\"" }
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        case .sent(let bytes, let format, let name):
            headers[.contentType] = format.mediaType
            headers[.contentDisposition] = "attachment; filename=\"\(name).\(format.ending)\""
            headers[.contentSecurityPolicy] = "sandbox; default-src 'none'; frame-ancestors 'none'"
            headers[.resourcePolicy] = "same-origin"
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        case .whole(let html, let style):
            headers[.contentType] = "text/html; charset=utf-8"
            headers[.contentSecurityPolicy] =
                "default-src 'none'; style-src \(style); img-src data:; base-uri 'none'; frame-ancestors 'none'"
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(string: html)))
        case .stream(let response): return response
        }
    }
}
