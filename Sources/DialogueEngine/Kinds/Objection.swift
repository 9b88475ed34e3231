/// A board's round: no objection, or one. A bare yes or no stays open, since it may answer "any objection?" as well as "agreed?".
enum ObjectionKind {
    static let options: [OwnOption] = [
        OwnOption("none", nl: "Geen bezwaar", fy: "Gjin beswier", en: "No objection"),
        OwnOption("objection", nl: "Bezwaar", fy: "Beswier", en: "Objection"),
    ]

    static let roles: [OptionID: PolarRole] = ["none": .yes, "objection": .no, "skip": .skip]

    static let lexicon = Lexicon([
        .good: StanceWords.unobjected, .bad: StanceWords.objected, .doubt: ["nl": ["nee bezwaar"], "fy": ["nee beswier"]],
        .filler: YesNoWords.yes, .filler: YesNoWords.no, .doubt: YesNoWords.doubt,
    ])
}
