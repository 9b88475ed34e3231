import Storage
import Testing

@Suite struct `A person` {
    @Test(arguments: StoreKind.allCases) func `is found by pseudonym and by address`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { store in
            try store.add(person: person("bram", reachedAt: "hash of bram"))
            try store.add(person: person("anna", reachedAt: "hash of anna"))
            try store.add(person: Person(consultation: "buurt", participant: "cor", channel: "mail"))
        }
        #expect(try await store.read { try $0.people(in: "buurt").map(\.participant) } == ["anna", "bram", "cor"])
        let anna = person("anna", reachedAt: "hash of anna")
        #expect(try await store.read { try $0.person(consultation: "buurt", participant: "anna") } == anna)
        #expect(try await store.read { try $0.person(consultation: "buurt", channel: "web", addressHash: "hash of anna") } == anna)
        #expect(try await store.read { try $0.person(consultation: "buurt", channel: "mail", addressHash: "hash of anna") } == nil)
    }

    @Test(arguments: StoreKind.allCases) func `is added once, and alone at an address`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { try $0.add(person: person("anna", reachedAt: "here")) }
        await #expect(throws: StoreError.exists("participant")) { try await store.write { try $0.add(person: person("anna")) } }
        await #expect(throws: StoreError.exists("address")) {
            try await store.write { try $0.add(person: person("bram", reachedAt: "here")) }
        }
        try await store.write { try $0.add(person: person("bram", reachedAt: "there")) }
        await #expect(throws: StoreError.exists("address")) {
            try await store.write { try $0.update(person: person("bram", reachedAt: "here")) }
        }
        await #expect(throws: StoreError.notFound("participant")) { try await store.write { try $0.update(person: person("cor")) } }
    }

    @Test(arguments: StoreKind.allCases) func `moves to another address`(kind: StoreKind) async throws {
        let store = try await kind.open()
        var moved = person("anna", reachedAt: "there")
        moved.sealedAddress = [9]
        moved.voice = nil
        let update = moved
        try await store.write { store in
            try store.add(person: person("anna", reachedAt: "here"))
            try store.update(person: update)
            try store.add(person: person("bram", reachedAt: "here"))
        }
        #expect(try await store.read { try $0.person(consultation: "buurt", participant: "anna") } == moved)
        #expect(try await store.read { try $0.person(consultation: "buurt", channel: "web", addressHash: "here")?.participant } == "bram")
    }

    @Test(arguments: StoreKind.allCases) func `keeps sealed texts under ids of their own`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { store in
            try store.keep(text: text(2, by: "anna", "twee"))
            try store.keep(text: text(1, by: "anna", ""))
            try store.keep(text: text(1, by: "bram", "ander"))
        }
        await #expect(throws: StoreError.exists("text")) { try await store.write { try $0.keep(text: text(1, by: "anna", "weer")) } }
        #expect(try await store.read { try $0.text(consultation: "buurt", participant: "anna", id: 2)?.text } == "twee")
        #expect(try await store.read { try $0.text(consultation: "buurt", participant: "anna", id: 3) } == nil)
        #expect(try await store.read { try $0.texts(consultation: "buurt", participant: "anna").map(\.id) } == [1, 2])
    }

    @Test(arguments: StoreKind.allCases) func `who is erased leaves events and an empty row`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { store in
            for name in ["anna", "bram"] {
                let stream = StreamID(consultation: "buurt", participant: name)
                try store.add(person: person(name, reachedAt: "hash of \(name)"))
                try store.keep(text: text(1, by: name, "woorden"))
                try store.append([event("said")], to: stream, expecting: 0)
                try store.schedule(timer: StoredTimer(stream: stream, kind: "reminder", dueAt: 5))
                try store.enqueue(row("hallo", to: stream))
            }
            try store.suppress(channel: "web", addressHash: "hash of anna", at: 3)
            try store.erase(consultation: "buurt", participant: "anna")
        }
        let emptied = Person(consultation: "buurt", participant: "anna", channel: "web", invitedAt: 500)
        try await store.read { (store) throws in
            #expect(try store.person(consultation: "buurt", participant: "anna") == emptied)
            #expect(try store.person(consultation: "buurt", channel: "web", addressHash: "hash of anna") == nil)
            #expect(try store.texts(consultation: "buurt", participant: "anna").isEmpty)
            #expect(try store.text(consultation: "buurt", participant: "anna", id: 1) == nil)
            #expect(try store.events(of: anna, from: 1).count == 1)
            #expect(try store.dueTimers(upTo: 9, limit: 9).map(\.stream) == [bram])
            #expect(try store.outbox(of: anna, status: nil).map(\.status) == [.cancelled])
            #expect(try store.isSuppressed(channel: "web", addressHash: "hash of anna"))
            #expect(try store.person(consultation: "buurt", participant: "bram") == person("bram", reachedAt: "hash of bram"))
            #expect(try store.texts(consultation: "buurt", participant: "bram").count == 1)
        }
        await #expect(throws: StoreError.notFound("participant")) {
            try await store.write { try $0.erase(consultation: "buurt", participant: "cor") }
        }
        try await store.purge()
    }

    @Test(arguments: StoreKind.allCases) func `who asked to be left alone may come back`(kind: StoreKind) async throws {
        let store = try await kind.open()
        #expect(try await !store.read { try $0.isSuppressed(channel: "web", addressHash: "h") })
        try await store.write { store in
            try store.suppress(channel: "web", addressHash: "h", at: 1)
            try store.suppress(channel: "web", addressHash: "h", at: 2)
        }
        #expect(try await store.read { try $0.isSuppressed(channel: "web", addressHash: "h") })
        #expect(try await !store.read { try $0.isSuppressed(channel: "mail", addressHash: "h") })
        try await store.write { try $0.unsuppress(channel: "web", addressHash: "h") }
        #expect(try await !store.read { try $0.isSuppressed(channel: "web", addressHash: "h") })
    }
}
