import DialogueEngine
import Foundation
import JSONText
import Testing

@Suite struct `The sample of replies` {
    static let file = Shared.file("data/replies/sample.jsonl")

    @Test(.enabled(if: file != nil, "no shared/data/replies here"))
    func `is read as a careful facilitator would, and never as its opposite`() throws {
        let lines = try String(contentsOf: Self.file!, encoding: .utf8).split(separator: "\n").map { try JSON(text: String($0)) }
        var tallies: [String: [String: Int]] = [:]
        for line in lines {
            let outcome = ReplyCase(line).judged
            tallies[line["kind"]!.string!, default: [:]][outcome, default: 0] += 1
            tallies["all", default: [:]][outcome, default: 0] += 1
            if outcome != "right" {
                print("\(line["id"]!.string!) \(outcome): \(line["reply"]!.text()) gave \(ReplyCase(line).outcome.text())")
            }
            if line["kind"] == "command", line["expect"]!["reading"] != nil { #expect(ReplyCase(line).outcome["command"] == nil) }
        }
        for (kind, tally) in tallies.sorted(by: { $0.key < $1.key }) {
            let columns = ["right", "asked again", "guessed", "opposite", "other"].map { "\($0) \(tally[$0] ?? 0)" }
            print("\(kind): \(columns.joined(separator: ", "))")
        }
        let all = tallies["all"] ?? [:]
        #expect(all["opposite"] == nil)
        #expect(Double(all["right"] ?? 0) >= 0.97 * Double(lines.count))
    }
}

/// One line of the sample: a reply to a question.
struct ReplyCase {
    let line: JSON

    init(_ line: JSON) { self.line = line }

    /// What the product makes of it, in the sample's own form.
    var outcome: JSON {
        let reply = line["reply"]!.string!
        let language = Language(line["question"]!["language"]?.string ?? "nl")
        if let command = Command.read(reply, language: language, languages: ["nl", "fy", "en", "ar", "ti", "uk", "tr", "pl"]) {
            return Self.json(command)
        }
        let today = line["question"]!["today"]?.string.flatMap { Day($0) } ?? Day("2026-11-24")!
        switch ReplyReader(question: question, language: language, today: today).read(reply, raw: TextID(1)) {
        case .value(let value): return ["reading": Self.json(value, reply)]
        case .ratherNot: return ["command": "skip"]
        case .detail, .unclear: return ["unclear": true]
        }
    }

    /// One of right, asked again, guessed, opposite and other.
    var judged: String {
        let got = outcome
        if let wrong = line["opposite"], got["reading"] == wrong || (got["command"] != nil && got["command"] == wrong["command"]) {
            return "opposite"
        }
        let expected = line["expect"]!["any_of"]?.array ?? [line["expect"]!]
        if expected.contains(where: { agrees(got, with: $0) }) { return "right" }
        if got["unclear"] == true { return "asked again" }
        return expected.contains { $0["unclear"] == true } ? "guessed" : "other"
    }

    private func agrees(_ got: JSON, with expected: JSON) -> Bool {
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

    private var question: Question {
        let json = line["question"]!
        var question = Question(id: "q", kind: Question.Kind(rawValue: json["kind"]!.string!)!)
        if let options = json["options"]?.array {
            question.options = options.map {
                Option(id: OptionID($0["id"]!.string!), key: $0["key"]!.string!, label: LocalizedText(["nl": $0["label"]!.string!]))
            }
        }
        if let places = json["places"]?.array {
            question.options = places.enumerated().map { index, place in
                let names = place["names"]!.object!
                let label = LocalizedText(["nl": names["nl"]?.string ?? "", "fy": names["fy"]?.string ?? ""])
                return Option(id: OptionID(place["id"]!.string!), key: "\(index + 1)", label: label)
            }
        }
        if let min = json["min"]?.int, let max = json["max"]?.int { question.bounds = Int(min)...Int(max) }
        if let min = json["min"]?.string.flatMap({ Day($0) }), let max = json["max"]?.string.flatMap({ Day($0) }) {
            question.days = min...max
        }
        question.total = Int(json["total"]?.int ?? 0)
        question.offersNone = json["optional"]?.bool ?? false
        if let unit = json["unit"]?.string { question.unit = LocalizedText(["nl": unit]) }
        for (number, words) in json["labels"]?.object ?? [:] {
            question.labels[Int(number) ?? 0] = LocalizedText(["nl": words.string ?? ""])
        }
        return question
    }

    private static func json(_ value: AnswerValue, _ reply: String) -> JSON {
        switch value {
        case .option(let id): .string(id.text)
        case .options(let ids), .ranking(let ids): .array(ids.map { .string($0.text) })
        case .number(let number): .int(Int64(number))
        case .points(let shares): .object(Dictionary(uniqueKeysWithValues: shares.map { ($0.option.text, .int(Int64($0.points))) }))
        case .day(let day): .string(day.description)
        case .words: .string(reply.trimmingCharacters(in: .whitespacesAndNewlines))
        case .sealed: .null
        }
    }

    private static func json(_ command: Command) -> JSON {
        switch command {
        case .back: ["command": "back"]
        case .change(let number): number.map { ["command": "change", "argument": .int(Int64($0))] } ?? ["command": "change"]
        case .withdraw: ["command": "withdraw"]
        case .skip: ["command": "skip"]
        case .later: ["command": "later"]
        case .stop: ["command": "stop"]
        case .erase: ["command": "erase"]
        case .human: ["command": "human"]
        case .language(let language): language.map { ["command": "language", "argument": .string($0.text)] } ?? ["command": "language"]
        case .help: ["command": "help"]
        case .privacy: ["command": "privacy"]
        case .who: ["command": "who"]
        case .moreTime: ["command": "moreTime"]
        case .contestNudge: ["command": "contestNudge"]
        }
    }
}
