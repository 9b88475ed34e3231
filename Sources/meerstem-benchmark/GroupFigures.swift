import DialogueEngine
import DialogueScript
import Foundation

/// What a step of the group costs, and how it grows with the number of people and lines: no step may look at all of them.
enum GroupFigures {
    static func print() throws {
        let dialogue = try VillageScript.dialogue()
        Swift.print("a step of the group, µs CPU (decided, written as JSON, applied):")
        Swift.print("  people  lines   vote    line   deal 5  line+ok  view")
        var rows: [(people: Int, costs: [Double])] = []
        for people in [100, 1_000, 10_000] {
            let costs = try measure(dialogue, people: people, lines: people / 10)
            rows.append((people, costs))
            let cells = costs.map { String(format: "%7.2f", $0) }.joined(separator: " ")
            Swift.print(String(format: "%8d %6d ", people, people / 10) + cells)
        }
        let growth = zip(rows[2].costs, rows[0].costs).map { log($0 / $1) / log(100.0) }
        Swift.print(
            "  growth with size, as the power of n:" + growth.map { String(format: " %.2f", $0) }.joined()
                + " (0: none; 1: with all people)")
        let village = GroupVillage(dialogue: dialogue, people: 10_000, lines: 1_000)
        let session = CPU.microseconds(rounds: 20_000) { village.sessionStep() }
        Swift.print(String(format: "  a session's step beside 10,000 others, with its view and what it tells: %.2f µs", session))
        let replay = CPU.microseconds(rounds: 5) { village.replay() } / Double(village.log.count)
        Swift.print(String(format: "  an event of the group's log, read and applied when a process opens it: %.2f µs", replay))
    }

    private static func measure(_ dialogue: Dialogue, people: Int, lines: Int) throws -> [Double] {
        let village = GroupVillage(dialogue: dialogue, people: people, lines: lines)
        let rounds = 20_000
        return [
            CPU.microseconds(rounds: rounds) { village.vote() }, CPU.microseconds(rounds: rounds) { village.contribute() },
            CPU.microseconds(rounds: min(rounds, people / 4)) { village.deal() }, CPU.microseconds(rounds: rounds) { village.approve() },
            CPU.microseconds(rounds: rounds) { village.view() },
        ]
    }
}

/// A consultation of a given size, taking steps one after the other.
private final class GroupVillage {
    let dialogue: Dialogue
    var group = Consultation()
    let names: [String]
    /// Every event so far, as the store keeps it.
    private(set) var log: [[UInt8]] = []
    private var keepsLog = true
    var turn = 0
    var dealt = 0
    var held = 0
    let time = Instant(milliseconds: 1_777_000_000_000)
    let options: [OptionID] = ["voor", "tegen"]

    init(dialogue: Dialogue, people: Int, lines: Int) {
        self.dialogue = dialogue
        names = (0..<people).map { "p\($0)" }
        take(.open(digest: "d", actor: "bench"))
        for (index, name) in names.enumerated() {
            take(.invite(participant: name, voice: VoiceID("v\(index % 4)"), isProxy: false))
            take(.hear(participant: name, told(of: name, line: index < lines ? 1 : nil)))
        }
        take(.act(.approve(.all), actor: "bench"))
        keepsLog = false
    }

    /// Builds the group anew from what led to it.
    func replay() -> Int {
        var group = Consultation()
        for body in log { if let event = try? ConsultationEvent(bytes: body) { group.apply(event, in: dialogue) } }
        return group.members.count
    }

    private func told(of name: String, line: Int64?, vote: OptionID? = nil) -> Told {
        var told = Told(presence: .here)
        let member = group.members[name]
        (told.voice, told.role, told.done) = (member?.voice, OptionID("rol\(name.utf8.last! % 7)"), member?.done)
        told.choices = member?.choices ?? [:]
        if let vote { told.choices[AnswerKey("stem")] = vote }
        if let line { told.lines["nee"] = Told.Line(text: TextID(line), way: .words, language: .dutch) }
        return told
    }

    @discardableResult
    private func take(_ input: ConsultationInput) -> Int {
        guard let step = try? group.step(input, in: dialogue, at: time) else { return 0 }
        var bytes = 0
        for event in step.events {
            let body = event.bytes()
            bytes += body.count
            if keepsLog { log.append(body) }
            group.apply(event, in: dialogue)
        }
        return bytes
    }

    private func next() -> String {
        turn += 1
        return names[turn % names.count]
    }

    private func line(of name: String) -> Int64? {
        guard let number = group.members[name]?.lines["nee"], case .sealed(_, let text) = group.contributions[number - 1].words else {
            return nil
        }
        return text.number
    }

    func vote() -> Int {
        let name = next()
        return take(.hear(participant: name, told(of: name, line: line(of: name), vote: options[turn / names.count % 2])))
    }

    /// Somebody changes their line: the old one is taken back, the new one waits.
    func contribute() -> Int {
        let name = names[turn % max(1, names.count / 10)]
        turn += 1
        return take(.hear(participant: name, told(of: name, line: (line(of: name) ?? 0) + 1)))
    }

    func deal() -> Int {
        dealt += 1
        return take(.deal(participant: names[dealt % names.count], node: "ronde", seed: 0))
    }

    func approve() -> Int {
        let bytes = contribute()
        guard let number = group.held.last else { return bytes }
        return bytes + take(.act(.approve(.one(StatementID("c\(number)"))), actor: "bench"))
    }

    func view() -> Int { group.view(in: dialogue, of: next()).own.dealt.count }

    func sessionStep() -> Int {
        let name = next()
        let view = group.view(in: dialogue, of: name)
        var session = Session()
        let step = session.step(.message(Message("hallo")), in: dialogue, seeing: view, at: time, seed: 1)
        for event in step.events { session.apply(event) }
        return session.told(in: dialogue, seeing: view, words: OwnWords(), at: time).choices.count
    }
}

/// A small dialogue with everything the group does.
enum VillageScript {
    static func dialogue() throws -> Dialogue {
        try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "dorp.yaml", text: yaml))).dialogue.opened(
            with: RunData(), allowsUnreviewed: true)
    }

    private static let yaml = """
        meerstem: 1
        id: dorp
        title: {nl: Dorp}
        languages: [nl]
        participant:
          start: nee
          answers:
            nee: {kind: text, contribute: dissent, share: ask, none: 0}
            herken: {kind: recognise, per: nee}
            stem: {kind: choice, options: {voor: {nl: Voor}, tegen: {nl: Tegen}}}
          nodes:
            nee: {ask: nee, prompt: {nl: "Wie ziet het anders?"}, next: wacht}
            wacht: {wait: "reached('spreiden')", next: ronde}
            ronde: {deal: nee, count: 5, each: herken, next: stem}
            herken: {ask: herken, prompt: {nl: "{{ statement }} Herken je dit?"}, next: ronde}
            stem: {ask: stem, prompt: {nl: "Voor of tegen?"}, next: klaar}
            klaar: {end: {nl: "Dank je wel."}}
        consultation:
          phases:
            zoeken: {advance: {all: [{quorum: {share: 0.6, everyVoice: 1}}, {moderator: true}]}, next: spreiden}
            spreiden: {advance: {moderator: true}}
          contributions:
            dissent: {from: [nee], hold: true, readers: 10}
          proposals:
            voorstel: {against: [tegen], carriedBelow: 0.1, versions: [{vote: stem}]}
        """
}
