import SQLiteStorage
import Storage
import Testing

/// A room called `name` at an address.
func room(_ name: String, at hash: String, in consultation: String = "buurt") -> Room {
    Room(
        consultation: consultation, name: name, channel: "tg", addressHash: hash, sealedAddress: Array("address of \(name)".utf8),
        wrappedKey: Array("key of \(name)".utf8), boundAt: 7)
}

@Suite struct `A room` {
    @Test(arguments: StoreKind.allCases) func `is found by address and by stream, and is no person`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { store in
            try store.bind(room: room("plein", at: "h1"))
            try store.bind(room: room("markt", at: "h2"))
            try store.enqueue(row("nieuws", to: room("plein", at: "h1").stream))
        }
        try await store.read { (store) throws in
            #expect(try store.room(channel: "tg", addressHash: "h1") == room("plein", at: "h1"))
            #expect(try store.room(channel: "sms", addressHash: "h1") == nil)
            #expect(try store.rooms(in: "buurt").map(\.name) == ["markt", "plein"] && store.rooms(in: "elders").isEmpty)
            let told = try #require(try store.outboxRow(1)).stream
            #expect(try store.room(told)?.name == "plein" && told.participant == nil && told.room == "plein")
            #expect(try store.room(anna) == nil && store.room(buurt) == nil)
            #expect(try store.people(in: "buurt").isEmpty)
            #expect(try store.person(consultation: "buurt", channel: "tg", addressHash: "h1") == nil)
        }
        await #expect(throws: StoreError.notFound("consultation")) {
            try await store.write { try $0.bind(room: room("plein", at: "h1", in: "elders")) }
        }
        #expect(try await store.read { try $0.room(channel: "tg", addressHash: "h1")?.consultation } == "buurt")
    }

    @Test(arguments: StoreKind.allCases) func `hears no more of what waited once it is bound elsewhere or unbound`(kind: StoreKind)
        async throws
    {
        let store = try await kind.open()
        try await store.write { store in
            try store.create(consultation: StoredConsultation(code: "elders", body: [], openedAt: 0))
            try store.bind(room: room("plein", at: "h1"))
            try store.enqueue(row("oud", to: room("plein", at: "h1").stream))
            try store.bind(room: room("ander", at: "h1", in: "elders"))
            try store.enqueue(row("nieuw", to: room("ander", at: "h1", in: "elders").stream))
            #expect(try store.outboxRow(1)?.status == .cancelled && store.outboxRow(2)?.status == .ready)
            #expect(try store.rooms(in: "buurt").isEmpty && store.rooms(in: "elders").count == 1)
            #expect(try store.unbind(channel: "tg", addressHash: "h1")?.name == "ander")
            #expect(try store.outboxRow(2)?.status == .cancelled && store.rooms(in: "elders").isEmpty)
            #expect(try store.unbind(channel: "tg", addressHash: "h1") == nil)
        }
    }

    @Test(arguments: StoreKind.allCases) func `moves to another address with what waits for it`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { store in
            try store.bind(room: room("plein", at: "h1"))
            try store.enqueue(row("nieuws", to: room("plein", at: "h1").stream))
            try store.bind(room: room("plein", at: "h2"))
            #expect(try store.room(channel: "tg", addressHash: "h1") == nil && store.rooms(in: "buurt") == [room("plein", at: "h2")])
            #expect(try store.outboxRow(1)?.status == .ready)
        }
    }

    @Test func `leaves no address and no key in any file once it is unbound`() async throws {
        let folder = try Folder()
        let store = try await folder.open()
        try await store.write { try $0.bind(room: room("plein", at: "h1")) }
        #expect(try folder.holds("address of plein"))
        try await store.write { _ = try $0.unbind(channel: "tg", addressHash: "h1") }
        try await store.purge()
        #expect(try !folder.holds("address of plein") && !folder.holds("key of plein"))
        try await store.close()
    }
}
