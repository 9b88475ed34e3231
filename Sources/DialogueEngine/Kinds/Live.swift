/// Whether somebody can live with a proposal: yes, with difficulty, no.
enum LiveKind {
    static let options: [OwnOption] = [
        OwnOption("yes", nl: "Ja", fy: "Ja", en: "Yes"),
        OwnOption("difficult", nl: "Ja, met moeite", fy: "Ja, mei muoite", en: "Yes, with difficulty"),
        OwnOption("no", nl: "Nee", fy: "Nee", en: "No"),
    ]

    static let roles: [OptionID: PolarRole] = ["yes": .yes, "difficult": .difficult, "no": .no, "skip": .skip]

    static let lexicon = Lexicon([
        .good: StanceWords.livable, .bad: StanceWords.unlivable, .difficult: StanceWords.difficult, .yes: YesNoWords.yes,
        .yes: YesNoWords.fine, .no: YesNoWords.no,
        .good: YesNoWords.good, .bad: YesNoWords.bad, .doubt: YesNoWords.doubt, .partly: YesNoWords.partly, .strong: YesNoWords.strong,
        .good: StanceWords.agree,
        .bad: StanceWords.disagree,
    ])
}
