import DialogueEngine
import JSONText
@testable import DialogueScript
import Testing

@Suite struct `Run data` {
    private func dialogue() throws -> Dialogue { try ScriptLoader.load(Small.sources()).dialogue }

    @Test func `is read by the types of its fields`() throws {
        let run = try RunFile.read(ScriptFile(path: "run.yaml", text: Small.run), for: dialogue())
        #expect(run.values["host"] == .text(["nl": "de straat", "en": "de straat"]))
        #expect(run.values["decider"] == .text(["nl": "de raad", "en": "the council"]))
        #expect(run.values["retention"] == Day("2026-12-31").map(RunValue.date))
        #expect(run.values["open"] == nil)
        #expect(
            try dialogue().opened(with: run, allowsUnreviewed: false).run.values["open"] == .text(["nl": "de plek", "en": "the place"]))
    }

    @Test(arguments: [
        ("2026-06-01T18:00", "2026-06-01T16:00"), ("2026-01-01T18:00", "2026-01-01T17:00"), ("2026-03-29T03:00", "2026-03-29T01:00"),
    ])
    func `tells times by the zone of the run`(local: String, utc: String) throws {
        func closes(_ text: String, _ zone: String) throws -> RunValue? {
            let changed = Small.run.replacing("2026-06-01T18:00", with: text).replacing("Europe/Amsterdam", with: zone)
            return try RunFile.read(ScriptFile(path: "run.yaml", text: changed), for: dialogue()).values["closes"]
        }
        #expect(try closes(local, "Europe/Amsterdam") == closes(utc, "UTC"))
    }

    @Test func `leaves out what the moderator fills in while it runs`() throws {
        let dialogue = try ScriptLoader.load(
            Small.sources(
                main: Small.dialogue.replacing("closes: {type: time}", with: "closes: {type: time}\n  meest: {type: text, live: true}"))
        ).dialogue
        let run = try RunFile.read(ScriptFile(path: "run.yaml", text: Small.run), for: dialogue)
        #expect(run.values["meest"] == nil)
        #expect(dialogue.fields.filter(\.isLive).map(\.id) == ["meest"])
    }

    @Test func `replaces a list of statements`() throws {
        let text = Small.run + "\nstatements: {ronde: {nieuw: {nl: \"Nieuw.\", en: \"New.\"}}}"
        let run = try RunFile.read(ScriptFile(path: "run.yaml", text: text), for: dialogue())
        #expect(run.statements["ronde"]?.map(\.id) == ["nieuw"])
    }

    @Test func `says how many people of a voice are to be heard`() throws {
        let run = try RunFile.read(ScriptFile(path: "run.yaml", text: Small.run + "\ntargets: {stil: 12}"), for: dialogue())
        #expect(run.targets == ["stil": 12] && RunData(json: run.json) == run)
        for wrong in ["{stille: 12}", "{stil: 0}", "{stil: veel}"] {
            #expect(throws: ScriptFaults.self) {
                try RunFile.read(ScriptFile(path: "run.yaml", text: Small.run + "\ntargets: \(wrong)"), for: dialogue())
            }
        }
    }

    @Test func `says how many residents there are of each answer, as a table in a file of its own does`() throws {
        let text = """
            \(Small.run)
            population:
              wijk: {source: "CBS,  kerncijfers wijken", date: 2025-01-01, people: {noord: 12100, zuid: 8300}}
            """
        var run = try RunFile.read(ScriptFile(path: "run.yaml", text: text), for: dialogue())
        let file = try PopulationFile.read(ScriptFile(path: "bevolking.csv", text: Small.population), for: dialogue())
        #expect(run.population == file && RunData(json: run.json) == run)
        run.population = nil
        #expect(run.json["population"] == nil, "what was stored before there were tables stays as it is")
        #expect(RunData(json: run.json) == run)
    }

    @Test func `has its faults told at once`() throws {
        let text = "hots: x\ntimezone: Europe/Amsterdam\nretention: morgen\nstatements: {rond: {a: {nl: A, en: A}}}"
        do {
            _ = try RunFile.read(ScriptFile(path: "run.yaml", text: text), for: dialogue())
            Issue.record("no fault")
        } catch let error as ScriptFaults {
            #expect(error.diagnostics.map(\.code.rawValue) == ["MS0102", "MS0705", "MS0706", "MS0212"])
            #expect(error.diagnostics[1].message == "the run data lacks 'closes', 'decider'")
        }
    }

    @Test func `of a rehearsal comes with residents and moves`() throws {
        let text = """
            run: {host: x, decider: x, retention: 2026-12-31, closes: 2026-06-01T18:00}
            opened: 2026-05-01T09:00
            residents: {silent: 0.1, declines: 2}
            profiles: [{share: 5, language: fi, replies: {wijck: ["1"], d1: [A5, "B5"]}}]
            moderator: [{after: 14d, next: "Klaar."}]
            """
        do {
            _ = try Rehearsal.read(ScriptFile(path: "rehearsal.yaml", text: text), for: dialogue())
            Issue.record("no fault")
        } catch let error as ScriptFaults {
            #expect(error.diagnostics.map(\.code.rawValue) == ["MS0703", "MS0303", "MS0211"])
        }
        let sound = text.replacing("declines: 2", with: "declines: 0.2").replacing("language: fi", with: "language: en").replacing(
            "wijck", with: "wijk")
        let rehearsal = try Rehearsal.read(ScriptFile(path: "rehearsal.yaml", text: sound), for: dialogue())
        #expect(rehearsal.profiles == [.init(share: 5, language: "en", replies: ["wijk": ["1"], "d1": ["A5", "B5"]])])
        #expect(rehearsal.moderator == [.init(after: .days(14), acts: [#"next "Klaar.""#])])
        #expect(rehearsal.shares.declines == 0.2)
    }

    @Test func `of a rehearsal may have several acts of the moderator at one moment`() throws {
        func moves(_ list: String) throws -> [Rehearsal.Move] {
            let run = "run: {host: x, decider: x, retention: 2026-12-31, closes: 2026-06-01T18:00}"
            let text = "\(run)\nopened: 2026-05-01T09:00\nmoderator: [\(list)]"
            return try Rehearsal.read(ScriptFile(path: "rehearsal.yaml", text: text), for: dialogue()).moderator
        }
        let several = [#"approve all"#, #"fill meest "Het waait hier hard.""#]
        #expect(
            try moves("{after: 3d, do: ['approve all', 'fill meest \"Het waait hier hard.\"']}") == [.init(after: .days(3), acts: several)])
        #expect(try moves("{after: 3d, next: 'Zij zei \"ja\".'}") == [.init(after: .days(3), acts: [#"next "Zij zei 'ja'.""#])])
        #expect(try moves("{after: 3d, in: open, do: ['approve all']}") == [.init(after: .days(3), acts: ["approve all"], in: "open")])
        #expect(throws: ScriptFaults.self) { try moves("{after: 3d, in: opne, do: ['approve all']}") }
        #expect(throws: ScriptFaults.self) { try moves("{after: 3d}") }
        #expect(throws: ScriptFaults.self) { try moves("{after: 3d, next: Klaar, do: ['approve all']}") }
    }
}
