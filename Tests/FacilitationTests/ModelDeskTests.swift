import DialogueEngine
import Facilitation
import JSONText
import MessageChannels
import SQLiteStorage
import Storage
import Testing
import VoiceSummary

@Suite struct `A language model` {
    @Test func `is asked nothing where none is set up`() async throws {
        let world = try await ModelWorld(people: 24, endpoint: nil)
        await #expect(throws: FacilitationError.refused(.noModel)) { try await world.ask() }
        #expect(try await world.work() == 0 && world.model.sent.isEmpty)
        #expect(try await world.standing().notes.isEmpty)
    }

    @Test func `names themes and writes sentences when a moderator asks, and every report says so`() async throws {
        let world = try await ModelWorld()
        let before = try await world.standing()
        try await world.ask()
        #expect(try await world.standing().notes.isEmpty && world.model.sent.isEmpty, "nothing leaves before it is its turn")
        #expect(try await world.work() == 2)
        let after = try await world.standing()
        #expect(!after.themes.isEmpty && after.themes.allSatisfy { $0["suggestion"]?["model"] == "proefmodel" })
        #expect(after.themes.map { $0["label"] } == before.themes.map { $0["label"] }, "what was found in the words stands beside it")
        #expect(after.prose?["sentences"]?[0]?["text"]?["nl"] == "Mensen maken zich zorgen over hun buurt.")
        #expect(after.counted == before.counted)
        let text = after.text(in: .dutch, width: 200)
        #expect(text.contains("“Zorg om rust” (geschreven met taalmodel proefmodel)"))
        #expect(text.contains("hun buurt. (geschreven met taalmodel proefmodel; steunt op 3 teksten)"))
        #expect(text.contains("Geen cijfer komt van het model.") && text.contains("taalmodel proefmodel"))
        #expect(after.csv(in: .english).contains("Worry on calm (written with language model proefmodel)"))
        #expect(after.notes.map { $0["part"] } == ["labels", "prose"] && after.notes.allSatisfy { $0["withheld"] == 0 })
        #expect(try await world.rows().map(\.status) == [.sent, .sent])
        let report = try await world.facilitator.replay(world.code, asOf: ModelWorld.start)
        #expect(report.isEqual)
    }

    @Test func `is told no names, no pseudonyms, no channel, and no numbers that lead to somebody`() async throws {
        let also = [0: "bel 06 12 34 56 78 of mail jan@huis.nl, Dorpsstraat 12, 8401 AB https://jan.nl", 4: "BSN 123456789"]
        let world = try await ModelWorld(also: also)
        try await world.ask()
        try await world.work()
        let people = try await world.facilitator.store.read { try $0.people(in: world.code) }
        for secret in people.map(\.participant) + ["mens1", "test", "klein", "12345", "jan@", "8401", "06 12", "jan.nl", "Mo"] {
            #expect(!world.model.told.contains(secret), "\(secret)")
        }
        #expect(world.model.told.contains("Ik zeg: "))
        #expect(world.model.sent.allSatisfy { $0.body.count < 40_000 && $0.headers["Authorization"] == "Bearer geheim" })
        #expect(!world.model.told.contains("\"tools\"") && world.model.told.contains("\"temperature\":0"))
    }

