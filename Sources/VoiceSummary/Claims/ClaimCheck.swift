import DialogueEngine
import JSONText

/// The sources claims may rest on, as published: figures with their numbers and words, and people's texts with their authors.
struct EvidenceBook {
    private(set) var sources: [String: [String]] = [:]
    private(set) var numbers: [String: Set<String>] = [:]
    private(set) var authors: [String: String] = [:]

    init() {}

    /// Takes in every object that names itself with `figure`; what is held back is null, so no claim can state it.
    mutating func add(figuresOf json: JSON) {
        switch json {
        case .array(let elements): for element in elements { add(figuresOf: element) }
        case .object(let members):
            if let id = members["figure"]?.string { add(json, as: id) }
            for member in members.values { add(figuresOf: member) }
        default: break
        }
    }

    /// Takes in the words of everybody who agreed that they appear, as far as moderators pass them on.
    mutating func add(wordsOf crowd: Crowd) {
        let own = OwnLines(crowd: crowd)
        for (place, person) in crowd.people.enumerated() where !crowd.refusesQuotes(person) {
            for (key, outcome) in person.outcomes {
                guard case .answered(let value?) = outcome, own.agrees(place, crowd.dialogue.question(key.question)),
                    let whole = person.text(of: value),
                    let text = own.passedOn(whole, of: place, to: key)
                else { continue }
                let id = person.evidence(for: key)
                sources[id] = [text]
                authors[id] = person.participant
            }
        }
    }

    /// Takes in one text of a person.
    mutating func add(text: String, of author: String, as id: String) {
        sources[id, default: []].append(text)
        authors[id] = author
    }

    /// Takes in the words that may be read by others, each of one person.
    mutating func add(linesOf group: GroupSections) {
        for objection in group.objections.standing + group.objections.earlier {
            sources[objection.evidence, default: []].append(objection.text)
        }
        for line in group.contributions.lines { if let text = line.text { sources[line.line.id.text, default: []].append(text) } }
    }

    private mutating func add(_ json: JSON, as id: String) {
        switch json {
        case .int(let number): numbers[id, default: []].insert(String(number))
        case .double(let number):
            numbers[id, default: []].formUnion([Wording.tenths(number), number.description])
        case .string(let text): sources[id, default: []].append(text)
        case .array(let elements): for element in elements { add(element, as: id) }
        case .object(let members): for member in members.values { add(member, as: id) }
        case .null, .bool: break
        }
    }
}

/// Checks a claim against what it cites, by rule; a claim that fails is dropped and counted, never repaired.
///
/// - At least one evidence id, and every id exists.
/// - Every quoted string stands in a cited source, after folding white space (and by canonical equivalence).
/// - Every number outside quotes occurs in a cited figure.
/// - "Enkele mensen" needs a quoted line of at least three people.
struct ClaimCheck {
    /// What is wrong with a claim.
    enum Fault: Equatable {
        case noEvidence
        case unknownEvidence(String)
        case strangeQuote(String)
        case strangeNumber(String)
        case tooFewPeople
    }

    let book: EvidenceBook

    /// The first fault, or `nil` for a claim that holds.
    func fault(in claim: Claim) -> Fault? {
        if claim.evidence.isEmpty { return .noEvidence }
        if let unknown = claim.evidence.first(where: { book.sources[$0] == nil && book.numbers[$0] == nil }) {
            return .unknownEvidence(unknown)
        }
        return claim.texts.lazy.compactMap { fault(in: $0, citing: claim.evidence) }.first
    }

    private func fault(in text: String, citing evidence: [String]) -> Fault? {
        let (quotes, rest) = Self.taken(apart: text)
        for quote in quotes where holders(of: quote, among: evidence).isEmpty { return .strangeQuote(quote) }
        func isKnown(_ number: String) -> Bool { evidence.contains { book.numbers[$0]?.contains(number) ?? false } }
        if let strange = Self.numbers(in: rest).first(where: { !isKnown($0) }) { return .strangeNumber(strange) }
        let several = ["enkele mensen", "some people", "inkele minsken"].reduce(0) { $0 + rest.lowercased().spaced.occurrences(of: $1) }
        let shared = quotes.count { quote in
            Set(holders(of: quote, among: evidence).compactMap { book.authors[$0] }).count >= 3
        }
        return several > shared ? .tooFewPeople : nil
    }

    /// The cited sources that hold a quote: people's own texts where there are any, or else figures with their labels.
    private func holders(of quote: String, among evidence: [String]) -> [String] {
        let folded = WordLines.folded(quote)
        let texts = evidence.filter { id in
            book.authors[id] != nil
                && (book.sources[id] ?? []).contains { $0.spaced.contains(quote.spaced) || WordLines.folded($0) == folded }
        }
        if !texts.isEmpty { return texts }
        return evidence.filter { id in (book.sources[id] ?? []).contains { $0.spaced.contains(quote.spaced) } }
    }

    /// The strings between “ and ”, and everything else.
    static func taken(apart text: String) -> (quotes: [String], rest: String) {
        var quotes: [String] = []
        var rest = ""
        var quote: String?
        for character in text {
            switch (character, quote) {
            case ("“", nil): quote = ""
            case ("”", let open?):
                quotes.append(open)
                quote = nil
            case (_, let open?): quote = open + String(character)
            case (_, nil): rest.append(character)
            }
        }
        return (quotes, rest + (quote ?? ""))
    }

    /// The numbers of a text, with a point before decimals: `3,4` is `3.4`.
    static func numbers(in text: String) -> [String] {
        var numbers: [String] = []
        var number = ""
        let characters = Array(text) + [" "]
        for (place, character) in characters.enumerated() {
            let isDigit = character.isASCII && character.isNumber
            let joins = ".,".contains(character) && !number.isEmpty && place + 1 < characters.count && characters[place + 1].isNumber
            if isDigit || joins {
                number.append(isDigit ? character : ".")
            } else if !number.isEmpty {
                numbers.append(number)
                number = ""
            }
        }
        return numbers
    }
}

extension String {
    /// How often `needle` stands in this text, without overlaps.
    fileprivate func occurrences(of needle: String) -> Int { ranges(of: needle).count }
}
