import Storage
import Testing

@Suite struct `A log` {
    @Test(arguments: StoreKind.allCases) func `numbers a stream from one without gaps`(kind: StoreKind) async throws {
        let store = try await kind.open()
        let last = try await store.write { try $0.append([event("a"), event("b")], to: anna, expecting: 0) }
        #expect(last == 2)
        #expect(try await store.write { try $0.append([event("c", cause: "7")], to: anna, expecting: 2) } == 3)
        let events = try await store.read { try $0.events(of: anna, from: 1) }
        #expect(events.map(\.sequence) == [1, 2, 3])
        #expect(events.map(\.body.text) == ["a", "b", "c"])
        #expect(events.map(\.cause) == [nil, nil, "7"])
        #expect(try await store.read { try $0.events(of: anna, from: 3).map(\.body.text) } == ["c"])
        #expect(try await store.read { try $0.events(of: anna, from: 4) }.isEmpty)
        #expect(try await store.read { try $0.events(of: bram, from: 1) }.isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func `refuses an append when somebody else wrote meanwhile`(kind: StoreKind) async throws {
        let store = try await kind.open()
        _ = try await store.write { try $0.append([event("a"), event("b")], to: anna, expecting: 0) }
        await #expect(throws: StoreError.conflict(expected: 0, found: 2)) {
            try await store.write { try $0.append([event("c")], to: anna, expecting: 0) }
        }
        await #expect(throws: StoreError.conflict(expected: 3, found: 2)) {
            try await store.write { try $0.append([event("c")], to: anna, expecting: 3) }
        }
        #expect(try await store.read { try $0.lastSequence(of: anna) } == 2)
    }

    @Test(arguments: StoreKind.allCases) func `lets one of many writers win each place`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await withThrowingTaskGroup { group in
            for writer in 0..<20 {
                group.addTask {
                    var expected: Int64 = 0
                    while true {
                        do {
                            let last = expected
                            _ = try await store.write { try $0.append([event("\(writer)")], to: anna, expecting: last) }
                            return
                        } catch StoreError.conflict(_, let found) {
                            expected = found
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        let events = try await store.read { try $0.events(of: anna, from: 1) }
        #expect(events.map(\.sequence) == Array(1...20))
        #expect(Set(events.map(\.body.text)).count == 20)
    }

    @Test(arguments: StoreKind.allCases) func `streams a consultation in the order of the store, and one stream`(kind: StoreKind)
        async throws
    {
        let store = try await kind.open()
        try await store.write { store in
            try store.create(consultation: StoredConsultation(code: "andere", body: [], openedAt: 0))
            try store.append([event("b1")], to: bram, expecting: 0)
            try store.append([event("x")], to: StreamID(consultation: "andere", participant: "anna"), expecting: 0)
            try store.append([event("o1")], to: buurt, expecting: 0)
            try store.append([event("a1"), event("a2")], to: anna, expecting: 0)
            try store.append([event("b2")], to: bram, expecting: 1)
        }
        let (inOrder, ofBram) = try await store.read { store in
            var (inOrder, ofBram) = ([StoredEvent](), [StoredEvent]())
            try store.eachEvent(in: "buurt") { inOrder.append($0) }
            try store.eachEvent(of: bram, from: 2) { ofBram.append($0) }
            return (inOrder, ofBram)
        }
        #expect(inOrder.map(\.body.text) == ["b1", "o1", "a1", "a2", "b2"])
        #expect(zip(inOrder, inOrder.dropFirst()).allSatisfy { $0.position < $1.position })
        #expect(ofBram.map(\.body.text) == ["b2"] && ofBram.first?.stream == bram)
    }

    @Test(arguments: StoreKind.allCases) func `says by one number that anything of a consultation was added`(kind: StoreKind) async throws {
        let store = try await kind.open()
        #expect(try await store.read { try $0.lastPosition(in: "buurt") } == 0)
        #expect(try await store.read { try $0.lastPosition(in: "nergens") } == 0)
        _ = try await store.write { try $0.append([event("a")], to: anna, expecting: 0) }
        let first = try await store.read { try $0.lastPosition(in: "buurt") }
        try await store.write { store in
            try store.create(consultation: StoredConsultation(code: "andere", body: [], openedAt: 0))
            try store.append([event("x")], to: StreamID(consultation: "andere", participant: "anna"), expecting: 0)
        }
        #expect(try await store.read { try $0.lastPosition(in: "buurt") } == first)
        _ = try await store.write { try $0.append([event("o")], to: buurt, expecting: 0) }
        #expect(try await store.read { try $0.lastPosition(in: "buurt") } > first)
    }

    @Test(arguments: StoreKind.allCases) func `stops streaming at the first error of the reader`(kind: StoreKind) async throws {
        let store = try await kind.open()
        _ = try await store.write { try $0.append([event("a"), event("b"), event("c")], to: anna, expecting: 0) }
        await #expect(throws: Own()) {
            try await store.read { store in try store.eachEvent(in: "buurt") { if $0.sequence == 2 { throw Own() } } }
        }
        #expect(try await store.read { try $0.events(of: anna, from: 1).count } == 3)
    }

    @Test(arguments: StoreKind.allCases) func `may be read again while it is being streamed`(kind: StoreKind) async throws {
        let store = try await kind.open()
        _ = try await store.write { try $0.append([event("a"), event("b"), event("c")], to: anna, expecting: 0) }
        let pairs = try await store.read { store in
            var pairs = 0
            try store.eachEvent(in: "buurt") { _ in try store.eachEvent(in: "buurt") { _ in pairs += 1 } }
            return pairs
        }
        #expect(pairs == 9)
    }

    @Test(arguments: StoreKind.allCases) func `keeps bytes as they are, also none at all`(kind: StoreKind) async throws {
        let store = try await kind.open()
        let bodies: [[UInt8]] = [[], [0], Array(0...255)]
        _ = try await store.write { try $0.append(bodies.map { NewEvent(at: 0, body: $0) }, to: anna, expecting: 0) }
        #expect(try await store.read { try $0.events(of: anna, from: 1).map(\.body) } == bodies)
    }

    @Test(arguments: StoreKind.allCases) func `keeps the last snapshot of each stream`(kind: StoreKind) async throws {
        let store = try await kind.open()
        #expect(try await store.read { try $0.snapshot(of: anna) } == nil)
        let last = Snapshot(version: 2, sequence: 9, state: Array("state".utf8))
        try await store.write { store in
            try store.save(snapshot: Snapshot(version: 1, sequence: 4, state: [1]), of: anna)
            try store.save(snapshot: last, of: anna)
            try store.save(snapshot: Snapshot(version: 1, sequence: 1, state: []), of: buurt)
        }
        #expect(try await store.read { try $0.snapshot(of: anna) } == last)
        let streams = try await store.read { store in
            var streams: [StreamID] = []
            try store.eachSnapshot(in: "buurt") { stream, _ in streams.append(stream) }
            return streams
        }
        #expect(streams == [buurt, anna])
    }
}
