import SQLiteStorage
import Storage
import Testing

@Suite struct `A file of a participant` {
    private func file(_ id: Int64, by participant: String, _ sealed: String, key: String = "key of file") -> SealedFile {
        SealedFile(consultation: "buurt", participant: participant, id: id, key: Array(key.utf8), sealed: Array(sealed.utf8))
    }

    @Test(arguments: StoreKind.allCases) func `is kept once under its name, and found by its author`(kind: StoreKind) async throws {
        let store = try await kind.open()
        let (one, two) = (file(1, by: "anna", "een"), file(4, by: "anna", "vier"))
        try await store.write { store in
            for name in ["anna", "bram"] { try store.add(person: person(name)) }
            for file in [two, one, self.file(1, by: "bram", "ander")] { try store.keep(file: file) }
        }
        await #expect(throws: StoreError.exists("file")) { try await store.write { try $0.keep(file: one) } }
        let marks = try await store.read { store in
            #expect(try store.file(consultation: "buurt", participant: "anna", id: 4) == two)
            #expect(try store.file(consultation: "buurt", participant: "anna", id: 2) == nil)
            return (try store.files(in: "buurt", of: "anna"), try store.files(in: "buurt", of: nil), try store.files(in: "elders", of: nil))
        }
        #expect(marks.0 == [FileMark(participant: "anna", id: 1, size: 3), FileMark(participant: "anna", id: 4, size: 4)])
        #expect(marks.1.map(\.participant) == ["anna", "anna", "bram"] && marks.2.isEmpty)
    }

    @Test(arguments: StoreKind.allCases) func `goes by itself, with its author, or not at all where a work fails`(kind: StoreKind)
        async throws
    {
        let store = try await kind.open()
        let (one, two) = (file(1, by: "anna", "een"), file(2, by: "anna", "twee"))
        try await store.write { store in
            try store.add(person: person("anna"))
            for file in [one, two] { try store.keep(file: file) }
        }
        _ = try? await store.write { store in
            try store.drop(file: 1, of: "anna", in: "buurt")
            try store.erase(consultation: "buurt", participant: "anna")
            throw StoreError.duplicate
        }
        #expect(try await store.read { try $0.file(consultation: "buurt", participant: "anna", id: 1) } == one)
        try await store.write { store in
            try store.drop(file: 1, of: "anna", in: "buurt")
            try store.drop(file: 9, of: "anna", in: "buurt")
            #expect(try store.files(in: "buurt", of: "anna").map(\.id) == [2])
            try store.keep(file: one)
            try store.erase(consultation: "buurt", participant: "anna")
            #expect(try store.files(in: "buurt", of: nil).isEmpty)
        }
    }

    @Test func `leaves no byte in any file of the store, and its room is used again`() async throws {
        let folder = try Folder()
        let store = try await folder.open()
        func long(_ mark: String) -> String { String(repeating: "\(mark) ", count: 60_000) }
        let (first, kept) = (file(1, by: "anna", long("beeld van anna"), key: "sleutel een"), file(1, by: "bram", long("beeld van bram")))
        try await store.write { store in
            for name in ["anna", "bram"] { try store.add(person: person(name)) }
            for file in [first, kept] { try store.keep(file: file) }
        }
        try await store.purge()
        #expect(try folder.holds("beeld van anna") && folder.holds("sleutel een"))
        let size = try folder.bytes().count
        for id in 2...6 as ClosedRange<Int64> {
            let next = file(id, by: "anna", long("beeld van anna"), key: "sleutel een")
            try await store.write { store in
                try store.drop(file: id - 1, of: "anna", in: "buurt")
                try store.keep(file: next)
            }
        }
        try await store.write { try $0.erase(consultation: "buurt", participant: "anna") }
        try await store.purge()
        #expect(try !folder.holds("beeld van anna") && !folder.holds("sleutel een"))
        #expect(try folder.holds("beeld van bram"))
        // Of six photos of which one was kept at a time, there is never more than the room of two.
        #expect(try folder.bytes().count < size + 1_000_000)
        try await store.close()
        #expect(try !folder.holds("beeld van anna"))
    }
}
