extension Session {
    /// Changes this session by one fact: the only way it changes.
    ///
    /// - Complexity: O(1) but for a change of an earlier answer, which is linear in the length of the trail.
    public mutating func apply(_ event: Event) {
        isChoosingLanguage = false
        switch event.fact {
        case .started(let script, let language, let spoke):
            self.script = script
            self.language = language
            if spoke { replies += 1 }
        case .moved(let move): arrive(by: move, at: event.at)
        case .answered(let answer): record(answer, at: event.at)
        case .skipped(let skip): record(skip, at: event.at)
        case .misunderstood(let place, let raw, let message):
            stage = .asking(place)
            misses += 1
            misread += [message].compactMap { $0 }
            hear(raw)
        case .echoed(let place, let pending):
            if place != self.place { piece = nil }
            stage = .confirming(place, pending)
            hear(pending.raw)
            if case .sealed(let value) = pending.value { texts = max(texts, value.number) }
        case .corrected(let place):
            stage = .asking(place)
            heard()
        case .turnedBack(let place, let piece):
            (stage, self.piece) = (.asking(place), piece)
            (misses, misread, reminders, since) = (0, [], 0, event.at)
            heard()
        case .languageChosen(let language):
            self.language = language
            heard()
        case .languagesShown:
            isChoosingLanguage = true
            heard()
        case .paused:
            presence = .paused
            heard()
        case .resumed, .restarted:
            presence = .here
            heard()
        case .humanRequested: heard()
        case .remarked(let raw, _, _): hear(raw)
        case .withdrew(let key, let stale): withdraw(key, stale: stale, at: event.at)
        case .writtenOut(let key, let text):
            texts = max(texts, text.number)
            dropPiece(of: key)
            if let index = records.firstIndex(where: { $0.key == key }) { records[index].outcome = .given(.words(text)) }
        case .spoken(let said): hear(said, at: event.at)
        case .transcribed(let key, let text, let reading):
            texts = max(texts, text.number)
            guard let index = records.firstIndex(where: { $0.key == key }) else { break }
            records[index].spoken?.words = text
            records[index].spoken?.reading = reading
            records[index].spoken?.at = event.at
            records[index].spoken?.told = nil
        case .readBack(let key): if let index = records.firstIndex(where: { $0.key == key }) { records[index].spoken?.told = event.at }
        case .misheard(let key): if let index = records.firstIndex(where: { $0.key == key }) { records[index].spoken?.reading = nil }
        case .unsaid(let key):
            heard()
            if let index = records.firstIndex(where: { $0.key == key }) { records[index].spoken = nil }
        case .stopped:
            presence = .stopped
            heard()
        case .returned:
            presence = .returning
            heard()
        case .reminded: reminders += 1
        case .expired: break
        case .erased: self = .erased(after: self)
        }
    }

    /// What remains of a session that was erased: that there was one.
    private static func erased(after session: Session) -> Session {
        var husk = Session()
        (husk.script, husk.language) = (session.script, session.language)
        husk.stage = .erased
        husk.presence = .stopped
        return husk
    }

    private mutating func heard() { replies += 1 }

    private mutating func hear(_ raw: TextID) {
        texts = max(texts, raw.number)
        replies += 1
    }

    private mutating func arrive(by move: Move, at time: Instant) {
        if let from = move.from, let index = trail.lastIndex(of: from) {
            trail.removeSubrange((index + 1)...)
        } else if move.from == nil {
            trail = []
        }
        trail += move.via
        switch move.arrival {
        case .question, .wait:
            if let again = trail.firstIndex(of: move.to) { trail.removeSubrange(again...) }
            trail.append(move.to)
        case .end: break
        }
        trail += move.ahead
        told += move.told
        for deal in move.deals where !deals.contains(where: { $0.node == deal.node }) { deals.append(deal) }
        for fork in move.forks where !forks.contains(where: { $0.place == fork.place }) { forks.append(fork) }
        if let order = move.order, !orders.contains(where: { $0.question == order.question }) { orders.append(order) }
        piece = nil
        stage =
            switch move.arrival {
            case .question: .asking(move.to)
            case .wait: .waiting(move.to)
            case .end(let ending): .ended(move.to, ending)
            }
        (misses, misread, reminders, since) = (0, [], 0, time)
    }

    private mutating func record(_ answer: Answer, at time: Instant) {
        if let raw = answer.raw { texts = max(texts, raw.number) }
        if let text = answer.value.text { texts = max(texts, text.number) }
        replies += 1
        mark(answer.stale)
        // What counts stays as it is; what was asked again counts no longer, so the late answer takes its place and nothing asks for ever.
        if answer.isLate, let index = records.firstIndex(where: { $0.key == answer.key }), !records[index].isLate, !records[index].isStale {
            records[index].lateRevisions += 1
            records[index].earlier += [answer.raw, answer.value.text].compactMap { $0 }
            records[index].note(answer.edit)
            return
        }
        var record = Record(
            key: answer.key, place: answer.place, outcome: .given(answer.value), raw: answer.raw, language: answer.language,
            message: answer.message, at: time)
        (record.isLate, record.file, record.rewording) = (answer.isLate, answer.file, answer.rewording)
        if let edit = answer.edit {
            record.edits = self.record(of: answer.key).flatMap { $0.message == answer.message ? $0.edits : nil } ?? []
            record.note(edit)
        }
        keep(record)
    }

    private mutating func hear(_ said: Said, at time: Instant) {
        hear(said.file.id)
        let spoken = SpokenAnswer(file: said.file, message: said.message, at: time)
        if let index = records.firstIndex(where: { $0.key == said.key }), records[index].stands(at: said.place) {
            return records[index].spoken = spoken
        }
        var record = Record(
            key: said.key, place: said.place, outcome: .skipped(.spoken), raw: nil, language: said.language, message: said.message, at: time
        )
        record.spoken = spoken
        keep(record)
    }

    private mutating func record(_ skip: Skip, at time: Instant) {
        if let raw = skip.raw { texts = max(texts, raw.number) }
        replies += 1
        mark(skip.stale)
        keep(
            Record(
                key: skip.key, place: skip.place, outcome: .skipped(skip.reason), raw: skip.raw, language: skip.language,
                message: skip.message, at: time))
    }

    /// What is written is no piece any more of an answer whose words are others now, or gone.
    private mutating func dropPiece(of key: AnswerKey) { if record(of: key)?.place == place { piece = nil } }

    private mutating func withdraw(_ key: AnswerKey, stale: [AnswerKey], at time: Instant) {
        replies += 1
        dropPiece(of: key)
        mark(stale)
        guard let index = records.firstIndex(where: { $0.key == key }) else { return }
        records[index].outcome = .skipped(.withdrawn)
        (records[index].raw, records[index].file, records[index].rewording) = (nil, nil, nil)
        (records[index].pieces, records[index].earlier, records[index].spoken) = ([], [], nil)
        records[index].at = time
        records[index].isLate = false
        records[index].isStale = false
    }

    private mutating func keep(_ record: Record) {
        if let index = records.firstIndex(where: { $0.key == record.key }) {
            let before = records[index]
            records[index] = record
            records[index].replace(before)
        } else {
            records.append(record)
        }
    }

    private mutating func mark(_ stale: [AnswerKey]) {
        guard !stale.isEmpty else { return }
        for index in records.indices where stale.contains(records[index].key) { records[index].isStale = true }
    }
}
