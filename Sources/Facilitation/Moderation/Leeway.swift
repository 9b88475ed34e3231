public import DialogueEngine

/// How long what a moderator does can be taken back before anybody hears of it, and whether colleagues are minded.
public enum Leeway: Sendable {
    /// Everything is done and told at once: lines that were written down beforehand, in transcripts and rehearsals.
    case none
    /// A hand that presses a key or types a line. What is decided about somebody's words is told twenty seconds later, messages to many go after thirty,
    /// and a line that another moderator reads or decided about just now is left to them.
    ///
    /// - Parameter insists: whether it is done although a colleague is at that line.
    case hand(insists: Bool = false)

    /// How long a decision about somebody's words can be taken back unheard.
    static let words = Span.seconds(20)
    /// How long a message to many can be taken back.
    static let messages = Span.seconds(30)

    var isHand: Bool { if case .hand = self { true } else { false } }
}

/// Why a moderator's act was not done, beside what the group says: somebody else was before them, or it is too late.
public enum Overtaken: Error, Equatable, Sendable {
    /// Another moderator decided about a line first; `by` is `nil` where its author took it back.
    case decided(StatementID, by: String?)
    /// Another moderator reads the line now.
    case read(StatementID, by: String)
    /// The group was brought to another phase just now, or since the moderator looked; by `nil` where a rule did.
    case moved(by: String?)
    /// No message waits that could be taken back.
    case nothingToRecall
}

extension ModeratorAct {
    /// The first field in what people would read as it stands: `{{ closes }}`; `nil` where there is none.
    var unfilled: String? {
        let texts: [String] =
            switch self {
            case .broadcast(let texts), .nudge(_, let texts), .fill(_, let texts): Array(texts.values)
            case .propose(_, let texts, let changes): texts.values + changes.flatMap { $0.text.values }
            case .reply(_, let text), .rephrase(_, let text), .seed(_, let text): [text]
            case .commit(let text, let owner, _, _, _): [text, owner]
            case .next(let reason), .back(let reason), .extend(_, let reason), .pause(let reason), .progress(_, _, let reason, _):
                [reason].compactMap { $0 }
            default: []
            }
        return texts.lazy.compactMap { text in
            text.firstRange(of: "{{").map { start in
                let end = text[start.upperBound...].firstRange(of: "}}")?.upperBound ?? text.endIndex
                return String(text[start.lowerBound..<end].prefix(40))
            }
        }.first
    }

    /// Whether it brings the group to another phase: done twice, a whole round would be passed over.
    func movesPhase(from group: Consultation, in dialogue: Dialogue) -> Bool {
        switch self {
        case .next: dialogue.phases[group.phase(in: dialogue)].next != nil
        case .back: true
        default: false
        }
    }

    /// Whether it writes to many, which can be taken back for a while.
    var goesToMany: Bool {
        switch self {
        case .broadcast, .nudge: true
        default: false
        }
    }

    /// The lines it decides about.
    func decides(in group: Consultation) -> [StatementID] {
        switch self {
        case .approve(.one(let id)), .rephrase(let id, _), .hide(let id, _, _), .merge(let id, _, _), .split(let id, _): [id]
        case .approve(.all): group.held.map { group.contributions[$0 - 1].id }
        default: []
        }
    }
}
