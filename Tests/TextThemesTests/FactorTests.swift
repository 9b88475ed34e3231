import DialogueEngine
import Testing

@testable import TextThemes

@Suite struct `Topics of a matrix` {
    /// Three blocks of rows with columns of their own, and a little of everything.
    private static let matrix: SparseRows = {
        var random = SplitMix64(seed: 5)
        var matrix = SparseRows(columns: 30)
        for row in 0..<90 {
            let own = (row % 3 * 10)..<(row % 3 * 10 + 10)
            let cells = (0..<30).compactMap { column -> (column: Int, value: Double)? in
                let isOwn = own.contains(column)
                return random.next(below: isOwn ? 2 : 30) == 0 ? (column, isOwn ? 1 : 0.2) : nil
            }
            let length = cells.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
            matrix.append(cells.map { ($0.column, $0.value / length) })
        }
        return matrix
    }()

    @Test func `begin with the directions in which it is largest`() {
        let directions = LeadingDirections(of: Self.matrix, count: 5)
        #expect(zip(directions.sizes, directions.sizes.dropFirst()).allSatisfy { $0 >= $1 })
        for (size, (row, column)) in zip(directions.sizes, zip(directions.rows, directions.columns)) {
            let image = Self.matrix.times(column, width: 1)
            #expect(zip(image, row).allSatisfy { abs($0 - size * $1) < 1e-9 })
            #expect(abs(column.reduce(0) { $0 + $1 * $1 } - 1) < 1e-9)
        }
        let back = Self.matrix.transposedTimes(directions.rows[0], width: 1)
        #expect(zip(back, directions.columns[0]).allSatisfy { abs($0 - directions.sizes[0] * $1) < 0.01 })
    }

    @Test func `are its blocks, nothing below zero`() {
        let start = LeadingDirections(of: Self.matrix, count: 3)
        let found = Factorization(of: Self.matrix, into: 3, from: start, rounds: 50)
        #expect(found.weights.allSatisfy { $0 >= 0 } && found.topics.allSatisfy { $0 >= 0 })
        let blocks = (0..<3).map { topic in
            Set(found.topic(topic).enumerated().sorted { $0.element > $1.element }.prefix(10).map { $0.offset / 10 })
        }
        #expect(Set(blocks) == [[0], [1], [2]])
    }

    @Test func `are as many as one half can tell of the other`() {
        #expect(ThemeCount(of: Self.matrix).count == 3)
    }

    @Test func `explain a share of other texts, more with more of them`() {
        let start = LeadingDirections(of: Self.matrix, count: 6)
        let shares = [1, 2, 3, 6].map { Factorization(of: Self.matrix, into: $0, from: start, rounds: 50).explained(of: Self.matrix) }
        #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 < $1 } && shares[0] > 0 && shares[3] < 1)
    }

    @Test func `of a small matrix turned over stand square on each other`() {
        let matrix = SymmetricMatrix(productOf: [2, 1, 0, 1, 3, 1, 0, 1, 4], width: 3)
        let (values, vectors) = matrix.directions
        for (value, vector) in zip(values, vectors) {
            for row in 0..<3 { #expect(abs((0..<3).reduce(0) { $0 + matrix[row, $1] * vector[$1] } - value * vector[row]) < 1e-9) }
        }
        #expect(values == values.sorted(by: >))
    }
}
