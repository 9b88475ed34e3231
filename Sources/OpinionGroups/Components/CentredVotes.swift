import Dispatch

/// Votes as deviations from each statement's mean; who did not see a statement is taken to stand at the mean.
///
/// Statements that are left out are zero for everybody.
struct CentredVotes: Sendable {
    let matrix: VoteMatrix
    /// The mean of those who saw each statement, -1…1; 0 where nobody did and where it is left out.
    let means: [Double]
    /// The deviation of each cell.
    let values: [Double]

    init(_ matrix: VoteMatrix, leavingOut left: [Bool]) {
        self.matrix = matrix
        let tallies = matrix.tallies
        means = tallies.enumerated().map { statement, tally in
            tally.seen == 0 || left[statement] ? 0 : Double(tally.agree - tally.disagree) / Double(tally.seen)
        }
        var values = [Double](repeating: 0, count: Cell.tableSize(matrix.statements))
        for statement in 0..<matrix.statements where !left[statement] {
            for vote in Vote.allCases { values[Int(Cell.packed(vote, on: statement))] = Double(vote.rawValue) - means[statement] }
        }
        self.values = values
    }

    /// The product of everybody's deviations with a vector over statements: one number a person.
    func times(_ vector: [Double]) -> [Double] {
        let table = table(vector)
        var result = [Double](repeating: 0, count: matrix.people)
        result.withUnsafeMutableBufferPointer { result in
            table.withUnsafeBufferPointer { table in
                for person in 0..<matrix.people { result[person] = sum(of: person, table) }
            }
        }
        return result
    }

    /// XᵀX times a vector over statements: a vector over statements.
    ///
    /// People are divided into parts of one size whatever the machine, so that sums are rounded the same everywhere.
    /// - Complexity: O(votes).
    func gram(times vector: [Double]) -> [Double] {
        let (table, size, part) = (table(vector), values.count, 16_384)
        let parts = max(1, (matrix.people + part - 1) / part)
        var sums = [Double](repeating: 0, count: size * parts)
        sums.withUnsafeMutableBufferPointer { sums in
            nonisolated(unsafe) let sums = sums
            table.withUnsafeBufferPointer { table in
                nonisolated(unsafe) let table = table
                Parallel.each(parts, worth: matrix.count) { index in
                    let own = UnsafeMutableBufferPointer(rebasing: sums[index * size..<(index + 1) * size])
                    matrix.cells.withUnsafeBufferPointer { cells in
                        for person in index * part..<min(matrix.people, (index + 1) * part) {
                            let dot = sum(of: person, table)
                            for place in matrix.starts[person]..<matrix.starts[person + 1] { own[Int(cells[place])] += dot }
                        }
                    }
                }
            }
        }
        return (0..<matrix.statements).map { statement in
            var sum = 0.0
            for cell in Cell.first(of: statement)..<Cell.first(of: statement) + 3 {
                for index in 0..<parts { sum += values[cell] * sums[index * size + cell] }
            }
            return sum
        }
    }

    private func table(_ vector: [Double]) -> [Double] { values.indices.map { values[$0] * vector[$0 >> 2] } }

    @inline(__always)
    private func sum(of person: Int, _ table: UnsafeBufferPointer<Double>) -> Double {
        matrix.cells.withUnsafeBufferPointer { cells in
            var sum = 0.0
            for place in matrix.starts[person]..<matrix.starts[person + 1] { sum += table[Int(cells[place])] }
            return sum
        }
    }
}

/// Work in parts on all cores.
enum Parallel {
    /// Does a body for each of `count` parts, at once where there is enough to do; each part writes where no other does.
    ///
    /// - Parameter worth: about how many additions it takes in all.
    static func each(_ count: Int, worth: Int, _ body: @Sendable (Int) -> Void) {
        if count > 1, worth > 200_000 {
            DispatchQueue.concurrentPerform(iterations: count, execute: body)
        } else {
            (0..<count).forEach(body)
        }
    }
}
