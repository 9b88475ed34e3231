import DialogueEngine
import Foundation
import JSONText

/// One reply to one question, both given as JSON: what the product would make of it, for authors and for checks.
struct ReplyReading {
    let question: Question
    let language: Language
    let today: Day
    let reply: String

    /// The largest number a question may have for a bound or a total.
    private static let limit: UInt64 = 1_000_000_000

    /// Why a line cannot be answered.
    struct Fault: Error { let message: String }

    /// - Parameter json: `{"question": {"kind", "language", "options", …}, "reply"}`.
    init(_ json: JSON, today: Day) throws {
        guard let asked = json["question"], let reply = json["reply"]?.string else { throw Fault(message: "expected question and reply") }
        try self.init(question: asked, reply: reply, today: today)
    }

    init(question asked: JSON, reply: String, today: Day) throws {
        guard let name = asked["kind"]?.string, let kind = Question.Kind(rawValue: name) else {
            throw Fault(message: "there is no kind of question '\(asked["kind"]?.string ?? "")'")
        }
        for key in ["min", "max", "total"] {
            if let number = asked[key]?.int, number.magnitude > Self.limit { throw Fault(message: "\(key) is beyond \(Self.limit)") }
        }
        (question, self.reply) = (Self.question(kind, asked), reply)
        language = Language(asked["language"]?.string ?? "nl")
        if let text = asked["today"]?.string, Day(text) == nil { throw Fault(message: "there is no day '\(text)'") }
        self.today = asked["today"]?.string.flatMap { Day($0) } ?? today
    }

    /// `{"reading": v}`, `{"unclear": true, "reason"}` or `{"command": name, "argument"}`.
    var outcome: JSON {
        let languages: [Language] = ["nl", "fy", "en", "ar", "ti", "uk", "tr", "pl"]
        let reader = ReplyReader(question: question, language: language)
        if let command = reader.command(reply, languages: languages) { return Self.json(of: command) }
        switch reader.read(reply, raw: TextID(1), today: today) {
        case .value(let value):
            guard let remainder = reader.remainder(of: reply) else { return ["reading": json(of: value)] }
            return ["reading": json(of: value), "remainder": .string(remainder)]
        case .ratherNot: return ["command": "skip"]
        case .detail(let option): return ["unclear": true, "reason": .string("asks about \(option)")]
        case .unclear(let hint):
            guard reader.isStory(reply) else { return ["unclear": true, "reason": .string("\(hint)")] }
            return ["unclear": true, "kept": true, "reason": .string("\(hint)")]
        }
    }

    // MARK: - In

    private static func question(_ kind: Question.Kind, _ json: JSON) -> Question {
        var question = Question(id: "q", kind: kind)
        if let options = json["options"]?.array {
            question.options = options.enumerated().compactMap { index, option in
                option["id"]?.string.map { id in
                    let label = LocalizedText([Language(json["language"]?.string ?? "nl"): option["label"]?.string ?? id])
                    return DialogueEngine.Option(id: OptionID(id), key: option["key"]?.string ?? "\(index + 1)", label: label)
                }
            }
        }
        if let places = json["places"]?.array {
            question.options = places.enumerated().compactMap { index, place in
                guard let id = place["id"]?.string else { return nil }
                let names = place["names"]
                let label = LocalizedText([.dutch: names?["nl"]?.string ?? id, .frisian: names?["fy"]?.string ?? ""])
                return DialogueEngine.Option(id: OptionID(id), key: "\(index + 1)", label: label)
            }
        }
        if let min = json["min"]?.int, let max = json["max"]?.int, min <= max { question.bounds = Int(min)...Int(max) }
        if let min = json["min"]?.string.flatMap({ Day($0) }), let max = json["max"]?.string.flatMap({ Day($0) }), min <= max {
            question.days = min...max
        }
        question.total = Int(json["total"]?.int ?? 0)
        question.offersNone = json["optional"]?.bool ?? false
        if let unit = json["unit"]?.string { question.unit = LocalizedText([.dutch: unit]) }
        // The labels of a scale by number, or in order from its least.
        for (place, words) in (json["labels"]?.array ?? []).enumerated() {
            if let words = words.string { question.labels[question.bounds.lowerBound + place] = LocalizedText([.dutch: words]) }
        }
        for (number, words) in json["labels"]?.object ?? [:] {
            if let number = Int(number), let words = words.string { question.labels[number] = LocalizedText([.dutch: words]) }
        }
        return question
    }

    // MARK: - Out

    private func json(of value: AnswerValue) -> JSON {
        switch value {
        case .option(let id): .string(id.text)
        case .options(let ids), .ranking(let ids): .array(ids.map { .string($0.text) })
        case .number(let number): .int(Int64(number))
        case .points(let shares): .object(Dictionary(uniqueKeysWithValues: shares.map { ($0.option.text, .int(Int64($0.points))) }))
        case .day(let day): .string(day.description)
        case .words, .sealed: .string(reply.trimmingCharacters(in: .whitespacesAndNewlines))
        }
    }

    private static func json(of command: Command) -> JSON {
        let members: [String: JSON] = ["command": .string(command.name)]
        switch command.argument {
        case .number(let number): return .object(members.merging(["argument": .int(Int64(number))]) { $1 })
        case .language(let language): return .object(members.merging(["argument": .string(language.text)]) { $1 })
        case nil: return .object(members)
        }
    }
}
