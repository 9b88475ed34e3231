import Foundation
import SQLiteStorage
import Storage
import Testing

@Suite struct `What is to be sent` {
    private func row(_ text: String, to stream: StreamID, _ channel: String = "tg", priority: Int = 0, dueAt: Int64 = 0) -> NewOutboxRow {
        NewOutboxRow(stream: stream, ordinal: 0, body: Array(text.utf8), dueAt: dueAt, channel: channel, priority: priority)
    }

    @Test(arguments: StoreKind.allCases) func `is claimed once, in order per person, replies before broadcasts`(kind: StoreKind)
        async throws
    {
        let store = try await kind.open()
        try await store.write { store in
            try store.enqueue(row("a1", to: anna, priority: 1))
            try store.enqueue(row("a2", to: anna))
            try store.enqueue(row("b1", to: bram, dueAt: 5))
            try store.enqueue(row("c1", to: buurt, "sms"))
        }
        func claim(_ now: Int64, lease: Int64) async throws -> [String] {
            try await store.write { try $0.claimOutbox(channel: "tg", upTo: now, limit: 9, lease: lease).map(\.body.text) }
        }
        #expect(try await claim(4, lease: 10) == ["a1"], "a2 waits for a1, b1 is not due, c1 is of another channel")
        #expect(try await claim(5, lease: 20) == ["b1"], "a1 is leased")
        #expect(try await claim(10, lease: 30) == ["a1"], "its lease has run out")
        let again = try await store.read { try $0.outboxRow(1) }
        #expect(again?.tries == 0, "who was killed while sending did not try in vain")
        try await store.write { store in
            try store.putOff(1, lease: 10, until: 99)
            #expect(try store.outboxRow(1)?.leaseUntil == 30, "whoever lost the lease changes nothing")
            try store.markSent(1, nativeID: "n1")
        }
        #expect(try await claim(40, lease: 50) == ["a2", "b1"])
    }

    @Test(arguments: StoreKind.allCases) func `is put off, given up with a reason, and counted`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { store in
            for text in ["x", "y"] { try store.enqueue(row(text, to: anna)) }
            _ = try store.claimOutbox(channel: "tg", upTo: 0, limit: 1, lease: 10)
            try store.putOff(1, lease: 10, until: 60)
            #expect(try store.claimOutbox(channel: "tg", upTo: 59, limit: 9, lease: 70).isEmpty, "what comes later waits too")
            #expect(try store.claimOutbox(channel: "tg", upTo: 60, limit: 9, lease: 70).map(\.id) == [1])
            try store.tryAgain(1, lease: 10, at: 80)
            #expect(try store.outboxRow(1)?.tries == 0, "whoever lost the lease changes nothing")
            try store.tryAgain(1, lease: 70, at: 80)
            #expect(try store.outboxRow(1)?.tries == 1)
            try store.bury(1, reason: "gone")
            #expect(try store.deadLetters(in: "buurt", limit: 9).map(\.failure) == ["gone"])
            #expect(try store.outboxCounts() == [OutboxCount(channel: "tg", ready: 1, leased: 0, dead: 1, oldestDue: 0)])
            try store.markSent(2, nativeID: "n2")
            try store.bury(2, reason: "late")
            #expect(try store.outboxRow(2)?.status == .sent, "what left is not given up")
            #expect(try store.noteDelivery(channel: "tg", nativeID: "n2", rank: 3))
            #expect(try store.noteDelivery(channel: "tg", nativeID: "n2", rank: 1))
            #expect(try store.outboxRow(2)?.delivery == 3, "reports overtake each other")
            #expect(try !store.noteDelivery(channel: "sms", nativeID: "n2", rank: 1))
        }
    }

    @Test(arguments: StoreKind.allCases) func `stays with who claimed it when the rest is cancelled`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { store in
            for text in ["x", "y"] { try store.enqueue(row(text, to: anna)) }
            _ = try store.claimOutbox(channel: "tg", upTo: 0, limit: 1, lease: 10)
            #expect(try store.cancelOutbox(of: anna, keeping: []) == 1)
            #expect(try store.claimOutbox(channel: "tg", upTo: 0, limit: 1, lease: 10).isEmpty)
            #expect(try store.outbox(of: anna, status: nil).map(\.status) == [.ready, .cancelled])
            try store.releaseLeases()
            #expect(try store.claimOutbox(channel: "tg", upTo: 0, limit: 1, lease: 10).count == 1, "its sender is gone")
        }
    }

    /// A store of the first version goes on with all it held.
    @Test func `is in stores of the first version after they are opened`() async throws {
        let folder = try Folder()
        let first = try SQLiteStore(path: folder.file)
        try await first.write { store in
            try store.create(consultation: StoredConsultation(code: "buurt", body: [], openedAt: 0))
            try store.add(person: person("anna", reachedAt: "h"))
            try store.enqueue(row("x", to: anna, "", dueAt: 7))
        }
        try await first.close()
        let old = """
            import sqlite3, sys
            db = sqlite3.connect(sys.argv[1])
            for index in ["outbox_of_stream", "outbox_by_channel", "outbox_dead", "outbox_by_native", "people_everywhere"]:
                db.execute("DROP INDEX " + index)
            for column in ["channel", "queued_at", "priority", "tries", "lease_until", "native_id", "delivery", "failure"]:
                db.execute("ALTER TABLE outbox DROP COLUMN " + column)
            for table in ["routes", "links", "onces", "pauses", "rooms", "accounts", "passes", "files", "account_acts"]:
                db.execute("DROP TABLE " + table)
            db.execute("CREATE INDEX outbox_of_stream ON outbox (consultation, participant)")
            db.execute("CREATE INDEX receipts_of_participant ON receipts (consultation, participant)")
            db.execute("CREATE INDEX outbox_ready ON outbox (due_at) WHERE status = 0")
            db.execute("PRAGMA user_version = 1")
            db.commit()
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", old, folder.file]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(throws: StoreError.wrongVersion(found: 1, supported: 9)) { try SQLiteStore(path: folder.file, readOnly: true) }
        let store = try SQLiteStore(path: folder.file)
        let found = try await store.read { try $0.outboxRow(1) }
        #expect(found?.channel == "web" && found?.queuedAt == 7 && found?.tries == 0)
        try await store.write { store in
            #expect(try store.claimOutbox(channel: "web", upTo: 7, limit: 1, lease: 9).count == 1)
            #expect(try store.people(channel: "web", addressHash: "h").count == 1)
            try store.setRoute(channel: "web", addressHash: "h", to: "buurt")
            try store.note(accountAct: [1], to: "Fenna", at: 7)
            #expect(try store.accountActs(of: "Fenna", before: nil, limit: 9).map(\.position) == [1])
        }
        try await store.close()
    }
}
