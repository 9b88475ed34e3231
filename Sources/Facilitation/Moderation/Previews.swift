import DialogueEngine
import VoiceSummary

extension Facilitator {
    /// What each person would be quoted with, were the standing of this moment published; in the language of their talk.
    ///
    /// - Complexity: that of a standing.
    func previews(of open: OpenConsultation, asOf time: Instant) async throws -> [Preview] {
        let voters = try await voters(of: open) { _, latest in latest }
        let (group, lines) = try await groupWithLines(of: open)
        let quotes = Standing.quotes(of: voters, open.request(group, lines, audience: .public, asOf: time))
        let languages = Dictionary(voters.map { ($0.participant, $0.session.language) }) { first, _ in first }
        return Dictionary(grouping: quotes, by: \.participant).sorted { $0.key < $1.key }.map { participant, quotes in
            Preview(
                participant: participant,
                quotes: quotes.map { quote in
                    (Quotation(key: quote.key, text: quote.text, claim: quote.claim), quote.beside(in: languages[participant] ?? .dutch))
                })
        }
    }
}

/// What an act needs to know of the standing of its moment, which takes longer than a transaction may.
struct Beforehand: Sendable {
    /// What people would be quoted with, where they are to be shown it.
    var previews: [Preview] = []
    /// What a model would be asked, where it is to be asked.
    var ask: ModelAsk?
}

extension Facilitator {
    func beforehand(of act: ModeratorAct?, in open: OpenConsultation, asOf time: Instant) async throws -> Beforehand {
        switch act {
        case .preview: Beforehand(previews: try await previews(of: open, asOf: time))
        case .askModel(let question): Beforehand(ask: try await modelAsk(about: question, in: open, asOf: time))
        default: Beforehand()
        }
    }
}

extension ConsultationInput {
    /// A moderator's act, with what it takes of the standing.
    static func act(_ act: ModeratorAct, by actor: String, knowing known: Beforehand) -> ConsultationInput {
        switch (act, known.ask) {
        case (.preview, _): .preview(known.previews, actor: actor)
        case (.askModel, let ask?): .askModel(ask, actor: actor)
        default: .act(act, actor: actor)
        }
    }
}
