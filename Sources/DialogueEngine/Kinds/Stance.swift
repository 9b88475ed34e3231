/// Agree, disagree, pass.
enum StanceKind {
    static let options: [OwnOption] = [
        OwnOption("agree", nl: "Eens", fy: "Iens", en: "Agree"), OwnOption("disagree", nl: "Oneens", fy: "Uniens", en: "Disagree"),
        OwnOption("pass", nl: "Weet ik niet", fy: "Wit ik net", en: "Don't know"),
    ]

    static let roles: [OptionID: PolarRole] = ["agree": .yes, "disagree": .no, "pass": .doubt, "skip": .skip]

    static let senses: [(Sense, row: String)] = [
        (.bad, "disagree"), (.good, "agree"), (.yes, "yes"), (.no, "no"), (.good, "good"), (.bad, "bad"), (.doubt, "doubt"),
        (.partly, "partly"),
        (.strong, "strong"), (.open, "fine"),
    ]
}
