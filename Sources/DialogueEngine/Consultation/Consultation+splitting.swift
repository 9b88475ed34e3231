/// Lines that hold several thoughts: cut by a moderator into parts that travel instead of them, and put together again by their author.
extension Consultation {
    /// The parts that now stand for a line, in the order of its words; none where it was not split.
    public func parts(of id: StatementID) -> [Contribution] {
        guard contribution(id)?.status == .split else { return [] }
        return (cuts[id] ?? []).compactMap(contribution).filter { $0.status != .recalled }
    }

    /// What stands for somebody's answer in words: the line, and behind it the parts it was split into; empty where there is none.
    public func ownLines(of participant: String, to question: QuestionID) -> [Contribution] {
        guard let number = members[participant]?.lines[question] else { return [] }
        return [contributions[number - 1]] + parts(of: Contribution.id(number))
    }

    /// All of somebody's lines to a question that a change or a promise may name: the line, and every part it was ever split into.
    public func namedLines(of participant: String, to question: QuestionID) -> [Contribution] {
        guard let number = members[participant]?.lines[question] else { return [] }
        return [contributions[number - 1]] + (cuts[Contribution.id(number)] ?? []).compactMap(contribution)
    }

    /// Whether a moderator lets a line be read: by itself, or by the line it was joined with.
    public func isPassedOn(_ line: Contribution) -> Bool {
        switch line.status {
        case .approved: true
        case .merged(let other): contribution(other)?.status == .approved
        case .held, .rephrase, .hidden, .recalled, .split: false
        }
    }

    /// What others may read of the words of a line that was split: all of them where each part is passed on, else those parts; `nil` for nothing.
    public func passedOn(_ words: String, ofParts whole: StatementID) -> String? {
        let (parts, shown) = (parts(of: whole), parts(of: whole).filter(isPassedOn))
        if shown.isEmpty { return nil }
        return shown.count == parts.count ? words : shown.map { $0.words(in: words) }.joined(separator: " […] ")
    }

    mutating func split(_ id: StatementID, into parts: [CutPart]) {
        guard let number = Contribution.number(of: id), contributions.indices.contains(number - 1) else { return }
        let waited = contributions[number - 1].status == .held
        settle(id, as: .split)
        cuts[id, default: []] += parts.map(\.id)
        let whole = contributions[number - 1]
        for part in parts {
            contributions.append(
                Contribution(
                    id: part.id, question: whole.question, sort: whole.sort, words: whole.words, language: whole.language, way: whole.way,
                    origin: whole.origin, role: whole.role, at: whole.at, excerpt: Excerpt(of: id, part.range),
                    status: waited ? .held : .approved))
            contributions[contributions.count - 1].staysApart = whole.staysApart
            if waited { wait(contributions.count) } else { enter(contributions[contributions.count - 1]) }
        }
    }

    /// Puts a part in other words: the new part stands where the old one stood, and the others where they now stand in the words of the line.
    mutating func reword(
        _ id: StatementID, _ part: StatementID, as new: StatementID, _ rewording: Rewording, _ words: Contribution.Words,
        _ language: Language, at time: Instant, in dialogue: Dialogue
    ) {
        let parts = parts(of: id)
        guard let number = Contribution.number(of: id), let old = contribution(part), let place = cuts[id]?.firstIndex(of: part) else {
            return
        }
        contributions[number - 1].words = words
        for part in parts {
            guard let number = Contribution.number(of: part.id), let excerpt = part.excerpt else { continue }
            contributions[number - 1].words = words
            contributions[number - 1].excerpt = Excerpt(of: id, rewording.moved(excerpt.range))
        }
        let isHeld = dialogue.contributionPlan(of: old.question)?.isHeld ?? true
        contributions.append(
            Contribution(
                id: new, question: old.question, sort: old.sort, words: words, language: language, way: old.way, origin: old.origin,
                role: old.role, at: time, excerpt: Excerpt(of: id, rewording.now), status: isHeld ? .held : .approved))
        contributions[contributions.count - 1].staysApart = old.staysApart
        cuts[id]?.insert(new, at: place + 1)
        if isHeld { wait(contributions.count) } else { enter(contributions[contributions.count - 1]) }
    }

    /// Lets a line be one again that was split. It waits for a moderator, who may not have passed all of its parts on.
    mutating func join(_ id: StatementID) {
        guard let number = Contribution.number(of: id), contribution(id)?.status == .split else { return }
        settle(id, as: .held)
        contributions[number - 1].staysTogether = true
        if (cuts[id] ?? []).compactMap(contribution).contains(where: \.staysApart) { contributions[number - 1].staysApart = true }
    }

    /// Puts a line among those that wait, the oldest first; the parts of a line wait where it did.
    mutating func wait(_ number: Int) {
        func isBefore(_ a: Int, _ b: Int) -> Bool { (contributions[a - 1].at, a) < (contributions[b - 1].at, b) }
        held.insert(number, at: held.firstIndex { isBefore(number, $0) } ?? held.count)
    }
}

extension GroupStepper {
    mutating func split(_ id: StatementID, _ cut: Cut, by actor: String) throws(ConsultationRefusal) {
        guard let line = group.contribution(id) else { throw .noSuchContribution(id) }
        guard line.status == .held || line.status == .approved else { throw .notNow(id) }
        guard let author = line.author, line.excerpt == nil, line.way == .words || line.way == .raise else { throw .cannotSplit(id) }
        if line.staysTogether { throw .staysTogether(id) }
        guard case .ranges(let ranges) = cut, Excerpt.counts.contains(ranges.count) else { throw .notItsWords(id) }
        let parts = ranges.enumerated().map { place, range in CutPart(Contribution.id(group.contributions.count + 1 + place), range) }
        record(.split(id, into: parts, actor: actor))
        // Who said the same as all of it said neither part alone.
        release(id)
        signalReaders(of: line)
        tell(.one(author), .split(line.question, parts.map(\.id)))
    }

    /// Other words for a part of a line that was split: the rest of it stays as it is. Says whether that is what the new words are.
    mutating func reword(_ line: Contribution, as told: Told.Line, number: Int) -> Bool {
        guard let author = line.author, let rewording = told.rewording, line.status == .split, line.way == told.way,
            let part = group.parts(of: line.id).first(where: { $0.excerpt?.range == rewording.was })
        else { return false }
        takeBack(part)
        record(
            .reworded(
                line.id, part: part.id, as: Contribution.id(number), rewording, .sealed(author: author, told.text), language: told.language)
        )
        return true
    }

    /// Its author says that a line that was split is one thought: it stands whole again.
    mutating func standTogether(_ participant: String, _ question: QuestionID) {
        guard let line = group.ownLines(of: participant, to: question).first, line.status == .split else { return }
        takeBackParts(of: line)
        record(.stoodTogether(line.id, participant: participant))
    }

    /// What was decided about the parts of a line and is yet to be told is not told any more.
    mutating func takeBackParts(of line: Contribution) {
        for part in group.parts(of: line.id) {
            takeBack(part)
            if let author = part.author { wish(.unsay(participant: author, part.question, part: part.id)) }
        }
    }
}
