public import DialogueEngine
import Storage
public import VoiceSummary

extension Facilitator {
    /// The standing anybody may read: that of the last phase change, or of the last time a moderator published one; `nil` where there was none.
    ///
    /// It stays as it was until then, but for what people have a right to at any time: who was erased or took back their leave since is no longer
    /// in it, and neither are words that were taken back or hidden. What became of its promises is told as it is now: that is nobody's voice, and late is
    /// to be seen while it is late. What was published before it is looked at too, so that none follows from two.
    /// - Parameter population: how many residents there are of each answer, in the place of what the consultation was opened with.
    /// - Complexity: O(events) for each publication so far.
    public func publishedStanding(of code: String, asOf now: Instant, beside population: PopulationTable? = nil) async throws -> Standing? {
        let open = try await consultation(code)
        let count = try await store.read {
            try groups.exactGroup(code, of: open.dialogue, in: $0).publications.prefix { $0.at <= now }.count
        }
        var (ledger, last) = (ReleaseLedger(), Standing?.none)
        for number in 1..<(count + 1) {
            let published = try await store.read { try Past(open, publication: number, vault, $0) }
            let voters = try await voters(of: open) { published.session(of: $0, now: $1) }
            var request = open.request(published.group, published.lines, audience: .public, asOf: published.moment)
            if let population { request.population = population }
            // What later ones may show does not depend on the themes of earlier ones.
            request.findsThemes = number == count
            last = ledger.released(Standing(of: voters, request)) { held in
                request.heldBack = held
                return Standing(of: voters, request)
            }
        }
        return last
    }
}

/// A consultation as it was at an earlier moment, rebuilt from the log, without what may no longer be shown.
private struct Past: Sendable {
    let moment: Instant
    private(set) var group = Consultation()
    let lines: [StatementID: String]
    private var sessions: [String: Session] = [:]

    /// - Parameter publication: which one, from 1. What was recorded after it is later, whatever time it bears.
    init(_ open: OpenConsultation, publication: Int, _ vault: Vault, _ reader: any StoreReader) throws {
        var (group, sessions) = (Consultation(), [String: Session]())
        // Lines that were cut later stand whole here, so what is hidden of one hides all of it.
        var wholes: [StatementID: StatementID] = [:]
        try reader.eachEvent(in: open.code) { event in
            let isLater = group.publications.count >= publication
            if let participant = event.stream.participant {
                if !isLater { sessions[participant, default: Session()].apply(try Event(bytes: event.body)) }
            } else {
                let event = try ConsultationEvent(bytes: event.body)
                if isLater, case .split(let whole, let parts, _) = event.fact { for part in parts { wholes[part.id] = whole } }
                if !isLater {
                    group.apply(event, in: open.dialogue)
                } else if event.fact.tellsOfPromise {
                    group.apply(event, in: open.dialogue)
                } else if event.fact.takesAway {
                    group.apply(ConsultationEvent(at: event.at, fact: event.fact.about(wholes)), in: open.dialogue)
                }
            }
        }
        moment = group.publications.last?.at ?? Instant(milliseconds: 0)
        lines = try LineWordsReader(code: open.code, vault: vault, reader: reader).words(of: group.contributions.map(\.id), in: group)
        (self.group, self.sessions) = (group, sessions)
    }

    /// Somebody's session as it was then, as it is now where they left with all they said, and none where they came later.
    func session(of participant: String, now: Session) -> Session? {
        if group.members[participant] == nil { return nil }
        return now.stage == .erased || now.hasDeclined ? now : sessions[participant] ?? Session()
    }
}

extension ConsultationFact {
    /// This fact, about the whole line where it hides a part of it.
    fileprivate func about(_ wholes: [StatementID: StatementID]) -> ConsultationFact {
        switch self {
        case .hid(let id, let reason, let note, let actor): .hid(wholes[id] ?? id, reason, note: note, actor: actor)
        case .askedToRephrase(let id, let reason, let actor): .askedToRephrase(wholes[id] ?? id, reason: reason, actor: actor)
        default: self
        }
    }

    /// Whether it tells what became of a promise; not that somebody it was made to said no.
    fileprivate var tellsOfPromise: Bool {
        switch self {
        case .progressed, .fellLate: true
        default: false
        }
    }

    /// Whether words that were shown may be shown no longer, or no longer as another's: a person's, or what a model wrote.
    fileprivate var takesAway: Bool {
        switch self {
        case .hid, .askedToRephrase, .recalled, .stoodApart, .stoodTogether, .forgotModel: true
        // A slip is taken back as far as it went.
        case .reconsidered(let id, _): id.namesWords
        default: false
        }
    }
}
