import JSONText

/// Words of a person that were shown to them as they will stand in the report.
public struct Quotation: Equatable, Sendable {
    /// The answer they are.
    public let key: AnswerKey
    /// The words as they were then.
    public let text: TextID
    /// What they support: the claim or the list by its name in the standing.
    public let claim: String

    public init(key: AnswerKey, text: TextID, claim: String) { (self.key, self.text, self.claim) = (key, text, claim) }
}

extension Quotation {
    /// What became of a quote.
    public enum State: String, Sendable, CaseIterable {
        /// Its author was never shown it.
        case notShown
        /// Its author was shown it and said nothing.
        case noReply
        /// Its author let it stand, or put it in other words after they saw it.
        case confirmed
    }

    var json: JSON { ["claim": .string(claim), "key": key.json, "text": .int(text.number)] }

    init?(json: JSON) {
        guard let key = json["key"].flatMap(AnswerKey.init(json:)), let text = json["text"]?.int, let claim = json["claim"]?.string
        else { return nil }
        self.init(key: key, text: TextID(text), claim: claim)
    }
}

/// What one person is shown before a standing is published.
public struct Preview: Equatable, Sendable {
    public let participant: String
    /// The words that will be quoted, and for each in words what it stands beside.
    public let quotes: [(quotation: Quotation, beside: String)]

    public init(participant: String, quotes: [(quotation: Quotation, beside: String)]) {
        (self.participant, self.quotes) = (participant, quotes)
    }

    public static func == (a: Preview, b: Preview) -> Bool {
        a.participant == b.participant && a.quotes.elementsEqual(b.quotes) { $0 == $1 }
    }
}

extension GroupStepper {
    /// Shows everybody who will be quoted their words, each wording once.
    mutating func show(_ previews: [Preview], by actor: String) {
        var (people, quotes) = (0, 0)
        for preview in previews {
            // Who stopped is not written to, so nothing was shown to them.
            guard let member = group.members[preview.participant], member.presence == .here else { continue }
            let new = preview.quotes.filter { member.quoted[$0.quotation.key]?.quotation.text != $0.quotation.text }
            if new.isEmpty { continue }
            record(.quoted(participant: preview.participant, new.map(\.quotation)))
            wish(.preview(Preview(participant: preview.participant, quotes: new)))
            (people, quotes) = (people + 1, quotes + new.count)
        }
        record(.previewed(people: people, quotes: quotes, actor: actor))
    }

    mutating func confirm(_ keys: [AnswerKey], by participant: String) {
        guard let quoted = group.members[participant]?.quoted else { return }
        let open = keys.filter { quoted[$0]?.isConfirmed == false }
        if !open.isEmpty { record(.confirmed(participant: participant, open)) }
    }
}

extension Member {
    /// A quote as it was shown to this person, and whether they let it stand.
    public struct Quoted: Equatable, Sendable {
        public let quotation: Quotation
        public let at: Instant
        public internal(set) var isConfirmed = false
    }

    /// How the words of an answer stand: those that are not the ones shown were put differently by who saw them.
    public func state(of key: AnswerKey, now text: TextID) -> Quotation.State {
        guard let quoted = quoted[key] else { return .notShown }
        return quoted.isConfirmed || quoted.quotation.text != text ? .confirmed : .noReply
    }
}
