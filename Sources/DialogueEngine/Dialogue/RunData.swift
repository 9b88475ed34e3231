public import JSONText

/// A field that is filled in when a consultation opens.
public struct RunField: Sendable {
    /// What a field holds.
    public enum Kind: String, Sendable, CaseIterable { case text, date, time, number }

    public let id: FieldID
    public let kind: Kind
    /// Used where the run gives no value; a field without it must be given.
    public let standard: RunValue?
    /// Whether the moderator fills it in while the consultation runs.
    public let isLive: Bool

    public init(id: FieldID, kind: Kind, standard: RunValue?, isLive: Bool = false) {
        (self.id, self.kind, self.standard, self.isLive) = (id, kind, standard, isLive)
    }

    /// Whether a consultation cannot be opened without it.
    public var isGivenAtOpening: Bool { standard == nil && !isLive }
}

/// A value of the run data.
public enum RunValue: Sendable, Equatable {
    /// Words per language.
    case text([Language: String])
    case date(Day)
    case time(Instant)
    case number(Int64)
}

/// What a consultation was opened with.
public struct RunData: Sendable, Equatable {
    public var values: [FieldID: RunValue] = [:]
    /// Lists that replace those of the script.
    public var statements: [StatementListID: [Statement]] = [:]
    /// How many people of a voice are to be heard, for the voices of which that was decided beforehand.
    public var targets: [VoiceID: Int] = [:]
    /// How many residents there are of each answer about the person, to lay voices beside; `nil` where nobody said.
    public var population: PopulationTable?
    /// The IANA name of the zone in which times are told.
    public var timeZone = "Europe/Amsterdam"

    public init() {}

    /// The moment a field of type `time` names (or midnight UTC of a date).
    public func instant(_ field: FieldID) -> Instant? {
        switch values[field] {
        case .time(let instant): instant
        case .date(let day): day.startInUTC
        default: nil
        }
    }
}

extension RunData {
    /// This data as JSON; ``init(json:)`` reads it back equal.
    public var json: JSON {
        let lists = statements.map { list, statements in
            (list.text, JSON.array(statements.map(\.json)))
        }
        var members: [String: JSON] = [
            "statements": .object(Dictionary(uniqueKeysWithValues: lists)),
            "targets": .object(Dictionary(uniqueKeysWithValues: targets.map { ($0.key.text, .int(Int64($0.value))) })),
            "timeZone": .string(timeZone),
            "values": .object(Dictionary(uniqueKeysWithValues: values.map { ($0.key.text, $0.value.json) })),
        ]
        members["population"] = population?.json
        return .object(members)
    }

    /// Reads what ``json`` wrote; `nil` for any other shape.
    public init?(json: JSON) {
        guard let values = json["values"]?.object, let lists = json["statements"]?.object, let zone = json["timeZone"]?.string else {
            return nil
        }
        timeZone = zone
        for (id, target) in json["targets"]?.object ?? [:] { targets[VoiceID(id)] = target.int.map { Int($0) } }
        for (id, value) in values {
            guard let value = RunValue(json: value) else { return nil }
            self.values[FieldID(id)] = value
        }
        for (id, list) in lists {
            statements[StatementListID(id)] = list.array?.compactMap { Statement(json: $0) }
        }
        if let table = json["population"] {
            guard let table = PopulationTable(json: table) else { return nil }
            population = table
        }
    }
}

extension Statement {
    fileprivate var json: JSON {
        var members: [String: JSON] = ["id": .string(id.text), "text": text.json]
        if let source { members["source"] = source.json }
        return .object(members)
    }

    fileprivate init?(json: JSON) {
        guard let id = json["id"]?.string, let text = json["text"].flatMap(LocalizedText.init(json:)) else { return nil }
        self.init(id: StatementID(id), text: text, source: json["source"].flatMap { StatementSource(json: $0) })
    }
}

extension RunValue {
    fileprivate var json: JSON {
        switch self {
        case .text(let words): ["text": .object(Dictionary(uniqueKeysWithValues: words.map { ($0.key.text, .string($0.value)) }))]
        case .date(let day): ["date": .string(day.description)]
        case .time(let instant): ["time": .int(instant.milliseconds)]
        case .number(let number): ["number": .int(number)]
        }
    }

    fileprivate init?(json: JSON) {
        if let words = json["text"]?.object {
            self = .text(words.reduce(into: [:]) { $0[Language($1.key)] = $1.value.string })
        } else if let day = json["date"]?.string.flatMap({ Day($0) }) {
            self = .date(day)
        } else if let time = json["time"]?.int {
            self = .time(Instant(milliseconds: time))
        } else if let number = json["number"]?.int {
            self = .number(number)
        } else {
            return nil
        }
    }
}

extension LocalizedText {
    /// Plain words per language with their mark of review; templates inside run data are not kept.
    fileprivate var json: JSON {
        .array(
            versions.map { version in
                let words = version.template.segments.map { if case .literal(let text) = $0 { text } else { "" } }.joined()
                return ["language": .string(version.language.text), "reviewed": .bool(version.isReviewed), "words": .string(words)]
            })
    }

    fileprivate init?(json: JSON) {
        guard let entries = json.array else { return nil }
        self.init(
            entries.compactMap { entry in
                guard let language = entry["language"]?.string, let words = entry["words"]?.string, let reviewed = entry["reviewed"]?.bool
                else {
                    return nil
                }
                return Version(language: Language(language), template: Template(literal: words), isReviewed: reviewed)
            })
    }
}
