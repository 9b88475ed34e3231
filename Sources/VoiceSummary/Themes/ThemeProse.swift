import DialogueEngine
import JSONText

/// Sentences that a model wrote on the themes of one question, each checked as every claim is, and by stricter rules of its own; the others are dropped
/// and counted.
///
/// It is asked anew each time: a sentence that rests on words which were taken back, hidden or erased since is gone with them.
struct ThemeProse {
    /// The fewest people whose words a sentence rests on: said of fewer, it would be their words in other words.
    static let fewest = 3

    /// A sentence that holds, with the evidence that may stand beside it.
    struct Held {
        let sentence: ModelSentence
        let evidence: [String]
        let texts: Int
    }

    let model: String
    let held: [Held]
    let dropped: Int

    /// - Returns: `nil` where no model wrote any.
    /// - Complexity: O(sentences × texts cited).
    init?(_ section: ThemeSection) {
        guard let work = section.work, !work.sentences.isEmpty else { return nil }
        model = work.model(of: .prose)
        let quotes = Dictionary(section.quotable.values.map { ($0.version, $0) }) { first, _ in first }
        var book = EvidenceBook()
        for (version, quote) in quotes { book.add(text: quote.text, of: quote.author, as: version) }
        let check = ClaimCheck(book: book)
        held = work.sentences.compactMap { sentence in
            let text = sentence.text
            let claim = Claim(id: section.figure, nl: text, en: text, fy: text, evidence: sentence.evidence)
            let authors = Set(sentence.evidence.compactMap { quotes[$0]?.author })
            guard check.fault(in: claim) == nil, authors.count >= Self.fewest else { return nil }
            // Where a pseudonym would tell too much it is left out, and only counted.
            return Held(
                sentence: sentence, evidence: sentence.evidence.compactMap { quotes[$0]?.evidence }, texts: sentence.evidence.count)
        }
        dropped = work.sentences.count - held.count
    }

    var json: JSON {
        [
            "model": .string(model), "dropped": .count(dropped),
            "sentences": .array(
                held.map { held in
                    [
                        "text": [held.sentence.language.text: .string(held.sentence.text)],
                        "evidence": .array(held.evidence.map { .string($0) }), "texts": .count(held.texts),
                    ]
                }),
        ]
    }
}
