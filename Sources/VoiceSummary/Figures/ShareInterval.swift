import JSONText

/// A share of people with its 95 % interval.
///
///     ShareInterval(81, of: 263)   // 0.3080, between 0.2553 and 0.3662
///
/// Range 0…1 at both ends, also for none and all.
/// Source: Wilson (1927), JASA 22:209–212; as method 3 in Newcombe (1998), Statistics in Medicine 17:857–872.
public struct ShareInterval: Sendable, Equatable {
    /// The share itself, 0…1.
    public let share: Double
    /// The lower bound, 0…1.
    public let low: Double
    /// The upper bound, 0…1.
    public let high: Double

    /// The two-sided 95 % quantile of the normal distribution.
    static let z = 1.959963984540054

    /// `count` of `total` people; `nil` for a share of nobody.
    ///
    /// - Complexity: O(1).
    public init?(_ count: Int, of total: Int) {
        guard total > 0, (0...total).contains(count) else { return nil }
        self.init(share: Double(count) / Double(total), of: Double(total))
    }

    /// A share of people who do not all count alike: `n` is how many who do would tell as much, above 0.
    init(share p: Double, of n: Double) {
        let square = Self.z * Self.z
        let centre = p + square / (2 * n)
        let reach = Self.z * (p * (1 - p) / n + square / (4 * n * n)).squareRoot()
        share = p
        low = p == 0 ? 0 : max(0, (centre - reach) / (1 + square / n))
        high = p == 1 ? 1 : min(1, (centre + reach) / (1 + square / n))
    }
}

extension ShareInterval {
    /// A count with its share, or only the count where the people are too few for a share.
    static func members(_ count: Int, of total: Int, display: Display) -> [String: JSON] {
        guard total >= display.sharesFrom, let share = ShareInterval(count, of: total) else {
            return ["count": .count(count), "share": .null, "interval": .null]
        }
        return ["count": .count(count), "share": .decimal(share.share), "interval": [.decimal(share.low), .decimal(share.high)]]
    }
}
