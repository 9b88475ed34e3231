public import DialogueEngine
import JSONText

/// Tables as text for the moderator.
extension ModeratorText {
    /// How many tables fit on a screen with the rest.
    private static let mostTables = 12

    /// Each table on a line: the round, whose turn it is and until when, and what the others did.
    var tables: [String] {
        let tables = view["tables"]?.array ?? []
        if tables.isEmpty { return [] }
        let title = pick(
            "Tafels (tafel 1 overslaan, volgende of terug):", "Tafels (tafel 1 oerslaan, folgjende of werom):",
            "Tables (table 1 skip, next or back):")
        let hidden = tables.count - Self.mostTables
        return [title] + tables.prefix(Self.mostTables).map { "  " + table($0) }
            + (hidden > 0 ? [pick("  en nog \(hidden)", "  en noch \(hidden)", "  and \(hidden) more")] : [])
    }

    private func table(_ table: JSON) -> String {
        let words = TableWords(language: language)
        let seats = (table["seats"]?.array ?? []).compactMap(\.string).enumerated().filter { $0.element != TableState.Seat.turn.rawValue }
        let others = seats.map { "\($0.offset + 1) \(words.seat($0.element))" }.joined(separator: "; ")
        let head = "\(words.table(number(table["number"]))), \(words.round(number(table["round"]), number(table["of"])))"
        return "\(head): \(words.turn(table["turn"]?.int, until: table["due"]?.int == nil ? nil : moment(table["due"]))). \(others)."
    }
}

/// The words for tables and turns, in the terminal and in the console alike.
public struct TableWords: Trilingual, Sendable {
    public let language: Language

    public init(language: Language) { self.language = language }

    public func table(_ number: String) -> String { pick("tafel \(number)", "tafel \(number)", "table \(number)") }

    public func round(_ number: String, _ of: String) -> String {
        pick("ronde \(number) van \(of)", "rûnde \(number) fan \(of)", "round \(number) of \(of)")
    }

    /// Whose turn it is, and when it passes by itself.
    public func turn(_ seat: Int64?, until due: String?) -> String {
        guard let seat else { return pick("alle rondes zijn klaar", "alle rûndes binne klear", "all rounds are over") }
        let until = due.map { pick(", tot \($0)", ", oant \($0)", ", until \($0)") } ?? ""
        return pick("plaats \(seat) is aan de beurt", "plak \(seat) is oan bar", "it is the turn of seat \(seat)") + until
    }

    /// What somebody at a table did in this round, by the name of a `TableState.Seat`.
    public func seat(_ name: String) -> String {
        switch TableState.Seat(rawValue: name) {
        case .turn: pick("is aan de beurt", "is oan bar", "has the turn")
        case .spoke: pick("sprak", "spruts", "spoke")
        case .passed: pick("wilde niets zeggen", "woe neat sizze", "did not want to speak")
        case .skipped: pick("overgeslagen, mag nog", "oerslein, mei noch", "skipped, may still speak")
        case .waiting: pick("wacht", "wachtet", "waits")
        case .gone: pick("doet niet meer mee", "docht net mear mei", "no longer takes part")
        case nil: name
        }
    }
}
