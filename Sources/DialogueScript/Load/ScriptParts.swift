import DialogueEngine

/// The dialogue's file and the fragments it enters, read as outlines.
struct ScriptParts {
    let root: YAMLValue
    let head: ShapeMapping
    let consultation: ShapeMapping?
    /// The dialogue first, then its fragments in the order they are entered.
    private(set) var parts: [PartOutline]
    /// Whether some fragment that the dialogue enters is not there, or cannot be read.
    private(set) var lacksFragment = false

    /// - Returns: `nil`, reported, where the dialogue's file cannot be read at all.
    init?(_ sources: ScriptSources, report: Report) {
        let reader = ShapeReader(report: report)
        guard let root = Self.tree(of: sources.main, report: report),
            let head = ShapeMapping(root, .dialogue, reader: reader)
        else { return nil }
        (self.root, self.head) = (root, head)
        consultation = head.read("consultation") { ShapeMapping($0, .consultation, reader: reader) }
        Self.checkVersion(head, at: root)
        let owner = head.keys["participant"] ?? root
        let body = head.required("participant", of: "a dialogue", at: root)
            .flatMap { ShapeMapping($0, .participant, reader: reader) }
        parts = [PartOutline(prefix: "", head: head, body: body, owner: owner, reader: reader)]
        enterFragments(of: sources, reader: reader)
        parts = Sharing(parts, reader: reader).parts
    }

    private static func tree(of file: ScriptFile, report: Report) -> YAMLValue? {
        let source = SourceText(file)
        return YAMLReader(file: report.open(source), source: source, text: file.text, report: report).read()
    }

    private static func checkVersion(_ head: ShapeMapping, at root: YAMLValue) {
        guard let version = head.required("meerstem", of: "this file", at: root) else { return }
        if case .scalar("1", .plain) = version.content { return }
        head.reader.report.add(.badVersion, at: version, "this is not version 1 of the format", suggestion: "1")
    }

    private mutating func enterFragments(of sources: ScriptSources, reader: ShapeReader) {
        var entered: Set<String> = []
        for node in parts[0].nodes where node.action == .go {
            guard let id = reader.reference(node.subject, "a fragment") else { continue }
            guard let file = sources.fragments[id] else {
                let near = sources.fragments.keys.sorted().nearest(to: id)
                reader.report.add(
                    .unknownFragment, at: node.subject, "there is no fragment '\(id)' in Dialogues/_fragments", suggestion: near)
                lacksFragment = true
                continue
            }
            guard entered.insert(id).inserted else {
                reader.report.add(.fragmentTwice, at: node.subject, "the fragment '\(id)' is entered here for the second time")
                continue
            }
            guard let part = fragment(id, file, enteredAt: node.subject, reader: reader) else {
                lacksFragment = true
                continue
            }
            parts.append(part)
        }
    }

    private func fragment(_ id: String, _ file: ScriptFile, enteredAt place: YAMLValue, reader: ShapeReader) -> PartOutline? {
        guard let root = Self.tree(of: file, report: reader.report),
            let head = ShapeMapping(root, .fragment, reader: reader)
        else { return nil }
        Self.checkVersion(head, at: root)
        if let name = head.required("fragment", of: "a fragment", at: root), let text = reader.id(name, of: "a fragment"), text != id {
            reader.report.add(.badValue, at: name, "this fragment is found under the name '\(id)'", suggestion: id)
        }
        let part = PartOutline(prefix: id + ".", head: head, body: head, owner: root, reader: reader)
        for node in part.nodes where node.action == .go {
            reader.report.add(.nestedFragment, at: node.subject, "a fragment does not enter another fragment")
        }
        let missing = parts[0].languages.filter { !part.languages.contains($0) }.map { "'\($0)'" }
        if !missing.isEmpty {
            reader.report.add(.fragmentLanguage, at: place, "the fragment '\(id)' does not speak \(missing.joined(separator: ", "))")
        }
        return part
    }
}
