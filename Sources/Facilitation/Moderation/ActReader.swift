public import DialogueEngine

/// What a moderator's line asks for.
public enum ModeratorCommand: Equatable, Sendable {
    case acts([ModeratorAct])
    /// Somebody types what a resident says, who is called so here.
    case entry(name: String, text: String)
    /// Somebody writes out what is said in a voice note, or is to be seen on a photo: of a line, or by the name of the file.
    case writeOut(String, text: String)
    /// Takes a message back before it goes.
    case recall(Recall)
}

/// Reads a moderator's line: one command, in the words of moderators.
///
///     try ActReader(dialogue: dialogue, group: group, seeds: []).read("hide c3 insult")   // .acts([.hide("c3", .insult, note: nil)])
public struct ActReader {
    let dialogue: Dialogue
    let group: Consultation

    public init(dialogue: Dialogue, group: Consultation) { (self.dialogue, self.group) = (dialogue, group) }

    /// - Throws: ``ActFault``, with a line that would be right.
    public func read(_ line: String) throws(ActFault) -> ModeratorCommand {
        var words = try ActWords(line)
        guard let first = words.next() else { throw .incomplete(verb: ActVerb.next.rawValue) }
        guard !first.isQuoted, let verb = ActVerb(word: first.text) else {
            throw .unknown(first.text, nearest: Self.nearest(to: first.text))
        }
        guard let command = try command(verb, &words) else { throw .incomplete(verb: verb.rawValue) }
        // What is not read is not done: "approve c3 c4x" must not quietly approve one.
        if let word = words.ahead { throw .tooMuch(word.text, verb: verb.rawValue) }
        return command
    }

    /// A line without the word by which it insists, and whether it had one: `anyway approve c3`, although a colleague reads c3.
    static func insisting(_ line: String) -> (line: String, insists: Bool) {
        let trimmed = line.drop(while: \.isWhitespace)
        let first = trimmed.prefix { !$0.isWhitespace }
        guard ["anyway", "toch", "dochs"].contains(first.lowercased()) else { return (line, false) }
        return (String(trimmed.dropFirst(first.count)), true)
    }

    /// The act of a line, where it is one that takes a standing: to show people what will be quoted, or to ask a model.
    static func actNeedingStanding(_ line: String) -> ModeratorAct? {
        guard var words = try? ActWords(line), let first = words.next(), !first.isQuoted else { return nil }
        switch ActVerb(word: first.text) {
        case .preview: return .preview
        case .themes:
            guard let question = words.name(), Self.takesAsk(&words), words.isAtEnd else { return nil }
            return .askModel(QuestionID(question))
        default: return nil
        }
    }

    private static func nearest(to word: String) -> String? {
        NearName.nearest(
            to: word,
            among: ActVerb.allCases.flatMap { [$0.rawValue] + $0.others }.filter { $0.count > 2 } + ["show", "toon", "help", "quit"])
    }

    /// `nil` where something is missing.
    private func command(_ verb: ActVerb, _ words: inout ActWords) throws(ActFault) -> ModeratorCommand? {
        switch verb {
        case .next: .acts([.next(reason: words.rest())])
        case .back: .acts([.back(reason: words.rest())])
        case .extend: try words.span().map { .acts([.extend($0, reason: words.rest())]) }
        case .pause: .acts([.pause(reason: words.rest())])
        case .resume: .acts([.resume])
        case .seat: .acts([.seat])
        case .table: table(&words)
        case .preview: .acts([.preview])
        case .publish: .acts([.publish])
        case .reply:
            words.name().flatMap { StatementID(typed: $0, "m") ?? StatementID(typed: $0, "c") }.flatMap { id in
                words.rest().map { .acts([.reply(id, $0)]) }
            }
        case .themes: themes(&words)
        case .screen: screen(&words)
        case .note: words.rest().map { .acts([.note($0)]) }
        case .approve: approve(&words)
        case .rephrase: line(&words).flatMap { id in words.rest().map { .acts([.rephrase(id, reason: $0)]) } }
        case .hide: try hide(&words)
        case .merge: merge(&words)
        case .split: split(&words)
        case .undo: lineOrWords(&words).map { .acts([.undo($0)]) }
        case .seed: words.name().flatMap { id in words.rest().map { .acts([.seed(QuestionID(id), $0)]) } }
        case .fill: words.name().flatMap { id in texts(&words).map { .acts([.fill(FieldID(id), $0)]) } }
        case .broadcast: texts(&words).map { .acts([.broadcast($0)]) }
        case .recall: .recall(words.take("all", "alles", "alle") ? .all : .latest)
        case .nudge: nudge(&words)
        case .entry: words.next().flatMap { name in words.rest().map { .entry(name: name.text, text: $0) } }
        case .write: words.name().flatMap { file in words.rest().map { .writeOut(file, text: $0) } }
        case .propose: propose(&words)
        case .commit: commit(&words)
        case .remind: remind(&words)
        case .progress: progress(&words)
        }
    }

