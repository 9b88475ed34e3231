import DialogueEngine
import DialogueScript
import JSONText
import Storage
import Testing

@testable import Facilitation

/// Somebody who spoke instead of writing, on pages.
private struct SpokenWorld {
    let facilitator = House.facilitator(seed: 5)
    let token: String
    static let start = Instant(milliseconds: 1_777_000_000_000)
    private static let voice: [UInt8] = Array("OggS".utf8) + [UInt8](repeating: 7, count: 900)

    private static let yaml = """
        meerstem: 1
        id: spraak
        title: {nl: Spraak}
        languages: [nl]
        participant:
          start: nee
          answers:
            nee: {kind: text, contribute: dissent, share: ask, media: [voice]}
            los: {kind: text, media: [voice]}
          nodes:
            nee: {ask: nee, prompt: {nl: Wie ziet het anders?}, next: los}
            los: {ask: los, prompt: {nl: Nog iets?}, next: wacht}
            wacht: {wait: "reached('later')", next: eind}
            eind: {end: {nl: Dank je.}}
        consultation:
          phases:
            begin: {title: {nl: Begin}, advance: {moderator: true}, next: later}
            later: {title: {nl: Later}, advance: {moderator: true}}
          contributions:
            dissent: {from: [nee], hold: true, readers: 10}
        """

    /// - Parameter beside: what they type with the first voice note.
    init(beside: String = "") async throws {
        let script = try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "spraak.yaml", text: Self.yaml)))
        _ = try await facilitator.open(script, Opening(run: RunData(), code: "spraak", seed: 5, actor: "test"), at: Self.start)
        token = try await facilitator.begin(facilitator.sealedToken(for: "spraak"), in: "spraak", language: nil, at: Self.start)!
        try await answer(words: beside, file: Self.voice)
        if !beside.isEmpty { try await answer(option: "words") }
        try await answer(file: Self.voice)
    }

    /// The name of the voice note that waits to be written out.
    func spoken() async throws -> String { try #require(try await view()["spoken"]?["files"]?[0]?["id"]?.string) }

    /// Says whether what was written out is right.
    func confirm(_ isRight: Bool = true) async throws {
        let outcome = try await facilitator.act(
            .command(isRight ? .approve(1) : .change(1)), with: token, in: "spraak", serial: 99, digest: "confirm",
            at: Self.start + .seconds(30))
        #expect(outcome == .done)
    }

    func record(of question: QuestionID) async throws -> Record? {
        let person = try await person()
        return try await facilitator.store.read { reader in
            try reader.session(of: StreamID(consultation: "spraak", participant: person.participant))
        }.record(of: AnswerKey(question))
    }

    /// Answers what is asked now.
    func answer(words: String = "", option: OptionID? = nil, file: [UInt8]? = nil) async throws {
        let (open, person) = (try await facilitator.consultation("spraak"), try await person())
        let stream = StreamID(consultation: "spraak", participant: person.participant)
        let (session, sequence) = try await facilitator.store.read { try $0.walk(of: stream) }
        guard case .asking(let place) = session.stage, let asking = open.dialogue.asking(at: place.node) else { return }
        let reply = PageAct.reply(AnswerKey(asking.question), option: option, words: words, isComposed: false)
        let outcome = try await facilitator.act(
            reply, with: token, in: "spraak", serial: 99, digest: "\(sequence)", file: file, at: Self.start)
        #expect(outcome == .done)
    }

    @discardableResult
    func tell(_ line: String, id: String? = nil, after seconds: Int64 = 10) async throws -> JSON {
        let done = try await facilitator.act(line, actor: "Mo", on: "spraak", at: Self.start + .seconds(seconds), id: id)
        try await facilitator.tick(Self.start + .seconds(seconds))
        return done
    }

    func view() async throws -> JSON { try await facilitator.moderatorView(of: "spraak", at: Self.start + .seconds(60)).json }

    func person() async throws -> Person { try await facilitator.store.read { try $0.people(in: "spraak")[0] } }

    /// What waits for the person.
    func told() async throws -> String {
        let person = try await person()
        let open = try await facilitator.consultation("spraak")
        return try await facilitator.store.read { reader in
            let stream = StreamID(consultation: "spraak", participant: person.participant)
            let session = try reader.session(of: stream)
            let rows = try reader.outbox(of: stream, status: .ready)
            return try facilitator.say(rows, to: person.participant, session, in: open, reader).map(\.text).joined(
                separator: "\n")
        }
    }

    func texts() async throws -> Int {
        let person = try await person()
        return try await facilitator.store.read { try $0.texts(consultation: "spraak", participant: person.participant).count }
    }
}

@Suite struct `A voice note written out` {
    @Test func `that others would read is told to its author first, then asked how it may travel, and waits for a moderator`() async throws
    {
        let world = try await SpokenWorld()
        let before = try await world.view()
        #expect(before["queueCount"] == 0 && before["spoken"]?["count"] == 1 && before["spoken"]?["files"]?[0]?["question"] == "nee")
        try await world.tell("write \(world.spoken()) \"Ik slaap slecht van het verkeer.\"")
        #expect(try await world.told().contains("“Ik slaap slecht van het verkeer.” Klopt het? Typ AKKOORD 1."))
        let asked = try await world.view()
        #expect(asked["queueCount"] == 0 && asked["spoken"]?["count"] == 0)
        #expect(asked["files"]?.array?.count { $0["spoken"] == "asked" } == 1)
        try await world.confirm()
        #expect(try await world.view()["queueCount"] == 0, "nobody reads it before its author said how")
        try await world.answer(option: "words")
        let line = try await world.view()["queue"]?[0]
        #expect(line?["id"] == "c1" && line?["text"] == "Ik slaap slecht van het verkeer." && line?["file"]?["sort"] == "voice")
        #expect(try await world.facilitator.replay("spraak", asOf: SpokenWorld.start).isEqual)
    }

