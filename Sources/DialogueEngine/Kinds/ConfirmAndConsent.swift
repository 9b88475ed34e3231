/// Yes or no: to what was written down, and to what we ask leave for.
enum ConfirmKind {
    static let options: [OwnOption] = [OwnOption(.yes, nl: "Ja", fy: "Ja", en: "Yes"), OwnOption(.no, nl: "Nee", fy: "Nee", en: "No")]

    static let roles: [OptionID: PolarRole] = [.yes: .yes, "yes": .yes, .no: .no, "no": .no, "more_info": .explain, "skip": .skip]

    static let senses: [(Sense, row: String)] = [
        (.good, "leave"), (.yes, "yes"), (.yes, "fine"), (.no, "no"), (.good, "good"), (.bad, "bad"), (.no, "refused"), (.doubt, "doubt"),
        (.partly, "partly"), (.strong, "strong"), (.explain, "explain"), (.good, "agree"), (.bad, "disagree"),
    ]
}
