extension Consultation.Act {
    /// What a moderator can decide about a line, as the log names it.
    private static let decisions: Set<Substring> = ["approve", "hide", "rephrase", "merge", "split", "undo"]

    /// What was decided about which line, where `what` of an act says so; `nil` for anything else that is done.
    public static func decision(in what: String) -> (verb: Substring, line: StatementID)? {
        let words = what.split(separator: " ")
        return words.count > 1 && decisions.contains(words[0]) ? (words[0], StatementID(String(words[1]))) : nil
    }

    /// This act as the public reads it: without a moderator's own notes, and without what was said to one author about their words. Which line it
    /// was could tell whose it is, so those and people's requests have no names.
    public var published: Consultation.Act? {
        if what == "note" { return nil }
        let parts = what.split(separator: " ")
        guard let verb = parts.first, verb == "reply" || Self.decisions.contains(verb) else { return self }
        let unnamed = parts.map { part in
            let isName = "cm".contains(part.first ?? " ") && part.count > 1 && part.dropFirst().allSatisfy(\.isNumber)
            return isName ? "…" : String(part)
        }
        return Consultation.Act(at: at, actor: actor, what: unnamed.joined(separator: " "), reason: nil)
    }
}

extension ConsultationFact {
    /// This fact as a line of the moderation log; `nil` for what residents and clocks do.
    func act(at time: Instant) -> Consultation.Act? {
        func act(_ actor: String, _ what: String, _ reason: String? = nil) -> Consultation.Act {
            Consultation.Act(at: time, actor: actor, what: what, reason: reason)
        }
        switch self {
        case .opened(_, let phase, let actor): return act(actor, "open \(phase)")
        // How many, never who.
        case .invitedMany(let people, let links, let actor): return act(actor, "invite \(people)" + (links > 0 ? " \(links)" : ""))
        case .retentionEnded(let people): return act(Mover.deadline.rawValue, "forget \(people)")
        case .withdrewLinks(let links, let actor): return act(actor, "unlink \(links)")
        case .phaseChanged(let from, let to, let actor, let reason, _): return act(actor, "phase \(from) → \(to)", reason)
        case .extended(_, let actor, let reason): return act(actor, "extend", reason)
        case .paused(let actor, let reason): return act(actor, "pause", reason)
        case .resumed(let actor): return act(actor, "resume")
        case .approved(let id, let actor): return act(actor, "approve \(id)")
        case .askedToRephrase(let id, let reason, let actor): return act(actor, "rephrase \(id)", reason)
        case .reconsidered(let id, let actor): return act(actor, "undo \(id)")
        case .hid(let id, let reason, let note, let actor): return act(actor, "hide \(id) \(reason.rawValue)", note)
        case .merged(let id, let other, let reason, let actor): return act(actor, "merge \(id) into \(other)", reason)
        case .split(let id, let parts, let actor): return act(actor, "split \(id) into \(parts.count)")
        case .proposed(let id, let version, _, _, let actor): return act(actor, "propose \(id) v\(version)")
        case .filled(let field, _, let actor): return act(actor, "fill \(field)")
        case .broadcast(_, let actor): return act(actor, "broadcast")
        // Who was nudged is nobody's business.
        case .nudged: return nil
        case .promised(let id, _, let owner, _, _, let actor): return act(actor, "commit \(id) \(owner)")
        case .progressed(let id, let status, let reason, _, let actor): return act(actor, "progress \(id) \(status.rawValue)", reason)
        // Never who: an address is nobody's business, and a name stands with whoever works here.
        case .entrusted(let id, _, let actor): return act(actor, "remind \(id)")
        case .replied(let id, let actor): return act(actor, "reply \(id)")
        case .published(let actor): return act(actor, "publish")
        case .screened(let show, let actor): return act(actor, "screen \(show.words)")
        case .previewed(_, let quotes, let actor): return act(actor, "preview \(quotes)")
        // Never the words: they may be few people's.
        case .editedThemes(let question, let edit, let actor): return act(actor, "themes \(question) \(edit.verb)")
        case .askedModel(let question, _, _, let actor): return act(actor, "model \(question) ask")
        case .approvedModel(let question, let actor): return act(actor, "model \(question) approve")
        case .modelAnswered(let question, _, let part, let answer):
            if case .none(let reason) = answer.content { return act("model \(answer.model)", "model \(question) none", reason) }
            return act("model \(answer.model)", "model \(question) \(part.rawValue)")
        case .noted(let text, let actor): return act(actor, "note", text)
        case .invited, .joined, .stood, .placed, .didPart, .tookPart, .chose, .counted, .contributed, .recalled, .dealt, .wantedTime,
            .wantedSeat, .seated, .spoke, .passedTurn, .gaveTurn, .contestedNudge, .remarked, .askedForHuman, .parted, .stoodApart,
            .stoodTogether, .reworded, .fellLate, .reminded, .released, .reopened, .quoted, .confirmed, .forgotModel:
            return nil
        }
    }
}
