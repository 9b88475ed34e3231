/// A small square matrix that is the same turned over.
struct SymmetricMatrix {
    let size: Int
    private(set) var cells: [Double]

    /// The products of the columns of a dense matrix, given by rows.
    init(productOf dense: [Double], width: Int) {
        var cells = [Double](repeating: 0, count: width * width)
        cells.withUnsafeMutableBufferPointer { cells in
            dense.withUnsafeBufferPointer { dense in
                for row in stride(from: 0, to: dense.count, by: width) {
                    for a in 0..<width where dense[row + a] != 0 {
                        let value = dense[row + a]
                        for b in 0..<width { cells[a * width + b] += value * dense[row + b] }
                    }
                }
            }
        }
        (size, self.cells) = (width, cells)
    }

    subscript(row: Int, column: Int) -> Double { cells[row * size + column] }

    /// Its directions with how far it stretches each, the furthest first.
    ///
    /// Source: Golub and Van Loan (2013), Matrix Computations, 4th ed., section 8.5 (cyclic Jacobi).
    /// - Complexity: O(size³) a sweep, about ten sweeps.
    var directions: (values: [Double], vectors: [[Double]]) {
        var (matrix, turned) = (cells, [Double](repeating: 0, count: size * size))
        for place in 0..<size { turned[place * size + place] = 1 }
        for _ in 0..<30 {
            var off = 0.0
            for a in 0..<size { for b in a + 1..<max(size, a + 1) { off += matrix[a * size + b] * matrix[a * size + b] } }
            if off < 1e-22 { break }
            for a in 0..<size { for b in a + 1..<max(size, a + 1) { rotate(&matrix, &turned, a, b) } }
        }
        let order = (0..<size).sorted { a, b in
            let (x, y) = (matrix[a * size + a], matrix[b * size + b])
            return x == y ? a < b : x > y
        }
        return (order.map { matrix[$0 * size + $0] }, order.map { column in (0..<size).map { turned[$0 * size + column] } })
    }

    private func rotate(_ matrix: inout [Double], _ turned: inout [Double], _ a: Int, _ b: Int) {
        let cross = matrix[a * size + b]
        guard cross != 0 else { return }
        let theta = (matrix[b * size + b] - matrix[a * size + a]) / (2 * cross)
        let tangent = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
        let cosine = 1 / (tangent * tangent + 1).squareRoot()
        let sine = tangent * cosine
        for place in 0..<size {
            let (x, y) = (matrix[place * size + a], matrix[place * size + b])
            (matrix[place * size + a], matrix[place * size + b]) = (cosine * x - sine * y, sine * x + cosine * y)
        }
        for place in 0..<size {
            let (x, y) = (matrix[a * size + place], matrix[b * size + place])
            (matrix[a * size + place], matrix[b * size + place]) = (cosine * x - sine * y, sine * x + cosine * y)
            let (u, v) = (turned[place * size + a], turned[place * size + b])
            (turned[place * size + a], turned[place * size + b]) = (cosine * u - sine * v, sine * u + cosine * v)
        }
    }
}
