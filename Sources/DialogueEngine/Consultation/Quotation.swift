import JSONText

/// Words of a person that were shown to them as they will stand in the report.
public struct Quotation: Equatable, Sendable {
    /// The answer they are.
    public let key: AnswerKey
    /// The words as they were then.
    public let text: TextID
    /// What they support: the claim or the list by its name in the standing.
    public let claim: String
    /// Which parts of a line that was split were shown, where those were not all of it.
    public var parts: [StatementID] = []

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

    var json: JSON {
        var members: [String: JSON] = ["claim": .string(claim), "key": key.json, "text": .int(text.number)]
        if !parts.isEmpty { members["parts"] = .slugs(parts) }
        return .object(members)
    }

    init?(json: JSON) {
        guard let key = json["key"].flatMap(AnswerKey.init(json:)), let text = json["text"]?.int, let claim = json["claim"]?.string
        else { return nil }
        self.init(key: key, text: TextID(text), claim: claim)
        parts = (json["parts"]?.array ?? []).compactMap { $0.string.map { StatementID($0) } }
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
        var (people, count) = (0, 0)
        for preview in previews {
            // Who stopped is not written to, so nothing was shown to them.
            guard let member = group.members[preview.participant], member.presence == .here else { continue }
            let quotes = preview.quotes.map { quote in
                var quotation = quote.quotation
                quotation.parts = group.shownParts(of: preview.participant, to: quotation.key)
                return (quotation: quotation, beside: quote.beside)
            }
            let new = quotes.filter { new in
                let old = member.quoted[new.quotation.key]?.quotation
                return old?.text != new.quotation.text || old?.parts != new.quotation.parts
            }
            if new.isEmpty { continue }
            record(.quoted(participant: preview.participant, new.map(\.quotation)))
            wish(.preview(Preview(participant: preview.participant, quotes: new)))
            (people, count) = (people + 1, count + new.count)
        }
        record(.previewed(people: people, quotes: count, actor: actor))
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
}

extension Consultation {
    /// How the words of somebody's answer stand: those that are not the ones shown were put differently by who saw them. Of a line that was split, what is
    /// to be read now may be more or less than its author was shown.
    public func state(of key: AnswerKey, by participant: String, now text: TextID) -> Quotation.State {
        guard let quoted = members[participant]?.quoted[key] else { return .notShown }
        let (shown, isOther) = (shownParts(of: participant, to: key), quoted.quotation.text != text)
        if isOther, shown.isEmpty { return .confirmed }
        if quoted.quotation.parts != shown { return .notShown }
        return quoted.isConfirmed ? .confirmed : .noReply
    }

    /// Which parts of somebody's line may be read, where it was split and those are not all of them.
    func shownParts(of participant: String, to key: AnswerKey) -> [StatementID] {
        guard key.statement == nil, let line = ownLines(of: participant, to: key.question).first else { return [] }
        return shownParts(of: line.id)
    }

    /// Which parts of a line may be read, where it was split and those are not all of them.
    public func shownParts(of line: StatementID) -> [StatementID] {
        let (parts, shown) = (parts(of: line), parts(of: line).filter(isPassedOn))
        return shown.count == parts.count ? [] : shown.map(\.id)
    }
}
