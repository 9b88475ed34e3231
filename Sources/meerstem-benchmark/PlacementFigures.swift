import Foundation
import OpinionGroups
import VoiceSummary

/// Whether groups that are there are found, and none where there are none.
///
/// Usage: placement FOLDER…, each with `votes.csv` and `comments.csv`. Where `planted-labels.csv` and `planted-statements.csv` say who is in which group,
/// and how likely each group agrees, the last group is looked for: how many of those found belong to it (precision), and how many of it are found
/// (recall); beside it what somebody would find who knows what each group thinks, and only has to tell who is in it. Elsewhere the votes are shuffled a
/// hundred times, or as often as SHUFFLES says: then no groups may be found.
enum PlacementFigures {
    static func print() throws {
        for folder in CommandLine.arguments.dropFirst(2) {
            let export = try VoteExport(in: folder)
            let found = FoundGroups(in: export.votes, leavingOut: export.isLeftOut)
            let outside = [("between", FoundGroups.Place.between), ("not placed", .notPlaced), ("no stance", .noStance)]
                .map { name, place in "\(found.places.count { $0 == place }) \(name)" }.joined(separator: ", ")
            Swift.print("\(name(of: folder)): groups \(found.members), \(outside); stability \(number(found.stability ?? 0))")
            if let planted = try? Planted(in: folder, export) {
                planted.print(found)
            } else {
                shuffles(of: export)
            }
        }
    }

    private static func shuffles(of export: VoteExport) {
        let times = ProcessInfo.processInfo.environment["SHUFFLES"].flatMap { Int($0) } ?? 100
        let none = (0..<times).count { seed in
            FoundGroups(in: export.votes.shuffled(seed: UInt64(seed + 1)), leavingOut: export.isLeftOut).count == 1
        }
        Swift.print("  no groups in \(none) of \(times) shuffles")
    }

    private static func name(of folder: String) -> String { URL(filePath: folder).lastPathComponent }
    fileprivate static func number(_ number: Double) -> String { String(format: "%.3f", number) }
}

/// People whose groups are known.
private struct Planted {
    let export: VoteExport
    /// By row; -1 for those in no group.
    let group: [Int]
    /// The chance that somebody who takes a side agrees: by group, then by column.
    let agreeing: [[Double]]
    /// People of the last group who voted on nothing.
    private let absent: Int

    private static let few = FoundGroups.leastVotes

    init(in folder: String, _ export: VoteExport) throws {
        func rows(_ file: String) throws -> [[Substring]] {
            try String(contentsOf: URL(filePath: folder).appending(path: file), encoding: .utf8).split(separator: "\n").dropFirst()
                .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        }
        let labels = Dictionary(uniqueKeysWithValues: try rows("planted-labels.csv").map { (Int($0[0]) ?? 0, Int($0[1]) ?? -1) })
        let chances = try rows("planted-statements.csv").map { row in row.dropFirst(2).map { Double($0) ?? 0.5 } }
        let agreeing = (chances.first ?? []).indices.map { group in export.statements.map { chances[$0][group] } }
        let group = export.voters.map { labels[$0] ?? -1 }
        // Who never voted is no row.
        absent = labels.values.count { $0 == agreeing.count - 1 } - group.count { $0 == agreeing.count - 1 }
        (self.export, self.agreeing, self.group) = (export, agreeing, group)
    }

    func print(_ found: FoundGroups) {
        let small = agreeing.count - 1
        let own = group.indices.filter { group[$0] == small }
        // The group that is most of it.
        let best = found.members.indices.max { a, b in
            own.count { found.places[$0] == .group(a) } < own.count { found.places[$0] == .group(b) }
        }
        let votes = export.votes
        let several = own.count { votes.votes(of: $0) >= Self.few }
        Swift.print("  planted \(own.count + absent), of whom \(own.count + absent - several) voted on fewer than \(Self.few) statements")
        sizes(of: found)
        report("found", group.indices.filter { best != nil && found.places[$0] == .group(best ?? 0) }, of: own)
        let known = group.indices.map { belonging(of: $0)[small] }
        report("knowing what each group thinks", group.indices.filter { known[$0] > 0.5 }, of: own)
        let order = known.indices.sorted { known[$0] > known[$1] }
        report("the same, as many as there are", Array(order.prefix(own.count + absent)), of: own)
    }

    /// How large each group is taken to be, beside how large it is.
    private func sizes(of found: FoundGroups) {
        let voted = group.indices.filter { export.votes.votes(of: $0) > 0 }
        for (number, size) in found.sizes.enumerated() {
            // The planted group that most of it is of.
            let members = voted.filter { found.places[$0] == .group(number) }
            let planted = agreeing.indices.max { a, b in members.count { group[$0] == a } < members.count { group[$0] == b } } ?? 0
            let truth = Double(voted.count { group[$0] == planted }) / Double(max(1, voted.count))
            func percent(_ share: Double) -> String { String(format: "%.2f", share * 100) }
            Swift.print(
                "  group of \(percent(truth)) %: placed \(percent(Double(members.count) / Double(max(1, voted.count)))) %, taken to be",
                "\(percent(size.share)) % (\(percent(size.low)) to \(percent(size.high)))",
                (size.low...size.high).contains(truth) ? "" : "MISSED")
        }
    }

    private func report(_ title: String, _ found: [Int], of own: [Int]) {
        let hits = found.filter { group[$0] == agreeing.count - 1 }
        let several = own.filter { export.votes.votes(of: $0) >= Self.few }
        func share(_ part: Int, _ whole: Int) -> String { PlacementFigures.number(Double(part) / Double(max(1, whole))) }
        Swift.print(
            "  \(title): \(found.count), precision \(share(hits.count, found.count)), recall \(share(hits.count, own.count + absent))",
            "(\(share(hits.count { export.votes.votes(of: $0) >= Self.few }, several.count)) of those with \(Self.few) votes)")
    }

    /// The chance that somebody is in each group, or last in none, where the groups' chances are known and those in none answer at random.
    private func belonging(of person: Int) -> [Double] {
        let chances = agreeing.indices.map { group in
            export.votes.row(person).reduce(log(Double(self.group.count { $0 == group }))) { sum, entry in
                let agrees = agreeing[group][entry.statement]
                return entry.vote == .pass ? sum : sum + log(entry.vote == .agree ? agrees : 1 - agrees)
            }
        }
        let sides = export.votes.row(person).count { $0.vote != .pass }
        let all = chances + [log(Double(max(1, group.count { $0 < 0 }))) + Double(sides) * log(0.5)]
        let weights = all.map { exp($0 - (all.max() ?? 0)) }
        return weights.map { $0 / weights.reduce(0, +) }
    }
}
