public import JSONText

/// An answer as understood.
public enum AnswerValue: Hashable, Sendable {
    case option(OptionID)
    /// Several options, in the order the question declares them.
    case options([OptionID])
    case number(Int)
    /// Points per option, in the question's order; options with none are left out.
    case points([Share])
    /// All options, the most important first.
    case ranking([OptionID])
    case day(Day)
    /// Words of one's own; the text is sealed apart.
    case words(TextID)
    /// A special-category answer; its JSON is the sealed text.
    case sealed(TextID)

    /// Points given to one option.
    public struct Share: Hashable, Sendable {
        public let option: OptionID
        public let points: Int
        public init(_ option: OptionID, _ points: Int) { (self.option, self.points) = (option, points) }
    }
}

extension AnswerValue {
    /// This answer as JSON: `"taal"`, `["a","b"]`, `5`, `{"points":{"taal":5}}`, `{"rank":[…]}`, `{"day":"2026-06-01"}`, `{"text":3}`, `{"sealed":4}`.
    public var json: JSON {
        switch self {
        case .option(let id): .string(id.text)
        case .options(let ids): .array(ids.map { .string($0.text) })
        case .number(let number): .int(Int64(number))
        case .points(let shares): ["points": .array(shares.map { [.string($0.option.text), .int(Int64($0.points))] })]
        case .ranking(let ids): ["rank": .array(ids.map { .string($0.text) })]
        case .day(let day): ["day": .string(day.description)]
        case .words(let id): ["text": .int(id.number)]
        case .sealed(let id): ["sealed": .int(id.number)]
        }
    }

    /// Reads what ``json`` wrote; `nil` for any other shape.
    public init?(json: JSON) {
        switch json {
        case .string(let id): self = .option(OptionID(id))
        case .int(let number): self = .number(Int(number))
        case .array(let ids): self = .options(ids.compactMap { $0.string.map { OptionID($0) } })
        case .object(let members):
            guard members.count == 1, let (name, value) = members.first, let read = Self.member(name, value) else { return nil }
            self = read
        case .null, .bool, .double: return nil
        }
    }

    private static func member(_ name: String, _ value: JSON) -> AnswerValue? {
        switch name {
        case "points":
            value.array.map { shares in
                .points(
                    shares.compactMap { share in
                        guard let option = share[0]?.string, let points = share[1]?.int else { return nil }
                        return Share(OptionID(option), Int(points))
                    })
            }
        case "rank": value.array.map { .ranking($0.compactMap { $0.string.map { OptionID($0) } }) }
        case "day": value.string.flatMap { Day($0) }.map { .day($0) }
        case "text": value.int.map { .words(TextID($0)) }
        case "sealed": value.int.map { .sealed(TextID($0)) }
        default: nil
        }
    }

    /// Appends this answer to an event's JSON.
    func write(to writer: inout JSONWriter) {
        switch self {
        case .option(let id): writer.element(id.text)
        case .number(let number): writer.element(Int64(number))
        default: writer.write(json)
        }
    }

    /// The text this answer rests on, if any.
    public var text: TextID? {
        switch self {
        case .words(let id), .sealed(let id): id
        default: nil
        }
    }
}
