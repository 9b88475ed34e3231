import DialogueScript
import Testing

@testable import DialogueEngine

@Suite struct `A photo with an answer` {
    private static func talk() throws -> Talk {
        var talk = try Talk(
            "    een: {kind: text, media: [photo]}\n    twee: {kind: text, media: []}",
            """
                a: {ask: een, prompt: {nl: Wat zie je?, en: What do you see?}, next: b}
                b: {ask: twee, prompt: {nl: Waarom?, en: Why?}, next: c}
                c: {end: {nl: Dank je wel., en: Thank you.}}
            """)
        talk.say("hoi")
        return talk
    }

    private static func send(_ text: String, _ sort: SentFile.Sort, in talk: inout Talk) { talk.take(.message(Message(text, file: sort))) }

    private static func file(_ talk: Talk) -> SentFile? { talk.session.record(of: AnswerKey("een"))?.file }

    @Test func `is an answer whatever the words are, and is kept under their name`() throws {
        for words in ["[foto]", "0", "hoi", "…"] {
            var talk = try Self.talk()
            Self.send(words, .photo, in: &talk)
            let file = try #require(Self.file(talk))
            #expect(file.sort == .photo && talk.words[file.id] == words && talk.effects.contains(.keepFile(file.id)))
            #expect(talk.session.record(of: AnswerKey("een"))?.value == .words(file.id))
            #expect(try Session(snapshot: talk.session.snapshot()) == talk.session)
        }
    }

    @Test func `is nothing where the script does not take it`() throws {
        var talk = try Self.talk()
        Self.send("Een sloot", .voice, in: &talk)
        #expect(Self.file(talk) == nil && talk.session.record(of: AnswerKey("een"))?.value != nil)
        Self.send("Daarom", .photo, in: &talk)
        #expect(talk.session.records.allSatisfy { $0.file == nil })
    }

    /// What the last message was answered with, of the product's own words.
    private static func told(_ talk: Talk) -> [Phrase] {
        talk.effects.compactMap { if case .say(.phrase(let phrase)) = $0 { phrase } else { nil } }
    }

    @Test(arguments: [SentFile.Sort.voice, nil])
    func `that no question takes is no answer to it, and its sender hears so`(sort: SentFile.Sort?) throws {
        var talk = try Self.talk()
        talk.take(.message(Message("[…]", file: sort, isSign: true, hasMore: sort == nil)))
        #expect(talk.session.record(of: AnswerKey("een")) == nil && Self.told(talk) == [.typeInstead])
        #expect(talk.effects.contains { if case .say(.question(Place("a"), _)) = $0 { true } else { false } }, "the question stays open")
        // Words beside it are the answer.
        talk.take(.message(Message("Een sloot", file: sort, hasMore: true)))
        #expect(talk.session.record(of: AnswerKey("een"))?.value?.text != nil && Self.told(talk) == [.sentAlongNotKept])
        talk.say("Daarom")
        talk.take(.message(Message("[…]", file: sort, isSign: true, hasMore: true)))
        #expect(Self.told(talk) == [.sentAlongNotKept], "where nothing is asked, nobody is asked to type")
    }

    @Test func `is one to an answer: others that come with it or right behind it are told to be too many`() throws {
        var talk = try Self.talk()
        talk.take(.message(Message("[foto]", file: .photo, isSign: true, hasMore: true)))
        #expect(Self.file(talk) != nil && Self.told(talk) == [.oneFileKept, .fileKept])
        talk.take(.message(Message("[foto]", file: .photo, isSign: true)), after: .seconds(20))
        #expect(talk.session.record(of: AnswerKey("twee")) == nil && Self.told(talk) == [.oneFileKept], "the second of an album")
        talk.take(.message(Message("[foto]", sentAt: talk.time + .seconds(-40), file: .photo, isSign: true)), after: .seconds(2))
        #expect(talk.session.record(of: AnswerKey("twee")) == nil && Self.told(talk) == [.oneFileKept], "however late it comes in")
        talk.take(.message(Message("[foto]", file: .photo, isSign: true)))
        #expect(talk.session.record(of: AnswerKey("twee")) == nil && Self.told(talk) == [.typeInstead], "a photo as an answer here")
    }

