/// Keeps what a consultation must never lose, and forgets what a participant asked it to forget.
///
/// A store keeps bytes it does not understand: events and scripts are encoded by others, texts, addresses and keys arrive sealed.
/// Ids are compared by their bytes, so "é" and "e" with an accent after it are two ids. Times are milliseconds since 1970.
///
///     let last = try await store.write { store in
///         try store.record(receipt)                                    // throws `.duplicate` for a repeated message
///         return try store.append(events, to: stream, expecting: 7)    // 8, and durable once `write` returns
///     }
///
/// All stores pass one contract suite. Every error a store itself throws is a `StoreError`; errors of your own work pass through unchanged.
public protocol Store: Sendable {
    /// Runs `work` in the next group commit and returns its value once that commit is durable.
    ///
    /// Works run one after another, each in its own savepoint: one that throws undoes its own writes only, and only its caller sees the error.
    /// When the commit itself fails, every caller of the group gets `.unavailable` and nothing of the group was kept.
    /// Cancelling the task does not take the work back.
    func write<Value: Sendable>(_ work: @escaping @Sendable (any StoreWriter) throws -> Value) async throws -> Value

    /// Runs `work` on one consistent state that holds every write already returned, and returns its value.
    func read<Value: Sendable>(_ work: @escaping @Sendable (any StoreReader) throws -> Value) async throws -> Value

    /// Makes what was erased unreadable in the files. Call it after the commit of an erase.
    ///
    /// - Throws: `.unavailable` with `waitingHelps` while somebody reads an older state; call it again.
    func purge() async throws

    /// Finishes the writes already handed in, then closes. Later calls throw `.unavailable`; closing twice is harmless.
    func close() async throws
}
