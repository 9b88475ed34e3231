import DialogueEngine
import JSONText

/// How many people came how far: known, answered, saw what others say, answered after that, judged the answer they got.
///
/// Each step counts the people who did it, whatever they did before; a dialogue has only the steps it can lead to. By voice a row is shown whole or
/// not at all, and never where a step, or those who did not come so far, is a small group.
struct Funnel {
    enum Step: String, CaseIterable { case known, answered, sawOthers, answeredAgain, judged }

    struct Row {
        /// `nil`: not known.
        let voice: Voice?
        var counts: [Step: Int] = [:]
        var isHidden = false

        var id: String { voice?.id.text ?? "unknown" }
    }

    static let figure = "funnel"

    let steps: [Step]
    private(set) var total: [Step: Int] = [:]
    private(set) var rows: [Row]

    init(_ crowd: Crowd, voices: VoiceTable) {
        let course = Course(crowd.dialogue)
        steps = Step.allCases.filter(course.has)
        rows = crowd.dialogue.voices.map { Row(voice: $0) } + [Row(voice: nil)]
        for person in crowd.people {
            let place = crowd.dialogue.voices.firstIndex { $0.id == person.voice } ?? rows.count - 1
            for step in steps where course.did(step, person, in: crowd) {
                total[step, default: 0] += 1
                // Who was erased has no voice any more, and is in the total only.
                if person.state != .erased { rows[place].counts[step, default: 0] += 1 }
            }
        }
        hideSmallRows(crowd, voices)
    }

    private mutating func hideSmallRows(_ crowd: Crowd, _ voices: VoiceTable) {
        let k = crowd.smallestGroup
        let small = rows.indices.filter { place in
            let counts = steps.map { rows[place].counts[$0] ?? 0 }
            let known = counts.first ?? 0
            return counts.contains { (1..<k).contains($0) || (1..<k).contains(known - $0) }
        }
        // What is hidden of a voice elsewhere is hidden here: both tables have how many are known.
        let hidden = Suppression(of: rows.map { $0.counts[.known] ?? 0 }, k: k, already: Set(small).union(voices.hiddenVoices)).hidden
        for place in hidden { rows[place].isHidden = true }
        while !isSafe(k), let next = rows.indices.filter({ !rows[$0].isHidden }).min(by: { known($0) < known($1) }) {
            rows[next].isHidden = true
        }
    }

    private func known(_ place: Int) -> Int { rows[place].counts[.known] ?? 0 }

    /// Whether what the rows held back did together is nothing, or k people at least, at each step, and so for those who did not.
    private func isSafe(_ k: Int) -> Bool {
        let held = rows.filter(\.isHidden)
        func sum(_ step: Step) -> Int { held.reduce(0) { $0 + ($1.counts[step] ?? 0) } }
        return steps.allSatisfy { step in !(1..<k).contains(sum(step)) && !(1..<k).contains(sum(.known) - sum(step)) }
    }

    func json(_ labels: Labels) -> JSON {
        func counts(_ counts: [Step: Int]) -> [String: JSON] {
            Dictionary(uniqueKeysWithValues: steps.map { ($0.rawValue, .count(counts[$0] ?? 0)) })
        }
        let byVoice = rows.filter { $0.voice != nil || ($0.counts[.known] ?? 0) > 0 }.map { row -> JSON in
            let head: [String: JSON] = [
                "id": .string(row.id),
                "label": row.voice.map { labels.json($0.label) } ?? ["nl": "niet bekend", "en": "not known", "fy": "net bekend"],
            ]
            return .object(head.with(row.isHidden ? .hidden("counts") : ["counts": .object(counts(row.counts))]))
        }
        return [
            "figure": .string(Self.figure), "steps": .array(steps.map { .string($0.rawValue) }), "total": .object(counts(total)),
            "voices": .array(rows.count > 1 ? byVoice : []),
        ]
    }
}

/// Which questions of a dialogue belong to which step.
private struct Course {
    private let aboutLines: Set<QuestionID>
    private let dealing: Set<NodeID>
    private let after: Set<QuestionID>
    private let verdicts: Set<QuestionID>

    init(_ dialogue: Dialogue) {
        let isAboutLines = { (question: Question) in if case .lines = question.per { true } else { false } }
        aboutLines = Set(dialogue.questions.filter(isAboutLines).map(\.id))
        verdicts = Set(dialogue.questions.filter { $0.kind == .verdict || $0.per == .promises }.map(\.id))
        let deals = dialogue.nodes.filter { node in
            if case .deal(let dealing) = node.action, case .lines = dealing.loop { true } else { false }
        }
        dealing = Set(deals.map(\.id))
        let first = deals.map(\.phase).min() ?? .max
        let later = dialogue.nodes.filter { $0.phase > first }.compactMap { dialogue.asking(at: $0.id)?.question }
        after = Set(later).subtracting(aboutLines).subtracting(verdicts).filter { dialogue.question($0).kind != .sharing }
    }

    func has(_ step: Funnel.Step) -> Bool {
        switch step {
        case .known, .answered: true
        case .sawOthers: !dealing.isEmpty || !aboutLines.isEmpty
        case .answeredAgain: !after.isEmpty
        case .judged: !verdicts.isEmpty
        }
    }

    func did(_ step: Funnel.Step, _ person: Person, in crowd: Crowd) -> Bool {
        func answered(_ questions: Set<QuestionID>) -> Bool {
            person.outcomes.contains { key, outcome in
                if case .answered = outcome { questions.contains(key.question) } else { false }
            }
        }
        switch step {
        case .known: return true
        case .answered: return person.tookPart
        case .sawOthers:
            // Where nobody is asked about lines, being dealt some is all there is to know.
            if !aboutLines.isEmpty { return answered(aboutLines) }
            let dealt = person.isCounted ? crowd.group.members[person.participant]?.dealt : nil
            return dealt?.contains { dealing.contains($0.key) && !$0.value.isEmpty } ?? false
        case .answeredAgain: return answered(after)
        case .judged: return answered(verdicts)
        }
    }
}
