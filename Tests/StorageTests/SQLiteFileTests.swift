import Dispatch
import Foundation
import SQLiteStorage
import Storage
import Testing

@Suite struct `A store in a file` {
    let folder: Folder

    init() throws { folder = try Folder() }

    @Test func `holds after reopening what it held before`() async throws {
        let before = try await folder.open()
        try await before.write { store in
            try store.add(person: person("anna", reachedAt: "hash of anna"))
            try store.append([event("a")], to: anna, expecting: 0)
            try store.enqueue(row("hallo"))
            try store.schedule(timer: StoredTimer(stream: anna, kind: "reminder", dueAt: 4))
        }
        let held = try await before.read { try everything(in: $0) }
        try await before.close()
        let after = try await folder.open()
        #expect(try await after.read { try everything(in: $0) } == held)
        #expect(try await after.write { try $0.append([event("b")], to: anna, expecting: 1) } == 2)
        try await after.close()
    }

    @Test func `flushes every commit, and says so`() async throws {
        let store = try await folder.open()
        #expect(try await store.isDurable())
        try await store.close()
    }

    @Test func `is readable by its owner alone`() async throws {
        let store = try await folder.open()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.url.path) {
            let mode = try FileManager.default.attributesOfItem(atPath: folder.url.appending(path: name).path)[.posixPermissions]
            #expect(mode as? Int == 0o600, "\(name)")
        }
        try await store.close()
    }

    @Test func `has one owner at a time`() async throws {
        let store = try await folder.open()
        #expect(throws: StoreError.unavailable(reason: "another process owns the store", waitingHelps: true)) {
            try SQLiteStore(path: folder.file)
        }
        try await store.close()
        try await SQLiteStore(path: folder.file).close()
    }

    @Test func `is read beside its owner, who goes on writing`() async throws {
        let owner = try await folder.open()
        let reader = try SQLiteStore(path: folder.file, readOnly: true)
        for last in 0..<3 as Range<Int64> {
            _ = try await owner.write { try $0.append([event("a")], to: anna, expecting: last) }
            #expect(try await reader.read { try $0.lastSequence(of: anna) } == last + 1)
        }
        let refusal = StoreError.unavailable(reason: "the store was opened for reading only", waitingHelps: false)
        await #expect(throws: refusal) { try await reader.write { try $0.record(receipt: receipt("7")) } }
        await #expect(throws: refusal) { try await reader.purge() }
        try await reader.close()
        try await owner.close()
    }

    @Test func `is read without an owner`() async throws {
        let owner = try await folder.open()
        _ = try await owner.write { try $0.append([event("a")], to: anna, expecting: 0) }
        try await owner.close()
        let reader = try SQLiteStore(path: folder.file, readOnly: true)
        #expect(try await reader.read { try $0.lastSequence(of: anna) } == 1)
        try await reader.close()
        try await folder.open().close()
    }

    @Test func `is purged only when nobody reads the state before`() async throws {
        let store = try await folder.open()
        let (starts, start) = AsyncStream.makeStream(of: Void.self)
        let gate = DispatchSemaphore(value: 0)
        async let onlooker = store.read { store in
            let before = try store.lastSequence(of: anna)
            start.yield()
            gate.wait()
            return try before + store.lastSequence(of: anna)
        }
        for await _ in starts { break }
        _ = try await store.write { try $0.append([event("a")], to: anna, expecting: 0) }
        let refusal = StoreError.unavailable(reason: "a reader still sees the state before the erase", waitingHelps: true)
        await #expect(throws: refusal) { try await store.purge() }
        gate.signal()
        #expect(try await onlooker == 0)
        try await store.purge()
        #expect(try FileManager.default.attributesOfItem(atPath: folder.file + "-wal")[.size] as? Int == 0)
        try await store.close()
    }
}

@Suite struct `A file that is no store` {
    let folder: Folder

    init() throws { folder = try Folder() }

    @Test func `is refused when another version wrote it`() async throws {
        try await folder.open().close()
        // Bytes 60 to 63 of an SQLite file are its user version.
        var bytes = try Data(contentsOf: URL(filePath: folder.file))
        bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
        try bytes.write(to: URL(filePath: folder.file))
        for readOnly in [false, true] {
            #expect(throws: StoreError.wrongVersion(found: 99, supported: 9)) { try SQLiteStore(path: folder.file, readOnly: readOnly) }
        }
    }

    @Test func `is refused when another program wrote it`() async throws {
        try await folder.open().close()
        // Bytes 68 to 71 of an SQLite file are its application id.
        var bytes = try Data(contentsOf: URL(filePath: folder.file))
        bytes.replaceSubrange(68..<72, with: [0, 0, 0, 1])
        try bytes.write(to: URL(filePath: folder.file))
        #expect(throws: StoreError.unavailable(reason: "the file is a database of another program", waitingHelps: false)) {
            try SQLiteStore(path: folder.file)
        }
        #expect(try Data(contentsOf: URL(filePath: folder.file)) == bytes)
    }

    @Test(arguments: [false, true]) func `is refused when it is no database`(readOnly: Bool) throws {
        try Data(String(repeating: "Beste buren, ", count: 99).utf8).write(to: URL(filePath: folder.file))
        #expect(throws: StoreError.unavailable(reason: "the file is not an SQLite database (SQLite 26)", waitingHelps: false)) {
            try SQLiteStore(path: folder.file, readOnly: readOnly)
        }
    }

    @Test func `lets nobody change or take away what was done to accounts`() async throws {
        let store = try await folder.open()
        try await store.write { try $0.note(accountAct: [1], to: "Fenna", at: 1) }
        try await store.close()
        let tries = """
            import sqlite3, sys
            db = sqlite3.connect(sys.argv[1])
            for act in ["DELETE FROM account_acts", "UPDATE account_acts SET account = 'Bauke'"]:
                try:
                    db.execute(act)
                    sys.exit(1)
                except sqlite3.IntegrityError:
                    pass
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", tries, folder.file]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test(arguments: [false, true]) func `is refused when its folder is not there`(readOnly: Bool) {
        #expect(throws: StoreError.unavailable(reason: "there is no such file or folder", waitingHelps: false)) {
            try SQLiteStore(path: folder.file + "/nowhere/store", readOnly: readOnly)
        }
    }

    @Test func `is refused when it is a folder`() {
        #expect(throws: StoreError.unavailable(reason: "the path is no file", waitingHelps: false)) {
            try SQLiteStore(path: folder.url.path)
        }
    }

    @Test func `is refused by a reader who comes before its owner`() {
        #expect(throws: StoreError.unavailable(reason: "there is no such file or folder", waitingHelps: false)) {
            try SQLiteStore(path: folder.file, readOnly: true)
        }
        #expect(!FileManager.default.fileExists(atPath: folder.file))
    }
}
