import Foundation

/// Takes the words out of a text.
///
/// A word is a run of letters and the marks on them, composed (NFC) and in small letters; an apostrophe inside it stays, digits and signs do not.
enum WordScanner {
    struct Word: Equatable {
        /// In small letters.
        var folded: String
        /// As it was written.
        var written: String
        /// Whether nothing but white space or a hyphen stands between it and the word before it.
        var isNext: Bool
    }

    static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var (word, gap) = (String.UnicodeScalarView(), false)
        func end() {
            while let last = word.last, isApostrophe(last) { word.removeLast() }
            guard !word.isEmpty else { return }
            let written = String(word)
            words.append(Word(folded: folded(written), written: written, isNext: !gap && !words.isEmpty))
            (word, gap) = (String.UnicodeScalarView(), false)
        }
        let composed = text.unicodeScalars.contains { $0.value >= 0x300 && $0.properties.canonicalCombiningClass != .notReordered }
        for scalar in (composed ? text.precomposedStringWithCanonicalMapping : text).unicodeScalars {
            if isLetter(scalar) {
                word.append(scalar)
            } else if isApostrophe(scalar), !word.isEmpty {
                word.append("'")
            } else if isUnseen(scalar) {
                continue
            } else {
                end()
                if !isSpace(scalar) { gap = true }
            }
        }
        end()
        return words
    }

    private static func folded(_ word: String) -> String {
        if word.utf8.allSatisfy({ $0 < 0x80 }) { return word.lowercased() }
        var folded = String.UnicodeScalarView()
        for scalar in word.unicodeScalars { folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars) }
        return String(folded)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark: return true
        default: return false
        }
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2BC}" }

    /// Where a word may be broken, and marks that only join or part letters: nobody sees them.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0xAD || (0x200B...0x200D).contains(scalar.value) }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}" || scalar.properties.isWhitespace
    }
}
