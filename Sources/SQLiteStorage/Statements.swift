internal import Foundation
internal import GRDB
internal import Storage

/// Short ways to run one statement. Statements are prepared once per connection; columns are read by position.
extension Database {
    /// Runs a statement inside the group's transaction and returns how many rows it changed.
    /// - Throws: `.notFound("consultation")` when a row names one that was never created.
    @discardableResult
    func run(_ sql: String, _ arguments: [(any StatementBinding)?] = []) throws -> Int {
        // A full disk and its like make SQLite roll everything back by itself; a work that goes on must not write outside the group.
        guard isInsideTransaction else { throw StoreError.takenBack }
        do {
            let statement = try cachedStatement(sql: sql)
            try statement.bind(arguments)
            try statement.execute()
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_FOREIGNKEY {
            throw StoreError.notFound("consultation")
        }
        return changesCount
    }

    /// All rows, decoded.
    func rows<Value>(_ sql: String, _ arguments: [(any StatementBinding)?] = [], _ decode: (Row) throws -> Value) throws -> [Value] {
        let cursor = try cursor(cachedStatement(sql: sql), arguments)
        var values: [Value] = []
        while let row = try cursor.next() { values.append(try decode(row)) }
        return values
    }

    /// The first row, decoded.
    func first<Value>(_ sql: String, _ arguments: [(any StatementBinding)?] = [], _ decode: (Row) throws -> Value) throws -> Value? {
        let cursor = try cursor(cachedStatement(sql: sql), arguments)
        return try cursor.next().map(decode)
    }

    /// Hands over row after row. The statement is its own, so that `body` may read more of the same kind.
    func each(_ sql: String, _ arguments: [(any StatementBinding)?], _ body: (Row) throws -> Void) throws {
        let cursor = try cursor(makeStatement(sql: sql), arguments)
        while let row = try cursor.next() { try body(row) }
    }

    private func cursor(_ statement: Statement, _ arguments: [(any StatementBinding)?]) throws -> RowCursor {
        try statement.bind(arguments)
        return try Row.fetchCursor(statement)
    }
}

extension Statement {
    /// Binds the values in their order, as they are: GRDB's own arguments would first make a copy of each.
    fileprivate func bind(_ values: [(any StatementBinding)?]) throws {
        setUncheckedArguments([])
        for (index, value) in values.enumerated() {
            guard let code = value?.bind(to: sqliteStatement, at: CInt(index + 1)), code != 0 else { continue }
            throw DatabaseError(resultCode: ResultCode(rawValue: code))
        }
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
