internal import Synchronization

/// A store that forgets everything when the program ends: for tests, rehearsals and `play`.
///
/// Same contract as the others. One lock, one work at a time; a work that throws is undone by a journal of its own writes.
/// - Complexity: O(1) amortised a write, O(log n) for timers and the outbox.
public final class MemoryStore: Store {
    private let tables = Mutex<MemoryTables?>(MemoryTables())

    public init() {}

    public func write<Value: Sendable>(_ work: @escaping @Sendable (any StoreWriter) throws -> Value) async throws -> Value {
        try tables.withLock { tables in
            guard let tables else { throw StoreError.closed }
            do {
                let value = try work(tables)
                tables.keepWrites()
                return value
            } catch {
                tables.undoWrites()
                throw error
            }
        }
    }

    public func read<Value: Sendable>(_ work: @escaping @Sendable (any StoreReader) throws -> Value) async throws -> Value {
        try tables.withLock { tables in
            guard let tables else { throw StoreError.closed }
            return try work(tables)
        }
    }

    public func purge() async throws {
        try tables.withLock { tables in
            guard tables != nil else { throw StoreError.closed }
        }
    }

    public func close() async throws {
        tables.withLock { $0 = nil }
    }
}