    // MARK: - Pieces

    /// `c3`, or just `3`; or the name of words of an answer: `p3x9.zorg`.
    private func lineOrWords(_ words: inout ActWords) -> StatementID? {
        words.name().flatMap { name in
            StatementID(typed: name, "c") ?? (StatementID(name.lowercased()).namesWords ? StatementID(name.lowercased()) : nil)
        }
    }

    /// `c3`, or just `3`.
    private func line(_ words: inout ActWords) -> StatementID? { words.name().flatMap { StatementID(typed: $0, "c") } }

    /// One line, several, or all that wait.
    private func approve(_ words: inout ActWords) -> ModeratorCommand? {
        if words.take("all", "alles", "alle") { return .acts([.approve(.all)]) }
        let ids = lines(&words)
        return ids.isEmpty ? nil : .acts(ids.map { .approve(.one($0)) })
    }

    func texts(_ words: inout ActWords) -> [Language: String]? {
        let texts = words.texts(first: dialogue.languages[0].text)
        if texts.isEmpty { return words.rest().map { [dialogue.languages[0]: $0] } }
        return texts.reduce(into: [:]) { $0[Language($1.key)] = $1.value }
    }

    private func hide(_ words: inout ActWords) throws(ActFault) -> ModeratorCommand? {
        guard let id = lineOrWords(&words), let name = words.name() else { return nil }
        guard let reason = Self.hidingReasons[name.lowercased()] else { throw .unknownReason(name) }
        return .acts([.hide(id, reason, note: words.rest())])
    }

    private static let hidingReasons: [String: Contribution.HidingReason] = [
        "insult": .insult, "belediging": .insult, "threat": .threat, "bedreiging": .threat, "bedriging": .threat, "personal": .personal,
        "persoonlijk": .personal, "persoanlik": .personal, "offtopic": .offtopic, "onderwerp": .offtopic, "ûnderwerp": .offtopic,
        "underwerp": .offtopic, "duplicate": .duplicate,
        "dubbel": .duplicate, "dûbeld": .duplicate, "dubeld": .duplicate,
    ]

    private func merge(_ words: inout ActWords) -> ModeratorCommand? {
        guard let id = line(&words) else { return nil }
        _ = words.take("into", "in", "yn")
        return line(&words).map { .acts([.merge(id, into: $0, reason: words.rest())]) }
    }

    /// `c3 "one thought" "another"`: a line, and how its words fall apart.
    private func split(_ words: inout ActWords) -> ModeratorCommand? {
        guard let id = line(&words) else { return nil }
        var thoughts: [String] = []
        while let thought = words.quoted() { thoughts.append(thought) }
        return thoughts.count < 2 ? nil : .acts([.split(id, .thoughts(thoughts))])
    }

    /// `2 skip`: a table, and what is done with its turns.
    private func table(_ words: inout ActWords) -> ModeratorCommand? {
        guard let number = words.name().flatMap({ StatementID(typed: $0, "t") }).flatMap({ Int($0.text.dropFirst()) }) else { return nil }
        if words.take("next", "volgende", "folgjende") { return .acts([.table(number, .next)]) }
        if words.take("skip", "overslaan", "oerslaan") { return .acts([.table(number, .skip)]) }
        return words.take("back", "terug", "werom") ? .acts([.table(number, .back)]) : nil
    }

    private func nudge(_ words: inout ActWords) -> ModeratorCommand? {
        let voice: VoiceID?
        if words.take("all", "allen", "alles") { voice = nil } else if let name = words.name() { voice = VoiceID(name) } else { return nil }
        return texts(&words).map { .acts([.nudge(voice, $0)]) }
    }

