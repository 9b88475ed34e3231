public import DialogueEngine

extension ModeratorAct {
    /// The act as a line that ``ActReader`` reads back as the same act.
    public func line(in dialogue: Dialogue) -> String {
        let writer = ActWriter(dialogue: dialogue)
        func text(_ words: String?) -> String { words.map { " " + $0.quotedForAct } ?? "" }
        switch self {
        case .next(let reason): return "next" + text(reason)
        case .back(let reason): return "back" + text(reason)
        case .extend(let span, let reason): return "extend \(span.short)" + text(reason)
        case .pause(let reason): return "pause" + text(reason)
        case .resume: return "resume"
        case .approve(.all): return "approve all"
        case .approve(.one(let id)): return "approve \(id)"
        case .rephrase(let id, let reason): return "rephrase \(id)" + text(reason)
        case .hide(let id, let reason, let note): return "hide \(id) \(reason.rawValue)" + text(note)
        case .merge(let id, let other, let reason): return "merge \(id) into \(other)" + text(reason)
        case .split(let id, .thoughts(let thoughts)): return "split \(id)" + thoughts.map { text($0) }.joined()
        // Where a line is cut is the shell's to find out.
        case .split(let id, .ranges): return "split \(id)"
        case .undo(let id): return "undo \(id)"
        case .seed(let question, let words): return "seed \(question)" + text(words)
        case .propose(let id, let words, let changes):
            return "propose \(id) " + ([writer.written(words)] + changes.map(writer.written)).joined(separator: " ")
        case .fill(let field, let words): return "fill \(field) " + writer.written(words)
        case .broadcast(let words): return "broadcast " + writer.written(words)
        case .nudge(let voice, let words): return "nudge \(voice?.text ?? "all") " + writer.written(words)
        case .commit(let words, let owner, let due, let concerns, let reminding):
            let date = due.map { " due " + writer.written($0) } ?? ""
            return "commit" + text(words) + " owner" + text(owner) + date
                + (concerns.isEmpty ? "" : " for " + concerns.map(\.text).joined(separator: " "))
                + reminding.map { " remind " + writer.written($0) }.joined()
        case .remind(let id, let reach): return "remind \(id) " + writer.written(reach)
        case .progress(let id, let status, let reason, let day):
            return "progress \(id) \(status.rawValue)" + (day.map { " on " + writer.written($0) } ?? "") + text(reason)
        case .note(let words): return "note" + text(words)
        case .editThemes(let question, let edit): return "themes \(question) " + writer.written(edit)
        case .screen(let show): return "screen \(show.words)"
        case .approveModel(let question): return "themes \(question) approve"
        case .askModel(let question): return "themes \(question) ask"
        case .table(let number, let move): return "table \(number) \(move.rawValue)"
        case .seat: return "seat"
        case .preview: return "preview"
        case .publish: return "publish"
        case .reply(let id, let words): return "reply \(id)" + text(words)
        }
    }
}

/// Writes the parts of an act.
private struct ActWriter {
    let dialogue: Dialogue

    /// The first language of the dialogue bare, the others with their code.
    func written(_ words: [Language: String]) -> String {
        let first = dialogue.languages[0]
        let rest = words.filter { $0.key != first }.sorted { $0.key < $1.key }.map { "\($0.key):" + $0.value.quotedForAct }
        return ((words[first].map { [$0.quotedForAct] } ?? []) + rest).joined(separator: " ")
    }

    func written(_ change: ProposalVersion.Change) -> String {
        "change \(written(change.text)) for " + (change.needs.isEmpty ? "none" : change.needs.map(\.text).joined(separator: " "))
    }

    func written(_ edit: ThemeEdit) -> String {
        switch edit {
        case .rename(let word, let name): "rename \(word.quotedForAct) " + written(name)
        case .merge(let words): "merge " + words.map(\.quotedForAct).joined(separator: " ")
        case .split(let word): "split " + word.quotedForAct
        case .reset: "reset"
        }
    }

    func written(_ reach: Reach) -> String {
        switch reach {
        case .account(let name): "account " + name.quotedForAct
        case .address(let channel, let address): "\(channel) " + address.quotedForAct
        case .author(let id): "author \(id)"
        // A pseudonym is never written down.
        case .person, .nobody: "nobody"
        }
    }

    /// The day: promises fall due on one.
    func written(_ moment: Instant) -> String { "\(LocalClock.day(of: moment, in: dialogue.run.timeZone))" }
}

extension String {
    /// Between quotes, as ``ActWords`` reads it back.
    fileprivate var quotedForAct: String {
        // By scalars, as it is read: an accent behind a quote must not hide it.
        let escapes: [Unicode.Scalar: String] = ["\\": "\\\\", "\"": "\\\"", "\n": "\\n"]
        return "\"" + unicodeScalars.map { escapes[$0] ?? String($0) }.joined() + "\""
    }
}
