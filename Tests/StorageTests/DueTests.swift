import Storage
import Testing

@Suite struct `A timer` {
    @Test(arguments: StoreKind.allCases) func `fires by due time, then stream, then kind`(kind: StoreKind) async throws {
        let store = try await kind.open()
        let inOrder = [
            StoredTimer(stream: bram, kind: "reminder", dueAt: -1),
            StoredTimer(stream: buurt, kind: "phase", dueAt: 5),
            StoredTimer(stream: anna, kind: "expiry", dueAt: 5),
            StoredTimer(stream: anna, kind: "reminder", dueAt: 5),
            StoredTimer(stream: bram, kind: "expiry", dueAt: 6),
        ]
        #expect(try await store.read { try $0.nextTimer() } == nil)
        try await store.write { store in for timer in inOrder.reversed() { try store.schedule(timer: timer) } }
        #expect(try await store.read { try $0.dueTimers(upTo: 6, limit: 10) } == inOrder)
        #expect(try await store.read { try $0.dueTimers(upTo: 5, limit: 10) } == Array(inOrder.prefix(4)))
        #expect(try await store.read { try $0.dueTimers(upTo: 5, limit: 2) } == Array(inOrder.prefix(2)))
        #expect(try await store.read { try $0.nextTimer() } == inOrder[0])
    }

    @Test(arguments: StoreKind.allCases) func `replaces the one of its kind, and can be cancelled`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { store in
            for due in [3, 7] { try store.schedule(timer: StoredTimer(stream: anna, kind: "reminder", dueAt: Int64(due))) }
            try store.schedule(timer: StoredTimer(stream: anna, kind: "expiry", dueAt: 8))
            try store.schedule(timer: StoredTimer(stream: bram, kind: "expiry", dueAt: 9))
        }
        #expect(try await store.read { try $0.dueTimers(upTo: 99, limit: 9).map(\.dueAt) } == [7, 8, 9])
        #expect(try await store.read { try $0.timer("reminder", of: anna) } == StoredTimer(stream: anna, kind: "reminder", dueAt: 7))
        #expect(try await store.read { try $0.timer("reminder", of: bram) } == nil)
        #expect(try await store.read { try $0.timer("reminders", of: anna) } == nil)
        try await store.write { store in
            try store.cancelTimer("reminder", of: anna)
            try store.cancelTimer("reminder", of: anna)
        }
        #expect(try await store.read { try $0.dueTimers(upTo: 99, limit: 9).map(\.dueAt) } == [8, 9])
        try await store.write { try $0.cancelTimers(of: anna) }
        #expect(try await store.read { try $0.dueTimers(upTo: 99, limit: 9).map(\.dueAt) } == [9])
    }
}

@Suite struct `The outbox` {
    @Test(arguments: StoreKind.allCases) func `keeps a stream's messages in the order they were enqueued`(kind: StoreKind) async throws {
        let store = try await kind.open()
        let ids = try await store.write { store in
            try [row("a", cause: "7"), row("x", to: bram), row("b", cause: "7", ordinal: 1, dueAt: 9), row("c", cause: "8")].map(
                store.enqueue)
        }
        #expect(ids == ids.sorted())
        let rows = try await store.read { try $0.outbox(of: anna, status: nil) }
        #expect(rows.map(\.body.text) == ["a", "b", "c"])
        #expect(rows.map(\.ordinal) == [0, 1, 0])
        #expect(rows.map(\.id) == [ids[0], ids[2], ids[3]])
        #expect(try await store.read { try $0.outbox(of: anna, causedBy: "7").map(\.body.text) } == ["a", "b"])
    }

    @Test(arguments: StoreKind.allCases) func `cancels what was not sent, but for what is kept`(kind: StoreKind) async throws {
        let store = try await kind.open()
        let ids = try await store.write { store in try ["sent", "confirmation", "question"].map { try store.enqueue(row($0)) } }
        let other = try await store.write { try $0.enqueue(row("x", to: bram)) }
        let cancelled = try await store.write { store in
            try store.markSent(ids[0])
            return try store.cancelOutbox(of: anna, keeping: [ids[1]])
        }
        #expect(cancelled == 1)
        #expect(try await store.read { try $0.outbox(of: anna, status: nil).map(\.status) } == [.sent, .ready, .cancelled])
        #expect(try await store.read { try $0.outbox(of: anna, status: .cancelled).map(\.id) } == [ids[2]])
        #expect(try await store.read { try $0.outbox(of: anna, status: .ready).map(\.id) } == [ids[1]])
        #expect(try await store.read { try $0.outbox(of: bram, status: .ready).map(\.id) } == [other])
    }

    @Test(arguments: StoreKind.allCases) func `notes what left, even when cancelled on its way`(kind: StoreKind) async throws {
        let store = try await kind.open()
        let id = try await store.write { try $0.enqueue(row("a")) }
        try await store.write { store in
            try store.cancelOutbox(of: anna, keeping: [])
            try store.markSent(id)
        }
        #expect(try await store.read { try $0.outbox(of: anna, status: .sent).map(\.id) } == [id])
        await #expect(throws: StoreError.notFound("outbox row")) { try await store.write { try $0.markSent(id + 1) } }
    }
}
