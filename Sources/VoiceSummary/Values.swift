import DialogueEngine
import JSONText

extension JSON {
    /// A decimal with four digits; `-0` becomes `0`.
    static func decimal(_ number: Double) -> JSON {
        let rounded = (number * 10_000).rounded() / 10_000
        return .double(rounded == 0 ? 0 : rounded)
    }

    /// A decimal, or null.
    static func decimal(_ number: Double?) -> JSON { number.map { .decimal($0) } ?? .null }
}

extension Dictionary where Key == String, Value == JSON {
    /// A value that is held back because few people stand behind it.
    static func hidden(_ names: String...) -> [String: JSON] {
        names.reduce(into: ["hidden": true]) { $0[$1] = .null }
    }

    /// These members with others added; the others win.
    func with(_ others: [String: JSON]) -> [String: JSON] { merging(others) { _, new in new } }
}

extension String {
    /// The order of UTF-8 bytes: the same on every machine.
    func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }

    /// White space folded to single spaces, none at the ends.
    var spaced: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
