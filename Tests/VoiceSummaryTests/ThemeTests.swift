import DialogueEngine
import JSONText
import Testing

@testable import VoiceSummary

/// Eighty people who say what worries them: in turn the nights, houses, traffic and trees; who may be quoted is decided by the test.
struct Worried {
    static let subjects = [
        ["geluid", "nacht", "slapen", "herrie", "stilte"], ["woningen", "huur", "starters", "huizen", "koopprijs"],
        ["verkeer", "fietspad", "drempels", "snelheid", "kruispunt"], ["bomen", "park", "groen", "vogels", "planten"],
    ]
    static let filler = ["straat", "dorp", "jaar", "buren", "gemeente", "kinderen", "plan", "tijd", "week", "dag"]

    var people = 80
    var quotes: (Int) -> Bool = { _ in true }
    var isSpecial = false
    /// More words of one person.
    var also: [Int: String] = [:]

    var dialogue: Dialogue {
        var plan = StandingPlan()
        plan.words = [.init(question: "zorg", title: LocalizedText([.dutch: "Zorgen", .english: "Worries"]))]
        plan.quotes = "citaat"
        var worry = question("zorg", .text)
        worry.contributes = .signal
        worry.isSpecial = isSpecial
        return VoiceSummaryTests.dialogue([worry, question("los", .text), question("citaat", .confirm)], standing: plan)
    }

    static func text(_ place: Int) -> String {
        var random = SplitMix64(seed: UInt64(place))
        let words = (0..<10).map { _ in
            random.next(below: 2) == 0 ? subjects[place % 4][random.next(below: 5)] : filler[random.next(below: filler.count)]
        }
        return "Ik zeg: " + words.joined(separator: " ")
    }

    func answer(_ walk: inout Walk, _ place: Int) {
        walk.say("zorg", Self.text(place) + (also[place].map { " " + $0 } ?? ""))
        walk.answer("citaat", .option(quotes(place) ? "ja" : "nee"))
        walk.wait()
    }

    var voters: [Voter] { crowd(people) { answer(&$0, $1) } }

    func standing(
        _ audience: Audience = .public, _ more: [Voter] = [], group: Consultation = Consultation(), lines: [StatementID: String] = [:]
    )
        -> Standing
    {
        VoiceSummaryTests.standing(of: voters + more, dialogue, audience, group: group, lines: lines)
    }
}

extension Standing {
    fileprivate var section: JSON { json["themes"]?[0] ?? .null }
    fileprivate var themes: [JSON] { section["themes"]?.array ?? [] }
    fileprivate var themeWords: [[String]] { themes.map { $0["words"]?.array?.compactMap(\.string) ?? [] } }
}

@Suite struct `Themes in a standing` {
    @Test func `are what people talk about, with about how many, and everybody else beside them`() {
        let standing = Worried().standing()
        #expect(standing.themes.count == 4)
        for words in standing.themeWords { #expect(Worried.subjects.contains { Set(words).isSubset(of: $0) }, "\(words)") }
        let section = standing.section
        #expect(section["question"] == "zorg" && section["figure"] == "themes.zorg" && section["said"] == 80 && section["unread"] == 0)
        let most = standing.themes.compactMap { $0["count"]?.int }
        #expect(most == most.sorted(by: >) && most.allSatisfy { $0 >= 10 })
        #expect((section["other"]?.int ?? -1) >= 0 && (section["other"]?.int ?? 99) <= 80 - most[0])
        #expect(standing.themes[0]["share"]?.double == (Double(most[0]) / 80 * 10_000).rounded() / 10_000)
    }

    @Test func `are the same in whatever order people come`() {
        let worried = Worried()
        let standing = VoiceSummaryTests.standing(of: worried.voters.reversed(), worried.dialogue)
        #expect(standing.json.bytes() == worried.standing().json.bytes())
    }

    @Test func `quote only who agreed`() {
        let standing = Worried(quotes: { $0 % 8 == 3 }).standing()
        let quoted = standing.themes.flatMap { $0["quotes"]?.array ?? [] }.compactMap { $0["text"]?.string }
        #expect(!quoted.isEmpty && quoted.allSatisfy { text in (0..<80).contains { $0 % 8 == 3 && Worried.text($0) == text } })
        #expect(!Worried(quotes: { _ in false }).standing().json.text().contains("Ik zeg"))
    }

    @Test func `count nobody who was erased or declined`() {
        let gone = crowd(30, from: 100) { walk, place in
            Worried().answer(&walk, place)
            if place % 2 == 0 { walk.erase() } else { walk.decline() }
        }
        let with = Worried().standing(.public, gone)
        #expect(with.section == Worried().standing().section)
    }

    @Test func `say no word that few people use, whatever they are about`() {
        let name = "Jansen"
        let worried = Worried(
            also: Dictionary(uniqueKeysWithValues: (0..<36).filter { $0 % 4 == 0 }.map { ($0, "\(name) \(name) \(name)") }))
        let held = worried.standing().themes + worried.standing().json["claims"]!.array!
        #expect(!held.map { ($0["words"] ?? $0["text"] ?? .null).text() }.contains { $0.contains(name) })
        #expect(worried.standing(.moderator).themeWords.contains { $0.contains(name) }, "nine people are enough for a moderator")
    }

    @Test func `of fewer than ten people are for moderators only`() {
        let worried = Worried(also: Dictionary(uniqueKeysWithValues: (0..<9).map { ($0 * 5, "en zonnepanelen") }))
        var log = GroupLog(worried.dialogue, people: worried.voters)
        log.happen(.editedThemes("zorg", .split(word: "zonnepaneel"), actor: "mod"))
        let (open, own) = (worried.standing(.public, group: log.group), worried.standing(.moderator, group: log.group))
        #expect(own.themes.contains { $0["words"]?[0] == "zonnepanelen" && $0["count"] == 9 })
        #expect(!open.themeWords.joined().contains("zonnepanelen") && open.section["said"] == 80)
    }

    @Test func `say no word of which no author agreed that it appears`() {
        #expect(Worried(quotes: { _ in false }).standing().section["other"] == 80)
        let some = Worried(quotes: { $0 % 4 == 0 }).standing()
        #expect(
            !some.themes.isEmpty
                && some.themeWords.joined().allSatisfy { word in (0..<20).contains { Worried.text($0 * 4).contains(word) } })
    }

