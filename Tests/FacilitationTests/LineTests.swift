import DialogueEngine
import Testing

@Suite struct `A line` {
    private func status(_ id: StatementID, _ village: Village) -> Contribution.Status? { village.group.contribution(id)?.status }

    @Test func `that is no line for others is kept out of the report by its name, and its author is told why`() throws {
        var village = try Village.settled(3)
        let words = StatementID(wordsOf: "p1", AnswerKey("reden"))
        #expect(village.act(.hide("p1.stem", .personal, note: nil)) == .noSuchContribution("p1.stem"), "a choice has no words")
        #expect(village.act(.hide("p9.reden", .personal, note: nil)) == .noSuchContribution("p9.reden"))
        #expect(village.act(.hide(words, .personal, note: nil)) == nil && village.group.hiddenWords[words] == village.now)
        #expect(village.notices["p1"]?.contains(.hidden("reden", .personal)) == true)
        #expect(village.act(.undo(words)) == nil && village.group.hiddenWords.isEmpty)
        #expect(village.act(.undo(words)) == .notNow(words))
    }

    @Test func `is merged only into one that travels, and speaks for itself again when that one is gone`() throws {
        var village = try Village.spreading(4, ways: ["1", "1", "4"])
        #expect(village.act(.merge("c1", into: "c3")) == .notTogether("c1", "c3"), "c3 stays with the moderator")
        village.act(.approve(.one("c2")))
        #expect(village.act(.merge("c2", into: "c1")) == nil && village.act(.merge("c4", into: "c1")) == nil)
        village.act(.approve(.all))
        #expect(status("c2", village) == .merged(into: "c1") && status("c4", village) == .merged(into: "c1"))
        village.say("intrekken 3", by: "p1")
        #expect(status("c1", village) == .recalled && status("c2", village) == .approved)
        #expect(status("c4", village) == .held, "nobody has passed it on")
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `that is hidden and passed on after all is told to its author both times`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.hide("c1", .offtopic, note: nil))
        village.act(.approve(.one("c1")))
        #expect(village.notices["p1"] == [.hidden("nee", .offtopic), .passedOn("nee")])
        #expect(village.notices["p2"] == nil)
    }

    @Test func `may travel less far at any time, and further only while its phase lasts`() throws {
        var village = try Village.spreading(3, ways: ["1", "3"])
        village.act(.approve(.all))
        village.act(.next(reason: "genoeg"))
        village.say("wijzig 4", by: "p1")
        village.say("4", by: "p1")
        #expect(village.group.contributions.filter { $0.author == "p1" && $0.status != .recalled }.map(\.way) == [.keep])
        village.say("wijzig 4", by: "p2")
        village.say("1", by: "p2")
        #expect(village.group.contributions.filter { $0.author == "p2" && $0.status != .recalled }.map(\.way) == [.raise])
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `that the moderator asked to put differently is taken in its new words, however late`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.rephrase("c1", reason: "laat de naam weg"))
        village.act(.next(reason: "genoeg"))
        village.say("wijzig 3", by: "p1")
        village.say("Zonder naam.", by: "p1")
        village.say("1", by: "p1")
        let line = try #require(village.group.contributions.last)
        #expect(line.author == "p1" && line.status == .held && line.way == .words)
        #expect(village.words["p1"]?.values.contains("Zonder naam.") == true)
        // Nobody asked the second one.
        village.say("wijzig 3", by: "p2")
        village.say("Toch anders.", by: "p2")
        #expect(village.group.contributions.last?.author == "p1")
        #expect(status("c2", village) == .held, "what was said in time stands")
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `counts as read when it is answered, not when it is dealt`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.approve(.all))
        village.act(.next(reason: "genoeg"))
        let first = village.group.contributions[0]
        #expect(first.exposure == 2 && first.read == 0)
        var lacking = Shortfall()
        lacking.unspread = ("nee", 0, 2)
        #expect(
            village.group.shortfall(of: village.dialogue.phases[2], in: village.dialogue, at: village.now, byModerator: true)?.codes
                .contains("spread nee least 0/2") == true)
        for name in village.names { for _ in 0..<3 where village.node(of: name) == "herken" { village.say("1", by: name) } }
        #expect(village.group.contributions.allSatisfy { $0.read == 2 })
        #expect(
            village.group.shortfall(of: village.dialogue.phases[2], in: village.dialogue, at: village.now, byModerator: true)?.isEmpty
                == true)
    }
}

