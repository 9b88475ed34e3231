import DialogueEngine
import JSONText
import TextThemes

/// Lines of one question that say nearly the same, which a moderator may put together; for moderators only, and never done by itself.
struct NearLines {
    private let groups: [(question: QuestionID, lines: [[String]])]

    init(_ crowd: Crowd) {
        let lines = crowd.group.contributions.filter { ($0.status == .approved || $0.status == .held) && $0.way != .table }
        let byQuestion = Dictionary(grouping: lines, by: \.question)
        groups = crowd.dialogue.questions.compactMap { question in
            let texts = (byQuestion[question.id] ?? []).compactMap { Self.text(of: $0, crowd) }
            let author = Dictionary(uniqueKeysWithValues: texts.map { ($0.id, $0.author) })
            let near = NearDuplicates.groups(among: texts).compactMap { group in
                // Two parts of one line are no two people who say the same.
                var seen = Set<String>()
                let lines = group.sorted(by: Self.isOlder).filter { seen.insert(author[$0] ?? $0).inserted }
                return lines.count > 1 ? lines : nil
            }
            return near.isEmpty ? nil : (question.id, near.sorted { Self.isOlder($0[0], $1[0]) })
        }
    }

    private static func text(of line: Contribution, _ crowd: Crowd) -> ThemeText? {
        let own = line.author.flatMap(crowd.place).flatMap { place in
            crowd.people[place][AnswerKey(line.question)].flatMap(crowd.people[place].text).map(line.words(in:))
        }
        guard let text = crowd.lines[line.id] ?? own else { return nil }
        return ThemeText(id: line.id.text, author: line.author ?? line.id.text, text: text, language: line.language)
    }

    /// `c9` is before `c10`.
    private static func isOlder(_ a: String, _ b: String) -> Bool { (a.utf8.count, a) < (b.utf8.count, b) }

    var json: JSON {
        .array(
            groups.map { question, lines in
                ["question": .string(question.text), "groups": .array(lines.map { .array($0.map { .string($0) }) })]
            })
    }
}
