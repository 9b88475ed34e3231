import DialogueEngine
import OpinionGroups
import JSONText

/// What people who do not go along with a majority say about it: the questions in words that were asked of the same statement.
///
/// Only where k people at least are on each side. Without pseudonyms: which side somebody is on must not hang on their other words.
struct DissentWords {
    let lines: [WordLines.Line]
    /// People of that side who said something their leave does not cover.
    let withheld: Int

    init?(_ entry: MajorityList.Entry, crowd: Crowd) {
        guard let statement = entry.stance.key.statement, let loop = crowd.dialogue.question(entry.stance.key.question).per else {
            return nil
        }
        let given = crowd.given(to: entry.stance.key)
        let other: OptionID = entry.side == .agree ? "disagree" : "agree"
        let against = Set(given.filter { $0.value == .option(other) }.map(\.person))
        guard against.count >= crowd.smallestGroup, given.count - against.count >= crowd.smallestGroup else { return nil }
        let asked = crowd.dialogue.questions.filter { $0.per == loop && $0.isWords && !$0.isSpecial }
        if asked.isEmpty { return nil }
        let words = WordLines(asked.map { AnswerKey($0.id, statement) }, crowd: crowd, people: against)
        (lines, withheld) = (words.lines, words.withheld)
    }

    var json: JSON {
        [
            "lines": .array(lines.map { ["text": .string($0.text), "count": .count($0.count)] }), "withheld": .count(withheld),
        ]
    }
}
