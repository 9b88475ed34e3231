public import JSONText

/// The files of the format, each with a schema by which an editor completes keys, shows what they mean, and marks what does not belong.
///
/// Made of the same shapes the reader goes by. A schema sees one file at a time: whether names exist, ways lead somewhere and texts fit, `check` says.
public enum FormatSchema: String, Sendable, CaseIterable {
    case dialogue, fragment, rehearsal, server

    /// The schema as JSON Schema, draft 7, which editors know best.
    public var json: JSON {
        var writer = SchemaWriter()
        var schema = writer.object(shape)
        schema["$schema"] = "http://json-schema.org/draft-07/schema#"
        schema["title"] = .string("Meerstem: \(shape.what)")
        schema["definitions"] = .object(writer.definitions)
        return .object(schema)
    }

    private var shape: MapShape {
        switch self {
        case .dialogue: .dialogue
        case .fragment: .fragment
        case .rehearsal: .rehearsal
        case .server: .server
        }
    }
}
