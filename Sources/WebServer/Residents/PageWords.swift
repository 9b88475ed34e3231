import DialogueEngine

/// The words of residents' pages that are no dialogue's own.
struct PageWords: Trilingual {
    let language: Language

    /// The language these words really are in.
    var spoken: Language { language == .frisian || language == .english ? language : .dutch }

    // MARK: - Everywhere

    var skip: String { pick("Naar de inhoud", "Nei de ynhâld", "To the content") }
    var otherLanguage: String { pick("Andere taal", "Oare taal", "Other language") }
    var more: String { pick("Meer", "Mear", "More") }
    var myAnswers: String { pick("Mijn antwoorden", "Myn antwurden", "My answers") }
    var privacy: String { pick("Wie ziet dit?", "Wa sjocht dit?", "Who sees this?") }
    var accessibility: String { pick("Toegankelijkheid", "Tagonklikens", "Accessibility") }
    var results: String { pick("Uitslag", "Utslach", "Results") }
    var rules: String { pick("Spelregels", "Spulregels", "House rules") }
    var log: String { pick("Wat de begeleider deed", "Wat de begelieder die", "What the facilitator did") }
    var goBack: String { pick("Naar het gesprek", "Nei it petear", "To the conversation") }
    var unreviewed: String {
        pick(
            "° Deze tekst is nog niet nagekeken.", "° Dizze tekst is noch net neisjoen.", "° This text has not been checked yet.")
    }

    // MARK: - A question

    var go: String { pick("Verder", "Fierder", "Continue") }
    var ratherNot: String { pick("Liever niet zeggen", "Leaver net sizze", "Rather not say") }
    var ownWords: String { pick("Antwoord in eigen woorden", "Antwurd yn eigen wurden", "Answer in your own words") }
    var yourWords: String { pick("Je eigen woorden", "Jo eigen wurden", "Your own words") }
    var send: String { pick("Stuur", "Stjoer", "Send") }
    var forAndAgainst: String { pick("Voor en tegen", "Foar en tsjin", "For and against") }
    var plus: String { pick("Voor:", "Foar:", "For:") }
    var minus: String { pick("Tegen:", "Tsjin:", "Against:") }
    var choose: String { pick("Kies", "Kies", "Choose") }
    var notYet: String { pick("Dit klopt nog niet.", "Dit kloppet noch net.", "This is not right yet.") }
    var nothingFilledIn: String {
        pick(
            "Je hebt nog niets ingevuld. Geef een antwoord, of sla de vraag over.",
            "Jo hawwe noch neat ynfold. Jou in antwurd, of slaan de fraach oer.",
            "You have not filled in anything yet. Give an answer, or skip the question.")
    }
    var changing: String {
        pick(
            "Deze vraag had je al beantwoord. Wil je je antwoord wijzigen? Kies dan Verder.",
            "Dizze fraach hiene jo al beäntwurde. Wolle jo jo antwurd feroarje? Kies dan Fierder.",
            "You had answered this question before. Do you want to change your answer? Then choose Continue.")
    }
    var passed: String {
        pick(
            "Die vraag is nu niet aan de beurt. Er is niets veranderd. Hier ben je nu.",
            "Dy fraach is no net oan bar. Der is neat feroare. Hjir binne jo no.",
            "That question is not asked now. Nothing has changed. This is where you are.")
    }
    var youWrote: String { pick("Dit schreef je:", "Dit hawwe jo skreaun:", "You wrote this:") }

    /// "Je moet er 2 kiezen", "Kies er 1 tot 3".
    func count(_ least: Int, _ most: Int) -> String {
        least == most
            ? pick("Kies er \(most).", "Kies der \(most).", "Choose \(most).")
            : pick("Kies er \(least) tot \(most).", "Kies der \(least) oant \(most).", "Choose \(least) to \(most).")
    }

    func points(_ total: Int) -> String {
        pick(
            "Samen moeten het er \(total) zijn. Laat leeg wat geen punten krijgt.",
            "Tegearre moatte it der \(total) wêze. Lit leech wat gjin punten krijt.",
            "Together they must be \(total). Leave empty what gets none.")
    }

    func range(_ least: Int, _ most: Int, _ unit: String?) -> String {
        let unit = unit.map { " \($0)" } ?? ""
        return pick(
            "Een getal van \(least) tot en met \(most)\(unit).", "In getal fan \(least) oant en mei \(most)\(unit).",
            "A number from \(least) to \(most)\(unit).")
    }

    var aDay: String { pick("Bijvoorbeeld: 1 juni", "Bygelyks: 1 juny", "For example: 1 June") }

    func place(_ number: Int) -> String {
        switch number {
        case 1: pick("Het belangrijkst", "It wichtichst", "Most important")
        default: pick("Plaats \(number)", "Plak \(number)", "Place \(number)")
        }
    }

