extension CommaSeparated {
    /// What is wrong, and in which line, from 1.
    public struct Fault: Error, Equatable, Sendable {
        public let line: Int
        public let reason: Reason
    }

    /// What can be wrong with a table; whoever shows it has the words.
    public enum Reason: Equatable, Sendable {
        /// There is no first row.
        case nothing
        /// A column is lacking; these are there.
        case noColumn(String, known: [String])
        /// A row has so many values under so many names.
        case width(Int, names: Int)
        /// No whole number stands under a column.
        case notWhole(String, column: String)
        /// What stands under a column is not UTF-8.
        case notText(column: String)
        case openQuote
        /// Something stands behind a closing quotation mark.
        case behindQuote
        /// None of what may stand under a column.
        case noneOf([String], String, column: String)
        /// What may stand under a column once stood there before.
        case repeated(String, column: String)
    }
}
