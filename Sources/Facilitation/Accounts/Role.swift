/// What somebody who works here is there for; one person may have several roles.
public enum Role: String, CaseIterable, Sendable {
    /// Steers conversations.
    case moderator
    /// Writes scripts.
    case author
    /// Reads results and takes figures away.
    case analyst
    /// Looks after accounts and opens conversations.
    case `operator`
    /// Looks on while others steer.
    case observer

    /// What this role may do.
    public var duties: Set<Duty> {
        switch self {
        case .moderator: [.watch, .steer, .analyse]
        case .author: [.write]
        case .analyst: [.analyse]
        case .operator: [.operate]
        case .observer: [.watch]
        }
    }
}

/// One sort of thing that is done here.
public enum Duty: String, CaseIterable, Sendable {
    /// Sees a living conversation as its moderators do.
    case watch
    /// Changes its course.
    case steer
    /// Checks scripts.
    case write
    /// Reads the results as moderators have them, and exports.
    case analyse
    /// Lets people in and out, and opens conversations.
    case operate
}
