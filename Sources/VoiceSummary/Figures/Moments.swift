/// Mean, median and spread of whole numbers, from exact sums.
struct Moments {
    let count: Int
    let mean: Double?
    /// The middle number, or the mean of the two in the middle.
    let median: Double?
    /// The standard deviation of a sample (n − 1); `nil` below two numbers.
    let spread: Double?

    /// - Complexity: O(n log n).
    init(of numbers: [Int]) {
        count = numbers.count
        guard count > 0 else {
            (mean, median, spread) = (nil, nil, nil)
            return
        }
        let sum = numbers.reduce(0, +)
        // Wide enough for a milliard by a milliard people.
        let squares = numbers.reduce(Int128(0)) { $0 + Int128($1) * Int128($1) }
        mean = Double(sum) / Double(count)
        let sorted = numbers.sorted()
        let middle = count / 2
        median = count.isMultiple(of: 2) ? Double(sorted[middle - 1] + sorted[middle]) / 2 : Double(sorted[middle])
        spread = count < 2 ? nil : (Double(Int128(count) * squares - Int128(sum) * Int128(sum)) / Double(count * (count - 1))).squareRoot()
    }
}
