import ArgumentParser
import DialogueEngine
import Facilitation
import Foundation
import MessageChannels
import SQLiteStorage
import Storage

/// Which store, and the key it is sealed with.
struct StoreOptions: ParsableArguments {
    @Option(
        name: .customLong("store"), help: "The store's file (default: meerstem.sqlite, or MEERSTEM_STORE).",
        completion: .file(extensions: ["sqlite"]))
    var given: String?

    var path: String { given ?? ProcessInfo.processInfo.environment["MEERSTEM_STORE"] ?? "meerstem.sqlite" }

    /// The facilitator on this store.
    ///
    /// - Parameters:
    ///   - creates: whether a store that is not there yet is made, with a key of its own.
    ///   - chance: where pseudonyms come from.
    func open(creates: Bool = false, readOnly: Bool = false, chance: Chance = .system()) throws -> Facilitator {
        let key = try key(creates: creates)
        return Facilitator(store: try SQLiteStore(path: path, readOnly: readOnly), vault: Vault(masterKey: key), chance: chance)
    }

    /// A desk on this store, whoever owns it.
    ///
    /// The key is needed at once: also who asks the owner may become the owner. That is no proof for the owner, who lets in whoever may write to
    /// its socket, which has the store's mode.
    ///
    /// - Parameters:
    ///   - model: the language model that moderators may have asked, also those who come from other processes, while this one owns the store.
    ///   - onFault: hears why something that was due could not be done.
    func desk(
        creates: Bool = false, model: ModelEndpoint? = nil, onFault: @escaping @Sendable (any Error) -> Void = { _ in },
        now: @escaping @Sendable () throws -> Instant
    ) throws -> SharedDesk {
        let (path, vault) = (path, Vault(masterKey: try key(creates: creates)))
        return SharedDesk(store: path, now: now, onFault: onFault) {
            var facilitator = Facilitator(store: try SQLiteStore(path: path), vault: vault, chance: .system())
            facilitator.model = model
            return facilitator
        }
    }

    /// Does something at a desk on this store, and leaves the desk whatever comes of it, so that what others asked of it is answered.
    func atDesk<Value: Sendable>(
        creates: Bool = false, _ clock: ClockOptions, _ act: (SharedDesk) async throws -> Value
    ) async throws -> Value {
        let desk = try desk(creates: creates) { try clock.now() }
        let result: Result<Value, any Error>
        do { result = .success(try await act(desk)) } catch { result = .failure(error) }
        try await desk.close()
        return try result.get()
    }

    private func key(creates: Bool) throws -> [UInt8] {
        let exists = FileManager.default.fileExists(atPath: path)
        guard exists || creates else { throw Failure.store(Messages.current.noStore(path)) }
        return try KeyFile(store: path).key(creates: creates && !exists)
    }
}

/// The master key: in `MEERSTEM_KEY` as 64 hexadecimal digits, or in a file beside the store that only its owner may read.
struct KeyFile {
    let path: String

    init(store: String) { path = store + ".key" }

    func key(creates: Bool) throws -> [UInt8] {
        if let text = ProcessInfo.processInfo.environment["MEERSTEM_KEY"] { return try Self.parse(text) }
        if let data = FileManager.default.contents(atPath: path) { return try Self.parse(String(decoding: data, as: UTF8.self)) }
        guard creates else { throw Failure.store(Messages.current.noKey(path)) }
        let key = Chance.system().bytes(32)
        let text = key.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() + "\n"
        // Two processes may make the same store at once: the key appears whole under its name or not at all, and the first one stays.
        let draft = "\(path)-\(ProcessInfo.processInfo.processIdentifier)"
        defer { unlink(draft) }
        guard FileManager.default.createFile(atPath: draft, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]) else {
            throw Failure.store(Messages.current.cannotWrite(path))
        }
        if link(draft, path) == 0 { return key }
        guard errno == EEXIST else { throw Failure.store(Messages.current.cannotWrite(path)) }
        return try self.key(creates: false)
    }

    private static func parse(_ text: String) throws -> [UInt8] {
        let digits = text.filter { !$0.isWhitespace }.compactMap(\.hexDigitValue)
        guard digits.count == 64 else { throw Failure.store(Messages.current.badKey) }
        return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
