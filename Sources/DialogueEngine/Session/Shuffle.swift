/// Orders that come from a seed: the same seed and name always give the same order.
enum Shuffle {
    /// `elements` in an order drawn from `seed` and `name`.
    ///
    /// Source: Fisher–Yates (Knuth, TAOCP 3.4.2, algorithm P) on SplitMix64 (Steele, Lea, Flood 2014), seeded with FNV-1a of the name.
    static func order<Element>(_ elements: [Element], seed: UInt64, name: String) -> [Element] {
        var state = seed
        for byte in name.utf8 { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        var order = elements
        for last in stride(from: order.count - 1, to: 0, by: -1) {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            mixed ^= mixed >> 31
            // The high bits times the length: a bias below 2⁻⁵⁰ for lists as short as ours.
            order.swapAt(last, Int(mixed.multipliedFullWidth(by: UInt64(last + 1)).high))
        }
        return order
    }
}
