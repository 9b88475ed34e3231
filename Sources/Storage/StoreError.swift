/// Why a store refused, in words an operator may read: never what a resident wrote, never an address.
public enum StoreError: Error, Hashable, Sendable {
    /// Somebody else appended to the stream meanwhile. Read it again and step again.
    case conflict(expected: Int64, found: Int64)
    /// There already is one of these ("consultation", "participant", "address", "text").
    case exists(String)
    /// This inbound message was recorded before.
    case duplicate
    /// There is none of these ("consultation", "participant", "outbox row").
    case notFound(String)
    /// The store cannot do it now. `waitingHelps` says whether the same call may succeed later without anybody's help.
    case unavailable(reason: String, waitingHelps: Bool)
    /// The file was written by another version of the store.
    case wrongVersion(found: Int, supported: Int)
    /// The store cannot promise that a commit survives a power cut, so it refuses to open.
    case notDurable

    /// Whether the same call, repeated later, may succeed without an operator's help.
    public var waitingHelps: Bool {
        switch self {
        case .conflict: true
        case .unavailable(_, let waitingHelps): waitingHelps
        case .exists, .duplicate, .notFound, .wrongVersion, .notDurable: false
        }
    }

    /// What every call on a closed store throws.
    public static let closed = StoreError.unavailable(reason: "the store is closed", waitingHelps: false)
}

extension StoreError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .conflict(let expected, let found): "the stream was expected to end at \(expected), but ends at \(found)"
        case .exists(let what): "this \(what) already exists"
        case .duplicate: "this message was recorded before"
        case .notFound(let what): "there is no such \(what)"
        case .unavailable(let reason, true): "\(reason); waiting helps"
        case .unavailable(let reason, false): "\(reason); waiting does not help"
        case .wrongVersion(let found, let supported): "the store has version \(found), this program reads version \(supported)"
        case .notDurable: "the store cannot promise that commits survive a power cut (synchronous is not FULL)"
        }
    }
}
