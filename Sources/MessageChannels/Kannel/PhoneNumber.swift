/// Telephone numbers as gateways tell them.
enum PhoneNumber {
    /// A number as `+31612345678`, whether it came as that, as `0031612345678`, `31612345678` or `0612345678`, with or without spaces and dashes.
    ///
    /// Short numbers and names (`1008`, `Gemeente`) stay as they are. A space in front is a plus sign that somebody forgot to encode.
    /// - Parameter country: of numbers with one 0, such as `31`.
    /// - Complexity: O(n).
    static func international(_ text: String, country: String) -> String {
        let written = text.filter { !" -.()".contains($0) }
        let digits = written.hasPrefix("+") ? written.dropFirst() : written[...]
        guard digits.isDigits else { return text.filter { $0 != " " } }
        if written.hasPrefix("+") || text.hasPrefix(" ") { return "+\(digits)" }
        if digits.hasPrefix("00"), digits.count >= 8 { return "+\(digits.dropFirst(2))" }
        if digits.hasPrefix("0"), digits.count >= 8 { return "+\(country)\(digits.dropFirst())" }
        return digits.count >= 10 ? "+\(digits)" : String(digits)
    }
}

extension StringProtocol {
    /// Whether this is digits of ASCII and nothing else, one at least.
    var isDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
