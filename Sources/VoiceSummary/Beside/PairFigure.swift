import DialogueEngine
import JSONText

/// The same people before and after: who went up, who stayed, who went down.
///
/// Only people who answered both times are compared; who answered once is counted apart. Of statements, disagreeing is below passing and passing below
/// agreeing; of "can you live with it", no is below difficult and difficult below yes.
struct PairFigure {
    let plan: StandingPlan.Pair
    /// After less before, of each person with both, in steps of the scale.
    let steps: [Int]
    let onlyBefore: Int
    let onlyAfter: Int
    private let isNumber: Bool
    private let smallestCell: Int?
    /// Whether how many answered one of the two is held back.
    private let isTelling: Bool
    private let isHidden: Bool
    private let hidesMean: Bool

    var figure: String { "pair.\(plan.before).\(plan.after)" }
    var n: Int { steps.count }
    var up: Int { steps.count { $0 > 0 } }
    var same: Int { steps.count { $0 == 0 } }
    var down: Int { steps.count { $0 < 0 } }
    /// Whether who moved may be told.
    var isShown: Bool { !isHidden && hiddenMoves.isEmpty }

    /// - Complexity: O(people).
    init(_ plan: StandingPlan.Pair, crowd: Crowd) {
        let (before, after) = (crowd.dialogue.question(plan.before), crowd.dialogue.question(plan.after))
        let found = crowd.people.map { (Self.step(of: $0[AnswerKey(before.id)], before), Self.step(of: $0[AnswerKey(after.id)], after)) }
        self.plan = plan
        steps = found.compactMap { first, second in first.flatMap { first in second.map { $0 - first } } }
        onlyBefore = found.count { $0 != nil && $1 == nil }
        onlyAfter = found.count { $0 == nil && $1 != nil }
        isNumber = before.kind == .scale || before.kind == .number
        let (k, once) = (crowd.smallestGroup, onlyBefore + onlyAfter)
        let isAboutPerson = crowd.dialogue.isAboutPerson(before) || crowd.dialogue.isAboutPerson(after)
        smallestCell = isAboutPerson ? k : nil
        isTelling = crowd.tellsOfPeople(before.id) || crowd.tellsOfPeople(after.id)
        isHidden = steps.count < k || [before, after].contains { crowd.isOfFew(AnswerKey($0.id)) }
        // The means of both questions are known: less those of the people with both, they would tell what the few others said.
        hidesMean = isHidden || (1..<k).contains(once)
    }

    private static func step(of value: AnswerValue?, _ question: Question) -> Int? {
        switch (value, question.kind) {
        case (.number(let number), .scale), (.number(let number), .number): number
        case (.option(let option), .stance): ["disagree", "pass", "agree"].firstIndex(of: option.text)
        case (.option(let option), .live): ["no", "difficult", "yes"].firstIndex(of: option.text)
        default: nil
        }
    }

    private var hiddenMoves: Set<Int> { smallestCell.map { Suppression(of: [up, same, down], k: $0).hidden } ?? [] }

    func json(_ labels: Labels) -> JSON {
        var members: [String: JSON] = [
            "before": .string(plan.before.text), "after": .string(plan.after.text), "figure": .string(figure),
            "title": labels.json(plan.title), "onlyBefore": .count(onlyBefore), "onlyAfter": .count(onlyAfter),
        ]
        if isTelling { return .object(members.with(.hidden("n", "moves", "change", "onlyBefore", "onlyAfter"))) }
        if isHidden { return .object(members.with(.hidden("n", "moves", "change"))) }
        let hidden = hiddenMoves
        let moves = [("up", up), ("same", same), ("down", down)].enumerated().map { place, move -> JSON in
            let head: [String: JSON] = ["id": .string(move.0)]
            if hidden.contains(place) { return .object(head.with(.hidden("count", "share", "interval"))) }
            return .object(head.with(ShareInterval.members(move.1, of: n, display: Display(split: ()))))
        }
        members["n"] = .count(n)
        members["moves"] = .array(moves)
        members["change"] = isNumber && !hidesMean && hidden.isEmpty ? MeanInterval(of: steps).map(\.json) ?? .null : .null
        return .object(members)
    }
}
