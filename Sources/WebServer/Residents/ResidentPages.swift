import DialogueEngine
import Facilitation
import HTTPTypes
import Hummingbird
import Logging
import MessageChannels
import Storage

/// Residents' pages: `/c/{code}`. See <doc:ResidentsPages>.
struct ResidentPages: Sendable {
    let facilitator: Facilitator
    let settings: PagesSettings
    /// The kinds of the channels beside these pages.
    let channels: [String]
    let logger: Logger
    let now: @Sendable () -> Instant
    let live: LiveRoute
    let limit = SourceLimit()
    var begins = SourceLimit.begins
    let results = PublishedPages()
    let load = Load()
    let files = Load(limit: Upload.most)

    /// The longest form that is read.
    static let bodyLimit = 128 * 1_024

    func add(to router: Router<PageContext>) {
        router.get("/") { request, _ in home(request).response(settings) }
        router.get("/c") { request, _ in toCode(request).response(settings) }
        router.get("/assets/:file") { _, context in
            let asset = PageAsset.at("/assets/\(context.parameters.get("file") ?? "")")
            return asset?.answer.response(settings) ?? Response(status: .notFound)
        }
        for base in ["/c/:code", "/c/:code/p/:token"] {
            get(router, base) { try await show($0) { $0.layout } }
            get(router, "\(base)/answers") { try await show($0) { $0.answersLayout } }
            get(router, "\(base)/wait") { try await wait($0) }
            get(router, "\(base)/erase") { try await show($0) { $0.eraseLayout } }
            get(router, "\(base)/language") { try await show($0) { $0.languageLayout } }
            get(router, "\(base)/privacy") { visit in .page(PrivacyLayout(visit, settings, channels, model: facilitator.model?.host).layout)
            }
            get(router, "\(base)/rules") { visit in .page(RulesLayout(visit).layout) }
            get(router, "\(base)/toegankelijkheid") { visit in .page(AccessibilityLayout(visit, settings).layout) }
            post(router, base) { visit, form in try await act(visit, form) }
        }
        // Who types only the code behind the address, and addresses that nothing stands at.
        router.get("/:code") { request, context in
            let isFile = context.parameters.get("code")?.contains(".") ?? true
            if isFile { return Response(status: .notFound) }
            return await answered(request, PageForm([])) { try await at(request, context) { .redirect($0.home) } }.response(settings)
        }
        get(router, "/c/:code/**") { .redirect($0.home) }
        get(router, "/c/:code/erased") { visit in .page(erased(visit)) }
        get(router, "/c/:code/results") { try await results.page($0, facilitator, now()) }
        get(router, "/c/:code/standing.json") { try await results.file("standing.json", $0, facilitator, now()) }
        get(router, "/c/:code/figures.csv") { try await results.file("figures.csv", $0, facilitator, now()) }
        get(router, "/c/:code/log") { .page(LogLayout($0, try await facilitator.group(of: $0.open.code)).layout) }
        get(router, "/c/:code/log.csv") { LogFile(acts: try await facilitator.group(of: $0.open.code).acts, $0).answer }
        get(router, "/c/:code/screen") { try await screen($0) }
        get(router, "/c/:code/qr.svg") { visit in
            let drawing = try QRCode("\(settings.address)\(visit.home)").svg
            return .file(Array(drawing.utf8), type: "image/svg+xml", isKept: false)
        }
        router.get("/c/:code/live") { request, context in
            await answered(request, PageForm([])) {
                try await at(request, context) { .stream(live.response(for: $0.open.code, request, context)) }
            }.response(settings)
        }
        get(router, "/c/:code/i/:link") { try await invited($0) }
        post(router, "/c/:code/i/:link") { visit, form in try await beginInvited(visit, form) }
        post(router, "/c/:code/begin") { visit, form in try await begin(visit, form) }
        post(router, "/c/:code/resume") { visit, form in try await resume(visit, form) }
    }

    // MARK: - Requests

    private func get(
        _ router: Router<PageContext>, _ path: String, _ answer: @escaping @Sendable (Visit) async throws -> PageAnswer
    ) {
        router.get(RouterPath(path)) { request, context in
            await answered(request, PageForm([])) { try await at(request, context, answer) }.response(settings)
        }
    }

