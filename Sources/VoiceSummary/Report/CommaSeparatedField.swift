extension String {
    /// This text as a value of comma-separated values: between quotation marks where it must be.
    ///
    /// Looked at sign by sign, not letter by letter: a line end of two signs is one letter, and a comma may bear an accent.
    /// Source: RFC 4180.
    var commaSeparatedField: String {
        let (quote, comma, feed, ret): (UInt8, UInt8, UInt8, UInt8) = (0x22, 0x2C, 0x0A, 0x0D)
        guard utf8.contains(where: { $0 == quote || $0 == comma || $0 == feed || $0 == ret }) else { return self }
        let doubled = utf8.flatMap { $0 == quote ? [quote, quote] : [$0] }
        return String(decoding: [quote] + doubled + [quote], as: UTF8.self)
    }

    /// The same for people who open the file in a spreadsheet: with an apostrophe before what that would take for a formula.
    public var spreadsheetField: String {
        let isFormula = first.map { "=+-@\t\r".contains($0) } ?? false && Double(self) == nil
        return (isFormula ? "'" + self : self).commaSeparatedField
    }
}
