/// Whether a need is met, or a promise was kept: met, partly, not.
enum VerdictKind {
    static let options: [OwnOption] = [
        OwnOption("met", nl: "Ja", fy: "Ja", en: "Yes"), OwnOption("partly", nl: "Een beetje", fy: "In bytsje", en: "Partly"),
        OwnOption("not", nl: "Nee", fy: "Nee", en: "No"),
    ]

    static let roles: [OptionID: PolarRole] = ["met": .yes, "partly": .partly, "not": .no, "skip": .skip]

    static let senses: [(Sense, row: String)] = [
        (.partly, "partly"), (.yes, "yes"), (.yes, "fine"), (.no, "no"), (.good, "good"), (.bad, "bad"), (.doubt, "doubt"),
        (.strong, "strong"), (.skip, "skip"),
    ]
}
