import DialogueEngine

extension MapShape {
    /// The file `rehearsal.yaml`.
    static let rehearsal = MapShape(
        "a rehearsal",
        [
            .needs(
                "run", .anything,
                "What the consultation is opened with: the dialogue's own fields, timezone, statements, targets, population."),
            .needs("opened", .moment, "When it opens, in the run's time zone: 2026-05-01T09:00."),
            .may("residents", .map(.residents), "Shares of the crowd."),
            .may("profiles", .list(.map(.profile)), "The sorts of residents."),
            .may("moderator", .list(.map(.move)), "What the moderator does, and when."),
        ])

    static let residents = MapShape(
        "residents",
        [
            .may("silent", .share, "Never reply."),
            .may("declines", .share, "Say no to the consent question."),
            .may("stops", .share, "Type STOP somewhere."),
            .may("erases", .share, "Type WIS somewhere."),
            .may("changes", .share, "Change an answer."),
            .may("skips", .share, "Of questions: skipped."),
            .may("mumbles", .share, "Of replies: unclear at first."),
        ])

    static let profile = MapShape(
        "a profile",
        [
            .may("share", .decimal, "Its weight among the profiles."),
            .may("language", .language, "The language asked for."),
            .may("replies", .entries(.list(.words)), "What such a resident types, by answer; one is taken at random."),
        ])

    static let move = MapShape(
        "a move of the moderator", oneOf: ["next", "do"],
        [
            .needs("after", .span, "Counted from the opening."),
            .may("in", .name, "The phase the group must be in; elsewhere nothing is done."),
            .may("next", .words, "Moves on, for this reason."),
            .may("do", .list(.words), "Acts, as a moderator writes them."),
        ])

    /// The data a consultation is opened with: the fields of this dialogue, and four keys of every dialogue.
    static func run(_ dialogue: Dialogue) -> MapShape {
        MapShape(
            "the run data",
            [
                .may("timezone", .words, "The IANA name of the zone in which times are told."),
                .may("statements", .entries(.entries(.text)), "Lists that replace those of the script."),
                .may("targets", .anything, "How many people of a voice are to be heard."),
                .may("population", .entries(.map(.residentsOfAnswers)), "How many residents there are of each answer about the person."),
            ] + dialogue.fields.map { .may($0.id.text, .anything, "A field of the dialogue.") })
    }

    static let residentsOfAnswers = MapShape(
        "a table of residents",
        [
            .needs("source", .words, "Where the numbers come from."),
            .needs("date", .day, "The day they are of: 2025-01-01."),
            .needs("people", .entries(.number), "By option, or by voice: how many residents there are."),
        ])

    static func targets(_ voices: [Voice]) -> MapShape {
        MapShape("the targets", voices.map { .may($0.id.text, .number, "How many people of this voice are to be heard.") })
    }
}
