extension FigureMap {
    static let coverage = FigureMap(
        "coverage", "Voices by place: whom we know, who started, who finished.",
        [
            .figure, .has("question", .text, "The answer that says the place."), .has("label", .orNull(.words)),
            .has("places", .maps(coveredPlace), "The last one is not known."), .has("rows", .orNull(.maps(coveredVoice))),
            .has("empty", .countIfShown, "Cells of a known voice and place in which nobody is."),
            .may("asOf", .moment, "When it was last published, where too few changed since."),
        ], hides: ["rows", "empty"])

    static let dropOff = FigureMap(
        "drop-off", "",
        [
            .figure, .has("steps", .list(.text), "Questions in their order, by id; their numbers stand beside the questions."),
            .has("worst", .orNull(.map(worst)), "Where the largest share of those asked stopped, by its lower bound."),
        ])

    static let worst = FigureMap(
        "worst", "", [.has("question", .text), .figure] + Member.counts("asked", "answered", "skipped", "unanswered"))

    static let coveredPlace = FigureMap("covered-place", "", [.id, .label])

    static let coveredVoice = FigureMap(
        "covered-voice", "",
        [.id, .label, .has("target", .countIfShown), .has("cells", .maps(coverageCell), "In the order of the places.")])

    static let coverageCell = FigureMap(
        "coverage-cell", "",
        [
            .has("place", .text), .has("known", .countIfShown), .has("started", .countIfShown), .has("finished", .countIfShown),
            .has("silent", .countIfShown, "Known, and not started."),
        ], hides: ["known", "started", "finished", "silent"])

    static let pair = FigureMap(
        "pair", "Two answers of the same people.",
        [
            .has("before", .text), .has("after", .text), .figure, .has("title", .words),
            .has("n", .countIfShown, "People who answered both times."), .has("onlyBefore", .countIfShown),
            .has("onlyAfter", .countIfShown),
            .has("moves", .orNull(.maps(move))), .has("change", .orNull(.map(meanChange)), "After less before, where both are numbers."),
            .may("asOf", .moment, "When it was last published, where too few changed since."),
        ], hides: ["n", "moves", "change"])

    static let move = FigureMap(
        "move", "",
        [
            .has("id", .word(["up", "same", "down"])), .has("count", .countIfShown), .has("share", .shareIfAny),
            .has("interval", .interval),
        ], hides: ["count", "share", "interval"])

    static let meanChange = FigureMap("mean-change", "", [.has("mean", .number), .has("interval", .bounds(.number))])
}
