import Dispatch
import Storage
import Testing

@testable import SQLiteStorage

@Suite struct `A group commit` {
    @Test func `carries everybody who waits for the writer`() async throws {
        let folder = try Folder()
        let store = try await folder.open()
        let before = store.figures
        try await withThrowingTaskGroup { group in
            let gate = await hold(store)
            for id in 0..<200 {
                group.addTask { try await store.write { try $0.record(receipt: receipt("\(id)")) } }
            }
            while store.figures.waiting < 200 { await Task.yield() }
            gate.signal()
            try await group.waitForAll()
        }
        #expect(store.figures.commits - before.commits == 2)
        #expect(store.figures.works - before.works == 201)
        #expect(store.figures.largest == 200)
        #expect(try await store.read { try $0.received(from: "anna").count } == 200)
        try await store.close()
    }

    @Test func `is finished before the store closes`() async throws {
        let folder = try Folder()
        let store = try await folder.open()
        let kept = await withTaskGroup { group in
            for id in 0..<300 {
                group.addTask { (try? await store.write { try $0.record(receipt: receipt("\(id)")) }) != nil }
            }
            group.addTask {
                try? await store.close()
                return false
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        let after = try await folder.open()
        #expect(try await after.read { try $0.received(from: "anna").count } == kept)
        try await after.close()
    }

    /// A violated deferred key makes the commit itself fail; a rollback inside is what SQLite does by itself when the disk is full.
    @Test(arguments: [
        "PRAGMA defer_foreign_keys = ON",
        "ROLLBACK",
    ])
    func `that fails keeps nothing and tells everybody`(sabotage: String) async throws {
        let folder = try Folder()
        let store = try await folder.open()
        let outcomes = await withTaskGroup { group in
            let gate = await hold(store)
            group.addTask {
                await outcome(of: store) { store in
                    let db = (store as? SQLiteWriter)?.db
                    try db?.run(sabotage)
                    try db?.run("INSERT INTO timers (consultation, participant, kind, due_at) VALUES ('weg', 'anna', 'reminder', 1)")
                }
            }
            for id in 0..<9 {
                group.addTask {
                    await outcome(of: store) { store in
                        try store.record(receipt: receipt("\(id)"))
                        if id % 3 == 0 { throw Own() }
                    }
                }
            }
            while store.figures.waiting < 10 { await Task.yield() }
            gate.signal()
            return await group.reduce(into: []) { $0.append($1) }
        }
        let refusals = outcomes.filter { if case .unavailable = $0 as? StoreError { true } else { false } }
        #expect(refusals.count == 10)
        #expect(try await store.read { try $0.received(from: "anna").count } == 0)
        try await store.write { try $0.record(receipt: receipt("0")) }
        try await store.close()
    }

    /// Keeps the writer busy until the gate is opened, so that a group can gather.
    private func hold(_ store: SQLiteStore) async -> DispatchSemaphore {
        let gate = DispatchSemaphore(value: 0)
        let (starts, start) = AsyncStream.makeStream(of: Void.self)
        Task {
            try await store.write { _ in
                start.yield()
                gate.wait()
            }
        }
        for await _ in starts { break }
        return gate
    }

    private func outcome(of store: SQLiteStore, _ work: @escaping @Sendable (any StoreWriter) throws -> Void) async -> (any Error)? {
        do {
            try await store.write(work)
            return nil
        } catch {
            return error
        }
    }
}
