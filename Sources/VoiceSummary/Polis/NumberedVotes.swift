public import OpinionGroups

/// Votes with the numbers Polis knows people and statements by.
public struct NumberedVotes: Sendable {
    public let votes: VoteMatrix
    /// The voter of each row, in rising order.
    public let voters: [Int]
    /// The statement of each column, in rising order.
    public let statements: [Int]

    /// - Complexity: O(votes), and a sort of the people.
    public init(_ files: PolisFiles) {
        var gathered = Gathered()
        for row in files.statements { _ = gathered.columns[row.id] }
        for row in files.votes { gathered.add(row) }
        self.init(gathered)
    }

    /// Reads `votes.csv` piece by piece, holding no rows.
    ///
    /// - Parameters:
    ///   - pieces: gives one piece of the file after the other, cut anywhere; `nil` or an empty one at the end.
    ///   - statements: those that have a column though nobody may have voted on them.
    /// - Throws: a fault that names the line.
    public init(pieces: @escaping () -> [UInt8]?, statements: [Int] = []) throws(CommaSeparated.Fault) {
        var gathered = Gathered()
        for id in statements { _ = gathered.columns[id] }
        try PolisFiles.eachVote(in: CommaSeparated(pieces: pieces)) { gathered.add($0) }
        self.init(gathered)
    }

    private init(_ gathered: Gathered) {
        let (rows, columns) = (gathered.rows.sorted, gathered.columns.sorted)
        var book = gathered.book
        book.reserve(people: rows.order.count, statements: columns.order.count)
        votes = book.matrix.of(rows.order, columns: columns.order)
        (voters, statements) = (rows.numbers, columns.numbers)
    }

    /// Votes in the order in which people and statements first appear.
    private struct Gathered {
        var rows = Places()
        var columns = Places()
        var book = VoteBook()

        mutating func add(_ row: PolisFiles.VoteRow) { book.set(row.vote, person: rows[row.voter], statement: columns[row.statement]) }
    }
}

/// Gives numbers their places, in the order in which they are first asked for; small numbers by a table.
private struct Places {
    private var table: [Int32] = []
    private var sparse: [Int: Int] = [:]
    private var numbers: [Int] = []

    subscript(number: Int) -> Int {
        mutating get {
            if (0..<4_000_000).contains(number) {
                if number >= table.count { table += repeatElement(-1, count: max(number + 1, table.count * 2) - table.count) }
                if table[number] >= 0 { return Int(table[number]) }
                table[number] = Int32(numbers.count)
            } else {
                if let place = sparse[number] { return place }
                sparse[number] = numbers.count
            }
            numbers.append(number)
            return numbers.count - 1
        }
    }

    /// The numbers in rising order, and the places they have.
    var sorted: (numbers: [Int], order: [Int]) {
        let order = numbers.indices.sorted { numbers[$0] < numbers[$1] }
        return (order.map { numbers[$0] }, order)
    }
}
