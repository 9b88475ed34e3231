import DialogueEngine
import DialogueScript
import Facilitation
import Foundation
import JSONText
import Testing
import VoiceSummary

@Suite struct `Thousands of random walkers` {
    /// How many walk each dialogue; `MEERSTEM_WALKERS` asks for another number.
    static let count = ProcessInfo.processInfo.environment["MEERSTEM_WALKERS"].flatMap { Int($0) } ?? 2_500

    @Test(arguments: House.all) func `all end, pass few nodes an input, and replay equal`(name: String) throws {
        let script = try House.script(name)
        let run = try House.rehearsal(name, for: script.dialogue).run
        let dialogue = script.dialogue.opened(with: run, allowsUnreviewed: true)
        var ended = 0
        var longest = 0
        var inputs = 0
        var faults: Set<String> = []
        for seed in 0..<UInt64(Self.count) {
            var walker = Walker(dialogue: dialogue, seed: seed &* 7_919)
            if walker.walk() { ended += 1 }
            let replayed = try walker.events.reduce(into: Session()) { $0.apply(try Event(bytes: $1.bytes())) }
            if replayed != walker.session { faults.insert("walker \(seed) replays differently") }
            faults.formUnion(walker.faults)
            longest = max(longest, walker.longest)
            inputs += walker.inputs
        }
        print("\(name): \(ended) of \(Self.count) walkers ended, \(inputs) inputs, at most \(longest) nodes an input")
        #expect(ended == Self.count)
        #expect(longest < 100)
        #expect(faults.isEmpty)
    }
}

@Suite struct `Changing one's mind` {
    /// The standing of walkers who revise as they go equals that of people who give the final answers at once.
    @Test(arguments: House.all) func `leaves the same standing as giving the final answers at once`(name: String) throws {
        let script = try House.script(name)
        let run = try House.rehearsal(name, for: script.dialogue).run
        let dialogue = script.dialogue.opened(with: run, allowsUnreviewed: true)
        var revised: [Voter] = []
        var direct: [Voter] = []
        var changes = 0
        for seed in 0..<150 as Range<UInt64> {
            var walker = Walker(dialogue: dialogue, seed: seed &* 104_729)
            changes += walker.revise()
            guard walker.session.counted.count > 1 else { continue }
            var plain = Walker(dialogue: dialogue, seed: 0)
            plain.repeatFinal(of: walker)
            let id = "p\(seed)"
            revised.append(Voter(participant: id, session: walker.session, words: OwnWords(walker.words)))
            direct.append(Voter(participant: id, session: plain.session, words: OwnWords(plain.words)))
        }
        let request = StandingRequest(
            code: "c", dialogue: dialogue, phases: [], asOf: Instant(milliseconds: 0), audience: .moderator, voiceOf: { _ in nil })
        // How much somebody typed on the way is no part of where they stand.
        func figures(_ voters: [Voter]) -> String {
            var members = Standing(of: voters, request).json.object ?? [:]
            members["balance"] = nil
            members["claims"] = members["claims"]?.array.map { .array($0.filter { $0["figure"] != "balance" && $0["id"] != "balance" }) }
            return JSON.object(members).indented()
        }
        let (a, b) = (figures(revised), figures(direct))
        let differing = zip(a.split(separator: "\n"), b.split(separator: "\n")).first { $0 != $1 }
        #expect(a == b, "first \(differing.map { "\($0) and \($1)" } ?? "in length")")
        print("\(name): \(revised.count) people, \(changes) changes on the way")
        #expect(changes > 25)
    }
}

extension Walker {
    /// Walks the first sitting with many changes of answers; returns how many.
    mutating func revise() -> Int {
        var changes = 0
        take(.message(Message("hallo")))
        while inputs < 400 {
            switch session.stage {
            case .ended, .waiting, .erased, .fresh: return changes
            case .asking, .confirming:
                if chance.next(below: 6) == 0, inputs < 150, session.overview.count > 1 {
                    let number = chance.next(below: 3) == 0 ? nil : 1 + chance.next(below: session.overview.count)
                    take(.message(Message(number.map { "wijzig \($0)" } ?? "terug", id: "m\(inputs)")))
                    changes += 1
                } else {
                    take(.message(Message(reply(), id: "m\(inputs)")))
                }
            }
        }
        return changes
    }

    /// Gives the answers another walker ended with, each once.
    mutating func repeatFinal(of other: Walker) {
        take(.message(Message("hallo")))
        while inputs < 200 {
            switch session.stage {
            case .ended, .waiting, .erased, .fresh: return
            case .confirming: take(.message(Message("1", id: "m\(inputs)")))
            case .asking(let place):
                let question = dialogue.question(dialogue.asking(at: place.node)!.question)
                guard let record = other.session.counted.first(where: { $0.place == place }) else { return }
                switch record.outcome {
                case .given(let value): take(.message(Message(Typed.exact(value, to: question, words: other.words), id: "m\(inputs)")))
                case .skipped: take(.command(.skip))
                }
            }
        }
    }
}
