import DialogueEngine
import JSONText
import Storage

/// Finds what a person's page shows, in one state of the store.
struct PageReader {
    let facilitator: Facilitator
    let open: OpenConsultation
    let reader: any StoreReader

    /// The page, and the rows of the outbox that wait and are on it.
    func page(of person: Person, receipt: String) throws -> (page: PersonPage, waiting: [Int64]) {
        let stream = person.stream
        let session = try reader.session(of: stream)
        let rows = try reader.outbox(of: stream, status: nil)
        let seen = rows.last { Self.seen(in: $0.cause) != nil }.flatMap { Self.seen(in: $0.cause) } ?? 0
        let fresh = rows.enumerated().filter { $0.offset >= seen || $0.element.status == .ready }.map(\.element)
            .filter { $0.status == .ready || $0.status == .sent }
        let parts = try fresh.compactMap { try $0.part }
        let key = try facilitator.vault.key(of: person)
        let words = try Texts(code: open.code, participant: person.participant, key: key, reader: reader).all()
        let sceneReader = SceneReader(open: open, groups: facilitator.groups, vault: facilitator.vault, reader: reader)
        let scene = try sceneReader.scene(for: person.participant, saying: parts + Self.standing(session) + [.overview], session)
        let wording = Wording(dialogue: open.dialogue, session: session, words: words, scene: scene)
        let said = Said(parts, session, wording)
        let (entered, enteredWords, enteredFile) = entered(session, words, wording)
        let page = PersonPage(
            language: session.language, title: wording.title, stand: stand(session, wording), notes: said.notes, fault: said.fault,
            entered: entered, enteredWords: enteredWords, enteredFile: enteredFile,
            keptUntil: open.dialogue.fields.contains { $0.id == Facilitator.retentionField }
                ? wording.text(of: Facilitator.retentionField) : nil,
            answers: wording.ownAnswers,
            showsAnswers: parts.contains(.overview),
            showsLanguages: parts.contains(.languages),
            isNudged: parts.contains { if case .notice(.nudge) = $0 { true } else { false } }, canGoBack: canGoBack(session),
            serial: rows.count, receipt: receipt)
        return (page, fresh.filter { $0.status == .ready }.map(\.id))
    }

    /// What a reply to a page caused names how much had been said when the page was made.
    static func cause(seen: Int, _ digest: String) -> String { "page:\(seen):\(digest)" }

    private static func seen(in cause: String?) -> Int? {
        guard let parts = cause?.split(separator: ":"), parts.count >= 3, parts[0] == "page" else { return nil }
        return Int(parts[1])
    }

    /// The parts that say where somebody stands.
    static func standing(_ session: Session) -> [Part] {
        switch session.stage {
        case .asking(let place): [.question(place, .again(.plain))]
        case .confirming(let place, let pending): [.echo(place, pending.value)]
        case .waiting(let place): [.meanwhile(place)]
        case .ended(let place, _): [.ended(place)]
        case .fresh, .erased: []
        }
    }

    private func stand(_ session: Session, _ wording: Wording) -> PersonPage.Stand {
        switch session.presence {
        case .stopped, .returning: return .stopped
        case .paused: return .paused
        case .here: break
        }
        switch session.stage {
        case .asking(let place): return wording.put(at: place).map { .asking($0) } ?? .waiting
        case .confirming(let place, let pending): return .confirming(wording.saying(.echo(place, pending.value))?.prompt ?? "")
        case .ended(_, .declined): return .declined
        case .ended: return .finished
        case .waiting, .fresh, .erased: return .waiting
        }
    }

    private func entered(_ session: Session, _ words: OwnWords, _ wording: Wording) -> (AnswerValue?, String?, SentFile.Sort?) {
        guard case .asking(let place) = session.stage, let asking = open.dialogue.asking(at: place.node) else { return (nil, nil, nil) }
        let record = session.record(of: AnswerKey(asking.question, place.statement))
        let sort = record?.file?.sort
        if session.misses > 0 { return (nil, words[TextID(session.texts)], sort) }
        if let piece = wording.piece(at: place) { return (nil, piece, sort) }
        guard let value = record?.value.flatMap(words.open) else { return (nil, nil, sort) }
        guard case .words(let text) = value else { return (value, nil, sort) }
        // What stands in the place of a photo was written by nobody.
        return (nil, sort.map { $0.sign(in: record?.language ?? session.language) } == words[text] ? nil : words[text], sort)
    }

    private func canGoBack(_ session: Session) -> Bool {
        let questions = session.trail.filter { open.dialogue.asking(at: $0.node) != nil }
        guard let place = session.place, let here = questions.firstIndex(of: place) else { return !questions.isEmpty }
        return here > 0
    }
}

/// What was said, sorted: what stands above the question, and what was amiss with the last reply.
private struct Said {
    private(set) var notes: [PersonPage.Note] = []
    private(set) var fault: String?

    init(_ parts: [Part], _ session: Session, _ wording: Wording) {
        let standing = PageReader.standing(session)
        let isOff = session.presence == .stopped || session.presence == .returning
        for part in parts {
            switch part {
            case .question(let place, .again(let hint)) where session.stage == .asking(place): fault = wording.kinder(hint, at: place)
            case .phrase(.offerSkip), .phrase(.offerHuman): fault = wording.saying(part)?.prompt
            // The page itself shows these, or does without.
            case .question, .echo, .overview, .languages, .phrase(.languageChanged), .phrase(.howToChange), .phrase(.askReturn): break
            // What waits for a yes stands beside a button for it.
            case .notice(.writtenOut(let key)) where session.record(of: key)?.spoken?.reading != nil: break
            // Who need not wait any more is not told that they wait.
            case .meanwhile(let place), .stillWaiting(let place): if session.stage == .waiting(place) { note(part, wording) }
            default: note(part, wording)
            }
        }
        if session.misses == 0 { fault = nil }
        // Where somebody waits or is done, what the script says of that stays on the page.
        switch session.stage {
        case .waiting, .ended: if !isOff, !standing.contains(where: parts.contains) { standing.forEach { note($0, wording) } }
        case .fresh, .asking, .confirming, .erased: break
        }
    }

    private mutating func note(_ part: Part, _ wording: Wording) {
        guard let saying = wording.saying(part), !saying.prompt.isEmpty else { return }
        let note = PersonPage.Note(text: saying.prompt, isUnreviewed: saying.isUnreviewed)
        if notes.last != note { notes.append(note) }
    }
}
