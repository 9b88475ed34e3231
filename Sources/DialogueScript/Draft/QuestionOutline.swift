import DialogueEngine

/// What must be known of a question before conditions and texts can be read.
struct QuestionOutline {
    let id: QuestionID
    let key: YAMLValue
    let map: ShapeMapping
    /// `nil`, reported, where the kind is missing or unknown.
    let kind: Question.Kind?
    /// The ids that may be compared with the answer; `nil` where any word may.
    let options: [String]?
    /// What this is answered for, once each, as written.
    let per: String?
    /// Of the part it is written in.
    let prefix: String
    /// What others may receive of the answer.
    let contributes: Question.Contribution?
    /// The made question by which the author decides how the answer travels; `nil` where it does not travel.
    var sharedBy: QuestionID?
    /// Of a made question: the answer it is about.
    let shares: QuestionID?

    init?(id: String, key: YAMLValue, value: YAMLValue, prefix: String, reader: ShapeReader) {
        guard let map = ShapeMapping(value, .answer, reader: reader) else { return nil }
        (self.id, self.key, self.map, self.prefix) = (QuestionID(prefix + id), key, map, prefix)
        (sharedBy, shares) = (nil, nil)
        kind = map.required("kind", of: "the answer '\(id)'", at: key).flatMap { Self.kind($0, reader: reader) }
        per = map["per"]?.text
        contributes = map["contribute"]?.text.flatMap(Question.Contribution.init(rawValue:))
        options = Self.options(of: map, kind: kind)
    }

    /// The question how the answer to `question` may travel, made where the script says `share: ask`.
    init?(sharing question: QuestionOutline, as id: QuestionID, reader: ShapeReader) {
        let empty = YAMLValue(content: .mapping([]), place: question.key.place)
        guard let map = ShapeMapping(empty, .answer, reader: reader) else { return nil }
        (self.id, key, self.map, prefix, kind) = (id, question.key, map, question.prefix, .sharing)
        (per, contributes, sharedBy, shares) = (nil, nil, nil, question.id)
        options = Self.options(of: map, kind: .sharing)
    }

    /// Whether it is marked as special-category data.
    var isSpecial: Bool { map["special"]?.text == "true" }

    /// Whether the author is asked how the answer may travel.
    var asksToShare: Bool { kind == .text && contributes != nil && per == nil && map["share"]?.text == "ask" }

    private static func kind(_ value: YAMLValue, reader: ShapeReader) -> Question.Kind? {
        guard let text = reader.reference(value, "the kind of an answer") else { return nil }
        if let kind = Question.Kind.written.first(where: { $0.rawValue == text }) { return kind }
        let known = Question.Kind.written.map(\.rawValue)
        let near = known.nearest(to: text)
        let choice = near == nil ? "; there are \(known.joined(separator: ", "))" : ""
        reader.report.add(.unknownKind, at: value, "there is no kind of question '\(text)'\(choice)", suggestion: near)
        return nil
    }

    private static func options(of map: ShapeMapping, kind: Question.Kind?) -> [String]? {
        guard let kind else { return nil }
        guard let key = kind.optionsKey else {
            let own = Question(id: "own", kind: kind).options.map(\.id.text)
            return own.isEmpty ? nil : own
        }
        guard case .mapping(let pairs) = map[key]?.content else { return nil }
        return pairs.compactMap(\.key.text)
    }

    /// The type of the answer in conditions; unknown where the kind is.
    var type: ConditionType {
        guard let kind else { return .dynamic }
        let one = kind.conditionType
        return per == nil ? one : .map(one)
    }
}

extension Question.Kind {
    /// The key under which a question of this kind lists what can be chosen.
    var optionsKey: String? {
        switch self {
        case .choice, .choices, .points, .rank: "options"
        case .place: "places"
        default: nil
        }
    }

    /// The keys that not every kind has, and this one does.
    var ownKeys: Set<String> {
        switch self {
        case .choice: ["options", "keys", "shuffle", "sets", "media"]
        case .choices: ["options", "keys", "shuffle", "min", "max", "media"]
        case .rank: ["options", "keys", "shuffle", "media"]
        case .points: ["options", "keys", "shuffle", "total", "media"]
        case .scale: ["min", "max", "labels", "media"]
        case .number: ["min", "max", "unit", "media"]
        case .date: ["min", "max", "media"]
        case .place: ["places", "keys", "shuffle", "media"]
        case .text: ["max", "media"]
        case .stance, .live, .recognise, .objection, .verdict: ["media"]
        case .confirm, .consent, .sharing: []
        }
    }

    var conditionType: ConditionType {
        switch self {
        case .choice, .stance, .confirm, .consent, .live, .recognise, .objection, .verdict, .sharing, .place, .text: .string
        case .choices, .rank: .list(.string)
        case .points: .map(.int)
        case .scale, .number: .int
        case .date: .timestamp
        }
    }
}
