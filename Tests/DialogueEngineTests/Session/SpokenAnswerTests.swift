import DialogueScript
import Testing

@testable import DialogueEngine

/// What is said where something is to be chosen, said back, or read by others: it counts once it was written out and its author said yes.
@Suite struct `An answer that is spoken` {
    private static func talk() throws -> Talk {
        var talk = try Talk(
            """
                punten: {kind: points, total: 10, options: {taal: {nl: Taal, en: Language}, zorg: {nl: Zorg, en: Care}, wonen: {nl: Wonen, en: Home}}}
                waarom: {kind: text, confirm: true}
                nog: {kind: text}
            """,
            """
                a: {ask: punten, prompt: {nl: Verdeel tien punten., en: Divide ten points.}, next: b}
                b: {ask: waarom, prompt: {nl: Waarom?, en: Why?}, next: [{when: "answers.punten['taal'] > 4", to: c}, {to: d}]}
                c: {ask: nog, prompt: {nl: Waarom taal?, en: Why language?}, next: d}
                d: {end: {nl: Dank je wel., en: Thank you.}}
            """)
        talk.say("hoi")
        return talk
    }

    @discardableResult
    private static func speak(_ talk: inout Talk, id: String? = nil) -> [String] {
        talk.take(.message(Message("[spraakbericht]", id: id, file: .voice, isSign: true)))
    }

    private static let (points, reason) = (AnswerKey("punten"), AnswerKey("waarom"))

    private static func file(_ talk: Talk, _ key: AnswerKey = points) throws -> TextID {
        try #require(talk.session.record(of: key)?.spoken?.file.id)
    }

    /// Somebody wrote out what was said.
    @discardableResult
    private static func writeOut(_ text: String, _ talk: inout Talk, _ key: AnswerKey = points) throws -> [String] {
        let said = talk.take(.writtenOut(try file(talk, key), text))
        #expect(try Session(snapshot: talk.session.snapshot()) == talk.session)
        for event in talk.events { #expect(try Event(bytes: event.bytes()) == event) }
        return said
    }

    private static func value(_ talk: Talk, _ key: AnswerKey = points) -> AnswerValue? { talk.session.record(of: key)?.value }

    @Test func `is kept, and the talk goes on`() throws {
        var talk = try Self.talk()
        let said = Self.speak(&talk)
        #expect(said.count == 2 && said[0].contains("Dan vraag ik je of het klopt") && said[1].contains("Waarom?"))
        let file = try Self.file(talk)
        #expect(Self.value(talk) == nil && talk.effects.contains(.keepFile(file)))
        for event in talk.events { #expect(try Event(bytes: event.bytes()) == event) }
        #expect(try Session(snapshot: talk.session.snapshot()) == talk.session)
        #expect(talk.take(.command(.change(nil))).contains { $0.contains("Verdeel tien punten. [spraakbericht] (telt nog niet mee)") })
        let second = Self.speak(&talk)
        #expect(second.count == 1 && second[0].contains("Dank je wel."), "who it is for is said once")
    }

    @Test func `is told as it was written out, and counts after a yes, while the question at hand stays`() throws {
        var talk = try Self.talk()
        Self.speak(&talk)
        let said = try Self.writeOut("taal 5, zorg drie en wonen 2", &talk)
        #expect(
            said == [
                "Dit schreven wij op van wat je stuurde bij “Verdeel tien punten.”: “taal 5, zorg drie en wonen 2” Jouw antwoord is dan: Taal 5, Zorg 3, Wonen 2. Klopt het? Typ AKKOORD 1. Klopt het niet? Typ WIJZIG 1."
            ])
        #expect(talk.session.stage == .asking(Place("b")) && Self.value(talk) == nil)
        // A yes is for what is asked.
        talk.say("ja")
        #expect(Self.value(talk) == nil)
        talk.say("ja")
        #expect(Self.value(talk, Self.reason) != nil && Self.value(talk) == nil)
        #expect(talk.say("akkoord 1").contains { $0.contains("Waarom taal?") }, "what follows from it is asked")
        #expect(Self.value(talk) == .points([.init("taal", 5), .init("zorg", 3), .init("wonen", 2)]))
        #expect(talk.session.record(of: Self.points)?.file?.sort == .voice)
    }

    @Test func `is asked about one by one where nothing else is, and a bare yes is enough`() throws {
        var talk = try Self.talk()
        Self.speak(&talk)
        Self.speak(&talk)
        #expect(talk.session.place == nil)
        #expect(try Self.writeOut("taal 0, zorg 5, wonen 5", &talk).count == 1)
        #expect(try Self.writeOut("Omdat het moet.", &talk, Self.reason) == [], "in its turn")
        let said = talk.say("ja")
        #expect(Self.value(talk) != nil && Self.value(talk, Self.reason) == nil)
        #expect(
            said.last
                == "Dit schreven wij op van wat je stuurde bij “Waarom?”: “Omdat het moet.” Klopt het? Typ AKKOORD 2. Klopt het niet? Typ WIJZIG 2."
        )
        talk.say("1")
        #expect(Self.value(talk, Self.reason)?.text.flatMap { talk.words[$0] } == "Omdat het moet.")
        talk.take(.command(.withdraw(2)))
        let gone = talk.effects.compactMap { if case .forget(let id) = $0 { id } else { nil } }
        #expect(gone.count == 2 && gone.allSatisfy { talk.words[$0] != nil }, "what stood for it, and what was written out")
    }

