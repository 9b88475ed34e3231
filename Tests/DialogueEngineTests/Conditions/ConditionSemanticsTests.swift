import DialogueEngine
import Testing

@Suite struct `The language of conditions` {
    @Test(arguments: [
        ("1 / 0 == 1 || true", true), ("true || 1 / 0 == 1", true), ("1 / 0 == 1 && false", false),
        ("answers._in.taal == 'nl' && false", false),
        ("[0, 1].exists(x, 1 / x == 1)", true), ("[0, 2].all(x, 1 / x == 1)", false), ("true && (1 / 0 == 1 || phase == 'open')", true),
    ])
    func `absorbs errors that decide nothing`(source: String, expected: Bool) {
        #expect(value(source) == .bool(expected))
    }

    @Test func `keeps errors that do decide`() {
        #expect(kind("1 / 0 == 1 && true") == .divideByZero)
        #expect(kind("false || 1 / 0 == 1") == .divideByZero)
        #expect(kind("[0, 2].exists(x, 1 / x == 1)") == .divideByZero)
        #expect(kind("[1, 0].exists_one(x, 1 / x == 1)") == .divideByZero)
        #expect(kind("'a' && true", checked: false) == .noSuchOverload)
        #expect(value("nothing || true", checked: false) == .bool(true))
    }

    @Test func `refuses a key stated twice`() {
        #expect(kind("{'a': 1, 'a': 2}") == .noSuchKey)
        #expect(kind("{'a': 1, 'a': 2} == {}") == .noSuchKey)
    }

    @Test func `maps with a filter`() {
        #expect(value("[1, 2, 3, 4].map(x, x % 2 == 0, x * x)") == .list([.int(4), .int(16)]))
        #expect(value("{'b': 1, 'a': 2}.map(k, k)") == .list([.string("a"), .string("b")]))
        #expect(value("[1, 2].map(x, [3].map(y, x * y))") == .list([.list([.int(3)]), .list([.int(6)])]))
        #expect(value("[1].map(phase, phase + 1)") == .list([.int(2)]))
        #expect(value("['a'].map(phase, .phase)") == .list([.string("open")]))
        #expect(kind("[1].map(1, 2)") == .syntax)
    }

    @Test(arguments: [
        ("item[0] == item[1]", true), ("item[0] == item[2]", false), ("item[1] in [1]", true), ("1 < item[1]", false), ("1 <= 1.5", true),
        ("9223372036854775807 < 9223372036854775808.0", true), ("item[0.0 + 1.0 == 1.0 ? 0 : 1] == 1", true),
        ("[item[1]] == [item[0]]", true),
        ("0.0 / 0.0 <= 1", false), ("[0.0 / 0.0] == [0.0 / 0.0]", false),
    ])
    func `compares int and double as numbers`(source: String, expected: Bool) {
        #expect(value(source) == .bool(expected))
    }

    @Test func `compares strings by code points`() {
        #expect(value("'\\u00e9' == 'e\\u0301'") == .bool(false))
        #expect(value("'\\u00e9'.contains('e')") == .bool(false))
        #expect(value("size('e\\u0301')") == .int(2))
        #expect(value("'\\ud83d\\ude2c' == '\\U0001F62C'") == .bool(true))
        #expect(value("'\\ufffd' < '\\U0001F62C'") == .bool(true))
        #expect(kind("'\\ud83d'") == .syntax)
    }

    @Test func `judges results apart from its own equality`() {
        #expect(ConditionValue.int(1) != .double(1))
        #expect(ConditionValue.double(.nan) == .double(.nan))
        #expect(ConditionValue.double(-0.0) == .double(0))
        #expect(ConditionValue.string("\u{e9}") != .string("e\u{301}"))
    }

    @Test func `converts and refuses`() {
        #expect(value("string(1.0) + string(0.5) + string(true)") == .string("10.5true"))
        #expect(value("double('NaN')") == .double(.nan))
        #expect(value("int('-9223372036854775808')") == .int(.min))
        for source in ["int('1.5')", "int('')", "double('0x1p3')", "bool('ja')", "timestamp('2026-02-30T00:00:00Z')", "duration('5')"] {
            #expect(kind(source) == .conversion)
        }
        #expect(kind("int(true)") == .noSuchOverload)
        #expect(kind("9223372036854775808") == .syntax)
        #expect(kind("-9223372036854775808 / -1") == .overflow)
    }

    @Test(arguments: [
        "", "1 +", "(1", "[1", "{'a'}", "1 2", "a.", "f(1,)", "'a", "1u", "b'a'", "12abc", "'\\q'", "if", "1 ? 2", "&& true", "x y",
    ])
    func `names what it cannot read`(source: String) {
        #expect(fault(source)?.kind == .syntax)
    }

    @Test func `skips comments and blanks`() {
        #expect(value("1 + // one\n\t2") == .int(3))
    }
}
