import JSONText

/// A dialogue's file with the fragments it may enter.
public struct ScriptSources: Sendable, Equatable {
    /// The dialogue itself.
    public let main: ScriptFile
    /// By fragment id, such as `_in`. Fragments the dialogue does not enter are not read.
    public let fragments: [String: ScriptFile]

    /// A dialogue with the fragments it may enter.
    public init(main: ScriptFile, fragments: [String: ScriptFile] = [:]) { (self.main, self.fragments) = (main, fragments) }
}

extension ScriptSources {
    /// These files as canonical JSON, to keep beside the sessions that walk them; ``init(bytes:)`` reads them back equal.
    public var bytes: [UInt8] {
        JSON.object([
            "v": 1,
            "main": main.json,
            "fragments": .object(fragments.mapValues(\.json)),
        ]).bytes()
    }

    /// Reads what ``bytes`` wrote; `nil` for anything else.
    public init?(bytes: [UInt8]) {
        guard let json = try? JSON(bytes), json["v"] == 1, let main = json["main"].flatMap(ScriptFile.init(json:)),
            let fragments = json["fragments"]?.object
        else { return nil }
        var files: [String: ScriptFile] = [:]
        for (id, fragment) in fragments {
            guard let file = ScriptFile(json: fragment) else { return nil }
            files[id] = file
        }
        self.init(main: main, fragments: files)
    }
}

extension ScriptFile {
    fileprivate var json: JSON { ["path": .string(path), "text": .string(text)] }

    fileprivate init?(json: JSON) {
        guard let path = json["path"]?.string, let text = json["text"]?.string else { return nil }
        self.init(path: path, text: text)
    }
}
