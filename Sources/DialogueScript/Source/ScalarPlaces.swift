/// Where each byte of a scalar's text stands in the file, so that a fault inside a condition or text is shown at its own sign.
///
/// Quoted and unquoted scalars are followed sign by sign, escapes and folded lines included; block scalars line by line.
/// Where text and file part ways, the last place that agreed stands for the rest.
struct ScalarPlaces {
    private let source: SourceText
    private let start: SourcePlace
    private var line: Int
    private var column: Int
    /// For each code point of the text: its UTF-8 offset and its place. One more at the end.
    private(set) var places: [(offset: Int, line: Int, column: Int)] = []

    init(_ text: String, style: YAMLValue.Style, at start: SourcePlace, in source: SourceText) {
        (self.source, self.start) = (source, start)
        (line, column) = (start.line, start.column)
        let isBlock = style == .literal || style == .folded
        if isBlock {
            (line, column) = (start.line + 1, 1)
        } else if style != .plain {
            column += 1
        }
        var offset = 0
        for scalar in text.unicodeScalars {
            align(to: scalar, style: style)
            places.append((offset, line, column))
            step(over: scalar, style: style)
            offset += UTF8.width(scalar)
        }
        places.append((offset, line, column))
    }

    /// The place of a byte, and how many code points the stretch covers on its line (at least one).
    func stretch(from offset: Int, length: Int) -> (place: SourcePlace, length: Int) {
        let first = places.last { $0.offset <= offset } ?? places[places.count - 1]
        let last = places.first { $0.offset >= offset + length } ?? places[places.count - 1]
        let width = last.line == first.line ? last.column - first.column : source.line(first.line).count + 1 - first.column
        return (SourcePlace(file: start.file, line: first.line, column: first.column), max(1, width))
    }

    private var sign: Unicode.Scalar? {
        let line = source.line(self.line)
        return line.indices.contains(column - 1) ? line[column - 1] : nil
    }

    /// Goes on to the next sign of the file where line breaks and indentation stand before it.
    private mutating func align(to scalar: Unicode.Scalar, style: YAMLValue.Style) {
        if style == .literal || style == .folded {
            if column == 1, scalar != "\n" { column += source.line(line).prefix { $0 == " " }.count }
            if scalar == " ", sign == nil { return }
            return
        }
        if scalar == " " || scalar == "\n" { return }
        var guardrail = source.lines.count
        while guardrail > 0, line <= source.lines.count {
            let rest = source.line(line).dropFirst(column - 1)
            if style == .doubleQuoted, rest.first == "\\", rest.count == 1 {
                (line, column) = (line + 1, 1)
            } else if rest.allSatisfy({ $0 == " " || $0 == "\t" }) {
                (line, column) = (line + 1, 1)
            } else {
                if column == 1 { column += rest.prefix { $0 == " " || $0 == "\t" }.count }
                return
            }
            guardrail -= 1
        }
    }

    private mutating func step(over scalar: Unicode.Scalar, style: YAMLValue.Style) {
        switch style {
        case .literal where scalar == "\n", .folded where scalar == "\n" || (scalar == " " && sign == nil): (line, column) = (line + 1, 1)
        case .doubleQuoted where sign == "\\": column += escapeLength
        case .singleQuoted where sign == "'" && scalar == "'": column += 2
        default: if sign != nil { column += 1 }
        }
    }

    /// How many signs the escape at hand takes.
    private var escapeLength: Int {
        let line = source.line(self.line)
        guard line.indices.contains(column) else { return 1 }
        return switch line[column] {
        case "x": 4
        case "u": 6
        case "U": 10
        default: 2
        }
    }
}
