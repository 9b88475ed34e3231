/// Who voted what: people down, statements across, most of it empty.
///
/// Takes four bytes a vote and eight a person. Immutable; ``VoteBook`` is what votes are written into.
public struct VoteMatrix: Sendable, Equatable {
    public let people: Int
    public let statements: Int
    /// Where the votes of each person begin in ``cells``; one more than there are people.
    let starts: [Int]
    /// The votes of one person after those of another, by statement.
    let cells: [UInt32]

    /// - Parameters:
    ///   - rows: the cells of each person, by statement, each statement once.
    ///   - count: how many votes there are in all.
    init(statements: Int, rows: some Collection<some Collection<UInt32>>, count: Int) {
        self.statements = statements
        people = rows.count
        var (starts, cells) = ([0], [UInt32]())
        starts.reserveCapacity(people + 1)
        cells.reserveCapacity(count)
        for row in rows {
            cells.append(contentsOf: row)
            starts.append(cells.count)
        }
        (self.starts, self.cells) = (starts, cells)
    }

    init(statements: Int, starts: [Int], cells: [UInt32]) {
        (self.statements, self.starts, self.cells, people) = (statements, starts, cells, starts.count - 1)
    }

    /// How many votes there are.
    public var count: Int { cells.count }

    /// How many statements a person voted on.
    public func votes(of person: Int) -> Int { starts[person + 1] - starts[person] }

    /// How many statements a person voted on, without those that are left out.
    ///
    /// - Complexity: O(votes of the person).
    public func votes(of person: Int, leavingOut isLeftOut: [Bool]) -> Int {
        var count = 0
        for place in starts[person]..<starts[person + 1] where !isLeftOut[Cell.statement(cells[place])] { count += 1 }
        return count
    }

    /// A person's votes, by statement.
    public func row(_ person: Int) -> [(statement: Int, vote: Vote)] {
        cells[starts[person]..<starts[person + 1]].map { (Cell.statement($0), Cell.vote($0)) }
    }

    /// What a person thinks of a statement; `nil` where they did not see it.
    ///
    /// - Complexity: O(log votes of the person).
    public subscript(person: Int, statement: Int) -> Vote? {
        var (low, high) = (starts[person], starts[person + 1])
        while low < high {
            let middle = (low + high) / 2
            if Cell.statement(cells[middle]) < statement { low = middle + 1 } else { high = middle }
        }
        guard low < starts[person + 1], Cell.statement(cells[low]) == statement else { return nil }
        return Cell.vote(cells[low])
    }

    /// How everybody voted on each statement.
    ///
    /// - Complexity: O(votes).
    public var tallies: [Tally] { Tallies(of: self, in: Array(repeating: 0, count: people), groups: 1).rows[0] }

    /// The same votes with people and statements in another order: row and column `n` are those that were `people[n]` and `columns[n]`.
    public func of(_ people: [Int], columns: [Int]) -> VoteMatrix {
        if columns == Array(0..<statements) { return of(people) }
        var place = [UInt32](repeating: 0, count: statements)
        for (new, old) in columns.enumerated() { place[old] = UInt32(new) }
        return VoteMatrix(
            statements: columns.count,
            rows: people.lazy.map { person in
                cells[starts[person]..<starts[person + 1]].map { place[Cell.statement($0)] << 2 | $0 & 3 }.sorted()
            }, count: people.reduce(0) { $0 + votes(of: $1) })
    }

    /// These people by their votes alone: who voted the same stand beside each other, in any order.
    ///
    /// - Complexity: O(n log n) comparisons of votes.
    func ordered(_ people: [Int]) -> [Int] {
        cells.withUnsafeBufferPointer { cells in
            people.sorted { a, b in
                let (own, other) = (cells[starts[a]..<starts[a + 1]], cells[starts[b]..<starts[b + 1]])
                return own.lexicographicallyPrecedes(other)
            }
        }
    }

    /// The same votes of fewer people, or of the same people more than once, in the order given.
    public func of(_ people: some Collection<Int>) -> VoteMatrix {
        VoteMatrix(
            statements: statements, rows: people.lazy.map { cells[starts[$0]..<starts[$0 + 1]] },
            count: people.reduce(0) { $0 + votes(of: $1) })
    }
}

/// How each group voted on each statement.
public struct Tallies: Sendable, Equatable {
    /// By group, then by statement.
    public let rows: [[Tally]]

    /// - Parameters:
    ///   - group: of each person; below zero for none.
    ///   - groups: how many there are.
    /// - Complexity: O(votes + groups × statements).
    public init(of matrix: VoteMatrix, in group: [Int], groups: Int) {
        let size = Cell.tableSize(matrix.statements)
        var counts = [Int32](repeating: 0, count: size * groups)
        counts.withUnsafeMutableBufferPointer { counts in
            matrix.cells.withUnsafeBufferPointer { cells in
                for person in 0..<matrix.people where group[person] >= 0 {
                    let offset = group[person] * size
                    for place in matrix.starts[person]..<matrix.starts[person + 1] { counts[offset + Int(cells[place])] += 1 }
                }
            }
        }
        rows = (0..<groups).map { group in
            (0..<matrix.statements).map { statement in
                let first = group * size + Cell.first(of: statement)
                return Tally(agree: Int(counts[first + 2]), disagree: Int(counts[first]), pass: Int(counts[first + 1]))
            }
        }
    }
}
