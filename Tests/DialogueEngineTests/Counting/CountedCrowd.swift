@testable import DialogueEngine

/// Random people who answer one question, change their minds and leave, with random rules that count them.
struct CountedCrowd {
    struct Person: Equatable {
        let voice: VoiceID?
        let value: Int
    }

    private(set) var people: [String: Person] = [:]
    private(set) var count = AnswerCount()
    let answer: CountedAnswer
    private let values: Int
    private let voices: [VoiceID?]

    /// - Parameter values: how many options there are; what rules say of them is random too.
    init(values: Int, rules: Int, voices: Int, chance: inout SplitMix64) {
        self.values = values
        self.voices = (0..<voices).map { $0 == 0 ? nil : VoiceID("v\($0)") }
        var question = Question(id: "r", kind: .choice)
        question.options = (0..<values).map { Option(id: OptionID("o\($0)"), key: "\($0)", label: LocalizedText([])) }
        let sources = (0..<rules).map { _ -> String in
            let chosen = (0..<values).filter { _ in Bool.random(using: &chance) }.map { "'o\($0)'" }
            return "answers.r in [\(chosen.joined(separator: ", "))]"
        }
        let declarations = ConditionDeclarations(variables: [("answers.r", .string)])
        var known: Set<String> = []
        let conditions = sources.filter { known.insert($0).inserted }.map { try! Condition($0, declarations: declarations) }
        answer = CountedAnswer(question, slot: 0, rules: conditions, isByVoice: voices > 1)
    }

    func holds(_ rule: Int, _ value: Int) -> Bool { answer.rules[rule].source.contains("'o\(value)'") }

    private func cell(_ person: Person?) -> CountedCell? {
        person.map { person in
            let pattern = answer.rules.indices.reduce(CountedAnswer.Pattern(0)) { holds($1, person.value) ? $0 | 1 << UInt32($1) : $0 }
            return CountedCell(voice: person.voice, pattern: pattern)
        }
    }

    /// Some people come, change their minds or leave; some options are rare.
    mutating func stir(_ steps: Int, chance: inout SplitMix64) {
        for _ in 0..<steps {
            let name = "p\(Int.random(in: 0..<400, using: &chance))"
            let rare = Int.random(in: 0..<10, using: &chance) > 0
            let value = rare ? Int.random(in: 0..<max(1, values - 1), using: &chance) : values - 1
            let voice = voices[Int.random(in: 0..<voices.count, using: &chance)]
            let now = Int.random(in: 0..<20, using: &chance) == 0 ? nil : Person(voice: voice, value: value)
            count.move(name, from: cell(people[name]), to: cell(now))
            people[name] = now
        }
    }

    mutating func show() { count.show(answer) }
}

/// Somebody who sees all figures that are shown, and adds and subtracts them.
///
/// He knows what each rule says of each option, how many people answered and, where voices are shown, how many of each.
struct CountAttack {
    /// Options, as bits, of which the number of people follows; all of a voice, or of everybody.
    let found: Set<Int>

    /// - Complexity: 5 to the power of the number of figures.
    init(_ crowd: CountedCrowd, values: Int) {
        guard let shown = crowd.count.shown else {
            found = []
            return
        }
        let rules = crowd.answer.rules.indices.filter { shown.figure($0, of: nil) != nil }
        let rows = [(0..<values).map { _ in 1 }] + rules.map { rule in (0..<values).map { crowd.holds(rule, $0) ? 1 : 0 } }
        var sums = [[Int](repeating: 0, count: values)]
        for row in rows { sums = sums.flatMap { sum in (-2...2).map { factor in zip(sum, row).map { $0 + factor * $1 } } } }
        let whole = (1 << values) - 1
        let options = sums.filter { $0.allSatisfy((0...1).contains) }.map { sum in
            sum.indices.reduce(0) { $0 | sum[$1] << $1 }
        }
        found = Set(options).subtracting([0, whole])
    }
}
