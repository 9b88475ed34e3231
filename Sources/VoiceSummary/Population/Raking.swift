/// What each person counts for, so that the people together are divided as a population is, by several attributes one after the other.
///
///     Raking(of: [[0], [0], [0], [1]], targets: [[0.5, 0.5]]).weights   // [0]: 0.6667, [1]: 2
///
/// The mean is 1. Nobody counts for more than ``cap`` times as much as another: what goes beyond 1 / √cap … √cap of the mean is cut off, and the
/// attributes then need not be met in full.
/// - Complexity: O(rounds × patterns × attributes), at most ``mostRounds`` rounds.
/// Source: Deming and Stephan (1940), On a least squares adjustment of a sampled frequency table when the expected marginal totals are known, Annals of
/// Mathematical Statistics 11:427–444. Cutting weights off: Potter (1990), A study of procedures to identify and trim extreme sampling weights,
/// Proceedings of the Survey Research Methods Section, American Statistical Association, 225–230.
struct Raking {
    /// By pattern: for each attribute, the number of a person's part.
    let weights: [[Int]: Double]
    /// Whether some weights were cut off.
    let isCapped: Bool
    /// Whether every part has the share it should have, to a thousandth.
    let isMet: Bool

    static let cap = 5.0
    static let mostRounds = 200
    private static let near = 1e-10

    /// - Parameters:
    ///   - people: each person's pattern.
    ///   - targets: for each attribute the share of each part; they add up to 1, and where somebody has a part is above 0.
    init(of people: [[Int]], targets: [[Double]]) {
        let counts = people.reduce(into: [[Int]: Int]()) { $0[$1, default: 0] += 1 }
        // In one order, since the last digits of a sum depend on it.
        let patterns = counts.keys.sorted { $0.lexicographicallyPrecedes($1) }
        let numbers = patterns.map { Double(counts[$0] ?? 0) }
        let total = numbers.reduce(0, +)
        var weights = patterns.map { _ in 1.0 }
        var isCapped = false
        func shares(_ attribute: Int) -> [Double] {
            var shares = [Double](repeating: 0, count: targets[attribute].count)
            for place in patterns.indices { shares[patterns[place][attribute]] += numbers[place] * weights[place] / total }
            return shares
        }
        func miss() -> Double {
            targets.indices.flatMap { attribute in zip(shares(attribute), targets[attribute]).map { abs($0 - $1) } }.max() ?? 0
        }
        let (low, high) = (1 / Self.cap.squareRoot(), Self.cap.squareRoot())
        for _ in 0..<Self.mostRounds where miss() > Self.near {
            for attribute in targets.indices {
                let now = shares(attribute)
                for place in patterns.indices {
                    let part = patterns[place][attribute]
                    if now[part] > 0 { weights[place] *= targets[attribute][part] / now[part] }
                }
            }
            isCapped = weights.contains { $0 < low || $0 > high }
            weights = weights.map { min(max($0, low), high) }
        }
        let mean = total > 0 ? zip(numbers, weights).reduce(0) { $0 + $1.0 * $1.1 } / total : 1
        weights = weights.map { $0 / mean }
        self.isCapped = isCapped
        isMet = miss() < 0.001
        self.weights = Dictionary(uniqueKeysWithValues: zip(patterns, weights))
    }

    /// How many people who all count alike would tell as much: (Σw)² / Σw².
    ///
    /// Source: Kish (1965), Survey Sampling, section 11.7.
    static func effective(_ weighted: some Sequence<(weight: Double, count: Int)>) -> Double {
        let (sum, squares) = weighted.reduce((0.0, 0.0)) { sums, each in
            (sums.0 + Double(each.count) * each.weight, sums.1 + Double(each.count) * each.weight * each.weight)
        }
        return squares > 0 ? sum * sum / squares : 0
    }
}
