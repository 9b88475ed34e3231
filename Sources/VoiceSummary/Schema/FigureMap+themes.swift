import DialogueEngine

extension FigureMap {
    static let themeSection = FigureMap(
        "theme-section", "What the answers to one question are about; said is who is in a theme, other and unread together.",
        [
            .has("question", .text), .figure, .has("title", .orNull(.words)), .has("said", .count, "People who answered."),
            .has("other", .count, "People whose texts are in no theme."), .has("unread", .count, "People whose words are not at hand."),
            .has("themes", .maps(theme), "Most people first; somebody may be in several."),
            .may("approved", .truth, "For moderators: whether what a language model wrote may stand in public."),
            .may("prose", .map(themeProse), "Sentences a language model wrote."),
            .may("near", .list(.list(.text)), "For moderators: words of themes that may be one, as a language model has it."),
            .may("nearModel", .text, "For moderators: which model that is."),
            .may("edits", .list(.text), "For moderators: what they changed."),
            .may("lapsed", .list(.text), "For moderators: changes that name no theme now."),
        ])

    static let theme = FigureMap(
        "theme", "",
        [
            .id, .figure, .label, .has("words", .list(.text), "Words that enough people use, the most characteristic first."),
            .has("named", .truth, "Whether a moderator named it."), .has("count", .count, "About how many people."),
            .has("share", .share, "Of those who answered."), .has("quotes", .maps(themeQuote), "The most central first."),
            .may("suggestion", .map(themeSuggestion), "What a language model would call it."),
        ])

    static let themeSuggestion = FigureMap(
        "theme-suggestion", "A name that a language model gave.", [.label, .has("model", .text, "What the model is called.")])

    static let themeProse = FigureMap(
        "theme-prose", "Sentences that a language model wrote, each checked against what it rests on.",
        [
            .has("model", .text, "What the model is called."),
            .has("sentences", .maps(themeSentence)), .has("dropped", .count, "Sentences that did not hold."),
        ])

    static let themeSentence = FigureMap(
        "theme-sentence", "",
        [
            .has("text", .words), .has("evidence", .list(.text), "Names of figures, lines and answers."),
            .has("texts", .count, "How many texts it rests on."),
        ])

    static let modelNote = FigureMap(
        "model-note", "What a language model was asked about the themes of a question.",
        [
            .has("question", .text), .has("part", .word(ModelPart.allCases.map(\.rawValue))), .has("model", .text), .has("at", .moment),
            .has("sent", .count, "How many texts it was sent."),
            .has("withheld", .count, "How many it was not sent, because their authors did not agree that they appear."),
            .has("refused", .count, "How much of what it said was not taken."), .may("none", .text, "Why there is no answer."),
            .may("approved", .truth, "Whether a moderator lets it stand in what anybody may read."),
        ])

    static let themeQuote = FigureMap(
        "theme-quote", "", [.has("text", .text), .has("confirmation", .text), .may("evidence", .list(.text))])

    static let nearLines = FigureMap(
        "near-lines", "Lines of one question that say nearly the same, by id, the oldest first.",
        [.has("question", .text), .has("groups", .list(.list(.text)))])
}
