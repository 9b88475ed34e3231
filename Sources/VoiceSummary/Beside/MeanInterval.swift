import JSONText

/// The mean of whole numbers with its 95 % interval, by Student's distribution.
///
///     MeanInterval(of: [1, 2, 3, 4, 5])   // 3, between 1.0374 and 4.9626
///
/// For the differences of the same people twice it is the paired interval. It holds for some tens of people whatever they said, and for fewer where
/// differences lie around one middle.
/// Source: Student (1908), The probable error of a mean, Biometrika 6:1–25. The quantile: Abramowitz and Stegun (1964), 26.7.5, which differs from
/// the exact one by less than 0.002 from 4 degrees of freedom on.
struct MeanInterval {
    let mean: Double
    let low: Double
    let high: Double

    /// - Returns: `nil` below five numbers.
    /// - Complexity: O(n log n).
    init?(of numbers: [Int]) {
        let moments = Moments(of: numbers)
        guard numbers.count >= 5, let mean = moments.mean, let spread = moments.spread else { return nil }
        let reach = Self.quantile(numbers.count - 1) * spread / Double(numbers.count).squareRoot()
        (self.mean, low, high) = (mean, mean - reach, mean + reach)
    }

    /// The two-sided 95 % quantile of Student's distribution.
    static func quantile(_ degrees: Int) -> Double {
        let (z, v) = (ShareInterval.z, Double(degrees))
        let s = z * z
        let terms = [
            (s + 1) / 4, ((5 * s + 16) * s + 3) / 96, (((3 * s + 19) * s + 17) * s - 15) / 384,
            ((((79 * s + 776) * s + 1_482) * s - 1_920) * s - 945) / 92_160,
        ]
        return z
            + terms.enumerated().reduce(0) { sum, term in
                sum + z * term.element / (0...term.offset).reduce(1) { power, _ in power * v }
            }
    }

    var json: JSON { ["mean": .decimal(mean), "interval": [.decimal(low), .decimal(high)]] }
}
