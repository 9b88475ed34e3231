import Foundation
import Testing

@testable import OpinionGroups

/// What Polis itself computed of a conversation, and the votes it computed it of.
struct PolisFixture {
    let conversation: PolisConversation
    /// The group of each person, and the number of each group.
    let group: [Int]
    let groups: [Int]
    /// The number of each column.
    let statements: [Int]
    let math: [String: Any]

    /// - Returns: `nil`, saying so, where the folder is not there.
    init?(_ name: String) throws {
        let folder = RealConversation.folder.appending(path: "fixture.\(name)")
        guard FileManager.default.fileExists(atPath: folder.path) else {
            print("skipped: \(name) is not there")
            return nil
        }
        func read(_ file: String) throws -> Any { try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: file))) }
        let votes = try #require(try read("votes.json") as? [[String: Any]])
        let comments = try #require(try read("comments.json") as? [[String: Any]])
        math = try #require(try read("math-pca2.json") as? [String: Any])
        func number(_ row: [String: Any], _ key: String) -> Int { (row[key] as? NSNumber)?.intValue ?? 0 }
        statements = Set(comments.map { number($0, "statement_id") }).union(votes.map { number($0, "statement_id") }).sorted()
        let people = Set(votes.map { number($0, "participant_id") }).sorted()
        let columns = Dictionary(uniqueKeysWithValues: statements.enumerated().map { ($1, $0) })
        let rows = Dictionary(uniqueKeysWithValues: people.enumerated().map { ($1, $0) })
        var book = VoteBook()
        book.reserve(people: people.count, statements: statements.count)
        for row in votes.enumerated().sorted(by: { (number($0.1, "modified"), $0.0) < (number($1.1, "modified"), $1.0) }).map(\.element) {
            book.set(
                Vote(rawValue: Int8(number(row, "vote"))), person: rows[number(row, "participant_id")]!,
                statement: columns[number(row, "statement_id")]!)
        }
        var kinds = statements.map { _ in PolisConversation.Statement() }
        for row in comments {
            kinds[columns[number(row, "statement_id")]!] = PolisConversation.Statement(
                isOut: number(row, "moderated") == -1, isMeta: row["is_meta"] as? Bool ?? false)
        }
        conversation = PolisConversation(votes: book.matrix, statements: kinds)
        let base = try #require(math["base-clusters"] as? [String: Any])
        let members = Dictionary(uniqueKeysWithValues: zip(base["id"] as! [Int], base["members"] as! [[Int]]))
        let clusters = try #require(math["group-clusters"] as? [[String: Any]])
        groups = clusters.map { $0["id"] as! Int }.sorted()
        var group = [Int](repeating: -1, count: people.count)
        for cluster in clusters {
            let place = groups.firstIndex(of: cluster["id"] as! Int)!
            for person in (cluster["members"] as! [Int]).flatMap({ members[$0] ?? [] }) { if let row = rows[person] { group[row] = place } }
        }
        self.group = group
    }

    func place(_ statement: Any) -> Int { statements.firstIndex(of: (statement as? Int) ?? Int(statement as! String)!)! }
}

@Suite struct `Polis's mathematics` {
    static let names = ["below-100-ptpts", "150ptpt-3gp-no-strict-no-meta", "50ptpt-3gp-strict-no-meta"]

    private func statistics(_ fixture: PolisFixture) -> (PolisMap, PolisStatistics) {
        let map = PolisMap(of: fixture.conversation)
        return (map, PolisStatistics(of: fixture.conversation, on: map, in: fixture.group, groups: fixture.groups.count))
    }

    @Test(arguments: names) func `counts every cell as Polis does`(name: String) throws {
        guard let fixture = try PolisFixture(name) else { return }
        let (_, statistics) = statistics(fixture)
        let votes = fixture.math["group-votes"] as! [String: [String: Any]]
        for (group, row) in votes {
            for (statement, counts) in row["votes"] as! [String: [String: Int]] {
                let tally = statistics.votes[fixture.groups.firstIndex(of: Int(group)!)!][fixture.place(statement)]
                #expect(tally.agree == counts["A"]! && tally.disagree == counts["D"]! && tally.seen == counts["S"]!)
            }
        }
        for (statement, consensus) in fixture.math["group-aware-consensus"] as! [String: Double] {
            #expect(abs(statistics.consensus[fixture.place(statement)] - consensus) <= 1e-12)
        }
    }

