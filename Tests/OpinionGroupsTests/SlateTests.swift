import DialogueEngine
import Testing

@testable import OpinionGroups

@Suite struct `A slate` {
    private func matrix(_ rows: [[Int]]) -> VoteMatrix {
        var book = VoteBook()
        book.reserve(people: rows.count, statements: rows[0].count)
        for (person, row) in rows.enumerated() {
            for (statement, vote) in row.enumerated() where vote < 2 {
                book.set(Vote(rawValue: Int8(vote)), person: person, statement: statement)
            }
        }
        return book.matrix
    }

    @Test func `takes what most agree with, and then what most of the others do`() {
        // Four agree with the first and second, two with the third only, one with nothing.
        let votes = matrix([[1, 1, -1], [1, 1, -1], [1, 1, 0], [1, 0, -1], [-1, -1, 1], [-1, 2, 1], [-1, -1, -1], [2, 2, 2]])
        let slate = Slate(of: votes, leavingOut: votes.none, count: 2)
        #expect(slate.statements == [0, 2] && slate.people == 7 && slate.covered == 6 && slate.largestWithout == nil)
        let one = Slate(of: votes, leavingOut: votes.none, count: 1)
        #expect(one.statements == [0] && one.largestWithout == Slate.Left(statement: 2, count: 2) && one.claim == 7)
        #expect(Slate(of: votes, leavingOut: [true, false, false], count: 1).statements == [1])
    }

    @Test(arguments: 1...50 as ClosedRange<UInt64>) func `leaves no large group without`(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let (people, statements) = (20 + random.next(below: 60), 5 + random.next(below: 20))
        let votes = matrix((0..<people).map { _ in (0..<statements).map { _ in [1, -1, 0, 2][random.next(below: 4)] } })
        for count in 1...4 {
            let slate = Slate(of: votes, leavingOut: votes.none, count: count)
            #expect((slate.largestWithout?.count ?? 0) < slate.claim || slate.statements.count < count)
        }
    }
}
