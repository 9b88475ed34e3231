import Testing

@testable import DialogueScript

@Suite struct `A fault` {
    @Test(arguments: Broken.all) func `is told at its place with a suggestion`(broken: Broken) {
        let found = broken.example.found
        #expect(found.map(\.description).joined(separator: "\n\n") == broken.printed)
        #expect(found.contains { $0.code == broken.code })
    }

    @Test func `of every code has an example and a fixture`() {
        #expect(DiagnosticCode.allCases.filter { $0.example == nil } == [.tooLarge])
        let known = Set(Broken.all.map(\.code))
        #expect(DiagnosticCode.allCases.filter { !known.contains($0) } == [.tooLarge])
    }

    @Test func `has a line of explanation`() {
        for code in DiagnosticCode.allCases { #expect(code.explanation.hasSuffix(".") || code.explanation.hasSuffix(")."), "\(code)") }
    }

    @Test(arguments: [Example.Place.main, .group, .run]) func `is absent from the small dialogue`(place: Example.Place) {
        #expect(Example(in: place, []).found == [])
    }
}