@Suite struct `Somebody who listens` {
    @Test func `may say so before anything else, and is left alone in every phase`() throws {
        var village = try Village.spreading(3, ways: [])
        village.invite("p9")
        village.act(.nudge(nil, ["nl": "Doe je mee?"]))
        village.say("ik luister liever", by: "p9")
        #expect(village.group.members["p9"]?.contestsNudges == true && village.group.nudges.contested == 1)
        village.act(.next(reason: "genoeg"))
        village.act(.nudge(nil, ["nl": "Doe je mee?"]))
        #expect(village.notices["p9"]?.count == 1)
        village.say("hallo", by: "p9")
        #expect(village.node(of: "p9") == "leeftijd", "and may begin later")
    }
}

@Suite struct `A line that says the same as another` {
    private func status(_ id: StatementID, _ village: Village) -> Contribution.Status? { village.group.contribution(id)?.status }

    @Test func `is joined with it, and its author is told once that one travels`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.merge("c2", into: "c1", reason: "allebei de nachtrust"))
        #expect(village.notices["p2"] == nil, "c1 is read by nobody yet")
        village.act(.approve(.one("c1")))
        #expect(village.notices["p2"] == [.merged("nee", into: "c1", reason: "allebei de nachtrust")])
        village.act(.merge("c3", into: "c1"))
        #expect(village.notices["p3"] == [.merged("nee", into: "c1", reason: nil)] && village.notices["p1"] == nil)
        #expect(village.group.joined(with: "c1").map(\.id) == ["c2", "c3"])
        #expect(village.group.acts.first { $0.what == "merge c2 into c1" }?.reason == "allebei de nachtrust")
        #expect(village.group.acts.compactMap(\.published).contains { $0.what == "merge … into …" && $0.reason == nil })
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `stays apart where its author says so, and is not joined again`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.approve(.one("c1")))
        village.act(.merge("c2", into: "c1"))
        village.say("apart 3", by: "p2")
        #expect(status("c2", village) == .held && village.group.contribution("c2")?.staysApart == true, "nobody has passed it on")
        #expect(village.act(.merge("c2", into: "c1")) == .staysApart("c2") && village.act(.merge("c2", into: "c3")) == .staysApart("c2"))
        village.act(.approve(.one("c2")))
        #expect(village.notices["p2"]?.last == .passedOn("nee"))
        village.say("apart 3", by: "p1")
        #expect(status("c1", village) == .approved, "which was not joined with anything")
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `stays apart with the words that somebody else writes out for its author`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.approve(.one("c1")))
        village.act(.merge("c2", into: "c1"))
        village.say("apart 3", by: "p2")
        var told = try #require(village.sessions["p2"]).told(
            in: village.dialogue, seeing: village.group.view(in: village.dialogue, of: "p2"), words: OwnWords(), at: village.now)
        told.lines["nee"] = told.lines["nee"].map { Told.Line(text: TextID(99), way: $0.way, language: $0.language) }
        _ = village.input(.hear(participant: "p2", told))
        let line = try #require(village.group.contributions.last)
        #expect(line.words == .sealed(author: "p2", TextID(99)) && line.staysApart)
        #expect(village.act(.merge(line.id, into: "c1")) == .staysApart(line.id))
    }

    @Test func `that had passed on goes on by itself, and its author is told`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.approve(.all))
        village.act(.merge("c2", into: "c1"))
        village.act(.hide("c1", .personal, note: nil))
        #expect(status("c2", village) == .approved)
        #expect(village.notices["p2"] == [.merged("nee", into: "c1", reason: nil), .passedOn("nee")])
    }

    @Test func `takes along what was joined with it`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.merge("c3", into: "c2"))
        village.act(.merge("c2", into: "c1"))
        #expect(status("c3", village) == .merged(into: "c1") && status("c2", village) == .merged(into: "c1"))
        village.act(.undo("c2"))
        village.say("intrekken 3", by: "p1")
        #expect(status("c3", village) == .held, "it waited before it was joined the first time")
        village.checkRules()
        #expect(village.faults == [])
    }

    @Test func `is never put before who said it as another's`() throws {
        var village = try Village.spreading(3, ways: ["1"])
        village.act(.approve(.all))
        village.act(.merge("c2", into: "c1"))
        village.act(.next(reason: "genoeg"))
        #expect(village.group.members["p2"]?.dealt.values.joined().contains("c1") == false)
        #expect(village.group.members["p3"]?.dealt.values.joined().contains("c1") == true)
    }
}
