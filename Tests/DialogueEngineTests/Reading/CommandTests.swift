import DialogueEngine
import Testing

@Suite struct `Global words` {
    static let languages: [Language] = ["nl", "fy", "en", "tr"]

    @Test(arguments: [
        ("STOP!", Command.stop), ("stop aub", .stop), ("\u{200B}stop\u{200F}", .stop), ("ＳＴＯＰ", .stop), ("stop stop", .stop),
        ("стоп", .stop), ("wijzig 3", .change(3)), ("wijzig vraag 3", .change(3)),
        ("wijzig", .change(nil)), ("taal fy", .language("fy")), ("taal", .language(nil)), ("taal Türkçe", .language("tr")),
        ("intrekken 2", .withdraw(2)), ("APART 3", .standApart(3)), ("heart apart 3", .standApart(3)), ("Terug.", .back), ("werom", .back),
        ("overslaan graag", .skip), ("later", .later), ("wis", .erase), ("mens", .human), ("hulp", .help), ("privacy?", .privacy),
        ("wie?", .who),
    ]) func `count as the whole message`(text: String, command: Command) {
        #expect(Command.read(text, language: "nl", languages: Self.languages) == command)
    }

    @Test(arguments: [
        "stop met bezuinigen", "bushalte stop", "taal 5, werk 3", "taal 5", "taal=5", "taal: 5", "taal de", "taal pl",
        "ik wil later een huis", "wis en waarachtig", "een mens is geen nummer", "2", "ja", "", "stoep",
        "hulp in huis", "wie het weet mag het zeggen", "privacy vind ik belangrijk", "terug naar vroeger", "stapt",
    ]) func `never count inside a sentence`(text: String) { #expect(Command.read(text, language: "nl", languages: Self.languages) == nil) }

    @Test(arguments: [
        ("Hallo!", true), ("goeie", true), ("Goedemorgen", true), ("moi", true), ("hallo, 2", false), ("hallo ik ben het eens", false),
        ("", false), ("2", false), ("ben er weer", true), ("Ik ben terug!", true), ("ik ben er weer tegen", false), ("terug", false),
    ])
    func `greetings are told from answers`(text: String, expected: Bool) {
        #expect(ReplyReader.isGreeting(text, language: "nl") == expected)
    }
}

@Suite struct `Any text at all` {
    @Test(arguments: Ask.all) func `is read without a crash and never stops or erases by chance`(question: Question) {
        var random = SplitMix64(seed: 42)
        let alphabet =
            Array("abdeijnostuvw 0123456789,.;:=?!-/\n👍٢é\u{200B}ß漢").map(String.init) + [
                "eens", "oneens", "niet ", " ja", " nee", "juni", "A5", " punten", "²", "½",
            ]
        let reader = ReplyReader(question: question, language: "nl")
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...14, using: &random)).map { _ in alphabet.randomElement(using: &random)! }.joined()
            _ = reader.read(text, raw: TextID(1), today: Ask.today)
            let command = Command.read(text, language: "nl", languages: ["nl"])
            #expect((command != .stop && command != .erase) || ["stop", "wis"].contains { text.contains($0) }, "\(text)")
        }
    }
}
