extension FigureMap {
    static let voice = FigureMap(
        "voice", "A row is shown whole or not at all; the last one are people of whom no voice is known.",
        [
            .id, .figure, .label, .has("target", .countIfShown, "How many were to be heard, where that was decided beforehand."),
            .has("known", .countIfShown), .has("answered", .countIfShown), .has("silent", .countIfShown),
            .may("asOf", .moment, "When it was last published, where too few changed since."),
        ], hides: ["known", "answered", "silent"])

    static let missing = FigureMap(
        "missing", "",
        [
            .has("voices", .maps(absentVoice), "Voices nobody answered for."), .has("silent", .count),
            .has("silentByVoice", .maps(silentVoice)),
            .has("questions", .list(.text), "Questions nobody answered."),
        ])

    static let absentVoice = FigureMap(
        "absent-voice", "", [.id, .has("label", .orNull(.words)), .has("evidence", .list(.text))])

    static let silentVoice = FigureMap("silent-voice", "", [.id, .label] + Member.counts("silent", "known"))

    private static let lineMembers: [Member] = [
        .has("lines", .maps(line)), .has("said", .countIfShown, "People who said something."),
        .has("withheld", .countIfShown, "Those of them of whom it does not appear: they did not agree, or it is kept out."),
        .has("keptOut", .countIfShown, "Those of them who agreed, and whose words a moderator keeps out or has yet to read."),
        .has("unreadable", .countIfShown, "Answers whose words are not at hand, such as a photo."), .hidden,
    ]

    static let wordLines = FigureMap("word-lines", "", lineMembers)

    static let line = FigureMap(
        "line", "",
        [.has("text", .text), .has("count", .count), .has("evidence", .list(.text)), .may("statement", .text)]
            + [.has("confirmed", .count, "Authors who agreed to this quote when they saw it."), .has("noReply", .count)])

    static let funnel = FigureMap(
        "funnel", "How far people came.",
        [
            .figure, .has("steps", .list(.text)), .has("total", .entries(.count), "By step."), .has("voices", .maps(funnelVoice)),
        ])

    static let funnelVoice = FigureMap(
        "funnel-voice", "", [.id, .label, .has("counts", .orNull(.entries(.count))), .may("asOf", .moment)], hides: ["counts"])

    static let wordSection = FigureMap(
        "word-section", "", [.has("question", .text), .figure, .has("title", .orNull(.words))] + lineMembers)

    static let overlap = FigureMap(
        "overlap", "",
        [
            .has("question", .text), .figure, .has("negative", .orNull(.map(side))), .has("positive", .orNull(.map(side))),
            .has("shared", .orNull(.maps(shared))),
            .may("asOf", .moment, "When it was last published, where too few changed since."),
        ], hides: ["negative", "positive", "shared"])

    static let side = FigureMap("side", "", [.has("top", .maps(top)), .has("n", .countIfShown)], hides: ["n"])

    static let top = FigureMap(
        "top", "", [.has("option", .text), .label, .has("reasons", .map(wordLines)), .has("value", .numberIfAny)], hides: ["value"])

    static let shared = FigureMap(
        "shared", "", [.has("option", .text), .label, .has("negative", .map(wordLines)), .has("positive", .map(wordLines))])

    static let balance = FigureMap(
        "balance", "",
        [
            .figure, .has("silent", .count), .has("turns", .map(divided)), .has("words", .map(divided)),
            .has("readers", .map(readers), "How many people read each line."), .has("needs", .map(metNeeds)),
            .has("people", .maps(talk)), .has("felt", .maps(felt)),
        ])

    static let readers = FigureMap("readers", "", [.has("lines", .count), .has("least", .countIfShown), .has("gini", .map(gini))])
    static let metNeeds = FigureMap("met-needs", "", Member.counts("cited", "met"))
    static let divided = FigureMap("divided", "", [.has("takingPart", .map(gini)), .has("everybody", .map(gini))])
    static let gini = FigureMap("gini", "", Member.counts("n", "total") + [.has("gini", .numberIfAny), .has("normalised", .numberIfAny)])
    static let talk = FigureMap("talk", "", Member.counts("turns", "words"))

    static let felt = FigureMap(
        "felt", "",
        [
            .has("question", .text), .has("text", .orNull(.words)), .n, .has("mean", .numberIfAny), .has("from", .number),
            .has("to", .number),
        ])
}