    @Test(arguments: names) func `names the statements each group is known by, in order`(name: String) throws {
        guard let fixture = try PolisFixture(name) else { return }
        let (_, statistics) = statistics(fixture)
        for (group, rows) in fixture.math["repness"] as! [String: [[String: Any]]] {
            let own = statistics.representative[fixture.groups.firstIndex(of: Int(group)!)!]
            #expect(own.map { fixture.statements[$0.figure.statement] } == rows.map { $0["tid"] as! Int })
            for (one, row) in zip(own, rows) {
                let (figure, isAgreed) = (one.figure, one.figure.isForAgreeing)
                #expect(isAgreed == (row["repful-for"] as! String == "agree"))
                let numbers = [
                    "repness": isAgreed ? figure.agreeingRatio : figure.disagreeingRatio,
                    "repness-test": isAgreed ? figure.agreeingRatioTest : figure.disagreeingRatioTest,
                    "p-success": isAgreed ? figure.agreeing : figure.disagreeing,
                    "p-test": isAgreed ? figure.agreeingTest : figure.disagreeingTest,
                ]
                for (key, value) in numbers { #expect(abs(value - (row[key] as! Double)) <= 1e-6 * max(1, abs(value)), "\(key)") }
            }
        }
        let consensus = fixture.math["consensus"] as! [String: [[String: Any]]]
        #expect(statistics.agreed.map { fixture.statements[$0.statement] } == consensus["agree"]!.map { $0["tid"] as! Int })
        #expect(statistics.disagreed.map { fixture.statements[$0.statement] } == consensus["disagree"]!.map { $0["tid"] as! Int })
    }

    @Test(arguments: zip(names, [0.999999, 0.999999, 0.999])) func `finds the directions Polis found`(name: String, least: Double) throws {
        guard let fixture = try PolisFixture(name) else { return }
        let (map, statistics) = statistics(fixture)
        let pca = fixture.math["pca"] as! [String: Any]
        for (own, theirs) in zip(map.components, pca["comps"] as! [[Double]]) {
            let product = zip(own, theirs).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(abs(product) / theirs.reduce(0) { $0 + $1 * $1 }.squareRoot() >= least)
        }
        let priorities = fixture.math["comment-priorities"] as? [String: Double] ?? [:]
        // A fault of Polis gave every statement of one conversation 49.
        guard Set(priorities.values).count > 1 else { return }
        for (statement, priority) in priorities {
            #expect(abs(statistics.priorities[fixture.place(statement)] - priority) <= 1e-9 * max(1, priority))
        }
    }

    @Test func `tests shares and ratios as Polis writes them`() {
        let figure = PolisFigure(statement: 0, own: Tally(agree: 8, disagree: 1, pass: 1), others: Tally(agree: 5, disagree: 14, pass: 1))
        #expect(abs(figure.agreeing - 9.0 / 12) < 1e-12 && abs(figure.agreeingRatio - (9.0 / 12) / (6.0 / 22)) < 1e-12)
        #expect(abs(figure.agreeingTest - 2 * 11.0.squareRoot() * (9.0 / 11 - 0.5)) < 1e-12)
        let both = 15.0 / 32
        let apart = (9.0 / 11 - 6.0 / 21) / (both * (1 - both) * (1.0 / 11 + 1.0 / 21)).squareRoot()
        #expect(abs(figure.agreeingRatioTest - apart) < 1e-12 && figure.isForAgreeing)
    }

    @Test func `places people in groups, and begins at the first points that differ`() {
        let points = [Point(x: 0, y: 0), Point(x: 0, y: 0), Point(x: 10, y: 0), Point(x: 11, y: 0)]
        let found = PolisMeans.clusters(points, weights: [1, 1, 1, 1], count: 2, rounds: 100)
        #expect(found.map(\.members) == [[0, 1], [2, 3]] && found[1].center == Point(x: 10.5, y: 0))
        let silhouette = Silhouette.mean(of: points, in: found.map(\.members))
        #expect(abs(silhouette - (1 + 1 + 9.0 / 10 + 10.0 / 11) / 4) < 1e-12)
        #expect(Silhouette.mean(of: points, in: [[0, 1, 2], [3]]) < silhouette, "alone counts nothing")
    }

    @Test func `makes at most five groups of everybody who voted enough`() {
        let planted = Planted(people: 400, statements: 40, seed: 2)
        let conversation = PolisConversation(
            votes: planted.votes, statements: Array(repeating: PolisConversation.Statement(), count: 40))
        let groups = PolisGroups(in: conversation, on: PolisMap(of: conversation))
        #expect((2...5).contains(groups.groups.count) && groups.base.count <= 100)
        for person in 0..<400 { #expect((groups.group[person] >= 0) == (planted.votes.votes(of: person) >= 7)) }
    }
}
