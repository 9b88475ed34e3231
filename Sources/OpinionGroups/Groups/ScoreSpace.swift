import DialogueEngine

/// Where people stand on the directions in which they differ most; more than two, since a small group may show in the third.
struct ScoreSpace: Sendable {
    let dimensions: Int
    /// `person × dimensions + direction`, for the people given.
    let scores: [Double]

    /// - Parameter directions: how many, at most.
    init(_ ground: Ground, directions: Int = 8) {
        let votes = CentredVotes(ground.votes, leavingOut: ground.isLeftOut)
        let components = Components(of: votes, directions, tolerance: 1e-3)
        dimensions = components.vectors.count
        var scores = [Double](repeating: 0, count: ground.votes.people * dimensions)
        for (direction, vector) in components.vectors.enumerated() {
            for (person, score) in votes.times(vector).enumerated() {
                scores[person * dimensions + direction] = score / Double(max(1, ground.votes.votes(of: person))).squareRoot()
            }
        }
        self.scores = scores
    }

    /// Groups to begin with: centres far from each other, and everybody with the nearest.
    ///
    /// Source: Arthur and Vassilvitskii (2007), k-means++.
    func start(_ groups: Int, rounds: Int, _ random: inout SplitMix64) -> [Int] {
        let count = scores.count / max(1, dimensions)
        var centres = [point(random.next(below: count))]
        var nearest = (0..<count).map { distance($0, centres[0]) }
        while centres.count < groups {
            let total = nearest.reduce(0, +)
            var left = random.unit() * total
            var chosen = count - 1
            for place in 0..<count {
                left -= nearest[place]
                if left < 0 {
                    chosen = place
                    break
                }
            }
            centres.append(point(chosen))
            for place in 0..<count { nearest[place] = min(nearest[place], distance(place, centres[centres.count - 1])) }
        }
        var labels = [Int](repeating: 0, count: count)
        for _ in 0..<max(1, rounds) {
            var sums = [Double](repeating: 0, count: groups * dimensions)
            var sizes = [Double](repeating: 0, count: groups)
            for place in 0..<count {
                let group = closest(to: place, of: centres)
                labels[place] = group
                sizes[group] += 1
                for direction in 0..<dimensions { sums[group * dimensions + direction] += scores[place * dimensions + direction] }
            }
            for group in 0..<groups where sizes[group] > 0 {
                centres[group] = (0..<dimensions).map { sums[group * dimensions + $0] / sizes[group] }
            }
        }
        return labels
    }

    private func closest(to place: Int, of centres: [[Double]]) -> Int {
        var (best, least) = (0, Double.infinity)
        for group in centres.indices {
            let distance = distance(place, centres[group])
            if distance < least { (best, least) = (group, distance) }
        }
        return best
    }

    private func point(_ place: Int) -> [Double] { Array(scores[place * dimensions..<(place + 1) * dimensions]) }

    @inline(__always)
    private func distance(_ place: Int, _ centre: [Double]) -> Double {
        var sum = 0.0
        for direction in 0..<dimensions {
            let gap = scores[place * dimensions + direction] - centre[direction]
            sum += gap * gap
        }
        return sum
    }
}
