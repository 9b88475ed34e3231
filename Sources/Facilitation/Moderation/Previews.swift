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

extension ConsultationInput {
    /// A moderator's act; to show people their quotes it takes what they are.
    static func act(_ act: ModeratorAct, by actor: String, showing previews: [Preview]) -> ConsultationInput {
        act == .preview ? .preview(previews, actor: actor) : .act(act, actor: actor)
    }
}
