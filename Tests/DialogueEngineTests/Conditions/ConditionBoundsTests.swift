import DialogueEngine
import Testing

@Suite struct `A costly condition` {
    @Test(arguments: ["(", "[", "{'a':", "!(", "size(", "[1][", "-(", "true ? (", "[1].map(x, "])
    func `cannot exhaust the stack`(part: String) {
        let bomb = String(repeating: part, count: 4000 / part.utf8.count)
        #expect(fault(bomb)?.kind == .tooCostly)
    }

    @Test(arguments: ["!", "-", "1+"])
    func `cannot grow too tall`(part: String) {
        #expect(fault(String(repeating: part, count: 900) + "1")?.kind == .tooCostly)
    }

    @Test func `may hold long rows of terms and choices`() {
        let and = Array(repeating: "true", count: 400).joined(separator: " && ")
        #expect(value(and) == .bool(true))
        let sum = Array(repeating: "1", count: 90).joined(separator: "+")
        #expect(value(sum) == .int(90))
        #expect(value(String(repeating: "(", count: 32) + "1" + String(repeating: ")", count: 32)) == .int(1))
        #expect(fault(String(repeating: "(", count: 33) + "1" + String(repeating: ")", count: 33))?.kind == .tooCostly)
    }

    @Test func `is bounded in bytes and in parts`() {
        #expect(fault(String(repeating: " ", count: 4097))?.kind == .tooCostly)
        #expect(fault("[" + Array(repeating: "1", count: 1001).joined(separator: ",") + "]")?.kind == .tooCostly)
    }

    @Test func `stops when its steps are used up`() {
        let ten = "[0,1,2,3,4,5,6,7,8,9]"
        let nested = (0..<6).reduce("true") { body, level in "\(ten).all(x\(level), \(body))" }
        #expect(kind(nested) == .tooCostly)
        #expect(kind("\(nested) || true") == .tooCostly)
    }

    @Test func `cannot double a text or a list without end`() {
        let text = "['ab']" + String(repeating: ".map(x, x + x)", count: 60)
        #expect(kind(text) == .tooCostly)
        let list = "[[1]]" + String(repeating: ".map(x, x + x)", count: 60)
        #expect(kind(list) == .tooCostly)
        let shared = "[1]" + String(repeating: ".map(x, [x, x])", count: 60)
        #expect(kind(shared) == .tooCostly)
        #expect(kind("\(shared) == \(shared)") == .tooCostly)
    }
}
