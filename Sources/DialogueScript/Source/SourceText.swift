/// A file cut into lines, the way the YAML reader counts them: in code points, from 1.
struct SourceText: Sendable {
    let path: String
    /// Without their line breaks. Never empty.
    let lines: [[Unicode.Scalar]]

    init(_ file: ScriptFile) {
        path = file.path
        var lines: [[Unicode.Scalar]] = []
        var line: [Unicode.Scalar] = []
        var last: Unicode.Scalar?
        for scalar in file.text.unicodeScalars {
            defer { last = scalar }
            if scalar == "\n", last == "\r" { continue }
            if Self.isBreak(scalar) {
                lines.append(line)
                line = []
            } else if scalar != "\u{FEFF}" || !lines.isEmpty || !line.isEmpty {
                line.append(scalar)
            }
        }
        self.lines = lines + [line]
    }

    /// The line counted from 1; empty beyond the last.
    func line(_ number: Int) -> [Unicode.Scalar] { lines.indices.contains(number - 1) ? lines[number - 1] : [] }

    /// The characters a reader sees before the code point at `column`, plus one.
    func characterColumn(line number: Int, column: Int) -> Int {
        Self.characters(line(number).prefix(max(0, column - 1))) + 1
    }

    static func characters(_ scalars: some Sequence<Unicode.Scalar>) -> Int { text(scalars).count }

    static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// The line breaks of YAML 1.1, which its reader counts.
    static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\r" || scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }
}
