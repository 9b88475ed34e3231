import DialogueEngine
import DialogueScript
import Foundation
import JSONText

/// What one step of a session costs: a numbered reply, ten answers in state, state decoded and encoded, events encoded.
enum EngineFigures {
    static func print() throws {
        let dialogue = try TwelveQuestions.dialogue()
        let (session, events) = TwelveQuestions.answered(10, in: dialogue)
        let state = session.snapshot()
        let floor = CPU.microseconds(rounds: 200_000) { try? Session(snapshot: state).snapshot() }
        let plain = state.withUnsafeBytes { bytes in CPU.microseconds(rounds: 200_000) { Array(bytes) } }
        var made = 0
        let step = CPU.microseconds(rounds: 100_000) {
            let session = try! Session(snapshot: state)
            let step = session.step(
                .message(Message("2", id: "m11")), in: dialogue, seeing: GroupView(), at: Instant(milliseconds: 12_000), seed: 7)
            for event in step.events { made += event.bytes().count }
            return step.after.snapshot()
        }
        Swift.print(
            "step, numbered reply, ten answers in state: \(rounded(step)) µs CPU (goal 12; goflow, the engine of RapidPro, needs 370 to 520)"
        )
        Swift.print(
            "  of which decoding and encoding the state:  \(rounded(floor)) µs CPU; the step is \(rounded(step / floor))× that floor")
        Swift.print("  copying the state's bytes:                 \(rounded(plain)) µs CPU")
        Swift.print("state: \(state.count) bytes (goal 2,000)")
        try replay(events)
    }

    /// A million events of the log: read, applied.
    private static func replay(_ events: [Event]) throws {
        let bodies = events.map { $0.bytes() }
        let rounds = 1_000_000 / bodies.count + 1
        let start = CPU.now()
        for _ in 0..<rounds {
            var session = Session()
            for body in bodies { session.apply(try Event(bytes: body)) }
        }
        let seconds = CPU.now() - start
        let count = Double(rounds * bodies.count)
        let parsed = CPU.microseconds(rounds: 100_000) { try? JSON(bodies[bodies.count / 2]) }
        Swift.print("replay: \(Int(count / seconds)) events a second; a million in \(rounded(1_000_000 * seconds / count)) s CPU (goal 30)")
        Swift.print(
            "  an event: \(rounded(seconds / count * 1e6)) µs, \(rounded(seconds / count * 1e6 / parsed))× the floor of reading its JSON (\(rounded(parsed)) µs)"
        )
    }

    private static func rounded(_ value: Double) -> String { String(format: "%.2f", value) }
}

/// CPU time of this process.
enum CPU {
    /// Seconds.
    static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Microseconds a round of `work`, the best of three runs.
    static func microseconds<Result>(rounds: Int, _ work: () -> Result) -> Double {
        (0..<3).map { _ in
            let start = now()
            for _ in 0..<rounds { keep(work()) }
            return (now() - start) / Double(rounds) * 1e6
        }.min()!
    }

    /// Keeps the optimiser from leaving out what nobody looks at.
    @inline(never) private static func keep<Value>(_ value: Value) {}
}

/// A dialogue of twelve choices, with a branch and an edge that looks at an answer.
enum TwelveQuestions {
    static func dialogue() throws -> Dialogue {
        let names = (1...12).map { "vraag_\($0)" }
        let answers = names.map { "    \($0): {kind: choice, options: {a: {nl: Een}, b: {nl: Twee}, c: {nl: Drie}}}" }
        let nodes = names.enumerated().map { index, name in
            let next = index + 1 < names.count ? names[index + 1] : "klaar"
            return
                "    \(name): {ask: \(name), prompt: {nl: \"Vraag \(index + 1)?\"}, next: [{when: \"answers.\(name) == 'c'\", to: klaar}, {to: \(next)}]}"
        }
        let text =
            (["meerstem: 1", "id: twaalf", "title: {nl: Twaalf}", "languages: [nl]", "participant:", "  start: vraag_1", "  answers:"]
            + answers
            + ["  nodes:"] + nodes + ["    klaar: {end: {nl: \"Dank je wel.\"}}"]).joined(separator: "\n")
        return try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "twaalf.yaml", text: text))).dialogue.opened(
            with: RunData(), allowsUnreviewed: true)
    }

    /// A session with `count` answers, and the events that led there.
    static func answered(_ count: Int, in dialogue: Dialogue) -> (Session, [Event]) {
        var session = Session()
        var events: [Event] = []
        for number in 0...count {
            let message = Message(number == 0 ? "hallo" : "1", id: "m\(number)")
            let step = session.step(
                .message(message), in: dialogue, seeing: GroupView(), at: Instant(milliseconds: Int64(number) * 1_000), seed: 7)
            for event in step.events { session.apply(event) }
            events += step.events
        }
        return (session, events)
    }
}
