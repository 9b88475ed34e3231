/// A matrix of which most cells are zero, row by row.
struct SparseRows {
    let columns: Int
    private(set) var starts = [0]
    private(set) var places: [Int] = []
    private(set) var values: [Double] = []

    init(columns: Int) { self.columns = columns }

    var count: Int { starts.count - 1 }

    /// Adds a row; columns rise.
    mutating func append(_ row: [(column: Int, value: Double)]) {
        for cell in row {
            places.append(cell.column)
            values.append(cell.value)
        }
        starts.append(places.count)
    }

    /// The cells of one row that are not zero.
    subscript(row: Int) -> [(column: Int, value: Double)] { (starts[row]..<starts[row + 1]).map { (places[$0], values[$0]) } }

    /// Only these rows.
    func rows(_ kept: some Sequence<Int>) -> SparseRows {
        var some = SparseRows(columns: columns)
        for row in kept { some.append(self[row]) }
        return some
    }

    /// This matrix times a dense one of `width` columns, both by rows.
    ///
    /// - Complexity: O(cells × width).
    func times(_ dense: [Double], width: Int) -> [Double] { product(dense, width, isTurned: false) }

    /// The same with this matrix turned over.
    func transposedTimes(_ dense: [Double], width: Int) -> [Double] { product(dense, width, isTurned: true) }

    private func product(_ dense: [Double], _ width: Int, isTurned: Bool) -> [Double] {
        var product = [Double](repeating: 0, count: (isTurned ? columns : count) * width)
        product.withUnsafeMutableBufferPointer { product in
            dense.withUnsafeBufferPointer { dense in
                for row in 0..<count {
                    for cell in starts[row]..<starts[row + 1] {
                        let (here, there, value) = (row * width, places[cell] * width, values[cell])
                        let (target, source) = isTurned ? (there, here) : (here, there)
                        for place in 0..<width { product[target + place] += value * dense[source + place] }
                    }
                }
            }
        }
        return product
    }
}
