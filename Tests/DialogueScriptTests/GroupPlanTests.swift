import DialogueEngine
@testable import DialogueScript
import Testing

@Suite struct `A script for a group` {
    /// A day to promise something by.
    private static let day = ("meest: {type: text, live: true}", "meest: {type: text, live: true}\n  decidesOn: {type: date}")

    private func load(_ changes: (String, String)...) throws -> Dialogue {
        let text = changes.reduce(Small.group) { $0.replacing($1.0, with: $1.1) }
        return try ScriptLoader.load(Small.groupSources(text)).dialogue
    }

    @Test func `has loops over lines and promises`() throws {
        let dialogue = try load()
        guard case .deal(let lines) = dialogue["ronde"].action, case .deal(let promises) = dialogue["beloftes"].action else {
            return #expect(Bool(false))
        }
        #expect(lines.loop == .lines("nee") && lines.count == 13)
        #expect(promises.loop == .promises && promises.count == nil)
        #expect(dialogue.question("herken").per == .lines("nee"))
        #expect(dialogue.question("gehouden").per == .promises)
        #expect(dialogue["uitkomst"].callsHuman && !dialogue["klaar"].callsHuman)
    }

    @Test func `has phases with all their rules`() throws {
        let phases = try load().phases
        #expect(phases.map(\.id) == ["ronde", "delen", "stemmen", "leven", "klaar"])
        #expect(phases[0].staysOpen && phases[0].fills == ["meest"] && phases[0].title != nil)
        #expect(phases[1].advance == .all([.spread("nee"), .moderator]))
        #expect(phases[1].fallback == .days(14) && phases[1].moreTime == .init(share: 0.2, by: .days(3)))
        #expect(phases[2].branches == [.init(carried: "plan", to: "klaar")] && phases[2].next == "leven" && phases[2].proposes == "plan")
        #expect(phases[3].overrideNeedsReason && phases[4].holdsCommitments && phases[4].next == nil)
    }

    @Test func `has proposals with their versions, and roles`() throws {
        let dialogue = try load()
        let plan = try #require(dialogue.proposals.first)
        #expect(
            plan.versions == [
                .init(vote: "stem", needs: "nodig", accept: "mag"), .init(vote: "leven", verdict: "oordeel", reasons: "waarom"),
            ])
        #expect(plan.against == ["tegen", "no"] && plan.carriedBelow == 0.1 && plan.electorate == .voters)
        #expect(dialogue.roles == RolePlan(question: "rol", shown: "rol_mag"))
    }

    @Test func `promises what it says, by whom and by when`() throws {
        let dialogue = try load(
            Self.day,
            (
                "contributions:",
                "promises: {antwoord: {text: {nl: Een antwoord., en: An answer.}, owner: decider, due: decidesOn, kept: klaar}}\n  contributions:"
            )
        )
        let plan = try #require(dialogue.promises.first)
        #expect(dialogue.promises.count == 1 && plan.id == "antwoord" && plan.owner == "decider" && plan.due == "decidesOn")
        #expect(plan.kept == "klaar")
        #expect(try dialogue.structureDigest != load().structureDigest)
    }

    @Test func `promises nothing without somebody, without a day, or under a name that others have`() throws {
        let promises = """
            promises:
                p1: {text: {nl: Een., en: One.}, owner: decidesOn, due: decider}
                all: {text: {nl: "{{ meest }}.", en: "{{ decider }}."}, owner: meest, due: decidesOm, kept: klaa}
              contributions:
            """
        let faults = #expect(throws: ScriptFaults.self) { try load(Self.day, ("contributions:", promises)) }
        let told = faults?.diagnostics.map(\.message) ?? []
        #expect(
            told == [
                "a promise of the script is not called 'p1': moderators name others so",
                "'decidesOn' is of type date, and who keeps it takes text", "'decider' is of type text, and by when takes date or time",
                "a promise of the script is not called 'all': moderators name others so",
                "a promise is made when it is opened, and shows only what the run data say then",
                "'meest' is filled in while it runs, and a promise is made when it is opened",
                "there is no field 'decidesOm' under `run`", "there is no phase 'klaa'",
            ])
    }

    @Test func `knows what no means in a vote of kind objection`() throws {
        let changed = try load(("leven: {kind: live}", "leven: {kind: objection}"))
        #expect(changed.proposals.first?.against == ["tegen", "objection"])
    }

    @Test func `shows the group in texts`() throws {
        guard case .say(let text) = try load()["uitkomst"].action else { return #expect(Bool(false)) }
        let values = text.versions[0].template.segments.compactMap { if case .value(.group(let value)) = $0 { value } else { nil } }
        #expect(values == [.result("plan"), .became("nee"), .promises(nil)])
    }

    @Test func `has another digest when a rule for the group changes`() throws {
        let first = try load()
        for change in [
            ("carriedBelow: 0.1", "carriedBelow: 0.2"), ("count: 13", "count: 4"), ("stays: open, ", ""),
            ("until: delen", "until: stemmen"),
            ("share: 0.2, by: 3d", "share: 0.2, by: 2d"), ("human: true", "human: false"),
            ("share: ask, none: 0", "none: 0"), ("verdict: oordeel, ", ""), ("spread: nee", "spread: nodig"),
            ("{carried: plan, to: klaar}, ", ""),
        ] {
            let changed = try load(change)
            #expect(changed.digest != first.digest && changed.structureDigest != first.structureDigest, "\(change)")
        }
    }
}
