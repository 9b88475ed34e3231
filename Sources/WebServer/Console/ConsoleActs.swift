import DialogueEngine
import Facilitation
import JSONText

/// What a form of the console asks for.
struct ConsoleActs {
    let form: PageForm
    let words: ConsoleWords
    let dialogue: Dialogue

    /// `nil` for what no form of ours sends, or what lacks something.
    var command: ModeratorCommand? {
        if form["act"] == "recall" { return .recall(.one(form["planned"])) }
        if parts.name == "write" { return reason.map { .writeOut(form["file"], text: $0) } }
        if parts.name == "remind" { return reminders.map { .acts($0) } }
        return act.map { .acts([$0]) }
    }

    /// The line that must still wait for a moderator.
    var waiting: StatementID? { form["waits"] == "1" ? line : nil }

    /// The phase in which the group must still be.
    var phase: PhaseID? { form["phase"].isEmpty ? nil : PhaseID(form["phase"]) }

    private var said: String { form["w"].split(whereSeparator: \.isNewline).joined(separator: "\n").trimmed }
    private var reason: String? { said.isEmpty ? nil : said }
    private var line: StatementID? { id("line", "c") }
    private var promise: StatementID? { dialogue.promise(typed: form["line"].trimmed) }
    /// The name of words of an answer: `p3x9.zorg`.
    private var ownWords: StatementID? {
        let id = StatementID(form["line"].trimmed)
        return id.namesWords ? id : nil
    }

    private var act: ModeratorAct? {
        let (name, detail) = parts
        switch name {
        case "next": return .next(reason: reason)
        case "back": return .back(reason: reason)
        case "pause": return .pause(reason: reason)
        case "resume": return .resume
        case "extend": return Span(form["span"]).map { .extend($0, reason: reason) }
        case "seat": return .seat
        case "table":
            guard let number = Int(form["line"]), let move = TableMove(rawValue: detail) else { return nil }
            return .table(number, move)
        case "publish": return .publish
        case "preview": return .preview
        case "approve": return line.map { .approve(.one($0)) }
        case "undo": return (line ?? ownWords).map { .undo($0) }
        case "hide":
            guard let line = line ?? ownWords, let reason = Contribution.HidingReason(rawValue: detail) else { return nil }
            return .hide(line, reason, note: self.reason)
        case "rephrase": return line.flatMap { id in reason.map { .rephrase(id, reason: $0) } }
        case "split":
            let thoughts = form["parts"].split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
            return line.map { .split($0, .thoughts(thoughts)) }
        case "merge":
            guard let line, let into = id("into", "c") else { return nil }
            return .merge(line, into: into, reason: reason)
        case "whisper": return line.flatMap { id in reason.map { .reply(id, $0) } }
        case "reply": return id("line", "m").flatMap { id in reason.map { .reply(id, $0) } }
        case "note": return reason.map { .note($0) }
        case "seed": return reason.map { .seed(QuestionID(form["question"]), $0) }
        case "fill": return texts.isEmpty ? nil : .fill(FieldID(form["field"]), texts)
        case "commit": return commitment
        case "progress": return progress
        case "propose": return proposal
        case "screen": return screen.map { .screen($0) }
        case "theme" where parts.detail == "ask": return .askModel(QuestionID(form["question"]))
        case "theme" where parts.detail == "approve": return .approveModel(QuestionID(form["question"]))
        case "theme": return themeEdit.map { .editThemes(QuestionID(form["question"]), $0) }
        default: return nil
        }
    }

    private var screen: ScreenShow? {
        switch parts.detail {
        case "code": .code
        case "question": AnswerKey(typed: form["question"]).map { .question($0) }
        case "results": AnswerKey(typed: form["question"]).map { .results($0.question) }
        default: ScreenShow(words: form["show"])
        }
    }

    private var parts: (name: String, detail: String) {
        let parts = form["act"].split(separator: "-", maxSplits: 1).map(String.init)
        return (parts.first ?? "", parts.count > 1 ? parts[1] : "")
    }

    // MARK: - Pieces

    /// `c3`, where a field names one; a number alone is one too.
    private func id(_ field: String, _ letter: String) -> StatementID? { StatementID(typed: form[field].trimmed, letter) }

    /// The words in each language of the dialogue that something was filled in for: `w-nl`, `w-fy`.
    var texts: [Language: String] { texts("w") }

    private func texts(_ name: String) -> [Language: String] {
        dialogue.languages.reduce(into: [:]) { found, language in
            let text = form["\(name)-\(language.text)"].trimmed
            if !text.isEmpty { found[language] = text }
        }
    }

    private func ids(_ field: String) -> [StatementID] {
        form[field].split { $0 == "," || $0.isWhitespace }.compactMap { StatementID(typed: $0, "c") }
            + form.all("\(field)-each").compactMap { StatementID(typed: $0, "c") }
    }

    private func day(_ field: String) -> Instant? {
        Day(Substring(form[field].trimmed)).map { LocalClock.instant(of: $0, hour: 18, minute: 0, in: dialogue.run.timeZone) }
    }

    private var commitment: ModeratorAct? {
        let owner = form["owner"].trimmed
        guard let text = reason, !owner.isEmpty else { return nil }
        return .commit(text, owner: owner, due: day("due"), concerns: ids("for"), reminding: reaches)
    }

    /// Who is to be reminded: an account, somebody at an address, or both.
    private var reaches: [Reach] {
        let (account, channel, address) = (form["account"].trimmed, form["channel"].trimmed, form["address"].trimmed)
        return (account.isEmpty ? [] : [.account(account)])
            + (channel.isEmpty || address.isEmpty ? [] : [.address(channel: channel, address)])
    }

    private var reminders: [ModeratorAct]? {
        guard let id = promise else { return nil }
        let reaches = parts.detail == "nobody" ? [.nobody] : reaches
        return reaches.isEmpty ? nil : reaches.map { .remind(id, $0) }
    }

    private var progress: ModeratorAct? {
        guard let id = promise, let status = Commitment.Status(rawValue: form["status"]) else { return nil }
        return .progress(id, status, reason: reason, on: form["on"].isEmpty ? nil : day("on"))
    }

    /// A version with up to six changes, each with the needs behind it.
    private var proposal: ModeratorAct? {
        let text = texts
        if text.isEmpty { return nil }
        let changes = (1...6).compactMap { number -> ProposalVersion.Change? in
            let text = texts("change\(number)")
            return text.isEmpty ? nil : .init(text: text, needs: ids("needs\(number)"))
        }
        return .propose(form["proposal"], text: text, changes: changes)
    }

    private var themeEdit: ThemeEdit? {
        let word = form["word"].trimmed
        switch parts.detail {
        case "rename": return word.isEmpty || texts.isEmpty ? nil : .rename(word: word, name: texts)
        case "merge":
            let words = [word, form["other"].trimmed].filter { !$0.isEmpty }
            return words.count == 2 ? .merge(words) : nil
        case "split": return word.isEmpty ? nil : .split(word: word)
        case "reset": return .reset
        default: return nil
        }
    }
}
