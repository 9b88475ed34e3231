import DialogueEngine
import Testing

@Suite struct `After STOP` {
    private func stopped() throws -> Talk {
        var talk = try `A session`.groet()
        talk.say("hoi")
        talk.say("eens", id: "m1")
        talk.say("STOP")
        return talk
    }

    @Test func `nothing is said to what platforms send by themselves, and words taken back are destroyed`() throws {
        var talk = try stopped()
        #expect(talk.take(.edit(of: "m1", Message("oneens", id: "m1"))) == [] && talk.events.isEmpty)
        for alarm in Alarm.allCases { #expect(talk.take(.timer(alarm)) == [] && talk.events.isEmpty) }
        #expect(talk.take(.signal) == [] && talk.events.isEmpty)
        #expect(talk.take(.retract(of: "m1")) == [])
        #expect(talk.session.records[0].outcome == .skipped(.withdrawn))
        #expect(talk.effects.contains { if case .forget = $0 { true } else { false } })
        #expect(talk.session.presence == .stopped)
    }

    @Test func `whoever comes back is asked first, whichever way they come`() throws {
        let question = AnswerKey("groet")
        let inputs: [Input] = [.open, .choice("agree", of: question, Message("Eens")), .command(.skip), .message(Message("hallo"))]
        for input in inputs {
            var talk = try stopped()
            let said = talk.take(input)
            #expect(said.count == 1 && talk.session.presence == .returning, "\(input)")
            #expect(talk.session.counted.map(\.value) == [.option("agree")])
            #expect(talk.take(.open) == said)
            #expect(talk.say("ja") == ["Vraag 2 van 2\nWaarom Eens?"])
        }
    }

    @Test(arguments: ["start", "START!", "ik wil weer meedoen", "verder", "ja graag"]) func `START takes it up again`(reply: String) throws
    {
        var talk = try stopped()
        talk.say("hallo")
        #expect(talk.say(reply) == ["Vraag 2 van 2\nWaarom Eens?"])
    }

    @Test func `a second STOP says nothing, and WIS is obeyed`() throws {
        var talk = try stopped()
        #expect(talk.say("stop") == [] && talk.events.isEmpty)
        #expect(talk.take(.command(.stop)) == [])
        #expect(talk.say("wis").count == 1 && talk.session.stage == .erased)
    }
}

@Suite struct `A message that is edited` {
    @Test func `on a way that no longer holds keeps its words and leads nowhere`() throws {
        var talk = try Talk(
            "    groet: {kind: stance}\n    ja: {kind: text}\n    nee: {kind: text}\n    slot: {kind: stance}",
            """
                a: {ask: groet, prompt: {nl: Men groet., en: Greets.}, next: [{when: "answers.groet == 'agree'", to: b}, {to: c}]}
                b: {ask: ja, prompt: {nl: Waarom wel?, en: Why?}, next: d}
                c: {ask: nee, prompt: {nl: Waarom niet?, en: Why not?}, next: d}
                d: {ask: slot, prompt: {nl: Tot slot., en: At last.}, next: e}
                e: {end: {nl: Dank je wel., en: Thanks.}}
            """)
        for line in ["hoi", "eens"] { talk.say(line) }
        talk.say("Zomaar.", id: "m2")
        for line in ["wijzig 1", "oneens", "Daarom."] { talk.say(line) }
        #expect(talk.session.place?.node == "d")
        #expect(talk.take(.edit(of: "m2", Message("Toch anders.", id: "m2"))) == [])
        #expect(talk.session.place?.node == "d" && talk.words.values.contains("Toch anders."))
    }
}

@Suite struct `A long way` {
    /// A hundred and fifty questions, one after the other.
    @Test func `is walked again to its end when its first answer changes`() throws {
        let count = 150
        let answers = (0..<count).map { "    v\($0): {kind: stance}" }.joined(separator: "\n")
        let nodes = (0..<count).map { place in
            let next = place + 1 < count ? "n\(place + 1)" : "z"
            return "    \(place == 0 ? "a" : "n\(place)"): {ask: v\(place), prompt: {nl: Stelling., en: Statement.}, next: \(next)}"
        }
        var talk = try Talk(answers, (nodes + ["    z: {end: {nl: Dank je wel., en: Thanks.}}"]).joined(separator: "\n"))
        talk.say("hoi")
        for _ in 0..<count { talk.say("1") }
        #expect(talk.session.stage == .ended(Place("z"), .finished))
        talk.say("wijzig 1")
        #expect(talk.say("2") == ["Dank je wel."])
        #expect(talk.session.stage == .ended(Place("z"), .finished) && talk.session.counted.count == count)
    }
}

@Suite struct `A language nobody has signed` {
    private func talk(allowsUnreviewed: Bool, signed: Bool = false) throws -> Talk {
        let mark = signed ? "{text: Minsken groetsje., reviewed: true}" : "Minsken groetsje."
        return try Talk(
            "    groet: {kind: stance}",
            """
                a: {ask: groet, prompt: {nl: Men groet elkaar., fy: \(mark)}, next: b}
                b: {end: {nl: Dank je wel., fy: Tankewol.}}
            """, languages: "[nl, fy]", title: "{nl: Proef, fy: Proef}", allowsUnreviewed: allowsUnreviewed)
    }

    @Test func `is not spoken by halves`() throws {
        var talk = try talk(allowsUnreviewed: false)
        talk.say("hoi")
        #expect(talk.say("taal frysk") == ["Die taal is nog niet nagekeken. We gaan verder in het Nederlands."])
        #expect(talk.session.language == .dutch)
        #expect(talk.say("taal").first?.contains("Frysk") == false)
    }

    @Test(arguments: [(true, false), (false, true)]) func `is spoken where that is allowed, or where some text is signed`(
        allowed: Bool, signed: Bool
    ) throws {
        var talk = try talk(allowsUnreviewed: allowed, signed: signed)
        talk.say("hoi")
        #expect(talk.say("taal frysk").first == "Wy geane fierder yn it Frysk.")
        #expect(talk.session.language == .frisian)
    }
}
