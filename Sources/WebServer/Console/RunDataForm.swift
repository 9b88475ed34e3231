import DialogueEngine
import DialogueScript
import JSONText

/// What a conversation is opened with, as fields: one for each thing that its script has filled in, for words one in each of its languages.
///
/// What was typed becomes the run file that commands read too, a line for each field behind what was written as a file, so that there is one reader and one set
/// of rules; what is wrong on a line is said at its field.
struct RunDataForm {
    /// What came of reading it.
    enum Outcome {
        case data(RunData)
        /// What is wrong, by the name of the field.
        case wrong([String: String], elsewhere: [String])
    }

    let dialogue: Dialogue
    let words: ConsoleWords

    /// The name of the field for what is written as a file.
    static let fileName = "run"

    private var asked: [RunField] { dialogue.fields.filter { !$0.isLive } }

    // MARK: - Asking

    /// - Parameter wrong: what is wrong with what was typed, by the name of the field.
    func fields(wrong: [String: String]) -> [ConsoleForm.Field] {
        asked.flatMap { field in
            places(of: field).map { place in
                .line(
                    .init(
                        name: place.name, label: label(of: field, in: place.language), type: type(of: field),
                        help: help(field, in: place.language), fault: wrong[place.name], most: 1_000,
                        id: place.name))
            }
        }
            + dialogue.voices.map { voice in
                let name = Self.target(voice.id)
                return .line(
                    .init(
                        name: name, label: words.target(Wording(dialogue: dialogue, in: words.language).plain(voice.label)), type: "number",
                        help: words.mayStayEmpty, fault: wrong[name], most: 6, id: name))
            }
    }

    /// Lists of statements, and whatever else a run file may say.
    var file: ConsoleForm.Field {
        .area(name: Self.fileName, label: words.runFile, help: words.runFileHelp, rows: 4, id: "run-data")
    }

    private func places(of field: RunField) -> [(name: String, language: Language?)] {
        guard field.kind == .text, dialogue.languages.count > 1 else { return [(Self.name(field.id), nil)] }
        return dialogue.languages.map { (Self.name(field.id, $0), $0) }
    }

    private static func name(_ field: FieldID, _ language: Language? = nil) -> String {
        "v-\(field)" + (language.map { "-\($0.text)" } ?? "")
    }
    private static func target(_ voice: VoiceID) -> String { "t-\(voice)" }

    private func type(of field: RunField) -> String {
        switch field.kind {
        case .text: "text"
        case .date: "date"
        case .time: "datetime-local"
        case .number: "number"
        }
    }

    private func label(of field: RunField, in language: Language?) -> String {
        let label = words.runLabel(field.id.text)
        return language.map { "\(label) (\($0.ownName))" } ?? label
    }

    private func help(_ field: RunField, in language: Language?) -> String? {
        if case .text(let texts)? = field.standard {
            return (language.flatMap { texts[$0] } ?? dialogue.languages.first.flatMap { texts[$0] }).map(words.otherwise)
        }
        if field.standard != nil { return words.mayStayEmpty }
        return language == nil || language == dialogue.languages.first ? nil : words.mayStayEmpty
    }

    // MARK: - Reading

    func read(_ typed: PageForm) -> Outcome {
        let file = typed[Self.fileName].trimmed
        let own = file.isEmpty ? [] : file.split(separator: "\n", omittingEmptySubsequences: false)
        let lines = asked.compactMap { line($0, typed) } + targets(typed)
        var wrong: [String: String] = [:]
        for field in asked where field.isGivenAtOpening && !own.contains(where: { $0.hasPrefix("\(field.id):") }) {
            let first = places(of: field)[0].name
            if typed[first].trimmed.isEmpty { wrong[first] = words.fillIn }
        }
        // Said at the fields; the file would say it once more, of all together.
        guard wrong.isEmpty else { return .wrong(wrong, elsewhere: []) }
        let text = (own + lines.map { $0.text[...] }).joined(separator: "\n")
        do throws(ScriptFaults) {
            return .data(try RunFile.read(ScriptFile(path: "run.yaml", text: text.isEmpty ? "{}" : text), for: dialogue))
        } catch {
            let first = own.count + 1
            var elsewhere: [String] = []
            for diagnostic in error.diagnostics {
                if lines.indices.contains(diagnostic.line - first) {
                    let line = lines[diagnostic.line - first]
                    wrong[line.name] = words.wrongRunValue(line.kind) ?? diagnostic.message
                } else {
                    elsewhere.append(diagnostic.rendered(in: words.language))
                }
            }
            return .wrong(wrong, elsewhere: elsewhere)
        }
    }

    private struct Line {
        let name: String
        let kind: RunField.Kind
        let text: String
    }

    /// A field with what was typed; `nil` where nothing was.
    private func line(_ field: RunField, _ typed: PageForm) -> Line? {
        let places = places(of: field)
        let given = places.map { (place: $0, text: typed[$0.name].trimmed) }.filter { !$0.text.isEmpty }
        if given.isEmpty { return nil }
        let quoted = given.map { ($0.place.language, JSON.string($0.text).text()) }
        let value =
            quoted.count == 1 && quoted[0].0 == nil
            ? (field.kind == .number ? Int64(given[0].text).map { "\($0)" } : nil) ?? quoted[0].1
            : "{" + quoted.map { "\($0!.text): \($1)" }.joined(separator: ", ") + "}"
        return Line(name: places[0].name, kind: field.kind, text: "\(field.id): \(value)")
    }

    /// All targets on one line each, as a mapping has them.
    private func targets(_ typed: PageForm) -> [Line] {
        let given = dialogue.voices.compactMap { voice in
            let text = typed[Self.target(voice.id)].trimmed
            return text.isEmpty ? nil : (voice.id, Int64(text).map { "\($0)" } ?? JSON.string(text).text())
        }
        guard let first = given.first else { return [] }
        let entries = given.map { Line(name: Self.target($0), kind: .number, text: "  \($0): \($1)") }
        return [Line(name: Self.target(first.0), kind: .number, text: "targets:")] + entries
    }
}
