internal import GRDB
internal import Storage
internal import Synchronization

/// What a store's commits carried, since opening.
public struct GroupCommitFigures: Hashable, Sendable {
    /// Commits that reached the disk.
    public var commits = 0
    /// Works in those commits, failed ones too.
    public var works = 0
    /// Most works in one commit.
    public var largest = 0
    /// Works that wait for the next commit, now.
    public var waiting = 0
}

/// Lets everybody who waits share one flush to the disk.
///
/// While one group commits, the next one gathers; so a quiet store commits at once, and a busy one commits many works at the price of one.
/// Source: DeWitt et al. (1984), Implementation techniques for main memory database systems, §5.2.
final class GroupCommit: Sendable {
    /// Most works in one commit.
    static let limit = 256

    private struct State {
        var waiting: [Work] = []
        /// Whether the writer's queue holds a turn for us.
        var scheduled = false
        /// Why nothing may join any more.
        var refusal: StoreError?
        var figures = GroupCommitFigures()
    }

    private let state = Mutex(State())
    private let pool: DatabasePool
    private let ends = KnownEnds()

    init(_ pool: DatabasePool) { self.pool = pool }

    var figures: GroupCommitFigures {
        state.withLock { state in
            var figures = state.figures
            figures.waiting = state.waiting.count
            return figures
        }
    }

    /// Runs a work in the next commit and returns its value after that commit.
    func join<Value: Sendable>(_ work: @escaping @Sendable (any StoreWriter) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { add(Work(work, answering: $0)) }
    }

    /// Refuses new works and returns once those that wait are done.
    func finish() async {
        state.withLock { $0.refusal = $0.refusal ?? .closed }
        while state.withLock({ $0.scheduled }) {
            try? await pool.writeWithoutTransaction { _ in }
        }
    }

    private func add(_ work: Work) {
        let (refusal, mustSchedule) = state.withLock { state in
            guard state.refusal == nil else { return (state.refusal, false) }
            state.waiting.append(work)
            defer { state.scheduled = true }
            return (nil, !state.scheduled)
        }
        if let refusal { return work.refuse(refusal) }
        if mustSchedule { schedule() }
    }

    private func schedule() {
        pool.asyncWriteWithoutTransaction { self.takeTurn($0) }
    }

    /// Commits one group, then queues again behind whoever else wants the writer.
    private func takeTurn(_ db: Database) {
        let group = state.withLock { state in
            let group = Array(state.waiting.prefix(Self.limit))
            state.waiting.removeFirst(group.count)
            return group
        }
        commit(group, on: db)
        let isMore = state.withLock { state in
            state.scheduled = !state.waiting.isEmpty
            return state.scheduled
        }
        if isMore { schedule() }
    }

    private func commit(_ group: [Work], on db: Database) {
        // A closed store still finishes what joined before; a broken one must not.
        if let broken = state.withLock({ $0.refusal == .closed ? nil : $0.refusal }) { return fail(group, [], because: broken) }
        var ran: [Work.Ran] = []
        do {
            try db.beginTransaction(.immediate)
            for work in group { ran.append(try work.attempt(on: db, knowing: ends)) }
            try db.commit()
        } catch {
            ends.forget()
            try? db.rollback()
            return fail(group, ran, because: error)
        }
        state.withLock { state in
            state.figures.commits += 1
            state.figures.works += group.count
            state.figures.largest = max(state.figures.largest, group.count)
        }
        for work in ran { work.resume(nil) }
    }

    /// Tells everybody in the group that nothing was kept. After an input or output error nobody knows what the disk holds, so we stop.
    private func fail(_ group: [Work], _ ran: [Work.Ran], because error: any Error) {
        let failure = StoreError(any: error)
        if (error as? DatabaseError)?.resultCode == .SQLITE_IOERR { state.withLock { $0.refusal = failure } }
        for work in ran { work.resume(failure) }
        for work in group.dropFirst(ran.count) { work.refuse(failure) }
    }
}
