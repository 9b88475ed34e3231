internal import GRDB
internal import Storage

/// SQLite's errors in the operator's words. They name the code, never a statement or its values.
extension StoreError {
    init(_ error: DatabaseError) {
        self =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_INTERRUPT:
                .unavailable(reason: "the store is busy (\(error.code))", waitingHelps: true)
            case .SQLITE_MISUSE: .closed
            case .SQLITE_NOTADB: .unavailable(reason: "the file is not an SQLite database (\(error.code))", waitingHelps: false)
            case .SQLITE_CORRUPT: .unavailable(reason: "the file is damaged (\(error.code))", waitingHelps: false)
            case .SQLITE_FULL: .unavailable(reason: "the disk is full (\(error.code))", waitingHelps: false)
            case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
                .unavailable(reason: "the file may not be written (\(error.code))", waitingHelps: false)
            case .SQLITE_CANTOPEN: .unavailable(reason: "the file cannot be opened (\(error.code))", waitingHelps: false)
            case .SQLITE_IOERR: .unavailable(reason: "the disk failed (\(error.code))", waitingHelps: false)
            default: .unavailable(reason: "SQLite refused (\(error.code))", waitingHelps: false)
            }
    }

    /// SQLite rolled the transaction back by itself.
    static let takenBack = StoreError.unavailable(reason: "SQLite took the whole commit back", waitingHelps: true)

    /// Whatever went wrong while opening or committing.
    init(any error: any Error) {
        self =
            switch error {
            case let error as StoreError: error
            case let error as DatabaseError: StoreError(error)
            default: .unavailable(reason: "unexpected \(type(of: error))", waitingHelps: false)
            }
    }
}

extension DatabaseError {
    /// Such as "SQLite 13".
    fileprivate var code: String { "SQLite \(extendedResultCode.rawValue)" }
}
