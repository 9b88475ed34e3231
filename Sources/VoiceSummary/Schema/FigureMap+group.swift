import DialogueEngine

extension FigureMap {
    static let proposal = FigureMap(
        "proposal", "One version of a proposal.",
        [
            .id, .has("version", .count), .figure, .has("text", .orNull(.words)), .has("at", .orNull(.moment)), .has("votes", .map(votes)),
            .has("changes", .maps(change)), .has("changeCount", .count), .has("outcome", .orNull(.text)), .has("closed", .truth),
        ])

    static let votes = FigureMap(
        "votes", "",
        [
            .n, .has("question", .text), .has("options", .maps(vote)), .has("against", .countIfShown),
            .may("byRole", .orNull(.maps(roleVotes))),
        ], hides: ["byRole"])

    static let vote = FigureMap(
        "vote", "", [.id, .label, .may("against", .truth, "Whether it means no."), .has("count", .countIfShown)], hides: ["count"])

    static let roleVotes = FigureMap(
        "role-votes", "",
        [.id, .label, .n, .may("roles", .list(.text), "Roles too small to be shown apart."), .has("options", .maps(vote))])

    static let change = FigureMap("change", "", [.has("text", .words), .has("needs", .maps(citedNeed))])

    static let citedNeed = FigureMap(
        "cited-need", "", [.id, .has("verdict", .orNull(.text), "What its owner says."), .may("text", .text), .may("withdrawn", .truth)])

    static let needs = FigureMap(
        "needs", "Being cited is not being met: two figures.",
        [.figure] + Member.counts("stated", "cited") + [.has("judged", .map(judged)), .has("denied", .maps(deniedNeed))])

    static let judged = FigureMap("judged", "", Member.counts("met", "partly", "not", "notYet"))

    static let deniedNeed = FigureMap(
        "denied-need", "",
        [
            .id, .has("proposal", .text), .has("version", .count), .figure, .has("need", .orNull(.text)), .has("withheld", .truth),
            .has("change", .words),
        ])

    static let commitment = FigureMap(
        "commitment", "A promise.",
        [
            .id, .figure, .has("text", .text), .has("owner", .text), .has("at", .moment), .has("due", .orNull(.moment)),
            .has("dueOn", .orNull(.map(calendarDay))), .has("status", .word(Commitment.Status.allCases.map(\.rawValue))),
            .has("late", .truth), .has("reason", .orNull(.text)), .has("reopened", .count), .has("concerns", .list(.text)),
            .has("verdicts", .map(verdicts), "What those say to whom it was made."),
            .may("texts", .words, "Of what the script itself promises: `text` by language."),
            .may("owners", .words, "The same of `owner`."),
        ])

    static let calendarDay = FigureMap("calendar-day", "", Member.counts("year", "month", "day"))
    static let verdicts = FigureMap("verdicts", "", Member.counts("met", "partly", "not"))

    static let objection = FigureMap(
        "objection", "",
        [
            .has("text", .text), .has("proposal", .text), .has("version", .count), .has("evidence", .list(.text)), .figure,
            .has("confirmation", .text, "What its author said of this quote."), .has("need", .orNull(.text), "What its author needs."),
            .may("role", .map(role), "Where its author agreed and enough people of that role are shown to say no."),
        ])

    static let role = FigureMap("role", "", [.id, .label])

    static let objectionAccount = FigureMap(
        "objection-account", "",
        [.figure] + Member.counts("standing", "shown", "withheld", "earlier") + [.has("withheldBecause", .entries(.count))])

    static let contribution = FigureMap(
        "contribution", "",
        [
            .id, .figure, .has("question", .text), .has("sort", .text), .has("origin", .text), .has("way", .text), .has("status", .text),
            .has("language", .text), .has("readers", .count), .has("dealt", .count), .has("marks", .entries(.entries(.count))),
            .has("standing", .text), .has("recognised", .count), .has("citedIn", .list(.count)), .has("rolesRecognising", .orNull(.text)),
            .may("text", .text), .may("confirmation", .text), .may("mergedInto", .text),
            .may("partOf", .text, "For a part of a line that holds several thoughts: that line."),
            .may("joined", .map(joined), "For a line with which others were joined."),
        ])

    static let joined = FigureMap(
        "joined", "",
        [
            .has("lines", .list(.text)), .has("authors", .count, "How many people said it, each in their own words."),
            .has("recognised", .count, "How many others recognised one of the lines."),
        ])

    static let contributionAccount = FigureMap(
        "contribution-account", "",
        [.figure, .has("total", .count), .has("states", .entries(.count)), .has("hiddenBecause", .entries(.count))]
            + Member.counts("seeds", "proxies", "acrossRoles", "aloneSoFar"))

    static let lines = FigureMap("lines", "", [.has("acrossRoles", .list(.text)), .has("aloneSoFar", .list(.text))])
}