    @Test func `leave out words that the moderator hid or has yet to read, and count them`() {
        let worried = Worried()
        var log = GroupLog(worried.dialogue, people: worried.voters)
        for place in 0..<6 {
            let id = StatementID("c\(place + 1)")
            log.contribute(id, by: "p00\(place)", to: "zorg", way: .keep)
            if place < 4 { log.happen(.hid(id, .personal, note: nil, actor: "mod")) }
        }
        let section = worried.standing(.public, group: log.group).section
        #expect(section["said"] == 80 && section["unread"] == 4)
    }

    @Test func `are not looked for in answers about the person, in few answers, or in none`() {
        #expect(Worried(isSpecial: true).standing().json["themes"] == [])
        #expect(Worried(people: 19).standing().json["themes"] == [])
        #expect(Worried(people: 0).standing().json["themes"] == [])
    }

    @Test func `give one claim, which rests on its figures`() throws {
        let standing = Worried().standing()
        let claims = standing.claims.filter { $0.contains("het vaakst gaat het over") }
        let words = standing.themeWords[0].joined(separator: ", ")
        let (count, other) = (standing.themes[0]["count"]?.int ?? 0, standing.section["other"]?.int ?? 0)
        #expect(
            claims == [
                "“Zorgen”: het vaakst gaat het over “\(words)”, bij ongeveer \(count) van de 80 mensen. Bij \(other) past geen thema."
            ])
    }

    @Test func `are told in the report as about so many, with what they are not for`() {
        let standing = Worried().standing()
        for (language, about, caution) in [
            (Language.dutch, "ongeveer", "niet om te tellen"), (.english, "about", "not for counting"),
            (.frisian, "likernôch", "net om te tellen"),
        ] {
            let text = standing.text(in: language)
            #expect(text.contains(caution) && text.contains("\(about) \(standing.themes[0]["count"]?.int ?? 0)"))
        }
        #expect(standing.sections(in: .dutch).contains { $0.name == .themes })
    }

    @Test func `of one question can be read by themselves`() {
        let standing = Worried().standing(.moderator)
        let own = standing.themes(of: "zorg", in: .dutch)
        #expect(own.hasPrefix("Waar het over gaat: Zorgen") && standing.text(in: .dutch).contains(own))
        #expect(standing.themes(of: "los", in: .dutch).isEmpty)
    }

    @Test func `are rows of the table of figures`() {
        let standing = Worried().standing()
        let lines = standing.csv(in: .dutch).split(separator: "\r\n").filter { $0.hasPrefix("themes.zorg,") }
        #expect(lines.count == standing.themes.count + 2)
        #expect(lines.contains { $0.contains("other") } && lines.contains { $0.contains(",80,\(standing.themes[0]["count"]?.int ?? 0),") })
    }

    @Test func `where none come back say so`() {
        let voters = crowd(40) { walk, place in
            walk.say("zorg", "x\(place * 7)y woord\(place)")
            walk.answer("citaat", .option("ja"))
        }
        let standing = VoiceSummaryTests.standing(of: voters, Worried().dialogue)
        #expect(standing.themes.isEmpty && standing.section["other"] == 40)
        #expect(standing.text(in: .english).contains("no steady themes") && !standing.claims.contains { $0.contains("vaakst") })
    }

    @Test func `quote nobody who is not shown their words first, with preview`() {
        let worried = Worried()
        let voters = crowd(80) { walk, place in
            walk.say("los", Worried.text(place))
            walk.answer("citaat", .option("ja"))
        }
        let marks = [PhaseMark(phase: "open", since: Instant(milliseconds: 0), actor: "mod")]
        let request = StandingRequest(code: "abc", dialogue: worried.dialogue, phases: marks, asOf: Instant(milliseconds: 1))
        let asked = Set(Standing.quotes(of: voters, request).map(\.participant))
        let shown = Standing(of: voters, request).json["themes"]?[0]?["themes"]?.array?.flatMap { $0["quotes"]?.array ?? [] } ?? []
        let authors = shown.compactMap { quote in (0..<80).first { Worried.text($0) == quote["text"]?.string } }
        #expect(!authors.isEmpty && authors.allSatisfy { asked.contains("p0" + ($0 < 10 ? "0" : "") + "\($0)") })
        #expect(shown.allSatisfy { $0["confirmation"] == "notShown" })
    }

    @Test func `stand under no pseudonym where their words stand under none elsewhere`() {
        let voters = crowd(80) { walk, place in
            walk.say("zorg", Worried.text(place))
            walk.say("los", Worried.text(place + 80))
            walk.answer("citaat", .option("ja"))
        }
        func evidence(_ audience: Audience) -> [JSON] {
            let sections = standing(of: voters, Worried().dialogue, audience).json["themes"]?.array ?? []
            return (sections.first { $0["question"] == "los" }?["themes"]?.array ?? []).flatMap { $0["quotes"]?.array ?? [] }.compactMap {
                $0["evidence"]
            }
        }
        #expect(evidence(.public).isEmpty && !evidence(.moderator).isEmpty)
    }
}

