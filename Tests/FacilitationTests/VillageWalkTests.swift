import DialogueEngine
import DialogueScript
import Foundation
import Testing

@Suite struct `Two thousand villages` {
    /// `MEERSTEM_VILLAGES=2000` runs them all; by default fewer, as every run of the tests pays for them.
    static let count = ProcessInfo.processInfo.environment["MEERSTEM_VILLAGES"].flatMap { UInt64($0) } ?? 60

    @Test(arguments: ["dorpje", "erfturbine"]) func `come to an end, break no rule, and replay equal`(name: String) throws {
        let dialogue = try name == "dorpje" ? SmallVillage.dialogue() : Self.erfturbine()
        var ended = 0
        var faults: [String] = []
        for seed in 1...Self.count {
            var walk = VillageWalk(dialogue: dialogue, seed: seed)
            if walk.live() { ended += 1 } else { faults.append("seed \(seed) stands still: \(walk.standstill)") }
            walk.village.checkRules()
            faults += walk.village.faults.map { "seed \(seed): \($0)" }
        }
        print("\(name): \(ended) of \(Self.count) villages with random moderators came to an end")
        #expect(faults == [])
        #expect(ended == Self.count)
    }

    private static func erfturbine() throws -> Dialogue {
        try House.script("erfturbine").dialogue.opened(with: RunData(), allowsUnreviewed: true)
    }
}
