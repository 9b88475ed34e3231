import DialogueEngine
public import JSONText
import OpinionGroups

/// A consultation in Polis's own mathematics, under Polis's own names; agreeing is the positive direction, as in its exports.
///
/// A working file for moderators, not a publication: nothing is held back in it.
public struct PolisSummary: Sendable {
    /// `pca`, `base-clusters`, `group-clusters`, `group-votes`, `repness`, `consensus`, `group-aware-consensus`, `comment-priorities` and more; people
    /// and statements under the numbers they have in the export.
    public let json: JSON

    /// - Parameters:
    ///   - voters: everybody known to the consultation, once each, in any order.
    ///   - groups: the group of each voter, by the voter's number in the export; `nil` to find groups.
    public init(of voters: some Sequence<Voter>, _ request: StandingRequest, groups: [Int: Int]? = nil) {
        let crowd = Crowd(of: voters, request)
        let columns = VoteColumns(crowd)
        let numbers = PolisNumbers(columns, crowd)
        json = PolisWriter(columns, numbers, groups: groups).json
    }
}

/// The numbers by which Polis knows people and statements: those they were imported with; others are counted on from the highest, or from 0.
struct PolisNumbers {
    /// By row and by column.
    let people: [Int]
    let statements: [Int]

    init(_ columns: VoteColumns, _ crowd: Crowd) {
        people = Self.numbered(
            columns.people.map { row in
                let name = crowd.people[row].participant
                return Int(name.dropFirst()).flatMap { PolisFiles.participant($0) == name ? $0 : nil }
            })
        statements = Self.numbered(columns.columns.map { $0.statement?.source?.number })
    }

    /// Those that have a number keep it; the others are counted on from the highest.
    private static func numbered(_ known: [Int?]) -> [Int] {
        var next = (known.compactMap { $0 }.max() ?? -1) + 1
        return known.map { number in
            if let number { return number }
            defer { next += 1 }
            return next
        }
    }
}

/// Puts the mathematics under Polis's names.
private struct PolisWriter {
    let numbers: PolisNumbers
    let conversation: PolisConversation
    let map: PolisMap
    let groups: PolisGroups
    let statistics: PolisStatistics
    /// The number of each group, in the order of the statistics.
    let groupNumbers: [Int]
    /// Whether the groups were given: each of their people is a cluster of its own then, under that person's number.
    let isGiven: Bool

    init(_ columns: VoteColumns, _ numbers: PolisNumbers, groups given: [Int: Int]?) {
        // Rows in the order of their numbers: the first hundred of them begin the clusters.
        let order = numbers.people.indices.sorted { numbers.people[$0] < numbers.people[$1] }.filter { columns.votes.votes(of: $0) > 0 }
        let people = order.map { numbers.people[$0] }
        self.numbers = numbers.of(people)
        conversation = PolisConversation(
            votes: columns.votes.of(order),
            statements: columns.columns.map { column in
                PolisConversation.Statement(
                    isOut: column.statement?.source?.moderation == .takenOut, isMeta: column.statement?.source?.isMeta ?? false)
            })
        map = PolisMap(of: conversation)
        isGiven = given != nil
        if let given {
            let ids = Set(people.compactMap { given[$0] }).sorted()
            groupNumbers = ids
            groups = PolisGroups(given: people.map { given[$0].flatMap { ids.firstIndex(of: $0) } ?? -1 }, on: map)
        } else {
            groups = PolisGroups(in: conversation, on: map)
            groupNumbers = Array(0...max(0, groups.group.max() ?? 0))
        }
        statistics = PolisStatistics(of: conversation, on: map, in: groups.group, groups: groupNumbers.count)
    }

