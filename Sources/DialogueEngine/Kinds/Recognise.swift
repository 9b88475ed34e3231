/// Whether somebody knows this from their own life: fully, a bit, no.
enum RecogniseKind {
    static let options: [OwnOption] = [
        OwnOption("fully", nl: "Ja", fy: "Ja", en: "Yes"), OwnOption("bit", nl: "Een stukje", fy: "In stikje", en: "A bit"),
        OwnOption("no", nl: "Nee", fy: "Nee", en: "No"),
    ]

    static let roles: [OptionID: PolarRole] = ["fully": .yes, "bit": .partly, "no": .no, "skip": .skip]

    static let lexicon = Lexicon([
        .good: StanceWords.recognised, .no: StanceWords.unrecognised, .partly: YesNoWords.partly, .yes: YesNoWords.yes, .no: YesNoWords.no,
        .good: YesNoWords.good,
        .bad: YesNoWords.bad, .doubt: YesNoWords.doubt, .strong: YesNoWords.strong, .skip: YesNoWords.skip,
    ])
}
