import DialogueScript
import Testing

@testable import DialogueEngine

@Suite struct `Statements of a long list` {
    static let statements = (1...24).map { "s\($0)" }

    private static func village() throws -> Village {
        let yaml = """
            meerstem: 1
            id: lijst
            title: {nl: Lijst}
            languages: [nl]
            statements:
              lang: {\(statements.map { "\($0): {nl: \"Stelling \($0).\"}" }.joined(separator: ", "))}
            participant:
              start: ronde
              answers:
                mening: {kind: stance, per: lang}
              nodes:
                ronde: {deal: lang, count: 6, views: 10, each: mening, next: klaar}
                mening: {ask: mening, prompt: {nl: "{{ statement }}"}, next: ronde}
                klaar: {end: {nl: Dank je wel.}}
            consultation:
              phases:
                open: {advance: {moderator: true}}
            """
        let script = try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "lijst/dialogue.yaml", text: yaml)))
        return Village(dialogue: script.dialogue)
    }

    /// People who answer what they are asked: `s1` is what few agree with, `s2` what many pass on. Each seventh leaves after two answers.
    private static func walk(_ people: Int, in village: inout Village) {
        for number in 1...people {
            let name = "p\(number)"
            village.invite(name)
            village.say("hoi", by: name)
            var answers = 0
            while case .asking(let place)? = village.sessions[name]?.stage, number % 7 > 0 || answers < 2 {
                switch place.statement {
                case "s1": village.say(number % 5 == 0 ? "eens" : "oneens", by: name)
                case "s2": village.say(number % 5 == 0 ? "eens" : "weet niet", by: name)
                default: village.say("eens", by: name)
                }
                answers += 1
            }
        }
    }

    @Test func `are dealt a few to each, each statement to as many`() throws {
        var village = try Self.village()
        Self.walk(40, in: &village)
        #expect(village.faults == [])
        let dealt = village.group.members.values.compactMap { $0.dealt["ronde"] }
        #expect(dealt.count == 40 && dealt.allSatisfy { $0.count == 6 && Set($0).count == 6 })
        let ledger = try #require(village.group.ledgers["lang"])
        let deals = Self.statements.map { ledger.dealt[StatementID($0), default: 0] }
        #expect(deals.allSatisfy { $0 == 10 })
    }

    @Test func `are answered by enough people each before chance chooses`() throws {
        var village = try Self.village()
        Self.walk(55, in: &village)
        let ledger = try #require(village.group.ledgers["lang"])
        #expect(Self.statements.allSatisfy { ledger.seen(StatementID($0)) >= 10 })
    }

    @Test func `get kept turns where few agree, and fewer where many pass`() throws {
        var village = try Self.village()
        Self.walk(600, in: &village)
        let ledger = try #require(village.group.ledgers["lang"])
        let others = Self.statements.dropFirst(2).map { ledger.seen(StatementID($0)) }
        let mean = others.reduce(0, +) / others.count
        #expect(ledger.seen("s1") > mean && ledger.seen("s2") > 10)
        // Without its kept turns `s2` would be asked of nearly nobody any more; `s1` and `s2` share them.
        #expect(abs(ledger.seen("s1") - ledger.seen("s2")) < ledger.seen("s1"))
    }

    @Test func `can be dealt again from the log, draw by draw`() throws {
        var village = try Self.village()
        Self.walk(150, in: &village)
        var group = Consultation()
        var deals = 0
        for event in village.log {
            if case .dealt(_, let node, let lines, let draw) = event.fact, case .deal(let dealing) = village.dialogue[node].action {
                let routing = try #require(village.dialogue.routing(of: dealing))
                let again = routing.pick(
                    6, of: village.dialogue.statements(of: "lang").map(\.id), after: group.ledgers["lang"] ?? .init(),
                    draw: try #require(draw))
                #expect(again == lines)
                deals += 1
            }
            group.apply(event, in: village.dialogue)
        }
        #expect(deals == 150 && group == village.group)
    }

    @Test func `count as the sessions hold them, also after a change and an erase`() throws {
        var village = try Self.village()
        Self.walk(30, in: &village)
        village.say("wijzig 1", by: "p1")
        village.say("oneens", by: "p1")
        village.say("wis", by: "p2")
        village.say("ja", by: "p2")
        #expect(village.faults == [])
        let votes = village.sessions.values.flatMap { $0.stage == .erased ? [] : $0.counted }
        let ledger = try #require(village.group.ledgers["lang"])
        for id in Self.statements.map({ StatementID($0) }) {
            #expect(ledger.seen(id) == votes.count { $0.key.statement == id })
        }
        for (name, session) in village.sessions {
            #expect(village.group.agrees(with: session, of: name, in: village.dialogue))
        }
    }
}