    var json: JSON {
        [
            "agree": 1, "n": .count(conversation.votes.people), "n-cmts": .count(conversation.votes.statements),
            "in-conv": .array(groups.group.indices.filter { groups.group[$0] >= 0 }.map { .count(numbers.people[$0]) }),
            "tids": .array(numbers.statements.map { .count($0) }),
            "mod-out": tids { $0.isOut }, "meta-tids": tids { $0.isMeta },
            "pca": [
                "center": .array(map.center.map { .double($0) }),
                "comps": .array(map.components.map { .array($0.map { .double($0) }) }),
                "comment-projection": [
                    .array(map.statements.map { .double($0.x) }), .array(map.statements.map { .double($0.y) }),
                ],
                "comment-extremity": .array(map.statements.map { .double($0.length) }),
            ],
            "base-clusters": [
                "id": .array(groups.base.map { .count(baseNumber($0)) }),
                "x": .array(groups.base.map { .double($0.center.x) }), "y": .array(groups.base.map { .double($0.center.y) }),
                "count": .array(groups.base.map { .count($0.members.count) }),
                "members": .array(groups.base.map { .array($0.members.map { .count(numbers.people[$0]) }) }),
            ],
            "group-clusters": .array(groups.groups.map { cluster($0) }),
            "group-votes": byGroup { group in
                [
                    "id": .count(groupNumbers[group]), "n-members": .count(groups.group.count { $0 == group }),
                    "votes": byStatement { votes(statistics.votes[group][$0]) },
                ]
            },
            "repness": byGroup { group in .array(statistics.representative[group].map { representative($0) }) },
            "consensus": [
                "agree": .array(statistics.agreed.map { agreed($0) }), "disagree": .array(statistics.disagreed.map { agreed($0) }),
            ],
            "group-aware-consensus": byStatement { .double(statistics.consensus[$0]) },
            "comment-priorities": byStatement { .double(statistics.priorities[$0]) },
        ]
    }

    private func baseNumber(_ cluster: PolisCluster) -> Int { isGiven ? numbers.people[cluster.id] : cluster.id }

    private func cluster(_ group: PolisCluster) -> JSON {
        [
            "id": .count(groupNumbers[group.id]), "center": [.double(group.center.x), .double(group.center.y)],
            "members": .array(group.members.map { .count(isGiven ? numbers.people[$0] : $0) }),
        ]
    }

    private func votes(_ tally: Tally) -> JSON { ["A": .count(tally.agree), "D": .count(tally.disagree), "S": .count(tally.seen)] }

    private func representative(_ one: PolisStatistics.Representative) -> JSON {
        let (figure, isAgreed) = (one.figure, one.figure.isForAgreeing)
        var members: [String: JSON] = [
            "tid": .count(numbers.statements[figure.statement]), "repful-for": isAgreed ? "agree" : "disagree",
            "repness": .double(isAgreed ? figure.agreeingRatio : figure.disagreeingRatio),
            "repness-test": .double(isAgreed ? figure.agreeingRatioTest : figure.disagreeingRatioTest),
            "p-success": .double(isAgreed ? figure.agreeing : figure.disagreeing),
            "p-test": .double(isAgreed ? figure.agreeingTest : figure.disagreeingTest),
            "n-success": .count(isAgreed ? figure.own.agree : figure.own.disagree), "n-trials": .count(figure.own.seen),
        ]
        if one.isBestAgreed { members.merge(["best-agree": true, "n-agree": .count(figure.own.agree)]) { $1 } }
        return .object(members)
    }

    private func agreed(_ one: PolisStatistics.Agreed) -> JSON {
        [
            "tid": .count(numbers.statements[one.statement]), "n-success": .count(one.count), "n-trials": .count(one.seen),
            "p-success": .double(one.chance), "p-test": .double(one.test),
        ]
    }

    private func tids(_ isMeant: (PolisConversation.Statement) -> Bool) -> JSON {
        .array(conversation.statements.indices.filter { isMeant(conversation.statements[$0]) }.map { .count(numbers.statements[$0]) })
    }

    private func byGroup(_ value: (Int) -> JSON) -> JSON {
        .object(Dictionary(uniqueKeysWithValues: groupNumbers.indices.map { (String(groupNumbers[$0]), value($0)) }))
    }

    private func byStatement(_ value: (Int) -> JSON) -> JSON {
        .object(Dictionary(uniqueKeysWithValues: numbers.statements.indices.map { (String(numbers.statements[$0]), value($0)) }))
    }
}

extension PolisNumbers {
    fileprivate init(people: [Int], statements: [Int]) { (self.people, self.statements) = (people, statements) }
    fileprivate func of(_ people: [Int]) -> PolisNumbers { PolisNumbers(people: people, statements: statements) }
}
