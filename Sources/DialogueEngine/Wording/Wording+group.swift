extension Wording {
    private var lineWords: LineWords { LineWords(language: language) }

    /// Which piece of the answer at `place` is asked for in other words, where one is.
    func onlyPiece(at place: Place) -> String? { piece(at: place).map(lineWords.only) }

    /// The words of that piece as they are now.
    public func piece(at place: Place) -> String? {
        guard let piece = session.piece, session.place == place, let asking = dialogue.asking(at: place.node),
            let text = session.record(of: AnswerKey(asking.question, place.statement))?.value?.text
        else { return nil }
        return words[text].map { Excerpt.cut(piece, from: $0) }
    }

    /// Words in several languages in the one asked for, or the first there is.
    func inLanguage(_ text: [Language: String]) -> String {
        text[language] ?? dialogue.languages.lazy.compactMap { text[$0] }.first ?? text.sorted { $0.key < $1.key }.first?.value ?? ""
    }

    /// A line, a promise or a statement of a list, as it is put before somebody.
    func spoken(_ id: StatementID) -> String? {
        if let contribution = scene.group.contribution(id) {
            guard contribution.travels, let words = scene.lines[id] else { return lineWords.withdrawn }
            return lineWords.line(words, contribution.sort, contribution.way, contribution.origin)
        }
        return scene.group.commitment(id).map(promise)
    }

    /// Whether a place is about a line that no longer travels: it is not put before anybody.
    func isGone(_ place: Place) -> Bool { place.statement.map(isGone) ?? false }

    private func isGone(_ id: StatementID) -> Bool {
        guard let contribution = scene.group.contribution(id) else { return false }
        return !contribution.travels || scene.lines[id] == nil
    }

    func value(of value: Template.GroupValue, at place: Place?) -> String {
        switch value {
        case .proposal(let id): scene.group.versions[id]?.last.map { inLanguage($0.text) } ?? ""
        // Where no change is named, people read all of it: nobody judges what they cannot see.
        case .changes(let id): scene.group.versions[id]?.last.map { $0.changes.isEmpty ? inLanguage($0.text) : changes($0.changes) } ?? ""
        case .change(let question): change(of: question)
        case .result(let id): result(of: id)
        case .became(let question): became(question) ?? ""
        case .preview(let question): preview(of: question)
        case .heard(let question):
            scene.group.heard(question, by: scene.participant).compactMap { scene.lines[$0] }.map { "– \($0)" }.joined(separator: "\n")
        case .promises(let question): promises(about: question)
        case .digest: digest
        }
    }

    /// A notice in words; `nil` where what it says does not hold any more.
    func saying(_ notice: Notice) -> Saying? {
        if case .reply(let text) = notice { return Saying(prompt: lineWords.reply(words[text] ?? "")) }
        if case .quotes(let keys, let text) = notice { return quotes(keys, beside: words[text] ?? "") }
        if case .writtenOut(let key) = notice { return writtenOut(key) }
        var (question, promise, until, line, part) = (nil as QuestionID?, "", "", "", nil as String?)
        var key: AnswerKey?
        // What is said of a part is not said once its author wrote something else, or put it together again.
        if let id = notice.part {
            guard let line = scene.group.contribution(id), let own = owns(line.question).first(where: { $0.id == id }),
                let said = ownWords(of: own)
            else { return nil }
            part = said
        }
        switch notice {
        case .rephrase(let id, _, _), .hidden(let id, _, _), .passedOn(let id, _): question = id
        case .fileMissed(let about): key = about
        case .merged(let id, let other, _, let part):
            // What was taken back or set apart since is not said.
            let own = part.map { part in owns(id).first { $0.id == part } } ?? own(id)
            guard own?.status == .merged(into: other), !isGone(other), let spoken = spoken(other) else { return nil }
            (question, line) = (id, spoken)
        case .split(let id, let parts):
            let own = owns(id).dropFirst()
            guard own.map(\.id) == parts else { return nil }
            (question, line) = (id, own.map { "– “\(ownWords(of: $0) ?? "")”" }.joined(separator: "\n"))
        case .promiseLate(let id): promise = scene.group.commitment(id).map(self.promise) ?? ""
        case .moreTime(let due): until = LocalDates.text(due, in: language, zone: dialogue.run.timeZone, withTime: true)
        case .broadcast, .reply, .nudge, .movedWithoutModerator, .paused, .resumed, .quotes, .reminder, .writtenOut: break
        }
        let number = session.overview.firstIndex { record in key.map { $0 == record.key } ?? (record.key.question == question) }
        if case .hidden(let id, let why, _) = notice, dialogue.question(id).contributes == nil {
            // Of an answer about several statements it is not told here which one.
            let place = dialogue.question(id).per == nil ? number : nil
            return Saying(
                prompt: lineWords.keptOut(why, heading: place.map { heading(of: session.overview[$0]) }, number: place.map { $0 + 1 }))
        }
        let text = lineWords.notice(
            notice, heading: number.map { heading(of: session.overview[$0]) } ?? "", number: number.map { $0 + 1 }, promise: promise,
            until: until, line: line, part: part, words: inLanguage)
        return Saying(prompt: text.trimmedEnd)
    }

    /// What was written out of what the person sent, what is read in it where it is to be an answer, and what they can say to that; `nil` where that answer
    /// is there no more.
    private func writtenOut(_ key: AnswerKey) -> Saying? {
        guard let index = session.overview.firstIndex(where: { $0.key == key }) else { return nil }
        let record = session.overview[index]
        guard let transcript = transcript(of: record) else { return nil }
        let next = record.spoken.map { $0.reading == nil ? lineWords.tryAgain : lineWords.agree } ?? lineWords.otherwise
        return Saying(prompt: "\(transcript) \(next(index + 1))")
    }

    /// What was written out of what stands for an answer, and what is read in it where that is to be one.
    func transcript(of record: Record) -> String? {
        guard let line = (record.spoken?.words ?? record.value?.text).flatMap({ words[$0] }) else { return nil }
        let written = lineWords.writtenOut(line, at: heading(of: record))
        guard let spoken = record.spoken else { return written }
        guard let reading = spoken.reading else { return "\(written) \(lineWords.nothingRead)" }
        return dialogue.question(record.key.question).isWords ? written : "\(written) \(lineWords.read(inWords(reading, at: record.place)))"
    }

    /// A reminder of a promise that the person keeps; `nil` where a later one takes its place, or it was answered meanwhile.
    func reminder(of id: StatementID, _ number: Int) -> Saying? {
        guard let promise = scene.group.commitment(id), !promise.status.isSettled, let reminded = promise.reminded, let due = promise.due,
            reminded.count == number, promise.keeper?.participant == scene.participant
        else { return nil }
        // Whoever takes no part chose no language.
        let own = dialogue.languages.contains(language) ? language : dialogue.languages[0]
        let words = LineWords(language: own)
        let day = LocalDates.text(due, in: own, zone: dialogue.run.timeZone, withTime: false)
        let title = Wording(dialogue: dialogue, in: own).title
        return Saying(prompt: words.reminder(promise, reminded.why, day: day, of: title, isHeard: scene.isHeard))
    }

    /// Each quote with its number in the overview and what it stands beside; what was changed or taken back since is left out.
    private func quotes(_ keys: [AnswerKey], beside: String) -> Saying {
        let places = beside.split(separator: "\n", omittingEmptySubsequences: false)
        let overview = session.overview
        let quotes = zip(keys, places).compactMap { key, place -> (number: Int, text: String, beside: String)? in
            guard let index = overview.firstIndex(where: { $0.key == key }), case .words(let id)? = overview[index].value,
                let whole = words[id]
            else { return nil }
            return quotable(whole, key.question).map { (index + 1, $0, String(place)) }
        }
        return Saying(prompt: quotes.isEmpty ? "" : lineWords.quotes(quotes))
    }

    /// What became of the person's own line for a question, or of each part of it; `nil` where there is none.
    func became(_ question: QuestionID) -> String? {
        let own = owns(question)
        if own.count < 2 { return own.first.map(lineWords.became) }
        return ([lineWords.inParts] + own.dropFirst().map { "“\(ownWords(of: $0) ?? "")”: \(lineWords.became($0))" }).joined(
            separator: "\n")
    }

    /// What others may read of the person's words: of a line that was split the parts that are passed on.
    private func quotable(_ words: String, _ question: QuestionID) -> String? {
        guard let line = own(question), line.status == .split else { return words }
        return scene.group.passedOn(words, ofParts: line.id)
    }

    /// The person's own line for a question, and the parts it was split into.
    func owns(_ question: QuestionID) -> [Contribution] { scene.group.ownLines(of: scene.participant, to: question) }

    /// What the person wrote in a line of theirs, where it is at hand.
    private func ownWords(of line: Contribution) -> String? {
        guard case .sealed(scene.participant, let text) = line.words else { return nil }
        return words[text].map(line.words(in:))
    }

    func own(_ question: QuestionID) -> Contribution? {
        scene.group.members[scene.participant]?.lines[question].map { scene.group.contributions[$0 - 1] }
    }

    private func changes(_ changes: [ProposalVersion.Change]) -> String { changes.map { inLanguage($0.text) }.joined(separator: " ") }

    private func change(of question: QuestionID) -> String {
        let own = Set(scene.group.namedLines(of: scene.participant, to: question).map(\.id))
        guard !own.isEmpty, let next = dialogue.nextVersion(after: question),
            let version = scene.group.versions[next.proposal]?.first(where: { $0.number == next.number })
        else { return "" }
        return changes(version.changes.filter { !own.isDisjoint(with: $0.needs) })
    }

    /// "Ja: 39; Ja, met moeite: 0; Nee: 1": totals over everybody.
    private func result(of id: String) -> String {
        guard let plan = dialogue.proposals.first(where: { $0.id == id }), let number = scene.group.versions[id]?.last?.number else {
            return ""
        }
        let vote = plan.versions[number - 1].vote
        let tally = scene.group.tallies[vote] ?? [:]
        return dialogue.question(vote).options.map { "\(plain($0.label)): \(tally[$0.id] ?? 0)" }.joined(separator: "; ")
    }

    /// The author's words as others would read them, byte for byte, and how many may.
    private func preview(of question: QuestionID) -> String {
        guard let value = session.record(of: AnswerKey(question))?.value, case .words(let id) = value, let text = words[id] else {
            return ""
        }
        let sort = dialogue.question(question).contributes ?? .view
        let isProxy = scene.group.members[scene.participant]?.isProxy ?? false
        let here = scene.group.everyone.here
        let readers = min(dialogue.contributionPlan(of: question)?.readers ?? 10, max(0, here - 1))
        return lineWords.line(text, sort, .words, isProxy ? .proxy : .resident) + "\n" + lineWords.readers(readers, of: here, small: 10)
    }

    /// A promise as people read it: one of the script in their language, one that a moderator wrote down as it was written.
    private func promise(_ promise: Commitment) -> String {
        let plan = dialogue.promise(promise.id)
        let told = plan.map { (plain($0.text), owner(of: $0)) } ?? (promise.text, promise.owner)
        return lineWords.promise(promise, told, zone: dialogue.run.timeZone)
    }

    /// Who keeps a promise of the script.
    func owner(of plan: PromisePlan) -> String { value(of: plan.owner, .plain) }

    private func promises(about question: QuestionID?) -> String {
        let own = Set(question.map { scene.group.namedLines(of: scene.participant, to: $0) }?.map(\.id) ?? [])
        let promises = scene.group.commitments.filter { promise in question == nil || !own.isDisjoint(with: promise.concerns) }
        return promises.map(promise).joined(separator: "\n")
    }

    /// What happened before: each phase that is over, with how many did their part.
    private var digest: String {
        let reached = scene.group.reached(in: dialogue)
        let (now, done) = (scene.group.phase(in: dialogue), scene.group.everyone.done)
        return dialogue.phases.indices.filter { place in
            place < now && reached.contains(place) && dialogue.phases[place].title != nil
                && dialogue.nodes.contains { node in
                    if case .ask = node.action { node.phase == place } else { false }
                }
        }.map { place in
            small.digest(dialogue.phases[place].title.map { plain($0) } ?? "", done[place] ?? 0)
        }.joined(separator: "\n")
    }
}

extension String {
    fileprivate var trimmedEnd: String {
        var text = Substring(self)
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
