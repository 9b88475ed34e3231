import JSONText

extension ConsultationEvent {
    /// This event as one JSON object with sorted keys, in the same form as a session's.
    public func bytes() -> [UInt8] {
        JSON.object(fact.members.merging(["at": .int(at.milliseconds), "v": .int(Event.version)]) { own, _ in own }).bytes()
    }

    /// Reads an event body; throws as `Event(bytes:)` does.
    public init(bytes: some Sequence<UInt8>) throws {
        let body = FactBody(json: try JSON(bytes))
        guard body.json["v"]?.int == Event.version else { throw UnreadableEvent(field: "v") }
        at = Instant(milliseconds: try body.int("at"))
        fact = try body.fact()
    }
}

extension ConsultationFact {
    fileprivate var members: [String: JSON] {
        switch self {
        case .opened(let digest, let phase, let actor):
            ["type": "opened", "digest": .string(digest), "phase": .string(phase.text), "actor": .string(actor)]
        case .invited(let participant, let voice, let isProxy):
            ["type": "invited", "participant": .string(participant), "voice": .slug(voice), "proxy": isProxy ? true : nil].present
        case .withdrewLinks(let links, let actor): ["type": "withdrewLinks", "links": .int(Int64(links)), "actor": .string(actor)]
        case .retentionEnded(let people): ["type": "retentionEnded", "people": .int(Int64(people))]
        case .invitedMany(let people, let links, let actor):
            ["type": "invitedMany", "invited": .int(Int64(people)), "links": .int(Int64(links)), "actor": .string(actor)]
        case .joined(let participant, let channel, let isProxy):
            [
                "type": "joined", "participant": .string(participant), "channel": .string(channel), "proxy": isProxy ? true : nil,
            ].present
        case .stood(let participant, let presence):
            ["type": "stood", "participant": .string(participant), "presence": .string(presence.rawValue)]
        case .placed(let participant, let voice, let role):
            ["type": "placed", "participant": .string(participant), "voice": .slug(voice), "role": .slug(role)].present
        case .didPart(let participant, let phase):
            ["type": "didPart", "participant": .string(participant), "phase": .slug(phase)].present
        case .tookPart(let participant, let does):
            ["type": "tookPart", "participant": .string(participant), "does": .bool(does)]
        case .chose(let participant, let key, let option):
            ["type": "chose", "participant": .string(participant), "key": key.json, "option": .slug(option)].present
        case .counted(let participant, let question, let rules):
            [
                "type": "counted", "participant": .string(participant), "question": .string(question.text),
                "holds": rules.map { .array($0.map { .string($0) }) },
            ].present
        case .contributed(let id, let question, let words, let language, let way):
            [
                "type": "contributed", "id": .string(id.text), "question": .string(question.text), "language": .string(language.text),
                "way": .string(way.rawValue),
            ].merging(words.members) { own, _ in own }
        case .stoodApart(let id, let participant): ["type": "stoodApart", "id": .string(id.text), "participant": .string(participant)]
        case .stoodTogether(let id, let participant):
            ["type": "stoodTogether", "id": .string(id.text), "participant": .string(participant)]
        case .parted(let id): ["type": "parted", "id": .string(id.text)]
        case .reworded(let id, let part, let new, let rewording, let words, let language):
            [
                "type": "reworded", "id": .string(id.text), "part": .string(part.text), "as": .string(new.text), "piece": rewording.json,
                "language": .string(language.text),
            ].merging(words.members) { own, _ in own }
        case .recalled(let id): ["type": "recalled", "id": .string(id.text)]
        case .dealt(let participant, let node, let lines, let draw):
            [
                "type": "dealt", "participant": .string(participant), "node": .string(node.text), "lines": .slugs(lines),
                "draw": draw?.json,
            ].present
        case .wantedSeat(let participant): ["type": "wantedSeat", "participant": .string(participant)]
        case .seated(let table, let people):
            ["type": "seated", "table": .int(Int64(table)), "people": .array(people.map { .string($0) })]
        case .spoke(let participant, let question, let does):
            ["type": "spoke", "participant": .string(participant), "question": .string(question.text), "does": .bool(does)]
        case .passedTurn(let participant, let question):
            ["type": "passedTurn", "participant": .string(participant), "question": .string(question.text)]
        case .gaveTurn(let participant, let question):
            ["type": "gaveTurn", "participant": .string(participant), "question": .string(question.text)]
        case .wantedTime(let participant): ["type": "wantedTime", "participant": .string(participant)]
        case .contestedNudge(let participant): ["type": "contestedNudge", "participant": .string(participant)]
        case .remarked(let participant, let text, let question):
            ["type": "remarked", "participant": .string(participant), "text": .int(text.number), "question": .slug(question)].present
        case .replied(let id, let actor): ["type": "replied", "id": .string(id.text), "actor": .string(actor)]
        case .askedForHuman(let participant): ["type": "askedForHuman", "participant": .string(participant)]
        case .reopened(let id, let participant): ["type": "reopened", "id": .string(id.text), "participant": .string(participant)]
        case .fellLate(let id): ["type": "fellLate", "id": .string(id.text)]
        case .reminded(let id, let why): ["type": "reminded", "id": .string(id.text), "why": .string(why.rawValue)]
        case .released(let id): ["type": "released", "id": .string(id.text)]
        default: actMembers
        }
    }

