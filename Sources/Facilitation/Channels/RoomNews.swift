import DialogueEngine
import JSONText

/// What a room is told: what is for everybody, and never anything of one person. Ids and a moderator's own words; put into words when it is sent.
enum RoomNews: Equatable, Sendable {
    /// That the room hears of a consultation from now on, and how to take part.
    case welcome
    /// A new phase.
    case phase(PhaseID)
    /// What everybody is told beside the script.
    case notice(Notice)

    /// As the outbox keeps it.
    var json: JSON {
        switch self {
        case .welcome: ["welcome": true]
        case .phase(let id): ["phase": .string(id.text)]
        case .notice(let notice): Part.notice(notice).json
        }
    }

    init?(json: JSON) {
        if json["welcome"] != nil {
            self = .welcome
        } else if let id = json["phase"]?.string {
            self = .phase(PhaseID(id))
        } else if case .notice(let notice)? = Part(json: json) {
            self = .notice(notice)
        } else {
            return nil
        }
    }
}
