extension FigureMap {
    static let representation = FigureMap(
        "representation", "Voices beside residents, by a table that somebody gave.",
        [
            .figure, .has("people", .count, "People who take part."), .has("parts", .maps(representedBy)),
            .has("weighting", .orNull(.map(weighting)), "Null where weighing would be about a few people."),
            .has("weighted", .maps(weightedFigure)),
        ])

    static let representedBy = FigureMap(
        "represented-by", "By the answers to one question, the largest lack first.",
        [
            .has("question", .text), .figure, .has("label", .orNull(.words)), .has("source", .text), .has("date", .day),
            .has("residents", .count), .has("n", .countIfShown, "People in one of the cells."),
            .has("unknown", .countIfShown, "People who take part and are in none of them."), .has("cells", .maps(representedCell)),
            .may("asOf", .moment, "When it was last published, where too few changed since."),
        ], hides: ["n", "unknown"])

    static let representedCell = FigureMap(
        "represented-cell", "",
        [
            .id, .label, .has("count", .countIfShown), .has("share", .shareIfAny), .has("interval", .interval), .has("residents", .count),
            .has("residentShare", .shareIfAny),
            .has("gap", .orNull(.difference), "Share of people less share of residents: below 0 they are too few."),
            .has("gapInterval", .orNull(.bounds(.difference))),
        ], hides: ["count", "share", "interval", "gap", "gapInterval"])

    static let weighting = FigureMap(
        "weighting", "Raking by all questions of the table.",
        [
            .figure, .has("questions", .list(.text)), .n,
            .has("effective", .count, "As many people who all count alike would tell as much."),
            .has("least", .number, "The smallest weight; the mean is 1."), .has("most", .number), .has("cap", .count),
            .has("capped", .truth, "Whether weights were cut off."), .has("met", .truth, "Whether the shares of residents were reached."),
            .has("unheard", .entries(.share), "By question, the share of residents of whom nobody takes part."),
        ])

    static let weightedFigure = FigureMap(
        "weighted-figure", "",
        [
            .has("question", .text), .may("statement", .text), .figure, .has("text", .orNull(.words)), .n,
            .has("effective", .countIfShown), .has("options", .maps(weightedOption)),
        ], hides: ["effective"])

    static let weightedOption = FigureMap(
        "weighted-option", "",
        [
            .id, .label, .has("count", .count), .has("share", .shareIfAny), .has("interval", .interval), .has("weighted", .shareIfAny),
            .has("weightedInterval", .interval),
        ], hides: ["weighted", "weightedInterval"])
}
