/// A board's round: no objection, or one. A bare yes or no stays open, since it may answer "any objection?" as well as "agreed?".
enum ObjectionKind {
    static let options: [OwnOption] = [
        OwnOption("none", nl: "Geen bezwaar", fy: "Gjin beswier", en: "No objection"),
        OwnOption("objection", nl: "Bezwaar", fy: "Beswier", en: "Objection"),
    ]

    static let roles: [OptionID: PolarRole] = ["none": .yes, "objection": .no, "skip": .skip]

    static let senses: [(Sense, row: String)] = [
        (.good, "unobjected"), (.bad, "objected"), (.doubt, "disobjected"), (.filler, "yes"), (.filler, "no"), (.doubt, "doubt"),
    ]
}
