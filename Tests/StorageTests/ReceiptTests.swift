import Storage
import Testing

@Suite struct `A receipt` {
    @Test(arguments: StoreKind.allCases) func `is recorded once for ever`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { try $0.record(receipt: receipt("7")) }
        await #expect(throws: StoreError.duplicate) { try await store.write { try $0.record(receipt: receipt("7")) } }
        #expect(try await store.read { try $0.receipt(receipt("7").key) } == receipt("7"))
        #expect(try await store.read { try $0.receipt(receipt("8").key) } == nil)
    }

    @Test(arguments: StoreKind.allCases) func `is recorded by one of many who try at once`(kind: StoreKind) async throws {
        let store = try await kind.open()
        let winners = await withTaskGroup { group in
            for _ in 0..<50 {
                group.addTask { (try? await store.write { try $0.record(receipt: receipt("7")) }) != nil }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(winners == 1)
    }

    @Test(arguments: StoreKind.allCases) func `counts for the conversation it came in`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { store in
            for id in 1...3 { try store.record(receipt: receipt("\(id)")) }
            try store.record(receipt: receipt("1", from: "bram"))
        }
        #expect(try await store.read { try $0.received(from: "anna") } == Received(count: 3, last: 1_000))
        #expect(try await store.read { try $0.received(from: "cor") } == Received(count: 0, last: nil))
    }

    @Test(arguments: StoreKind.allCases) func `tells ids apart by their bytes`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { store in
            try store.record(receipt: receipt("\u{E9}"))
            try store.record(receipt: receipt("e\u{301}"))
        }
        #expect(try await store.read { try $0.received(from: "anna").count } == 2)
    }
}

@Suite struct `A consultation` {
    @Test(arguments: StoreKind.allCases) func `is opened once under its code`(kind: StoreKind) async throws {
        let store = try await kind.open()
        let other = StoredConsultation(code: "aan zee", body: Array("run".utf8), openedAt: 7)
        try await store.write { try $0.create(consultation: other) }
        await #expect(throws: StoreError.exists("consultation")) { try await store.write { try $0.create(consultation: other) } }
        #expect(try await store.read { try $0.consultation("aan zee") } == other)
        #expect(try await store.read { try $0.consultation("weg") } == nil)
        #expect(try await store.read { try $0.consultations().map(\.code) } == ["aan zee", "buurt"])
    }

    @Test(arguments: StoreKind.allCases) func `must exist before anything is written about it`(kind: StoreKind) async throws {
        let store = try await kind.open()
        let nowhere = StreamID(consultation: "weg", participant: "anna")
        let writes: [@Sendable (any StoreWriter) throws -> Void] = [
            { _ = try $0.append([event("a")], to: nowhere, expecting: 0) },
            { try $0.save(snapshot: Snapshot(version: 1, sequence: 1, state: []), of: nowhere) },
            { try $0.schedule(timer: StoredTimer(stream: nowhere, kind: "reminder", dueAt: 1)) },
            { _ = try $0.enqueue(row("hallo", to: nowhere)) },
            { try $0.add(person: Person(consultation: "weg", participant: "anna", channel: "web")) },
            { try $0.keep(text: SealedText(consultation: "weg", participant: "anna", id: 1, sealed: [1])) },
        ]
        for write in writes {
            await #expect(throws: StoreError.notFound("consultation")) { try await store.write(write) }
        }
        #expect(try await store.read { try $0.people(in: "weg") }.isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func `finds the script it was opened with, as first kept`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { store in
            try store.keep(script: StoredScript(digest: "abc", sources: [1, 2]))
            try store.keep(script: StoredScript(digest: "abc", sources: [3]))
        }
        #expect(try await store.read { try $0.script(digest: "abc") } == StoredScript(digest: "abc", sources: [1, 2]))
        #expect(try await store.read { try $0.script(digest: "abd") } == nil)
    }
}
