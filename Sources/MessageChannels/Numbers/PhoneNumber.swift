/// Telephone numbers as gateways tell them, and as people write them.
public enum PhoneNumber {
    /// Where a number with one 0 in front belongs, unless a channel's setting `country` says another.
    public static let homeCountry = "31"

    /// A number as `+31612345678`, whether it came as that, as `0031612345678`, `31612345678` or `0612345678`, with or without spaces and dashes.
    ///
    /// Short numbers and names (`1008`, `Gemeente`) stay as they are. A space in front is a plus sign that somebody forgot to encode.
    /// - Parameter country: of numbers with one 0, such as `31`.
    /// - Complexity: O(n).
    static func international(_ text: String, country: String) -> String {
        let written = text.filter { !signs.contains($0) }
        let digits = written.hasPrefix("+") ? written.dropFirst() : written[...]
        guard digits.isDigits else { return text.filter { $0 != " " } }
        if written.hasPrefix("+") || text.hasPrefix(" ") { return "+\(digits)" }
        if digits.hasPrefix("00"), digits.count >= 8 { return "+\(digits.dropFirst(2))" }
        if digits.hasPrefix("0"), digits.count >= 8 { return "+\(country)\(digits.dropFirst())" }
        return digits.count >= 10 ? "+\(digits)" : String(digits)
    }

    /// An address as it was written by hand, without the signs between the digits where it is a number of eight or more.
    ///
    /// - Complexity: O(n).
    public static func tidied(_ text: String) -> String {
        let written = text.filter { !signs.contains($0) }
        let digits = written.hasPrefix("+") ? written.dropFirst() : written[...]
        return digits.isDigits && digits.count >= 8 ? written : text
    }

    /// The ways in which a number may have been written, ``tidied(_:)``: first as it stands, then `+31612345678`, `31612345678`, `0031612345678` and
    /// `0612345678`. What is no number of ten digits and its country is written in one way.
    public static func spellings(of text: String, country: String = homeCountry) -> [String] {
        let written = tidied(text)
        let number = international(written, country: country)
        guard number.hasPrefix("+"), number.utf8.count > 8, number.dropFirst().isDigits else { return [written] }
        let digits = number.dropFirst()
        var all = [written, number, String(digits), "00\(digits)"]
        if digits.hasPrefix(country) { all.append("0\(digits.dropFirst(country.count))") }
        return [written] + all.filter { $0 != written }
    }

    private static let signs: Set<Character> = [" ", "-", ".", "(", ")"]
}

extension StringProtocol {
    /// Whether this is digits of ASCII and nothing else, one at least.
    var isDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
