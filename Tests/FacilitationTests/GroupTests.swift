import DialogueEngine
import Testing

@Suite struct `A group` {
    @Test func `moves on only when the quorum and every voice are there, or with a reason`() throws {
        var village = try Village.settled(6)
        #expect(village.act(.next(reason: nil)) == .blocked(shortfall { $0.fields = ["meest"] }))
        village.act(.fill("meest", ["nl": "Te duur."]))
        #expect(village.act(.next(reason: nil)) == nil)
        for name in ["p1", "p2", "p4", "p5"] { village.say("0", by: name) }
        // Four of six answered, and nobody of the young.
        #expect(village.act(.next(reason: nil)) == .reasonNeeded(shortfall { $0.voices = ["jong"] }))
        #expect(village.act(.next(reason: "de jongeren zijn op kamp")) == nil)
        #expect(village.group.marks.last?.despite == ["voice jong"])
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `keeps what a moderator changes in themes, where there may be themes`() throws {
        var village = try Village.settled(2)
        #expect(village.act(.editThemes("nee", .merge(["geluid", "nacht"]))) == nil)
        #expect(village.act(.editThemes("nee", .split(word: "vogels"))) == nil)
        #expect(village.group.themeEdits == ["nee": [.merge(["geluid", "nacht"]), .split(word: "vogels")]])
        #expect(village.act(.editThemes("nee", .reset)) == nil && village.group.themeEdits["nee"] == nil)
        for question in ["leeftijd", "bestaat_niet"] as [QuestionID] {
            #expect(village.act(.editThemes(question, .reset)) == .notThemed(question))
        }
    }

    @Test func `has a model asked once at a time, hears each answer once, and forgets it with a reset`() throws {
        var village = try Village.settled(2)
        let ask = ModelAsk(question: "nee", themes: [.init(words: ["geluid"], texts: ["p1.nee@1"])], withheld: 3)
        #expect(village.act(.askModel("nee")) == .noModel, "what is asked comes from the shell")
        func step(_ input: ConsultationInput) -> ConsultationRefusal? { village.input(input) }
        #expect(step(.askModel(ask, actor: "Mo")) == nil && village.asked == [ask])
        #expect(step(.askModel(ask, actor: "Mo")) == .modelBusy("nee"))
        #expect(step(.askModel(ModelAsk(question: "nee", themes: [], withheld: 0), actor: "Mo")) == .modelBusy("nee"))
        #expect(step(.askModel(ModelAsk(question: "leeftijd", themes: ask.themes, withheld: 0), actor: "Mo")) == .notThemed("leeftijd"))
        let labels = ModelAnswer(
            .labels([ThemeLabel(word: "geluid", name: [.dutch: "Rust"])]), model: "m", sent: 1, withheld: 3, refused: 0)
        #expect(village.act(.approveModel("nee")) == .nothingWritten("nee"))
        for _ in 0..<2 { #expect(step(.modelSaid("nee", number: 1, .labels, labels)) == nil) }
        #expect(village.act(.approveModel("nee")) == .modelBusy("nee"), "more may come that nobody read")
        #expect(village.log.count { if case .modelAnswered = $0.fact { true } else { false } } == 1)
        #expect(village.group.modelWork["nee"]?.labels.count == 1 && village.group.modelWork["nee"]?.waiting == [.prose])
        let none = ModelAnswer(.none(reason: "weg"), model: "m", sent: 1, withheld: 3, refused: 0)
        _ = step(.modelSaid("nee", number: 7, .prose, none))
        #expect(village.group.modelWork["nee"]?.waiting == [.prose], "that was another time")
        _ = step(.modelSaid("nee", number: 1, .prose, none))
        for _ in 0..<2 { #expect(village.act(.approveModel("nee")) == nil) }
        #expect(village.group.modelWork["nee"]?.isApproved == true)
        #expect(step(.askModel(ask, actor: "Mo")) == nil && village.group.modelWork["nee"]?.labels.count == 1)
        _ = step(.modelSaid("nee", number: 2, .labels, labels))
        #expect(village.group.modelWork["nee"]?.isApproved == false, "that was not read yet")
        #expect(village.act(.editThemes("nee", .reset)) == nil && village.group.modelWork["nee"] == nil)
        _ = step(.modelSaid("nee", number: 2, .prose, none))
        #expect(village.group.modelWork["nee"] == nil)
        #expect(village.act(.editThemes("nee", .reset)) == nil)
        #expect(village.log.count { if case .forgotModel = $0.fact { true } else { false } } == 1)
    }

    @Test func `deals nobody their own line, and only what may travel`() throws {
        var village = try Village.spreading(12, ways: ["1", "3", "4"])
        #expect(village.group.held.count == 8, "eight of twelve let their line travel")
        village.act(.approve(.all))
        village.act(.next(reason: "genoeg"))
        for name in village.names { for _ in 0..<3 where village.node(of: name) == "herken" { village.say("1", by: name) } }
        let lines = village.group.contributions.filter { $0.way != .keep }
        #expect(lines.map(\.exposure).max()! - lines.map(\.exposure).min()! <= 1)
        #expect(village.group.contributions.filter { $0.way == .keep }.allSatisfy { $0.exposure == 0 })
        #expect(lines.map { $0.marks["herken"]?["fully"] ?? 0 } == lines.map(\.exposure))
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `shows a reader the very words its author saw before sending`() throws {
        var village = try Village.spreading(4, ways: [])
        #expect(village.lastWords(for: "p1").contains("Een inwoner zegt: “Ik zie het anders, p1.”"))
        village.say("1", by: "p1")
        village.act(.approve(.all))
        village.act(.next(reason: "genoeg"))
        village.say("4", by: "p2")
        #expect(village.lastWords(for: "p2").contains("Een inwoner zegt: “Ik zie het anders, p1.” Herken je dit?"))
    }

    @Test func `does not deliver a line that was taken back`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.approve(.all))
        village.act(.next(reason: "genoeg"))
        let reader = try #require(village.names.first { village.sessions[$0]?.place?.statement == "c1" })
        village.say("intrekken 3", by: "p1")
        #expect(village.sessions[reader]?.place?.statement != "c1")
        #expect(village.heard[reader]?.contains(.phrase(.lineWithdrawn)) == true)
        let later = village.names.flatMap { name in village.heard[name]!.suffix(2).compactMap { village.text($0, for: name) } }
        #expect(!later.contains { $0.contains("anders, p1.") })
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `asks the lone no what it takes, and counts the no that stays`() throws {
        var village = try Village.voted(for: 39)
        #expect(village.node(of: "p1") == "nodig")
        village.say("Stilte in de nacht.", by: "p1")
        village.say("1", by: "p1")
        #expect(village.group.marks.last?.actor == "quorum", "the last one to do their part moves it on")
        for name in village.names.dropFirst() {
            #expect(village.sessions[name]?.place?.statement == "c1")
            village.say("1", by: name)
        }
        village.act(.next(reason: nil))
        let change = ProposalVersion.Change(text: ["nl": "De molen staat stil van 23 tot 7 uur."], needs: [])
        #expect(village.act(.propose("voorstel", text: ["nl": "Versie twee."], changes: [change])) == .changeWithoutNeed)
        let cited = ProposalVersion.Change(text: change.text, needs: ["c1"])
        #expect(village.act(.propose("voorstel", text: ["nl": "Versie twee."], changes: [cited])) == nil)
        village.act(.next(reason: nil))
        #expect(village.node(of: "p1") == "oordeel" && village.node(of: "p2") == "leven")
        village.say("2", by: "p1")
        village.say("nee", by: "p1")
        village.say("Ik slaap slecht van geluid.", by: "p1")
        for name in village.names.dropFirst() { village.say("1", by: name) }
        #expect(village.group.tallies["leven"] == ["yes": 39, "no": 1])
        #expect(village.group.outcome(of: village.dialogue.proposals[0]) == .withDifficulty)
        village.act(.next(reason: nil))
        #expect(village.group.marks.last?.phase == "slot", "carried: the live talk is left out")
        #expect(village.group.members["p1"]?.choices[AnswerKey("oordeel")] == "partly")
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `goes to live talk where too many say no to the last version`() throws {
        var village = try Village.voted(for: 3)
        village.say("Geen molen.", by: "p1")
        village.say("4", by: "p1")
        village.act(.next(reason: nil))
        village.putSecondVersion()
        village.chooseAgain(verdict: "3", live: "3", reason: "Nee.")
        #expect(village.group.outcome(of: village.dialogue.proposals[0]) == .toLiveTalk)
        village.act(.next(reason: nil))
        #expect(village.names.allSatisfy { village.node(of: $0) == "wacht7" })
        village.checkRules()
        #expect(village.faults == [])
    }

    private func shortfall(_ fill: (inout Shortfall) -> Void) -> Shortfall {
        var shortfall = Shortfall()
        fill(&shortfall)
        return shortfall
    }
}

extension Village {
    /// What was said to somebody last.
    func lastWords(for name: String) -> String { heard[name]?.last.flatMap { text($0, for: name) } ?? "" }

    /// A village in which everybody saw it differently, and those for whom there is a way said how the line may travel.
    static func spreading(_ count: Int, ways: [String], _ changes: KeyValuePairs<String, String> = [:]) throws -> Village {
        var village = try Village.settled(count, changes)
        village.act(.fill("meest", ["nl": "Te duur."]))
        village.act(.next(reason: nil))
        for name in village.names { village.say("Ik zie het anders, \(name).", by: name) }
        for (index, name) in village.names.enumerated() where !ways.isEmpty { village.say(ways[index % ways.count], by: name) }
        return village
    }

    /// The second version is put, with a change for the need `c1`.
    mutating func putSecondVersion() {
        act(.propose("voorstel", text: ["nl": "Toch."], changes: [.init(text: ["nl": "Lager."], needs: ["c1"])]))
        act(.next(reason: nil))
    }

    /// Everybody says whether they can live with the second version, and whose need it names first what they think of that.
    mutating func chooseAgain(verdict: String, live: String, reason: String? = nil) {
        for name in names {
            if node(of: name) == "oordeel" { say(verdict, by: name) }
            say(live, by: name)
            if let reason { say(reason, by: name) }
        }
    }

    /// A village that heard a proposal: everybody for it but the first, who is against.
    static func voted(for count: Int, _ changes: KeyValuePairs<String, String> = [:]) throws -> Village {
        var village = try Village.settled(count + 1, changes)
        village.act(.fill("meest", ["nl": "Te duur."]))
        village.act(.next(reason: nil))
        for name in village.names { village.say("0", by: name) }
        village.act(.next(reason: "haast"))
        village.act(.next(reason: "haast"))
        village.act(.propose("voorstel", text: ["nl": "Drie molens."], changes: []))
        village.act(.next(reason: nil))
        for name in village.names.dropFirst() { village.say("1", by: name) }
        village.say("2", by: "p1")
        return village
    }
}
