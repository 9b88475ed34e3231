import DialogueEngine

/// The fields of the run data, of the dialogue and its fragments together: equal declarations are one field.
struct FieldCompiler {
    let parts: ScriptParts
    let names: Names
    let report: Report

    /// Names that already mean something in texts or run files.
    private static let taken = [
        "statement", "overview", "questions", "minutes", "promises", "digest", "timezone", "statements", "targets", "population",
    ]

    func fields() -> [RunField] {
        var fields: [RunField] = []
        for part in parts.parts {
            guard let moments = LocalMoment(zone: "Europe/Amsterdam") else { continue }
            let reader = RunValueReader(languages: part.languages, moments: moments, report: report)
            for outline in part.fields {
                if Self.taken.contains(outline.id) {
                    report.add(.badID, at: outline.key, "'\(outline.id)' already means something else in texts or run data")
                }
                guard let kind = outline.kind else { continue }
                let standard = outline.map["default"].flatMap { reader.value($0, of: outline.id, kind: kind) }
                let field = RunField(id: FieldID(outline.id), kind: kind, standard: standard, isLive: outline.isLive)
                if field.isLive, kind != .text, let place = outline.map["live"] {
                    report.add(
                        .liveField, at: place, "'\(outline.id)' is of type \(kind.rawValue), and only words are filled in while it runs")
                }
                guard let other = fields.first(where: { $0.id == field.id }) else {
                    fields.append(field)
                    continue
                }
                if other.kind != field.kind || other.standard != field.standard || other.isLive != field.isLive {
                    report.add(.fieldsDiffer, at: outline.key, "'\(outline.id)' is declared in another way before")
                }
            }
        }
        return fields
    }
}