    private func post(
        _ router: Router<PageContext>, _ path: String, _ answer: @escaping @Sendable (Visit, PageForm) async throws -> PageAnswer
    ) {
        router.post(RouterPath(path)) { request, context in
            let language = Visit.preferred(request.headers[.acceptLanguage], among: PageWords.all) ?? .dutch
            // Other sites' pages send nothing here, also where nobody has a token yet.
            guard ["same-origin", "none", nil].contains(request.headers[.secFetchSite]) else {
                return PageAnswer.page(oldForm(language), status: 403).response(settings)
            }
            let hasFile = Self.mayHoldFile(request)
            let limit = hasFile ? await fileLimit(of: request, context) : 0
            // A file is in hand until it is kept.
            let hasRoom = limit > 0 && files.enter()
            defer { if hasRoom { files.leave() } }
            let form: PageForm
            switch hasFile ? await upload(request, limit: limit, hasRoom: hasRoom) : await words(request) {
            case .form(let sent): form = sent
            case .answer(let answer): return answer.response(settings)
            }
            return await answered(request, form) {
                try await at(request, context) { try await answer($0, form) }
            }.response(settings)
        }
    }

    /// Finds the consultation, and counts codes that lead nowhere.
    private func at(
        _ request: Request, _ context: PageContext, _ answer: @Sendable (Visit) async throws -> PageAnswer
    ) async throws -> PageAnswer {
        // Where very many come at once, some have to come again.
        guard load.enter() else { throw StoreError.unavailable(reason: "too many at once", waitingHelps: true) }
        defer { load.leave() }
        let (code, source) = (context.parameters.get("code") ?? "", context.source(of: request))
        let isLimited = limit.isReached(by: source, at: now())
        for name in code == code.lowercased() ? [code] : [code, code.lowercased()] {
            guard let open = try await consultation(name) else { continue }
            if name != code { return .redirect("/c/\(name.percentEncodedName)") }
            let visit = Visit(open, request, context, settings)
            // Who took part before is let in, however often others here tried.
            if isLimited { guard let token = visit.token, try await facilitator.page(of: token, in: code) != nil else { break } }
            return try await answer(visit)
        }
        let language = Visit.preferred(request.headers[.acceptLanguage], among: PageWords.all) ?? .dutch
        if isLimited { return tooOften(language) }
        limit.count(source, at: now())
        return .page(unknownCode(code, language), status: 404)
    }

    func consultation(_ code: String) async throws -> OpenConsultation? {
        guard (1...64).contains(code.utf8.count) else { return nil }
        do { return try await facilitator.consultation(code) } catch FacilitationError.noSuchConsultation { return nil }
    }

    /// An answer for every case: where nothing can be kept, what was sent is shown again, with a button that sends it once more.
    private func answered(_ request: Request, _ form: PageForm, _ answer: () async throws -> PageAnswer) async -> PageAnswer {
        do { return try await answer() } catch {
            logger.warning("a page could not be made", metadata: ["error": "\(type(of: error))"])
            let words = PageWords(language: Visit.preferred(request.headers[.acceptLanguage], among: PageWords.all) ?? .dutch)
            var layout = PageLayout(words.language, heading: words.busy)
            layout.blocks = [.paragraph(words.busyHelp)] + sent(form, words)
            if form.file != nil { layout.blocks.append(.paragraph(words.chooseFileAgain)) }
            if form.fields.isEmpty {
                layout.blocks.append(.link(href: request.uri.path, text: words.tryAgain))
            } else {
                let fields = Dictionary(form.fields.filter { $0.name != "act" }.map { ($0.name, $0.value) }) { first, _ in first }
                layout.blocks.append(
                    .press(action: request.uri.path, hidden: fields, act: form["act"], text: words.tryAgain, isMain: true))
            }
            return .page(layout, status: 503, retryAfter: 5)
        }
    }

    /// What somebody wrote, to be seen and copied where it was not kept.
    func sent(_ form: PageForm, _ words: PageWords) -> [PageLayout.Block] {
        form["w"].isEmpty ? [] : [.paragraph(words.youWrote), .note(form["w"], isUnreviewed: false)]
    }
}

extension PageWords {
    /// The languages these words are in.
    static let all: [Language] = [.dutch, .frisian, .english]
}
