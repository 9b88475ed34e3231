/// Rows kept in order, as an index keeps them: insert, remove and look at the first ones.
///
/// Short sorted chunks, so that a hundred thousand timers cost no more to move than a few hundred.
/// - Complexity: O(log n + √n-like chunk moves) to insert or remove; O(k) to read the first k.
struct OrderedRows<Row: Comparable> {
    private static var chunkLimit: Int { 512 }
    private var chunks: [[Row]] = []

    var first: Row? { chunks.first?.first }

    /// Puts a row in its place. Rows are unique: inserting an equal one is a slip of the programmer.
    mutating func insert(_ row: Row) {
        guard !chunks.isEmpty else { return chunks.append([row]) }
        let chunk = chunkIndex(of: row)
        chunks[chunk].insert(row, at: Self.index(of: row, in: chunks[chunk]))
        if chunks[chunk].count > Self.chunkLimit { split(chunk) }
    }

    /// Takes a row out, if it is there.
    mutating func remove(_ row: Row) {
        guard !chunks.isEmpty else { return }
        let chunk = chunkIndex(of: row)
        let index = Self.index(of: row, in: chunks[chunk])
        guard index < chunks[chunk].count, !(row < chunks[chunk][index]) else { return }
        chunks[chunk].remove(at: index)
        if chunks[chunk].isEmpty { chunks.remove(at: chunk) }
    }

    /// The first rows while `condition` holds, at most `limit`.
    func prefix(_ limit: Int, while condition: (Row) -> Bool) -> [Row] {
        var rows: [Row] = []
        for row in chunks.lazy.joined() {
            guard rows.count < limit, condition(row) else { break }
            rows.append(row)
        }
        return rows
    }

    private mutating func split(_ chunk: Int) {
        let half = chunks[chunk].count / 2
        chunks.insert(Array(chunks[chunk][half...]), at: chunk + 1)
        chunks[chunk].removeLast(chunks[chunk].count - half)
    }

    /// The last chunk that begins at or before the row, or the first one.
    private func chunkIndex(of row: Row) -> Int {
        var (low, high) = (0, chunks.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if row < chunks[middle][0] { high = middle } else { low = middle }
        }
        return low
    }

    /// The first index in a chunk whose row is not before this one.
    private static func index(of row: Row, in chunk: [Row]) -> Int {
        var (low, high) = (0, chunk.count)
        while low < high {
            let middle = (low + high) / 2
            if chunk[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
