/// Whether somebody knows this from their own life: fully, a bit, no.
enum RecogniseKind {
    static let options: [OwnOption] = [
        OwnOption("fully", nl: "Ja", fy: "Ja", en: "Yes"), OwnOption("bit", nl: "Een stukje", fy: "In stikje", en: "A bit"),
        OwnOption("no", nl: "Nee", fy: "Nee", en: "No"),
    ]

    static let roles: [OptionID: PolarRole] = ["fully": .yes, "bit": .partly, "no": .no, "skip": .skip]

    static let senses: [(Sense, row: String)] = [
        (.good, "recognised"), (.no, "unrecognised"), (.partly, "partly"), (.yes, "yes"), (.no, "no"), (.good, "good"), (.bad, "bad"),
        (.doubt, "doubt"), (.strong, "strong"), (.open, "fine"), (.skip, "skip"),
    ]
}
