import DialogueEngine

extension MapShape {
    /// The file `dialogue.yaml`.
    static let dialogue = MapShape(
        "a dialogue",
        [
            .needs("meerstem", .version, "The version of this format: 1."),
            .needs("id", .words, "The dialogue's id, equal to the name of its folder."),
            .needs("title", .text, "What residents and moderators call it."),
            .needs("languages", .list(.language), "The languages it speaks; the first is used where nothing else is known."),
            .may("reviewed", .list(.language), "Languages, beyond nl and en, whose texts a native reader has signed."),
            .may("minutes", .number, "About how long it takes; texts show it as {{ minutes }}."),
            .may("about", .map(.about), "What the words PRIVACY and WIE answer at any moment."),
            .may("run", .entries(.map(.field)), "Data filled in when a consultation opens."),
            .may("statements", .entries(.entries(.text)), "Lists of statements that a deal node loops over."),
            .may("voices", .entries(.map(.voice)), "Groups we listen for, each with the rule that finds them."),
            .needs("participant", .map(.participant), "One person's walk."),
            .may("consultation", .map(.consultation), "What the group does: phases, contributions, proposals, roles, tables."),
            .may("standing", .map(.standing), "What the summary does with which answer."),
        ])

    /// A file of `_fragments`.
    static let fragment = MapShape(
        "a fragment",
        [
            .needs("meerstem", .version, "The version of this format: 1."),
            .needs("fragment", .name, "The fragment's id, equal to the name of its file."),
            .needs("languages", .list(.language), "The languages it speaks."),
            .may("reviewed", .list(.language), "Languages, beyond nl and en, whose texts a native reader has signed."),
            .may("run", .entries(.map(.field)), "Data filled in when a consultation opens; fields declared alike elsewhere are one field."),
        ] + participant.keys + [
            .may("about", .map(.about), "What PRIVACY and WIE answer, where the dialogue does not say.")
        ])

    static let participant = MapShape(
        "participant",
        [
            .may("answers", .entries(.map(.answer)), "What a person can be asked, apart from how it is asked."),
            .needs("start", .name, "The first node."),
            .needs("nodes", .entries(.node), "The steps of the walk."),
        ])

    static let about = MapShape(
        "about",
        [
            .may(About.privacy.rawValue, .text, "What the word PRIVACY answers."),
            .may(About.who.rawValue, .text, "What the word WIE answers."),
        ])

    static let field = MapShape(
        "a field",
        [
            .needs("type", .word(of: RunField.Kind.self), "What the field holds."),
            .may("default", .either([.text, .words, .number]), "Used where the run gives no value."),
            .may("live", .truth, "The moderator fills it in while the consultation runs; words only."),
        ])

    static let voice = MapShape(
        "a voice",
        [
            .needs("label", .text, "What moderators call the group; residents never see it."),
            .needs("when", .condition, "Who belongs to it. The first rule that holds counts."),
        ])

    /// The words of one language with their mark.
    static let markedWords = MapShape(
        "a text",
        [
            .needs("text", .words, "The words."),
            .may("reviewed", .truth, "A native reader has signed them."),
        ])
}
