public import DialogueEngine
import Storage

/// Residents' pages: a channel like any other, whose address is a token that only the person's own browser has.
extension Facilitator {
    /// The channel of residents' pages in the store.
    public static let pagesChannel = "web"

    /// A new token, sealed: with the proof that it was made here, for this consultation.
    public func sealedToken(for code: String) -> String {
        let token = chance.name(28)
        return "\(token).\(proof(of: token, in: code))"
    }

    private func proof(of token: String, in code: String) -> String { vault.letters(16, of: "\(code) \(token)", for: "page") }

    /// Begins a talk under a token that was made here; one that has begun goes on.
    ///
    /// - Parameter language: the one chosen; `nil`: the script's first.
    /// - Returns: the token without its seal; `nil` where it was not made here.
    public func begin(_ sealed: String, in code: String, language: Language?, at time: Instant) async throws -> String? {
        let open = try await consultation(code)
        guard let token = token(in: sealed, for: code) else { return nil }
        try await tickBriefly(time)
        try await store.write { writer in
            guard try person(token, in: open, writer) == nil else { return }
            try begin(token, language, in: open, writer, at: time)
            if let person = try person(token, in: open, writer) { try keepReceipt(of: token, for: person, writer, at: time) }
        }
        return token
    }

    /// A token without its seal; `nil` where it was not made here.
    func token(in sealed: String, for code: String) -> String? {
        let parts = sealed.split(separator: ".").map(String.init)
        guard parts.count == 2, parts[0].utf8.count == 28, proof(of: parts[0], in: code) == parts[1] else { return nil }
        return parts[0]
    }

    /// Begins the talk under a token, in the language chosen.
    func begin(
        _ token: String, _ language: Language?, in open: OpenConsultation, _ writer: any StoreWriter, at time: Instant
    ) throws {
        let session = try pageTurn(.open, 0, "begin", token, in: open, writer, at: time).session
        if let language { _ = try choose(language, session, token, in: open, writer, at: time) }
    }

    /// Answers the script's own question about the language, where that comes first, or goes on in the language.
    private func choose(
        _ language: Language, _ session: Session, _ token: String, in open: OpenConsultation, _ writer: any StoreWriter, at time: Instant
    ) throws -> Session {
        if case .asking(let place) = session.stage, let asking = open.dialogue.asking(at: place.node) {
            let question = open.dialogue.question(asking.question)
            if question.setsLanguage, question.option(OptionID(language.text)) != nil {
                let message = Message(language.ownName, id: nil)
                let key = AnswerKey(asking.question, place.statement)
                return try pageTurn(
                    .choice(OptionID(language.text), of: key, message), 0, "language", token, in: open, writer, at: time
                ).session
            }
        }
        if session.language == language { return session }
        return try pageTurn(.command(.language(language)), 0, "language", token, in: open, writer, at: time).session
    }

    /// The page of whoever has a token; `nil` where nobody has. What waited for them is on it, and waits no longer.
    public func page(of token: String, in code: String) async throws -> PersonPage? {
        let open = try await consultation(code)
        let found = try await store.read { reader -> (page: PersonPage, waiting: [Int64])? in
            guard let person = try person(token, in: open, reader) else { return nil }
            return try PageReader(facilitator: self, open: open, reader: reader).page(of: person, receipt: receipt(of: token))
        }
        guard let found else { return nil }
        // Where that cannot be kept now, it is shown again.
        if !found.waiting.isEmpty { try? await store.write { writer in for row in found.waiting { try writer.markSent(row) } } }
        return found.page
    }

