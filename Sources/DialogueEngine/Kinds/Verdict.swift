/// Whether a need is met, or a promise was kept: met, partly, not.
enum VerdictKind {
    static let options: [OwnOption] = [
        OwnOption("met", nl: "Ja", fy: "Ja", en: "Yes"), OwnOption("partly", nl: "Een beetje", fy: "In bytsje", en: "Partly"),
        OwnOption("not", nl: "Nee", fy: "Nee", en: "No"),
    ]

    static let roles: [OptionID: PolarRole] = ["met": .yes, "partly": .partly, "not": .no, "skip": .skip]

    static let lexicon = Lexicon([
        .partly: YesNoWords.partly, .yes: YesNoWords.yes, .yes: YesNoWords.fine, .no: YesNoWords.no, .good: YesNoWords.good,
        .bad: YesNoWords.bad, .doubt: YesNoWords.doubt, .strong: YesNoWords.strong, .skip: YesNoWords.skip,
    ])
}
