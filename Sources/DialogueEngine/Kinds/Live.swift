/// Whether somebody can live with a proposal: yes, with difficulty, no.
enum LiveKind {
    static let options: [OwnOption] = [
        OwnOption("yes", nl: "Ja", fy: "Ja", en: "Yes"),
        OwnOption("difficult", nl: "Ja, met moeite", fy: "Ja, mei muoite", en: "Yes, with difficulty"),
        OwnOption("no", nl: "Nee", fy: "Nee", en: "No"),
    ]

    static let roles: [OptionID: PolarRole] = ["yes": .yes, "difficult": .difficult, "no": .no, "skip": .skip]

    static let senses: [(Sense, row: String)] = [
        (.good, "livable"), (.bad, "unlivable"), (.difficult, "difficult"), (.yes, "yes"), (.yes, "fine"), (.no, "no"), (.good, "good"),
        (.bad, "bad"), (.doubt, "doubt"), (.partly, "partly"), (.strong, "strong"), (.good, "agree"), (.bad, "disagree"),
    ]
}
