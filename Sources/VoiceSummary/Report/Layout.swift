import DialogueEngine

/// Lays text out in columns of signs, for terminals and screen readers: words and digits only.
struct Layout {
    /// The columns of a line.
    let width: Int

    /// `text` in lines of at most ``width`` columns, broken between words; a word that is longer is broken inside.
    func wrapped(_ text: String, indent: Int = 0, first: String = "") -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = margin + first
        var isEmpty = true
        for word in text.split(whereSeparator: \.isWhitespace).flatMap({ pieces(of: $0, width - indent - first.columns) }) {
            if !isEmpty, line.columns + 1 + word.columns > width {
                lines.append(line)
                line = margin + String(repeating: " ", count: first.columns)
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        if !isEmpty { lines.append(line) }
        return lines
    }

    /// A label on the left and a value on the right, with dots between; a label that is too long takes lines of its own, and so does a value that
    /// leaves no room for its label.
    func row(_ label: String, _ value: String, indent: Int = 2) -> [String] {
        if value.columns + 14 > width { return wrapped(label, indent: indent) + wrapped(value, indent: indent + 2) }
        var lines = Layout(width: max(10, width - value.columns - 4)).wrapped(label, indent: indent)
        let last = lines.popLast() ?? String(repeating: " ", count: indent)
        let dots = max(2, width - last.columns - value.columns - 2)
        return lines + [last + " " + String(repeating: ".", count: dots) + " " + value]
    }

    /// Two texts side by side, or one below the other where the line is short.
    func sideBySide(_ left: [String], _ right: [String]) -> [String] {
        guard width >= 60 else {
            return left.flatMap { wrapped($0, indent: 2) } + right.flatMap { wrapped($0, indent: 2) }
        }
        let half = Layout(width: (width - 3) / 2)
        let (a, b) = (left.flatMap { half.wrapped($0) }, right.flatMap { half.wrapped($0) })
        return (0..<max(a.count, b.count)).map { place in
            let start = place < a.count ? a[place] : ""
            let end = place < b.count ? b[place] : ""
            let gap = end.isEmpty ? "" : String(repeating: " ", count: max(0, half.width - start.columns)) + " | "
            return start + gap + end
        }
    }

    private func pieces(of word: Substring, _ room: Int) -> [String] {
        let room = max(1, room)
        guard word.columns > room else { return [String(word)] }
        let first = word.prefix(columns: room)
        return [String(first)] + pieces(of: word[first.endIndex...], room)
    }
}
