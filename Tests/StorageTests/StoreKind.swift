import Foundation
import SQLiteStorage
import Storage

/// The stores that keep the contract.
enum StoreKind: String, CaseIterable, Sendable {
    case memory, sqlite

    /// A new store, with the consultation "buurt" opened in it.
    func open() async throws -> any Store {
        let store = try empty()
        try await store.write { try $0.create(consultation: StoredConsultation(code: "buurt", body: [1], openedAt: 0)) }
        return store
    }

    func empty() throws -> any Store {
        switch self {
        case .memory: MemoryStore()
        case .sqlite: try FolderStore()
        }
    }
}

/// A store in a file whose folder lives as long as the store.
struct FolderStore: Store {
    private let folder: Folder
    private let store: SQLiteStore

    init() throws {
        folder = try Folder()
        store = try SQLiteStore(path: folder.file)
    }

    func write<Value: Sendable>(_ work: @escaping @Sendable (any StoreWriter) throws -> Value) async throws -> Value {
        try await store.write(work)
    }

    func read<Value: Sendable>(_ work: @escaping @Sendable (any StoreReader) throws -> Value) async throws -> Value {
        try await store.read(work)
    }

    func purge() async throws { try await store.purge() }

    func close() async throws { try await store.close() }
}

/// A folder of its own for one test, gone when the test is.
final class Folder: Sendable {
    let url: URL
    var file: String { url.appending(path: "store").path }

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "meerstem-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Everything the folder's files hold.
    func bytes() throws -> Data {
        try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil).reduce(Data()) {
            try $0 + Data(contentsOf: $1)
        }
    }

    func holds(_ text: String) throws -> Bool { try bytes().range(of: Data(text.utf8)) != nil }

    /// A store in this folder with the consultation "buurt".
    func open() async throws -> SQLiteStore {
        let store = try SQLiteStore(path: file)
        try await store.write { store in
            if try store.consultation("buurt") == nil {
                try store.create(consultation: StoredConsultation(code: "buurt", body: [1], openedAt: 0))
            }
        }
        return store
    }
}

/// A failure that is the caller's own.
struct Own: Error, Equatable {}

let anna = StreamID(consultation: "buurt", participant: "anna")
let bram = StreamID(consultation: "buurt", participant: "bram")
let buurt = StreamID(consultation: "buurt")

func receipt(_ messageID: String, from participant: String = "anna") -> Receipt {
    let key = ReceiptKey(consultation: "buurt", channel: "web", conversation: "hash of \(participant)", messageID: messageID)
    return Receipt(key: key, participant: participant, receivedAt: 1_000)
}

extension StoreReader {
    /// What ``receipt(_:from:)`` of a participant led to.
    func received(from participant: String) throws -> Received {
        try received(consultation: "buurt", channel: "web", conversation: "hash of \(participant)")
    }
}

func event(_ text: String, at time: Int64 = 1_000, cause: String? = nil) -> NewEvent {
    NewEvent(at: time, cause: cause, body: Array(text.utf8))
}

func person(_ participant: String, reachedAt hash: String? = nil) -> Person {
    Person(
        consultation: "buurt", participant: participant, channel: "web", addressHash: hash,
        sealedAddress: Array("address of \(participant)".utf8),
        wrappedKey: Array("key of \(participant)".utf8), voice: "huurders", role: "bewoner", invitedAt: 500)
}

func text(_ id: Int64, by participant: String, _ sealed: String) -> SealedText {
    SealedText(consultation: "buurt", participant: participant, id: id, sealed: Array(sealed.utf8))
}

func row(_ text: String, to stream: StreamID = anna, cause: String? = nil, ordinal: Int = 0, dueAt: Int64 = 0) -> NewOutboxRow {
    NewOutboxRow(stream: stream, cause: cause, ordinal: ordinal, body: Array(text.utf8), dueAt: dueAt)
}

extension [UInt8] {
    var text: String { String(decoding: self, as: UTF8.self) }
}
