public import DialogueEngine
public import JSONText

/// The words of a report, in plain Dutch (B1), Frisian and English.
public struct ReportWords: Trilingual, Sendable {
    public let language: Language

    public init(language: Language) { self.language = language }

    /// The version in this report's language.
    public func callAsFunction(_ nl: String, _ fy: String, _ en: String) -> String { pick(nl, fy, en) }

    /// The version of a text of the standing, or the first language it has.
    public func text(_ json: JSON?) -> String {
        guard let versions = json?.object else { return "" }
        return (versions[language.text] ?? versions["nl"] ?? versions.sorted { $0.key.precedes($1.key) }.first?.value)?.string ?? ""
    }

    /// What was promised and by whom, in the language asked for where the script has it.
    public func told(_ promise: JSON) -> (text: String, owner: String) {
        func words(_ key: String) -> String { promise["\(key)s"].map(text) ?? promise[key]?.string ?? "" }
        return (words("text"), words("owner"))
    }

    /// What something is called: its text, or its id where it has none.
    func title(of json: JSON?) -> String {
        let text = text(json?["text"])
        return text.isEmpty ? json?["id"]?.string ?? "" : text
    }

    /// A decimal with one digit.
    func tenths(_ json: JSON?) -> String {
        guard let number = json?.double else { return "–" }
        return language == .english ? Wording.tenths(number) : Wording.comma(number)
    }

    /// A decimal from 0 to 1 with two digits.
    func hundredths(_ json: JSON?) -> String {
        guard let number = json?.double else { return "–" }
        let hundredths = Int((number * 100).rounded())
        let digits = hundredths % 100
        return "\(hundredths / 100)\(self(",", ",", "."))\(digits < 10 ? "0" : "")\(digits)"
    }

    /// `34 van 55 (62 %; 49–73 %)`; the share and its bounds from 25 people on.
    func part(_ cell: JSON, of n: Int64) -> String {
        guard let count = cell["count"]?.int else { return hidden }
        let shown = share(cell, of: n) == nil ? nil : [rounded(cell["share"]), bounds(cell["interval"])].compactMap { $0 }
        return "\(count) \(self("van", "fan", "of")) \(n)" + (shown.map { " (\($0.joined(separator: "; ")))" } ?? "")
    }

    /// The bounds of a share as whole percentages, to the nearest; `nil` where there are none.
    private func bounds(_ interval: JSON?) -> String? {
        guard let low = interval?[0]?.double, let high = interval?[1]?.double else { return nil }
        return "\(Int((low * 100).rounded()))–\(Int((high * 100).rounded())) %"
    }

    /// The share of a cell, where it is shown.
    func share(_ cell: JSON, of n: Int64) -> Double? {
        cell["hidden"] == true || n < Int64(Display.sharesFrom) ? nil : cell["share"]?.double
    }

    /// A share as a whole percentage, rounded down: what is said to be at least so.
    func percent(_ json: JSON?) -> String { json?.double.map { "\(Int($0 * 100)) %" } ?? "–" }

    /// A share as a whole percentage, to the nearest.
    public func rounded(_ json: JSON?) -> String { json?.double.map { "\(Int(($0 * 100).rounded())) %" } ?? "–" }

    /// What a cell of voices and places says: `12 – 9 – 7`, or that nobody is there.
    public func reached(_ cell: JSON) -> String {
        guard cell["hidden"] != true, let known = cell["known"]?.int, let started = cell["started"]?.int,
            let finished = cell["finished"]?.int
        else { return hidden }
        return known == 0 ? self("niemand", "nimmen", "nobody") : "\(known) – \(started) – \(finished)"
    }

    var hidden: String { self("niet getoond", "net toand", "not shown") }

    /// A line with the number of people who said it.
    func line(_ line: JSON) -> String {
        let count = line["count"]?.int ?? 0
        let times = count > 1 ? " (\(count) \(self("mensen", "minsken", "people")))" : ""
        let isUnconfirmed = (line["noReply"]?.int ?? 0) > 0 && line["confirmed"]?.int == 0
        return "“\(line["text"]?.string ?? "")”\(times)\(isUnconfirmed ? unconfirmed : "")"
    }

    /// Beside words whose author was shown them and said nothing.
    private var unconfirmed: String {
        self(" (niet bevestigd, geen antwoord)", " (net befêstige, gjin antwurd)", " (not confirmed, no reply)")
    }

    /// What stands beside the words of one person, or a claim with them.
    func confirmation(of line: JSON) -> String {
        line["confirmation"] == "noReply" ? unconfirmed : ""
    }
}
