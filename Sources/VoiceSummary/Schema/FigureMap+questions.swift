import DialogueEngine

extension FigureMap {
    /// What became of everybody who was asked: asked = answered + skipped + spoken + unanswered.
    private static let account: [Member] =
        Member.counts("asked", "answered", "skipped", "spoken", "unanswered", "late", "unopened") + [.has("skippedBecause", .map(skips))]

    /// What an account is told by.
    static let accountNames = Set(account.map(\.name))

    private static let skips = FigureMap("skips", "", QuestionAccount.reasons.map { .has($0.rawValue, .count) })

    /// The figure of some answers, whatever the kind of question.
    static let figures: [Member] = [
        .may("n", .countIfShown, "How many answers the figure is of."), .may("options", .maps(option)),
        .may("distribution", .maps(range), "Numbers in ranges, both ends included."), .may("mean", .numberIfAny),
        .may("median", .numberIfAny),
        .may("spread", .numberIfAny, "The standard deviation of a sample."), .may("total", .count, "The points each person divides."),
        .may("days", .orNull(.maps(day))), .may("quotable", .count, "Answers that may be quoted."), .may("withheld", .count),
        .may("pairwise", .entries(.entries(.count)), "For each option how many put it above each other one."), .hidden,
    ]

    static let question = FigureMap(
        "question", "",
        [
            .id, .has("kind", .word(Question.Kind.allCases.map(\.rawValue))), .figure, .has("text", .orNull(.words)), .may("unit", .words),
            .may("about", .count, "How many lines or promises it was asked about."),
            .may("askedFew", .truth, "Only a few were asked, so their answers are held back."),
            .may("statements", .maps(answeredStatement), "The same for each statement of its loop."),
            .may("personal", .truth, "It is about the people themselves, so it is published anew only where enough changed."),
            .may("atTable", .truth, "What was said stayed at the table."),
            .may("asOf", .moment, "When it was last published, where too few changed since."),
            .may("routed", .truth, "An answer about people leads to it or past it, so how many were asked is held back."),
        ] + account.map(\.ifShown) + figures)

    static let answeredStatement = FigureMap(
        "answered-statement", "", [.id, .has("text", .orNull(.words)), .may("askedFew", .truth)] + account + figures)

    static let option = FigureMap(
        "option", "",
        [
            .id, .label, .may("count", .countIfShown), .may("share", .shareIfAny), .may("interval", .interval),
            .may("total", .countIfShown, "All points it got."), .may("mean", .numberIfAny), .may("spread", .numberIfAny),
            .may("none", .orNull(.map(part)), "People who gave it no points."), .may("meanPlace", .numberIfAny),
            .may("borda", .countIfShown),
            .may("first", .orNull(.map(part)), "People who put it first."),
            .may("schulze", .countIfShown, "Its place by Schulze's method."),
        ], hides: ["count", "share", "interval", "total", "mean", "spread", "none", "meanPlace", "borda", "first", "schulze"])

    static let part = FigureMap("part", "", [.has("count", .count), .has("share", .shareIfAny), .has("interval", .interval)])

    static let range = FigureMap(
        "range", "",
        [
            .has("from", .number), .has("to", .number), .may("label", .words), .has("count", .countIfShown), .has("share", .shareIfAny),
            .has("interval", .interval),
        ], hides: ["count", "share", "interval"])

    static let day = FigureMap("day", "", [.has("day", .day), .has("count", .count)])

    static let split = FigureMap(
        "split", "Figures by one attribute; never by two.",
        [.has("by", .text), .has("label", .orNull(.words)), .has("questions", .maps(splitQuestion))])

    static let splitQuestion = FigureMap(
        "split-question", "",
        [
            .has("question", .text), .may("statement", .text), .n, .has("groups", .maps(splitRow)),
            .may("asOf", .moment, "When it was last published, where too few changed since."),
        ])

    static let splitRow = FigureMap("split-row", "", [.id, .label] + figures, hides: ["n"])
}
