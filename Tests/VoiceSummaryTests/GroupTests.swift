import DialogueEngine
import JSONText
import Testing

@testable import VoiceSummary

@Suite struct `A proposal` {
    private let json = Village().standing().json
    private func version(_ number: Int) -> JSON { json["proposals"]?.array?.first { $0["version"]?.int == Int64(number) } ?? .null }

    @Test func `has the votes of people's own answers for each version`() {
        #expect(json["proposals"]?.array?.count == 2)
        #expect(version(1)["votes"]?["options"]?.array?.map { $0["count"] } == [39, 1, 0])
        #expect(version(2)["votes"]?["n"] == 40 && version(2)["votes"]?["against"] == 1)
        #expect(version(1)["outcome"] == "withDifficulty" && version(2)["outcome"] == "withDifficulty" && version(2)["closed"] == true)
    }

    @Test func `tells what changed, because of which need, and that its owner says it is not met`() {
        let change = version(2)["changes"]?[0]
        #expect(change?["text"]?["nl"] == "De molens staan stil van 23 tot 6 uur")
        #expect(change?["needs"]?[0]?["text"] == "Stilte in de nacht" && change?["needs"]?[0]?["verdict"] == "not")
        #expect(change?["needs"]?[0]?["id"] == "c3")
    }

    @Test func `joins roles that are too small, and shows no cell below ten or beside less than ten`() {
        let rows = version(2)["votes"]?["byRole"]?.array ?? []
        #expect(rows.map { $0["id"] } == ["boer", "small"] && rows.map { $0["n"] } == [20, 20])
        for row in rows { for cell in row["options"]?.array ?? [] { #expect(cell["hidden"] == true || cell["count"] == 0) } }
    }

    @Test func `shows roles that are large enough on both sides`() {
        let world = dialogue(
            [question("rol", .choice, options: ["a", "b"]), question("stem", .choice, options: ["voor", "tegen"])],
            proposals: [ProposalPlan(id: "v", versions: [.init(vote: "stem")], against: ["tegen"], carriedBelow: 0.1)],
            roles: RolePlan(question: "rol", shown: nil))
        let voters = crowd(60) { walk, place in
            walk.answer("rol", .option(place < 30 ? "a" : "b"))
            walk.answer("stem", .option(place % 30 < 12 ? "tegen" : "voor"))
        }
        let votes = standing(of: voters, world).json["proposals"]?[0]?["votes"]
        #expect(votes?["byRole"]?.array?.map { $0["options"]?[1]?["count"] } == [12, 12])
        #expect(votes?["byRole"]?.array?.map { $0["options"]?[0]?["count"] } == [18, 18])
    }
}

@Suite struct `An objection` {
    @Test func `stands in full, without who says it`() {
        let json = Village().standing().json
        #expect(json["objections"]?.array?.count == 1 && json["objectionsWithheld"] == 0)
        #expect(json["objections"]?[0]?["text"]?.string == Village.reason && json["objections"]?[0]?["version"] == 2)
        #expect(json["objections"]?[0]?["role"] == nil && json["objections"]?[0]?["evidence"] == ["c6"])
        for width in [40, 100] {
            let words = Village().standing().text(in: .dutch, width: width).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(words.contains(Village.reason))
        }
        #expect(Village().standing().claims.contains("Iemand zegt nog nee."))
    }

    @Test(arguments: [OptionID("raise"), "keep"]) func `is counted where its author does not want it read as theirs`(share: OptionID) {
        let standing = Village(share: share).standing()
        #expect(standing.json["objections"] == [] && standing.json["objectionsWithheld"] == 1)
        #expect(standing.json["objectionAccount"]?["withheldBecause"]?["notAgreed"] == 1)
        if share == "keep" { #expect(!standing.json.text().contains("slaap slecht")) }
        #expect(standing.text(in: .dutch).contains("Iemand zegt nee, zonder woorden die we mogen tonen."))
    }

    @Test func `is counted without its words where its author says no to the report, whatever they let others read`() {
        let standing = Village(quote: "nee").standing()
        #expect(standing.json["objections"] == [] && standing.json["objectionAccount"]?["withheldBecause"]?["notAgreed"] == 1)
        let words = standing.json.text() + standing.text(in: .dutch)
        for own in ["slaap slecht", "Stilte in de nacht", "De nachten zijn stil", "Het landschap gaat kapot"] {
            #expect(!words.contains(own), "\(own)")
        }
        #expect(standing.json["needs"]?["stated"] == 1 && standing.json["contributionAccount"]?["total"] == 6)
    }

    @Test func `stands in full where its author was told so and did not come to say whether words may appear`() {
        #expect(Village(quote: nil).standing().json["objections"]?[0]?["text"]?.string == Village.reason)
        #expect(world(again: 0, quote: nil)["objections"]?.array?.map { $0["text"] } == ["Reden 0", "Reden 1"])
        #expect(world(again: 0, quote: "nee")["objections"] == [])
    }

    @Test func `no longer stands when its author can live with the last version`() {
        let json = Village(finalVote: "difficult").standing().json
        #expect(json["objections"] == [] && json["objectionsWithheld"] == 0)
    }

    /// Votes twice: version 1 with a reason, then only `again` of them version 2.
    private func world(again: Int, quote: OptionID? = "ja", audience: Audience = .public) -> JSON {
        var plan = StandingPlan()
        plan.quotes = "citaat"
        let world = dialogue(
            [
                question("rol", .choice, options: ["a", "b"]), question("rol_mag", .confirm),
                question("s1", .choice, options: ["voor", "tegen"]),
                question("w1", .text), question("s2", .live), question("w2", .text), question("citaat", .confirm),
            ], standing: plan,
            proposals: [
                ProposalPlan(
                    id: "v", versions: [.init(vote: "s1", reasons: "w1"), .init(vote: "s2", reasons: "w2")], against: ["tegen"],
                    carriedBelow: 0.1)
            ], roles: RolePlan(question: "rol", shown: "rol_mag"))
        let voters = crowd(60) { walk, place in
            walk.answer("rol", .option(place < 30 ? "a" : "b"))
            walk.answer("rol_mag", .option(place == 0 ? "ja" : "nee"))
            walk.answer("s1", .option(place % 30 < 12 ? "tegen" : "voor"))
            if place < 2 { walk.say("w1", "Reden \(place)") }
            if place < again { walk.answer("s2", .option("yes")) }
            if let quote { walk.answer("citaat", .option(quote)) }
        }
        return standing(of: voters, world, audience).json
    }

    @Test func `stands on when its author has not voted since, for silence is not consent`() {
        #expect(world(again: 1)["objections"]?.array?.map { $0["text"] } == ["Reden 1"])
        #expect(world(again: 1)["earlierObjections"]?.array?.map { $0["text"] } == ["Reden 0"])
        #expect(world(again: 1)["objectionsWithheld"] == 22)
    }

    @Test func `has a role only where its author agreed and ten of that role are shown to say no`() {
        let objections = world(again: 0)["objections"]?.array ?? []
        #expect(objections.map { $0["role"]?["id"] } == ["a", nil])
    }
}

@Suite struct `Needs` {
    private let standing = Village().standing()

    @Test func `cited and judged met are two figures`() {
        let needs = standing.json["needs"]
        #expect(needs?["stated"] == 1 && needs?["cited"] == 1)
        #expect(needs?["judged"]?["met"] == 0 && needs?["judged"]?["not"] == 1 && needs?["judged"]?["notYet"] == 0)
        #expect(
            standing.claims.contains(
                "Mensen zeiden 1 keer wat ze nodig hebben. 1 keer staat dat bij een verandering. 0 keer zegt die mens: het is geregeld."))
    }

    @Test func `that the bot raised are nobody's words`() {
        let standing = Village(needShare: "raise").standing()
        let denied = standing.json["needs"]?["denied"]?[0]
        #expect(denied?["withheld"] == true && denied?["need"] == .null)
        #expect(standing.json["proposals"]?[1]?["changes"]?[0]?["needs"]?[0]?["text"] == nil)
        #expect(standing.json["contributions"]?.array?.contains { $0["id"] == "c3" && $0["text"] == "Stilte in de nacht" } == true)
    }

    @Test func `that are denied stand word for word beside the change`() {
        let denied = standing.json["needs"]?["denied"]?[0]
        #expect(denied?["need"] == "Stilte in de nacht" && denied?["change"]?["nl"] == "De molens staan stil van 23 tot 6 uur")
        #expect(standing.text(in: .dutch, width: 300).contains("Die lost het niet op, zegt die mens."))
    }
}

@Suite struct `What is asked of few` {
    @Test func `has no figure and no statement, but a vote says how few they were`() {
        let world = dialogue(
            [
                question("rol", .choice, options: ["a", "b"]), question("stelling", .stance),
                question("stem", .choice, options: ["voor", "tegen"]),
            ],
            proposals: [ProposalPlan(id: "v", versions: [.init(vote: "stem")], against: ["tegen"], carriedBelow: 0.1)])
        func json(_ few: Int, of all: Int) -> JSON {
            let voters = crowd(all) { walk, place in
                walk.answer("rol", .option("a"))
                guard place < few else { return }
                walk.answer("stelling", .option("disagree"))
                walk.answer("stem", .option("tegen"))
            }
            return standing(of: voters, world).json
        }
        let (few, many, small) = (json(4, of: 40), json(12, of: 40), json(4, of: 5))
        let section = few["questions"]?.array?.first { $0["id"] == "stelling" }
        #expect(section?["askedFew"] == true && section?["options"] == nil && section?["answered"] == 4)
        #expect(few["statements"] == [] && many["statements"]?.array?.count == 1 && small["statements"]?.array?.count == 1)
        #expect(few["proposals"]?[0]?["votes"]?["n"] == 4 && few["proposals"]?[0]?["votes"]?["against"] == 4, "a vote decides")
        #expect(!few["claims"]!.text().contains("oneens"))
    }
}

@Suite struct `A board` {
    @Test func `has decided when each of those who are here has voted, whoever left`() {
        let world = dialogue(
            [question("stem", .choice, options: ["voor", "tegen"])],
            proposals: [
                ProposalPlan(id: "v", versions: [.init(vote: "stem")], against: ["tegen"], carriedBelow: 0, electorate: .everybody)
            ])
        func outcome(last: Bool) -> JSON? {
            let voters = crowd(5) { walk, place in
                if place < 4 || last { walk.answer("stem", .option("voor")) } else { walk.reach("stem") }
                if place == 0 { walk.stop() }
            }
            return standing(of: voters, world).json["proposals"]?[0]?["outcome"]
        }
        #expect(outcome(last: false) == .null && outcome(last: true) == "carried")
    }
}

@Suite struct `Contributions` {
    private let standing = Village().standing()
    private func line(_ id: String) -> JSON { standing.json["contributions"]?.array?.first { $0["id"]?.string == id } ?? .null }

    @Test func `are all accounted for`() {
        let account = standing.json["contributionAccount"]
        #expect(account?["total"] == 6)
        #expect(account?["states"]?.object?.values.compactMap(\.int).reduce(0, +) == 6)
        #expect(account?["states"]?["kept"] == 1 && account?["states"]?["hidden"] == 1 && account?["hiddenBecause"]?["insult"] == 1)
        #expect(line("c4") == .null && line("c5") == .null)
    }

    @Test func `said at a table stay there`() {
        let village = Village()
        var log = GroupLog(Village.dialogue)
        log.group = village.group
        log.contribute("c7", by: "p006", to: "zorg", way: .table)
        let json = VoiceSummaryTests.standing(
            of: village.voters, Village.dialogue, group: log.group, lines: ["c7": "Aan deze tafel"], phase: "later"
        ).json
        #expect(!json.text().contains("Aan deze tafel") && json["contributionAccount"]?["states"]?["atTable"] == 1)
    }

    /// Who lets their words stand in the report was told all the same that what is said at a table stays there.
    @Test func `said at a table stay there, whatever else their author lets stand in the report`() {
        var (plan, meet) = (StandingPlan(), question("meet", .text))
        plan.quotes = "citaat"
        plan.words = [.init(question: "meet", title: LocalizedText([.dutch: "Aan tafel"]))]
        (meet.contributes, meet.sharesAtTable) = (.view, true)
        let world = dialogue([meet, question("citaat", .confirm)], standing: plan)
        var log = GroupLog(world)
        let voters = crowd(12) { walk, place in
            walk.say("meet", "Aan deze tafel \(place)")
            walk.answer("citaat", .option("ja"))
        }
        for (place, voter) in voters.enumerated() {
            log.contribute(StatementID("c\(place)"), by: voter.participant, to: "meet", way: .table)
        }
        for audience in Audience.allCases {
            let json = VoiceSummaryTests.standing(
                of: voters, world, audience, group: log.group,
                lines: Dictionary(uniqueKeysWithValues: (0..<12).map { (StatementID("c\($0)"), "Aan deze tafel \($0)") })
            ).json
            #expect(!json.text().contains("Aan deze tafel"))
            #expect(json["questions"]?[0]?["n"] == 12 && json["questions"]?[0]?["quotable"] == 0)
            #expect(json["contributionAccount"]?["states"]?["atTable"] == 12 && json["contributionAccount"]?["states"]?["kept"] == 0)
        }
    }

    @Test func `recognised by people of three roles are told from those that are alone so far`() {
        #expect(standing.json["lines"]?["acrossRoles"] == ["c1"] && standing.json["lines"]?["aloneSoFar"] == ["c2"])
        #expect(line("c1")["standing"] == "recognised across roles" && line("c1")["rolesRecognising"] == ">= 3")
        #expect(line("c1")["marks"]?["herken"]?["bit"] == 2 && line("c1")["readers"] == 3 && line("c1")["dealt"] == 3)
        #expect(line("c2")["text"] == "Het landschap gaat kapot" && line("c2")["way"] == "raise")
        #expect(standing.claims.contains("Mensen uit drie of meer groepen herkennen dit: “De nachten zijn stil hier”."))
    }

    @Test(arguments: [("c2", "c1"), ("c1", "c2")])
    func `that were joined count each author once, as an author, and who recognised either`(one: String, other: String) {
        let village = Village()
        var log = GroupLog(Village.dialogue)
        log.group = village.group
        // Who said c2 had recognised c1 before the two were joined: an author of the joined line, and no reader of it.
        log.happen(.merged(StatementID(one), into: StatementID(other), actor: "mod"))
        let voters = village.voters.filter { $0.participant != "p001" }
        var author = Walk()
        author.answer("zorg", .words(TextID(1)))
        author.answer("herken/c1", .option("fully"))
        let json = VoiceSummaryTests.standing(
            of: voters + [author.voter("p001")], Village.dialogue, group: log.group, lines: ["c1": "De nachten zijn stil hier"],
            phase: "later"
        ).json
        let lines = json["contributions"]?.array ?? []
        let joined = lines.first { $0["id"]?.string == other }
        #expect(joined?["joined"] == ["lines": [.string(one)], "authors": 2, "recognised": 3])
        #expect(joined?["standing"] == "recognised across roles")
        #expect(lines.first { $0["id"]?.string == one }?["mergedInto"] == .string(other))
        #expect(json["lines"]?["acrossRoles"] == [.string(other)] && json["lines"]?["aloneSoFar"] == [])
        #expect(json["contributionAccount"]?["states"]?["merged"] == 1 && json["contributionAccount"]?["total"] == 6)
    }

    @Test func `that were split stand in their parts, of which each is decided by itself`() {
        let village = Village()
        var log = GroupLog(Village.dialogue)
        log.group = village.group
        log.happen(.split("c1", into: [CutPart("c7", 0..<10), CutPart("c8", 11..<20)], actor: "mod"))
        func json() -> JSON {
            // Without the lines at hand the answer itself is cut.
            VoiceSummaryTests.standing(of: village.voters, Village.dialogue, group: log.group, lines: [:], phase: "later").json
        }
        let parts = json()["contributions"]?.array?.filter { $0["partOf"] == "c1" } ?? []
        #expect(parts.map { $0["text"]?.string } == ["De nachten", "zijn stil"])
        #expect(json()["contributions"]?.array?.contains { $0["id"] == "c1" } == false, "its parts speak for it")
        let account = json()["contributionAccount"]
        #expect(account?["total"] == 8 && account?["states"]?["split"] == 1)
        log.happen(.hid("c7", .offtopic, note: nil, actor: "mod"))
        #expect(!json().text().contains("De nachten") && json().text().contains("zijn stil"), "in no list, theme or quote")
        log.happen(.hid("c8", .offtopic, note: nil, actor: "mod"))
        #expect(!json().text().contains("zijn stil"), "nor whole, as an answer")
    }

    @Test func `that were taken back have no words, also where they are cited`() {
        let village = Village()
        var log = GroupLog(Village.dialogue)
        log.group = village.group
        for id in ["c1", "c3"] { log.happen(.recalled(StatementID(id))) }
        let json = VoiceSummaryTests.standing(
            of: village.voters, Village.dialogue, group: log.group, lines: ["c1": "De nachten"], phase: "later"
        ).json
        #expect(!json.text().contains("De nachten") && !json.text().contains("Stilte in de nacht"))
        #expect(json["contributionAccount"]?["states"]?["recalled"] == 2)
        #expect(json["proposals"]?[1]?["changes"]?[0]?["needs"]?[0]?["withdrawn"] == true)
    }

    @Test func `of people who are erased leave every figure`() {
        let village = Village()
        let others = village.voters.filter { $0.participant != "p000" }
        var walk = Walk()
        walk.erase()
        let json = VoiceSummaryTests.standing(of: others + [walk.voter("p000")], Village.dialogue, group: village.group, phase: "later")
            .json
        for words in ["slaap slecht", "Stilte in de nacht", "De nachten"] { #expect(!json.text().contains(words)) }
        #expect(json["proposals"]?[1]?["votes"]?["n"] == 39 && json["objections"] == [])
    }
}

@Suite struct `Questions about lines and promises` {
    private let standing = Village().standing()

    @Test(arguments: [("herken", 4, 2), ("mag", 39, 1), ("gehouden", 2, 1)])
    func `balance over what was put to people, without a table`(id: String, asked: Int64, about: Int64) {
        let section = standing.question(id)
        #expect(section["asked"]?.int == asked && section["about"]?.int == about && section["statements"] == nil)
        #expect(
            section["asked"]?.int == (section["answered"]?.int ?? 0) + (section["skipped"]?.int ?? 0) + (section["unanswered"]?.int ?? 0))
    }

    @Test func `and how somebody shares their own words is no public figure`() {
        #expect(standing.question("zorg_deel")["answered"] == 2 && standing.question("zorg_deel")["options"] == nil)
    }
}
