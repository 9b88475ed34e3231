/// Which option beats which, when each is compared with each other one.
///
/// An option comes before another where its strongest way over the others is stronger than the way back; a way is as strong as its weakest step, and a
/// step as strong as the number of people who put the one above the other. So an option that beats every other comes first, and copies of an option
/// change nothing between the others.
/// Source: Schulze (2011), A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent method, Soc. Choice Welf. 36:267–303
/// (strength: winning votes).
struct Schulze {
    /// How many people put the first above the second, by row and column.
    let above: [[Int]]
    /// The place of each, from 1; those that none comes before share one.
    let places: [Int]

    /// - Parameter rankings: options by number, the most important first; what somebody left out stands below all they named.
    /// - Complexity: O(people × options² + options³).
    init(of rankings: [[Int]], options: Int) {
        var above = [[Int]](repeating: [Int](repeating: 0, count: options), count: options)
        for ranking in rankings {
            var isNamed = [Bool](repeating: false, count: options)
            for high in ranking {
                isNamed[high] = true
                for low in 0..<options where !isNamed[low] { above[high][low] += 1 }
            }
        }
        var way = above
        for a in 0..<options { for b in 0..<options where above[a][b] <= above[b][a] { way[a][b] = 0 } }
        for over in 0..<options {
            for a in 0..<options where a != over {
                for b in 0..<options where b != over && b != a { way[a][b] = max(way[a][b], min(way[a][over], way[over][b])) }
            }
        }
        self.above = above
        places = (0..<options).map { one in 1 + (0..<options).count { way[$0][one] > way[one][$0] } }
    }
}
