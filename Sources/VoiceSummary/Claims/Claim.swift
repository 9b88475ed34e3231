import DialogueEngine
import JSONText

/// A sentence of the summary, with the figures and words it rests on.
struct Claim {
    let id: String
    let nl: String
    let en: String
    let fy: String
    let evidence: [String]

    var texts: [String] { [nl, en, fy] }

    /// - Parameter quotation: how the words it quotes stand, where they were shown to their authors.
    func json(_ quotation: Quotation.State? = nil) -> JSON {
        var members: [String: JSON] = [
            "id": .string(id), "text": ["nl": .string(nl), "en": .string(en), "fy": .string(fy)],
            "evidence": .array(evidence.map { .string($0) }),
        ]
        if let quotation { members["confirmation"] = .string(quotation.rawValue) }
        return .object(members)
    }
}

/// Numbers and quotes as claims write them.
enum Wording {
    /// One digit after the point, from the four digits that are published: `3.4`.
    static func tenths(_ number: Double) -> String {
        let published = (number * 10_000).rounded() / 10_000
        let tenths = Int((published * 10).rounded())
        return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }

    /// The same with a comma, as Dutch and Frisian write it.
    static func comma(_ number: Double) -> String { String(tenths(number).map { $0 == "." ? "," : $0 }) }

    /// A piece of `text` between quotation marks: at most 200 characters, cut between words, without quotation marks inside.
    static func quoted(_ text: String) -> String {
        let pieces = text.split(whereSeparator: { "“”".contains($0) }).map { String($0).spaced }
        let longest = pieces.reduce("") { $1.count > $0.count ? $1 : $0 }
        guard longest.count > 200 else { return "“\(longest)”" }
        let cut = longest.prefix(200)
        return "“\(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)])”"
    }

    /// Who said a line: one person is "iemand", from three on it is "enkele mensen".
    static func people(_ count: Int) -> (nl: String, en: String, fy: String) {
        switch count {
        case 1: ("iemand", "someone", "immen")
        case 2: ("2 mensen", "2 people", "2 minsken")
        default: ("enkele mensen (\(count))", "some people (\(count))", "inkele minsken (\(count))")
        }
    }
}
