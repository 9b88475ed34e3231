import DialogueEngine
import Testing

@Suite struct `A condition` {
    @Test func `asks the host and looks at answers`() throws {
        let condition = try Condition("points(answers.d1, 'taal') == 0 && answers.wijk == 'strijp'", declarations: Buurt.declarations)
        #expect(condition.holds(in: Buurt.scope))
        #expect(condition.type == .bool)
        #expect(condition.variables == [0, 1])
    }

    @Test func `takes the longest declared name, then fields`() {
        #expect(value("answers.d1.werk") == .int(10))
        #expect(value("(answers.d1).werk") == .int(10))
        #expect(kind("(answers).d1") == .unknownName)
        #expect(kind("answers.d1.lopen") == .noSuchKey)
    }

    @Test func `knows whether an answer is there`() {
        #expect(value("has(answers.d1) && !has(answers._in.taal) && has(answers.d1.taal) && !has(answers.d1.lopen)") == .bool(true))
        #expect(kind("has(item.x)") == .noSuchOverload)
        #expect(kind("has({}.a.b)") == .noSuchKey)
        #expect(kind("has(answers._in.taal.x)", checked: false) == .noSuchKey)
        #expect(kind("has(phase)") == .syntax)
    }

    @Test(arguments: [
        ("answers.dd1 == 1", "answers.d1"), ("answers.wjik == ''", "answers.wijk"), ("answers.dd1.werk > 2", "answers.d1"),
        ("has(answers.wijkk)", "answers.wijk"), ("fase == 'open'", nil), ("phas == 'open'", "phase"), ("answerd('d1')", "answered"),
        ("phase.startWith('o')", "startsWith"), ("phase = 'open'", "=="), ("phase == ‘open’", "'"), ("true and false", "&&"),
    ])
    func `suggests what was meant`(source: String, suggestion: String?) {
        #expect(fault(source)?.suggestion == suggestion)
        #expect(fault(source) != nil)
    }

    @Test func `points at the place in bytes`() {
        let found = fault("phase == 'één' && answers.dd1 == 1")
        #expect(found?.offset == 20)
        #expect(found?.length == 11)
        #expect(found?.kind == .unknownName)
    }

    @Test func `lists its calls, so that a checker can look up the names`() throws {
        let condition = try Condition("answered('d1') || points(answers.d1, phase) > 1", declarations: Buurt.declarations)
        #expect(condition.calls.map(\.function) == [1, 0])
        #expect(condition.calls.map(\.literalArguments) == [["d1"], [nil, nil]])
        #expect(condition.calls.map(\.offset) == [0, 18])
        #expect(condition.calls[0].argumentOffsets == [9])
    }

    @Test(arguments: [
        "1 + 'a'", "phase && true", "answers.d1 < 3", "points(phase, 'a') == 1", "answered() || true", "'a' in phase", "!1", "-'a'",
        "true ? 1 : 'a'", "phase.x", "answers.d1[1]", "[1]['a']", "{1: 2}", "size(1)", "phase.size('a')", "1.all(x, true)",
        "contains('a', 'b')",
        "phase == 1", "1 == 1.0", "run.closes.getHours(2)", "all([1], 2)",
    ])
    func `is refused when its types can never fit`(source: String) {
        #expect(fault(source)?.kind == .noSuchOverload)
    }

    @Test func `counts as false when it has no value or no truth value`() throws {
        for source in ["1 / 0 == 1", "answers._in.taal == 'nl'", "1", "item"] {
            #expect(try !Condition(source, declarations: Buurt.declarations).holds(in: Buurt.scope))
        }
    }
}
