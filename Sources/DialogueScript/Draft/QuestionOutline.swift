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
    /// The list this is answered for, once each.
    let per: String?

    static let keys = [
        "kind", "options", "min", "max", "labels", "unit", "total", "places", "keys", "shuffle", "none", "confirm", "personal", "special",
        "required", "sets", "per", "contribute", "share",
    ]

    init?(id: String, key: YAMLValue, value: YAMLValue, prefix: String, reader: ShapeReader) {
        guard let map = ShapeMapping(value, "an answer", keys: Self.keys, reader: reader) else { return nil }
        (self.id, self.key, self.map) = (QuestionID(prefix + id), key, map)
        kind = map.required("kind", of: "the answer '\(id)'", at: key).flatMap { Self.kind($0, reader: reader) }
        per = map["per"]?.text
        options = Self.options(of: map, kind: kind)
    }

    private static func kind(_ value: YAMLValue, reader: ShapeReader) -> Question.Kind? {
        guard let text = reader.reference(value, "the kind of an answer") else { return nil }
        if let kind = Question.Kind(rawValue: text) { return kind }
        let known = Question.Kind.allCases.map(\.rawValue)
        reader.report.add(.unknownKind, at: value, "there is no kind of question '\(text)'", suggestion: known.nearest(to: text))
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
        case .choice: ["options", "keys", "shuffle", "sets"]
        case .choices: ["options", "keys", "shuffle", "min", "max"]
        case .rank: ["options", "keys", "shuffle"]
        case .points: ["options", "keys", "shuffle", "total"]
        case .scale: ["min", "max", "labels"]
        case .number: ["min", "max", "unit"]
        case .date: ["min", "max"]
        case .place: ["places", "keys", "shuffle"]
        case .stance, .text, .confirm, .consent, .live, .recognise, .objection: []
        }
    }

    var conditionType: ConditionType {
        switch self {
        case .choice, .stance, .confirm, .consent, .live, .recognise, .objection, .place, .text: .string
        case .choices, .rank: .list(.string)
        case .points: .map(.int)
        case .scale, .number: .int
        case .date: .timestamp
        }
    }
}
