internal import Storage

/// The last sequences of streams that were written to lately, so that an append does not ask the file for what this process wrote itself.
///
/// They hold because nobody else writes to the file. What was taken back is known no longer.
/// Used within writes only, which come one after the other; hence the unchecked.
final class KnownEnds: @unchecked Sendable {
    /// Most streams that are remembered: some 2 MB.
    private static let limit = 16_384

    private var sequences: [StreamID: Int64] = [:]

    subscript(stream: StreamID) -> Int64? {
        get { sequences[stream] }
        set {
            if sequences.count >= Self.limit, sequences[stream] == nil { forget() }
            sequences[stream] = newValue
        }
    }

    func forget() { sequences.removeAll(keepingCapacity: true) }
}
