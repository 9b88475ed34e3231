@testable import DialogueScript

/// Every key of the format in a file, with the map it stands in, found by walking file and format side by side.
struct KeyPlaces {
    struct Found { let map: String, key: String, line: Int, column: Int }

    private(set) var found: [Found] = []
    /// Where something stands that the format says does not: what the schema would refuse.
    private(set) var misfits: [SourcePlace] = []

    init(_ file: ScriptFile, _ shape: MapShape) {
        let report = Report()
        let source = SourceText(file)
        let tree = YAMLReader(file: report.open(source), source: source, text: file.text, report: report).read()
        if let tree { walk(tree, .map { shape }) }
    }

    /// The first and the last place of each key in each sort of map.
    var samples: [Found] {
        let groups = Dictionary(grouping: found) { "\($0.map) \($0.key)" }
        let ends = groups.values.flatMap { $0.count > 1 ? [$0[0], $0[$0.count - 1]] : $0 }
        return ends.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    }

    private mutating func walk(_ value: YAMLValue, _ shape: Shape) {
        switch (shape, value.content) {
        case (.map(let map), .mapping(let pairs)): keys(pairs, of: map())
        case (.entries(let each), .mapping(let pairs)): for pair in pairs { walk(pair.value, each) }
        case (.text, .mapping(let pairs)):
            for pair in pairs { if case .mapping(let marked) = pair.value.content { keys(marked, of: .markedWords) } }
        case (.list(let each), .sequence(let elements)): for element in elements { walk(element, each) }
        case (.node, .mapping(let pairs)):
            let action = pairs.compactMap { $0.key.text.flatMap(NodeOutline.Action.init(rawValue:)) }.first
            if let action { keys(pairs, of: .node(action)) }
        case (.either(let shapes), _):
            if let fitting = shapes.first(where: { fits(value, $0) }) { walk(value, fitting) } else { misfits.append(value.place) }
        default: if !fits(value, shape) { misfits.append(value.place) }
        }
    }

    private mutating func keys(_ pairs: [(key: YAMLValue, value: YAMLValue)], of map: MapShape) {
        for pair in pairs {
            guard let key = map.keys.first(where: { $0.name == pair.key.text }) else { continue }
            found.append(.init(map: map.name, key: key.name, line: pair.key.place.line, column: pair.key.place.column))
            walk(pair.value, key.holds)
        }
    }

    private func fits(_ value: YAMLValue, _ shape: Shape) -> Bool {
        switch (shape, value.content) {
        case (.map(let map), .mapping(let pairs)): pairs.contains { map().names.contains($0.key.text ?? "") }
        case (.list, .sequence), (.text, .mapping), (.entries, .mapping), (.node, .mapping), (.anything, _): true
        case (.map, _), (.list, _), (.text, _), (.entries, _), (.node, _): false
        case (.word(let words), .scalar(let text, _)): words.contains(text)
        case (.number, .scalar(let text, _)): Int(text) != nil
        case (.share, .scalar(let text, _)), (.decimal, .scalar(let text, _)): Double(text) != nil
        case (.truth, .scalar(let text, _)): text == "true" || text == "false"
        default: value.text != nil
        }
    }
}

extension KeyPlaces.Found {
    /// The file with this key mistyped: two letters swapped, or one doubled in short or even words.
    func mistyped(in text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let at = lines[line - 1].index(lines[line - 1].startIndex, offsetBy: column - 1)
        let end = lines[line - 1].index(at, offsetBy: key.count)
        precondition(lines[line - 1][at..<end] == key)
        lines[line - 1].replaceSubrange(at..<end, with: slip)
        return lines.joined(separator: "\n")
    }

    var slip: String {
        var letters = Array(key)
        if letters.count > 3, letters[1] != letters[2] { letters.swapAt(1, 2) } else { letters.append(letters[letters.count - 1]) }
        return String(letters)
    }
}
