import JSONText

/// How unevenly something is divided among people.
///
///     Gini(of: [0, 0, 0, 12])   // value 0.75, normalised 1
///
/// G = Σᵢ Σⱼ |xᵢ − xⱼ| / (2 n² x̄). Range 0 (all the same) … 1 − 1/n (one person has all). `normalised` is G · n / (n − 1), which reaches 1
/// in a group of any size, so that small groups can be laid beside large ones.
///
/// - Complexity: O(n log n), since Σᵢ Σⱼ |xᵢ − xⱼ| = 2 Σᵢ (2i − n − 1) x₍ᵢ₎ with x sorted and i from 1.
/// Source: Gini (1912), Variabilità e mutabilità; the small-sample correction: Deltas (2003), Review of Economics and Statistics 85:226–234.
struct Gini {
    let n: Int
    let total: Int
    /// `nil` where there is nobody, or nothing to divide.
    let value: Double?
    /// `nil` where there is nothing to divide, or only one person.
    let normalised: Double?

    /// - Precondition: no number is below 0.
    init(of numbers: [Int]) {
        let n = numbers.count
        self.n = n
        total = numbers.reduce(0, +)
        guard n > 0, total > 0 else {
            (value, normalised) = (nil, nil)
            return
        }
        let weighted = numbers.sorted().enumerated().reduce(0) { $0 + (2 * ($1.offset + 1) - n - 1) * $1.element }
        value = Double(weighted) / Double(n * total)
        normalised = n > 1 ? Double(weighted) / Double((n - 1) * total) : nil
    }

    var json: JSON { ["n": .count(n), "total": .count(total), "gini": .decimal(value), "normalised": .decimal(normalised)] }
}
