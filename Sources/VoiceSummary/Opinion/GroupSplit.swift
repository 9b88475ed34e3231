import DialogueEngine
import Foundation
import JSONText
import OpinionGroups

/// One statement by group: how each voted, what all of them can agree to, and how likely they are to agree together.
struct GroupSplit {
    /// By group; `nil` for what is held back.
    let tallies: [Tally?]
    /// The group with which people outside the groups are counted, and how many they are.
    var joined: (group: Int, count: Int)?

    init(_ key: AnswerKey, in section: OpinionSection) { (tallies, joined) = (section.tallies(of: key), section.joined(key)) }

    /// The members it adds to a statement.
    var members: [String: JSON] {
        if tallies.isEmpty { return [:] }
        var members: [String: JSON] = [
            "groups": .array(tallies.enumerated().map { group, tally in row(group, tally) }),
            "bridging": .decimal(bridging),
        ]
        if let chances {
            members["groupConsensus"] = .decimal(chances.reduce(1, *))
            members["groupConsensusMean"] = .decimal(Self.mean(chances))
        }
        return members
    }

    /// At least this part agrees even in the least willing group, with 95 % confidence; `nil` where a group is held back or too small for a share.
    var bridging: Double? { bound(\.agree) }

    /// The same for disagreeing.
    var bridgingAgainst: Double? { bound(\.disagree) }

    private func bound(_ side: KeyPath<Tally, Int>) -> Double? {
        let bounds = tallies.compactMap { tally in
            tally.flatMap { $0.seen >= Display.sharesFrom ? ShareInterval($0[keyPath: side], of: $0.seen)?.low : nil }
        }
        return bounds.count == tallies.count ? bounds.min() : nil
    }

    /// Of each group, how likely somebody is to agree: (A + 1) / (n + 2), as Polis counts.
    private var chances: [Double]? {
        let found = tallies.compactMap { tally in
            tally.flatMap { $0.seen >= Display.sharesFrom ? Double($0.agree + 1) / Double($0.seen + 2) : nil }
        }
        return found.count == tallies.count ? found : nil
    }

    private static func mean(_ chances: [Double]) -> Double { chances.isEmpty ? 1 : pow(chances.reduce(1, *), 1 / Double(chances.count)) }

    private func row(_ group: Int, _ tally: Tally?) -> JSON {
        let name = OpinionSection.name(group)
        guard let tally else { return .object(["id": .string(name)].with(.hidden("n"))) }
        func share(_ count: Int) -> JSON {
            guard tally.seen >= Display.sharesFrom, let share = ShareInterval(count, of: tally.seen) else { return .null }
            return ["share": .decimal(share.share), "interval": [.decimal(share.low), .decimal(share.high)]]
        }
        var members: [String: JSON] = [
            "id": .string(name), "n": .count(tally.seen), "agree": .count(tally.agree), "disagree": .count(tally.disagree),
            "pass": .count(tally.pass), "agreeing": share(tally.agree), "disagreeing": share(tally.disagree),
        ]
        if let joined, joined.group == group { members["withOthers"] = .count(joined.count) }
        return .object(members)
    }
}
