import DialogueEngine

extension SplitMix64 {
    /// A number from 0 up to 1.
    mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Some of the numbers below `limit`, each once, in rising order.
    mutating func choice(_ count: Int, of limit: Int) -> [Int] {
        var numbers = Array(0..<limit)
        for place in 0..<min(count, limit) { numbers.swapAt(place, place + next(below: limit - place)) }
        return numbers.prefix(count).sorted()
    }
}
