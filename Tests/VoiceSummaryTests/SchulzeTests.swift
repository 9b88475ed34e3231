import DialogueEngine
import Testing

@testable import VoiceSummary

@Suite struct `Schulze's method` {
    @Test func `gives the order of the example in his paper`() {
        // 45 people, options A to E; the winner is E, then A, C, B, D.
        let ballots = [(5, "ACBED"), (5, "ADECB"), (8, "BEDAC"), (3, "CABED"), (7, "CAEBD"), (2, "CBADE"), (7, "DCEBA"), (8, "EBADC")]
        let rankings = ballots.flatMap { count, letters in
            Array(repeating: letters.utf8.map { Int($0) - 65 }, count: count)
        }
        let schulze = Schulze(of: rankings, options: 5)
        #expect(schulze.above[0] == [0, 20, 26, 30, 22])
        #expect(schulze.places == [2, 4, 3, 5, 1])
    }

    @Test func `lets options share a place, and puts what was left out below`() {
        #expect(Schulze(of: [[0, 1], [1, 0]], options: 2).places == [1, 1])
        let some = Schulze(of: [[2], [2, 0], [1]], options: 3)
        #expect(some.above[2] == [2, 2, 0] && some.places[2] == 1)
        #expect(Schulze(of: [], options: 3).places == [1, 1, 1])
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>) func `puts first what beats every other`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let rankings = (0..<25).map { _ in Array(0..<5).shuffled(using: &random) }
        let schulze = Schulze(of: rankings, options: 5)
        let winner = (0..<5).first { one in (0..<5).allSatisfy { $0 == one || schulze.above[one][$0] > schulze.above[$0][one] } }
        if let winner { #expect(schulze.places[winner] == 1 && schulze.places.count { $0 == 1 } == 1) }
    }
}
