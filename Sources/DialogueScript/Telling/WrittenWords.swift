import JSONText

/// Words in one language, as the canonical form of a dialogue has them.
struct WrittenWords {
    /// As a script has them, with `{{ … }}` where values come.
    let source: String

    /// - Returns: `nil` for anything else.
    init?(_ json: JSON) {
        guard let members = json.object, Set(members.keys) == ["reviewed", "text"], let segments = json["text"]?.array else { return nil }
        source = segments.map(Self.segment).joined()
    }

    /// A value with the words in it as scripts have them.
    static func readable(_ json: JSON) -> JSON {
        if let words = WrittenWords(json) { return .string(words.source) }
        return switch json {
        case .array(let elements): .array(elements.map(readable))
        case .object(let members): .object(members.mapValues(readable))
        case .null, .bool, .int, .double, .string: json
        }
    }

    private static func segment(_ json: JSON) -> String {
        if let words = json.string { return words }
        let name = json["answer"]?.string ?? json["of"]?.string
        let inner =
            if let field = json["field"]?.string {
                json["as"] == "plain" ? field : "\(field) | \(json["as"]?.string ?? "")"
            } else if let function = json["call"]?.string ?? json["group"]?.string {
                name.map { "\(function)(\($0))" } ?? function
            } else {
                name.map { "answers.\($0)" } ?? json["value"]?.string ?? ""
            }
        return "{{ \(inner) }}"
    }
}
