import DialogueEngine
import Testing

@testable import VoiceSummary

@Suite struct `A share with its interval` {
    @Test(arguments: [
        (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
    ])
    func `equals the values Newcombe published for method 3`(count: Int, total: Int, low: Double, high: Double) throws {
        let share = try #require(ShareInterval(count, of: total))
        #expect(abs(share.low - low) < 0.00006)
        #expect(abs(share.high - high) < 0.00006)
    }

    @Test func `of nobody is no share`() { #expect(ShareInterval(0, of: 0) == nil) }

    @Test func `of all ends at one`() throws {
        let share = try #require(ShareInterval(12, of: 12))
        #expect(share.share == 1 && share.high == 1 && share.low > 0.7)
    }

    @Test func `covers the truth in 93 to 97 of a hundred synthetic worlds`() throws {
        var chance = SplitMix64(seed: 7)
        var (covered, worlds) = (0, 0)
        for _ in 0..<6_000 {
            let truth = Double.random(in: 0.05...0.95, using: &chance)
            let n = Int.random(in: 25...400, using: &chance)
            let count = (0..<n).count { _ in Double.random(in: 0..<1, using: &chance) < truth }
            let share = try #require(ShareInterval(count, of: n))
            worlds += 1
            if (share.low...share.high).contains(truth) { covered += 1 }
        }
        #expect((0.93...0.97).contains(Double(covered) / Double(worlds)))
    }
}
