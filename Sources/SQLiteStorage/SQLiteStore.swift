internal import GRDB
public import Storage
internal import Synchronization

/// A store in one SQLite file, owned by one process.
///
/// Durable: every commit is flushed (`synchronous=FULL`, read back on opening). Private: files have mode 0600, and what was erased is overwritten
/// where it stands. One writer commits for everybody who waits; readers see consistent states beside it.
///
///     let store = try SQLiteStore(path: "buurt.meerstem")
///     let onlooker = try SQLiteStore(path: "buurt.meerstem", readOnly: true)   // from any process, also while the owner writes
public final class SQLiteStore: Store {
    private let pool: DatabasePool
    private let commits: GroupCommit
    private let readOnly: Bool
    private let ownership: Mutex<StoreFile?>

    /// Opens the store at `path`, creating it when there is no file and `readOnly` is false.
    ///
    /// - Throws: `.unavailable` when there is no such folder or file, when the file is no store, or when another process owns it (then waiting
    ///   helps); `.wrongVersion`; `.notDurable`.
    public init(path: String, readOnly: Bool = false) throws {
        self.readOnly = readOnly
        do {
            let file = readOnly ? try StoreFile.toRead(path) : try StoreFile.toOwn(path)
            pool = try readOnly ? SQLiteOpening.reader(path) : SQLiteOpening.owner(path)
            ownership = Mutex(file)
        } catch {
            throw StoreError(any: error)
        }
        commits = GroupCommit(pool)
    }

    public func write<Value: Sendable>(_ work: @escaping @Sendable (any StoreWriter) throws -> Value) async throws -> Value {
        try refuseWhenReadOnly()
        return try await commits.join(work)
    }

    public func read<Value: Sendable>(_ work: @escaping @Sendable (any StoreReader) throws -> Value) async throws -> Value {
        do {
            return try await pool.read { try work(SQLiteReader(db: $0)) }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    public func purge() async throws {
        try refuseWhenReadOnly()
        do {
            try await pool.writeWithoutTransaction { db in
                guard try SQLiteOpening.truncateLog(db) else {
                    throw StoreError.unavailable(reason: "a reader still sees the state before the erase", waitingHelps: true)
                }
            }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    public func close() async throws {
        await commits.finish()
        do {
            // All that was committed stands in the one file that people copy; a reader that is still there only puts that off.
            if !readOnly { _ = try? await pool.writeWithoutTransaction { try SQLiteOpening.truncateLog($0) } }
            try pool.close()
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
        ownership.withLock { $0 = nil }
    }

    /// How many commits carried how many works, since opening.
    public var figures: GroupCommitFigures { commits.figures }

    /// Whether a commit is flushed before `write` returns, as the writer's connection itself says now.
    public func isDurable() async throws -> Bool {
        do {
            return try await pool.writeWithoutTransaction { try SQLiteOpening.isDurable($0) }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    private func refuseWhenReadOnly() throws {
        if readOnly { throw StoreError.unavailable(reason: "the store was opened for reading only", waitingHelps: false) }
    }
}
