/// A moment whose standing anybody may read.
///
/// Between two of them nothing new is shown: from the difference of two standings a few people apart, one could compute what those few said.
public struct Publication: Equatable, Sendable {
    /// How many more people must have taken part before a moderator publishes again within a phase.
    public static let step = 10

    public let at: Instant
    public let tookPart: Int
}
