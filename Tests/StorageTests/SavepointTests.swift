import Storage
import Testing

@Suite struct `A work` {
    @Test(arguments: StoreKind.allCases) func `that throws undoes its own writes only`(kind: StoreKind) async throws {
        let store = try await kind.open()
        let refused = await withTaskGroup { group in
            for id in 0..<60 {
                group.addTask {
                    do {
                        try await store.write { store in
                            try store.record(receipt: receipt("\(id)"))
                            try store.append([event("\(id)")], to: StreamID(consultation: "buurt", participant: "p\(id)"), expecting: 0)
                            if id % 3 == 0 { throw Own() }
                        }
                        return nil as Int?
                    } catch {
                        #expect(error is Own)
                        return id
                    }
                }
            }
            return await group.reduce(into: Set<Int>()) { if let id = $1 { $0.insert(id) } }
        }
        #expect(refused == Set(stride(from: 0, to: 60, by: 3)))
        #expect(try await store.read { try $0.received(from: "anna").count } == 40)
        let kept = try await store.read { store in
            var kept: Set<String> = []
            try store.eachEvent(in: "buurt") { kept.insert($0.body.text) }
            return kept
        }
        #expect(kept == Set((0..<60).filter { $0 % 3 != 0 }.map(String.init)))
    }

    @Test(arguments: StoreKind.allCases) func `that throws leaves every kind of row as it was`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { try populate($0) }
        let before = try await store.read { try everything(in: $0) }
        await #expect(throws: Own()) {
            try await store.write { store in
                try store.create(consultation: StoredConsultation(code: "andere", body: [], openedAt: 1))
                try store.keep(script: StoredScript(digest: "new", sources: []))
                try store.record(receipt: receipt("new"))
                try store.append([event("new")], to: anna, expecting: 2)
                try store.save(snapshot: Snapshot(version: 9, sequence: 9, state: []), of: anna)
                try store.add(person: person("cor", reachedAt: "hash of cor"))
                try store.keep(text: text(2, by: "anna", "new"))
                try store.schedule(timer: StoredTimer(stream: anna, kind: "reminder", dueAt: 1))
                try store.markSent(try store.enqueue(row("new")))
                try store.unsuppress(channel: "web", addressHash: "gone")
                try store.suppress(channel: "web", addressHash: "new", at: 1)
                try store.erase(consultation: "buurt", participant: "anna")
                try store.bind(room: room("new", at: "h1"))
                _ = try store.unbind(channel: "tg", addressHash: "h2")
                throw Own()
            }
        }
        #expect(try await store.read { try everything(in: $0) } == before)
        #expect(try await store.write { try $0.enqueue(row("next")) } == 3)
    }

    @Test(arguments: StoreKind.allCases) func `reads its own writes`(kind: StoreKind) async throws {
        let store = try await kind.open()
        let found = try await store.write { store in
            try store.append([event("a")], to: anna, expecting: 0)
            return try store.events(of: anna, from: 1).map(\.body.text)
        }
        #expect(found == ["a"])
    }

    @Test(arguments: StoreKind.allCases) func `that throws leaves each stream to go on where it was`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.write { _ = try $0.append([event("a")], to: anna, expecting: 0) }
        await #expect(throws: Own()) {
            try await store.write { store in
                try store.append([event("b"), event("c")], to: anna, expecting: 1)
                #expect(try store.lastSequence(of: anna) == 3)
                throw Own()
            }
        }
        await #expect(throws: StoreError.conflict(expected: 3, found: 1)) {
            try await store.write { _ = try $0.append([event("d")], to: anna, expecting: 3) }
        }
        #expect(try await store.write { try $0.append([event("e")], to: anna, expecting: 1) } == 2)
        #expect(try await store.read { try $0.events(of: anna, from: 1).map(\.body.text) } == ["a", "e"])
    }

    @Test(arguments: StoreKind.allCases) func `on a closed store is refused, and waiting does not help`(kind: StoreKind) async throws {
        let store = try await kind.open()
        try await store.close()
        try await store.close()
        await #expect(throws: StoreError.closed) { try await store.write { try $0.record(receipt: receipt("7")) } }
        await #expect(throws: StoreError.closed) { try await store.read { try $0.consultations() } }
        await #expect(throws: StoreError.closed) { try await store.purge() }
        #expect(!StoreError.closed.waitingHelps)
    }
}

private func populate(_ store: any StoreWriter) throws {
    try store.append([event("a"), event("b")], to: anna, expecting: 0)
    try store.save(snapshot: Snapshot(version: 1, sequence: 2, state: [1]), of: anna)
    try store.add(person: person("anna", reachedAt: "hash of anna"))
    try store.keep(text: text(1, by: "anna", "sealed"))
    try store.schedule(timer: StoredTimer(stream: anna, kind: "reminder", dueAt: 9))
    try store.enqueue(row("first"))
    try store.enqueue(row("second", dueAt: 5))
    try store.suppress(channel: "web", addressHash: "gone", at: 1)
    for hash in ["h1", "h2"] { try store.bind(room: room("room \(hash)", at: hash)) }
}

/// All a reader can see, as one value.
func everything(in store: any StoreReader) throws -> [String] {
    var lines: [String] = []
    func add(_ values: Any...) { lines.append(values.map { "\($0)" }.joined(separator: " ")) }
    for consultation in try store.consultations() {
        add(consultation)
        try store.eachEvent(in: consultation.code) { add($0) }
        try store.eachSnapshot(in: consultation.code) { add($0, $1) }
        for person in try store.people(in: consultation.code) {
            let stream = StreamID(consultation: person.consultation, participant: person.participant)
            add(person, try store.received(from: person.participant))
            add(try store.texts(consultation: person.consultation, participant: person.participant))
            add(try store.outbox(of: stream, status: nil), try store.outbox(of: stream, status: .ready))
        }
        for room in try store.rooms(in: consultation.code) {
            add(room, try store.outbox(of: room.stream, status: nil), try store.room(room.stream) == room)
        }
        add(try store.deadLetters(in: consultation.code, limit: 9))
    }
    add(try store.dueTimers(upTo: .max, limit: .max))
    add(try store.script(digest: "new") as Any, try store.receipt(receipt("new").key) as Any)
    for hash in ["gone", "new"] { add(try store.isSuppressed(channel: "web", addressHash: hash)) }
    for number in 0..<7 {
        add(try store.route(channel: "web", addressHash: "\(number)") as Any, try store.people(channel: "web", addressHash: "\(number)"))
    }
    add(try store.outboxCounts())
    return lines
}
