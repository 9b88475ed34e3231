import DialogueEngine
import Foundation

/// A resident who answers at random, changes their mind, mumbles, goes away and comes back: walks the pure machine alone.
struct Walker {
    let dialogue: Dialogue
    var chance: SplitMix64
    var session = Session()
    var events: [Event] = []
    var words: [TextID: String] = [:]
    var phase = 0
    var now = Instant(milliseconds: 1_777_000_000_000)
    var inputs = 0
    /// The most edges one input passed.
    var longest = 0
    var faults: [String] = []
    /// A few lines of others for every loop that goes over some.
    private let lines: [NodeID: [StatementID]]
    private var lastProgress: (sitting: Int, number: Int, most: Int)?

    init(dialogue: Dialogue, seed: UInt64) {
        self.dialogue = dialogue
        chance = SplitMix64(seed: seed)
        let loops = dialogue.nodes.filter { node in
            if case .deal(let dealing) = node.action, case .lines = dealing.loop { true } else { false }
        }
        lines = Dictionary(uniqueKeysWithValues: loops.map { ($0.id, ["c1", "c2", "c3"]) })
    }

    /// Walks until an end, or a wait in the last phase; `false` where it did neither within 2,000 inputs.
    mutating func walk(whims: Bool = true) -> Bool {
        take(.message(Message("hallo")))
        while inputs < 2_000 {
            switch session.stage {
            case .ended, .erased: return true
            case .waiting:
                if session.presence == .stopped { return true }
                guard phase + 1 < dialogue.phases.count else { return true }
                phase += 1
                take(.signal)
            case .fresh, .asking, .confirming:
                if session.presence == .stopped, chance.next(below: 10) < 7 { return true }
                take(.message(Message(whims ? whim() ?? reply() : reply(), id: "m\(inputs)")))
            }
        }
        return false
    }

    mutating func take(_ input: Input) {
        inputs += 1
        now = now + .seconds(60)
        var view = GroupView(phase: phase)
        view.own.dealt = lines
        let step = session.step(input, in: dialogue, seeing: view, words: OwnWords(words), at: now, seed: 11)
        longest = max(longest, step.passed.count)
        for case .keep(let id, let text) in step.effects { words[id] = text }
        for event in step.events { session.apply(event) }
        if step.after != session { faults.append("applying the events gives another session than the step") }
        events += step.events
        check(step)
    }

    /// What an impatient, curious or distrustful person types beside answers.
    private mutating func whim() -> String? {
        switch chance.next(below: 40) {
        case 0: "terug"
        case 1: "wijzig \(1 + chance.next(below: 12))"
        case 2: "overslaan"
        case 3:
            ["hmm", "?!", "", "🤷🏽‍♀️", "\u{202E}ooit\u{200B}", "999999999999999999999", String(repeating: "a ", count: 2_000)][
                chance.next(below: 7)]
        case 4: ["hulp", "privacy", "wie", "taal", "taal fy", "mens", "intrekken 3", "?B"][chance.next(below: 8)]
        case 5: chance.next(below: 6) == 0 ? "stop" : "later"
        case 6: chance.next(below: 30) == 0 ? "wis" : nil
        default: nil
        }
    }

    mutating func reply() -> String {
        if session.presence == .returning { return chance.next(below: 3) == 0 ? "nee" : "ja" }
        if case .confirming = session.stage { return chance.next(below: 8) == 0 ? "2" : "1" }
        guard case .asking(let place) = session.stage, let asking = dialogue.asking(at: place.node) else { return "ja" }
        return Typed.random(dialogue.question(asking.question), &chance)
    }

    // MARK: - What must hold after every step

    private mutating func check(_ step: Step) {
        if step.passed.count > 100 { faults.append("\(step.passed.count) nodes in one input") }
        if (try? Session(snapshot: session.snapshot())) != session { faults.append("a snapshot reads back differently") }
        if Set(session.trail).count != session.trail.count { faults.append("a place stands twice on the trail") }
        for case .say(.question(let place, .plain(let progress))) in step.effects { check(progress, at: place, step) }
    }

    /// Progress never runs backwards on forward moves within a sitting.
    private mutating func check(_ progress: DialogueEngine.Progress, at place: Place, _ step: Step) {
        if progress.number > progress.least || progress.least > progress.most { faults.append("\(progress) at \(place.text)") }
        let sitting = session.trail.prefix { $0 != place }.count { if case .wait = dialogue[$0.node].action { true } else { false } }
        let isForward = step.events.contains { if case .moved = $0.fact { true } else { false } } && session.trail.last == place
        if isForward, let last = lastProgress, last.sitting == sitting, session.trail.count > 1, !step.isChange {
            if progress.number < last.number, Double(progress.number) / Double(progress.most) < Double(last.number) / Double(last.most) {
                faults.append("progress ran back from \(last.number)/\(last.most) to \(progress.number)/\(progress.most)")
            }
        }
        lastProgress = step.isChange ? nil : (sitting, progress.number, progress.most)
    }
}

extension Step {
    /// Whether an earlier answer was looked at or changed.
    fileprivate var isChange: Bool {
        events.contains { event in
            switch event.fact {
            case .turnedBack, .withdrew: true
            // "I change it first" asks for the words once more.
            case .answered(let answer): !answer.stale.isEmpty || answer.value == .option("edit")
            case .moved(let move): !move.via.isEmpty || !move.ahead.isEmpty
            default: false
            }
        }
    }
}

/// What people type for an answer.
enum Typed {
    static func random(_ question: Question, _ chance: inout SplitMix64) -> String {
        let keys = question.options.map(\.key)
        switch question.kind {
        case .scale, .number: return "\(question.bounds.lowerBound + chance.next(below: question.bounds.count))"
        case .points: return points(question, keys, &chance)
        case .choices, .rank:
            var left = keys
            let count = question.kind == .rank ? keys.count : question.bounds.lowerBound + chance.next(below: question.bounds.count)
            return (0..<min(count, keys.count)).map { _ in left.remove(at: chance.next(below: left.count)) }.joined(separator: " ")
        case .text: return ["Meer groen in de straat.", "Dat weet ik wel zeker.", "Niemand luistert."][chance.next(below: 3)]
        case .date: return "2026-06-01"
        case .place: return question.options.isEmpty ? "Balk" : question.options[chance.next(below: question.options.count)].id.text
        default: return question.kind == .consent && chance.next(below: 20) > 0 ? "1" : keys[chance.next(below: keys.count)]
        }
    }

    private static func points(_ question: Question, _ keys: [String], _ chance: inout SplitMix64) -> String {
        var given = Array(repeating: 0, count: keys.count)
        for _ in 0..<question.total { given[chance.next(below: keys.count)] += 1 }
        return zip(keys, given).filter { $1 > 0 }.map { "\($0)\($1)" }.joined(separator: " ")
    }

    /// What gives exactly this answer.
    static func exact(_ value: AnswerValue, to question: Question, words: [TextID: String]) -> String {
        func key(_ id: OptionID) -> String { question.option(id)!.key }
        switch OwnWords(words).open(value)! {
        case .option(let id): return question.kind == .place ? id.text : key(id)
        case .options(let ids), .ranking(let ids): return ids.map(key).joined(separator: " ")
        case .number(let number): return "\(number)"
        case .points(let shares): return shares.map { key($0.option) + "\($0.points)" }.joined(separator: " ")
        case .day(let day): return day.description
        case .words(let id): return words[id]!
        case .sealed: return ""
        }
    }
}
