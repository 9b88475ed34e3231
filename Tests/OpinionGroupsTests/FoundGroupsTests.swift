import DialogueEngine
import Testing

@testable import OpinionGroups

@Suite struct `Groups that vote alike` {
    private static let quick = FoundGroups.Effort(first: 5, last: 20, shuffles: 20)

    @Test(arguments: [1, 2, 3] as [UInt64]) func `are found with a small one among them, and people who answer at random are in none`(
        seed: UInt64
    ) throws {
        let planted = Planted(people: 1_500, statements: 80, seed: seed)
        let found = FoundGroups(in: planted.votes, leavingOut: planted.votes.none, effort: Self.quick)
        #expect(found.count == 3)
        let (precision, recall) = planted.found(found.places, group: 2)
        #expect(precision >= 0.8 && recall >= 0.8, "precision \(precision), recall \(recall)")
        let strays = found.places.indices.filter { planted.group[$0] == -1 && found.places[$0] != .notPlaced }
        #expect(Double(strays.count { found.places[$0] == .between }) > 0.5 * Double(strays.count))
    }

    @Test func `are as large as they were planted, though not everybody of them can be told`() {
        var (within, all) = (0, 0)
        for seed in 1...3 as ClosedRange<UInt64> {
            // Some vote on few statements and cannot be placed, and of a small group more than of a large one.
            let planted = Planted(people: 1_500, statements: 80, density: 0.3, seed: seed)
            let found = FoundGroups(in: planted.votes, leavingOut: planted.votes.none, effort: Self.quick)
            let voted = found.places.indices.filter { found.places[$0] != .noStance }
            #expect(
                found.sizes.count == (found.count == 1 ? 0 : found.count)
                    && found.sizes.allSatisfy { $0.low <= $0.share && $0.share <= $0.high })
            guard found.count == 3 else { continue }
            let truth = (0..<3).map { group in Double(voted.count { planted.group[$0] == group }) / Double(voted.count) }
            for (group, size) in found.sizes.enumerated() {
                all += 1
                // As it is told: in whole percents.
                if ((size.low * 100).rounded(.down)...(size.high * 100).rounded(.up)).contains(truth[group] * 100) { within += 1 }
                #expect(abs(size.share - truth[group]) < 0.02)
            }
            #expect(found.sizes[2].share > Double(found.members[2]) / Double(voted.count), "placing alone counts it too small")
        }
        #expect(all == 9 && within >= 8, "\(within) of \(all)")
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>) func `are not found in shuffled votes`(seed: UInt64) {
        let shuffled = Planted(people: 300, statements: 40, seed: seed).votes.shuffled(seed: seed)
        let found = FoundGroups(in: shuffled, leavingOut: shuffled.none, effort: Self.quick)
        #expect(found.count == 1 && found.stability == nil && found.members.isEmpty)
    }

    @Test func `are not found among people who all think alike`() {
        var random = SplitMix64(seed: 8)
        var book = VoteBook()
        for person in 0..<200 {
            for statement in 0..<20 { book.set(random.unit() < 0.8 ? .agree : .disagree, person: person, statement: statement) }
        }
        #expect(FoundGroups(in: book.matrix, leavingOut: book.matrix.none, effort: Self.quick).count == 1)
    }

    @Test func `account for everybody`() {
        var book = VoteBook()
        let planted = Planted(people: 200, statements: 30, density: 0.5, seed: 5)
        for person in 0..<200 {
            for entry in planted.votes.row(person) { book.set(entry.vote, person: person, statement: entry.statement) }
        }
        for statement in 0..<6 { book.set(.agree, person: 200, statement: statement) }
        book.reserve(people: 202)
        let found = FoundGroups(in: book.matrix, leavingOut: book.matrix.none, effort: Self.quick)
        #expect(found.places.count == 202 && found.places[200] == .notPlaced && found.places[201] == .noStance)
        let outside = found.places.count { if case .group = $0 { false } else { true } }
        #expect(found.members.reduce(0, +) + outside == 202)
        #expect(found.members == found.members.sorted(by: >))
    }

    @Test func `have people with few votes where these tell by themselves, and not because a group is large`() {
        var (random, book) = (SplitMix64(seed: 9), VoteBook())
        func vote(_ person: Int, _ statements: Range<Int>, agreeing chance: Double) {
            for statement in statements { book.set(random.unit() < chance ? .agree : .disagree, person: person, statement: statement) }
        }
        // On each statement three in four of 300 agree, and one in four of 100.
        for person in 0..<400 { vote(person, 0..<16, agreeing: person < 300 ? 0.75 : 0.25) }
        vote(400, 0..<4, agreeing: 1)
        vote(401, 0..<4, agreeing: 0)
        vote(402, 0..<1, agreeing: 1)
        vote(403, 0..<3, agreeing: 1)
        vote(403, 3..<6, agreeing: 0)
        let found = FoundGroups(in: book.matrix, leavingOut: book.matrix.none, effort: Self.quick)
        #expect(found.count == 2)
        #expect(Array(found.places[400..<404]) == [.group(0), .group(1), .notPlaced, .notPlaced])
    }

    @Test func `are known better among everybody than among the people they were found in`() {
        let planted = Planted(people: 1_200, statements: 40, seed: 10)
        let everybody = Ground(planted.votes, leavingOut: planted.votes.none)
        let (few, shape) = (everybody.of(Array(0..<300)), LatentClasses.Shape(groups: 3, hasStrays: true))
        var random = SplitMix64(seed: 1)
        let labels = GroupFit(shape, on: few, starts: 4, &random).model.labels(few.votes)
        let found = Resampling(of: shape, on: few, labels: labels, times: 3, starts: 4, seed: 1)
        let further = found.models(2, furtherOn: everybody, seed: 1)
        #expect(further.count == 2)
        for (before, after) in zip(found.models, further) {
            #expect(after.model.expectation(planted.votes).likelihood > before.model.expectation(planted.votes).likelihood)
            #expect(after.match == before.match)
        }
    }

    @Test func `are the same each time, whatever the machine does at once`() {
        let planted = Planted(people: 400, statements: 40, seed: 6)
        let first = FoundGroups(in: planted.votes, leavingOut: planted.votes.none, effort: Self.quick)
        #expect((0..<3).allSatisfy { _ in FoundGroups(in: planted.votes, leavingOut: planted.votes.none, effort: Self.quick) == first })
    }

    @Test func `look past statements that are left out`() {
        let planted = Planted(people: 400, statements: 40, seed: 7)
        let only = planted.votes.none.indices.map { $0 >= 2 }
        let found = FoundGroups(in: planted.votes, leavingOut: only, effort: Self.quick)
        #expect(found.count == 1 && found.trials.isEmpty)
    }

    @Test(arguments: ["scoop-hivemind.biodiversity", "vtaiwan.uberx"], [0, 1, 2, 3])
    func `hold in real conversations, and are gone when their votes are shuffled`(name: String, shuffle: Int) throws {
        guard let conversation = try RealConversation(name) else { return }
        let votes = shuffle == 0 ? conversation.votes : conversation.votes.shuffled(seed: UInt64(shuffle))
        let found = FoundGroups(in: votes, leavingOut: conversation.isLeftOut)
        if shuffle == 0 {
            #expect(found.count >= 2 && found.stability! >= 0.6 && found.returning.allSatisfy { $0 >= 0.75 })
        } else {
            #expect(found.count == 1)
        }
    }
}

extension VoteMatrix {
    /// No statement left out.
    var none: [Bool] { Array(repeating: false, count: statements) }
}
