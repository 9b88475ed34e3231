import JSONText

extension Notice {
    /// This notice as the outbox keeps it: ids, and a moderator's own words.
    var json: JSON {
        switch self {
        case .rephrase(let question, let reason, let part):
            Self.about(part, ["rephrase": .string(question.text), "reason": .string(reason)])
        case .hidden(let question, let reason, let part):
            Self.about(part, ["hidden": .string(question.text), "reason": .string(reason.rawValue)])
        case .merged(let question, let into, let reason, let part):
            Self.about(
                part, ["merged": .string(question.text), "into": .string(into.text), "reason": reason.map { .string($0) } ?? .null])
        case .split(let question, let parts):
            ["split": .string(question.text), "parts": .array(parts.map { .string($0.text) })]
        case .passedOn(let question, let part): Self.about(part, ["passedOn": .string(question.text)])
        case .broadcast(let text): ["broadcast": Self.words(text)]
        case .reply(let text): ["reply": .int(text.number)]
        case .quotes(let keys, let text): ["quotes": .array(keys.map(\.json)), "text": .int(text.number)]
        case .nudge(let text): ["nudge": Self.words(text)]
        case .movedWithoutModerator: ["notice": "movedWithoutModerator"]
        case .moreTime(let until): ["moreTime": .int(until.milliseconds)]
        case .paused: ["notice": "paused"]
        case .resumed: ["notice": "resumed"]
        case .promiseLate(let id): ["promiseLate": .string(id.text)]
        case .fileMissed(let key): ["fileMissed": .string(key.typed)]
        case .writtenOut(let key): ["writtenOut": .string(key.typed)]
        case .reminder(let id, let number): ["reminder": .string(id.text), "number": .int(Int64(number))]
        }
    }

    init?(json: JSON) {
        let part = json["part"]?.string.map { StatementID($0) }
        if let question = json["rephrase"]?.string, let reason = json["reason"]?.string {
            self = .rephrase(QuestionID(question), reason: reason, part: part)
        } else if let question = json["hidden"]?.string,
            let reason = json["reason"]?.string.flatMap(Contribution.HidingReason.init(rawValue:))
        {
            self = .hidden(QuestionID(question), reason, part: part)
        } else if let question = json["merged"]?.string, let into = json["into"]?.string {
            self = .merged(QuestionID(question), into: StatementID(into), reason: json["reason"]?.string, part: part)
        } else if let question = json["split"]?.string, let parts = json["parts"]?.array {
            self = .split(QuestionID(question), parts.compactMap(\.string).map { StatementID($0) })
        } else if let question = json["passedOn"]?.string {
            self = .passedOn(QuestionID(question), part: part)
        } else if let text = json["reply"]?.int {
            self = .reply(TextID(text))
        } else if let keys = json["quotes"]?.array, let text = json["text"]?.int {
            self = .quotes(keys.compactMap(AnswerKey.init(json:)), TextID(text))
        } else if let text = json["broadcast"]?.object {
            self = .broadcast(Self.words(text))
        } else if let text = json["nudge"]?.object {
            self = .nudge(Self.words(text))
        } else if let until = json["moreTime"]?.int {
            self = .moreTime(until: Instant(milliseconds: until))
        } else if let id = json["promiseLate"]?.string {
            self = .promiseLate(StatementID(id))
        } else if let key = json["fileMissed"]?.string.flatMap({ AnswerKey(typed: $0) }) {
            self = .fileMissed(key)
        } else if let key = json["writtenOut"]?.string.flatMap({ AnswerKey(typed: $0) }) {
            self = .writtenOut(key)
        } else if let id = json["reminder"]?.string, let number = json["number"]?.int {
            self = .reminder(StatementID(id), number: Int(number))
        } else {
            switch json["notice"]?.string {
            case "movedWithoutModerator": self = .movedWithoutModerator
            case "paused": self = .paused
            case "resumed": self = .resumed
            default: return nil
            }
        }
    }

    private static func about(_ part: StatementID?, _ json: [String: JSON]) -> JSON {
        .object(part.map { part in json.merging(["part": .string(part.text)]) { $1 } } ?? json)
    }

    private static func words(_ text: [Language: String]) -> JSON {
        .object(Dictionary(uniqueKeysWithValues: text.map { ($0.key.text, .string($0.value)) }))
    }

    private static func words(_ json: [String: JSON]) -> [Language: String] {
        json.reduce(into: [:]) { $0[Language($1.key)] = $1.value.string }
    }
}
