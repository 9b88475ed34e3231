/// What of the group can be shown to one person: the group's own state, and the words of lines at hand, opened by the shell.
public struct Scene: Sendable {
    public var group: Consultation
    /// Who is spoken to.
    public var participant: String
    /// Whether what this person writes back is read as being about a promise they are reminded of.
    public var isHeard = false
    /// Words of contributions, by their ids; those taken back or erased are not there.
    public var lines: [StatementID: String]

    public init(group: Consultation = Consultation(), participant: String = "", lines: [StatementID: String] = [:]) {
        (self.group, self.participant, self.lines) = (group, participant, lines)
    }
}

extension Dialogue {
    /// The lines whose words it takes to say `part`.
    public func linesNeeded(toSay part: Part, in session: Session, of group: Consultation, to participant: String) -> [StatementID] {
        let places: [Place]
        switch part {
        case .told(let place), .question(let place, _), .echo(let place, _), .detail(let place, _), .ended(let place),
            .meanwhile(let place),
            .stillWaiting(let place):
            // A node that shows all answers shows what each was about.
            places = self[place.node].showsOverview ? [place] + session.trail : [place]
        case .overview: places = session.trail
        case .notice(.merged(_, let other, _, _)): return [other]
        case .phrase, .about, .languages, .notice: places = []
        }
        let heard = tables == nil ? [] : places.flatMap { self[$0.node].heard }.flatMap { group.heard($0, by: participant) }
        return places.compactMap(\.statement).filter { Contribution.number(of: $0) != nil } + heard
    }

    /// Whether saying `part` shows something of the group.
    public func showsGroup(_ part: Part) -> Bool {
        switch part {
        case .told(let place), .question(let place, _), .meanwhile(let place), .stillWaiting(let place), .ended(let place):
            place.statement != nil || self[place.node].showsGroup || self[place.node].showsOverview
        case .echo(let place, _), .detail(let place, _): place.statement != nil
        case .notice: true
        case .overview: true
        case .phrase, .about, .languages: false
        }
    }
}

extension Consultation {
    /// What the others at the table of `participant` said in a go-round, in the order of their seats.
    func heard(_ question: QuestionID, by participant: String) -> [StatementID] {
        guard let table = members[participant]?.table else { return [] }
        let lines = tables[table].filter { $0 != participant }.flatMap { ownLines(of: $0, to: question) }
        return lines.filter { $0.status == .approved && $0.way != .keep }.map(\.id)
    }
}

extension Node {
    /// The go-rounds whose words this node shows.
    fileprivate var heard: [QuestionID] {
        text?.versions.first?.template.segments.compactMap { segment in
            if case .value(.group(.heard(let question))) = segment { question } else { nil }
        } ?? []
    }

    /// Whether this node shows all the person's answers.
    fileprivate var showsOverview: Bool {
        text?.versions.contains { $0.template.segments.contains { if case .value(.overview) = $0 { true } else { false } } } ?? false
    }

    fileprivate var showsGroup: Bool {
        switch action {
        case .ask(let asking): asking.prompt.showsGroup || asking.again?.showsGroup ?? false
        case .say(let text), .end(let text, _): text.showsGroup
        case .wait(let waiting): waiting.meanwhile?.showsGroup ?? false || waiting.reminderText?.showsGroup ?? false
        case .deal: false
        }
    }
}

extension LocalizedText {
    /// Whether some version shows something of the group, or a field that may be filled in while it runs.
    fileprivate var showsGroup: Bool {
        versions.contains { version in
            version.template.segments.contains { segment in
                switch segment {
                case .value(.group), .value(.statement), .value(.run): true
                default: false
                }
            }
        }
    }
}
