import Testing

@testable import DialogueEngine

@Suite struct `A count over people in a condition` {
    private let declarations = ConditionDeclarations(
        variables: [("answers.r4", .string), ("answers.leeftijd", .int)], functions: HostFunction.declarations)

    private struct Asked: ConditionScope {
        let answers: [String: Int64]
        func variable(_ slot: Int) -> ConditionValue? { nil }
        func call(_ function: Int, _ arguments: [ConditionValue]) -> ConditionValue? {
            guard arguments.count == 3, case .string(let group) = arguments[0], case .string(let rule) = arguments[2] else { return nil }
            return answers["\(group): \(rule)"].map { .int($0) }
        }
    }

    @Test func `asks the host for a group and a rule, as they are written`() throws {
        let source = "count('all', answers.r4 == 'tegen') * 2 > count( \"buren\" ,  answers.leeftijd>17 )"
        let condition = try Condition(source, declarations: declarations)
        #expect(condition.type == .bool && condition.variables.isEmpty, "nothing of the person at hand is looked at")
        #expect(condition.counts.map(\.group) == ["all", "buren"])
        #expect(condition.counts.map(\.rule.source) == ["answers.r4 == 'tegen'", "answers.leeftijd>17"])
        #expect(condition.counts.map(\.slot) == [0, 1])
        let few: [String: Int64] = ["all: answers.r4 == 'tegen'": 12, "buren: answers.leeftijd>17": 23]
        #expect(condition.holds(in: Asked(answers: few)))
    }

    @Test func `that is hidden makes it false, either way round`() throws {
        for source in [
            "count('all', answers.r4 == 'a') > 3", "count('all', answers.r4 == 'a') <= 3", "share('all', answers.r4 == 'a') < 1.0",
        ] {
            #expect(!(try Condition(source, declarations: declarations)).holds(in: Asked(answers: [:])))
        }
    }

    @Test(arguments: [
        ("count(answers.r4, true)", 6), ("count('all', answers.r4)", 13), ("count('all', share('all', answers.r4 == 'a') > 0.5)", 13),
        ("count('all')", 0), ("['a'].exists(x, count('all', answers.r4 == x) > 3)", 43), ("'a'.count('all', true)", 0),
    ]) func `that cannot be is refused where it stands`(source: String, offset: Int) {
        let fault = #expect(throws: ConditionFault.self) { try Condition(source, declarations: declarations) }
        #expect(fault?.offset == offset, "\(fault?.message ?? "")")
    }
}