    private func propose(_ words: inout ActWords) -> ModeratorCommand? {
        guard let id = words.name() else { return nil }
        let text = proposed(&words)
        if text.isEmpty { return nil }
        var changes: [ProposalVersion.Change] = []
        while words.take("change", "wijziging", "feroaring") {
            let text = proposed(&words)
            if text.isEmpty { return nil }
            changes.append(.init(text: text, needs: words.take("for", "voor", "foar") ? needs(&words, of: id) : []))
        }
        return words.isAtEnd ? .acts([.propose(id, text: text, changes: changes)]) : nil
    }

    private func proposed(_ words: inout ActWords) -> [Language: String] {
        words.texts(first: dialogue.languages[0].text, orWord: true).reduce(into: [:]) { $0[Language($1.key)] = $1.value }
    }

    /// `c12 c13`, or `top`: the need that most people would add, the oldest where there are several.
    private func needs(_ words: inout ActWords, of proposal: String) -> [StatementID] {
        if words.take("top") { return group.mostAccepted(of: proposal, in: dialogue).map { [$0] } ?? [] }
        if words.take("none", "geen", "gjin") { return [] }
        return lines(&words)
    }

    private func lines(_ words: inout ActWords) -> [StatementID] {
        var ids: [StatementID] = []
        while var ahead = Optional(words), let id = line(&ahead) {
            ids.append(id)
            words = ahead
        }
        return ids
    }

    private func commit(_ words: inout ActWords) -> ModeratorCommand? {
        guard let text = words.next()?.text, words.take("owner", "eigenaar", "eigner"), let owner = words.next()?.text else { return nil }
        var due: Instant?
        if words.take("due", "voor", "foar") {
            guard let day = day(&words) else { return nil }
            due = day
        }
        var concerns: [StatementID] = []
        if words.take("for", "om", "oer") { concerns = words.take("waiting") ? group.waiting : lines(&words) }
        var reminding: [Reach] = []
        while words.take("remind", "herinner", "tink") {
            guard let reach = reach(&words) else { return nil }
            reminding.append(reach)
        }
        return words.isAtEnd ? .acts([.commit(text, owner: owner, due: due, concerns: concerns, reminding: reminding)]) : nil
    }

    private func remind(_ words: inout ActWords) -> ModeratorCommand? {
        guard let id = words.name().flatMap({ dialogue.promise(typed: $0) }) else { return nil }
        return reach(&words).map { .acts([.remind(id, $0)]) }
    }

    /// `account "Anna de Vries"`, `author c3`, `nobody`, or a channel with an address on it.
    private func reach(_ words: inout ActWords) -> Reach? {
        if words.take("nobody", "niemand", "nimmen") { return .nobody }
        if words.take("account", "akkount") { return words.next().map { .account($0.text) } }
        if words.take("author", "schrijver", "skriuwer") { return line(&words).map { .author($0) } }
        guard let channel = words.name(), let address = words.next()?.text, !address.allSatisfy(\.isWhitespace) else { return nil }
        return .address(channel: channel, address)
    }

    /// The end of a working day: `2026-06-01`.
    private func day(_ words: inout ActWords) -> Instant? {
        let day = words.name().flatMap { Day(Substring($0)) }
        return day.map { LocalClock.instant(of: $0, hour: 18, minute: 0, in: dialogue.run.timeZone) }
    }

    private static func status(_ word: String) -> Commitment.Status? {
        switch word {
        case "bezig", "dwaande": .underway
        case "gedaan", "dien": .kept
        case "deels": .partly
        case "gebroken", "brutsen": .broken
        case "geweigerd", "wegere": .refused
        default: Commitment.Status(rawValue: word)
        }
    }

    private func progress(_ words: inout ActWords) -> ModeratorCommand? {
        guard let name = words.name(), let status = words.name().flatMap({ Self.status($0.lowercased()) }) else { return nil }
        var done: Instant?
        if words.take("on", "op") {
            guard let day = day(&words) else { return nil }
            done = day
        }
        let reason = words.rest()
        guard let one = name.lowercased() == "all" ? StatementID("") : dialogue.promise(typed: name) else { return nil }
        let open = group.commitments.filter { !$0.status.isSettled }.map(\.id)
        let ids = name.lowercased() == "all" ? open : [one]
        return .acts(ids.map { .progress($0, status, reason: reason, on: done) })
    }
}
