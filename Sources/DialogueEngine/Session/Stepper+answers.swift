import JSONText

extension Stepper {
    func read(_ text: String, _ question: Question, at node: NodeID, _ asking: Asking, _ raw: TextID) -> Reading {
        if let quick = ReplyReader.key(text, of: question) { return quick }
        // Only dates ask what day it is; finding that out costs more than reading a numbered reply.
        let today = question.kind == .date ? LocalClock.day(of: time, in: dialogue.run.timeZone) : Day(year: 1970, month: 1, day: 1)!
        return reader(at: node, asking).read(text, raw: raw, today: today)
    }

    /// Reads replies to what `node` asks, in the language of the session.
    func reader(at node: NodeID, _ asking: Asking) -> ReplyReader {
        let language = session.language
        return dialogue.readers.reader(at: node, in: language) {
            ReplyReader(question: dialogue.question(asking.question), labels: asking.labels, language: language)
        }
    }

    /// Reads a reply to the question at `place` and does what follows from it.
    mutating func answer(at place: Place, with message: Message) {
        guard let asking = dialogue.asking(at: place.node) else { return }
        let question = dialogue.question(asking.question)
        // A photo is an answer, whatever stands beside it.
        if let sort = message.file, takes(message) { return answer(question, at: place, with: sort, of: message) }
        func greets() -> Bool { ReplyReader.isGreeting(message.text, language: session.language) }
        if question.isWords, greets() { return repeatQuestion() }
        let raw = TextID(session.texts + 1)
        switch read(message.text, question, at: place.node, asking, raw) {
        case .value(let value):
            let kept = seal(message.text)
            if let piece = session.piece, reword(piece, of: question, at: place, raw: kept, message, as: message.id) { return }
            accept(value, of: question, at: place, raw: kept, message: message.id, edit: message.edit)
        case .ratherNot: skip(question, at: place, .ratherNot, text: message.text, message: message.id)
        case .detail(let option): say(.detail(place, option))
        case .unclear where greets(): repeatQuestion()
        case .unclear(let hint): misunderstand(question, at: place, message, hint)
        }
    }

    private mutating func accept(
        _ value: AnswerValue, of question: Question, at place: Place, raw: TextID, message: String?, edit: String? = nil
    ) {
        let value = question.isSpecial && value.text == nil ? AnswerValue.sealed(seal(value.json.text())) : value
        if question.isConfirmed {
            record(.echoed(place, Pending(value: value, raw: raw, message: message)))
            say(.echo(place, value))
        } else {
            commit(value, of: question, at: place, raw: raw, message: message, edit: edit)
        }
    }

    /// Reads the reply to "is this right?".
    mutating func confirm(_ pending: Pending, at place: Place, with message: Message) {
        guard let asking = dialogue.asking(at: place.node) else { return }
        let question = dialogue.question(asking.question)
        if let sort = message.file, takes(message) { return answer(question, at: place, with: sort, of: message) }
        switch ReplyReader.confirmation(message.text, language: session.language) {
        case true: commit(pending.value, of: question, at: place, raw: pending.raw, message: pending.message)
        case false:
            record(.corrected(place))
            repeatQuestion()
        default:
            if case .value = read(message.text, question, at: place.node, asking, TextID(0)), !question.isWords {
                return answer(at: place, with: message)
            }
            misunderstand(question, at: place, message, .plain)
        }
    }

