/// A part of a YAML file, with the place where it begins. Scalars stay text: nothing is resolved to a number, a date or a truth value.
struct YAMLValue: Sendable {
    indirect enum Content: Sendable {
        case scalar(String, Style)
        case sequence([YAMLValue])
        case mapping([(key: YAMLValue, value: YAMLValue)])
    }

    /// How a scalar is written.
    enum Style: Sendable { case plain, singleQuoted, doubleQuoted, literal, folded }

    let content: Content
    let place: SourcePlace

    /// The text of a scalar.
    var text: String? { if case .scalar(let text, _) = content { text } else { nil } }

    /// Whether nothing was written: `key:`, `~` or `null`.
    var isNull: Bool {
        guard case .scalar(let text, .plain) = content else { return false }
        return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
    }

    /// Whether YAML reads this as true or false: `yes`, `off`, `True` … without quotes.
    var isUnquotedTruth: Bool {
        guard case .scalar(let text, .plain) = content else { return false }
        let word = text.lowercased()
        guard ["yes", "no", "on", "off", "true", "false"].contains(word) else { return false }
        return text == word || text == word.uppercased() || text == word.prefix(1).uppercased() + word.dropFirst()
    }
}

/// Where something stands: a file of the sources, a line and a column in code points, both from 1.
struct SourcePlace: Sendable, Hashable {
    let file: Int
    let line: Int
    let column: Int
}
