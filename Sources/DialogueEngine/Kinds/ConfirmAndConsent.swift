/// Yes or no: to what was written down, and to what we ask leave for.
enum ConfirmKind {
    static let options: [OwnOption] = [OwnOption("ja", nl: "Ja", fy: "Ja", en: "Yes"), OwnOption("nee", nl: "Nee", fy: "Nee", en: "No")]

    static let roles: [OptionID: PolarRole] = ["ja": .yes, "yes": .yes, "nee": .no, "no": .no, "more_info": .explain, "skip": .skip]

    static let lexicon = Lexicon([
        .good: StanceWords.leave, .yes: YesNoWords.yes, .yes: YesNoWords.fine, .no: YesNoWords.no, .good: YesNoWords.good,
        .bad: YesNoWords.bad, .no: StanceWords.refused,
        .doubt: YesNoWords.doubt, .partly: YesNoWords.partly, .strong: YesNoWords.strong, .explain: YesNoWords.explain,
    ])
}
