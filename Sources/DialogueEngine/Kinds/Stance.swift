/// Agree, disagree, pass.
enum StanceKind {
    static let options: [OwnOption] = [
        OwnOption("agree", nl: "Eens", fy: "Iens", en: "Agree"), OwnOption("disagree", nl: "Oneens", fy: "Uniens", en: "Disagree"),
        OwnOption("pass", nl: "Weet ik niet", fy: "Wit ik net", en: "Don't know"),
    ]

    static let roles: [OptionID: PolarRole] = ["agree": .yes, "disagree": .no, "pass": .doubt, "skip": .skip]

    static let lexicon = Lexicon([
        .bad: StanceWords.disagree, .good: StanceWords.agree, .yes: YesNoWords.yes, .no: YesNoWords.no, .good: YesNoWords.good,
        .bad: YesNoWords.bad,
        .doubt: YesNoWords.doubt, .partly: YesNoWords.partly, .strong: YesNoWords.strong,
    ])
}
