import DialogueEngine

/// Which words of people the group may read, and which stay unseen and are only counted.
struct OwnLines {
    /// Why words do not appear.
    enum Withheld: String, CaseIterable {
        /// No words were given.
        case none
        /// Their author did not agree.
        case notAgreed
        /// They wait for the moderator, or their author was asked to put them differently.
        case held
        /// The moderator does not pass them on.
        case hidden
        /// They are not at hand: a photo, a voice note.
        case unreadable
    }

    enum Words {
        case shown(text: String, evidence: String)
        case withheld(Withheld)
    }

    let crowd: Crowd

    /// The contribution that now stands for somebody's answer.
    func contribution(of person: Int, to question: QuestionID) -> Contribution? {
        guard let number = crowd.group.members[crowd.people[person].participant]?.lines[question] else { return nil }
        return crowd.group.contributions.indices.contains(number - 1) ? crowd.group.contributions[number - 1] : nil
    }

    /// What stands for somebody's answer: the line, and the parts it was split into.
    func contributions(of person: Int, to question: QuestionID) -> [Contribution] {
        crowd.group.ownLines(of: crowd.people[person].participant, to: question)
    }

    /// Somebody's answer as words of a person: never what they asked the bot to raise as if nobody said it.
    func words(of person: Int, to id: QuestionID) -> Words {
        let (author, question, key) = (crowd.people[person], crowd.dialogue.question(id), AnswerKey(id))
        guard case .answered(let value) = author.outcomes[key] else { return .withheld(.none) }
        guard !question.isSpecial, agrees(author, question) else { return .withheld(.notAgreed) }
        if isHidden(person, key) { return .withheld(.hidden) }
        let line = contribution(of: person, to: id)
        switch line?.status {
        case .hidden: return .withheld(.hidden)
        case .held, .rephrase: return .withheld(.held)
        case .split: return split(line!)
        case .merged where !crowd.group.isPassedOn(line!): return .withheld(.held)
        case .approved, .merged, .recalled, nil: break
        }
        guard let text = value.flatMap(author.text) ?? line.flatMap({ crowd.lines[$0.id] }), !text.spaced.isEmpty else {
            return .withheld(.unreadable)
        }
        return .shown(text: text, evidence: line?.id.text ?? author.evidence(for: key))
    }

    /// A line that was split, by the parts of it that may be read.
    private func split(_ line: Contribution) -> Words {
        if let text = text(of: line) { return .shown(text: text, evidence: line.id.text) }
        let parts = crowd.group.parts(of: line.id)
        return .withheld(parts.contains(where: crowd.group.isPassedOn) || parts.allSatisfy(\.status.isHidden) ? .hidden : .held)
    }

    /// What of an answer a moderator lets be read: all of it, or of one that was split the parts that are passed on; `nil` where that is nothing.
    func passedOn(_ text: String, of person: Int, to key: AnswerKey) -> String? {
        if isHidden(person, key) { return nil }
        guard let line = contribution(of: person, to: key.question) else { return text }
        switch line.status {
        case .hidden, .held, .rephrase: return nil
        case .merged: return crowd.group.isPassedOn(line) ? text : nil
        case .approved, .recalled: return text
        case .split: return crowd.group.passedOn(text, ofParts: line.id)
        }
    }

    /// Whether a moderator keeps words that are no line for others out of the report.
    func isHidden(_ person: Int, _ key: AnswerKey) -> Bool {
        let hidden = crowd.group.hiddenWords
        guard !hidden.isEmpty, let since = hidden[StatementID(wordsOf: crowd.people[person].participant, key)] else { return false }
        return crowd.people[person].saidAt[key].map { $0 <= since } ?? true
    }

    /// Somebody's answer where its words may be read, and were not taken back as a line.
    func shown(of person: Int, to id: QuestionID) -> (text: String, evidence: String)? {
        if crowd.dialogue.question(id).contributes != nil, contribution(of: person, to: id) == nil { return nil }
        return if case .shown(let text, let evidence) = words(of: person, to: id) { (text, evidence) } else { nil }
    }

