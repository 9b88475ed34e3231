import DialogueEngine
import Foundation
import SQLiteStorage
import Storage
import Testing

@Suite struct `An erase` {
    @Test func `leaves no sealed byte in any file`() async throws {
        let folder = try Folder()
        let store = try await folder.open()
        try await store.write { store in
            try store.add(person: person("anna", reachedAt: "hash of anna"))
            try store.keep(text: text(1, by: "anna", "words of anna"))
            try store.keep(text: text(2, by: "anna", String(repeating: "long words of anna ", count: 900)))
            try store.add(person: person("bram", reachedAt: "hash of bram"))
            try store.keep(text: text(1, by: "bram", "words of bram"))
        }
        for secret in ["words of anna", "address of anna", "key of anna"] { #expect(try folder.holds(secret)) }
        try await store.write { try $0.erase(consultation: "buurt", participant: "anna") }
        try await store.purge()
        for secret in ["words of anna", "address of anna", "key of anna"] { #expect(try !folder.holds(secret)) }
        for secret in ["words of bram", "address of bram", "key of bram"] { #expect(try folder.holds(secret)) }
        try await store.close()
        #expect(try !folder.holds("words of anna"))
    }

    @Test func `of one text leaves the others`() async throws {
        let folder = try Folder()
        let store = try await folder.open()
        try await store.write { store in
            try store.add(person: person("anna", reachedAt: "hash of anna"))
            try store.keep(text: text(1, by: "anna", "first words of anna"))
            try store.keep(text: text(2, by: "anna", "other words of anna"))
        }
        try await store.write { store in
            try store.forget(consultation: "buurt", participant: "anna", text: 1)
            try store.forget(consultation: "buurt", participant: "anna", text: 9)
        }
        try await store.purge()
        #expect(try !folder.holds("first words of anna"))
        #expect(try folder.holds("other words of anna"))
        #expect(try await store.read { try $0.texts(consultation: "buurt", participant: "anna").map(\.id) } == [2])
    }

    /// Where pages split and merge, SQLite leaves copies of moved rows that `secure_delete` does not find.
    @Test func `leaves no sealed byte among thousands who come, move and go`() async throws {
        let folder = try Folder()
        let store = try await folder.open()
        var chance = SplitMix64(seed: 7)
        let names = (0..<600).map { _ in String(String(UInt64.max - chance.next() / 2, radix: 36).suffix(8)) }
        try await store.write { store in for name in names { try store.add(person: person(name, reachedAt: "hash of \(name)")) } }
        for id in 1...6 as ClosedRange<Int64> {
            let sizes = names.shuffled(using: &chance).map { ($0, Int(200 + chance.next() % 700)) }
            try await store.write { store in
                for (name, size) in sizes {
                    try store.keep(text: text(id, by: name, "words of \(name)" + String(repeating: ".", count: size)))
                }
            }
        }
        for name in names.shuffled(using: &chance).prefix(300) {
            var moved = person(name, reachedAt: "new hash of \(name)")
            moved.sealedAddress = Array("new address of \(name), a longer one".utf8)
            let update = moved
            try await store.write { try $0.update(person: update) }
        }
        let gone = names.shuffled(using: &chance).prefix(400)
        for name in gone { try await store.write { try $0.erase(consultation: "buurt", participant: name) } }
        try await store.purge()
        try await store.close()
        let left = try named(in: folder)
        #expect(left.intersection(gone).isEmpty)
        #expect(left.isSuperset(of: Set(names).subtracting(gone)))
    }

    /// Whose words, address or key stand in the files. Pseudonyms here are eight characters long.
    private func named(in folder: Folder) throws -> Set<String> {
        let bytes = try folder.bytes()
        var names: Set<String> = []
        for marker in ["words of ", "address of ", "key of "] {
            var rest = bytes.startIndex..<bytes.endIndex
            while let found = bytes.range(of: Data(marker.utf8), in: rest) {
                names.insert(String(decoding: bytes[found.upperBound...].prefix(8), as: UTF8.self))
                rest = found.upperBound..<bytes.endIndex
            }
        }
        return names
    }
}
