import DialogueEngine
import Testing

@testable import OpinionGroups

@Suite struct `Directions in which people differ` {
    @Test func `are eigenvectors, strongest first, upright on each other`() {
        let votes = CentredVotes(Planted(people: 120, statements: 25, seed: 3).votes, leavingOut: Array(repeating: false, count: 25))
        let found = Components(of: votes, 25)
        #expect(found.strengths == found.strengths.sorted(by: >))
        for (vector, strength) in zip(found.vectors, found.strengths) {
            let image = votes.gram(times: vector)
            #expect(zip(image, vector).allSatisfy { abs($0 - strength * $1) < 1e-8 * found.strengths[0] })
        }
        for a in found.vectors.indices {
            for b in found.vectors.indices {
                let product = zip(found.vectors[a], found.vectors[b]).reduce(0) { $0 + $1.0 * $1.1 }
                #expect(abs(product - (a == b ? 1 : 0)) < 1e-8)
            }
        }
        // All strengths together are all squared deviations, of each vote from its statement's mean.
        let squares = (0..<120).reduce(0.0) { sum, person in
            votes.matrix.row(person).reduce(sum) {
                $0 + (Double($1.vote.rawValue) - votes.means[$1.statement]) * (Double($1.vote.rawValue) - votes.means[$1.statement])
            }
        }
        #expect(abs(found.strengths.reduce(0, +) - squares) < 1e-6 * squares)
    }

    @Test func `of few people are as many as there are`() {
        var book = VoteBook()
        for (person, votes) in [[1, 1, -1, 0], [-1, 1, 1, 0], [1, -1, 1, 1]].enumerated() {
            for (statement, vote) in votes.enumerated() { book.set(Vote(rawValue: Int8(vote)), person: person, statement: statement) }
        }
        let found = Components(of: CentredVotes(book.matrix, leavingOut: [false, false, false, true]), 4)
        #expect(found.vectors.count == 2)
        #expect(found.vectors.allSatisfy { abs($0[3]) < 1e-9 }, "what is left out has no part in them")
    }

    @Test func `of nobody are none`() {
        var book = VoteBook()
        book.reserve(people: 3, statements: 4)
        #expect(Components(of: CentredVotes(book.matrix, leavingOut: book.matrix.none), 2).vectors.isEmpty)
    }

    @Test func `eigenvalues of a small matrix are those worked out by hand`() {
        let (values, _) = Tridiagonal.eigen([2, 2, 2], [1, 1, 0])
        let root = 2.0.squareRoot()
        #expect(zip(values.sorted(), [2 - root, 2, 2 + root]).allSatisfy { abs($0 - $1) < 1e-12 })
    }
}

@Suite struct `The likeness of two divisions` {
    @Test func `is one for the same under other names, and about nothing by chance`() {
        #expect(Agreement.rand([0, 0, 1, 1, 2, 2], [1, 1, 0, 0, 2, 2]) == 1)
        // Worked out by hand: pairs together in both 2, in the one 6, in the other 6, of 15.
        let index = Agreement.rand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])
        #expect(abs(index - (2 - 6.0 * 3 / 15) / ((6.0 + 3) / 2 - 6.0 * 3 / 15)) < 1e-12)
        var random = SplitMix64(seed: 2)
        let chance = (0..<200).map { _ in
            Agreement.rand((0..<300).map { _ in random.next(below: 3) }, (0..<300).map { _ in random.next(below: 3) })
        }
        #expect(abs(chance.reduce(0, +) / 200) < 0.01)
    }

    @Test func `matches groups by what they have in common`() {
        #expect(Agreement.matched([2, 2, 2, 0, 0, 1], to: [0, 0, 0, 1, 1, 2]) == [1, 2, 0])
        #expect(Agreement.jaccard([0, 0, 0, 1], [1, 1, 0, 0]) == [2.0 / 3, 0.5])
    }
}