    /// Records an answer and walks on. What showed another answer before is asked again.
    mutating func commit(
        _ value: AnswerValue, of question: Question, at place: Place, raw: TextID?, message: String?, edit: String? = nil,
        file: SentFile? = nil,
        rewording: Rewording? = nil, next: Range<Int>? = nil
    ) {
        let key = AnswerKey(question.id, place.statement)
        let before = session.record(of: key)
        let isLate = dialogue.isLate(dialogue[place.node], in: group.phase) && !countsLate(value, to: question, before)
        // Told once, and again where it concerns an answer that does count and stays as it is.
        let tellsLate = isLate && (!session.records.contains(where: \.isLate) || before.map { !$0.isLate } ?? false)
        var stale = isSame(value, as: before?.value) ? [] : dependants(of: key)
        // A late answer beside one that counts changes nothing: of what showed that one, only what is still to be decided is asked again.
        let isBeside = isLate && before.map { !$0.isLate && !$0.isStale } ?? false
        // Other words for a piece go where the line went: its author is not asked again.
        if rewording != nil { stale.removeAll { $0.question == question.sharedBy } }
        if isBeside { stale.removeAll { session.record(of: $0)?.value != .option("edit") } }
        // Beside an answer that counts nothing is kept but words. Other words for an answer leave its photo where it is.
        if isBeside, file != nil { say(.sentAlongNotKept) }
        let file = isBeside ? nil : file ?? before?.file
        if let file, file.id == raw {
            if !session.records.contains(where: { $0.file != nil }) { say(.fileKept) }
            wish(.keepFile(file.id))
        }
        if !isBeside { drop(filesOf: before, but: file) }
        record(
            .answered(
                Answer(
                    key: key, place: place, value: value, raw: raw, script: session.script, language: session.language, message: message,
                    edit: edit, stale: stale, isLate: isLate, file: file, rewording: rewording)))
        if question.setsLanguage, case .option(let id) = value { speak(Language(id.text)) }
        if tellsLate { say(.answerIsLate) }
        guard let next else { return walkOn(from: place) }
        record(.turnedBack(to: place, piece: next))
        repeatQuestion()
    }

    /// Has the files of what an answer takes the place of destroyed, but for one that stays with it.
    private mutating func drop(filesOf before: Record?, but file: SentFile?) {
        for old in before?.files ?? [] where old != file { wish(.dropFile(old.id)) }
    }

    private mutating func speak(_ language: Language) {
        if dialogue.spoken.contains(language) { record(.languageChosen(language)) } else { say(.languageNotReady) }
    }

    /// Whether an answer counts though its phase is over: leave for the talk itself; a no where leave was given, or less of it; words the moderator asked
    /// for anew, and leave for those; what was said in time and written out since, whatever its author makes of that; and how a line that counts may
    /// travel, said for the first time.
    private func countsLate(_ value: AnswerValue, to question: Question, _ before: Record?) -> Bool {
        if question.kind == .consent { return true }
        if before?.spoken?.words != nil { return true }
        if group.own.rephrase.contains(question.id) { return true }
        if dialogue.givesLeave(question), value == .option(.no) || value == .option("no") { return true }
        guard question.kind == .sharing else { return false }
        guard let before else {
            return question.shares.flatMap { session.record(of: AnswerKey($0)) }.map { !$0.isLate && $0.value != nil } ?? false
        }
        if before.isLate { return false }
        if before.isStale { return true }
        guard case .option(let new) = value, case .option(let old)? = before.value else { return false }
        return SharingKind.isNarrower(new, than: old)
    }

    private func isSame(_ value: AnswerValue, as old: AnswerValue?) -> Bool {
        guard let old, value.text == nil || words.open(value) != nil else { return false }
        if case .words = value { return false }
        return words.open(value) == words.open(old)
    }

    /// The answers given to questions whose text shows the answer to `key`.
    private func dependants(of key: AnswerKey) -> [AnswerKey] {
        guard dialogue.shownElsewhere.contains(key.question) else { return [] }
        return session.records.compactMap { record in
            let isSameStatement = key.statement == nil || key.statement == record.key.statement
            return isSameStatement && dialogue[record.place.node].dependsOn.contains(key.question) ? record.key : nil
        }
    }

    /// Records that a question stays without an answer and walks on.
    mutating func skip(
        _ question: Question, at place: Place, _ reason: SkipReason, text: String? = nil, message: String? = nil
    ) {
        if leavesPiece(at: place) { return }
        let key = AnswerKey(question.id, place.statement)
        drop(filesOf: session.record(of: key), but: nil)
        record(
            .skipped(
                Skip(
                    key: key, place: place, reason: reason, raw: text.map { seal($0) }, script: session.script,
                    language: session.language, message: message,
                    stale: session.record(of: key)?.value == nil ? [] : dependants(of: key))))
        walkOn(from: place)
    }

