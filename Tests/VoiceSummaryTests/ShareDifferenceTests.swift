import DialogueEngine
import Testing

@testable import VoiceSummary

@Suite struct `The difference of two shares` {
    @Test(arguments: [
        (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (10, 10, 0, 20, 0.6791, 1.0), (5, 56, 0, 29, -0.0381, 0.1926),
    ])
    func `has the interval Newcombe published for method 10`(
        count: Int, total: Int, other: Int, otherTotal: Int, low: Double, high: Double
    ) throws {
        let difference = try #require(ShareDifference(count, of: total, beside: other, of: otherTotal))
        #expect(abs(difference.low - low) < 0.0001 && abs(difference.high - high) < 0.0001)
    }

    @Test func `covers the truth in 93 to 97 of a hundred synthetic worlds`() throws {
        var random = SplitMix64(seed: 11)
        var covered = 0
        let worlds = 6_000
        for _ in 0..<worlds {
            let (p, q) = (Double.random(in: 0.1...0.9, using: &random), Double.random(in: 0.1...0.9, using: &random))
            let (n, m) = (Int.random(in: 25...300, using: &random), Int.random(in: 25...300, using: &random))
            func count(_ n: Int, _ p: Double) -> Int { (0..<n).count { _ in Double.random(in: 0..<1, using: &random) < p } }
            let difference = try #require(ShareDifference(count(n, p), of: n, beside: count(m, q), of: m))
            if difference.low <= p - q, p - q <= difference.high { covered += 1 }
        }
        #expect((0.93...0.97).contains(Double(covered) / Double(worlds)), "\(covered) of \(worlds)")
    }

    @Test func `is by chance as often as chance says`() {
        // Worked out by hand: 0.8 and 0.6, pooled 104/150, 2.6511 standard deviations.
        #expect(abs(ShareDifference.chance(56, of: 70, beside: 48, of: 80) - 0.00802) < 0.0001)
        #expect(ShareDifference.chance(0, of: 0, beside: 1, of: 2) == 1 && ShareDifference.chance(3, of: 3, beside: 4, of: 4) == 1)
    }

    @Test func `is believed by the rule of Benjamini and Hochberg`() {
        // The fifteen chances of their own example, of which four are believed.
        let chances = [
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000,
        ]
        #expect(Discovery.believed(chances) == [0, 1, 2, 3])
        #expect(Discovery.believed([]).isEmpty && Discovery.believed([0.2, 0.06]).isEmpty)
    }
}
