import Foundation
import JSONText
import Testing

@Suite struct `The sample of replies` {
    static let file = Shared.file("data/replies/sample.jsonl")

    @Test(.enabled(if: file != nil, "no shared/data/replies here"))
    func `is read as a careful facilitator would, and never as its opposite`() throws {
        let text = try String(contentsOf: Self.file!, encoding: .utf8)
        let read = try Command(["read", "--batch", "--now", "2026-11-24T12:00"], input: text)
        let (asked, answers) = (text.split(separator: "\n"), read.output.split(separator: "\n"))
        try #require(asked.count == answers.count)
        var tallies: [String: [String: Int]] = [:]
        for (line, answer) in zip(asked, answers) {
            let reply = ReplyCase(line: try JSON(text: String(line)), got: try JSON(text: String(answer)))
            #expect(reply.got["id"] == reply.line["id"])
            let outcome = reply.judged
            for kind in [reply.line["kind"]!.string!, "all"] { tallies[kind, default: [:]][outcome, default: 0] += 1 }
            if outcome != "right" { print("\(outcome): \(reply.line["reply"]!.text()) gave \(reply.got.text())") }
            if reply.line["kind"] == "command", reply.line["expect"]!["reading"] != nil { #expect(reply.got["command"] == nil) }
        }
        for (kind, tally) in tallies.sorted(by: { $0.key < $1.key }) {
            let columns = ["right", "asked again", "guessed", "opposite", "other"].map { "\($0) \(tally[$0] ?? 0)" }
            print("\(kind): \(columns.joined(separator: ", "))")
        }
        let all = tallies["all"] ?? [:]
        #expect(all["opposite"] == nil)
        #expect(Double(all["right"] ?? 0) >= 0.97 * Double(asked.count))
    }
}

/// One line of the sample, a reply to a question, and what the product made of it.
private struct ReplyCase {
    let line: JSON
    let got: JSON

    /// One of right, asked again, guessed, opposite and other.
    var judged: String {
        if let wrong = line["opposite"], got["reading"] == wrong || (got["command"] != nil && got["command"] == wrong["command"]) {
            return "opposite"
        }
        let expected = line["expect"]!["any_of"]?.array ?? [line["expect"]!]
        if expected.contains(where: isAsExpected) { return "right" }
        if got["unclear"] == true { return "asked again" }
        return expected.contains { $0["unclear"] == true } ? "guessed" : "other"
    }

    private func isAsExpected(_ expected: JSON) -> Bool {
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