    /// Whether an answer in words may be read at all.
    func mayAppear(_ person: Int, _ key: AnswerKey) -> Bool {
        if key.statement == nil { return shown(of: person, to: key.question) != nil }
        return agrees(person, crowd.dialogue.question(key.question)) && !isKeptBack(person, key)
    }

    /// Whether somebody lets their answer to a question stand in the report.
    func agrees(_ person: Int, _ question: Question) -> Bool { agrees(crowd.people[person], question) }

    private func agrees(_ author: Person, _ question: Question) -> Bool {
        // Whoever speaks at a table is told that it stays there, whatever else they let stand in the report.
        if crowd.refusesQuotes(author) || question.sharesAtTable { return false }
        // Who is asked why they say no is told that it goes into the report, so it does unless they say no to that.
        if crowd.dialogue.proposals.contains(where: { $0.versions.contains { $0.reasons == question.id } }), question.sharedBy == nil {
            return true
        }
        guard let leave = question.sharedBy, crowd.dialogue.place(of: leave) != nil else { return crowd.mayQuote(author) }
        return author[AnswerKey(leave)] == .option(OptionID(Way.words.rawValue))
    }

    /// Whether the moderator does not pass on what somebody answered, or has yet to read it: then it stands nowhere.
    func isKeptBack(_ person: Int, _ key: AnswerKey) -> Bool {
        if isHidden(person, key) { return true }
        guard let line = contribution(of: person, to: key.question) else { return false }
        return switch line.status {
        case .hidden, .held, .rephrase: true
        case .split: !crowd.group.parts(of: line.id).contains(where: crowd.group.isPassedOn)
        case .merged: !crowd.group.isPassedOn(line)
        case .approved, .recalled: false
        }
    }

    /// Whether a contribution is listed by itself; the others are only counted.
    func isListed(_ line: Contribution) -> Bool {
        switch line.status {
        case .hidden, .recalled, .split: false
        case .approved, .held, .rephrase, .merged: travels(line) || text(of: line) != nil
        }
    }

    /// The words of a contribution: read back by its author and approved, or covered by the author's yes to all their words; none where the author
    /// said no to all of them; of a line that was split, those of its parts.
    func text(of line: Contribution) -> String? {
        switch line.status {
        case .approved: break
        case .merged: if !crowd.group.isPassedOn(line) { return nil }
        case .split:
            let (parts, texts) = (crowd.group.parts(of: line.id), crowd.group.parts(of: line.id).compactMap(text))
            if texts.isEmpty { return nil }
            if texts.count == parts.count, let whole = crowd.lines[line.id] ?? answer(behind: line) { return whole }
            return texts.joined(separator: " […] ")
        case .held, .hidden, .rephrase, .recalled: return nil
        }
        guard crowd.dialogue.place(of: line.question) != nil, !crowd.dialogue.question(line.question).isSpecial else { return nil }
        if let author = line.author.flatMap(crowd.place), crowd.refusesQuotes(crowd.people[author]) { return nil }
        guard travels(line) || isQuotable(line) else { return nil }
        if case .plain(let text) = line.words { return text }
        guard let text = crowd.lines[line.id] ?? answer(behind: line), !text.spaced.isEmpty else { return nil }
        return text
    }

    /// The words of a contribution where it may stand as what a person said: not what the bot was to raise as if nobody said it.
    func statement(of line: Contribution) -> String? { line.way == .raise ? nil : text(of: line) }

    /// Whether its author lets it go to others. What is said at a table stays there.
    private func travels(_ line: Contribution) -> Bool { line.way == .words || line.way == .raise }

    private func isQuotable(_ line: Contribution) -> Bool {
        let question = crowd.dialogue.question(line.question)
        guard question.sharedBy == nil, line.way != .table, !question.sharesAtTable, let author = line.author.flatMap(crowd.place) else {
            return false
        }
        return crowd.mayQuote(crowd.people[author])
    }

    private func answer(behind line: Contribution) -> String? {
        guard let author = line.author.flatMap(crowd.place) else { return nil }
        let person = crowd.people[author]
        return person[AnswerKey(line.question)].flatMap(person.text).map(line.words(in:))
    }
}
