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
    private static func speak(_ talk: inout Talk, id: String? = nil, sentAt: Instant? = nil) -> [String] {
        talk.take(.message(Message("[spraakbericht]", id: id, sentAt: sentAt, file: .voice, isSign: true)))
    }

    private static let points = AnswerKey("punten")

    private static func file(_ talk: Talk, _ key: AnswerKey = points) throws -> TextID {
        try #require(talk.session.record(of: key)?.file?.id)
    }

    /// What replaying gives, and what a snapshot does.
    private static func check(_ talk: Talk) throws { #expect(try Session(snapshot: talk.session.snapshot()) == talk.session) }

    @Test func `is kept, and the talk goes on`() throws {
        var talk = try Self.talk()
        let said = Self.speak(&talk)
        #expect(said.count == 2 && said[0].contains("Dan vraag ik je of het klopt") && said[1].contains("Waarom?"))
        let record = try #require(talk.session.record(of: Self.points))
        let file = try Self.file(talk)
        #expect(record.isSpoken && record.value == nil && talk.effects.contains(.keepFile(file)))
        #expect(talk.take(.command(.change(nil))).contains { $0.contains("Verdeel tien punten. [spraakbericht] (telt nog niet mee)") })
        for event in talk.events { #expect(try Event(bytes: event.bytes()) == event) }
        try Self.check(talk)
        let second = Self.speak(&talk)
        #expect(second.count == 1 && second[0].contains("Dank je wel."), "who it is for is said once")
    }

    @Test func `is said back as it was written out, and counts after a yes`() throws {
        var talk = try Self.talk()
        Self.speak(&talk)
        let said = talk.take(.writtenOut(try Self.file(talk), "taal 5, zorg drie en wonen 2"))
        #expect(
            said == [
                "Dit schreven wij op van wat je stuurde bij “Verdeel tien punten.”: “taal 5, zorg drie en wonen 2”",
                "Ik schreef op: “Taal 5, Zorg 3, Wonen 2”. Klopt dat?\n1 Ja\n2 Nee, ik wil het veranderen",
            ])
        for event in talk.events { #expect(try Event(bytes: event.bytes()) == event) }
        try Self.check(talk)
        #expect(talk.session.record(of: Self.points)?.value == nil, "not before its author said so")
        let next = talk.say("ja")
        #expect(talk.session.record(of: Self.points)?.value == .points([.init("taal", 5), .init("zorg", 3), .init("wonen", 2)]))
        #expect(talk.session.record(of: Self.points)?.file != nil && next.count == 1 && next[0].contains("Waarom?"))
        #expect(talk.say("Daarom").count == 1 && talk.say("1").contains { $0.contains("Waarom taal?") }, "what follows from it is asked")
    }

    @Test func `is asked for once more after a no, and can be spoken again`() throws {
        var talk = try Self.talk()
        Self.speak(&talk)
        let first = try Self.file(talk)
        talk.take(.writtenOut(first, "taal 5, zorg 3, wonen 2"))
        #expect(talk.say("nee").contains { $0.contains("Verdeel tien punten.") })
        #expect(Self.speak(&talk).contains { $0.contains("Waarom?") } && talk.effects.contains(.dropFile(first)))
        talk.take(.writtenOut(try Self.file(talk), "taal 4, zorg 4, wonen 2"))
        // Spoken where it is said back, it is another answer too.
        let second = try Self.file(talk)
        Self.speak(&talk)
        let third = try Self.file(talk)
        #expect(third != second && talk.session.record(of: Self.points)?.isSpoken == true)
        #expect(talk.session.record(of: AnswerKey("waarom")) == nil)
        try Self.check(talk)
    }

    @Test func `in which nothing can be read is asked for in a kinder way`() throws {
        var talk = try Self.talk()
        Self.speak(&talk)
        let said = talk.take(.writtenOut(try Self.file(talk), "taal 5 en zorg 3"))
        #expect(said.count == 2 && said[0].contains("“taal 5 en zorg 3”") && said[1].contains("10"))
        #expect(talk.say("taal 5 zorg 3 wonen 2").contains { $0.contains("Waarom?") })
        #expect(talk.session.record(of: Self.points)?.value != nil)
        try Self.check(talk)
    }

    @Test func `of words that are said back is words once its author said yes`() throws {
        var talk = try Self.talk()
        talk.say("taal 0 zorg 5 wonen 5")
        Self.speak(&talk)
        let key = AnswerKey("waarom")
        #expect(talk.session.record(of: key)?.isSpoken == true && talk.session.place == nil)
        let said = talk.take(.writtenOut(try Self.file(talk, key), "Omdat het moet."))
        #expect(
            said == [
                "Wij schreven op wat je stuurde bij “Waarom?”.",
                "Ik schreef op: “Omdat het moet.”. Klopt dat?\n1 Ja\n2 Nee, ik wil het veranderen",
            ])
        talk.say("1")
        #expect(talk.session.record(of: key)?.value?.text.flatMap { talk.words[$0] } == "Omdat het moet.")
        talk.take(.command(.withdraw(2)))
        let gone = talk.effects.compactMap { if case .forget(let id) = $0 { id } else { nil } }
        #expect(gone.count == 2 && gone.allSatisfy { talk.words[$0] != nil }, "what stood for it, and what was written out")
    }

    @Test func `written out twice leaves the last words`() throws {
        var talk = try Self.talk()
        Self.speak(&talk)
        talk.take(.writtenOut(try Self.file(talk), "taal 5, zorg 5"))
        let before = try #require(talk.session.record(of: Self.points)?.writtenOut)
        talk.take(.writtenOut(try Self.file(talk), "taal 6, zorg 4"))
        #expect(talk.effects.contains(.forget(before)))
        talk.say("ja")
        #expect(talk.session.record(of: Self.points)?.value == .points([.init("taal", 6), .init("zorg", 4)]))
    }

    @Test func `goes with its message, and is not asked about after a STOP`() throws {
        var talk = try Self.talk()
        Self.speak(&talk, id: "m1")
        let file = try Self.file(talk)
        talk.take(.retract(of: "m1"))
        #expect(talk.effects.contains(.forget(file)) && talk.session.record(of: Self.points)?.file == nil)
        talk.take(.command(.change(1)))
        Self.speak(&talk)
        talk.take(.command(.stop))
        #expect(talk.take(.writtenOut(try Self.file(talk), "taal 5, zorg 5")) == [])
        #expect(talk.session.record(of: Self.points)?.isSpoken == true)
    }

    @Test func `is asked about once, and not over a reply to something else`() throws {
        var talk = try Self.talk()
        Self.speak(&talk)
        let sent = talk.time
        talk.take(.writtenOut(try Self.file(talk), "taal 5, zorg 5"), after: .seconds(60))
        talk.say("Omdat ik het zie.", sentAt: sent + .seconds(5))
        #expect(talk.session.record(of: Self.points)?.isSpoken == true, "it was written before the question came back")
        talk.say("ja")
        #expect(talk.session.record(of: Self.points)?.value != nil)
    }
}
