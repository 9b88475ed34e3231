import DialogueEngine
import JSONText

/// Turns shapes into JSON Schema, each map once, under its name.
struct SchemaWriter {
    private(set) var definitions: [String: JSON] = [:]

    /// A map with its keys.
    mutating func object(_ shape: MapShape) -> [String: JSON] {
        var schema: [String: JSON] = ["type": "object", "additionalProperties": false]
        schema["properties"] = .object(
            shape.keys.reduce(into: [:]) { properties, key in
                properties[key.name] = ["description": .string(key.meaning), "allOf": [value(key.holds)]]
            })
        let required = shape.keys.filter(\.isRequired).map(\.name)
        if !required.isEmpty { schema["required"] = .array(required.map { .string($0) }) }
        if !shape.oneOf.isEmpty { schema["oneOf"] = Self.having(shape.oneOf) }
        if shape.name == MapShape.answer.name { schema["allOf"] = kinds() }
        return schema
    }

    private mutating func value(_ shape: Shape) -> JSON {
        switch shape {
        case .words: ["type": ["string", "number"]]
        case .condition: ["type": "string"]
        case .name: ["type": "string", "pattern": "^[a-z_][a-zA-Z0-9_.]*$"]
        case .number: ["type": "integer"]
        case .share: ["type": "number", "minimum": 0, "maximum": 1]
        case .decimal: ["type": "number"]
        case .truth: ["type": "boolean"]
        case .span: ["type": "string", "pattern": "^[0-9]+[smhdw]$"]
        case .day: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
        case .moment: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}"]
        case .version: ["const": 1]
        case .zero: ["const": 0]
        case .language: ["type": "string", "pattern": .string(Self.language)]
        case .text: text()
        case .word(let words): ["enum": .array(words.map { .string($0) })]
        case .list(let each): ["type": "array", "items": value(each)]
        case .entries(let each): ["type": "object", "additionalProperties": value(each)]
        case .map(let map): reference(map())
        case .node: node()
        case .either(let shapes): ["anyOf": .array(shapes.map { value($0) })]
        case .anything: .object([:])
        }
    }

    private static let language = "^[a-z]{2,3}(-[a-zA-Z0-9]{1,8})*$"

    /// A map by its name; it is written down at its first mention.
    private mutating func reference(_ shape: MapShape) -> JSON {
        define(shape.name) { $0.object(shape) }
    }

    private mutating func define(_ name: String, _ make: (inout SchemaWriter) -> [String: JSON]) -> JSON {
        if definitions[name] == nil {
            // Named before it is made, since a map may hold itself.
            definitions[name] = .null
            definitions[name] = .object(make(&self))
        }
        return ["$ref": .string("#/definitions/\(name)")]
    }

    private mutating func text() -> JSON {
        define("words-per-language") { writer in
            let words = writer.value(.words)
            return [
                "type": "object", "minProperties": 1, "propertyNames": ["pattern": .string(Self.language)],
                "additionalProperties": ["anyOf": [words, writer.reference(.markedWords)]],
            ]
        }
    }

    /// Exactly one of six keys says which of six maps a node is.
    private mutating func node() -> JSON {
        define("node") { writer in
            let cases = NodeOutline.Action.allCases.map { action -> JSON in
                ["if": ["required": [.string(action.rawValue)]], "then": writer.reference(.node(action))]
            }
            return ["type": "object", "oneOf": Self.having(NodeOutline.Action.allCases.map(\.rawValue)), "allOf": .array(cases)]
        }
    }

    /// What not every kind of question has is refused for the others.
    private func kinds() -> JSON {
        let owned = Question.Kind.written.reduce(into: Set<String>()) { $0.formUnion($1.ownKeys) }
        return .array(
            Question.Kind.written.map { kind in
                let others = owned.subtracting(kind.ownKeys).map { ($0, JSON.bool(false)) }
                let isKind: JSON = ["properties": ["kind": ["const": .string(kind.rawValue)]], "required": ["kind"]]
                return ["if": isKind, "then": ["properties": .object(Dictionary(uniqueKeysWithValues: others))]]
            })
    }

    private static func having(_ keys: [String]) -> JSON { .array(keys.map { ["required": [.string($0)]] }) }
}
