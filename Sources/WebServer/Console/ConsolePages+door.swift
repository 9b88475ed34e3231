import DialogueEngine
import Facilitation
import HTTPTypes
import Hummingbird

/// Coming in: by name and password, or by a link that works once.
extension ConsolePages {
    func addDoor(to router: Router<PageContext>) {
        router.get("/moderator/sign-in") { request, context in
            await answered(request, context) { words in
                .page(signInPage(words, to: request.uri.queryParameters["to"].map(String.init) ?? ""))
            }
        }
        router.post("/moderator/sign-in") { request, context in
            await answered(request, context) { words in try await signIn(request, context, words) }
        }
        router.get("/moderator/welcome/:link") { request, context in
            await answered(request, context) { words in
                let link = context.parameters.get("link") ?? ""
                guard let account = try await staff.invited(by: link, at: now()) else { return .page(deadLink(words), status: 404) }
                return .page(welcomePage(ConsoleWords(account.language), account.name, link))
            }
        }
        router.post("/moderator/welcome/:link") { request, context in
            await answered(request, context) { _ in try await choosePassword(request, context) }
        }
    }

    func answered(
        _ request: Request, _ context: PageContext, _ answer: (ConsoleWords) async throws -> ConsoleAnswer
    ) async -> Response {
        let words = ConsoleWords(language(of: request))
        return await response(to: request, context, words) { try await answer(words) }
    }

    func form(_ request: Request) async -> PageForm? {
        guard isOwn(request), case .whole(let body) = await WholeBody.of(request, limit: 16 * 1_024) else { return nil }
        return PageForm(body)
    }

    // MARK: - By name and password

    func signInPage(_ words: ConsoleWords, to place: String, name: String = "", fault: String? = nil) -> ConsoleLayout {
        var layout = ConsoleLayout(words, heading: words.signIn)
        layout.fault = fault
        let form = ConsoleForm(
            action: "/moderator/sign-in", hidden: [("to", Self.ownPlace(place))],
            fields: [
                .line(.init(name: "name", label: words.name, value: name, complete: "username", most: 80, isNeeded: true)),
                .line(
                    .init(
                        name: "password", label: words.password, type: "password", complete: "current-password", most: 200, isNeeded: true)),
            ],
            buttons: [.init(act: "in", text: words.signIn, isMain: provider == nil)])
        let byWork: [ConsoleBlock] = provider == nil ? [] : [.form(workForm(words, to: place)), .heading(words.orByPassword)]
        layout.panes = [.init(blocks: byWork + [.form(form)])]
        return layout
    }

    /// A place of the console below another one, or else that one: nothing leads elsewhere, and nothing else stands in a header.
    static func ownPlace(_ place: String, below base: String = "/moderator") -> String {
        let isOwn =
            place.hasPrefix("\(base)/") && place.utf8.count < 300
            && place.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || "/-_.%?=&~".utf8.contains($0)
            }
        return isOwn ? place : base
    }

    private func signIn(_ request: Request, _ context: PageContext, _ words: ConsoleWords) async throws -> ConsoleAnswer {
        guard let form = await form(request) else { return .page(signInPage(words, to: "", fault: words.oldForm), status: 403) }
        let (source, name) = (context.source(of: request), Account.name(form["name"])?.lowercased() ?? "")
        if sources.isReached(by: source, at: now()) || names.isReached(by: name, at: now()) {
            try await staff.noteHeldOff(form["name"], at: now())
            return .page(signInPage(words, to: form["to"], name: form["name"], fault: words.tooOften), status: 429)
        }
        // Counted before it is known whether the password is right, so that many tries at once are many tries.
        sources.count(source, at: now())
        names.count(name, at: now())
        guard staff.hasRoom else { return .page(signInPage(words, to: form["to"], name: form["name"], fault: words.busy), status: 503) }
        guard let token = try await staff.signIn(form["name"], form["password"], at: now()) else {
            return .page(signInPage(words, to: form["to"], name: form["name"], fault: words.notKnown), status: 422)
        }
        sources.forgive(source)
        names.forgive(name)
        if let old = self.token(of: request) { try await staff.signOut(old) }
        return .redirect(Self.ownPlace(form["to"]), cookie: cookie(token))
    }

    // MARK: - By link

    private func deadLink(_ words: ConsoleWords) -> ConsoleLayout {
        var layout = ConsoleLayout(words, heading: words.deadLink)
        layout.panes = [.init(blocks: [.links([.init(href: "/moderator/sign-in", text: words.signIn)])])]
        return layout
    }

    private func welcomePage(_ words: ConsoleWords, _ name: String, _ link: String, fault: String? = nil) -> ConsoleLayout {
        var layout = ConsoleLayout(words, heading: words.welcome(name))
        layout.fault = fault
        func field(_ name: String, _ label: String) -> ConsoleForm.Field {
            .line(.init(name: name, label: label, type: "password", complete: "new-password", most: 200, isNeeded: true))
        }
        let form = ConsoleForm(
            action: "/moderator/welcome/\(link.percentEncodedName)",
            fields: [field("password", words.password), field("again", words.again)],
            buttons: [.init(act: "in", text: words.save, isMain: true)])
        layout.panes = [.init(blocks: [.paragraph(words.choosePassword), .form(form)])]
        return layout
    }

    private func choosePassword(_ request: Request, _ context: PageContext) async throws -> ConsoleAnswer {
        let (link, words) = (context.parameters.get("link") ?? "", ConsoleWords(language(of: request)))
        guard let account = try await staff.invited(by: link, at: now()) else { return .page(deadLink(words), status: 404) }
        let own = ConsoleWords(account.language)
        guard let form = await form(request) else { return .page(welcomePage(own, account.name, link, fault: own.oldForm), status: 403) }
        let password = form["password"]
        if let weak = Staff.weakness(of: password, for: account.name) {
            return .page(welcomePage(own, account.name, link, fault: own.weak(weak)), status: 422)
        }
        if password != form["again"] { return .page(welcomePage(own, account.name, link, fault: own.notTheSame), status: 422) }
        guard let token = try await staff.choose(password, with: link, at: now()) else { return .page(deadLink(own), status: 404) }
        return .redirect("/moderator", cookie: cookie(token))
    }
}
