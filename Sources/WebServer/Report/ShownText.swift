extension String {
    /// This text without signs that are no part of what somebody said but would change how everything after them is shown: control signs, and marks that
    /// turn the direction of writing around. Letters that are written from right to left stay, and keep their direction by themselves.
    ///
    /// Source: Unicode Standard Annex 9, section 2 (explicit directional formatting characters).
    var shown: String {
        let isPlain = unicodeScalars.allSatisfy { !$0.isInTheWay }
        return isPlain ? self : String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isInTheWay }))
    }
}

extension Unicode.Scalar {
    fileprivate var isInTheWay: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
