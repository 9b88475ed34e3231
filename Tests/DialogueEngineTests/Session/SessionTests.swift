@testable import DialogueEngine
import DialogueScript
import Testing

/// A person in a dialogue of a few questions, for tests that read as a talk.
struct Talk {
    let dialogue: Dialogue
    var session = Session()
    var words: [TextID: String] = [:]
    var time = Instant(milliseconds: 1_777_000_000_000)
    var events: [Event] = []
    var effects: [Effect] = []

    init(
        _ answers: String, _ nodes: String, languages: String = "[nl, en]", title: String = "{nl: Proef, en: Trial}",
        allowsUnreviewed: Bool = true
    ) throws {
        let yaml =
            "meerstem: 1\nid: proef\ntitle: \(title)\nlanguages: \(languages)\nparticipant:\n  start: a\n  answers:\n\(answers)\n  nodes:\n\(nodes)\n"
        let loaded = try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "proef.yaml", text: yaml)))
        dialogue = loaded.dialogue.opened(with: RunData(), allowsUnreviewed: allowsUnreviewed)
    }

    /// Says something and gives what the bot says to it.
    @discardableResult
    mutating func say(_ text: String, id: String? = nil, sentAt: Instant? = nil) -> [String] {
        take(.message(Message(text, id: id, sentAt: sentAt)))
    }

    @discardableResult
    mutating func take(_ input: Input, after span: Span = .seconds(60)) -> [String] {
        time = time + span
        let step = session.step(input, in: dialogue, seeing: GroupView(), words: OwnWords(words), at: time, seed: 3)
        for case .keep(let id, let text) in step.effects { words[id] = text }
        for event in step.events { session.apply(event) }
        (events, effects) = (step.events, step.effects)
        let wording = Wording(dialogue: dialogue, session: session, words: OwnWords(words))
        return step.effects.compactMap { if case .say(let part) = $0 { wording.saying(part)?.text } else { nil } }
    }
}

@Suite struct `A session` {
    @Test func `of somebody who does not take part keeps nothing of what they say then`() throws {
        var talk = try Talk(
            "    mag: {kind: consent}",
            """
                a: {ask: mag, prompt: {nl: Mag het?, en: May we?}, next: [{when: "answers.mag == 'ja'", to: b}, {to: c}]}
                b: {end: {nl: Klaar., en: Done.}}
                c: {end: {nl: We bewaren niets., en: We keep nothing.}, as: declined}
            """)
        talk.say("hoi")
        talk.say("nee")
        #expect(talk.say("GEHEIM", id: "3") == [Phrase.alreadyDeclined.text(in: "nl")])
        #expect(talk.events.isEmpty && !talk.words.values.contains("GEHEIM"))
        talk.say("terug")
        #expect(talk.say("ja") == ["Klaar."])
        #expect(talk.take(.open) == [Phrase.done.text(in: "nl")], "nobody said anything, so nothing is kept")
    }

    static func groet() throws -> Talk {
        try Talk(
            "    groet: {kind: stance}\n    reden: {kind: text}",
            """
                a: {ask: groet, prompt: {nl: Men groet elkaar., en: People greet.}, remind: 24h, next: b}
                b: {ask: reden, prompt: {nl: "Waarom {{ answers.groet }}?", en: "Why?"}, next: c}
                c: {end: {nl: Dank je wel., en: Thank you.}}
            """)
    }

    @Test func `starts with the first message, which answers nothing`() throws {
        var talk = try Self.groet()
        #expect(talk.say("eens") == ["Vraag 1 van 2\nMen groet elkaar.\n1 Eens\n2 Oneens\n3 Weet ik niet"])
        #expect(talk.session.counted.isEmpty && talk.effects.contains(.schedule(.reminder, at: talk.time + .hours(24))))
    }

    @Test func `asks kinder after a first unclear reply, offers a way out after a second, and goes on after a third`() throws {
        var talk = try Self.groet()
        talk.say("hoi")
        #expect(talk.say("blub").first?.hasPrefix("Dat snap ik niet.") == true)
        #expect(talk.say("blub").first?.contains("OVERSLAAN") == true)
        let third = talk.say("blub blub")
        #expect(third.first?.contains("begeleider") == true && third.last?.hasPrefix("Vraag 2 van 2") == true)
        #expect(talk.session.records[0].outcome == .skipped(.unclear))
        #expect(talk.words.values.contains("blub blub"))
    }

