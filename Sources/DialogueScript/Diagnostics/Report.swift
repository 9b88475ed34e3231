/// Collects what is found while files are read and checked. One owner, one load; never crosses a task.
final class Report {
    private(set) var sources: [SourceText] = []
    private var found: [Diagnostic] = []
    private var places: Set<Key> = []

    private struct Key: Hashable { let code: DiagnosticCode, place: SourcePlace, message: String }

    /// Takes a file in and gives its number, which places refer to.
    func open(_ source: SourceText) -> Int {
        sources.append(source)
        return sources.count - 1
    }

    var count: Int { found.count }

    var hasErrors: Bool { found.contains { $0.severity == .error } }

    /// All that was found, by file, line and column; what stands at one place in the order of codes.
    var sorted: [Diagnostic] {
        found.sorted { a, b in
            (a.file, a.line, a.column, a.code.rawValue, a.message) < (b.file, b.line, b.column, b.code.rawValue, b.message)
        }
    }

    func add(_ code: DiagnosticCode, at place: SourcePlace, length: Int? = nil, _ message: String, suggestion: String? = nil) {
        guard places.insert(Key(code: code, place: place, message: message)).inserted else { return }
        let source = sources[place.file]
        let line = source.line(place.line)
        let start = min(place.column, line.count + 1)
        let end = min(line.count, start - 1 + max(1, length ?? 1))
        let covered = start - 1 < end ? SourceText.characters(line[(start - 1)..<end]) : 1
        found.append(
            Diagnostic(
                code: code, file: source.path, line: place.line, column: source.characterColumn(line: place.line, column: start),
                length: max(1, covered), message: message, suggestion: suggestion, sourceLine: SourceText.text(line)))
    }

    /// Reports a value where it begins: a scalar is covered as far as its line goes, anything else by its first sign.
    func add(_ code: DiagnosticCode, at value: YAMLValue, _ message: String, suggestion: String? = nil) {
        guard case .scalar(let text, let style) = value.content else {
            return add(code, at: value.place, length: 1, message, suggestion: suggestion)
        }
        let isQuoted = style == .singleQuoted || style == .doubleQuoted
        let inner = places(of: value)?.stretch(from: 0, length: text.utf8.count)
        let isBlock = style == .literal || style == .folded
        let length = isBlock ? 1 : (inner?.length ?? 1) + (isQuoted && !text.isEmpty ? 2 : isQuoted ? 1 : 0)
        add(code, at: value.place, length: length, message, suggestion: suggestion)
    }

    /// Reports a stretch inside a scalar, in UTF-8 bytes of its text.
    func add(_ code: DiagnosticCode, in value: YAMLValue, offset: Int, length: Int, _ message: String, suggestion: String? = nil) {
        guard let stretch = places(of: value)?.stretch(from: offset, length: length) else {
            return add(code, at: value, message, suggestion: suggestion)
        }
        add(code, at: stretch.place, length: stretch.length, message, suggestion: suggestion)
    }

    private func places(of value: YAMLValue) -> ScalarPlaces? {
        guard case .scalar(let text, let style) = value.content else { return nil }
        return ScalarPlaces(text, style: style, at: value.place, in: sources[value.place.file])
    }
}
