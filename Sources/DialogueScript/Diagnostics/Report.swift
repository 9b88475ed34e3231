import DialogueEngine

/// Collects what is found while files are read and checked. One owner, one load; never crosses a task.
final class Report {
    private(set) var sources: [SourceText] = []
    private var found: [(diagnostic: Diagnostic, missing: String?)] = []
    private var places: Set<Key> = []
    /// What residents read, as it was compiled.
    private(set) var messages: [WordingNotes.Message] = []

    private struct Key: Hashable { let code: DiagnosticCode, place: SourcePlace, message: String }

    /// A report on these files.
    init(_ sources: [SourceText] = []) { self.sources = sources }

    /// Keeps a text that residents read, so that its wording can be looked at once all is known.
    func note(_ message: WordingNotes.Message) { messages.append(message) }

    /// A language that a file does not speak: one thing that is missing, however many texts have it.
    func unknown(_ language: Language, at place: YAMLValue) -> String { "language \(language) of \(place.place.file)" }

    /// Takes a file in and gives its number, which places refer to.
    func open(_ source: SourceText) -> Int {
        sources.append(source)
        return sources.count - 1
    }

    /// The line in which a value begins.
    func line(of value: YAMLValue) -> [Unicode.Scalar] { sources[value.place.file].line(value.place.line) }

    var count: Int { found.count }

    var hasErrors: Bool { found.contains { $0.diagnostic.severity == .error } }

    /// All that was found, by file, line and column; what stands at one place in the order of codes.
    ///
    /// What is missing is told once, where it is named first, with the other lines that name it.
    var sorted: [Diagnostic] {
        let sorted = found.sorted { $0.diagnostic.order < $1.diagnostic.order }
        let lines = Dictionary(grouping: sorted.filter { $0.missing != nil }) { $0.missing ?? "" }
        return sorted.compactMap { diagnostic, missing in
            guard let missing, let all = lines[missing]?.map(\.diagnostic) else { return diagnostic }
            return all.first == diagnostic ? diagnostic.naming(all.dropFirst()) : nil
        }
    }

    /// - Parameter missing: what does not exist, where this is about a name; the same for every place that names it.
    func add(
        _ code: DiagnosticCode, at place: SourcePlace, length: Int? = nil, _ message: String, suggestion: String? = nil,
        missing: String? = nil
    ) {
        guard places.insert(Key(code: code, place: place, message: message)).inserted else { return }
        let source = sources[place.file]
        let line = source.line(place.line)
        let start = min(place.column, line.count + 1)
        let end = min(line.count, start - 1 + max(1, length ?? 1))
        let covered = start - 1 < end ? SourceText.characters(line[(start - 1)..<end]) : 1
        let diagnostic = Diagnostic(
            code: code, file: source.path, line: place.line, column: source.characterColumn(line: place.line, column: start),
            length: max(1, covered), message: message, suggestion: suggestion, sourceLine: SourceText.text(line))
        found.append((diagnostic, missing))
    }

    /// Reports a value where it begins: a scalar is covered as far as its line goes, anything else by its first sign.
    func add(_ code: DiagnosticCode, at value: YAMLValue, _ message: String, suggestion: String? = nil, missing: String? = nil) {
        guard case .scalar(let text, let style) = value.content else {
            return add(code, at: value.place, length: 1, message, suggestion: suggestion, missing: missing)
        }
        let isQuoted = style == .singleQuoted || style == .doubleQuoted
        let inner = places(of: value)?.stretch(from: 0, length: text.utf8.count)
        let isBlock = style == .literal || style == .folded
        let length = isBlock ? 1 : (inner?.length ?? 1) + (isQuoted && !text.isEmpty ? 2 : isQuoted ? 1 : 0)
        add(code, at: value.place, length: length, message, suggestion: suggestion, missing: missing)
    }

    /// Reports a stretch inside a scalar, in UTF-8 bytes of its text.
    func add(
        _ code: DiagnosticCode, in value: YAMLValue, offset: Int, length: Int, _ message: String, suggestion: String? = nil,
        missing: String? = nil
    ) {
        guard let stretch = places(of: value)?.stretch(from: offset, length: length) else {
            return add(code, at: value, message, suggestion: suggestion, missing: missing)
        }
        add(code, at: stretch.place, length: stretch.length, message, suggestion: suggestion, missing: missing)
    }

    private func places(of value: YAMLValue) -> ScalarPlaces? {
        guard case .scalar(let text, let style) = value.content else { return nil }
        return ScalarPlaces(text, style: style, at: value.place, in: sources[value.place.file])
    }
}

extension Diagnostic {
    /// How diagnostics are ordered.
    fileprivate var order: (String, Int, Int, String, String) { (file, line, column, code.rawValue, message) }

    /// This, with the other places that name what is missing here.
    fileprivate func naming(_ others: some Collection<Diagnostic>) -> Diagnostic {
        guard !others.isEmpty else { return self }
        var lines: [String] = []
        for other in others {
            let line = other.file == file ? "\(other.line)" : "\(other.file):\(other.line)"
            if lines.last != line, !(other.file == file && other.line == self.line) { lines.append(line) }
        }
        guard !lines.isEmpty else { return self }
        let more = lines.count > 4 ? " …" : ""
        let also = "\(message) (also in line \(lines.prefix(4).joined(separator: ", "))\(more))"
        return Diagnostic(
            code: code, file: file, line: line, column: column, length: length, message: also, suggestion: suggestion,
            sourceLine: sourceLine)
    }
}