    var isRight: String { pick("Klopt dit?", "Kloppet dit?", "Is this right?") }
    var yes: String { pick("Ja, dit klopt", "Ja, dit kloppet", "Yes, this is right") }
    var no: String { pick("Nee, ik verander het", "Nee, ik feroarje it", "No, I change it") }

    // MARK: - Beside a question

    var otherThings: String { pick("Wat je ook kunt doen", "Wat jo ek dwaan kinne", "What else you can do") }
    var back: String { pick("Terug", "Werom", "Back") }
    var skipQuestion: String { pick("Overslaan", "Oerslaan", "Skip") }
    var later: String { pick("Later verder", "Letter fierder", "Later") }
    var human: String { pick("Ik wil een mens spreken", "Ik wol in minske sprekke", "I want to speak to a human") }
    var ratherListen: String { pick("Ik luister liever", "Ik harkje leaver", "I prefer to listen") }
    var stop: String { pick("Stoppen", "Stopje", "Stop") }
    var erase: String { pick("Alles wissen", "Alles wiskje", "Erase everything") }
    var change: String { pick("Wijzig", "Feroarje", "Change") }
    var together: String { pick("Dit is één ding", "Dit is ien ding", "This is one thing") }
    var apart: String { pick("Dit hoort apart", "Dit heart apart", "This stands apart") }
    var withdraw: String { pick("Haal weg", "Helje wei", "Take away") }
    var answer: String { pick("antwoord", "antwurd", "answer") }

    // MARK: - Where nothing is asked

    var waiting: String { pick("Voor nu ben je klaar", "Foar no binne jo klear", "You are done for now") }
    var finished: String { pick("Je bent klaar", "Jo binne klear", "You are done") }
    var declined: String { pick("Je doet niet mee", "Jo dogge net mei", "You do not take part") }
    var paused: String { pick("Tot later", "Oant letter", "Until later") }
    var stopped: String { pick("Je bent gestopt", "Jo binne stoppe", "You have stopped") }
    var lookAgain: String { pick("Kijk of we verder gaan", "Sjoch oft wy fierder geane", "See whether we go on") }
    var waitHere: String { pick("Wacht hier tot we verder gaan", "Wachtsje hjir oant wy fierder geane", "Wait here until we go on") }
    var looksByItself: String {
        pick(
            "Deze pagina kijkt elke 30 seconden vanzelf of we verder gaan.",
            "Dizze side sjocht alle 30 sekonden fansels oft wy fierder geane.",
            "This page looks by itself every 30 seconds whether we go on.")
    }
    var stopLooking: String { pick("Niet meer vanzelf kijken", "Net mear fansels sjen", "Stop looking by itself") }
    var goOn: String { pick("Ga verder", "Gean fierder", "Go on") }
    var takePart: String { pick("Toch meedoen", "Dochs meidwaan", "Take part after all") }
    var takePartAgain: String { pick("Weer meedoen", "Wer meidwaan", "Take part again") }
    var toFacilitator: String {
        pick(
            "Wil je iets zeggen tegen de begeleider?", "Wolle jo wat sizze tsjin de begelieder?",
            "Do you want to say something to the facilitator?")
    }
    var noAnswersYet: String { pick("Je hebt nog geen antwoorden.", "Jo hawwe noch gjin antwurden.", "You have no answers yet.") }
    var receiptTitle: String { pick("Jouw code", "Jo koade", "Your code") }
    var receiptHelp: String {
        pick(
            "Schrijf deze code op, of maak er een foto van. Ermee kun je verder op een ander apparaat. Ook als je hier later je antwoorden wilt wijzigen of wissen. De code werkt één keer; daarna krijg je een nieuwe. Geef hem aan niemand.",
            "Skriuw dizze koade op, of meitsje der in foto fan. Dêrmei kinne jo fierder op in oar apparaat. Ek as jo hjir letter jo antwurden feroarje of wiskje wolle. De koade wurket ien kear; dêrnei krije jo in nije. Jou him oan nimmen.",
            "Write this code down, or take a photo of it. With it you can go on from another device, or come back here later to change or erase your answers. The code works once; then you get a new one. Give it to nobody."
        )
    }
    var keepAddress: String {
        pick(
            "Je browser bewaart hier geen cookie. Daarom staat je eigen sleutel in het adres van deze pagina. Stuur dat adres aan niemand: wie het heeft, kan je antwoorden zien. Zijn dit niet jouw antwoorden?",
            "Jo browser bewarret hjir gjin cookie. Dêrom stiet jo eigen kaai yn it adres fan dizze side. Stjoer dat adres oan nimmen: wa't it hat, kin jo antwurden sjen. Binne dit net jo antwurden?",
            "Your browser keeps no cookie here. So your own key is in the address of this page. Send that address to nobody: who has it can see your answers. Are these not your answers?"
        )
    }
    var beginAnew: String { pick("Begin zelf", "Begjin sels", "Begin yourself") }
}
