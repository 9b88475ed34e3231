import Crypto
import DialogueEngine
import JSONText

/// A compiled dialogue as JSON that does not depend on how its file is laid out.
///
/// Maps whose order means nothing are objects, whose members are sorted when written; options, ways on, voices, phases and statements keep
/// their order. Without words, what is left tells a rewording from a change.
struct CanonicalJSON {
    let hasWords: Bool

    /// SHA-256 of the canonical JSON, hexadecimal.
    func digest(of dialogue: Dialogue) -> String {
        SHA256.hash(data: json(of: dialogue).bytes()).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    func json(of dialogue: Dialogue) -> JSON {
        object([
            "format": 1,
            "id": .string(dialogue.id),
            "title": words(dialogue.title),
            "languages": .array(dialogue.languages.map { .string($0.text) }),
            "minutes": hasWords ? dialogue.minutes.map { .int(Int64($0)) } : nil,
            "fields": members(dialogue.fields.map { ($0.id.text, field($0)) }),
            "statements": members(dialogue.statements.map { ($0.id.text, statements($0)) }),
            "questions": members(dialogue.questions.map { ($0.id.text, question($0)) }),
            "nodes": members(dialogue.nodes.map { ($0.id.text, node($0, in: dialogue)) }),
            "start": .string(dialogue.nodes[dialogue.start].id.text),
            "voices": .array(
                dialogue.voices.map { object(["id": .string($0.id.text), "label": words($0.label), "when": .string($0.condition.source)]) }),
            "phases": .array(dialogue.phases.map(phase)),
            "contributions": members(dialogue.contributions.map { ($0.sort.rawValue, contribution($0)) }),
            "proposals": members(dialogue.proposals.map { ($0.id, proposal($0)) }),
            "promises": dialogue.promises.isEmpty ? nil : members(dialogue.promises.map { ($0.id.text, promise($0)) }),
            "roles": dialogue.roles.map(roles),
            "tables": dialogue.tables.map(tables),
            "standing": standing(dialogue.standing),
            "about": hasWords ? members(dialogue.about.map { ($0.key.rawValue, words($0.value) ?? .null) }) : nil,
        ])
    }

    /// An object without the members that are absent.
    func object(_ entries: KeyValuePairs<String, JSON?>) -> JSON {
        .object(entries.reduce(into: [:]) { members, entry in if let value = entry.value { members[entry.key] = value } })
    }

    func members(_ entries: [(String, JSON)]) -> JSON { .object(Dictionary(entries, uniquingKeysWith: { first, _ in first })) }

    func ids(_ ids: [some Identifier]) -> JSON { .array(ids.map { .string($0.text) }) }

    /// A text per language: a list of words and values. Absent without words.
    func words(_ text: LocalizedText?) -> JSON? {
        guard hasWords, let text else { return nil }
        return members(
            text.versions.map { version in
                let entry: JSON = ["reviewed": .bool(version.isReviewed), "text": .array(version.template.segments.map(segment))]
                return (version.language.text, entry)
            })
    }

    private func segment(_ segment: Template.Segment) -> JSON {
        guard case .value(let expression) = segment else {
            if case .literal(let text) = segment { return .string(text) }
            return .null
        }
        return switch expression {
        case .run(let id, let format): ["field": .string(id.text), "as": .string(format.rawValue)]
        case .answer(let id): ["answer": .string(id.text)]
        case .call(let function, let id): ["call": .string(function.rawValue), "answer": .string(id.text)]
        case .group(let value): group(value)
        case .statement: ["value": "statement"]
        case .overview: ["value": "overview"]
        case .questions: ["value": "questions"]
        case .minutes: ["value": "minutes"]
        }
    }

    private func group(_ value: Template.GroupValue) -> JSON {
        switch value {
        case .proposal(let id): ["group": "proposal", "of": .string(id)]
        case .changes(let id): ["group": "changes", "of": .string(id)]
        case .result(let id): ["group": "result", "of": .string(id)]
        case .preview(let id): ["group": "preview", "of": .string(id.text)]
        case .change(let id): ["group": "change", "of": .string(id.text)]
        case .became(let id): ["group": "became", "of": .string(id.text)]
        case .heard(let id): ["group": "heard", "of": .string(id.text)]
        case .promises(let id): object(["group": "promises", "of": id.map { .string($0.text) }])
        case .digest: ["group": "digest"]
        }
    }

    private func statements(_ list: StatementList) -> JSON {
        .array(list.statements.map { object(["id": .string($0.id.text), "text": words($0.text)]) })
    }

    private func field(_ field: RunField) -> JSON {
        let standard: JSON? =
            switch field.standard {
            case .text(let text): hasWords ? members(text.map { ($0.key.text, .string($0.value)) }) : true
            case .date(let day): .string(day.description)
            case .time(let instant): .int(instant.milliseconds)
            case .number(let number): .int(number)
            case nil: nil
            }
        return object(["type": .string(field.kind.rawValue), "default": standard, "live": field.isLive ? true : nil])
    }
}
