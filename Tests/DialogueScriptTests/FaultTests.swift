import DialogueEngine
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

    @Test(arguments: DiagnosticCode.allCases) func `is explained, and how it is mended`(code: DiagnosticCode) {
        for language in [.dutch, .frisian, .english] as [Language] {
            let (explanation, mend) = (code.explanation(in: language), code.mend(in: language))
            #expect(explanation.hasSuffix(".") && !mend.isEmpty && mend != explanation)
        }
        #expect(code.explanation(in: .dutch) != code.explanation(in: .english))
        guard let example = code.example else { return }
        #expect(!example.sound.isEmpty, "the sound lines show what it looks like mended")
    }

    @Test(arguments: [Example.Place.main, .group, .run, .population]) func `is absent from the small dialogue`(place: Example.Place) {
        #expect(Example(in: place, []).found == [])
    }
}
