extension ConsultationRefusal: CustomStringConvertible {
    /// Short and in English, for logs and transcripts; commands and pages have words of their own.
    public var description: String {
        switch self {
        case .notThemed(let id): "refused: the words of \(id) are not divided into themes"
        case .noModel: "refused: no model is set up here"
        case .modelBusy(let id): "refused: a model is being asked about \(id) already"
        case .nothingWritten(let id): "refused: no model wrote anything about \(id)"
        case .nothingToAsk(let id): "refused: \(id) has no themes of which words may be sent"
        case .lastPhase: "refused: this is the last phase"
        case .firstPhase: "refused: this is the first phase"
        case .reasonNeeded(let lacking): "refused without a reason: \(lacking.codes.joined(separator: ", "))"
        case .blocked(let lacking): "refused: \(lacking.codes.joined(separator: ", "))"
        case .noSuchContribution(let id): "refused: there is no contribution \(id)"
        case .noSuchProposal(let id): "refused: there is no proposal \(id)"
        case .noSuchPromise(let id): "refused: there is no promise \(id)"
        case .noSuchField(let id): "refused: \(id) is no live field"
        case .noSuchVoice(let id): "refused: there is no voice \(id)"
        case .noSuchQuestion(let id): "refused: nothing is contributed to \(id)"
        case .notNow(let id): "refused: \(id) is not in a state for that"
        case .notANeed(let id): "refused: \(id) is no need"
        case .versionsUsedUp(let id): "refused: every version of \(id) was put"
        case .changeWithoutNeed: "refused: a change names the need behind it"
        case .giveReason: "refused: this needs a reason"
        case .noTables: "refused: this dialogue has no tables"
        case .tooFewForTable(let waiting, let least):
            "refused: \(waiting) \(waiting == 1 ? "waits" : "wait") for a table of at least \(least)"
        case .noClock: "refused: no clock runs in this phase"
        case .notInThisPhase(let id): "refused: \(id) is put in a phase of its own"
        case .dueInPast: "refused: that day is over"
        case .tooFewNew(let more): "refused: \(more) more \(more == 1 ? "person" : "people") must take part first"
        case .notTogether(let one, let other): "refused: \(one) and \(other) cannot stand for each other"
        case .staysApart(let id): "refused: the author of \(id) says that it is not the same"
        case .notForScreen(let show): "refused: \(show.words) cannot be on the screen"
        case .noSuchAccount(let name): "refused: nobody works here as \(name)"
        case .cannotReach(let channel): "refused: nobody can be written to on \(channel)"
        case .leftAlone: "refused: whoever is reached there asked to be left alone"
        case .dayToCome: "refused: that day is still to come"
        case .alreadyPaused: "refused: clocks stand still already"
        case .notPaused: "refused: clocks run"
        }
    }
}
