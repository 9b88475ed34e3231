/// Reads values separated by commas, or as spreadsheets write them here by semicolons or tabs, row by row, without making a text of what is a number.
///
///     var table = try CommaSeparated(bytes)
///     let vote = try table.column("vote")
///     while try table.next() { sum += try table.integer(vote) }
///
/// Source: RFC 4180, and what is found beside it: a byte order mark, line feeds alone, no line end at the end.
public struct CommaSeparated {
    private var bytes: [UInt8]
    private var position = 0
    private var separator = UInt8(ascii: ",")
    /// Gives the bytes that follow; `nil` or none where there are no more.
    private var more: (() -> [UInt8]?)?
    private var fields: [Range<Int>] = []
    /// The names in the first row.
    public private(set) var names: [String] = []
    /// The line the row begins in, from 1.
    public private(set) var line = 0
    private var nextLine = 1

    /// - Throws: a ``Fault`` where there is no first row.
    public init(_ bytes: [UInt8]) throws(Fault) {
        self.bytes = bytes
        try begin()
    }

    /// Reads piece by piece, so that no more is held than a piece and a row.
    ///
    /// - Parameter pieces: gives one piece after the other, cut anywhere; `nil` or an empty one at the end.
    public init(pieces: @escaping () -> [UInt8]?) throws(Fault) {
        (bytes, more) = ([], pieces)
        try begin()
    }

    private mutating func begin() throws(Fault) {
        while bytes.count < 3, fill() {}
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        while !bytes[position...].contains(UInt8(ascii: "\n")), fill() {}
        separator = Self.separator(of: bytes[position...].prefix { $0 != UInt8(ascii: "\n") })
        guard try read() else { throw Fault(line: 1, reason: .nothing) }
        // Names of columns that are no text are the names of none we read.
        names = fields.indices.map { String(decoding: unquoted($0), as: UTF8.self) }
    }

    /// A comma wherever the row of names has one.
    private static func separator(of names: ArraySlice<UInt8>) -> UInt8 {
        [",", ";", "\t"].map { UInt8(ascii: $0) }.first { names.contains($0) } ?? UInt8(ascii: ",")
    }

    /// Takes in the next piece; returns whether there was one.
    private mutating func fill() -> Bool {
        guard let piece = more?(), !piece.isEmpty else {
            more = nil
            return false
        }
        bytes.removeSubrange(0..<position)
        position = 0
        bytes += piece
        return true
    }

    /// The place of a column.
    public func column(_ name: String) throws(Fault) -> Int {
        if let place = names.firstIndex(of: name) { return place }
        throw Fault(line: 1, reason: .noColumn(name, known: names))
    }

    /// Goes on to the next row; returns whether there is one. Empty lines are passed over.
    public mutating func next() throws(Fault) -> Bool {
        while try read() {
            if fields.count == 1, fields[0].isEmpty { continue }
            guard fields.count == names.count else {
                throw Fault(line: line, reason: .width(fields.count, names: names.count))
            }
            return true
        }
        return false
    }

    /// A value as a whole number, also where it is written as `1.0`.
    public func integer(_ column: Int) throws(Fault) -> Int {
        let field = fields[column]
        var place = field.lowerBound
        let isNegative = place < field.upperBound && bytes[place] == UInt8(ascii: "-")
        if isNegative { place += 1 }
        guard place < field.upperBound, field.upperBound - place < 19 else { throw notANumber(column) }
        let first = place
        var number = 0
        while place < field.upperBound {
            let digit = Int(bytes[place]) - 48
            guard (0...9).contains(digit) else {
                if place > first, isZeroFraction(bytes[place..<field.upperBound]) { break }
                throw notANumber(column)
            }
            (number, place) = (number * 10 + digit, place + 1)
        }
        return isNegative ? -number : number
    }

    /// `.0`: programs that leave room for missing numbers write whole ones with it.
    private func isZeroFraction(_ digits: ArraySlice<UInt8>) -> Bool {
        digits.count > 1 && digits.first == UInt8(ascii: ".") && digits.dropFirst().allSatisfy { $0 == UInt8(ascii: "0") }
    }

    /// A value as a whole number; `nil` where it is empty.
    public func integerIfAny(_ column: Int) throws(Fault) -> Int? { fields[column].isEmpty ? nil : try integer(column) }

    /// A value as text.
    public func text(_ column: Int) throws(Fault) -> String {
        guard let text = String(validating: unquoted(column), as: UTF8.self) else {
            throw Fault(line: line, reason: .notText(column: names[column]))
        }
        return text
    }

    private func unquoted(_ column: Int) -> [UInt8] {
        let field = bytes[fields[column]]
        guard field.contains(UInt8(ascii: "\"")) else { return Array(field) }
        var (text, isAfterQuote) = ([UInt8](), false)
        for byte in field {
            isAfterQuote = byte == UInt8(ascii: "\"") && !isAfterQuote
            if !isAfterQuote { text.append(byte) }
        }
        return text
    }

    private func notANumber(_ column: Int) -> Fault {
        let text = String(decoding: unquoted(column), as: UTF8.self)
        return Fault(line: line, reason: .notWhole(String(text.prefix(20)), column: names[column]))
    }

    private mutating func read() throws(Fault) -> Bool {
        while true {
            if position >= bytes.count, !fill() { return false }
            let (begin, beginLine) = (position, nextLine)
            fields.removeAll(keepingCapacity: true)
            line = nextLine
            var fault: Fault?
            do { while try !readField() {} } catch { fault = error }
            // What touches the end of a piece may go on in the next one.
            if position < bytes.count || more == nil {
                if let fault { throw fault }
                return true
            }
            (position, nextLine) = (begin, beginLine)
            _ = fill()
        }
    }

    /// Reads one value; returns whether it was the last of its row.
    private mutating func readField() throws(Fault) -> Bool {
        if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return try readQuoted() }
        let begin = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            position += 1
        }
        fields.append(begin..<position)
        return endField()
    }

    private mutating func readQuoted() throws(Fault) -> Bool {
        let begin = position + 1
        position = begin
        while true {
            guard position < bytes.count else { throw Fault(line: line, reason: .openQuote) }
            let byte = bytes[position]
            if byte == UInt8(ascii: "\n") { nextLine += 1 }
            if byte == UInt8(ascii: "\"") {
                if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\"") {
                    position += 1
                } else {
                    break
                }
            }
            position += 1
        }
        fields.append(begin..<position)
        position += 1
        guard position == bytes.count || [separator, UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(bytes[position]) else {
            throw Fault(line: nextLine, reason: .behindQuote)
        }
        return endField()
    }

    /// Passes over what ends a value; returns whether it ended its row too.
    private mutating func endField() -> Bool {
        guard position < bytes.count else { return true }
        let byte = bytes[position]
        position += 1
        if byte == separator { return false }
        if byte == UInt8(ascii: "\r"), position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
        nextLine += 1
        return true
    }
}
