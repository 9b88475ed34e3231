import DialogueEngine

/// Breaks lines at a terminal's width.
///
/// No line is wider, counted in columns, and no character is broken: a word that does not fit is, except an address, which must stay whole to be
/// copied or opened, and which the terminal itself breaks. What is set in stays set in, and under an option's sign nothing comes but signs.
struct Wrapping {
    let width: Int

    /// The text with its own line breaks and those it takes.
    func wrapped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(paragraph).joined(separator: "\n")
    }

    private func paragraph(_ line: Substring) -> String {
        guard line.columns > width else { return String(line) }
        let margin = min(line.prefix { $0 == " " }.count, width / 4)
        let text = line.drop { $0 == " " }
        let hang = min(margin + Self.sign(of: text), width / 2)
        var lines: [String] = []
        var (current, taken, isEmpty) = (String(repeating: " ", count: margin), margin, true)
        for piece in Self.pieces(of: text) {
            let gap = piece.isAfterSpace && !isEmpty ? 1 : 0
            if !isEmpty, taken + gap + piece.columns > width {
                lines.append(current)
                (current, taken, isEmpty) = (String(repeating: " ", count: hang), hang, true)
            }
            var rest = piece.text
            if piece.isAfterSpace, !isEmpty { (current, taken) = (current + " ", taken + 1) }
            while !piece.isAddress, taken + rest.columns > width, !rest.isEmpty {
                let fitting = rest.prefix(columns: width - taken)
                lines.append(current + fitting)
                rest = rest[fitting.endIndex...]
                (current, taken) = (String(repeating: " ", count: hang), hang)
            }
            (current, taken, isEmpty) = (current + rest, taken + rest.columns, isEmpty && piece.text.isEmpty)
        }
        return (lines + [current]).joined(separator: "\n")
    }

    /// How many columns the sign of an option or a line takes with the space after it, `1 ` or `10 ` or `A ` or `c30 `; 0 for other lines.
    private static func sign(of line: Substring) -> Int {
        let sign = line.prefix { $0 != " " }
        guard sign.count < line.count else { return 0 }
        let isNumber = (1...3).contains(sign.count) && sign.allSatisfy(\.isNumber)
        let isLetter = sign.count == 1 && sign.allSatisfy { $0.isASCII && $0.isUppercase }
        let isName = (2...5).contains(sign.count) && sign.first!.isLowercase && sign.dropFirst().allSatisfy(\.isNumber)
        return isNumber || isLetter || isName || ["-", "+", "~"].contains(sign) ? sign.columns + 1 : 0
    }

    /// A stretch that is not broken where it fits on a line.
    private struct Piece {
        let text: Substring
        let isAfterSpace: Bool
        var columns: Int { text.columns }
        var isAddress: Bool { text.contains("://") }
    }

    /// Words; and signs of scripts that write without spaces, one by one.
    private static func pieces(of line: Substring) -> [Piece] {
        line.split(separator: " ", omittingEmptySubsequences: false).enumerated().flatMap { place, word -> [Piece] in
            guard word.contains(where: { $0.isIdeographic }) else { return [Piece(text: word, isAfterSpace: place > 0)] }
            var pieces: [Piece] = []
            var start = word.startIndex
            for index in word.indices.dropFirst() where word[index].isIdeographic || word[word.index(before: index)].isIdeographic {
                pieces.append(Piece(text: word[start..<index], isAfterSpace: place > 0 && pieces.isEmpty))
                start = index
            }
            return pieces + [Piece(text: word[start...], isAfterSpace: place > 0 && pieces.isEmpty)]
        }
    }
}

extension Character {
    /// Whether this is a sign of a script in which lines may break between any two.
    fileprivate var isIdeographic: Bool {
        guard let first = unicodeScalars.first else { return false }
        return first.properties.isIdeographic || (0x3041...0x30FF).contains(first.value)
    }
}
