extension Character {
    /// How many columns of a terminal this takes.
    ///
    /// 0 for what has no width of its own, 2 for East Asian wide signs and emoji, 1 for others; where terminals differ, the most any of them takes.
    /// Source: Unicode Standard Annex 11 for wide signs, Technical Standard 51 for emoji; signs of ambiguous width count 1.
    public var columns: Int {
        guard let first = unicodeScalars.first else { return 0 }
        // Flags, and signs that a selector after them turns into a picture.
        let isPicture =
            first.properties.isEmojiPresentation || (0x1F1E6...0x1F1FF).contains(first.value)
            || unicodeScalars.dropFirst().contains { $0.value == 0xFE0F || $0.value == 0x20E3 }
        return isPicture ? 2 : unicodeScalars.reduce(0) { $0 + $1.columns }
    }
}

extension StringProtocol {
    /// How many columns of a terminal this takes on one line.
    public var columns: Int {
        // Most lines are plain letters.
        utf8.allSatisfy { (0x20..<0x7F).contains($0) } ? utf8.count : reduce(0) { $0 + $1.columns }
    }

    /// The longest beginning that takes at most so many columns: whole characters, and at least one where there is any.
    public func prefix(columns limit: Int) -> SubSequence {
        var taken = 0
        let end = indices.first { place in
            taken += self[place].columns
            return taken > limit && place > startIndex
        }
        return self[..<(end ?? endIndex)]
    }
}

extension Unicode.Scalar {
    fileprivate var columns: Int {
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
        default: break
        }
        switch value {
        // Vowels and final consonants that join the syllable before them.
        case 0x1160...0x11FF, 0xD7B0...0xD7FF: return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97C: return 2
        case 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6: return 2
        case 0x17000...0x18DFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD: return 2
        default: return 1
        }
    }
}
