import Foundation
import JSONText
import Testing

@Suite struct `Checking at the command line` {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    /// A small dialogue, sound but for these changes.
    private func folder(_ changes: (String, String)...) throws -> String {
        var yaml = """
            meerstem: 1
            id: straat
            title: {nl: Straat}
            languages: [nl]
            minutes: 2
            about: {privacy: {nl: "Tot {{ retention | date }}."}}
            run: {host: {type: text}, decider: {type: text}, open: {type: text}, fixed: {type: text}, retention: {type: date}}
            participant:
              start: hoi
              answers:
                groet: {kind: stance}
              nodes:
                hoi:
                  say: {nl: "Ik ben een computer van {{ host }}. {{ decider }} beslist. Open: {{ open }}. Vast: {{ fixed }}."}
                  next: duur
                duur:
                  say: {nl: "Het duurt {{ minutes }} minuten. We bewaren het tot {{ retention | date }}. Typ STOP als je wilt."}
                  next: groet
                groet: {ask: groet, prompt: {nl: "Mensen groeten elkaar."}, next: klaar}
                klaar: {end: {nl: "Dag."}}
            """
        for (old, new) in changes { yaml = yaml.replacing(old, with: new) }
        try FileManager.default.createDirectory(atPath: scratch.path("straat"), withIntermediateDirectories: true)
        try yaml.write(toFile: scratch.path("straat/dialogue.yaml"), atomically: true, encoding: .utf8)
        return scratch.path("straat")
    }

    @Test func `says that a sound dialogue is in order`() throws {
        let check = try Command(["check", try folder()])
        #expect(check.status == 0 && check.output == "")
        #expect(check.errors.hasSuffix("straat: in orde, 0 waarschuwingen, 0 tips.\n"))
    }

    @Test func `ends with 1 for warnings only where that is asked`() throws {
        let path = try folder(("Typ STOP als je wilt.", "Dag."))
        let check = try Command(["check", path])
        #expect(check.status == 0 && check.errors.contains("warning MS0607") && check.errors.contains("1 waarschuwing, 0 tips."))
        #expect(try Command(["check", "--strict", path]).status == 1)
    }

    @Test func `tells once what a code means to who reads no English`() throws {
        let path = try folder(("Typ STOP als je wilt.", "Dag."), ("next: groet", "next: groot"), ("next: klaar", "next: klar"))
        let meaning = "MS0201: Een weg leidt naar een stap die er niet is. Zo los je het op: Noem een stap"
        let dutch = try Command(["check", path]).errors
        #expect(dutch.components(separatedBy: meaning).count == 2)
        let english = try Command(["check", path], environment: ["MEERSTEM_LANGUAGE": "en"]).errors
        #expect(english.contains("error MS0201") && !english.contains("What mends it"))
    }

    @Test func `counts hints by their sort, and shows them where that is asked`() throws {
        let path = try folder(("Mensen groeten elkaar.", "Mensen groeten elkaar conform de regels. Dat is derhalve zo."))
        let short = try Command(["check", "--strict", path])
        #expect(short.status == 0 && short.errors.contains("MS0313 2×:") && !short.errors.contains("'conform'"))
        let long = try Command(["check", "--hints", path])
        #expect(long.errors.contains("hint MS0313: 'conform' is a hard word") && long.errors.contains("bedoelde je 'volgens'?"))
    }

    @Test func `prints all as JSON`() throws {
        let path = try folder(("Mensen groeten", "Derhalve groeten"), ("next: groet", "next: groot"))
        let faults = try JSON(text: Command(["check", "--json", path]).output)
        #expect(faults.array?.count == 1 && faults[0]?["code"] == "MS0201" && faults[0]?["suggestion"] == "groet")
        let hints = try JSON(text: Command(["check", "--json", folder(("Mensen groeten", "Derhalve groeten"))]).output)
        #expect(hints[0]?["severity"] == "hint" && hints[0]?["line"] == 19)
    }

    @Test func `explains a code by what it means, an example, and what mends it`() throws {
        let explain = try Command(["explain", "ms0201"], environment: ["MEERSTEM_LANGUAGE": "en"])
        #expect(
            explain.output == """
                MS0201 (error): A way leads to a node that does not exist.

                What it looks like:
                    Dialogues/groeten/dialogue.yaml:32:70: error MS0201: node 'waarom' leads to 'klar', which is not in this dialogue
                        waarom: {ask: waarom, prompt: {nl: "Waarom?", en: "Why?"}, next: klar}
                                                                                         ^^^^ did you mean 'klaar'?

                What mends it: Name a node of this dialogue, or add the node.

                        waarom: {ask: waarom, prompt: {nl: "Waarom?", en: "Why?"}, next: klaar}

                """)
        let all = try Command(["explain"]).output.split(separator: "\n")
        #expect(all.count > 100 && all[0].hasPrefix("MS0101 error   "))
        let wrong = try Command(["explain", "MS201"])
        #expect(wrong.status == 2 && wrong.errors.contains("Bedoelde je MS0201?"))
    }

    @Test func `prints the schemas for editors`() throws {
        let schema = try JSON(text: Command(["schema", "rehearsal"]).output)
        #expect(schema["properties"]?["opened"] != nil)
        #expect(try Command(["schema", "roman"]).status == 2)
    }
}
