import DialogueEngine
import Testing

@testable import Storage

@Suite struct `Ordered rows` {
    @Test func `equal a sorted array after any inserts and removals`() {
        var chance = SplitMix64(seed: 3)
        var rows = OrderedRows<Int>()
        var expected: Set<Int> = []
        for _ in 0..<20_000 {
            let row = Int.random(in: 0..<4_000, using: &chance)
            if expected.insert(row).inserted {
                rows.insert(row)
            } else if Bool.random(using: &chance) {
                expected.remove(row)
                rows.remove(row)
            }
        }
        rows.remove(-1)
        rows.remove(4_000)
        #expect(rows.prefix(.max) { _ in true } == expected.sorted())
        #expect(rows.first == expected.min())
        #expect(rows.prefix(5) { $0 < 100 } == Array(expected.sorted().prefix(5)))
    }

    @Test func `are empty again when everything is removed`() {
        var rows = OrderedRows<Int>()
        for row in 0..<2_000 { rows.insert(row) }
        for row in 0..<2_000 { rows.remove(row) }
        #expect(rows.first == nil)
    }
}
