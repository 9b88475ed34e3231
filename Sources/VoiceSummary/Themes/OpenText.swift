public import DialogueEngine
import TextThemes

/// Words of a person that may go to a model outside the house, because their author agreed that anybody may read them.
public struct OpenText: Sendable, Equatable {
    public let text: String
    /// The pseudonym of whoever wrote it, which stays in the house.
    public let author: String
}

extension Standing {
    /// What a model can be asked about the themes of a question: themes that anybody may see, and of each the most central texts whose authors agreed.
    ///
    /// - Parameter texts: how many of each theme at most.
    /// - Returns: `nil` where the question has no themes, or none of which enough texts may be sent.
    /// - Complexity: that of finding themes.
    public static func modelAsk(
        about question: QuestionID, texts: Int, of voters: some Sequence<Voter>, _ request: StandingRequest
    ) -> ModelAsk? {
        guard request.dialogue.place(of: question) != nil,
            let section = ThemeSection(request.dialogue.question(question), crowd: Crowd(of: voters, request))
        else { return nil }
        let themes = section.found.themes.compactMap { theme -> ModelAsk.Theme? in
            let open = theme.texts.compactMap { section.quotable[$0] }
            // A theme that fewer people let be read would be named after those few.
            guard !theme.words.isEmpty, Set(open.map(\.author)).count >= ThemeProse.fewest else { return nil }
            return ModelAsk.Theme(words: theme.words, texts: open.prefix(texts).map(\.version))
        }
        let all = Set(section.found.themes.flatMap(\.texts))
        return ModelAsk(question: question, themes: themes, withheld: all.count { section.quotable[$0] == nil })
    }

    /// The texts said to a question that may go to a model at this moment, by the ids that ``modelAsk(about:texts:of:_:)`` gives.
    ///
    /// - Complexity: O(people + answers).
    public static func openTexts(
        about question: QuestionID, of voters: some Sequence<Voter>, _ request: StandingRequest
    ) -> [String: OpenText] {
        guard request.dialogue.place(of: question) != nil else { return [:] }
        let question = request.dialogue.question(question)
        guard question.hasThemes else { return [:] }
        let quotes = ThemeTexts(question, crowd: Crowd(of: voters, request)).quotes.values
        return Dictionary(quotes.map { ($0.version, OpenText(text: $0.text, author: $0.author)) }) { first, _ in first }
    }
}
