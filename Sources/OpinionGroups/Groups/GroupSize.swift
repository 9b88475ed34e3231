/// How large a group is among those who took a stance, with those of it who cannot be told apart.
///
/// Who is placed in a group is in it beyond doubt, so placing counts a small group too small. The models say how far each person is in each group; the sum of
/// that is right on average, whoever it is about.
public struct GroupSize: Sendable, Equatable {
    /// The share of those who took a stance, 0…1.
    public let share: Double
    /// Between these it lies in 19 of 20 cases, if groups are as the models have them.
    public let low: Double
    public let high: Double

    /// - Parameters:
    ///   - sums: for each model, how many people it has in the group.
    ///   - spread: the variance of that number, where a model is right: who it is is open.
    ///   - people: how many took a stance.
    init(sums: [Double], spread: Double, of people: Int) {
        let (count, whole) = (Double(max(1, sums.count)), Double(max(1, people)))
        let mean = sums.reduce(0, +) / count
        let between = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, count - 1)
        // Each model is of all but a part of the people, and such models differ less from each other than from the truth.
        // Source: Politis, Romano and Wolf (1999), Subsampling, section 2.
        let kept = Resampling.kept
        let deviation = (between * kept / (1 - kept) + spread).squareRoot()
        (share, low, high) = (mean / whole, max(0, mean - 1.96 * deviation) / whole, min(whole, mean + 1.96 * deviation) / whole)
    }
}
