import SQLiteStorage
import Storage
import Testing

@Suite struct `Accounts and passes` {
    @Test(arguments: StoreKind.allCases) func `is kept by its name, and a later one takes its place`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { store in
            try store.save(account: StoredAccount(name: "Fenna", body: [1]))
            try store.save(account: StoredAccount(name: "Bauke", body: [2]))
            try store.save(account: StoredAccount(name: "Fenna", body: [3]))
        }
        #expect(try await store.read { try $0.accounts().map(\.body) } == [[2], [3]])
        #expect(try await store.read { try $0.account("Fenna")?.body } == [3])
        #expect(try await store.read { try $0.account("fenna") } == nil)
        _ = try? await store.write { store in
            try store.save(account: StoredAccount(name: "Fenna", body: [4]))
            throw Own()
        }
        #expect(try await store.read { try $0.account("Fenna")?.body } == [3])
    }

    @Test(arguments: StoreKind.allCases) func `loses its passes by name, by kind and by time`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { store in
            for (hash, kind, account, time) in [("a", "session", "Fenna", 9), ("b", "welcome", "Fenna", 9), ("c", "session", "Bauke", 5)] {
                try store.keep(pass: pass(hash, kind, of: account, until: Int64(time)))
            }
            try store.keep(pass: pass("a", "session", of: "Fenna", until: 20))
            #expect(try store.pass("a")?.expiresAt == 20 && store.pass("d") == nil)
            try store.dropPasses(expiredBy: 5)
            #expect(try store.pass("c") == nil && store.pass("b") != nil)
            try store.dropPasses(of: "Fenna", kind: "session")
            #expect(try store.pass("a") == nil && store.pass("b") != nil)
            try store.keep(pass: pass("a", "session", of: "Fenna", until: 20))
            try store.drop(pass: "a")
            try store.dropPasses(of: "Fenna", kind: nil)
            #expect(try store.pass("a") == nil && store.pass("b") == nil)
        }
    }

    @Test(arguments: StoreKind.allCases) func `has a log to which acts are only added, the latest first`(kind: StoreKind) async throws {
        let store = try await kind.open()
        for number in UInt8(1)...5 {
            try await store.write { try $0.note(accountAct: [number], to: number.isMultiple(of: 2) ? "Bauke" : "Fenna", at: Int64(number)) }
        }
        _ = try? await store.write { store in
            try store.note(accountAct: [9], to: "Fenna", at: 9)
            throw Own()
        }
        try await store.read { (store: any StoreReader) throws in
            #expect(try store.accountActs(of: nil, before: nil, limit: 9).map(\.body) == [[5], [4], [3], [2], [1]])
            #expect(try store.accountActs(of: "Fenna", before: nil, limit: 2).map(\.position) == [5, 3])
            #expect(try store.accountActs(of: "Fenna", before: 3, limit: 9).map(\.at) == [1])
            #expect(try store.accountActs(of: "fenna", before: nil, limit: 9).isEmpty)
        }
    }

    @Test(arguments: StoreKind.allCases) func `timers of one stream are found by how they begin`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { store in
            for (kind, stream) in [("act:b", buurt), ("act:a", buurt), ("deadline:x", buurt), ("act:z", anna)] {
                try store.schedule(timer: StoredTimer(stream: stream, kind: kind, dueAt: 5))
            }
            #expect(try store.timers(of: buurt, prefix: "act:").map(\.kind) == ["act:a", "act:b"])
            #expect(try store.timers(of: buurt, prefix: "fallback").isEmpty)
        }
    }
}

private func pass(_ hash: String, _ kind: String, of account: String, until time: Int64) -> StoredPass {
    StoredPass(hash: hash, kind: kind, account: account, expiresAt: time)
}
