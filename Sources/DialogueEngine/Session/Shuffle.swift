/// Orders that come from a seed: the same seed and name always give the same order.
enum Shuffle {
    /// `elements` in an order drawn from `seed` and `name`.
    ///
    /// Source: Fisher–Yates (Knuth, TAOCP 3.4.2, algorithm P) on ``SplitMix64``, seeded with FNV-1a of the name.
    static func order<Element>(_ elements: [Element], seed: UInt64, name: String) -> [Element] {
        var state = seed
        for byte in name.utf8 { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        var chance = SplitMix64(seed: state)
        var order = elements
        for last in stride(from: order.count - 1, to: 0, by: -1) { order.swapAt(last, chance.next(below: last + 1)) }
        return order
    }
}