    @Test func `asks again what showed an answer that changed`() throws {
        var talk = try Self.groet()
        for line in ["hoi", "eens", "omdat het fijn is"] { talk.say(line) }
        talk.say("wijzig 1")
        #expect(talk.say("oneens") == ["Vraag 2 van 2\nWaarom Oneens?"])
        #expect(talk.session.counted.map(\.key.question) == ["groet"])
        talk.say("Toch niet.")
        #expect(talk.session.counted.count == 2 && talk.session.stage == .ended(Place("c"), .finished))
    }

    @Test func `keeps what follows when an answer is given again unchanged`() throws {
        var talk = try Self.groet()
        for line in ["hoi", "eens", "omdat", "wijzig 1"] { talk.say(line) }
        #expect(talk.say("1") == ["Dank je wel."])
        #expect(talk.session.counted.count == 2)
    }

    @Test func `goes back one question at a time and no further than the first`() throws {
        var talk = try Self.groet()
        for line in ["hoi", "eens"] { talk.say(line) }
        #expect(talk.say("terug")[0].hasPrefix("Vraag 1 van 2"))
        #expect(talk.say("terug")[0].hasPrefix("Dit is de eerste vraag"))
    }

    @Test func `says one thing after STOP and nothing more, until the person writes again`() throws {
        var talk = try Self.groet()
        talk.say("hoi")
        #expect(talk.say("STOP\u{200B}!").count == 1)
        #expect(talk.effects.contains(.suppress) && talk.effects.contains(.cancelUnsent))
        #expect(talk.take(.timer(.reminder)).isEmpty)
        #expect(talk.say("stop").isEmpty)
        #expect(talk.say("hallo?")[0].hasPrefix("Je was gestopt"))
        #expect(talk.say("ja")[0].hasPrefix("Vraag 1 van 2"))
    }

    @Test func `forgets everything when asked, and only that it was there remains`() throws {
        var talk = try Self.groet()
        for line in ["hoi", "eens"] { talk.say(line) }
        talk.say("wis")
        #expect(talk.session.stage == .erased && talk.session.records.isEmpty && talk.effects.contains(.erase))
        #expect(talk.say("hallo").isEmpty)
    }

