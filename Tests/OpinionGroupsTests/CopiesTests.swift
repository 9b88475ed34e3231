import DialogueEngine
import Testing

@testable import OpinionGroups

@Suite struct `Votes that may be copies` {
    @Test func `are whole rows that stand there before, and the same on everything`() {
        var book = VoteBook()
        func vote(_ person: Int, _ votes: [Int]) {
            for (statement, vote) in votes.enumerated() { book.set(Vote(rawValue: Int8(vote)), person: person, statement: statement) }
        }
        vote(0, [1, -1, 1, 0, 1, 1, -1, 1, 1, 1, 0])
        vote(1, [1, -1, 1, 0, 1, 1, -1, 1, 1, 1, 0])
        vote(2, [1, -1, 1, 0, 1, 1, -1, 1, 1, 1, 1])
        vote(3, [1, -1, 1, 0, 1, 1])
        vote(4, [1, -1, 1, 0, 1, 1])
        vote(5, Array(repeating: -1, count: 11))
        vote(6, Array(repeating: 0, count: 11))
        vote(7, Array(repeating: 1, count: 9))
        let copies = Copies(in: book.matrix)
        #expect(copies.identical == [1] && copies.uniform == [5] && copies.people == [1, 5])
    }

    @Test func `are rare among people who vote for themselves`() {
        let copies = Copies(in: Planted(people: 1_000, statements: 60, seed: 4).votes)
        #expect(copies.people.count <= 2)
    }
}
