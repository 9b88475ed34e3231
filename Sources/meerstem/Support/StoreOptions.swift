import ArgumentParser
import Facilitation
import Foundation
import SQLiteStorage
import Storage

/// Which store, and the key it is sealed with.
struct StoreOptions: ParsableArguments {
    @Option(name: .customLong("store"), help: "The store's file (default: meerstem.sqlite, or MEERSTEM_STORE).")
    var given: String?

    var path: String { given ?? ProcessInfo.processInfo.environment["MEERSTEM_STORE"] ?? "meerstem.sqlite" }

    /// The facilitator on this store.
    ///
    /// - Parameters:
    ///   - creates: whether a store that is not there yet is made, with a key of its own.
    ///   - chance: where pseudonyms come from.
    func open(creates: Bool = false, readOnly: Bool = false, chance: Chance = .system()) throws -> Facilitator {
        let exists = FileManager.default.fileExists(atPath: path)
        guard exists || creates else { throw Failure.store(Messages.current.noStore(path)) }
        let key = try KeyFile(store: path).key(creates: creates && !exists)
        return Facilitator(store: try SQLiteStore(path: path, readOnly: readOnly), vault: Vault(masterKey: key), chance: chance)
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
        guard FileManager.default.createFile(atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600]) else {
            throw Failure.store(Messages.current.cannotWrite(path))
        }
        return key
    }

    private static func parse(_ text: String) throws -> [UInt8] {
        let digits = text.filter { !$0.isWhitespace }.compactMap(\.hexDigitValue)
        guard digits.count == 64 else { throw Failure.store(Messages.current.badKey) }
        return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