    @Test func `is asked for once more after a no, and can be spoken again`() throws {
        var talk = try Self.talk()
        talk.say("overslaan")
        talk.say("overslaan")
        talk.take(.command(.change(1)))
        Self.speak(&talk)
        let first = try Self.file(talk)
        try Self.writeOut("taal 0, zorg 5, wonen 5", &talk)
        #expect(
            talk.say("nee").contains { $0.contains("Verdeel tien punten.") } && talk.session.record(of: Self.points)?.spoken?.reading == nil
        )
        Self.speak(&talk)
        #expect(talk.effects.contains(.dropFile(first)))
        try Self.writeOut("taal 0, zorg 4, wonen 6", &talk)
        talk.say("ja")
        #expect(Self.value(talk) == .points([.init("zorg", 4), .init("wonen", 6)]))
    }

    @Test func `in which nothing can be read says so, and a yes is for nothing then`() throws {
        var talk = try Self.talk()
        Self.speak(&talk)
        let said = try Self.writeOut("taal 5 en zorg 3", &talk)
        #expect(said.count == 1 && said[0].contains("“taal 5 en zorg 3” Daar haal ik geen antwoord uit.") && said[0].contains("WIJZIG 1"))
        talk.say("akkoord 1")
        #expect(Self.value(talk) == nil)
        talk.take(.command(.change(1)))
        #expect(talk.say("taal 5 zorg 3 wonen 2").contains { $0.contains("Waarom?") } && Self.value(talk) != nil)
        #expect(talk.session.record(of: Self.points)?.files == [], "what was typed takes its place")
    }

    @Test func `in place of an answer that stands leaves it until its author says yes, and goes alone with its message`() throws {
        var talk = try Self.talk()
        talk.say("taal 0 zorg 5 wonen 5")
        talk.say("overslaan")
        let typed = Self.value(talk)
        talk.take(.command(.change(1)))
        Self.speak(&talk, id: "m1")
        try Self.writeOut("zorg 10", &talk)
        #expect(Self.value(talk) == typed && talk.session.place == nil)
        talk.take(.retract(of: "m1"))
        #expect(Self.value(talk) == typed && talk.session.record(of: Self.points)?.spoken == nil)
        talk.say("ja")
        #expect(Self.value(talk) == typed, "there is nothing to say yes to")
        talk.take(.command(.change(1)))
        Self.speak(&talk)
        try Self.writeOut("zorg 10", &talk)
        talk.say("ja")
        #expect(Self.value(talk) == .points([.init("zorg", 10)]))
    }

    @Test func `written out twice leaves the last words`() throws {
        var talk = try Self.talk()
        Self.speak(&talk)
        try Self.writeOut("taal 5, zorg 5", &talk)
        let before = try #require(talk.session.record(of: Self.points)?.spoken?.words)
        try Self.writeOut("taal 6, zorg 4", &talk)
        #expect(talk.effects.contains(.forget(before)))
        talk.say("akkoord 1")
        #expect(Self.value(talk) == .points([.init("taal", 6), .init("zorg", 4)]))
    }

    @Test func `goes with its message, and is told after a STOP only once somebody comes back`() throws {
        var talk = try Self.talk()
        Self.speak(&talk, id: "m1")
        let file = try Self.file(talk)
        talk.take(.retract(of: "m1"))
        #expect(talk.effects.contains(.forget(file)) && talk.session.record(of: Self.points)?.files == [])
        talk.take(.command(.change(1)))
        Self.speak(&talk)
        talk.say("overslaan")
        talk.take(.command(.stop))
        #expect(try Self.writeOut("taal 0, zorg 5, wonen 5", &talk) == [])
        talk.say("hoi")
        #expect(talk.say("ja").last?.contains("Jouw antwoord is dan: Zorg 5, Wonen 5.") == true)
        talk.say("ja")
        #expect(Self.value(talk) != nil)
    }

    @Test func `is not agreed with before it can have been seen, nor over what is being said back`() throws {
        var talk = try Self.talk()
        Self.speak(&talk)
        talk.say("overslaan")
        let sent = talk.time
        try Self.writeOut("zorg 5, wonen 5", &talk)
        let said = talk.say("ja", sentAt: sent + .seconds(5))
        #expect(Self.value(talk) == nil && said.count == 1 && said[0].contains("Klopt het?"))
        talk.take(.command(.change(2)))
        talk.say("Omdat het moet.")
        #expect(talk.say("akkoord 1").contains { $0.contains("“Omdat het moet.”") }, "first what is said back")
        #expect(Self.value(talk) == nil)
        talk.say("ja")
        #expect(Self.value(talk, Self.reason) != nil)
        talk.say("ja")
        #expect(Self.value(talk) != nil)
    }

    @Test func `is one to an album, and the next question is not answered by the rest of it`() throws {
        var talk = try Self.talk()
        Self.speak(&talk)
        talk.take(.message(Message("[foto]", file: .photo, isSign: true)), after: .seconds(1))
        #expect(talk.session.record(of: Self.reason) == nil && talk.session.stage == .asking(Place("b")))
        talk.take(.message(Message("[foto]", file: .photo, isSign: true)), after: .seconds(5))
        #expect(talk.session.record(of: Self.reason)?.spoken != nil)
    }

    @Test func `is not agreed with by the second of two yeses, sent before it was told`() throws {
        var talk = try Self.talk()
        Self.speak(&talk)
        Self.speak(&talk)
        try Self.writeOut("taal 0, zorg 5, wonen 5", &talk)
        try Self.writeOut("Omdat het moet.", &talk, Self.reason)
        talk.say("ja", sentAt: talk.time + .seconds(60))
        let again = talk.time
        talk.say("ja hoor", sentAt: again + .seconds(-5))
        #expect(Self.value(talk) != nil && Self.value(talk, Self.reason) == nil)
        talk.say("ja", sentAt: talk.time + .seconds(60))
        #expect(Self.value(talk, Self.reason) != nil)
    }

    @Test func `waits where another question is asked anew`() throws {
        var talk = try Self.talk()
        Self.speak(&talk)
        Self.speak(&talk)
        try Self.writeOut("taal 0, zorg 5, wonen 5", &talk)
        try Self.writeOut("Omdat het moet.", &talk, Self.reason)
        talk.say("nee")
        #expect(talk.say("akkoord 2").first?.contains("“Omdat het moet.”") == true, "nobody told them yet")
        #expect(talk.say("akkoord 2").first == Phrase.firstThis.text(in: .dutch))
        #expect(talk.session.stage == .asking(Place("a")) && Self.value(talk, Self.reason) == nil)
        talk.say("taal 0 zorg 6 wonen 4")
        talk.say("akkoord 2")
        #expect(Self.value(talk, Self.reason) != nil)
    }

    @Test func `stays where the answer it was to take the place of is taken back, told again to whoever pauses`() throws {
        var talk = try Self.talk()
        talk.say("taal 0 zorg 5 wonen 5", id: "m1")
        talk.say("overslaan")
        talk.take(.command(.change(1)))
        Self.speak(&talk, id: "m2")
        try Self.writeOut("zorg 10", &talk)
        talk.take(.retract(of: "m1"))
        #expect(Self.value(talk) == nil && talk.session.record(of: Self.points)?.spoken?.reading != nil)
        #expect(try !talk.effects.contains(.forget(Self.file(talk))))
        talk.take(.command(.later))
        talk.say("ja")
        #expect(Self.value(talk) == .points([.init("zorg", 10)]) && talk.session.presence == .here)
    }

    @Test func `keeps its number a command where words are asked for, and what is asked last is what a yes is for`() throws {
        var talk = try Self.talk()
        Self.speak(&talk)
        talk.say("overslaan")
        try Self.writeOut("taal 0, zorg 5, wonen 5", &talk)
        talk.take(.command(.change(2)))
        Self.speak(&talk)
        // Nothing can be read in the second; what can, is asked about behind it.
        try Self.writeOut("zorg 3", &talk)
        talk.say("ja")
        #expect(Self.value(talk) == nil, "nothing was read in it")
        let said = try Self.writeOut("taal 0, zorg 4, wonen 6", &talk)
        #expect(said.count == 1 && said[0].contains("Zorg 4, Wonen 6"))
        talk.say("ja")
        #expect(Self.value(talk) == .points([.init("zorg", 4), .init("wonen", 6)]))
        talk.take(.command(.change(2)))
        talk.say("akkoord 1")
        #expect(talk.session.stage == .asking(Place("b")), "no answer in words")
    }

    @Test func `at another wording of its question is an answer of its own`() throws {
        var talk = try Talk(
            "    keus: {kind: choice, options: {ja: {nl: Wel, en: Did}, nee: {nl: Niet, en: Did not}}}\n    punten: {kind: points, total: 10, options: {taal: {nl: Taal, en: Language}, zorg: {nl: Zorg, en: Care}}}\n    nog: {kind: text}",
            """
                a: {ask: keus, prompt: {nl: Gevlucht?, en: Fled?}, next: [{when: "answers.keus == 'ja'", to: b}, {to: c}]}
                b: {ask: punten, prompt: {nl: Wat hielp jou?, en: What helped you?}, next: d}
                c: {ask: punten, prompt: {nl: Wat helpt?, en: What helps?}, next: d}
                d: {ask: nog, prompt: {nl: Nog iets?, en: Anything else?}, next: e}
                e: {end: {nl: Dank je wel., en: Thank you.}}
            """)
        for text in ["hoi", "2", "taal 4 zorg 6", "Nee"] { talk.say(text) }
        talk.take(.command(.change(1)))
        talk.say("1")
        #expect(talk.session.stage == .asking(Place("b")))
        Self.speak(&talk)
        #expect(talk.session.record(of: Self.points)?.place == Place("b") && talk.session.stage != .asking(Place("b")))
        try Self.writeOut("taal 9, zorg 1", &talk)
        talk.say("akkoord 2")
        #expect(Self.value(talk) == .points([.init("taal", 9), .init("zorg", 1)]))
    }
}
