/// Votes as they come in: the last one of a person on a statement counts, and the counts are fresh after each.
///
///     var book = VoteBook()
///     book.set(.agree, person: 0, statement: 3)
///     book.tally(of: 3).agree                     // 1
///     book.set(nil, person: 0, statement: 3)      // taken back
///
/// Counts are whole numbers, so whatever order votes come in, the same last votes give the same counts.
public struct VoteBook: Sendable {
    /// Cells of each person, by statement.
    private var rows: [ContiguousArray<UInt32>] = []
    /// One count for each cell, group after group; the first group is everybody.
    private var counts: [[Int32]] = [[]]
    private var group: [Int] = []
    public private(set) var statements = 0
    public private(set) var count = 0

    public init() {}

    /// How many people there are: one more than the highest number of somebody who voted.
    public var people: Int { rows.count }

    /// Notes a vote; `nil` takes it back.
    ///
    /// - Complexity: O(votes of the person) at worst, of which a search and a move of a few bytes.
    public mutating func set(_ vote: Vote?, person: Int, statement: Int) {
        precondition(person >= 0 && (0..<Cell.limit).contains(statement))
        reserve(people: person + 1, statements: statement + 1)
        let place = place(of: statement, in: person)
        let isThere = place < rows[person].count && Cell.statement(rows[person][place]) == statement
        if isThere {
            add(-1, to: rows[person][place], of: person)
            count -= 1
        }
        guard let vote else {
            if isThere { rows[person].remove(at: place) }
            return
        }
        let cell = Cell.packed(vote, on: statement)
        if isThere { rows[person][place] = cell } else { rows[person].insert(cell, at: place) }
        add(1, to: cell, of: person)
        count += 1
    }

    /// How everybody voted on a statement.
    public func tally(of statement: Int) -> Tally { tally(of: statement, table: 0) }

    /// How a group voted on a statement, since ``divide(into:groups:)``.
    public func tally(of statement: Int, in group: Int) -> Tally { tally(of: statement, table: group + 1) }

    /// Counts by group from now on.
    ///
    /// - Parameter group: of each person; below zero for none. Whoever comes later is in none.
    /// - Complexity: O(votes).
    public mutating func divide(into group: [Int], groups: Int) {
        self.group = group
        counts = [counts[0]] + Array(repeating: Array(repeating: 0, count: counts[0].count), count: groups)
        for person in rows.indices where person < group.count && group[person] >= 0 {
            for cell in rows[person] { counts[group[person] + 1][Int(cell)] += 1 }
        }
    }

    /// The votes as they stand.
    public var matrix: VoteMatrix { VoteMatrix(statements: statements, rows: rows, count: count) }

    private func tally(of statement: Int, table: Int) -> Tally {
        guard statement < statements else { return Tally() }
        let first = Cell.first(of: statement)
        let counts = counts[table]
        return Tally(agree: Int(counts[first + 2]), disagree: Int(counts[first]), pass: Int(counts[first + 1]))
    }

    /// Makes room for people who did not vote yet, and statements nobody voted on.
    public mutating func reserve(people: Int = 0, statements: Int = 0) {
        while rows.count < people { rows.append([]) }
        guard statements > self.statements else { return }
        self.statements = statements
        for table in counts.indices {
            counts[table].append(contentsOf: repeatElement(0, count: Cell.tableSize(statements) - counts[table].count))
        }
    }

    private mutating func add(_ number: Int32, to cell: UInt32, of person: Int) {
        counts[0][Int(cell)] += number
        if person < group.count, group[person] >= 0 { counts[group[person] + 1][Int(cell)] += number }
    }

    private func place(of statement: Int, in person: Int) -> Int {
        rows[person].withUnsafeBufferPointer { cells in
            // Votes mostly come in the order of statements.
            if let last = cells.last, Cell.statement(last) < statement { return cells.count }
            var (low, high) = (0, cells.count)
            while low < high {
                let middle = (low + high) / 2
                if Cell.statement(cells[middle]) < statement { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }
}
