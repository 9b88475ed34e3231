import DialogueEngine
import Facilitation
import HTTPTypes
import Hummingbird
import Logging
import MessageChannels
import OpenIDConnect

/// Coming in by the organisation's own service. See <doc:OpenID>.
extension ConsolePages {
    func addWorkDoor(to router: Router<PageContext>, by provider: Provider) {
        router.post("/moderator/oidc/begin") { request, context in
            await answered(request, context) { words in try await begin(request, context, words, provider) }
        }
        router.get("/moderator/oidc/back") { request, context in
            await answered(request, context) { words in try await comeBack(request, context, words, provider) }
        }
    }

    func workForm(_ words: ConsoleWords, to place: String) -> ConsoleForm {
        ConsoleForm(
            action: "/moderator/oidc/begin", hidden: [("to", Self.ownPlace(place))],
            buttons: [.init(act: "work", text: words.byWork, isMain: true)])
    }

    // MARK: - There

    private func begin(
        _ request: Request, _ context: PageContext, _ words: ConsoleWords, _ provider: Provider
    ) async throws -> ConsoleAnswer {
        guard let form = await form(request) else { return .page(signInPage(words, to: "", fault: words.oldForm), status: 403) }
        let source = context.source(of: request)
        guard !ways.isReached(by: source, at: now()) else {
            return .page(signInPage(words, to: form["to"], fault: words.tooOften), status: 429)
        }
        ways.count(source, at: now())
        let (attempt, browser) = (SignInAttempt(), SignInAttempt.random())
        do {
            let address = try await provider.address(for: attempt, at: now())
            pending.keep(attempt, browser: browser, to: Self.ownPlace(form["to"]), at: now())
            var layout = ConsoleLayout(words, heading: words.goingTo(provider.settings.host))
            layout.panes = [.init(blocks: [.links([.init(href: address, text: words.goOn)])])]
            return .leave(layout, to: address, cookie: workCookie(browser))
        } catch { return notIn(error, words, to: form["to"]) }
    }

    private var workCookieName: String { "\(settings.isSecure ? "__Host-" : "")meerstem-work" }

    /// Binds an attempt to the browser that began it: who is sent somebody else's way back does not come in as them.
    private func workCookie(_ browser: String) -> String {
        let place = settings.isSecure ? "Path=/; Secure" : "Path=/moderator/oidc"
        return "\(workCookieName)=\(browser); \(place); HttpOnly; SameSite=Lax; Max-Age=\(PendingSignIns.patience.milliseconds / 1_000)"
    }

    // MARK: - And back

    private func comeBack(
        _ request: Request, _ context: PageContext, _ words: ConsoleWords, _ provider: Provider
    ) async throws -> ConsoleAnswer {
        let source = context.source(of: request)
        guard !ways.isReached(by: source, at: now()) else { return .page(signInPage(words, to: "", fault: words.tooOften), status: 429) }
        ways.count(source, at: now())
        let answer = PageForm(Array((request.uri.query ?? "").utf8))
        let known = request.cookies[workCookieName].flatMap { pending.take(answer["state"], browser: $0.value, at: now()) }
        // What stands there twice could be read in two ways.
        guard let known, Set(answer.fields.map(\.name)).count == answer.fields.count else {
            logger.notice("a sign-in came back that nobody began here")
            return .page(signInPage(words, to: "", fault: words.workRefused), status: 400)
        }
        let name: String
        do {
            try await provider.checkIssuer(answer.all("iss").first, at: now())
            guard !answer["code"].isEmpty, answer.all("error").isEmpty else {
                // Who changed their mind at the service comes back without a code.
                return .page(signInPage(words, to: known.place, fault: words.workRefused), status: 400)
            }
            name = try await provider.name(for: answer["code"], known.attempt, at: now())
        } catch { return notIn(error, words, to: known.place) }
        guard let token = try await staff.admit(name, at: now()) else { return unknown(name, words) }
        ways.forgive(source)
        if let old = self.token(of: request) { try await staff.signOut(old) }
        return .redirect(known.place, cookie: cookie(token))
    }

    // MARK: - Not in

    private func notIn(_ fault: SignInFault, _ words: ConsoleWords, to place: String) -> ConsoleAnswer {
        switch fault {
        case .unavailable(let asked, let came):
            logger.warning("the service to sign in by gives no answer", metadata: ["asked": "\(asked)", "came": "\(came)"])
            return .page(signInPage(words, to: place, fault: words.workAway), status: 503)
        case .refused(.noName):
            logger.notice("a sign-in was refused", metadata: ["reason": "noName"])
            return .page(signInPage(words, to: place, fault: words.workNameless), status: 403)
        case .refused(let reason):
            logger.warning("a sign-in was refused", metadata: ["reason": "\(reason.rawValue)"])
            return .page(signInPage(words, to: place, fault: words.workRefused), status: 400)
        }
    }

    /// Whoever the service knows is told by which name, so that an operator can make an account of that name. A closed account is not told apart.
    private func unknown(_ name: String, _ words: ConsoleWords) -> ConsoleAnswer {
        var layout = ConsoleLayout(words, heading: words.noAccount)
        layout.panes = [
            .init(blocks: [
                .paragraph(words.noAccountOf(String(name.prefix(100)))), .links([.init(href: "/moderator/sign-in", text: words.signIn)]),
            ])
        ]
        return .page(layout, status: 403)
    }
}
