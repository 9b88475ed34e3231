public import DialogueEngine
import JSONText

/// Words of a person that stand in a standing, and what they stand beside.
public struct Quote: Sendable, Equatable {
    /// Whose words they are.
    public let participant: String
    /// The answer they are, and the text of it.
    public let key: AnswerKey
    public let text: TextID
    /// The claim they support, or else the list they are in, by its name in the standing.
    public let claim: String
    private let words: [Language: String]

    init(participant: String, key: AnswerKey, text: TextID, claim: String, words: [Language: String]) {
        (self.participant, self.key, self.text, self.claim, self.words) = (participant, key, text, claim, words)
    }

    /// The sentence of the claim, or the title of the list; Dutch where the product does not speak `language`.
    public func beside(in language: Language) -> String { words[language] ?? words[.dutch] ?? "" }
}

/// Finds whose words a standing shows.
struct QuoteFinder {
    let crowd: Crowd
    let claims: [Claim]

    /// Everybody's words among `evidence`, with the first claim that cites them, or else the title of the list.
    func quotes(_ evidence: some Sequence<String>, in list: String, titled title: [Language: String]) -> [Quote] {
        evidence.compactMap { id in
            guard let (person, key) = authors[id], let text = person.textID(of: key) else { return nil }
            let claim = firstClaims[id]
            return Quote(
                participant: person.participant, key: key, text: text, claim: claim?.id ?? list,
                words: claim.map { [.dutch: $0.nl, .english: $0.en, .frisian: $0.fy] } ?? title)
        }
    }

    private let authors: [String: (Person, AnswerKey)]
    private let firstClaims: [String: Claim]

    /// - Complexity: O(answers in words + evidence of claims).
    init(_ crowd: Crowd, claims: [Claim]) {
        (self.crowd, self.claims) = (crowd, claims)
        let own = OwnLines(crowd: crowd)
        var authors: [String: (Person, AnswerKey)] = [:]
        for (place, person) in crowd.people.enumerated() {
            for key in person.outcomes.keys where person.textID(of: key) != nil {
                authors[person.evidence(for: key)] = (person, key)
                if key.statement == nil {
                    for line in own.contributions(of: place, to: key.question) { authors[line.id.text] = (person, key) }
                }
            }
        }
        self.authors = authors
        firstClaims = claims.reduce(into: [:]) { first, claim in
            for id in claim.evidence where authors[id] != nil && first[id] == nil { first[id] = claim }
        }
    }
}
