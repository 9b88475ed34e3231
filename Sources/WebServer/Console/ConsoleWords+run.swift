import DialogueEngine

/// The words of the form in which a conversation is opened.
extension ConsoleWords {
    /// What a field of a script's run data asks, for the fields that dialogues have in common; else the name its author gave it.
    func runLabel(_ field: String) -> String {
        switch field {
        case "host": pick("Wie vraagt dit?", "Wa freget dit?", "Who asks this?")
        case "subject": pick("Waar gaat het over?", "Wêr giet it oer?", "What is it about?")
        case "area": pick("Over welk gebied?", "Oer hokker gebiet?", "About which area?")
        case "city": pick("Welke gemeente?", "Hokker gemeente?", "Which town?")
        case "facilitator": pick("Wie begeleidt het gesprek?", "Wa begeliedt it petear?", "Who facilitates?")
        case "decider": pick("Wie beslist?", "Wa beslút?", "Who decides?")
        case "decidesOn": pick("Wanneer is het besluit?", "Wannear is it beslút?", "When is the decision?")
        case "open": pick("Wat kan nog anders?", "Wat kin noch oars?", "What can still change?")
        case "fixed": pick("Wat staat vast?", "Wat stiet fêst?", "What is fixed?")
        case "retention":
            pick(
                "Tot wanneer bewaren jullie de antwoorden?", "Oant wannear bewarje jim de antwurden?", "Until when do you keep the answers?"
            )
        case "reportOn": pick("Wanneer is het verslag er?", "Wannear is it ferslach der?", "When is the report there?")
        case "reportAt": pick("Waar staat het verslag?", "Wêr stiet it ferslach?", "Where is the report?")
        case "meetOn": pick("Wanneer komen jullie bij elkaar?", "Wannear komme jim byinoar?", "When do you meet?")
        case "meetAt": pick("Waar komen jullie bij elkaar?", "Wêr komme jim byinoar?", "Where do you meet?")
        case "closes": pick("Wanneer sluit het gesprek?", "Wannear slút it petear?", "When does it close?")
        default: field
        }
    }

    func target(_ voice: String) -> String {
        pick(
            "Hoeveel mensen wil je horen van: \(voice)?", "Hoefolle minsken wolst hearre fan: \(voice)?",
            "How many people do you want to hear of: \(voice)?")
    }

    var mayStayEmpty: String { pick("Mag leeg blijven.", "Mei leech bliuwe.", "May stay empty.") }
    func otherwise(_ standard: String) -> String {
        pick("Leeg wordt het: \(standard)", "Leech wurdt it: \(standard)", "Left empty it is: \(standard)")
    }
    var fillIn: String { pick("Vul dit in.", "Folje dit yn.", "Fill this in.") }

    var runFile: String { pick("Als bestand (YAML)", "As bestân (YAML)", "As a file (YAML)") }
    var runFileHelp: String {
        pick(
            "Voor eigen stellingen of een andere tijdzone. Wat hierboven staat, hoeft hier niet.",
            "Foar eigen stellingen of in oare tiidsône. Wat hjirboppe stiet, hoecht hjir net.",
            "For statements of your own, or another time zone. What stands above need not stand here.")
    }
    var wrongRunFile: String {
        pick(
            "Nog niet open: in het bestand klopt iets niet.", "Noch net iepen: yn it bestân kloppet wat net.",
            "Not open yet: something in the file is not right.")
    }
    var wrongRunData: String {
        pick(
            "Nog niet open: er klopt iets niet. Bij elk veld staat wat.", "Noch net iepen: der kloppet wat net. By elk fjild stiet wat.",
            "Not open yet: something is not right. Each field says what.")
    }

    var dayIsPast: String {
        pick(
            "Deze dag is voorbij. Kies een dag na het einde van het gesprek.", "Dizze dei is foarby. Kies in dei nei it ein fan it petear.",
            "This day has passed. Choose one after the end of the conversation.")
    }

    /// What is wrong with a value by its kind; `nil` for words, of which the file says it better.
    func wrongRunValue(_ kind: RunField.Kind) -> String? {
        switch kind {
        case .text: nil
        case .date: pick("Dit is geen dag. Kies een dag.", "Dit is gjin dei. Kies in dei.", "This is no day. Choose one.")
        case .time:
            pick("Kies een dag en een tijd.", "Kies in dei en in tiid.", "Choose a day and a time.")
        case .number: pick("Vul een heel getal in, 1 of meer.", "Folje in hiel getal yn, 1 of mear.", "Fill in a whole number, 1 or more.")
        }
    }
}
