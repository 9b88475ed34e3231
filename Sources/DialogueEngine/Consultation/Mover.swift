/// What moves a consultation on where nobody who works here does, as the log calls it in the place of a name.
public enum Mover: String, CaseIterable, Sendable {
    /// The time is up.
    case deadline
    /// The time is up and the moderator did nothing.
    case fallback
    /// Enough people are done.
    case quorum
    /// Enough people asked for it.
    case residents
}
