import DialogueEngine

/// What `check` and `explain` say around what was found.
extension Messages {
    func checked(_ name: String, warnings: Int, hints: Int) -> String {
        let (fewWarnings, fewHints) = (warnings == 1, hints == 1)
        return pick(
            "\(name): in orde, \(warnings) \(fewWarnings ? "waarschuwing" : "waarschuwingen"), \(hints) \(fewHints ? "tip" : "tips").",
            "\(name): yn oarder, \(warnings) \(fewWarnings ? "warskôging" : "warskôgings"), \(hints) \(fewHints ? "tip" : "tips").",
            "\(name): in order, \(warnings) \(fewWarnings ? "warning" : "warnings"), \(hints) \(fewHints ? "hint" : "hints").")
    }

    var mayNotOpen: String {
        pick(
            "  Spelen en oefenen kan; `open` weigert dit gesprek tot de waarschuwingen MS06.. weg zijn.",
            "  Boartsje en oefenje kin; `open` wegeret dit petear oant de warskôgings MS06.. fuort binne.",
            "  It can be played and rehearsed; `open` refuses it until the warnings MS06.. are gone.")
    }

    var exampleOfFault: String { pick("Zo ziet het eruit:", "Sa sjocht it derút:", "What it looks like:") }
}
