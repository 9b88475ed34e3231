/// What facts about words change: lines, what becomes of them, and what was said beside the questions.
extension Consultation {
    /// Keeps words for the moderator; of whoever takes no part and is reminded of promises they are about those.
    mutating func remark(_ remark: Remark) {
        remarks.append(remark)
        if members[remark.author] != nil { return }
        for place in commitments.indices where commitments[place].reached == remark.author { commitments[place].reports.append(remark) }
    }

    mutating func forgetRemarks(of participant: String) {
        remarks.removeAll { $0.author == participant }
        for place in commitments.indices { commitments[place].reports.removeAll { $0.author == participant } }
        // The numbers of the others stay.
        for place in humanRequests.indices where humanRequests[place].participant == participant { humanRequests[place].isAnswered = true }
    }

    mutating func contribute(
        _ id: StatementID, _ question: QuestionID, _ words: Contribution.Words, _ language: Language, _ way: Way, at time: Instant,
        in dialogue: Dialogue
    ) {
        var (origin, role, author) = (Contribution.Origin.seed, nil as OptionID?, nil as String?)
        if case .sealed(let participant, _) = words, let member = members[participant] {
            (origin, role, author) = (member.isProxy ? .proxy : .resident, member.role, participant)
        }
        let isHeld = origin != .seed && (way == .words || way == .raise) && dialogue.contributionPlan(of: question)?.isHeld ?? true
        let sort = dialogue.question(question).contributes ?? .view
        contributions.append(
            Contribution(
                id: id, question: question, sort: sort, words: words, language: language, way: way, origin: origin, role: role, at: time,
                status: isHeld ? .held : .approved))
        let number = contributions.count
        if let author { members[author]?.lines[question] = number }
        if isHeld { held.append(number) } else { enter(contributions[number - 1]) }
    }

    mutating func recall(_ id: StatementID) {
        guard let contribution = contribution(id) else { return }
        settle(id, as: .recalled)
        guard let author = contribution.author, let number = Contribution.number(of: id) else { return }
        if members[author]?.lines[contribution.question] == number { members[author]?.lines[contribution.question] = nil }
    }

    mutating func settle(_ id: StatementID, as status: Contribution.Status) {
        guard let number = Contribution.number(of: id), contributions.indices.contains(number - 1) else { return }
        let before = contributions[number - 1]
        if before.travels {
            pools[before.question]?.remove(id, role: before.role, exposure: before.exposure)
            reads[before.question]?.remove(readers: before.read)
        }
        if before.status == .held, let place = held.firstIndex(of: number) { held.remove(at: place) }
        contributions[number - 1].status = status
        switch status {
        case .hidden, .rephrase: contributions[number - 1].wasRefused = true
        case .approved:
            contributions[number - 1].wasRefused = false
            // Those that joined it while it waited hear of that now.
            for line in joined(with: id) {
                if let number = Contribution.number(of: line.id) { contributions[number - 1].wasRefused = true }
            }
        case .held: if !held.contains(number) { wait(number) }
        case .recalled, .merged, .split: break
        }
        enter(contributions[number - 1])
    }

    mutating func merge(_ id: StatementID, into other: StatementID, _ reason: String?) {
        guard let number = Contribution.number(of: id), contributions.indices.contains(number - 1) else { return }
        // One that goes along with the line it was merged into waited, or did not, before the first time.
        if !contributions[number - 1].isMerged { contributions[number - 1].waitedBefore = contributions[number - 1].status == .held }
        contributions[number - 1].mergeReason = reason
        settle(id, as: .merged(into: other))
        merges[other, default: []].append(id)
        if contribution(other)?.status == .approved { contributions[number - 1].wasRefused = true }
    }

    /// The lines that now stand with this one, in the order they were merged into it.
    public func joined(with id: StatementID) -> [Contribution] {
        (merges[id] ?? []).reduce(into: []) { lines, other in
            if let line = contribution(other), line.status == .merged(into: id), !lines.contains(where: { $0.id == other }) {
                lines.append(line)
            }
        }
    }

    /// Lets a merged line be by itself again, waiting where it waited before.
    mutating func part(_ id: StatementID) {
        guard let number = Contribution.number(of: id), contribution(id)?.isMerged ?? false else { return }
        settle(id, as: contributions[number - 1].waitedBefore ? .held : .approved)
    }

    mutating func enter(_ contribution: Contribution) {
        guard contribution.travels else { return }
        pools[contribution.question, default: Pool()].add(contribution.id, role: contribution.role, exposure: contribution.exposure)
        reads[contribution.question, default: ReadCounts()].add(readers: contribution.read)
    }

    mutating func expose(_ id: StatementID, to participant: String) {
        guard let number = Contribution.number(of: id), contributions.indices.contains(number - 1) else { return }
        // Read first, one by one: a copy of the line would have all its readers copied when one is added.
        let (question, role) = (contributions[number - 1].question, contributions[number - 1].role)
        let (exposure, travels) = (contributions[number - 1].exposure, contributions[number - 1].travels)
        contributions[number - 1].readers.append(participant)
        guard travels else { return }
        pools[question]?.remove(id, role: role, exposure: exposure)
        pools[question]?.add(id, role: role, exposure: exposure + 1)
    }
}