    @Test func `is an answer at once where nobody else reads it, and its author is shown it`() async throws {
        let world = try await SpokenWorld()
        let file = try #require(try await world.view()["files"]?[0]?["id"]?.string)
        let done = try await world.tell("schrijf \(file) Nee, dat was het.")
        #expect(done["events"]?[0]?["text"] == "written" && done["events"]?[0]?["actor"] == "Mo")
        let told = try await world.told()
        #expect(told.contains("Dit schreven wij op") && told.contains("“Nee, dat was het.”") && told.contains("Typ: wijzig 2."))
        #expect(try await world.view()["files"]?[0]?["ownWords"] == false)
    }

    @Test func `twice leaves the last words, and nothing of the first`() async throws {
        let world = try await SpokenWorld()
        let file = try await world.spoken()
        try await world.tell("write \(file) \"Ik slaap.\"", id: "a")
        try await world.tell("write \(file) \"Ik slaap.\"", id: "a")
        let once = try await world.texts()
        try await world.tell("write \(file) \"Ik slaap slecht.\"", id: "b")
        #expect(try await world.texts() == once, "the first words are destroyed")
        try await world.confirm()
        try await world.answer(option: "words")
        #expect(try await world.view()["queue"]?[0]?["text"] == "Ik slaap slecht.")
    }

    @Test func `stays as its author typed it, with it, or said that it is right`() async throws {
        let captioned = try await SpokenWorld(beside: "Zo klinkt het hier.")
        await #expect(throws: FacilitationError.refused(.ownWords)) { try await captioned.tell("write c1 \"Lawaai.\"") }
        #expect(try await captioned.view()["queue"]?[0]?["file"]?["ownWords"] == true)

        let world = try await SpokenWorld()
        try await world.tell("write \(world.spoken()) \"Ik slaap.\"")
        try await world.confirm()
        try await world.answer(option: "words")
        await #expect(throws: FacilitationError.refused(.ownWords)) { try await world.tell("write c1 \"Ik slaap niet.\"") }
        #expect(try await world.view()["queue"]?[0]?["text"] == "Ik slaap.")
    }

    @Test func `makes way for what its author types instead`() async throws {
        let world = try await SpokenWorld()
        try await world.tell("write \(world.spoken()) \"Ik slaap.\"")
        try await world.confirm(false)
        try await world.answer(words: "Ik slaap nooit.")
        try await world.answer(option: "words")
        let view = try await world.view()
        #expect(view["queue"]?[0]?["text"] == "Ik slaap nooit." && view["queue"]?[0]?["file"] == nil)
        #expect(view["files"]?.array?.count == 1, "the voice note is gone")
    }

    @Test(arguments: [true, false]) func `counts though its phase is over when its author speaks about it`(isRight: Bool) async throws {
        let world = try await SpokenWorld()
        try await world.tell("next")
        try await world.tell("write \(world.spoken()) \"Ik slaap.\"", after: 20)
        try await world.confirm(isRight)
        if !isRight { try await world.answer(words: "Ik slaap niet.") }
        try await world.answer(option: "words")
        for question in ["nee", "nee_deel"] as [QuestionID] {
            let record = try await world.record(of: question)
            #expect(record?.value != nil && record?.isLate == false, "\(question)")
        }
        #expect(try await world.view()["queue"]?[0]?["text"] == (isRight ? "Ik slaap." : "Ik slaap niet."))
    }

    @Test func `takes nobody away from where they wait`() async throws {
        let world = try await SpokenWorld()
        try await world.tell("write \(world.spoken()) \"Ik slaap.\"")
        #expect(try await !world.told().contains("Dank je."))
        try await world.tell("next", after: 20)
        let told = try await world.told()
        let (thanks, asks) = (told.firstRange(of: "Dank je."), told.ranges(of: "Klopt het?").last)
        #expect(thanks != nil && asks != nil && thanks!.lowerBound < asks!.lowerBound, "and they are asked once more where they come to")
    }

    @Test func `is gone when its author takes it back`() async throws {
        let world = try await SpokenWorld()
        let (whole, file) = (try await world.texts(), try await world.spoken())
        try await world.tell("write \(file) \"Ik slaap.\"")
        _ = try await world.facilitator.act(
            .command(.withdraw(1)), with: world.token, in: "spraak", serial: 99, digest: "x", at: SpokenWorld.start + .seconds(20))
        #expect(try await world.view()["spoken"]?["count"] == 0)
        #expect(try await world.view()["files"]?.array?.count == 1)
        #expect(try await world.texts() == whole - 1, "what stood for the voice note went with the words")
        await #expect(throws: ActFault.self) { try await world.tell("write \(file) \"Ik slaap.\"") }
    }

    @Test(arguments: ["write c9 \"Iets.\"", "write abcdefghjkmnpqrs \"Iets.\"", "write c1"])
    func `is refused for what there is not`(line: String) async throws {
        let world = try await SpokenWorld()
        await #expect(throws: ActFault.self) { try await world.tell(line) }
        #expect(try await world.told().isEmpty)
    }

    @Test func `of somebody who wants no messages is told to nobody`() async throws {
        let world = try await SpokenWorld()
        _ = try await world.facilitator.act(
            .command(.stop), with: world.token, in: "spraak", serial: 99, digest: "stop", at: SpokenWorld.start + .seconds(5))
        try await world.tell("write \(world.spoken()) \"Ik slaap slecht.\"")
        #expect(try await !world.told().contains("schreven"))
    }
}