    /// First a kinder question, then an offer to skip or to reach a human, then the words are kept and the talk goes on.
    private mutating func misunderstand(_ question: Question, at place: Place, _ message: Message, _ hint: Hint) {
        switch session.misses {
        case 0, 1:
            record(.misunderstood(place, raw: seal(message.text), message: message.edit ?? message.id))
            if session.misses == 1 {
                say(.question(place, .again(hint)))
            } else {
                say(question.isRequired || question.kind == .consent ? .offerHuman : .offerSkip)
            }
        default:
            // Without consent nothing is kept, so nothing is promised either.
            let isConsent = question.kind == .consent
            if leavesPiece(at: place) { return }
            if !isConsent { say(.keptForModerator) }
            skip(question, at: place, .unclear, text: isConsent ? nil : message.text, message: message.id)
        }
    }

    // MARK: - Buttons, edits, withdrawals

    mutating func choose(_ option: OptionID, of key: AnswerKey, _ message: Message) {
        guard session.presence == .here || session.presence == .paused, let place = session.place,
            let asking = dialogue.asking(at: place.node), AnswerKey(asking.question, place.statement) == key,
            dialogue.question(key.question).option(option) != nil
        else {
            // A button of an earlier question asks whether to change that answer: it is put again.
            guard let record = session.record(of: key), session.presence == .here, session.trail.contains(record.place) else {
                return repeatQuestion()
            }
            self.record(.turnedBack(to: record.place))
            return repeatQuestion()
        }
        if session.presence == .paused { record(.resumed) }
        accept(.option(option), of: dialogue.question(key.question), at: place, raw: seal(message.text), message: message.id)
    }

    mutating func edit(_ id: String, _ message: Message) {
        guard let record = session.record(cameWith: id), let asking = dialogue.asking(at: record.place.node) else {
            // Other words for what was not understood are the reply to the question at hand.
            if session.misread.contains(id), case .asking = session.stage { hear(message.editing(id)) }
            return
        }
        let question = dialogue.question(asking.question)
        // On a way that no longer holds nothing is asked on: the words are kept, and the question at hand stays.
        guard session.trail.contains(record.place) else {
            return self.record(.remarked(raw: seal(message.text), message: id, .late))
        }
        let raw = TextID(session.texts + 1)
        let reading = read(message.text, question, at: record.place.node, asking, raw)
        if case .value(let value) = reading {
            let kept = seal(message.text)
            let piece = record.pieces.first { $0.message == id }?.range
            guard let piece else {
                // Whichever edit this one names, the answer stays known by the message it came with.
                let first = record.edits.contains(id) ? record.message ?? id : id
                let edit = message.id == first ? nil : message.id
                return accept(value, of: question, at: record.place, raw: kept, message: first, edit: edit)
            }
            if reword(piece, of: question, at: record.place, raw: kept, message, as: id) { return }
            // The answer it is a piece of is to be given anew.
            self.record(.turnedBack(to: record.place))
            repeatQuestion()
        } else {
            self.record(.turnedBack(to: record.place))
            misunderstand(question, at: record.place, message, reading.hint ?? .plain)
        }
    }

    mutating func withdraw(_ record: Record) {
        takeBack(record)
        say(.withdrawn)
        guard session.trail.contains(record.place) else { return }
        walkOn(from: record.place)
    }

    /// Takes an answer back and has its words destroyed, but for some.
    mutating func takeBack(_ record: Record, keeping kept: [TextID] = []) {
        let texts = record.allTexts.filter { !kept.contains($0) }
        self.record(.withdrew(record.key, stale: dependants(of: record.key)))
        for text in Set(texts).sorted() { wish(.forget(text)) }
    }
}