@Suite struct `A moderator's themes` {
    private func edited(_ edits: ThemeEdit..., audience: Audience = .public) -> Standing {
        let worried = Worried()
        var log = GroupLog(worried.dialogue, people: worried.voters)
        for edit in edits { log.happen(.editedThemes("zorg", edit, actor: "mod")) }
        return worried.standing(audience, group: log.group)
    }

    @Test func `have the names and the borders they were given`() {
        let standing = edited(
            .rename(word: "geluid", name: [.dutch: "Stille nachten", .english: "Quiet nights"]), .merge(["verkeer", "bomen"]))
        #expect(standing.themes.count == 3)
        let named = standing.themes.first { $0["named"] == true }
        #expect(named?["label"] == ["nl": "Stille nachten", "en": "Quiet nights"])
        #expect(standing.text(in: .english).contains("Quiet nights") && standing.text(in: .dutch).contains("Stille nachten"))
        #expect(standing.text(in: .frisian).contains("Stille nachten"), "Dutch where there is no Frisian name")
    }

    @Test func `are found anew after a reset`() {
        #expect(edited(.merge(["verkeer", "bomen"]), .reset).section == edited().section)
    }

    @Test func `show in public what was done, never with which words`() {
        let standing = edited(.split(word: "vogels"), .rename(word: "zonnepaneel", name: [.dutch: "Zon"]))
        let acts = standing.json["moderation"]?.array?.compactMap { $0["what"]?.string } ?? []
        #expect(acts.contains("themes zorg split") && acts.contains("themes zorg rename"))
        #expect(!standing.json.text().contains("zonnepaneel") && standing.section["edits"] == nil)
        #expect(standing.text(in: .dutch).contains("een thema apart gezet"))
    }

    @Test func `tell a moderator which edits hold and which name nothing now`() {
        let own = edited(.merge(["verkeer", "bomen"]), .rename(word: "zonnepaneel", name: [.dutch: "Zon"]), audience: .moderator)
        #expect(own.section["edits"] == ["merge verkeer + bomen", "rename zonnepaneel: Zon"])
        #expect(own.section["lapsed"] == ["rename zonnepaneel: Zon"])
        #expect(own.text(in: .dutch).contains("rename zonnepaneel: Zon (nu bij geen thema)"))
    }

    @Test func `come with lines that are nearly the same, which nobody else sees`() {
        let worried = Worried()
        var log = GroupLog(worried.dialogue, people: worried.voters)
        let texts = [
            "Te veel geluid in de nacht, elke nacht weer", "te veel geluid in de nacht, elke nacht weer!",
            "Iets heel anders over huizen en huur",
        ]
        for (place, _) in texts.enumerated() {
            log.contribute(StatementID("c\(place + 1)"), by: "p00\(place)", to: "zorg", way: .keep, approved: false)
        }
        let lines = Dictionary(uniqueKeysWithValues: texts.enumerated().map { (StatementID("c\($0 + 1)"), $1) })
        let own = worried.standing(.moderator, group: log.group, lines: lines)
        #expect(own.json["nearDuplicates"] == [["question": "zorg", "groups": [["c1", "c2"]]]])
        #expect(own.text(in: .dutch).contains("merge c2 into c1"))
        let open = worried.standing(.public, group: log.group, lines: lines)
        #expect(open.json["nearDuplicates"] == nil && !open.text(in: .dutch).contains("merge c2"))
        // Two parts of one line are no two people who say the same.
        log.happen(.split("c1", into: [CutPart("c4", 0..<9), CutPart("c5", 10..<19)], actor: "mod"))
        let cut = lines.merging(["c4": texts[0], "c5": texts[0]]) { $1 }
        let parts = worried.standing(.moderator, group: log.group, lines: cut)
        #expect(parts.json["nearDuplicates"] == [["question": "zorg", "groups": [["c2", "c4"]]]])
    }
}
