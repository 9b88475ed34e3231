extension Question.Kind {
    /// Which rows of the word tables say what at a kind that leans one way or the other; of two rows with the same phrase the first counts.
    var senses: [(Sense, row: String)]? {
        switch self {
        case .stance: StanceKind.senses
        case .confirm, .consent: ConfirmKind.senses
        case .live: LiveKind.senses
        case .recognise: RecogniseKind.senses
        case .objection: ObjectionKind.senses
        case .verdict: VerdictKind.senses
        case .sharing, .choice, .choices, .scale, .number, .points, .rank, .text, .date, .place: nil
        }
    }

    /// Which rows say the same at every kind of yes and no.
    static let commonSenses: [(Sense, row: String)] = [(.open, "open"), (.filler, "aside")]

    /// Which option of such a kind plays which role.
    var roles: [OptionID: PolarRole] {
        switch self {
        case .stance: StanceKind.roles
        case .confirm, .consent: ConfirmKind.roles
        case .live: LiveKind.roles
        case .recognise: RecogniseKind.roles
        case .objection: ObjectionKind.roles
        case .verdict: VerdictKind.roles
        case .sharing, .choice, .choices, .scale, .number, .points, .rank, .text, .date, .place: [:]
        }
    }
}