    private var actMembers: [String: JSON] {
        switch self {
        case .phaseChanged(let from, let to, let actor, let reason, let despite):
            [
                "type": "phaseChanged", "from": .string(from.text), "to": .string(to.text), "actor": .string(actor),
                "reason": reason.map { .string($0) }, "despite": despite.isEmpty ? nil : .array(despite.map { .string($0) }),
            ].present
        case .extended(let to, let actor, let reason):
            ["type": "extended", "to": .int(to.milliseconds), "actor": .string(actor), "reason": reason.map { .string($0) }].present
        case .paused(let actor, let reason): ["type": "paused", "actor": .string(actor), "reason": reason.map { .string($0) }].present
        case .resumed(let actor): ["type": "resumed", "actor": .string(actor)]
        case .approved(let id, let actor): ["type": "approved", "id": .string(id.text), "actor": .string(actor)]
        case .askedToRephrase(let id, let reason, let actor):
            ["type": "askedToRephrase", "id": .string(id.text), "reason": .string(reason), "actor": .string(actor)]
        case .reconsidered(let id, let actor): ["type": "reconsidered", "id": .string(id.text), "actor": .string(actor)]
        case .hid(let id, let reason, let note, let actor):
            [
                "type": "hid", "id": .string(id.text), "reason": .string(reason.rawValue), "note": note.map { .string($0) },
                "actor": .string(actor),
            ].present
        case .merged(let id, let into, let reason, let actor):
            [
                "type": "merged", "id": .string(id.text), "into": .string(into.text), "reason": reason.map { .string($0) },
                "actor": .string(actor),
            ].present
        case .split(let id, let parts, let actor):
            [
                "type": "split", "id": .string(id.text), "actor": .string(actor),
                "parts": .array(
                    parts.map {
                        ["id": .string($0.id.text), "from": .int(Int64($0.range.lowerBound)), "to": .int(Int64($0.range.upperBound))]
                    }),
            ]
        case .proposed(let id, let version, let text, let changes, let actor):
            [
                "type": "proposed", "proposal": .string(id), "version": .int(Int64(version)), "text": .words(text),
                "changes": .array(changes.map { ["text": .words($0.text), "needs": .slugs($0.needs)] }), "actor": .string(actor),
            ]
        case .filled(let field, let text, let actor):
            ["type": "filled", "field": .string(field.text), "text": .words(text), "actor": .string(actor)]
        case .broadcast(let text, let actor): ["type": "broadcast", "text": .words(text), "actor": .string(actor)]
        case .nudged(let participant, let text, let actor):
            ["type": "nudged", "participant": .string(participant), "text": .words(text), "actor": .string(actor)]
        case .promised(let id, let text, let owner, let due, let concerns, let actor):
            [
                "type": "promised", "id": .string(id.text), "text": .string(text), "owner": .string(owner),
                "due": due.map { .int($0.milliseconds) }, "concerns": .slugs(concerns), "actor": .string(actor),
            ].present
        case .progressed(let id, let status, let reason, let day, let actor):
            [
                "type": "progressed", "id": .string(id.text), "status": .string(status.rawValue), "reason": reason.map { .string($0) },
                "on": day.map { .int($0.milliseconds) }, "actor": .string(actor),
            ].present
        case .entrusted(let id, let keeper, let actor):
            (keeper?.members ?? [:]).merging(["type": "entrusted", "id": .string(id.text), "actor": .string(actor)]) { own, _ in own }
        case .published(let actor): ["type": "published", "actor": .string(actor)]
        case .screened(let show, let actor):
            show.members.merging(["type": "screened", "actor": .string(actor)]) { own, _ in own }
        case .quoted(let participant, let quotations):
            ["type": "quoted", "participant": .string(participant), "quotes": .array(quotations.map(\.json))]
        case .confirmed(let participant, let keys):
            ["type": "confirmed", "participant": .string(participant), "keys": .array(keys.map(\.json))]
        case .previewed(let people, let quotes, let actor):
            ["type": "previewed", "actor": .string(actor), "shownTo": .int(Int64(people)), "quotes": .int(Int64(quotes))]
        case .editedThemes(let question, let edit, let actor):
            edit.members.merging(["question": .string(question.text), "actor": .string(actor)]) { own, _ in own }
        case .askedModel(let question, let number, let parts, let actor):
            [
                "type": "askedModel", "question": .string(question.text), "number": .int(Int64(number)),
                "parts": .array(parts.map { .string($0.rawValue) }), "actor": .string(actor),
            ]
        case .modelAnswered(let question, let number, let part, let answer):
            answer.members.merging([
                "type": "modelAnswered", "question": .string(question.text), "number": .int(Int64(number)), "part": .string(part.rawValue),
            ]) { own, _ in own }
        case .approvedModel(let question, let actor):
            ["type": "approvedModel", "question": .string(question.text), "actor": .string(actor)]
        case .forgotModel(let question, let actor):
            ["type": "forgotModel", "question": .string(question.text), "actor": .string(actor)]
        case .noted(let text, let actor): ["type": "noted", "text": .string(text), "actor": .string(actor)]
        default: [:]
        }
    }
}

