internal import Foundation
internal import GRDB
internal import Storage

/// Short ways to run one statement. Statements are prepared once per connection; columns are read by position.
extension Database {
    /// Runs a statement inside the group's transaction and returns how many rows it changed.
    /// - Throws: `.notFound("consultation")` when a row names one that was never created.
    @discardableResult
    func run(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = []) throws -> Int {
        // A full disk and its like make SQLite roll everything back by itself; a work that goes on must not write outside the group.
        guard isInsideTransaction else { throw StoreError.takenBack }
        do {
            let statement = try cachedStatement(sql: sql)
            statement.setUncheckedArguments(StatementArguments(arguments))
            try statement.execute()
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY {
            throw StoreError.notFound("consultation")
        }
        return changesCount
    }

    /// All rows, decoded.
    func rows<Value>(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = [], _ decode: (Row) throws -> Value) throws -> [Value]
    {
        let cursor = try cursor(cachedStatement(sql: sql), arguments)
        var values: [Value] = []
        while let row = try cursor.next() { values.append(try decode(row)) }
        return values
    }

    /// The first row, decoded.
    func first<Value>(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?] = [], _ decode: (Row) throws -> Value) throws -> Value?
    {
        let cursor = try cursor(cachedStatement(sql: sql), arguments)
        return try cursor.next().map(decode)
    }

    /// Hands over row after row. The statement is its own, so that `body` may read more of the same kind.
    func each(_ sql: String, _ arguments: [(any DatabaseValueConvertible)?], _ body: (Row) throws -> Void) throws {
        let cursor = try cursor(makeStatement(sql: sql), arguments)
        while let row = try cursor.next() { try body(row) }
    }

    private func cursor(_ statement: Statement, _ arguments: [(any DatabaseValueConvertible)?]) throws -> RowCursor {
        statement.setUncheckedArguments(StatementArguments(arguments))
        return try Row.fetchCursor(statement)
    }
}

extension Row {
    /// The bytes of a column that is never null.
    func bytes(_ index: Int) throws -> [UInt8] {
        try withUnsafeData(atIndex: index) { $0.map { [UInt8]($0) } ?? [] }
    }

    /// The bytes of a column that may be null.
    func bytesIfAny(_ index: Int) throws -> [UInt8]? {
        hasNull(atIndex: index) ? nil : try bytes(index)
    }

    /// The stream named by two columns, from `index` on.
    func stream(_ index: Int) -> StreamID { StreamID(consultation: self[index], owner: self[index + 1]) }
}

extension [UInt8] {
    /// These bytes as a blob.
    var blob: Data { Data(self) }
}

extension StreamID {
    /// What stands in the participant's column.
    var column: String { owner }
}
