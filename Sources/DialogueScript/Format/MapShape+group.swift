import DialogueEngine

extension MapShape {
    static let consultation = MapShape(
        "the consultation",
        [
            .may("roles", .map(.roles), "The choice by which people have a role."),
            .may("phases", .entries(.map(.phase)), "In the order they are gone through."),
            .may("contributions", .entries(.map(.contribution)), "What travels from person to person, by sort."),
            .may("proposals", .entries(.map(.proposal)), "What is voted on, version by version."),
            .may("promises", .entries(.map(.promise)), "What is promised to everybody by opening it, and by when."),
            .may("tables", .map(.tables), "Groups of a few people who speak in turns."),
        ])

    static let roles = MapShape(
        "the roles",
        [
            .needs("answer", .name, "The choice."),
            .may("shown", .name, "The confirm answer by which people let their role stand beside their words."),
        ])

    static let phase = MapShape(
        "a phase",
        [
            .may("title", .text, "What residents and moderators call it."),
            .needs("advance", .map(.advance), "When it may move on."),
            .may("next", .either([.name, .list(.map(.phaseWay))]), "A later phase, or a list of ways."),
            .may(
                "override", .word(of: PhaseReader.Override.self),
                "Who moves on although the rule does not hold says why; without this key nobody is asked."),
            .may("commitments", .truth, "Promises are kept here; it ends when all have an answer."),
            .may("proposes", .name, "A version of this proposal is put before the phase ends."),
            .may("fills", .list(.name), "Live fields the moderator fills in before it ends."),
            .may("fallback", .span, "After so long without a moderator it moves on by itself."),
            .may("moreTime", .map(.moreTime), "When enough people ask for more time, they get it."),
            .may("stays", .word(of: PhaseReader.Stays.self), "Answers that belong to it count whenever they come."),
        ])

    static let phaseWay = MapShape(
        "a way on", name: "way-on-of-a-phase",
        [
            .may("carried", .name, "The proposal that must be carried; the last way has none."),
            .needs("to", .name, "A later phase."),
        ])

    static let advance: MapShape = MapShape(
        "advance", oneOf: ["moderator", "deadline", "quorum", "spread", "when", "any", "all"],
        [
            .may("moderator", .truth, "The moderator says so."),
            .may("deadline", .either([.span, .name]), "A field of type time or date, or a duration after the phase opened."),
            .may("quorum", .map(.quorum), "Enough people are done."),
            .may("spread", .name, "Every line of this answer that may travel has reached its readers."),
            .may("when", .condition, "A condition over everybody, in exact numbers: count('all', answers.r4 == 'tegen') >= 3."),
            .may("any", .list(.map(.advance)), "One of these."),
            .may("all", .list(.map(.advance)), "All of these."),
        ])

    static let quorum = MapShape(
        "a quorum",
        [
            .needs("share", .share, "Of those taking part, from 0 to 1."),
            .may("everyVoice", .number, "How many of each voice at least."),
        ])

    static let moreTime = MapShape(
        "moreTime",
        [
            .needs("share", .share, "Of those taking part, from 0 to 1."),
            .needs("by", .span, "How much time they get."),
        ])

    static let contribution = MapShape(
        "a contribution",
        [
            .needs("from", .list(.name), "The answers it comes from."),
            .may("hold", .truth, "The moderator reads it first."),
            .may("readers", .number, "How many readers each line should have; 10 where nothing is said."),
        ])

    static let proposal = MapShape(
        "a proposal",
        [
            .needs("versions", .list(.map(.proposalVersion)), "Who is asked what about each version."),
            .may("against", .list(.name), "The options of a vote that mean no."),
            .may("carriedBelow", .share, "It is carried when at most this share is against."),
            .may("everybody", .either([.truth, .name]), "It is carried only when all have voted who take part, or who have this role."),
        ])

    static let proposalVersion = MapShape(
        "a version",
        [
            .needs("vote", .name, "The answer people vote with: choice, live, objection or stance."),
            .may("needs", .name, "What people need before they can agree: a text with `contribute: need`."),
            .may("accept", .name, "Whether others would add a need; asked once for each."),
            .may("verdict", .name, "Whether the need of the version before is met."),
            .may("reasons", .name, "Why somebody still says no."),
        ])

    static let promise = MapShape(
        "a promise",
        [
            .needs("text", .text, "What people are told will come."),
            .needs("owner", .name, "The run field that says who keeps it."),
            .needs("due", .name, "A run field of type date or time. When it has passed, whoever waits for a phase hears that it is late."),
            .may("kept", .name, "The phase that begins when it is kept; without it the moderator says so."),
        ])

    static let tables = MapShape(
        "the tables",
        [
            .may("least", .number, "The fewest people at a table; 4 where nothing is said."),
            .may("most", .number, "The most; 8 where nothing is said."),
            .needs("rounds", .list(.map(.round)), "The go-rounds, in order."),
        ])

    static let round = MapShape(
        "a round",
        [
            .needs("answer", .name, "What each says in turn: a text with `share: table`, or `hosted` where the moderator reads it too."),
            .needs("timeout", .span, "After which a turn passes."),
        ])
}
