import DialogueEngine

/// What groups are looked for in: the votes of people who voted enough, on the statements that count.
struct Ground: Sendable {
    let votes: VoteMatrix
    let isLeftOut: [Bool]
    /// The chance of each cell among everybody; 0 for statements that are left out.
    let chances: [Double]

    init(_ votes: VoteMatrix, leavingOut isLeftOut: [Bool]) {
        (self.votes, self.isLeftOut) = (votes, isLeftOut)
        var chances = [Double](repeating: 0, count: Cell.tableSize(votes.statements))
        for (statement, tally) in votes.tallies.enumerated() where !isLeftOut[statement] {
            for vote in Vote.allCases { chances[Int(Cell.packed(vote, on: statement))] = Double(tally[vote] + 1) / Double(tally.seen + 3) }
        }
        self.chances = chances
    }

    /// How many statements count.
    var statements: Int { isLeftOut.count { !$0 } }

    /// The same for some of the people.
    func of(_ people: [Int]) -> Ground { Ground(votes.of(people), leavingOut: isLeftOut) }

    /// The same with votes that hang together no more.
    func shuffled(_ random: inout SplitMix64) -> Ground { Ground(votes.shuffled(&random), leavingOut: isLeftOut) }

    /// How likely everybody's votes are where there are no groups, as a logarithm.
    var likelihood: Double {
        votes.tallies.enumerated().reduce(0) { sum, entry in
            isLeftOut[entry.offset]
                ? sum
                : Vote.allCases.reduce(sum) {
                    $0 + Double(entry.element[$1]) * Logarithm.of(chances[Int(Cell.packed($1, on: entry.offset))])
                }
        }
    }
}

extension VoteMatrix {
    /// The votes on each statement dealt out anew among those who saw it: nobody's votes hang together any more.
    public func shuffled(seed: UInt64) -> VoteMatrix {
        var random = SplitMix64(seed: seed)
        return shuffled(&random)
    }

    func shuffled(_ random: inout SplitMix64) -> VoteMatrix {
        var cells = cells
        var places = [[Int]](repeating: [], count: statements)
        for place in cells.indices { places[Cell.statement(cells[place])].append(place) }
        for own in places where own.count > 1 {
            for last in stride(from: own.count - 1, to: 0, by: -1) {
                // What is exchanged is the vote; the statement is the same.
                cells.swapAt(own[last], own[random.next(below: last + 1)])
            }
        }
        return VoteMatrix(statements: statements, starts: starts, cells: cells)
    }
}
