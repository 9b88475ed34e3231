extension FigureMap {
    static let themeSection = FigureMap(
        "theme-section", "What the answers to one question are about; said is who is in a theme, other and unread together.",
        [
            .has("question", .text), .figure, .has("title", .orNull(.words)), .has("said", .count, "People who answered."),
            .has("other", .count, "People whose texts are in no theme."), .has("unread", .count, "People whose words are not at hand."),
            .has("themes", .maps(theme), "Most people first; somebody may be in several."),
            .may("edits", .list(.text), "For moderators: what they changed."),
            .may("lapsed", .list(.text), "For moderators: changes that name no theme now."),
        ])

    static let theme = FigureMap(
        "theme", "",
        [
            .id, .figure, .label, .has("words", .list(.text), "Words that enough people use, the most characteristic first."),
            .has("named", .truth, "Whether a moderator named it."), .has("count", .count, "About how many people."),
            .has("share", .share, "Of those who answered."), .has("quotes", .maps(themeQuote), "The most central first."),
        ])

    static let themeQuote = FigureMap(
        "theme-quote", "", [.has("text", .text), .has("confirmation", .text), .may("evidence", .list(.text))])

    static let nearLines = FigureMap(
        "near-lines", "Lines of one question that say nearly the same, by id, the oldest first.",
        [.has("question", .text), .has("groups", .list(.list(.text)))])
}
