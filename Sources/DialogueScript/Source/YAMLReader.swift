internal import Yams

/// Reads one file into a tree, or reports why it cannot be read.
struct YAMLReader {
    /// The longest file, in UTF-8 bytes.
    static let sizeLimit = 1_048_576
    /// The deepest nesting.
    static let depthLimit = 64

    let file: Int
    let source: SourceText
    let text: String
    let report: Report

    func read() -> YAMLValue? {
        guard text.utf8.count <= Self.sizeLimit else {
            report.add(.tooLarge, at: top, "the file has \(text.utf8.count) bytes, and a file has at most \(Self.sizeLimit)")
            return nil
        }
        let signs = YAMLSigns(source).found
        for sign in signs {
            let place = SourcePlace(file: file, line: sign.line, column: sign.column)
            report.add(.alias, at: place, length: sign.length, "\(sign.kind.name) are not part of this format: write it out")
        }
        return signs.isEmpty ? composed() : nil
    }

    private var top: SourcePlace { SourcePlace(file: file, line: 1, column: 1) }

    private func composed() -> YAMLValue? {
        do {
            // The text without a byte order mark, so that columns agree.
            let parser = try Parser(yaml: text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text, encoding: .utf8)
            guard let root = try parser.singleRoot() else {
                report.add(.syntax, at: top, "the file is empty")
                return nil
            }
            // Anchors are held by the parser only.
            let faults = report.count
            let tree = withExtendedLifetime(parser) { value(of: root, depth: 1) }
            return report.count == faults ? tree : nil
        } catch let error as YamlError {
            refuse(error)
        } catch {
            report.add(.syntax, at: top, "the file is not YAML")
        }
        return nil
    }

    private func refuse(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            if problem.contains("depth") || problem.contains("nest") {
                return report.add(.tooDeep, at: place(mark), length: 1, "this is nested more than \(Self.depthLimit) levels deep")
            }
            let fault = YAMLFault(problem, in: context.map { ($0.text, place($0.mark)) }, at: place(mark), of: source)
            report.add(.syntax, at: fault.place, length: 1, fault.message)
        case .reader(let problem, let offset, _, _):
            let fault = YAMLFault(problem, in: nil, at: place(ofCharacter: offset ?? 0), of: source)
            report.add(.syntax, at: fault.place, length: 1, fault.message)
        case .duplicatedKeysInMapping(let keys, let context):
            for key in keys.sorted() {
                report.add(
                    .repeatedKey, at: second(key, after: place(context.mark)), length: key.unicodeScalars.count,
                    "'\(key)' stands here for the second time")
            }
        case .memory: report.add(.tooDeep, at: top, "the file is nested too deeply")
        default: report.add(.syntax, at: top, "the file is not YAML")
        }
    }

    private func place(_ mark: Mark) -> SourcePlace { SourcePlace(file: file, line: max(1, mark.line), column: max(1, mark.column)) }

    private func place(ofCharacter offset: Int) -> SourcePlace {
        var left = offset
        for (index, line) in source.lines.enumerated() {
            let count = SourceText.characters(line)
            if left <= count { return SourcePlace(file: file, line: index + 1, column: left + 1) }
            left -= count + 1
        }
        return top
    }

    /// Where a repeated key stands the second time, looking on from its first place in the same column or the same line.
    private func second(_ key: String, after first: SourcePlace) -> SourcePlace {
        let wanted = Array(key.unicodeScalars)
        func stands(_ line: [Unicode.Scalar], _ column: Int) -> Bool {
            column + wanted.count <= line.count && Array(line[column..<column + wanted.count]) == wanted
                && line[(column + wanted.count)...].drop { $0 == " " || $0 == "\"" || $0 == "'" }.first == ":"
        }
        let line = source.line(first.line)
        for column in line.indices where column > first.column && stands(line, column) {
            return SourcePlace(file: file, line: first.line, column: column + 1)
        }
        for number in source.lines.indices where number >= first.line && stands(source.lines[number], first.column - 1) {
            return SourcePlace(file: file, line: number + 1, column: first.column)
        }
        return first
    }

    private func value(of node: Yams.Node, depth: Int) -> YAMLValue? {
        let place = node.mark.map(place) ?? top
        guard depth <= Self.depthLimit else {
            report.add(.tooDeep, at: place, length: 1, "this is nested more than \(Self.depthLimit) levels deep")
            return nil
        }
        guard node.anchor == nil else {
            report.add(.alias, at: place, length: 1, "anchors are not part of this format: write it out")
            return nil
        }
        switch node {
        case .scalar(let scalar): return YAMLValue(content: .scalar(scalar.string, style(scalar.style)), place: place)
        case .sequence(let sequence):
            return YAMLValue(content: .sequence(sequence.compactMap { value(of: $0, depth: depth + 1) }), place: place)
        case .mapping(let mapping):
            let pairs = mapping.compactMap { pair -> (key: YAMLValue, value: YAMLValue)? in
                guard let key = value(of: pair.key, depth: depth + 1), let value = value(of: pair.value, depth: depth + 1) else {
                    return nil
                }
                return (key, value)
            }
            return YAMLValue(content: .mapping(pairs), place: place)
        case .alias: return nil
        }
    }

    private func style(_ style: Yams.Node.Scalar.Style) -> YAMLValue.Style {
        switch style {
        case .singleQuoted: .singleQuoted
        case .doubleQuoted: .doubleQuoted
        case .literal: .literal
        case .folded: .folded
        case .any, .plain: .plain
        }
    }
}