    @Test func `that answers a question is not taken for the next one as well, where that takes photos too`() throws {
        var talk = try Talk(
            "    een: {kind: text, media: [photo]}\n    twee: {kind: text, media: [photo]}",
            "    a: {ask: een, prompt: {nl: Voor?, en: Before?}, next: b}\n    b: {ask: twee, prompt: {nl: Na?, en: After?}, next: c}\n    c: {end: {nl: Dank., en: Thanks.}}"
        )
        talk.say("hoi")
        talk.take(.message(Message("[foto]", file: .photo, isSign: true)))
        talk.take(.message(Message("[foto]", file: .photo, isSign: true)), after: .seconds(1))
        #expect(talk.session.record(of: AnswerKey("twee")) == nil && Self.told(talk) == [.oneFileKept])
        talk.take(.message(Message("[foto]", file: .photo, isSign: true)), after: .seconds(8))
        #expect(talk.session.record(of: AnswerKey("twee"))?.file != nil)
    }

    @Test func `sent while the talk is paused, or before the question was put, is told not to be kept`() throws {
        var talk = try Self.talk()
        talk.take(.message(Message("[foto]", sentAt: talk.time + .seconds(-60), file: .photo, isSign: true)))
        #expect(talk.session.record(of: AnswerKey("een")) == nil && Self.told(talk) == [.sentAlongNotKept])
        talk.take(.command(.later))
        talk.take(.message(Message("[foto]", file: .photo, isSign: true)))
        #expect(talk.session.record(of: AnswerKey("een")) == nil && Self.told(talk).contains(.sentAlongNotKept))
    }

    @Test func `is taken wherever the script does not say otherwise, and its sender is told once who sees it`() throws {
        var talk = try Talk(
            "    een: {kind: text}\n    twee: {kind: text}",
            """
                a: {ask: een, prompt: {nl: Een?, en: One?}, next: b}
                b: {ask: twee, prompt: {nl: Twee?, en: Two?}, next: c}
                c: {end: {nl: Dank., en: Thanks.}}
            """)
        talk.say("hoi")
        talk.take(.message(Message("[spraakbericht]", file: .voice, isSign: true)))
        #expect(Self.file(talk)?.sort == .voice && Self.told(talk) == [.fileKept])
        talk.take(.message(Message("[foto]", file: .photo, isSign: true)))
        #expect(talk.session.record(of: AnswerKey("twee"))?.file?.sort == .photo && Self.told(talk) == [])
    }

    @Test func `is taken for nothing that is sealed for what it tells, says how to go on, or cannot be skipped`() throws {
        func takes(_ kind: Question.Kind, _ change: (inout Question) -> Void = { _ in }) -> Bool {
            var question = Question(id: "een", kind: kind)
            change(&question)
            return !question.takes.isEmpty
        }
        for kind in Question.Kind.allCases { #expect(takes(kind) == ![.consent, .confirm, .sharing].contains(kind), "\(kind)") }
        #expect(!takes(.text) { $0.isSpecial = true } && !takes(.choice) { $0.setsLanguage = true })
        #expect(!takes(.objection) { $0.isRequired = true } && takes(.text) { $0.isRequired = true })
        #expect(!takes(.points) { $0.media = [] })
    }

    @Test func `stays when the words change, goes when another comes, and goes with its answer`() throws {
        var talk = try Self.talk()
        Self.send("Een sloot", .photo, in: &talk)
        let first = try #require(Self.file(talk))
        talk.take(.command(.change(1)))
        talk.say("Een vaart")
        #expect(Self.file(talk) == first && !talk.effects.contains(.dropFile(first.id)))
        talk.take(.command(.change(1)))
        Self.send("Een meer", .photo, in: &talk)
        let second = try #require(Self.file(talk))
        #expect(second != first && talk.effects.contains(.dropFile(first.id)) && talk.effects.contains(.keepFile(second.id)))
        talk.take(.command(.withdraw(1)))
        #expect(talk.effects.contains(.forget(second.id)) && Self.file(talk) == nil)
    }

    @Test func `goes when its question is skipped after all`() throws {
        var talk = try Self.talk()
        Self.send("Een sloot", .photo, in: &talk)
        let file = try #require(Self.file(talk))
        talk.take(.command(.change(1)))
        talk.take(.command(.skip))
        #expect(talk.effects.contains(.dropFile(file.id)) && Self.file(talk) == nil)
    }

    @Test func `stands behind the words in the list of answers, or in their place`() throws {
        var talk = try Self.talk()
        Self.send("Een sloot", .photo, in: &talk)
        func answers() -> [String] {
            Wording(dialogue: talk.dialogue, session: talk.session, words: OwnWords(talk.words)).ownAnswers.map(\.answer)
        }
        #expect(answers() == ["Een sloot [foto]"])
        talk.take(.command(.change(1)))
        Self.send("[foto]", .photo, in: &talk)
        #expect(answers() == ["[foto]"])
    }
}
