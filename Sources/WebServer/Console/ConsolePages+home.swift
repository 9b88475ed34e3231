import DialogueEngine
import Facilitation
import Storage

/// The list of conversations, and one's own account.
extension ConsolePages {
    var homeRoutes: [ConsoleRoute] {
        [
            .get("/moderator", .session) { visit in .page(try await home(visit)) },
            .post("/moderator/account", .session) { visit, form in try await account(visit, form) },
        ]
    }

    private func home(_ visit: ConsoleVisit) async throws -> ConsoleLayout {
        let words = visit.words
        var layout = visit.layout(words.conversations)
        layout.say(flashes.take(visit.flashNumber, for: visit.token))
        var blocks = ownPromises(visit) + (try await accountNews(visit))
        if [.watch, .analyse, .operate].contains(where: visit.account.may) {
            let links = try await conversations(visit)
            blocks.append(links.isEmpty ? .paragraph(visit.words.noConversations) : .links(links))
        }
        var others: [ConsoleBlock.Link] = []
        if visit.account.may(.watch) { others.append(.init(href: "/moderator/promises", text: words.openPromises)) }
        if visit.account.may(.operate) {
            others.append(.init(href: "/moderator/accounts", text: visit.words.accounts))
            others.append(.init(href: "/moderator/open", text: visit.words.openConversation))
        }
        if visit.account.may(.write) {
            others.append(.init(href: "/moderator/scripts", text: visit.words.scripts))
        }
        others.append(.init(href: "/moderator/account", text: words.ownAccount))
        blocks.append(.links(others))
        layout.panes = [.init(blocks: blocks)]
        return layout
    }

    private func conversations(_ visit: ConsoleVisit) async throws -> [ConsoleBlock.Link] {
        let codes = try await facilitator.store.read { try $0.consultations() }.sorted { $0.openedAt > $1.openedAt }.prefix(100).map(\.code)
        var links: [ConsoleBlock.Link] = []
        for code in codes {
            // What cannot be read here, such as what another key sealed, is not offered.
            guard let open = try? await facilitator.consultation(code), let group = try? await facilitator.group(of: code) else { continue }
            let title = Wording(dialogue: open.dialogue, in: visit.words.language).title
            let count = group.everyone
            let waiting = group.held.isEmpty ? "" : " · " + visit.words.waiting(group.held.count)
            let place = visit.account.may(.watch) ? "" : visit.account.may(.analyse) ? "/results" : "/invite"
            let figures = place == "/invite" ? "" : " · \(visit.words.started(count.here, count.known))\(waiting)"
            links.append(.init(href: "/moderator/c/\(code.percentEncodedName)\(place)", text: "\(title) (\(code))\(figures)"))
        }
        return links
    }

    /// The language of one's pages, and signing out.
    private func account(_ visit: ConsoleVisit, _ form: PageForm) async throws -> ConsoleAnswer {
        switch form["act"] {
        case "leave":
            try await staff.signOut(visit.token)
            return .redirect("/moderator/sign-in", cookie: cookie(""))
        case "language":
            let language = Language(form["language"])
            if PageWords.all.contains(language) { try await staff.speak(language, to: visit.account.name) }
            return .redirect("/moderator")
        default: return .redirect("/moderator")
        }
    }
}