    /// Does what somebody did on a page, at most once, in one transaction with all it leads to.
    ///
    /// - Parameters:
    ///   - serial: that of the page it was done on.
    ///   - digest: the same for the same thing done on the same page, and for nothing else; it says nothing to who does not know the token.
    ///   - file: a photo or voice note that came along.
    public func act(
        _ act: PageAct, with token: String, in code: String, serial: Int, digest: String, file: [UInt8]? = nil, at time: Instant
    ) async throws -> PageOutcome {
        let open = try await consultation(code)
        let sort = file.flatMap { FileFormat(of: $0)?.sort }
        if let file {
            if file.count > Self.fileLimit { return .refused(.tooLarge) }
            if sort == nil { return .refused(.unknown) }
        }
        try await tickBriefly(time)
        let outcome = try await store.write { writer -> PageOutcome in
            guard let person = try person(token, in: open, writer) else { return .unknown }
            let stream = person.stream
            let seen = max(0, min(serial, try writer.outboxCount(of: stream)))
            let key = ReceiptKey(
                consultation: code, channel: Self.pagesChannel, conversation: pageHash(token),
                messageID: PageReader.cause(seen: seen, digest))
            if try writer.receipt(key) != nil { return .done }
            try groupTurn(in: open, writer).catchUp(person.participant, at: time)
            let session = try writer.session(of: stream)
            if let file, case .reply(let key, _, _, _) = act,
                try !SealedFiles.hasRoom(
                    for: file.count, of: person.participant,
                    insteadOf: session.record(of: key)?.file(replacedAt: open.dialogue.question(key.question))?.id, in: code, writer)
            {
                return .refused(.tooMany)
            }
            let meaning = PageMeaning(act, session, open.dialogue, id: key.messageID, at: time, file: sort)
            for (place, input) in meaning.inputs.enumerated() {
                let name = place == 0 ? digest : "\(digest):\(place)"
                let result = try pageTurn(input, seen, name, token, in: open, writer, at: time, file: file)
                if result.session.stage == .erased { return .erased }
            }
            return meaning.outcome
        }
        if outcome == .erased { try await purge() }
        return outcome
    }

    /// The longest photo or voice note that is kept, in bytes.
    public static var fileLimit: Int { SealedFiles.limit }

    /// Whether whoever has a token may send a photo or voice note with some answer.
    public func takesFiles(from token: String, in code: String) async throws -> Bool {
        let open = try await consultation(code)
        guard open.dialogue.questions.contains(where: { !$0.asksFor.isEmpty }) else { return false }
        return try await store.read { try person(token, in: open, $0) != nil }
    }

    /// Goes on, on a page, with what somebody said elsewhere or before: by a code they were given.
    ///
    /// - Returns: the consultation and a new token; `nil` where the code does not work, or not any more.
    public func resume(with code: String, at time: Instant) async throws -> (consultation: String, token: String)? {
        let token = chance.name(28)
        let hash = pageHash(token)
        let words = DoorText(code)
        guard let link = words.linkCode else { return nil }
        while true {
            do {
                return try await store.write { writer in
                    guard let moved = try move(link, to: Self.pagesChannel, token, hash, writer, at: time) else { return nil }
                    guard let open = opened[moved.consultation] else { throw NotAtHand(code: moved.consultation) }
                    let stream = StreamID(consultation: open.code, participant: moved.participant)
                    let seen = try writer.outboxCount(of: stream)
                    _ = try pageTurn(.open, seen, "resume\(seen)", token, in: open, writer, at: time)
                    try keepReceipt(of: token, for: moved, writer, at: time)
                    return (moved.consultation, token)
                }
            } catch let missing as NotAtHand {
                _ = try await consultation(missing.code)
            }
        }
    }

    // MARK: - Helpers

    func pageHash(_ token: String) -> String { vault.hash(channel: Self.pagesChannel, address: token) }

    func person(_ token: String, in open: OpenConsultation, _ reader: any StoreReader) throws -> Person? {
        try reader.person(consultation: open.code, channel: Self.pagesChannel, addressHash: pageHash(token))
    }

    private func pageTurn(
        _ input: Input, _ seen: Int, _ name: String, _ token: String, in open: OpenConsultation, _ writer: any StoreWriter,
        at time: Instant, file: [UInt8]? = nil
    ) throws -> Outcome {
        let inbound = Inbound(
            consultation: open.code, channel: Self.pagesChannel, address: token, messageID: PageReader.cause(seen: seen, name), input: input
        )
        return try take(inbound, in: open, writer, at: time, file: file)
    }

    /// The code that goes with a token: it can be shown whenever the token is at hand, and nobody finds the token by it.
    private func receipt(of token: String) -> String { DoorText.linkPrefix + vault.letters(12, of: token, for: "receipt") }

    func keepReceipt(of token: String, for person: Person, _ writer: any StoreWriter, at time: Instant) throws {
        try writer.keep(
            link: LinkCode(
                code: vault.hash(link: receipt(of: token)), consultation: person.consultation, participant: person.participant,
                expiresAt: (time + .days(400)).milliseconds))
    }
}
