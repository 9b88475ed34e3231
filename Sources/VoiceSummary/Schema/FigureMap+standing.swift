extension FigureMap {
    /// The whole standing.
    static let standing = FigureMap(
        "standing", "where all voices stand in a consultation",
        [
            .has("consultation", .text, "The join code."), .has("dialogue", .text, "The id of the script."), .has("title", .words),
            .has("digest", .text, "The digest of the script."), .has("asOf", .moment), .has("timeZone", .text),
            .has("audience", .word(Audience.allCases.map(\.rawValue)), "Who may read it; it decides how small a group may be."),
            .has("accounting", .map(accounting), "Everybody known, in one state each."),
            .has("questions", .maps(question), "Every question, in the order of the script."),
            .has("statements", .maps(statement), "Everything somebody could agree with, by group too."),
            .has("groups", .map(groups), "People who vote alike."),
            .has("majorities", .maps(majority), "What most say, each with who does not."),
            .has("leaveOut", .map(leaveOut), "What changes without votes that may not be one person's each."),
            .has("slate", .map(slate), "A few statements in which nearly everybody finds one they agree with."),
            .has("distinctive", .entries(.maps(distinction)), "By group: where it differs most."),
            .has("bridges", .maps(bridge), "What every group agrees with."),
            .has("overlap", .maps(overlap), "What both sides of the attitude put first."),
            .has("words", .maps(wordSection), "What people said, line by line."),
            .has("missingOptions", .maps(wordSection), "Options that people missed in a list."),
            .has("themes", .maps(themeSection), "What answers in words are about, for finding and not for counting."),
            .may("wordsAtHand", .maps(wordsAtHand), "For moderators: words that may stand in the report and are no line for others."),
            .may("nearDuplicates", .maps(nearLines), "For moderators: lines that may be merged."),
            .has("voices", .maps(voice), "For each voice how many are known, answered and are silent."),
            .has("splits", .maps(split), "Figures by one attribute."), .has("missing", .map(missing), "Who and what is not heard yet."),
            .has("proposals", .maps(proposal), "Each version of each proposal with its votes."),
            .has("needs", .map(needs), "What people need: stated, cited, judged met."),
            .has("commitments", .maps(commitment), "What was promised, and what became of it."),
            .has("moderation", .maps(act), "What moderators did."), .has("moderationAccount", .map(moderationAccount)),
            .has("objections", .maps(objection), "Why people still say no, word for word."),
            .has("earlierObjections", .maps(objection), "Why people said no to an earlier version."),
            .has("objectionsWithheld", .count, "People who say no without words that may appear."),
            .has("objectionAccount", .map(objectionAccount)), .has("contributions", .maps(contribution)),
            .has("contributionAccount", .map(contributionAccount)),
            .has("lines", .map(lines), "Lines recognised across roles, and lines nobody recognised so far, by id."),
            .has("funnel", .map(funnel), "How far people came, by voice too."),
            .has("coverage", .orNull(.map(coverage)), "Voices by place, where the dialogue knows both."),
            .has("pairs", .maps(pair), "The same people before and after."),
            .has("dropOff", .map(dropOff), "Where people leave the way."),
            .may("representation", .map(representation), "Where a table of residents was given: voices beside residents."),
            .may("balance", .map(balance), "For moderators: how talking is divided."),
            .has("claims", .maps(claim), "Sentences, each checked against the evidence it names."),
            .has("method", .map(method), "How it was made, and what was held back."),
        ])

    static let accounting = FigureMap(
        "accounting", "Everybody known to the consultation, in one state each: known is the sum of the states.",
        [.figure] + Member.counts("known", "tookPart") + Person.State.allCases.map { .has($0.rawValue, .count) })

    static let claim = FigureMap(
        "claim", "",
        [.id, .has("text", .map(trilingual)), .has("evidence", .list(.text), "Names of figures, lines and answers.")]
            + [.may("confirmation", .text, "What the authors of its quotes said of them.")])

    static let trilingual = FigureMap("trilingual", "", [.has("nl", .text), .has("en", .text), .has("fy", .text)])

    static let method = FigureMap(
        "method", "",
        [
            .has("k", .count, "The fewest people of a group that is shown."),
            .has("percentagesFrom", .count, "From how many people on a group has shares."), .has("phases", .maps(phase)),
            .has("from", .orNull(.moment)), .has("to", .moment), .has("overrides", .maps(override)), .has("nudges", .map(nudges)),
            .has("perChannel", .orNull(.entries(.count))), .has("hidden", .count, "How many values are held back."),
            .has("droppedClaims", .count, "Sentences that their evidence did not bear."),
            .has("models", .maps(modelNote), "What language models outside the house were sent and wrote."),
            .has("quotes", .map(quotes), "People who were shown their quotes before publication."), .has("rules", .list(.text)),
            .has("interval", .text), .has("spread", .text), .has("unreviewedLanguages", .list(.text)),
        ])

    static let quotes = FigureMap(
        "quotes", "", Member.counts("shown", "confirmed", "rewritten", "noReply", "takenBack", "claimsLost"))

    static let phase = FigureMap(
        "phase", "",
        [
            .has("phase", .text), .has("title", .orNull(.words)), .has("since", .moment), .has("actor", .text),
            .has("reason", .orNull(.text)),
        ])

    static let wordsAtHand = FigureMap(
        "words-at-hand", "",
        [
            .id, .has("question", .text), .has("statement", .orNull(.text)), .has("text", .text),
            .has("keptOut", .truth, "A moderator keeps them out of the report."),
        ])

    static let override = FigureMap(
        "override", "A phase that was left though the rule for it did not hold.",
        [
            .has("phase", .text), .has("title", .orNull(.words)), .has("left", .orNull(.text)), .has("since", .moment),
            .has("actor", .text),
            .has("reason", .orNull(.text)), .has("despite", .list(.text), "What was lacking."),
        ])

    static let nudges = FigureMap("nudges", "", Member.counts("sent", "contested"))

    static let act = FigureMap(
        "act", "", [.has("at", .moment), .has("actor", .text), .has("what", .text), .has("reason", .orNull(.text))])

    static let moderationAccount = FigureMap(
        "moderation-account", "", [.figure] + Member.counts("acts", "overrides", "nudges", "nudgesContested"))
}
