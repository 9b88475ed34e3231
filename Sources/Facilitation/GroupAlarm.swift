import DialogueEngine
import JSONText
import Storage

/// What a timer of a consultation's own stream is for.
enum GroupAlarm {
    /// Everybody looks again.
    case announce
    /// Everybody is told something.
    case tell(Notice)
    /// Somebody is told what was decided about their words.
    case verdict(Verdict)
    /// A moderator's act is done that could be taken back until now.
    case act(PlannedAct)
    /// A clock of the group itself.
    case clock(GroupTimer)

    /// How the timers are called under which everybody looks again, before the number of the event that caused it.
    static let announcement = "announce:"
    /// How the timers are called under which everybody is told something, before the number of the event and the notice itself.
    static let telling = "tell:"

    /// - Returns: `nil` for a timer of a person, and for what no timer of this version is called.
    init?(_ timer: StoredTimer) {
        if timer.stream.participant != nil { return nil }
        switch timer.kind.prefix(while: { $0 != ":" }) + ":" {
        case Self.announcement: self = .announce
        case Self.telling:
            guard let json = try? JSON(text: String(timer.kind.drop { $0 != "{" })), case .notice(let notice)? = Part(json: json) else {
                return nil
            }
            self = .tell(notice)
        case Verdict.prefix:
            guard let verdict = Verdict(timer) else { return nil }
            self = .verdict(verdict)
        case PlannedAct.prefix:
            guard let act = PlannedAct(timer) else { return nil }
            self = .act(act)
        default:
            guard let known = GroupTimer(name: timer.kind) else { return nil }
            self = .clock(known)
        }
    }

    /// Whether it is for everybody, which may take long.
    var isNews: Bool {
        switch self {
        case .announce, .tell: true
        case .verdict, .act, .clock: false
        }
    }
}
