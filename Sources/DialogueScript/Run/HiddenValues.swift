/// Lines of a server's file that may hold a secret, shown with its keys and without its values: what is printed stays in journals.
struct HiddenValues {
    /// The numbers of those lines, counted from 1.
    private let lines: Set<Int>

    init(_ source: SourceText) {
        var (lines, parent) = (Set<Int>(), Int?.none)
        for (number, line) in source.lines.enumerated() {
            let indent = line.prefix { $0 == " " || $0 == "\t" }.count
            if line.count == indent { continue }
            if let outer = parent, indent > outer { lines.insert(number + 1) } else { parent = nil }
            guard Self.names.contains(where: { SourceText.text(line).lowercased().contains($0) }) else { continue }
            lines.insert(number + 1)
            parent = min(parent ?? indent, indent)
        }
        self.lines = lines
    }

    private static let names = ["secret", "token", "password", "passwd", "key", "credential", "wachtwoord", "sleutel"]

    /// The same diagnostic without the values of its line.
    func hide(in diagnostic: Diagnostic) -> Diagnostic {
        guard lines.contains(diagnostic.line) else { return diagnostic }
        return Diagnostic(
            code: diagnostic.code, file: diagnostic.file, line: diagnostic.line, column: diagnostic.column, length: diagnostic.length,
            message: diagnostic.message, suggestion: diagnostic.suggestion, sourceLine: Self.masked(diagnostic.sourceLine))
    }

    /// `token: abc` as `token: ···`; the place of each sign stays. Of a line that holds no key all is hidden.
    private static func masked(_ line: String) -> String {
        var signs = Array(line)
        let hasKey = line.contains(": ") || line.last { !$0.isWhitespace } == ":"
        var (isValue, depth, quote) = (!hasKey, 0, Character?.none)
        for place in signs.indices {
            let sign = signs[place]
            let next = place + 1 < signs.count ? signs[place + 1] : " "
            if let open = quote {
                if sign == open { quote = nil } else { signs[place] = "·" }
            } else if isValue, sign == "\"" || sign == "'" {
                quote = sign
            } else if !isValue, sign == ":", next == " " {
                isValue = true
            } else if "{[".contains(sign), depth > 0 || hasKey {
                (isValue, depth) = (false, depth + 1)
            } else if depth > 0, ",}]".contains(sign) {
                (isValue, depth) = (false, sign == "," ? depth : depth - 1)
            } else if isValue, sign != " " {
                signs[place] = "·"
            }
        }
        return String(signs)
    }
}
