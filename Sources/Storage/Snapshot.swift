/// The state of a stream after one of its events, so that nobody replays on every message.
public struct Snapshot: Hashable, Sendable {
    /// The version of the encoding; another version means: replay the stream instead.
    public var version: UInt8
    /// The last event it holds.
    public var sequence: Int64
    /// The encoded state.
    public var state: [UInt8]

    public init(version: UInt8, sequence: Int64, state: [UInt8]) {
        self.version = version
        self.sequence = sequence
        self.state = state
    }
}
