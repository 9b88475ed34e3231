internal import GRDB
internal import Storage

/// One caller's work in a group commit, and the way to answer that caller.
struct Work: Sendable {
    /// A work that was run and whose caller waits for the commit.
    struct Ran {
        let succeeded: Bool
        /// Answers the caller: with the failure of the commit, or else with what the work itself gave.
        let resume: (StoreError?) -> Void
    }

    private let run: @Sendable (SQLiteWriter) -> Ran
    /// Answers the caller without running the work.
    let refuse: @Sendable (StoreError) -> Void

    init<Value: Sendable>(
        _ work: @escaping @Sendable (any StoreWriter) throws -> Value, answering caller: CheckedContinuation<Value, any Error>
    ) {
        run = { writer in
            do {
                let value = try work(writer)
                return Ran(succeeded: true) { failure in
                    if let failure { caller.resume(throwing: failure) } else { caller.resume(returning: value) }
                }
            } catch {
                // Even its own error may rest on writes of the group, such as a duplicate; so that error waits for the commit too.
                let own = (error as? DatabaseError).map { StoreError($0) } ?? error
                return Ran(succeeded: false) { failure in caller.resume(throwing: failure ?? own) }
            }
        }
        refuse = { caller.resume(throwing: $0) }
    }

    /// Runs the work in a savepoint, and takes its writes back when it failed.
    /// - Throws: when the whole transaction cannot go on.
    func attempt(on db: Database, knowing ends: KnownEnds) throws -> Ran {
        try db.run("SAVEPOINT work")
        let ran = run(SQLiteWriter(db: db, ends: ends))
        guard db.isInsideTransaction else { throw StoreError.takenBack }
        if !ran.succeeded {
            ends.forget()
            try db.run("ROLLBACK TO work")
        }
        try db.run("RELEASE work")
        return ran
    }
}
