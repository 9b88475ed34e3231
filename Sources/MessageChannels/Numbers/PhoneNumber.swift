/// Telephone numbers as gateways tell them, and as people write them.
public enum PhoneNumber {
    /// Where a number with one 0 in front belongs, unless a channel's setting `country` says another.
    public static let homeCountry = "31"

    /// A number as `+31612345678`, whether it came as that, as `0031612345678`, `31612345678` or `0612345678`, with or without signs between.
    ///
    /// `+31 (0)6 …` has a 0 too many. Short numbers and names (`1008`, `Gemeente`) stay as they are. A space in front is a plus sign that somebody forgot
    /// to encode.
    /// - Parameter country: of numbers with one 0, such as `31`.
    /// - Complexity: O(n).
    static func international(_ text: String, country: String) -> String {
        let written = bare(text)
        let digits = written.hasPrefix("+") ? written.dropFirst() : written[...]
        guard digits.isDigits, digits.count <= longest else { return text.filter { $0 != " " } }
        if written.hasPrefix("+") || text.hasPrefix(" ") { return "+\(digits)" }
        if digits.hasPrefix("00"), digits.count >= 8 { return "+\(digits.dropFirst(2))" }
        if digits.hasPrefix("0"), digits.count >= 8 { return "+\(country)\(digits.dropFirst())" }
        return digits.count >= 10 ? "+\(digits)" : String(digits)
    }

    /// An address as it was written by hand, without the signs between the digits where it is a number for sure: with a plus, a 0 or its country in front,
    /// or of nine digits that begin with 6, a Dutch number of which a spreadsheet took the 0.
    ///
    /// - Complexity: O(n).
    public static func tidied(_ text: String, country: String = homeCountry) -> String {
        let written = bare(text)
        let digits = written.hasPrefix("+") ? written.dropFirst() : written[...]
        guard digits.isDigits, (9...longest).contains(digits.count) else { return text }
        if country == "31", written.count == 9, written.hasPrefix("6") { return "0\(written)" }
        return written.hasPrefix("+") || digits.hasPrefix("0") || (digits.hasPrefix(country) && digits.count > 9) ? written : text
    }

    /// The ways in which a number may have been written: as it stands, ``tidied(_:country:)``, and as `+31612345678`, `31612345678`, `0031612345678`,
    /// `0612345678` and `612345678`. What is no number with its country is written in one way.
    public static func spellings(of text: String, country: String = homeCountry) -> [String] {
        let written = tidied(text, country: country)
        let number = international(written, country: country)
        var all = [text, written]
        if number.hasPrefix("+"), number.utf8.count > 8, number.dropFirst().isDigits {
            let digits = number.dropFirst()
            all += [number, String(digits), "00\(digits)"]
            if digits.hasPrefix(country) {
                let national = String(digits.dropFirst(country.count))
                all += ["0\(national)"] + (country == "31" && national.count == 9 && national.hasPrefix("6") ? [national] : [])
            }
        }
        return all.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    /// Fifteen digits (ITU-T E.164) and the 00 before them; what is longer is an id that happens to have no letters.
    private static let longest = 17

    /// Without the signs that people put between digits, and without the 0 of `+31 (0)6`.
    private static func bare(_ text: String) -> String {
        let written = text.filter { !signs.contains($0) }
        guard let zero = text.firstRange(of: "(0)"), written.hasPrefix("+") || written.hasPrefix("00") else { return written }
        return (text[..<zero.lowerBound] + text[zero.upperBound...]).filter { !signs.contains($0) }
    }

    private static let signs: Set<Character> = [" ", "\u{A0}", "\u{202F}", "-", "\u{2010}", "\u{2011}", "\u{2013}", ".", "/", "(", ")"]
}

extension StringProtocol {
    /// Whether this is digits of ASCII and nothing else, one at least.
    var isDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
