extension MapShape {
    static let standing = MapShape(
        "the standing",
        [
            .may("attitude", .map(.attitude), "The number that divides people for the overlap tables."),
            .may("overlap", .list(.map(.overlap)), "What people of both attitudes put first, side by side."),
            .may("missing", .list(.name), "Answers that name options the list lacked."),
            .may("words", .list(.map(.wordList)), "Answers whose lines are listed, the rare ones too."),
            .may("quotes", .name, "The confirm answer by which a person lets their words appear."),
            .may("splits", .list(.name), "The answers by which figures may be split."),
            .may("pairs", .list(.map(.pair)), "Two answers of the same people, before and after."),
            .may("coverage", .name, "The answer that says where people live, for the table of voices by place."),
        ])

    static let pair = MapShape(
        "a pair",
        [
            .needs("before", .name, "A scale, number, stance or live answer."),
            .needs("after", .name, "The same people's later answer, of the same kind."),
            .needs("title", .text, "What stands above it."),
        ])

    static let attitude = MapShape(
        "the attitude",
        [
            .needs("answer", .name, "A number or a scale."),
            .needs("negative", .number, "Below this: negative."),
            .needs("positive", .number, "Above this: positive."),
        ])

    static let overlap = MapShape(
        "an overlap",
        [
            .needs("of", .name, "Points, a rank or choices."),
            .may("reasons", .list(.name), "The texts that say why."),
        ])

    static let wordList = MapShape(
        "a list of words",
        [
            .needs("of", .name, "A text."),
            .needs("title", .text, "What stands above it."),
        ])
}
