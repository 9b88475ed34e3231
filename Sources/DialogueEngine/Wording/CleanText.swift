extension String {
    /// This text without white space at its ends.
    public var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// This text without signs that would change how everything after them is shown: C0 and C1 controls (line breaks stay, a tab becomes a space), and
    /// marks that turn the direction of writing around. Letters that are written from right to left keep their direction by themselves.
    ///
    /// Source: Unicode Standard Annex 9, section 2 (explicit directional formatting characters).
    public var cleaned: String {
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x0A: kept.append(scalar)
            case 0x09: kept.append(" ")
            case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: continue
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }
}