    @Test func `pauses and comes back where it was`() throws {
        var talk = try Self.groet()
        for line in ["hoi", "eens"] { talk.say(line) }
        talk.say("later")
        #expect(
            talk.take(.message(Message("hier ben ik weer")), after: .days(3)) == [
                "Fijn dat je er weer bent. We waren hier:", "Vraag 2 van 2\nWaarom Eens?",
            ])
    }

    @Test func `is awake again when somebody opens it after a pause, without a word`() throws {
        var talk = try Self.groet()
        for line in ["hoi", "eens", "later"] { talk.say(line) }
        #expect(talk.take(.open, after: .days(3)) == ["Fijn dat je er weer bent. We waren hier:", "Vraag 2 van 2\nWaarom Eens?"])
        #expect(talk.session.presence == .here && talk.take(.open).count == 1)
    }

    @Test func `reminds once and never again for the same question`() throws {
        var talk = try Self.groet()
        talk.say("hoi")
        #expect(talk.take(.timer(.reminder), after: .hours(24)).count == 2)
        #expect(talk.take(.timer(.reminder), after: .hours(24)).isEmpty)
    }

    @Test func `keeps a late message from answering a newer question`() throws {
        var talk = try Self.groet()
        talk.say("hoi", sentAt: talk.time)
        let early = talk.time + .seconds(10)
        talk.say("eens", sentAt: talk.time + .seconds(50))
        #expect(talk.say("omdat", sentAt: early)[0].hasPrefix("Dit bericht kwam laat aan"))
        #expect(talk.session.counted.count == 1)
    }

    @Test func `takes a withdrawn answer out of the count and destroys its words`() throws {
        var talk = try Self.groet()
        for line in ["hoi", "eens", "omdat"] { talk.say(line) }
        talk.say("intrekken 2")
        #expect(talk.session.record(of: AnswerKey("reden"))?.outcome == .skipped(.withdrawn))
        #expect(talk.effects.contains(.forget(TextID(2))))
    }

    @Test func `follows an edit of an earlier message, and a retraction`() throws {
        var talk = try Self.groet()
        talk.say("hoi")
        talk.say("eens", id: "m1")
        talk.take(.edit(of: "m1", Message("oneens", id: "m1")))
        #expect(talk.session.record(of: AnswerKey("groet"))?.value == .option("disagree"))
        talk.take(.retract(of: "m1"))
        #expect(talk.session.record(of: AnswerKey("groet"))?.value == nil)
    }

    @Test func `follows an edit of an edit, by the name of either`() throws {
        var talk = try Self.groet()
        talk.say("hoi")
        talk.say("eens", id: "m1")
        let groet = AnswerKey("groet")
        talk.take(.edit(of: "m1", Message("oneens", id: "m2")))
        talk.take(.edit(of: "m2", Message("weet niet", id: "m3")))
        #expect(talk.session.record(of: groet)?.value == .option("pass"))
        #expect(try Session(snapshot: talk.session.snapshot()) == talk.session)
        talk.take(.edit(of: "m1", Message("eens", id: "m4")))
        #expect(talk.session.record(of: groet)?.value == .option("agree"))
        talk.take(.retract(of: "m4"))
        #expect(talk.session.record(of: groet)?.value == nil)
    }

    @Test func `asks for fewer words where there are too many, also in an edit`() throws {
        var talk = try Talk(
            "    reden: {kind: text, max: 20}\n    jaren: {kind: number, max: 99}",
            """
                a: {ask: reden, prompt: {nl: Waarom?, en: Why?}, next: b}
                b: {ask: jaren, prompt: {nl: Hoe lang?, en: How long?}, next: c}
                c: {end: {nl: Klaar., en: Done.}}
            """)
        talk.say("hoi")
        let asked = "Je tekst is 22 tekens lang. Er passen er 20. Kun je het korter zeggen?"
        #expect(talk.say("Te dicht op de huizen.")[0].hasPrefix(asked))
        #expect(talk.say("Te dicht op huizen.", id: "m1")[0].hasSuffix("Hoe lang?"))
        talk.say("12")
        #expect(talk.take(.edit(of: "m1", Message("Te dicht op de huizen.", id: "m1")))[0].hasPrefix(asked))
        #expect(talk.words[TextID(2)] == "Te dicht op huizen.", "the words of before stay until there are others")
    }

    @Test func `takes an edit of what was not understood as the reply`() throws {
        var talk = try Self.groet()
        talk.say("hoi")
        talk.say("zzz", id: "m1")
        #expect(try Session(snapshot: talk.session.snapshot()) == talk.session)
        talk.take(.edit(of: "m1", Message("zzzz", id: "m2")))
        talk.take(.edit(of: "m2", Message("eens", id: "m3")))
        #expect(talk.session.record(of: AnswerKey("groet"))?.value == .option("agree"))
        talk.take(.edit(of: "m1", Message("oneens", id: "m4")))
        #expect(talk.session.record(of: AnswerKey("groet"))?.value == .option("agree"), "of a question that is behind")
    }

    @Test(arguments: ["en", "English", "engels!", "Engels", "2", "2.", "de tweede", "nummer twee"])
    func `takes a language by name, code or number once the languages were shown`(
        reply: String
    ) throws {
        var talk = try `A session`.groet()
        talk.say("hoi")
        talk.say("eens")
        #expect(talk.say("taal") == ["Kies je taal. Typ het nummer.\n1 Nederlands\n2 English"])
        let bytes = talk.session.snapshot()
        #expect(try Session(snapshot: bytes).isChoosingLanguage)
        #expect(talk.say(reply).first == "We go on in English.")
        talk.say("en")
        #expect(talk.session.records.count == 2 && talk.session.language == "en")
    }

    @Test(arguments: ["Turks", "3", "99", "ja", "nee"])
    func `shows the languages again for one it does not speak, and for what answers nothing in their list`(reply: String) throws {
        var talk = try `A session`.groet()
        talk.say("hoi")
        talk.say("taal")
        #expect(talk.say(reply) == ["Kies je taal. Typ het nummer.\n1 Nederlands\n2 English"])
        #expect(talk.session.records.isEmpty)
        #expect(talk.say("1").first == "We gaan verder in het Nederlands.")
    }

    @Test func `takes a number as an answer on a page, whatever else the page showed`() throws {
        var talk = try `A session`.groet()
        talk.say("hoi")
        talk.say("taal")
        talk.take(.message(Message("2").reply))
        #expect(talk.session.counted.map(\.value) == [.option("disagree")] && talk.session.language == "nl")
    }

    @Test func `takes any other reply after the languages as an answer`() throws {
        var talk = try `A session`.groet()
        talk.say("hoi")
        talk.say("taal")
        talk.say("oneens")
        #expect(talk.session.counted.map(\.value) == [.option("disagree")])
    }

    @Test func `tells how many questions there are, without the way of who is asked none`() throws {
        var talk = try Talk(
            "    groet: {kind: stance}\n    reden: {kind: text}",
            """
                a: {say: {nl: "Er zijn {{ questions }} vragen.", en: "{{ questions }} questions."}, next: [{when: "answered('reden')", to: d}, {to: b}]}
                b: {ask: groet, prompt: {nl: Men groet., en: People greet.}, next: [{when: "answers.groet == 'agree'", to: c}, {to: d}]}
                c: {ask: reden, prompt: {nl: Waarom?, en: Why?}, next: d}
                d: {end: {nl: Klaar., en: Done.}}
            """)
        #expect(talk.say("hoi").first == "Er zijn 1 tot 2 vragen.")
    }

    @Test func `speaks the language asked for from then on`() throws {
        var talk = try Self.groet()
        talk.say("hoi")
        #expect(talk.say("taal en") == ["We go on in English.", "Question 1 of 2\nPeople greet.\n1 Agree\n2 Disagree\n3 Don't know"])
    }

    @Test func `keeps no word of who does not consent, and does not say it does`() throws {
        var talk = try Talk(
            "    mag: {kind: consent}",
            """
                a: {ask: mag, prompt: {nl: Mag het?, en: May we?}, next: [{when: "answers.mag == 'ja'", to: b}, {to: c}]}
                b: {end: {nl: Klaar., en: Done.}}
                c: {end: {nl: We bewaren niets., en: We keep nothing.}, as: declined}
            """)
        for line in ["hoi", "blub", "blubber"] { talk.say(line) }
        #expect(talk.say("blub blub") == ["We bewaren niets."])
        #expect(talk.session.hasDeclined && talk.effects.contains(.forget(TextID(1))) && talk.effects.contains(.forget(TextID(2))))
        #expect(!talk.words.values.contains("blub blub"))
    }

    @Test func `seals a special answer and still follows it`() throws {
        var talk = try Talk(
            "    mag: {kind: confirm}\n    gevoel: {kind: number, min: 0, max: 100, special: true}",
            """
                a: {ask: mag, prompt: {nl: Mag het?, en: May we?}, next: [{when: "answers.mag == 'ja'", to: b}, {to: c}]}
                b: {ask: gevoel, prompt: {nl: Hoe?, en: How?}, next: [{when: "answers.gevoel > 50", to: d}, {to: c}]}
                c: {end: {nl: Klaar., en: Done.}}
                d: {end: {nl: Hoog., en: High.}}
            """)
        for line in ["hoi", "ja"] { talk.say(line) }
        #expect(talk.say("80") == ["Hoog."])
        #expect(
            !talk.events.contains {
                String(decoding: $0.bytes(), as: UTF8.self).contains("80,") || String(decoding: $0.bytes(), as: UTF8.self).contains(":80")
            })
        #expect(!talk.session.snapshot().contains(160) || talk.session.record(of: AnswerKey("gevoel"))?.value == .sealed(TextID(3)))
    }
}

