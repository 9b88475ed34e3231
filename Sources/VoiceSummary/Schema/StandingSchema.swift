public import JSONText

/// The shape of a standing as JSON Schema, for those who read one with a program.
///
/// Every map is closed: a key that is not described here does not occur, and a required key always does. Draft 7, as the schemas of scripts are.
public enum StandingSchema {
    /// The schema, with each map once under its name.
    public static var json: JSON {
        var writer = Writer()
        var schema = writer.object(.standing)
        schema["$schema"] = "http://json-schema.org/draft-07/schema#"
        schema["title"] = .string("Meerstem: \(FigureMap.standing.what)")
        schema["definitions"] = .object(writer.definitions)
        return .object(schema)
    }

    private struct Writer {
        private(set) var definitions: [String: JSON] = [:]

        mutating func object(_ map: FigureMap) -> [String: JSON] {
            var properties: [String: JSON] = [:]
            for member in map.members {
                let shape = value(member.shape)
                properties[member.name] =
                    member.meaning.isEmpty ? shape : ["description": .string(member.meaning), "allOf": [shape]]
            }
            var schema: [String: JSON] = [
                "type": "object", "additionalProperties": false, "properties": .object(properties),
                "required": .array(map.members.filter(\.isAlways).map { .string($0.name) }),
            ]
            if !map.what.isEmpty { schema["description"] = .string(map.what) }
            if !map.hides.isEmpty {
                schema["if"] = ["properties": ["hidden": ["const": true]], "required": ["hidden"]]
                schema["then"] = [
                    "properties": .object(Dictionary(uniqueKeysWithValues: map.hides.map { ($0, ["type": "null"]) }))
                ]
            }
            return schema
        }

        private mutating func value(_ shape: FigureShape) -> JSON {
            switch shape {
            case .count: ["type": "integer", "minimum": 0]
            case .number: ["type": "number"]
            case .share: ["type": "number", "minimum": 0, "maximum": 1]
            case .difference: ["type": "number", "minimum": -1, "maximum": 1]
            case .truth: ["type": "boolean"]
            case .text: ["type": "string"]
            case .moment: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}"]
            case .day: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
            case .words: ["type": "object", "additionalProperties": ["type": "string"]]
            case .word(let words): ["enum": .array(words.map { .string($0) })]
            case .list(let each): ["type": "array", "items": value(each)]
            case .bounds(let each): ["type": "array", "items": value(each), "minItems": 2, "maxItems": 2]
            case .entries(let each): ["type": "object", "additionalProperties": value(each)]
            case .orNull(let shape): ["anyOf": [value(shape), ["type": "null"]]]
            case .either(let one, let other): ["anyOf": [value(one), value(other)]]
            case .mapping(let map): reference(map())
            }
        }

        /// A map by its name; it is written down at its first mention.
        private mutating func reference(_ map: FigureMap) -> JSON {
            if definitions[map.name] == nil {
                definitions[map.name] = .null
                definitions[map.name] = .object(object(map))
            }
            return ["$ref": .string("#/definitions/\(map.name)")]
        }
    }
}
