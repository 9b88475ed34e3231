import Foundation
import Testing

@Suite struct `Words of other people` {
    static let yaml = """
        meerstem: 1
        id: nee
        title: {nl: Nee}
        languages: [nl]
        participant:
          start: nee
          answers: {nee: {kind: text, contribute: dissent, share: ask}, mag: {kind: confirm}}
          nodes:
            nee: {ask: nee, prompt: {nl: Wie ziet het anders?}, next: mag}
            mag: {ask: mag, prompt: {nl: Mag het in het verslag?}, next: klaar}
            klaar: {end: {nl: "Jij zei: {{ answers.nee }}"}}
        consultation:
          contributions: {dissent: {from: [nee], hold: true, readers: 2}}
        standing:
          words: [{of: nee, title: {nl: Nee}}]
          quotes: mag
        """

    @Test func `are not asked for where the start is not honest`() throws {
        let scratch = try Scratch()
        let unsaid = HonestStart.added(to: Self.yaml).replacing(" Typ STOP om te stoppen.", with: "")
        try unsaid.write(toFile: scratch.path("nee.yaml"), atomically: true, encoding: .utf8)
        let opened = try Command(["open", scratch.path("nee.yaml"), "--store", scratch.path("s.sqlite")])
        #expect(opened.status == 1 && opened.errors.contains("MS0607") && opened.errors.contains("'nee' gaat niet open"))
    }

    @Test func `steer no screen on which they are shown`() throws {
        let scratch = try Scratch()
        try HonestStart.added(to: Self.yaml).write(toFile: scratch.path("nee.yaml"), atomically: true, encoding: .utf8)
        let store = ["--store", scratch.path("s.sqlite")]
        #expect(try Command(["open", scratch.path("nee.yaml"), "--code", "hal42"] + store).status == 0)
        let reply = "rood\u{1B}[31m bel\u{07} c1\u{9B}2J om\u{202E}gekeerd\u{2066}"
        let joined = try Command(["join", "hal42", "--as", "Zoë"] + store, input: "\(reply)\n1\nja\n")
        let moderated = try Command(["moderate", "hal42", "--as", "Mo"] + store, input: "show nee\napprove all\n")
        let summary = try Command(["summary", "hal42", "--audience", "moderator"] + store)
        for shown in [joined, moderated, summary] {
            #expect(shown.status == 0)
            #expect(shown.output.contains("rood[31m bel c12J omgekeerd"))
            let signs = shown.output.unicodeScalars.filter { $0 != "\n" && $0.properties.generalCategory == .control }
            #expect(signs.isEmpty && !shown.output.contains("\u{202E}") && !shown.output.contains("\u{2066}"))
        }
    }
}
