import DialogueEngine

/// The words of the pages for results, scripts and opening.
extension ConsoleWords {
    var results: String { pick("Uitkomst", "Utkomst", "Results") }
    var resultsHelp: String {
        pick(
            "Dit is voor wie hier werkt: groepen vanaf 5 mensen zijn te zien. Deel het niet verder. Openbaar is wat je openbaar maakte.",
            "Dit is foar wa't hjir wurket: groepen fan 5 minsken ôf binne te sjen. Diel it net fierder. Iepenbier is watsto iepenbier makkest.",
            "This is for those who work here: groups of 5 and more can be seen. Do not pass it on. Public is what you made public.")
    }
    var report: String { pick("Het verslag van nu", "It ferslach fan no", "The report of this moment") }
    var reportData: String { pick("Cijfers als data (JSON)", "Sifers as data (JSON)", "Figures as data (JSON)") }
    var figures: String { pick("Cijfers als tabel (CSV)", "Sifers as tabel (CSV)", "Figures as a table (CSV)") }
    var answers: String {
        pick(
            "Alle antwoorden, zonder namen (JSON Lines)", "Alle antwurden, sûnder nammen (JSON Lines)",
            "Every answer, without names (JSON Lines)")
    }
    var publicResults: String { pick("Wat openbaar is", "Wat iepenbier is", "What is public") }
    var scripts: String { pick("Scripts nakijken", "Skripts neisjen", "Check scripts") }
    var scriptLabel: String { pick("Plak hier een script (YAML)", "Plak hjir in skript (YAML)", "Paste a script here (YAML)") }
    var check: String { pick("Kijk na", "Sjoch nei", "Check") }
    func found(_ errors: Int, _ warnings: Int) -> String {
        let (isOneError, isOneWarning) = (errors == 1, warnings == 1)
        let first =
            errors == 0
            ? pick("Geen fouten", "Gjin flaters", "No errors")
            : pick(
                "\(errors) \(isOneError ? "fout" : "fouten")", "\(errors) \(isOneError ? "flater" : "flaters")",
                "\(errors) \(isOneError ? "error" : "errors")")
        return first
            + pick(
                ", \(warnings) \(isOneWarning ? "waarschuwing" : "waarschuwingen").",
                ", \(warnings) \(isOneWarning ? "warskôging" : "warskôgings").",
                ", \(warnings) \(isOneWarning ? "warning" : "warnings").")
    }
    var openConversation: String { pick("Open een gesprek", "Iepenje in petear", "Open a conversation") }
    var noScripts: String {
        pick("Op deze server staan geen dialogen.", "Op dizze server steane gjin dialogen.", "There are no dialogues on this server.")
    }
    var whichScript: String { pick("Welk gesprek?", "Hokker petear?", "Which conversation?") }
    var runData: String {
        pick("Vul in wat er voor dit gesprek geldt", "Folje yn wat foar dit petear jildt", "Fill in what holds for this conversation")
    }
    var unreviewed: String { pick("Talen", "Talen", "Languages") }
    var unreviewedYes: String {
        pick(
            "Verstuur ook teksten die nog niemand nakeek met deze taal als moedertaal",
            "Ferstjoer ek teksten dy't noch nimmen neiseach dy't dizze taal fan hûs út sprekt",
            "Send texts too that no native reader has signed yet")
    }
    var joinCode: String { pick("Code om mee te doen", "Koade om mei te dwaan", "Code to join with") }
    var joinCodeHelp: String {
        pick("Leeg: vijf letters door toeval.", "Leech: fiif letters troch tafal.", "Empty: five letters by chance.")
    }
    var codeTaken: String {
        pick("Die code is al in gebruik of kan niet.", "Dy koade is al yn gebrûk of kin net.", "That code is in use or cannot be one.")
    }
    func opened(_ code: String) -> String {
        pick(
            "Het gesprek is open. De code is: \(code)", "It petear is iepen. De koade is: \(code)",
            "The conversation is open. Its code is: \(code)")
    }
    var dishonest: String {
        pick(
            "Dit script zegt aan het begin niet alles wat mensen moeten weten. Daarom gaat het niet open.",
            "Dit skript seit oan it begjin net alles wat minsken witte moatte. Dêrom giet it net iepen.",
            "This script does not say at its start all that people have to know. So it is not opened.")
    }
}