extension ThemeEdit {
    fileprivate var members: [String: JSON] {
        switch self {
        case .rename(let word, let name): ["type": "themeRenamed", "word": .string(word), "name": .words(name)]
        case .merge(let words): ["type": "themesMerged", "words": .array(words.map { .string($0) })]
        case .split(let word): ["type": "themeSplit", "word": .string(word)]
        case .reset: ["type": "themesReset"]
        }
    }
}

extension Entrusted {
    fileprivate var members: [String: JSON] {
        switch self {
        case .account(let name): ["account": .string(name)]
        case .person(let participant, let via): ["participant": .string(participant), "via": .string(via)]
        }
    }
}

extension Contribution.Words {
    fileprivate var members: [String: JSON] {
        switch self {
        case .sealed(let author, let text): ["author": .string(author), "text": .int(text.number)]
        case .plain(let words): ["words": .string(words)]
        }
    }
}

extension [String: JSON?] {
    /// Only the members that have a value.
    var present: [String: JSON] { compactMapValues { $0 } }
}

extension JSON? {
    fileprivate static func slug(_ id: (some Identifier)?) -> JSON? { id.map { .string($0.text) } }
}

extension JSON {
    static func slugs(_ ids: [some Identifier]) -> JSON { .array(ids.map { .string($0.text) }) }
    fileprivate static func words(_ words: [Language: String]) -> JSON {
        .object(Dictionary(uniqueKeysWithValues: words.map { ($0.key.text, .string($0.value)) }))
    }
}
