public import DialogueEngine

/// Finds where words that were shown are written.
public struct WordSource {
    private let report: Report
    private let nodes: [String: NodeOutline]

    /// - Precondition: the sources can be loaded.
    public init(_ sources: ScriptSources) {
        report = Report()
        let parts = ScriptParts(sources, report: report)?.parts ?? []
        nodes = Dictionary(parts.flatMap(\.nodes).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The line on which the text begins that was shown, and its place; the line of the node itself where none of its texts fits.
    ///
    /// A node has several texts, in several languages: of those the one with the longest piece of its own words in what was shown.
    public func line(of node: NodeID, showing shown: String) -> (place: ScriptPosition, line: String)? {
        guard let outline = nodes[node.text] else { return nil }
        let texts = outline.map.value.scalars.map { (value: $0, length: Self.longestPiece(of: $0.text ?? "", in: shown)) }
        let best = texts.filter { $0.length > 2 }.max { $0.length < $1.length }?.value ?? outline.key
        let source = report.sources[best.place.file]
        let column = source.characterColumn(line: best.place.line, column: best.place.column)
        let line = SourceText.text(source.line(best.place.line))
        return (ScriptPosition(file: source.path, line: best.place.line, column: column), line)
    }

    /// How many characters the longest stretch between values has that stands in `shown`.
    private static func longestPiece(of text: String, in shown: String) -> Int {
        let segments = (try? Template(text))?.segments ?? []
        let pieces = segments.compactMap { segment -> String? in if case .literal(let words) = segment { words } else { nil } }
        return pieces.filter { shown.contains($0) }.map(\.count).max() ?? 0
    }
}

extension YAMLValue {
    /// Every scalar in this, values only.
    fileprivate var scalars: [YAMLValue] {
        switch content {
        case .scalar: [self]
        case .sequence(let elements): elements.flatMap(\.scalars)
        case .mapping(let pairs): pairs.flatMap(\.value.scalars)
        }
    }
}
