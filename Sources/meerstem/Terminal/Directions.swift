/// Keeps words that run from right to left together inside lines that run from left to right.
///
/// A terminal that knows both directions would otherwise move numbers and signs beside such words to their other side. Lines that begin from right to
/// left are left as they are, and the order of lines never changes.
enum Directions {
    /// The text with each stretch of right-to-left words inside an isolate (U+2067 … U+2069), which takes no room.
    ///
    /// Source: Unicode Standard Annex 9, section 2.4.
    static func isolated(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isRightToLeft) else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { String(line(Array($0.unicodeScalars))) }
            .joined(separator: "\n")
    }

    private static func line(_ scalars: [Unicode.Scalar]) -> String.UnicodeScalarView {
        var view = String.UnicodeScalarView()
        var place = scalars.startIndex
        let isMixed = scalars.first { isRightToLeft($0) || isLeftToRight($0) }.map(isLeftToRight) ?? false
        while place < scalars.endIndex {
            guard isMixed, isRightToLeft(scalars[place]) else {
                view.append(scalars[place])
                place += 1
                continue
            }
            let rest = scalars[place...]
            let end = rest.firstIndex(where: isLeftToRight) ?? rest.endIndex
            // Up to the last letter, with the marks that stand on it.
            let letter = rest[..<end].lastIndex(where: isRightToLeft) ?? place
            let last = rest[(letter + 1)..<end].firstIndex { $0.properties.generalCategory != .nonspacingMark } ?? end
            view.append("\u{2067}")
            view.append(contentsOf: scalars[place..<last])
            view.append("\u{2069}")
            place = last
        }
        return view
    }

    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.properties.isAlphabetic, scalar.properties.generalCategory != .nonspacingMark else { return false }
        return switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }

    private static func isLeftToRight(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic && scalar.properties.generalCategory != .nonspacingMark && !isRightToLeft(scalar)
    }
}
