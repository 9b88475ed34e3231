import Foundation
import Testing

@testable import DialogueEngine

@Suite struct `Counts that people see` {
    /// How many times twenty random crowds; more for a long run with `MEERSTEM_CROWDS`.
    private static let rounds = ProcessInfo.processInfo.environment["MEERSTEM_CROWDS"].flatMap { Int($0) } ?? 50

    /// Each crowd is looked at three times.
    @Test(arguments: 0..<rounds) func `point at nobody, added, subtracted and compared with those before`(seed: Int) {
        var chance = SplitMix64(seed: UInt64(seed))
        for _ in 0..<20 {
            let values = Int.random(in: 2...5, using: &chance)
            var crowd = CountedCrowd(
                values: values, rules: Int.random(in: 1...4, using: &chance), voices: Int.random(in: 1...3, using: &chance),
                chance: &chance)
            var before: (shown: ShownCount, people: [String: CountedCrowd.Person], found: Set<Int>)?
            for _ in 0..<3 {
                crowd.stir(Int.random(in: 1...300, using: &chance), chance: &chance)
                crowd.show()
                guard let shown = crowd.count.shown else { continue }
                if shown == before?.shown { continue }
                let found = CountAttack(crowd, values: values).found
                check(found, Array(crowd.people.values), isByVoice: shown.isByVoice)
                if let before {
                    let changed = crowd.people.filter { before.people[$0.key] != $0.value }.map(\.value)
                    check(found.intersection(before.found), changed, isByVoice: shown.isByVoice && before.shown.isByVoice)
                }
                before = (shown, crowd.people, found)
            }
        }
    }

    /// Of every part that follows, and of what is left beside it, there are ten people; within each voice where voices are shown.
    private func check(_ found: Set<Int>, _ people: [CountedCrowd.Person], isByVoice: Bool) {
        let groups = isByVoice ? Array(Dictionary(grouping: people, by: \.voice).values) : [people]
        for group in groups {
            for options in found {
                let inside = group.count { options & 1 << $0.value != 0 }
                #expect(inside >= 10 && group.count - inside >= 10, "\(inside) of \(group.count) follow")
            }
        }
    }

    /// What keeps the test above from passing because nothing is ever shown.
    @Test func `are shown often enough, and made anew`() {
        var chance = SplitMix64(seed: 7)
        var (first, again, voices, of) = (0, 0, 0, 0)
        for _ in 0..<300 {
            var crowd = CountedCrowd(values: 4, rules: 2, voices: 2, chance: &chance)
            of += 1
            crowd.stir(300, chance: &chance)
            crowd.show()
            let before = crowd.count.shown
            if before != nil { first += 1 }
            if before?.isByVoice ?? false { voices += 1 }
            crowd.stir(200, chance: &chance)
            crowd.show()
            if before != nil, crowd.count.shown != before { again += 1 }
        }
        #expect(first > of / 2 && again > of / 3 && voices > of / 4, "\(first), \(again) and \(voices) of \(of)")
    }

    private func answer(_ sources: [String], options: [String] = ["a", "b", "c"]) throws -> CountedAnswer {
        var question = Question(id: "r", kind: .choice)
        question.options = options.map { Option(id: OptionID($0), key: $0, label: LocalizedText([])) }
        let declarations = ConditionDeclarations(variables: [("answers.r", .string)])
        return CountedAnswer(
            question, slot: 0, rules: try sources.map { try Condition($0, declarations: declarations) }, isByVoice: false)
    }

    private func shown(_ answer: CountedAnswer, _ people: [CountedAnswer.Pattern: Int]) -> [CountedShare?] {
        var count = AnswerCount()
        for (pattern, number) in people {
            for place in 0..<number { count.move("\(pattern)-\(place)", from: nil, to: CountedCell(voice: nil, pattern: pattern)) }
        }
        count.show(answer)
        return answer.rules.indices.map { count.shown?.figure($0, of: nil) }
    }

    @Test func `are hidden with fewer than ten on either side`() throws {
        let one = try answer(["answers.r == 'a'"])
        #expect(shown(one, [1: 10, 0: 10]) == [CountedShare(holding: 10, people: 20)])
        #expect(shown(one, [1: 9, 0: 40]) == [nil])
        #expect(shown(one, [1: 40, 0: 9]) == [nil])
        #expect(shown(one, [1: 40]) == [nil])
    }

    @Test func `are all shown of options that exclude each other, and not where their difference is small`() throws {
        let all = try answer(["answers.r == 'a'", "answers.r == 'b'", "answers.r == 'c'"])
        #expect(shown(all, [1: 10, 2: 11, 4: 12]).map { $0?.holding } == [10, 11, 12])
        let nested = try answer(["answers.r == 'a'", "answers.r in ['a', 'b']"])
        #expect(shown(nested, [3: 20, 2: 3, 0: 30]).map { $0?.holding } == [20, nil])
        #expect(shown(nested, [3: 20, 2: 10, 0: 30]).map { $0?.holding } == [20, 30])
    }

    @Test func `stay as they were until enough people changed on both sides`() throws {
        let one = try answer(["answers.r == 'a'"])
        var count = AnswerCount()
        func come(_ names: Range<Int>, _ pattern: CountedAnswer.Pattern) {
            for name in names { count.move("p\(name)", from: nil, to: CountedCell(voice: nil, pattern: pattern)) }
        }
        come(0..<20, 1)
        come(20..<40, 0)
        count.show(one)
        come(40..<70, 1)
        count.show(one)
        #expect(count.shown?.figure(0, of: nil)?.holding == 20 && count.exact(0, of: nil).holding == 50)
        come(70..<80, 0)
        count.show(one)
        #expect(count.shown?.figure(0, of: nil)?.holding == 50)
    }
}
