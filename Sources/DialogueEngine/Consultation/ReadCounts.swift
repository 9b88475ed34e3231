/// How many lines were read by how many people: the least read one is found without looking at any line.
struct ReadCounts: Equatable, Sendable {
    /// At place n the number of lines that n people read.
    private var lines: [Int] = []

    /// How many people read the least read line; `nil` where there is no line.
    ///
    /// - Complexity: O(readers of the least read line).
    var least: Int? { lines.firstIndex { $0 > 0 } }

    mutating func add(readers: Int) {
        while lines.count <= readers { lines.append(0) }
        lines[readers] += 1
    }

    mutating func remove(readers: Int) {
        lines[readers] -= 1
        while lines.last == 0 { lines.removeLast() }
    }
}