@Suite struct `An event` {
    static let samples: [(Fact, String)] = [
        (.started(script: 0, language: "nl", spoke: true), #"{"at":5,"language":"nl","script":0,"spoke":true,"type":"started","v":1}"#),
        (
            .answered(
                Answer(
                    key: AnswerKey("mening", "s1"), place: Place("stel", "s1"), value: .option("agree"), raw: TextID(4), script: 0,
                    language: "fy", message: "m7")),
            #"{"at":5,"language":"fy","message":"m7","place":"stel/s1","question":"mening","raw":4,"script":0,"type":"answered","v":1,"value":"agree"}"#
        ),
        (
            .answered(
                Answer(
                    key: AnswerKey("groet"), place: Place("groet"), value: .option("agree"), raw: TextID(4), script: 0, language: "nl",
                    message: "m7", edit: "m9")),
            #"{"at":5,"edit":"m9","language":"nl","message":"m7","place":"groet","question":"groet","raw":4,"script":0,"type":"answered","v":1,"value":"agree"}"#
        ),
        (
            .answered(
                Answer(
                    key: AnswerKey("waarom"), place: Place("waarom"), value: .words(TextID(6)), raw: TextID(6), script: 0,
                    language: "nl", message: nil, file: SentFile(.voice, as: TextID(4)))),
            #"{"at":5,"file":{"id":4,"sort":"voice"},"language":"nl","place":"waarom","question":"waarom","raw":6,"script":0,"type":"answered","v":1,"value":{"text":6}}"#
        ),
        (
            .answered(
                Answer(
                    key: AnswerKey("waarom"), place: Place("waarom"), value: .words(TextID(8)), raw: TextID(7), script: 0,
                    language: "nl", message: "m8", rewording: Rewording(of: 3..<9, count: 14))),
            #"{"at":5,"language":"nl","message":"m8","piece":[3,9,14],"place":"waarom","question":"waarom","raw":7,"script":0,"type":"answered","v":1,"value":{"text":8}}"#
        ),
        (
            .moved(
                Move(
                    from: Place("a"), via: [Place("b")], told: [Place("t")], to: Place("c"), arrival: .question("q"), script: 0,
                    language: "nl")),
            #"{"arrival":"question","at":5,"from":"a","language":"nl","question":"q","script":0,"to":"c","told":["t"],"type":"moved","v":1,"via":["b"]}"#
        ),
        (
            .skipped(
                Skip(key: AnswerKey("q"), place: Place("n"), reason: .ratherNot, raw: TextID(2), script: 0, language: "nl", message: "m1")),
            #"{"at":5,"language":"nl","message":"m1","place":"n","question":"q","raw":2,"reason":"ratherNot","script":0,"type":"skipped","v":1}"#
        ),
        (.turnedBack(to: Place("n")), #"{"at":5,"to":"n","type":"turnedBack","v":1}"#),
        (.turnedBack(to: Place("n"), piece: 3..<9), #"{"at":5,"piece":[3,9],"to":"n","type":"turnedBack","v":1}"#),
        (.languagesShown, #"{"at":5,"type":"languagesShown","v":1}"#),
        (.writtenOut(AnswerKey("q"), words: TextID(7)), #"{"at":5,"key":["q"],"type":"writtenOut","v":1,"words":7}"#),
        (.withdrew(AnswerKey("q"), stale: [AnswerKey("r", "s")]), #"{"at":5,"key":["q"],"stale":[["r","s"]],"type":"withdrew","v":1}"#),
        (.erased, #"{"at":5,"type":"erased","v":1}"#),
    ]

    @Test func `has the body it always had`() throws {
        for (fact, body) in Self.samples {
            let event = Event(at: Instant(milliseconds: 5), fact: fact)
            #expect(String(decoding: event.bytes(), as: UTF8.self) == body)
            #expect(try Event(bytes: Array(body.utf8)) == event)
        }
    }

    @Test func `of a later version, or a broken one, is refused`() {
        for body in [#"{"at":5,"type":"erased","v":2}"#, #"{"at":5,"type":"later","v":1}"#, #"{"type":"erased","v":1}"#, "{"] {
            #expect(throws: (any Error).self) { try Event(bytes: Array(body.utf8)) }
        }
    }
}

@Suite struct `A snapshot` {
    @Test func `cut off or bent anywhere is refused or read, never a crash`() throws {
        var talk = try `A session`.groet()
        for line in ["hoi", "eens", "omdat", "wijzig 1"] { talk.say(line) }
        let bytes = talk.session.snapshot()
        #expect(try Session(snapshot: bytes) == talk.session)
        for length in 0..<bytes.count { #expect(throws: UnreadableSnapshot.self) { try Session(snapshot: Array(bytes[..<length])) } }
        for place in bytes.indices {
            for value in [0, 1, 0x7F, 0xFF] as [UInt8] {
                var bent = bytes
                bent[place] = value
                _ = try? Session(snapshot: bent)
            }
        }
    }
}
