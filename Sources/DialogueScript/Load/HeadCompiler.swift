import DialogueEngine

/// The head of a dialogue, compiled: everything that is neither a question, a node nor a plan.
struct CompiledHead {
    var id = ""
    var title: LocalizedText?
    var minutes: Int?
    var fields: [RunField] = []
    var statements: [StatementList] = []
    var voices: [Voice] = []
    var about: [About: LocalizedText] = [:]
}

/// Reads what stands at the head of the dialogue and its fragments.
struct HeadCompiler {
    let parts: ScriptParts
    let names: Names
    let texts: [TextCompiler]
    let report: Report

    private var reader: ShapeReader { ShapeReader(report: report) }
    private var head: ShapeMapping { parts.head }

    func compile() -> CompiledHead {
        var compiled = CompiledHead()
        compiled.id = head.required("id", of: "a dialogue", at: parts.root).flatMap { dialogueID($0) } ?? ""
        compiled.title = head.required("title", of: "a dialogue", at: parts.root).flatMap { texts[0].text($0, "the title") }
        compiled.minutes = head["minutes"].flatMap { reader.number($0, "minutes") }
        compiled.fields = FieldCompiler(parts: parts, names: names, report: report).fields()
        compiled.statements = head["statements"].map { statements($0) } ?? []
        compiled.voices = head["voices"].map { voices($0) } ?? []
        for (place, part) in parts.parts.enumerated() {
            guard let value = part.about else { continue }
            compiled.about.merge(about(value, texts[place])) { first, _ in first }
        }
        for language in parts.parts[0].reviewed.sorted() where !parts.parts[0].languages.contains(language) {
            guard let place = head["reviewed"] else { continue }
            report.add(.unknownLanguage, at: place, "'\(language)' is reviewed and not one of the languages")
        }
        if parts.parts[0].languages.isEmpty, let place = head["languages"], case .sequence(let languages) = place.content, languages.isEmpty
        {
            report.add(.badValue, at: place, "a dialogue speaks at least one language")
        }
        return compiled
    }

    private func dialogueID(_ value: YAMLValue) -> String? {
        guard let id = reader.reference(value, "a dialogue") else { return nil }
        guard DialogueName.isValid(id) else {
            let message = "the id of a dialogue is lower-case letters, digits and hyphens"
            report.add(.badID, at: value, message, suggestion: DialogueName.suggestion(for: id))
            return nil
        }
        let folders = report.sources[value.place.file].path.split(separator: "/")
        if folders.count >= 2, folders.last == "dialogue.yaml", folders[folders.count - 2] != id {
            let folder = String(folders[folders.count - 2])
            report.add(.badValue, at: value, "the id of a dialogue is the name of its folder", suggestion: folder)
        }
        return id
    }

    private func statements(_ value: YAMLValue) -> [StatementList] {
        reader.entries(value, "statements", each: "a list of statements").map { list, key, value in
            if list == Scope.promises { report.add(.badID, at: key, "'promises' already means the promises of this consultation") }
            let statements = reader.entries(value, "a list of statements", each: "a statement").compactMap { id, _, value in
                texts[0].text(value, "a statement", isMessage: true).map { Statement(id: StatementID(id), text: $0) }
            }
            return StatementList(id: StatementListID(list), statements: statements)
        }
    }

    private func voices(_ value: YAMLValue) -> [Voice] {
        let conditions = ConditionCheck(scope: texts[0].scope, report: report)
        return reader.entries(value, "voices", each: "a voice").compactMap { id, key, value in
            guard let map = ShapeMapping(value, .voice, reader: reader) else { return nil }
            let label = map.required("label", of: "the voice '\(id)'", at: key).flatMap { texts[0].text($0, "the label of a voice") }
            let when = map.required("when", of: "the voice '\(id)'", at: key).flatMap {
                conditions.condition($0, "the rule of a voice", of: .voice)
            }
            guard let label, let when else { return nil }
            return Voice(id: VoiceID(id), label: label, condition: when)
        }
    }

    private func about(_ value: YAMLValue, _ texts: TextCompiler) -> [About: LocalizedText] {
        guard let map = ShapeMapping(value, .about, reader: reader) else { return [:] }
        return About.allCases.reduce(into: [:]) { found, about in
            found[about] = map[about.rawValue].flatMap { texts.text($0, "what '\(about.rawValue)' answers", isMessage: true) }
        }
    }
}
