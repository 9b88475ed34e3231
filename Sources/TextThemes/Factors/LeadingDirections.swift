import DialogueEngine

/// The directions in which the rows of a sparse matrix differ most from nothing: its largest singular values with their vectors.
///
/// Found by repeated multiplication from a start that is the same every time. Signs are left as they come: who uses this looks at both sides.
/// Source: Halko, Martinsson, Tropp (2011), Finding structure with randomness, SIAM Review 53:217–288, algorithms 4.4 and 5.1.
struct LeadingDirections {
    /// Falling.
    private(set) var sizes: [Double] = []
    /// For each direction, a number per row and one per column.
    private(set) var rows: [[Double]] = []
    private(set) var columns: [[Double]] = []

    /// More directions than are asked, so that the last ones are right too.
    private static let spare = 6
    private static let rounds = 5

    /// - Complexity: O(cells × count + columns × count²) a round.
    init(of matrix: SparseRows, count: Int) {
        let width = min(count + Self.spare, min(matrix.count, matrix.columns))
        guard width > 0 else { return }
        var random = SplitMix64(seed: 0x7E57)
        var base = (0..<matrix.columns * width).map { _ in Double(random.next() >> 11) / Double(1 << 52) - 1 }
        for _ in 0..<Self.rounds {
            base = matrix.transposedTimes(matrix.times(base, width: width), width: width)
            Self.straighten(&base, width)
        }
        let image = matrix.times(base, width: width)
        let (values, vectors) = SymmetricMatrix(productOf: image, width: width).directions
        for place in 0..<min(count, width) where values[place] > 1e-12 {
            let size = values[place].squareRoot()
            sizes.append(size)
            rows.append(Self.combined(image, vectors[place], width).map { $0 / size })
            columns.append(Self.combined(base, vectors[place], width))
        }
    }

    private static func combined(_ dense: [Double], _ weights: [Double], _ width: Int) -> [Double] {
        (0..<dense.count / width).map { row in (0..<width).reduce(0) { $0 + dense[row * width + $1] * weights[$1] } }
    }

    /// Makes the columns of `dense` stand square on each other, each of length 1; a column that follows from those before it becomes nothing.
    private static func straighten(_ dense: inout [Double], _ width: Int) {
        let height = dense.count / width
        dense.withUnsafeMutableBufferPointer { dense in
            for column in 0..<width {
                // Twice, because once leaves what rounding left.
                for _ in 0..<2 {
                    for before in 0..<column {
                        var product = 0.0
                        for row in 0..<height { product += dense[row * width + before] * dense[row * width + column] }
                        for row in 0..<height { dense[row * width + column] -= product * dense[row * width + before] }
                    }
                }
                var length = 0.0
                for row in 0..<height { length += dense[row * width + column] * dense[row * width + column] }
                let scale = length > 1e-20 ? 1 / length.squareRoot() : 0
                for row in 0..<height { dense[row * width + column] *= scale }
            }
        }
    }
}
