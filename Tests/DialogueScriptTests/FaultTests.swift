import DialogueScript
import Testing

@Suite struct `A fault` {
    @Test(arguments: Broken.all) func `is told at its place with a suggestion`(broken: Broken) throws {
        let found = try broken.found
        #expect(found == broken.printed)
        #expect(found.contains(broken.code.rawValue))
    }

    @Test func `of every code has a fixture`() {
        let known = Set(Broken.all.map(\.code)).union([.tooLarge, .tooDeep])
        #expect(DiagnosticCode.allCases.filter { !known.contains($0) } == [])
    }

    @Test func `has a line of explanation`() {
        for code in DiagnosticCode.allCases { #expect(code.explanation.hasSuffix(".") || code.explanation.hasSuffix(")."), "\(code)") }
    }

    @Test func `is absent from the small dialogue`() throws {
        #expect(try Broken(.syntax, in: .main, [], gives: "").found == "")
        #expect(try Broken(.syntax, in: .group, [], gives: "").found == "")
        #expect(try Broken(.syntax, in: .run, [], gives: "").found == "")
    }
}
