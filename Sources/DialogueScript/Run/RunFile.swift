public import DialogueEngine

/// Reads the data a consultation is opened with.
public enum RunFile {
    /// Values of a dialogue's fields at the top level, `timezone`, lists of `statements` that replace the script's, `targets`: how many people of a
    /// voice are to be heard, and `population`: how many residents there are of each answer about the person (`PopulationTable`).
    ///
    ///     timezone: Europe/Amsterdam
    ///     decider: {nl: "de gemeenteraad", en: "the town council"}
    ///     decidesOn: 2026-06-01
    ///     closes: 2026-05-20T18:00      # in that time zone
    ///     targets: {zwijgend: 30}
    ///     population:
    ///       wijk: {source: "CBS, kerncijfers wijken", date: 2025-01-01, people: {noord: 12100, zuid: 8300}}
    ///
    /// - Throws: every fault at once; all fields that are missing in one.
    public static func read(_ file: ScriptFile, for dialogue: Dialogue) throws(ScriptFaults) -> RunData {
        let report = Report()
        let source = SourceText(file)
        let root = YAMLReader(file: report.open(source), source: source, text: file.text, report: report).read()
        let data = root.flatMap { RunDataReader(dialogue: dialogue, report: report).read($0) }
        guard let data, !report.hasErrors else { throw ScriptFaults(diagnostics: report.sorted) }
        return data
    }

    /// The file with every field that must be given, each with a value of its kind to be written over; empty where none must.
    public static func blank(for dialogue: Dialogue) -> String {
        dialogue.fields.filter(\.isGivenAtOpening).map { field in
            switch field.kind {
            case .text: "\(field.id): {\(dialogue.languages.map { "\($0.text): \"…\"" }.joined(separator: ", "))}\n"
            case .date: "\(field.id): 2030-01-31\n"
            case .time: "\(field.id): 2030-01-31T18:00\n"
            case .number: "\(field.id): 0\n"
            }
        }.joined()
    }
}

/// Reads run data out of a file of its own or a rehearsal.
struct RunDataReader {
    let dialogue: Dialogue
    let report: Report

    private var reader: ShapeReader { ShapeReader(report: report) }

    func read(_ value: YAMLValue) -> RunData? {
        guard let map = ShapeMapping(value, .run(dialogue), reader: reader) else { return nil }
        var data = RunData()
        if let zone = map["timezone"], let name = reader.text(zone, "timezone") {
            if LocalMoment(zone: name) == nil {
                report.add(.unknownTimeZone, at: zone, "there is no time zone '\(name)'; they are named as in Europe/Amsterdam")
            } else {
                data.timeZone = name
            }
        }
        guard let moments = LocalMoment(zone: data.timeZone) else { return nil }
        let values = RunValueReader(languages: dialogue.languages, moments: moments, report: report)
        for field in dialogue.fields {
            data.values[field.id] = map[field.id.text].flatMap { values.value($0, of: field.id.text, kind: field.kind) }
        }
        data.targets = map["targets"].map { targets($0) } ?? [:]
        data.population = map["population"].flatMap { PopulationSection(dialogue: dialogue, report: report).read($0) }
        let missing = dialogue.fields.filter { map[$0.id.text] == nil && $0.isGivenAtOpening }.map { "'\($0.id)'" }
        if !missing.isEmpty { report.add(.runMissing, at: value, "the run data lacks \(missing.joined(separator: ", "))") }
        for (id, key, value) in reader.entries(map["statements"], "statements", each: "a list of statements") {
            if !dialogue.statements.contains(where: { $0.id.text == id }) {
                let near = dialogue.statements.map(\.id.text).nearest(to: id)
                report.add(.unknownStatements, at: key, "the dialogue has no list '\(id)'", suggestion: near)
            }
            data.statements[StatementListID(id)] = statements(value)
        }
        return data
    }

    /// How many people of each voice are to be heard.
    private func targets(_ value: YAMLValue) -> [VoiceID: Int] {
        guard let map = ShapeMapping(value, .targets(dialogue.voices), reader: reader) else { return [:] }
        return dialogue.voices.map(\.id.text).reduce(into: [:]) { targets, voice in
            guard let place = map[voice], let number = reader.number(place, "a target") else { return }
            if number < 1 { return report.add(.runValue, at: place, "a target is a number of people, 1 or more") }
            targets[VoiceID(voice)] = number
        }
    }

    /// Statements of a run are plain words: nothing is filled in.
    private func statements(_ value: YAMLValue) -> [Statement] {
        reader.entries(value, "a list of statements", each: "a statement").compactMap { id, _, value in
            guard let shape = reader.texts(value, "a statement") else { return nil }
            let versions = shape.versions.compactMap { version -> LocalizedText.Version? in
                if !dialogue.languages.contains(version.language) {
                    report.add(.unknownLanguage, at: version.key, "'\(version.language)' is not one of the languages here")
                }
                let isReviewed = version.isReviewed ?? version.language.isReviewedByDefault
                return version.words.text.map { .init(language: version.language, template: Template(literal: $0), isReviewed: isReviewed) }
            }
            if let first = dialogue.languages.first, !versions.contains(where: { $0.language == first }) {
                report.add(
                    .firstLanguageMissing, at: value, "a statement lacks '\(first)', the first language, which stands in for all others")
            }
            return Statement(id: StatementID(id), text: LocalizedText(versions))
        }
    }
}
