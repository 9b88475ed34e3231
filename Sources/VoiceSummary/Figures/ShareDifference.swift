import Foundation

/// How much larger one share of people is than another, with its 95 % interval.
///
/// Range -1…1. The people of the two shares are different ones.
/// Source: Newcombe (1998), Interval estimation for the difference between independent proportions, Statistics in Medicine 17:873–890, method 10.
public struct ShareDifference: Sendable, Equatable {
    public let difference: Double
    public let low: Double
    public let high: Double

    /// `count` of `total` beside `other` of `otherTotal`; `nil` where either is of nobody.
    public init?(_ count: Int, of total: Int, beside other: Int, of otherTotal: Int) {
        guard let a = ShareInterval(count, of: total), let b = ShareInterval(other, of: otherTotal) else { return nil }
        difference = a.share - b.share
        low = difference - ((a.share - a.low) * (a.share - a.low) + (b.high - b.share) * (b.high - b.share)).squareRoot()
        high = difference + ((a.high - a.share) * (a.high - a.share) + (b.share - b.low) * (b.share - b.low)).squareRoot()
    }

    /// How likely a difference as large as this is where there is none: the two-sided test of two proportions, pooled. 1 where either is of nobody.
    public static func chance(_ count: Int, of total: Int, beside other: Int, of otherTotal: Int) -> Double {
        guard total > 0, otherTotal > 0 else { return 1 }
        let (n, m) = (Double(total), Double(otherTotal))
        let pooled = Double(count + other) / (n + m)
        let spread = (pooled * (1 - pooled) * (1 / n + 1 / m)).squareRoot()
        guard spread > 0 else { return 1 }
        return erfc(abs(Double(count) / n - Double(other) / m) / spread / 2.0.squareRoot())
    }
}

/// Which of many findings to believe, so that of those believed few are chance.
///
/// Source: Benjamini and Hochberg (1995), Controlling the false discovery rate, J. R. Stat. Soc. B 57:289–300.
enum Discovery {
    /// The part of what is believed that may be chance.
    static let rate = 0.05

    /// The places of the findings that are believed.
    ///
    /// - Parameter chances: of each finding, how likely it is where there is nothing.
    /// - Complexity: O(n log n).
    static func believed(_ chances: [Double]) -> Set<Int> {
        let order = chances.indices.sorted { (chances[$0], $0) < (chances[$1], $1) }
        let last = order.indices.last { chances[order[$0]] <= Double($0 + 1) / Double(order.count) * rate }
        return Set(order.prefix(last.map { $0 + 1 } ?? 0))
    }
}
