import JSONText

/// What a language model outside the house is asked about the themes of one question, each apart.
public enum ModelPart: String, Sendable, CaseIterable {
    /// A name for each theme.
    case labels
    /// A few sentences on all of them.
    case prose
    /// Which themes are about the same thing in other words, or in another language.
    case near
}

/// A name that a model gives to the theme around a word.
public struct ThemeLabel: Equatable, Sendable {
    public let word: String
    public let name: [Language: String]
    public init(word: String, name: [Language: String]) { (self.word, self.name) = (word, name) }
}

/// A sentence a model wrote, with the answers and lines it says it rests on.
public struct ModelSentence: Equatable, Sendable {
    public let text: String
    public let language: Language
    public let evidence: [String]
    public init(text: String, language: Language, evidence: [String]) {
        (self.text, self.language, self.evidence) = (text, language, evidence)
    }
}

/// What came of one thing a model was asked. It never holds a count, and no words of one person.
public struct ModelAnswer: Equatable, Sendable {
    public enum Content: Equatable, Sendable {
        case labels([ThemeLabel])
        case prose([ModelSentence])
        /// Words of themes that may be one.
        case near([[String]])
        /// There is no answer, and will be none: an ``Absence``, or else the endpoint's own word.
        case none(reason: String)
    }

    /// Why there is no answer, where we know it ourselves.
    public enum Absence: String, Sendable, CaseIterable {
        case unreached = "not reached within 24 hours"
        case unreadable = "its answers cannot be read"
        case nothingLeft = "no words may be sent any more"
    }

    public let content: Content
    /// What the model is called.
    public let model: String
    /// How many texts it was sent.
    public let sent: Int
    /// How many texts of these themes it was not sent, because their authors did not agree that they appear.
    public let withheld: Int
    /// How much of what it said was not taken.
    public let refused: Int

    public init(_ content: Content, model: String, sent: Int, withheld: Int, refused: Int) {
        (self.content, self.model, self.sent, self.withheld, self.refused) = (content, model, sent, withheld, refused)
    }
}

extension ModelAnswer {
    /// The members of its event.
    var members: [String: JSON] {
        var members: [String: JSON] = [
            "model": .string(model), "sent": .int(Int64(sent)), "withheld": .int(Int64(withheld)), "refused": .int(Int64(refused)),
        ]
        switch content {
        case .labels(let labels): members["labels"] = .array(labels.map(\.json))
        case .prose(let sentences): members["sentences"] = .array(sentences.map(\.json))
        case .near(let words): members["near"] = .array(words.map { .array($0.map { .string($0) }) })
        case .none(let reason): members["none"] = .string(reason)
        }
        return members
    }

    /// Reads what ``members`` wrote; `nil` for any other shape.
    init?(json: JSON) {
        guard let model = json["model"]?.string, let sent = json["sent"]?.int, let withheld = json["withheld"]?.int,
            let refused = json["refused"]?.int, let content = Content(json: json)
        else { return nil }
        self.init(content, model: model, sent: Int(sent), withheld: Int(withheld), refused: Int(refused))
    }
}

extension ModelAnswer.Content {
    fileprivate init?(json: JSON) {
        if let labels = json["labels"]?.array {
            self = .labels(labels.compactMap(ThemeLabel.init(json:)))
        } else if let sentences = json["sentences"]?.array {
            self = .prose(sentences.compactMap(ModelSentence.init(json:)))
        } else if let near = json["near"]?.array {
            self = .near(near.map { $0.array?.compactMap(\.string) ?? [] })
        } else if let reason = json["none"]?.string {
            self = .none(reason: reason)
        } else {
            return nil
        }
    }
}

extension ThemeLabel {
    fileprivate var json: JSON {
        [
            "word": .string(word),
            "name": .object(Dictionary(uniqueKeysWithValues: name.map { ($0.key.text, .string($0.value)) })),
        ]
    }

    fileprivate init?(json: JSON) {
        guard let word = json["word"]?.string, let name = json["name"]?.object else { return nil }
        self.init(word: word, name: name.reduce(into: [:]) { $0[Language($1.key)] = $1.value.string })
    }
}

extension ModelSentence {
    fileprivate var json: JSON {
        ["text": .string(text), "language": .string(language.text), "evidence": .array(evidence.map { .string($0) })]
    }

    fileprivate init?(json: JSON) {
        guard let text = json["text"]?.string, let language = json["language"]?.string else { return nil }
        self.init(text: text, language: Language(language), evidence: json["evidence"]?.array?.compactMap(\.string) ?? [])
    }
}
