import DialogueEngine
import Testing

@Suite struct `A line that holds several thoughts` {
    private let cut = Cut.ranges([0..<2, 3..<22])

    private func status(_ id: StatementID, _ village: Village) -> Contribution.Status? { village.group.contribution(id)?.status }

    @Test func `is split into parts that wait where it waited`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        #expect(village.act(.split("c1", cut)) == nil)
        #expect(status("c1", village) == .split && status("c4", village) == .held && status("c5", village) == .held)
        #expect(village.group.held == [4, 5, 2, 3], "nobody has to look for them at the end of the queue")
        #expect(village.group.parts(of: "c1").map { $0.words(in: "Ik zie het anders.") } == ["Ik", "zie het anders."])
        #expect(village.notices["p1"] == [.split("nee", ["c4", "c5"])] && village.notices["p2"] == nil)
        #expect(village.group.acts.compactMap(\.published).contains { $0.what == "split … into 2" })
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `that travels goes on as its parts, each read and joined by itself, never before its author`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.approve(.all))
        village.act(.split("c1", cut))
        #expect(status("c4", village) == .approved)
        #expect(village.act(.merge("c4", into: "c5")) == .notTogether("c4", "c5"), "one person says both")
        #expect(village.act(.merge("c4", into: "c2")) == nil)
        #expect(village.notices["p1"]?.last == .merged("nee", into: "c2", reason: nil, part: "c4"))
        village.act(.next(reason: "genoeg"))
        let dealt = village.group.members.mapValues { Set($0.dealt.values.joined()) }
        #expect(dealt["p1"]?.isDisjoint(with: ["c1", "c2", "c4", "c5"]) == true, "they said c5, and are an author of c2")
        #expect(dealt["p2"]?.contains("c5") == true && dealt["p3"]?.contains("c5") == true && dealt["p3"]?.contains("c1") == false)
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `stays whole where its author says so, and is not split again`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.split("c2", cut))
        village.say("heel 3", by: "p2")
        #expect(status("c2", village) == .held && status("c4", village) == .recalled && status("c5", village) == .recalled)
        #expect(village.act(.split("c2", cut)) == .staysTogether("c2"))
        village.say("heel 3", by: "p1")
        #expect(status("c1", village) == .held, "which was not split")
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `does not travel whole again with a part that was hidden, or that waits`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.approve(.all))
        for id in ["c1", "c2"] as [StatementID] { village.act(.split(id, cut)) }
        village.act(.hide("c5", .insult, note: nil))
        village.act(.undo("c7"))
        village.say("heel 3", by: "p1")
        village.say("heel 3", by: "p2")
        #expect(status("c1", village) == .held && status("c2", village) == .held, "saying that it is one thought passes nothing on")
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `is told which part is passed on after all`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.split("c1", cut))
        for id in ["c4", "c5"] as [StatementID] { village.act(.hide(id, .offtopic, note: nil)) }
        village.act(.approve(.one("c4")))
        #expect(village.notices["p1"]?.last == .passedOn("nee", part: "c4"))
        #expect(village.text(.notice(.passedOn("nee", part: "c4")), for: "p1")?.contains("een deel van je zin (“Ik”)") == true)
    }

    @Test func `keeps what its author said of it, and what was promised about a part`() throws {
        var village = try Village.spreading(4, ways: ["1"])
        village.act(.approve(.one("c2")))
        village.act(.merge("c1", into: "c2"))
        village.say("apart 3", by: "p1")
        village.act(.split("c1", cut))
        #expect(village.act(.merge("c5", into: "c2")) == .staysApart("c5"), "said of the whole")
        village.act(.commit("Meten", owner: "raad", due: nil, concerns: ["c6"]))
        village.say("heel 3", by: "p1")
        #expect(village.group.view(in: village.dialogue, of: "p1").own.promised == ["nee"])
        // Two parts of one line come to stand together by no way round either.
        village.act(.split("c3", cut))
        #expect(village.act(.merge("c7", into: "c4")) == nil)
        #expect(village.act(.merge("c4", into: "c8")) == .notTogether("c4", "c8"))
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `is decided about part by part`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.split("c1", cut))
        village.act(.hide("c4", .insult, note: nil))
        village.act(.rephrase("c5", reason: "wie bedoel je?"))
        #expect(
            village.notices["p1"]?.suffix(2) == [
                .hidden("nee", .insult, part: "c4"), .rephrase("nee", reason: "wie bedoel je?", part: "c5"),
            ])
        let said = try #require(village.text(.notice(.hidden("nee", .insult, part: "c4")), for: "p1"))
        #expect(said.contains("een deel van je zin (“Ik”)") && said.contains("belediging"))
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `keeps its other parts where one of them is put in other words`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.approve(.all))
        village.act(.split("c1", .ranges([0..<2, 3..<6, 7..<22])))
        village.act(.rephrase("c5", reason: "wie bedoel je?"))
        let asked = try #require(village.text(.notice(.rephrase("nee", reason: "wie bedoel je?", part: "c5")), for: "p1"))
        #expect(asked.contains("andere woorden voor “zie”") && asked.contains("De rest van je zin blijft staan."))
        village.say("wijzig 3", by: "p1")
        let question = try #require(village.heard["p1"]?.last)
        #expect(village.text(question, for: "p1")?.contains("Schrijf alleen dit stuk opnieuw: “zie”. De rest") == true)
        village.say("bekijk en weeg", by: "p1", as: "m9")
        village.edit("m9", to: "bekijk en meet", by: "p1")
        #expect(status("c1", village) == .split && status("c4", village) == .approved && status("c6", village) == .approved)
        #expect(status("c5", village) == .recalled && status("c8", village) == .held, "new words wait for the moderator")
        let whole = "Ik bekijk en meet het anders, p1."
        #expect(village.group.parts(of: "c1").map { $0.words(in: whole) } == ["Ik", "bekijk en meet", "het anders, p1."])
        #expect(village.text(.overview, for: "p1")?.contains(whole) == true, "their answer is all of it")
        // What is not asked for is an answer of its own.
        village.act(.approve(.one("c8")))
        village.say("wijzig 3", by: "p1")
        village.say("Stil!", by: "p1")
        village.say("1", by: "p1")
        #expect(status("c1", village) == .recalled && status("c4", village) == .recalled && status("c9", village) == .held)
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `asks for each piece in turn, and for words of it until they came`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.split("c1", .ranges([0..<2, 3..<6, 7..<22])))
        for id in ["c4", "c6"] as [StatementID] { village.act(.rephrase(id, reason: "wie bedoel je?")) }
        func asked() -> String? { village.heard["p1"]?.last.flatMap { village.text($0, for: "p1") } }
        village.say("wijzig 3", by: "p1")
        #expect(asked()?.contains("opnieuw: “Ik”") == true)
        // What the moderator does meanwhile changes nothing of what somebody is writing.
        village.act(.approve(.one("c4")))
        village.say("???", by: "p1")
        #expect(asked()?.contains("opnieuw: “Ik”") == true, "a kinder question is about the same")
        village.say("Mijn buurt", by: "p1")
        #expect(status("c4", village) == .recalled && status("c7", village) == .held)
        #expect(asked()?.contains("opnieuw: “het anders, p1.”") == true, "the other one is next, where it now stands")
        village.say("overslaan", by: "p1")
        #expect(status("c1", village) == .split && status("c5", village) == .held && status("c6", village)?.name == "rephrase")
        #expect(village.text(.overview, for: "p1")?.contains("Mijn buurt zie het anders, p1.") == true, "skipping leaves the rest")
        village.say("terug", by: "p1")
        village.say("terug", by: "p1")
        village.say("Iets heel anders", by: "p1")
        #expect(village.text(.overview, for: "p1")?.contains(" Iets heel anders") == true, "who goes back by themselves answers anew")
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `leaves each piece as it is where its author would rather not, and all of them where it is one thought`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.split("c1", .ranges([0..<2, 3..<6, 7..<22])))
        for id in ["c4", "c6"] as [StatementID] { village.act(.rephrase(id, reason: "wie bedoel je?")) }
        func asked() -> String? { village.heard["p1"]?.last.flatMap { village.text($0, for: "p1") } }
        village.say("wijzig 3", by: "p1")
        village.say("overslaan", by: "p1")
        #expect(village.heard["p1"]?.suffix(2).first == .phrase(.pieceStays))
        #expect(asked()?.contains("opnieuw: “het anders, p1.”") == true)
        village.say("heel 3", by: "p1")
        #expect(village.sessions["p1"]?.piece == nil && village.heard["p1"]?.last != .phrase(.pieceStays))
        #expect(status("c1", village) == .held && village.text(.overview, for: "p1")?.contains("Ik zie het anders, p1.") == true)
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `has no piece any more once its words are gone, or stand elsewhere`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.split("c1", cut))
        village.act(.rephrase("c5", reason: "wie bedoel je?"))
        village.say("wijzig 3", by: "p1")
        #expect(village.sessions["p1"]?.piece == 3..<22)
        village.say("intrekken 3", by: "p1")
        #expect(village.sessions["p1"]?.piece == nil && status("c1", village) == .recalled)
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `goes with the message it came with, and takes all its words along`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.say("wijzig 3", by: "p1")
        village.say("Ik zie het anders, p1.", by: "p1", as: "m1")
        village.say("1", by: "p1")
        let line = try #require(village.group.held.last.map { StatementID("c\($0)") })
        village.act(.split(line, cut))
        let part = try #require(village.group.parts(of: line).last?.id)
        village.act(.rephrase(part, reason: "wie bedoel je?"))
        village.say("wijzig 3", by: "p1")
        village.say("wil rust", by: "p1", as: "m2")
        let texts = Set(village.words["p1", default: [:]].filter { $0.value.contains("anders") || $0.value.contains("rust") }.keys)
        #expect(texts.count == 4, "the line as it was first, again and now, and the piece")
        village.retract("m1", by: "p1")
        #expect(status(line, village) == .recalled, "most of it came with that message")
        #expect(texts.isSubset(of: village.forgotten["p1"] ?? []))
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `is whole again in its new words`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.split("c1", cut))
        village.act(.rephrase("c5", reason: "wie bedoel je?"))
        village.say("wijzig 3", by: "p1")
        village.say("wil rust", by: "p1")
        #expect(village.group.held == [4, 2, 3, 6])
        village.say("heel 3", by: "p1")
        #expect(status("c1", village) == .held && village.group.parts(of: "c1").isEmpty)
        village.say("intrekken 3", by: "p1")
        #expect(status("c1", village) == .recalled)
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `is quoted as its author let it stand, and shown to them anew where it is cut since`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.approve(.all))
        let key = AnswerKey("nee")
        func show() -> ConsultationRefusal? {
            let text = village.sessions["p1"]?.record(of: key)?.value?.text ?? TextID(0)
            let preview = Preview(participant: "p1", quotes: [(Quotation(key: key, text: text, claim: "words.nee"), "Waarom")])
            return village.input(.preview([preview], actor: "mod"))
        }
        func state() -> Quotation.State? {
            let text = village.sessions["p1"]?.record(of: key)?.value?.text
            return text.map { village.group.state(of: key, by: "p1", now: $0) }
        }
        #expect(show() == nil && state() == .noReply)
        village.say("akkoord 3", by: "p1")
        #expect(state() == .confirmed)
        village.act(.split("c1", cut))
        #expect(state() == .confirmed, "all of it may still be read")
        village.act(.hide("c5", .insult, note: nil))
        #expect(state() == .notShown, "of all of it they said so, and not of what is left of it")
        #expect(show() == nil && state() == .noReply)
        village.say("akkoord 3", by: "p1")
        #expect(state() == .confirmed)
        village.act(.undo("c5"))
        village.act(.approve(.one("c5")))
        #expect(state() == .notShown)
    }

    @Test(arguments: [true, false]) func `is not quoted as let stand where another line lets more of it be read`(saysSoBefore: Bool) throws
    {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.split("c1", cut))
        village.act(.approve(.one("c4")))
        village.act(.merge("c5", into: "c2"))
        let text = try #require(village.sessions["p1"]?.record(of: AnswerKey("nee"))?.value?.text)
        let quote = Quotation(key: AnswerKey("nee"), text: text, claim: "words.nee")
        #expect(village.input(.preview([Preview(participant: "p1", quotes: [(quote, "Waarom")])], actor: "mod")) == nil)
        if saysSoBefore { village.say("akkoord 3", by: "p1") }
        #expect(village.group.state(of: AnswerKey("nee"), by: "p1", now: text) == (saysSoBefore ? .confirmed : .noReply))
        village.act(.approve(.one("c2")))
        if !saysSoBefore { village.say("akkoord 3", by: "p1") }
        #expect(village.group.members["p1"]?.quoted[AnswerKey("nee")]?.isConfirmed == saysSoBefore, "what was shown is no longer there")
        #expect(village.group.state(of: AnswerKey("nee"), by: "p1", now: text) == .notShown, "all of it may be read now")
    }

    @Test func `tells its author what became of each part`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.split("c1", cut))
        village.act(.approve(.one("c4")))
        let told = try #require(village.text(.notice(.split("nee", ["c4", "c5"])), for: "p1"))
        #expect(told.contains("– “Ik”\n– “zie het anders, p1.”") && told.contains("Typ HEEL 3."))
        let overview = try #require(village.text(.overview, for: "p1"))
        #expect(overview.contains("Ik zie het anders, p1."), "their own words stay whole before themselves")
        village.say("heel 3", by: "p1")
        #expect(village.text(.notice(.split("nee", ["c4", "c5"])), for: "p1") == nil)
    }

    @Test func `lets those go that said the same as all of it`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.merge("c2", into: "c1"))
        village.act(.split("c1", cut))
        #expect(status("c2", village) == .held)
        village.act(.undo("c1"))
        #expect(status("c1", village) == .held && status("c4", village) == .recalled)
        #expect(village.act(.split("c1", cut)) == nil, "a moderator who thought twice may do it after all")
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `is not cut where it is no single voice's line to read, or would be cut into nothing`() throws {
        var village = try Village.spreading(3, ways: ["1", "4", "1"])
        village.act(.seed("nee", "Om te beginnen."))
        #expect(village.act(.split("c4", cut)) == .cannotSplit("c4"), "the moderator's own")
        #expect(village.act(.split("c2", cut)) == .cannotSplit("c2"), "it stays with the moderator")
        #expect(village.act(.split("c1", .thoughts(["Ik", "zie"]))) == .notItsWords("c1"), "the group has no words to look in")
        #expect(village.act(.split("c1", .ranges([0..<2]))) == .notItsWords("c1"))
        #expect(village.act(.split("c9", cut)) == .noSuchContribution("c9"))
        village.act(.split("c1", cut))
        #expect(village.act(.split("c1", cut)) == .notNow("c1") && village.act(.split("c5", cut)) == .cannotSplit("c5"))
        #expect(village.act(.approve(.one("c1"))) == .notNow("c1"))
        village.checkRules()
        #expect(village.faults == [])
    }
}
