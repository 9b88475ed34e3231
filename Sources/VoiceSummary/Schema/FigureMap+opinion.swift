extension FigureMap {
    private static let sides = ["agree", "disagree"]

    static let statement = FigureMap(
        "statement", "",
        [
            .id, .figure, .has("question", .text), .has("text", .words), .has("origin", .text), .has("agree", .count),
            .has("disagree", .count), .has("pass", .count), .has("seen", .count, "People to whom it was put."),
            .has("agreeing", .orNull(.map(shareOf))), .has("disagreeing", .orNull(.map(shareOf))), .has("passing", .orNull(.map(shareOf))),
            .may("groups", .maps(groupVotes)), .may("takenOut", .truth, "Moderators took it out; in public its words are not told."),
            .may("bridging", .shareIfAny, "At least this part agrees in the least willing group, with 95 % confidence."),
            .may("groupConsensus", .share), .may("groupConsensusMean", .share),
        ])

    static let shareOf = FigureMap("share", "", [.has("share", .share), .has("interval", .bounds(.share))])

    static let groupVotes = FigureMap(
        "group-votes", "",
        [
            .id, .has("n", .countIfShown), .may("agree", .count), .may("disagree", .count), .may("pass", .count),
            .may("agreeing", .orNull(.map(shareOf))), .may("disagreeing", .orNull(.map(shareOf))),
            .may("withOthers", .count, "People outside the groups who are counted with this one."),
        ], hides: ["n"])

    static let groups = FigureMap(
        "groups", "Groups' members + between + notPlaced + noStance = known.",
        [
            .figure, .has("found", .count, "Groups that are shown."), .has("k", .count, "Groups that were found."),
            .has("members", .entries(.count)),
            .has("estimated", .entries(.map(estimatedSize)), "How large each group is with those of it whose votes do not tell."),
            .has("between", .count), .has("notPlaced", .count), .has("noStance", .count),
            .has("outside", .countIfShown), .has("stability", .numberIfAny), .has("returning", .entries(.numberIfAny)),
            .has("tooSmall", .count), .has("directions", .count), .has("statements", .count), .has("leftOut", .count),
            .has("votes", .count), .has("map", .entries(.map(place))), .hidden,
        ])

    static let estimatedSize = FigureMap(
        "estimated-size", "Of all who took a stance, in whole percents.", [.has("share", .share), .has("interval", .bounds(.share)), .n])

    static let place = FigureMap("place", "", [.has("x", .number), .has("y", .number), .has("spread", .number)])

    static let majority = FigureMap(
        "majority", "",
        [
            .has("statement", .text), .figure, .has("side", .word(sides)), .has("count", .count), .n, .has("share", .share),
            .has("interval", .bounds(.share)), .has("against", .count), .has("dissent", .orNull(.map(dissent))),
            .has("words", .orNull(.map(dissentWords)), "Why people say the opposite, where they let their words appear."),
        ])

    static let dissentWords = FigureMap("dissent-words", "", [.has("lines", .maps(dissentLine)), .has("withheld", .count)])
    static let dissentLine = FigureMap("dissent-line", "", [.has("text", .text), .has("count", .count)])

    static let dissent = FigureMap(
        "dissent", "",
        [
            .has("group", .orNull(.text), "Nothing for those in no group."), .has("count", .count), .n, .has("share", .shareIfAny),
            .has("withOthers", .countIfAny, "People outside the groups who are counted with this one."),
            .has("split", .truth, "Whether more than half of that group says the opposite."),
        ])

    static let leaveOut = FigureMap(
        "leave-out", "",
        [
            .may("figure", .text), .may("flagged", .countIfShown), .may("identical", .count), .may("uniform", .count),
            .may("bursts", .either(.count, .maps(burst)), "Votes that came in a rush: how many times, and for moderators where and when."),
            .may("inBursts", .count),
            .may("changed", .maps(changed)), .hidden,
        ])

    static let changed = FigureMap(
        "changed", "", [.has("statement", .text), .figure, .has("with", .map(agreed)), .has("without", .map(agreed))])

    static let burst = FigureMap("burst", "", [.has("channel", .text), .has("from", .moment), .has("people", .count)])
    static let agreed = FigureMap("agreed", "", Member.counts("agree", "n"))

    static let slate = FigureMap(
        "slate", "",
        [
            .may("figure", .text), .may("statements", .list(.text)), .may("people", .count), .may("covered", .countIfShown),
            .may("claim", .count), .may("largestWithout", .orNull(.map(without))),
        ], hides: ["covered", "largestWithout"])

    static let without = FigureMap("without", "", [.has("statement", .text), .has("count", .count)])

    static let distinction = FigureMap(
        "distinction", "",
        [
            .has("statement", .text), .figure, .has("side", .word(sides)), .has("own", .map(partOf)), .has("others", .map(partOf)),
            .has("withOthers", .countIfAny, "People outside the groups who are counted with its own."), .has("difference", .difference),
            .has("interval", .bounds(.difference)),
        ])

    static let partOf = FigureMap("part-of", "", [.has("count", .count), .n, .has("share", .shareIfAny), .has("interval", .interval)])

    static let bridge = FigureMap(
        "bridge", "", [.has("statement", .text), .figure, .has("side", .word(sides)), .has("atLeast", .share)])
}