    @Test func `is sent only words whose authors agreed, and what was left out is counted`() async throws {
        let world = try await ModelWorld(
            agrees: { $0 / 4 % 2 == 0 }, also: Dictionary(uniqueKeysWithValues: (0..<80).map { ($0, "merk\($0)x".letters) }))
        try await world.ask()
        try await world.work()
        for place in 0..<80 where place / 4 % 2 == 1 { #expect(!world.model.told.contains("merk\(place)x".letters)) }
        let notes = try await world.standing().notes
        #expect(!notes.isEmpty && notes.allSatisfy { ($0["withheld"]?.int ?? 0) > 20 && ($0["sent"]?.int ?? 0) > 5 })
    }

    @Test func `is not sent words that were taken back after it was asked for`() async throws {
        let world = try await ModelWorld()
        try await world.ask()
        for place in 0..<80 where place % 3 == 0 {
            let erase = Inbound(
                consultation: world.code, channel: "test", address: "mens\(place)", messageID: "wis\(place)",
                input: .message(Message("wis", id: "wis\(place)")))
            _ = try await world.facilitator.receive(erase, at: ModelWorld.start)
        }
        try await world.work()
        for place in 0..<80 where place % 3 == 0 { #expect(!world.model.told.contains(ModelWorld.text(place))) }
        #expect(world.model.told.contains("Ik zeg"))
    }

    @Test func `loses a sentence with the words it rests on`() async throws {
        let world = try await ModelWorld()
        try await world.ask()
        try await world.work()
        let cited = (try await world.group().modelWork["waarom"]?.sentences ?? []).flatMap(\.evidence)
        #expect(cited.count == 3)
        let author = String(try #require(cited.first).prefix { $0 != "." })
        let erased = try await world.facilitator.erase(participant: author, world)
        #expect(erased)
        let prose = try #require(try await world.standing().prose)
        #expect(prose["sentences"] == [] && prose["dropped"] == 1)
    }

    @Test func `is gone with a reset, also from what was published`() async throws {
        let world = try await ModelWorld()
        try await world.ask()
        try await world.work()
        try await world.facilitator.act("themes waarom approve", actor: "Mo", on: world.code, at: ModelWorld.start + .seconds(3))
        try await world.facilitator.act(.publish, actor: "Mo", on: world.code, at: ModelWorld.start + .seconds(5))
        let later = ModelWorld.start + .seconds(20)
        let published = try #require(try await world.facilitator.publishedStanding(of: world.code, asOf: later))
        #expect(published.themes.contains { $0["suggestion"] != nil } && published.prose != nil)
        try await world.facilitator.act("themes waarom reset", actor: "Mo", on: world.code, at: ModelWorld.start + .seconds(10))
        for standing in [
            try await world.standing(), try #require(try await world.facilitator.publishedStanding(of: world.code, asOf: later)),
        ] {
            #expect(!standing.json.text().contains("proefmodel") || standing.json["moderation"]?.text().contains("proefmodel") == true)
            #expect(standing.notes.isEmpty && standing.prose == nil && standing.themes.allSatisfy { $0["suggestion"] == nil })
        }
    }

    @Test func `answers nothing that was taken back while it thought`() async throws {
        let world = try await ModelWorld()
        try await world.ask()
        try await world.facilitator.act("themes waarom reset", actor: "Mo", on: world.code, at: ModelWorld.start)
        #expect(try await world.work() == 2 && world.model.sent.isEmpty)
        #expect(try await world.rows().allSatisfy { $0.status == .cancelled })
        try await world.ask(after: .seconds(1))
        try await world.work(after: .seconds(1))
        #expect(try await world.standing().notes.count == 2)
    }

    @Test func `goes behind what a moderator calls a theme`() async throws {
        let world = try await ModelWorld()
        try await world.ask()
        try await world.work()
        let word = try #require(try await world.standing().themes.first?["words"]?[0]?.string)
        try await world.facilitator.act(
            .editThemes("waarom", .rename(word: word, name: [.dutch: "Eigen naam"])), actor: "Mo", on: world.code, at: ModelWorld.start)
        let first = try #require(try await world.standing().themes.first)
        #expect(first["label"]?["nl"] == "Eigen naam" && first["suggestion"] == nil && first["named"] == true)
    }

    @Test func `finds themes that are alike, for moderators only`() async throws {
        let alike = FakeModel { asked in
            guard asked.isEmbedding else { return asked.wellBehaved }
            let count = asked.body["input"]?.array?.count ?? 0
            // The first two point the same way, the others each their own.
            let data = (0..<count).map { place -> JSON in
                ["index": .int(Int64(place)), "embedding": .array((0..<count).map { .double($0 == max(1, place) ? 1 : 0) })]
            }
            return FakeModel.Asked.answer(["data": .array(data)])
        }
        let endpoint = ModelEndpoint(url: "https://model.example.nl/v1/", name: "proefmodel", embeddings: "vergelijker")
        let world = try await ModelWorld(model: alike, endpoint: endpoint)
        let before = try await world.standing()
        try await world.ask()
        while try await world.desk(endpoint: endpoint).work({ ModelWorld.start }) {}
        let standing = try await world.standing()
        let words = before.themes.prefix(2).compactMap { $0["words"]?[0]?.string }
        let text = standing.text(in: .dutch, width: 300)
        #expect(
            text.contains(
                "(gevonden met taalmodel vergelijker). Samenvoegen kan zo: thema waarom samenvoegen \(words.joined(separator: " "))"))
        #expect(
            !world.model.sent.filter { $0.url.hasSuffix("/embeddings") }.map { String(decoding: $0.body, as: UTF8.self) }.joined().contains(
                "Ik zeg"))
        let open = try await world.standing(.public)
        #expect(!(open.json["themes"] ?? .null).text().contains("vergelijker") && open.notes.allSatisfy { $0["part"] != "near" })
        #expect(standing.counted == before.counted)
        try await world.facilitator.act(.editThemes("waarom", .merge(words)), actor: "Mo", on: world.code, at: ModelWorld.start)
        #expect(!(try await world.standing().text(in: .dutch, width: 300).contains("merge \(words.joined(separator: " "))")))
    }
}

extension String {
    /// Its digits as letters, so that nothing is taken for a number.
    fileprivate var letters: String {
        String(map { $0.wholeNumberValue.map { Character(UnicodeScalar(UInt8(ascii: "k") + UInt8($0))) } ?? $0 })
    }
}

extension Facilitator {
    /// Erases somebody by their pseudonym, finding out by which address they came.
    fileprivate func erase(participant: String, _ world: ModelWorld) async throws -> Bool {
        for place in 0..<80 {
            let erase = Inbound(
                consultation: world.code, channel: "test", address: "mens\(place)", messageID: "wie\(place)",
                input: .message(Message("wis", id: "wie\(place)")))
            let known = try await store.read { try $0.people(in: world.code) }.filter { $0.wrappedKey == nil }.map(\.participant)
            if known.contains(participant) { return true }
            _ = try await receive(erase, at: ModelWorld.start)
        }
        return false
    }
}
