/// Texts as sums of topics, and topics as sums of terms, nothing of either below zero: X ≈ W H.
///
/// The start follows from the leading directions of the texts, so the same texts always end in the same topics.
/// Source: Boutsidis and Gallopoulos (2008), SVD based initialization, Pattern Recognition 41:1350–1362; Cichocki and Phan (2009), Fast local
/// algorithms for large scale nonnegative matrix and tensor factorizations, IEICE Trans. Fundamentals E92-A:708–721 (hierarchical alternating least squares).
struct Factorization {
    let count: Int
    /// How much of each topic is in each text, row by row of ``count`` cells.
    private(set) var weights: [Double]
    /// How much of each topic is each term, term by term of ``count`` cells; each topic of length 1.
    private(set) var topics: [Double]

    /// - Parameter start: at least `count` directions of the same matrix; where it has fewer there are fewer topics.
    /// - Complexity: O(cells × count + (texts + terms) × count²) a round.
    init(of matrix: SparseRows, into count: Int, from start: LeadingDirections, rounds: Int) {
        let count = min(count, start.sizes.count)
        self.count = count
        weights = [Double](repeating: 0, count: matrix.count * count)
        topics = [Double](repeating: 0, count: matrix.columns * count)
        for topic in 0..<count { begin(topic, start) }
        guard count > 0 else { return }
        for _ in 0..<rounds {
            let before = weights
            Self.improve(&weights, matrix.times(topics, width: count), SymmetricMatrix(productOf: topics, width: count))
            Self.improve(&topics, matrix.transposedTimes(weights, width: count), SymmetricMatrix(productOf: weights, width: count))
            normalise()
            if Self.change(before, weights) < 1e-4 { break }
        }
    }

    /// The larger side of a direction: what is above zero, or what is below it.
    private mutating func begin(_ topic: Int, _ start: LeadingDirections) {
        func length(_ side: [Double]) -> Double { side.reduce(0) { $0 + $1 * $1 }.squareRoot() }
        let sides = [1.0, -1.0].map { sign in
            (rows: start.rows[topic].map { max(0, sign * $0) }, columns: start.columns[topic].map { max(0, sign * $0) })
        }
        let sizes = sides.map { length($0.rows) * length($0.columns) }
        let (side, size) = sizes[0] >= sizes[1] ? (sides[0], sizes[0]) : (sides[1], sizes[1])
        let scale = (start.sizes[topic] * size).squareRoot()
        let (row, column) = (max(length(side.rows), 1e-12), max(length(side.columns), 1e-12))
        for place in side.rows.indices { weights[place * count + topic] = scale * side.rows[place] / row }
        for place in side.columns.indices { topics[place * count + topic] = scale * side.columns[place] / column }
    }

    /// One round over one side, the other side held still: each cell as near to the best as it may be, one after the other.
    ///
    /// What is lacking in a row is kept up to date, so a cell that stays zero costs nothing.
    private static func improve(_ side: inout [Double], _ products: [Double], _ other: SymmetricMatrix) {
        let count = other.size
        var lacking = [Double](repeating: 0, count: count)
        func less(_ amount: Double, _ topic: Int, _ other: UnsafeBufferPointer<Double>, _ lacking: UnsafeMutableBufferPointer<Double>) {
            let start = topic * count
            for place in 0..<count { lacking[place] -= amount * other[start + place] }
        }
        side.withUnsafeMutableBufferPointer { side in
            products.withUnsafeBufferPointer { products in
                other.cells.withUnsafeBufferPointer { other in
                    lacking.withUnsafeMutableBufferPointer { lacking in
                        for row in stride(from: 0, to: side.count, by: count) {
                            for topic in 0..<count { lacking[topic] = products[row + topic] }
                            for topic in 0..<count where side[row + topic] != 0 { less(side[row + topic], topic, other, lacking) }
                            for topic in 0..<count {
                                let own = other[topic * count + topic]
                                guard own > 1e-12 else { continue }
                                let better = max(0, side[row + topic] + lacking[topic] / own)
                                guard better != side[row + topic] else { continue }
                                less(better - side[row + topic], topic, other, lacking)
                                side[row + topic] = better
                            }
                        }
                    }
                }
            }
        }
    }

    /// Makes every topic of length 1; the weights take over its size.
    private mutating func normalise() {
        var lengths = [Double](repeating: 0, count: count)
        for place in topics.indices { lengths[place % count] += topics[place] * topics[place] }
        lengths = lengths.map { $0.squareRoot() }
        for place in topics.indices where lengths[place % count] > 0 { topics[place] /= lengths[place % count] }
        for place in weights.indices { weights[place] *= lengths[place % count] }
    }

    private static func change(_ a: [Double], _ b: [Double]) -> Double {
        let (moved, all) = zip(a, b).reduce((0.0, 0.0)) { ($0.0 + ($1.0 - $1.1) * ($1.0 - $1.1), $0.1 + $1.1 * $1.1) }
        return all == 0 ? 0 : (moved / all).squareRoot()
    }

    /// How much of a topic is each term.
    func topic(_ topic: Int) -> [Double] { stride(from: topic, to: topics.count, by: count).map { topics[$0] } }
}

extension Factorization {
    /// How much of other texts these topics explain, 0…1: the share of their squared weights that the best sum of topics has.
    ///
    /// - Complexity: O(cells × count + texts × count²) a round.
    func explained(of matrix: SparseRows) -> Double {
        guard count > 0, matrix.count > 0 else { return 0 }
        let (products, between) = (matrix.times(topics, width: count), SymmetricMatrix(productOf: topics, width: count))
        var best = [Double](repeating: 0, count: matrix.count * count)
        for _ in 0..<10 { Self.improve(&best, products, between) }
        let met = zip(best, products).reduce(0) { $0 + $1.0 * $1.1 }
        var own = 0.0
        let mixed = SymmetricMatrix(productOf: best, width: count)
        for place in mixed.cells.indices { own += mixed.cells[place] * between.cells[place] }
        return (2 * met - own) / matrix.values.reduce(0) { $0 + $1 * $1 }
    }
}
