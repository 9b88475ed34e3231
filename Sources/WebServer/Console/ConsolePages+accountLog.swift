import DialogueEngine
import Facilitation

/// What was done to accounts: all of it for operators, their own for everybody.
extension ConsolePages {
    /// How many stand on a page.
    private static let mostActs = 100

    func accountLog(_ visit: ConsoleVisit) async throws -> ConsoleLayout {
        try await log(visit, visit.words.accountLog, of: nil, at: "/moderator/accounts/log")
    }

    func ownLog(_ visit: ConsoleVisit) async throws -> ConsoleLayout {
        try await log(visit, visit.words.ownAccount, of: visit.account.name, at: "/moderator/account")
    }

    private func log(_ visit: ConsoleVisit, _ heading: String, of name: String?, at place: String) async throws -> ConsoleLayout {
        let words = visit.words
        var layout = visit.layout(heading)
        let acts = try await staff.acts(of: name, before: Int64(visit.asked("before")), limit: Self.mostActs)
        var blocks: [ConsoleBlock] = [.small(words.accountLogHelp)]
        blocks.append(acts.isEmpty ? .paragraph(words.nothingDone) : .list(acts.map { words.line($0, namesAccount: name == nil) }))
        if acts.count == Self.mostActs, let last = acts.last {
            blocks.append(.links([.init(href: "\(place)?before=\(last.position)", text: words.earlierActs)]))
        }
        layout.panes = [.init(blocks: blocks)]
        return layout
    }

    /// What was done to somebody's own account by others, told to them in sentences.
    func accountNews(_ visit: ConsoleVisit) async throws -> [ConsoleBlock] {
        let news = try await staff.news(of: visit.account.name, in: visit.token, at: now())
        if news.isEmpty { return [] }
        let words = visit.words
        return [.heading(words.ownAccount), .list(news.prefix(5).map(words.told))]
    }
}
