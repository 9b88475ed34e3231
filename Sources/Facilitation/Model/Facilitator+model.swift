import DialogueEngine
import JSONText
import MessageChannels
import Storage
import VoiceSummary

/// A part of what a model is asked, taken out of the outbox to ask it.
struct ClaimedAsk: Sendable {
    let id: Int64
    let code: String
    let row: AskedRow
    let lease: Instant
    let tries: Int
    let since: Instant
}

extension Facilitator {
    /// The channel under which questions to a model wait.
    static let modelChannel = "model"
    /// The most texts of one theme that a model is shown.
    static let textsPerTheme = 8
    /// How long a claim lasts beyond what an answer may take.
    private static let margin = Span.seconds(60)

    /// What a model would be asked about a question now; `nil` where there is no model.
    ///
    /// - Throws: ``FacilitationError/refused(_:)`` where there is nothing to ask.
    /// - Complexity: that of finding themes.
    func modelAsk(about question: QuestionID, in open: OpenConsultation, asOf time: Instant) async throws -> ModelAsk? {
        guard let model else { return nil }
        let (voters, request) = try await modelRequest(in: open, asOf: time)
        guard var ask = Standing.modelAsk(about: question, texts: Self.textsPerTheme, of: voters, request) else {
            let isThemed = open.dialogue.place(of: question) != nil && open.dialogue.question(question).hasThemes
            throw FacilitationError.refused(isThemed ? .nothingToAsk(question) : .notThemed(question))
        }
        // One theme is like no other.
        ask.parts = model.parts.filter { $0 != .near || ask.themes.count > 1 }
        return ask
    }

    /// Everybody, seen as anybody may see them: what a model is told may stand in a public report.
    private func modelRequest(in open: OpenConsultation, asOf time: Instant) async throws -> ([Voter], StandingRequest) {
        let voters = try await voters(of: open) { _, latest in latest }
        let (group, lines) = try await groupWithLines(of: open)
        return (voters, open.request(group, lines, audience: .public, asOf: time))
    }

    /// Takes the first thing a model is to be asked out of the outbox; nothing while the endpoint wants to be left alone.
    func claimAsk(of model: ModelEndpoint, at now: Instant) async throws -> ClaimedAsk? {
        let lease = now + model.timeout + Self.margin
        return try await store.write { writer in
            if let pause = try writer.pausedUntil(channel: Self.modelChannel), pause > now.milliseconds { return nil }
            for row in try writer.claimOutbox(channel: Self.modelChannel, upTo: now.milliseconds, limit: 1, lease: lease.milliseconds) {
                guard let asked = AskedRow(json: try JSON(row.body)) else {
                    try writer.cancel(row.id)
                    continue
                }
                return ClaimedAsk(
                    id: row.id, code: row.stream.consultation, row: asked, lease: lease, tries: row.tries,
                    since: Instant(milliseconds: row.queuedAt))
            }
            return nil
        }
    }

    /// What is sent for it now: only words whose authors still agree, in the version they were asked about.
    ///
    /// - Returns: `nil` where it was taken back, or answered already.
    func question(for claimed: ClaimedAsk, asOf time: Instant) async throws -> ModelQuestion? {
        let open = try await consultation(claimed.code)
        let (voters, request) = try await modelRequest(in: open, asOf: time)
        let row = claimed.row
        guard let work = request.group.modelWork[row.ask.question], work.number == row.number, work.waiting.contains(row.part) else {
            return nil
        }
        let languages = Array(open.dialogue.languages.prefix(4))
        let title = Wording(dialogue: open.dialogue, in: languages[0]).name(of: row.ask.question)
        return ModelQuestion(
            row.part, row.ask.themes, from: Standing.openTexts(about: row.ask.question, of: voters, request), title: title,
            in: languages)
    }

    /// Notes that a model is called once more today; `false` where it was called often enough.
    ///
    /// Kept in the store before the call is made, so that a server that is killed again and again cannot call again and again.
    /// - Complexity: O(budget).
    func takeCall(budget: Int, at now: Instant) async throws -> Bool {
        let day = now.milliseconds / 86_400_000
        return try await store.write { writer in
            for call in 0..<budget
            where try writer.recordOnce(channel: Self.modelChannel, conversation: "day \(day)", messageID: "\(call)", at: now.milliseconds)
            {
                return true
            }
            return false
        }
    }

    /// Leaves what waits for a model alone until the next day begins.
    func restUntilTomorrow(_ claimed: ClaimedAsk, at now: Instant) async throws {
        let tomorrow = (now.milliseconds / 86_400_000 + 1) * 86_400_000
        try await store.write { writer in
            try writer.putOff(claimed.id, lease: claimed.lease.milliseconds, until: tomorrow)
            try writer.pause(channel: Self.modelChannel, until: tomorrow)
        }
    }

    /// Notes that nothing is to be asked any more.
    func drop(_ claimed: ClaimedAsk) async throws { try await store.write { try $0.cancel(claimed.id) } }

    /// Keeps what a model answered, or that it did not, in one transaction with the row it answers: however often it was asked, it counts once.
    func settle(_ claimed: ClaimedAsk, _ answer: ModelAnswer, at now: Instant) async throws {
        let open = try await consultation(claimed.code)
        try await store.write { writer in
            // Whoever claimed it since may have settled it.
            guard let row = try writer.outboxRow(claimed.id), row.status == .ready, row.leaseUntil == claimed.lease.milliseconds else {
                return
            }
            let asked = claimed.row
            try groupTurn(in: open, writer).take(.modelSaid(asked.ask.question, number: asked.number, asked.part, answer), at: now)
            if case .none(let reason) = answer.content {
                try writer.bury(claimed.id, reason: reason)
            } else {
                try writer.markSent(claimed.id)
            }
        }
    }

    /// Asks again later; where the endpoint said when, nothing is asked before.
    func askAgain(_ claimed: ClaimedAsk, after: Span?, isThrottled: Bool, patience: Int = 0, chance: Double, at now: Instant) async throws {
        let wait = after ?? Self.backoff(tries: claimed.tries + patience, chance: chance)
        try await store.write { writer in
            if isThrottled { try writer.pause(channel: Self.modelChannel, until: (now + wait).milliseconds) }
            try writer.tryAgain(claimed.id, lease: claimed.lease.milliseconds, at: (now + wait).milliseconds)
        }
    }
}

extension ModelQuestion {
    /// Themes with those of their texts that are at hand; a theme of which fewer than three people's are is left out.
    fileprivate init(_ part: ModelPart, _ themes: [ModelAsk.Theme], from open: [String: OpenText], title: String, in languages: [Language])
    {
        var (texts, places, kept) = ([Text](), [String: Int](), [Theme]())
        for theme in themes {
            let ids = theme.texts.filter { open[$0] != nil }
            guard Set(ids.compactMap { open[$0]?.author }).count >= 3 else { continue }
            // What is compared is what themes are called; no text goes along.
            let own = part == .near ? [] : ids
            for id in own where places[id] == nil {
                places[id] = texts.count
                texts.append(Text(id: id, author: open[id]!.author, text: open[id]!.text))
            }
            kept.append(Theme(words: theme.words, texts: own.compactMap { places[$0] }))
        }
        self.init(part: part, title: title, languages: languages, themes: kept, texts: texts)
    }
}
