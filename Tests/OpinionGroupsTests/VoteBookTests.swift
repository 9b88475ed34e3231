import DialogueEngine
import Testing

@testable import OpinionGroups

@Suite struct `A book of votes` {
    @Test func `counts the last vote of each person, and none that was taken back`() {
        var book = VoteBook()
        book.set(.agree, person: 0, statement: 3)
        book.set(.disagree, person: 1, statement: 3)
        book.set(.pass, person: 0, statement: 3)
        #expect(book.tally(of: 3) == Tally(agree: 0, disagree: 1, pass: 1) && book.count == 2)
        book.set(nil, person: 1, statement: 3)
        book.set(nil, person: 1, statement: 0)
        #expect(book.tally(of: 3) == Tally(pass: 1) && book.count == 1 && book.people == 2 && book.statements == 4)
        #expect(book.tally(of: 99) == Tally())
    }

    @Test func `gives the same matrix and counts in whatever order the last votes came`() {
        var random = SplitMix64(seed: 4)
        var votes = (0..<400).map { _ in (Vote.allCases[random.next(below: 3)], random.next(below: 30), random.next(below: 20)) }
        var seen: Set<[Int]> = []
        votes = votes.filter { seen.insert([$0.1, $0.2]).inserted }
        func book(_ votes: [(Vote, Int, Int)]) -> VoteBook {
            var book = VoteBook()
            book.reserve(people: 30, statements: 20)
            for (vote, person, statement) in votes { book.set(vote, person: person, statement: statement) }
            return book
        }
        let first = book(votes)
        for _ in 0..<5 {
            votes.shuffle(using: &random)
            #expect(book(votes).matrix == first.matrix)
        }
        #expect(first.matrix.tallies == (0..<20).map { first.tally(of: $0) })
        for (vote, person, statement) in votes { #expect(first.matrix[person, statement] == vote) }
        #expect(first.matrix.count == votes.count && first.matrix.row(votes[0].1).contains { $0.statement == votes[0].2 })
    }

    @Test func `counts by group as votes come in, as if counted anew`() {
        var random = SplitMix64(seed: 9)
        var book = VoteBook()
        book.reserve(people: 40, statements: 10)
        let groups = (0..<40).map { $0 % 4 - 1 }
        book.divide(into: groups, groups: 3)
        for _ in 0..<2_000 {
            book.set(
                random.next(below: 5) == 0 ? nil : Vote.allCases[random.next(below: 3)], person: random.next(below: 40),
                statement: random.next(below: 10))
        }
        let anew = Tallies(of: book.matrix, in: groups, groups: 3).rows
        for group in 0..<3 { for statement in 0..<10 { #expect(book.tally(of: statement, in: group) == anew[group][statement]) } }
        var again = book
        again.divide(into: groups, groups: 3)
        #expect((0..<10).allSatisfy { again.tally(of: $0, in: 1) == book.tally(of: $0, in: 1) })
    }

    @Test func `takes four bytes a vote and eight a person in a matrix`() {
        let matrix = Planted(people: 300, statements: 40, seed: 1).votes
        #expect(matrix.cells.count * MemoryLayout<UInt32>.size == 4 * matrix.count)
        #expect(matrix.starts.count * MemoryLayout<Int>.size == 8 * (matrix.people + 1))
    }
}
