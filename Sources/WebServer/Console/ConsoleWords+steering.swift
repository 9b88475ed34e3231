import DialogueEngine

/// The words of the page from which a conversation is steered.
extension ConsoleWords {
    // MARK: - Guide

    var guide: String { pick("Waar we zijn", "Wêr't wy binne", "Where we are") }
    var queue: String { pick("Te lezen", "Te lêzen", "To read") }
    var pulse: String { pick("Wie er te horen is", "Wa't te hearren is", "Who is heard") }
    func phase(_ number: Int64, _ of: Int64, _ title: String) -> String {
        pick("Fase \(number) van \(of): \(title)", "Faze \(number) fan \(of): \(title)", "Phase \(number) of \(of): \(title)")
    }
    var standsStill: String { pick("Het gesprek staat stil.", "It petear stiet stil.", "The conversation is paused.") }
    func since(_ time: String) -> String { pick("Sinds \(time)", "Sûnt \(time)", "Since \(time)") }
    func until(_ time: String, _ used: Int64) -> String {
        let late =
            used >= 100
            ? pick(" – de tijd is om", " – de tiid is om", " – time is up")
            : used >= 80 ? pick(" – bijna om", " – hast om", " – nearly over") : ""
        return pick("Tot \(time)", "Oant \(time)", "Until \(time)") + late
    }
    func alone(_ time: String) -> String {
        pick("Zonder jou gaat het verder op \(time).", "Sûnder dy giet it fierder op \(time).", "Without you it goes on at \(time).")
    }
    var lacking: String { pick("Wat nog ontbreekt", "Wat noch ûntbrekt", "What is lacking") }
    var nothingLacks: String {
        pick("Er ontbreekt niets om verder te gaan.", "Der ûntbrekt neat om fierder te gean.", "Nothing is lacking to go on.")
    }
    var lastPhase: String { pick("Dit is de laatste fase.", "Dit is de lêste faze.", "This is the last phase.") }
    var comes: String { pick("Wat komt", "Wat komt", "What comes") }
    var next: String { pick("Volgende fase", "Folgjende faze", "Next phase") }
    var nextAllTheSame: String { pick("Toch verder", "Dochs fierder", "Go on all the same") }
    var nextReason: String {
        pick(
            "Waarom ga je nu al verder? Iedereen kan dit lezen.", "Wêrom giest no al fierder? Elkenien kin dit lêze.",
            "Why do you go on now? Everybody can read this.")
    }
    var pause: String { pick("Zet stil", "Set stil", "Pause") }
    var resume: String { pick("Ga weer verder", "Gean wer fierder", "Go on again") }
    var moreTime: String { pick("Meer tijd", "Mear tiid", "More time") }
    var goBack: String { pick("Vorige fase", "Foarige faze", "Phase before") }
    func span(_ text: String) -> String {
        switch text {
        case "15m": pick("een kwartier", "in kertier", "a quarter of an hour")
        case "1h": pick("een uur", "in oere", "an hour")
        case "1d": pick("een dag", "in dei", "a day")
        case "3d": pick("drie dagen", "trije dagen", "three days")
        default: pick("een week", "in wike", "a week")
        }
    }
    var seat: String { pick("Zet wie wacht aan tafel", "Set wa't wachtet oan tafel", "Seat those who wait") }
    var publish: String { pick("Maak het verslag openbaar", "Meitsje it ferslach iepenbier", "Make the report public") }
    var preview: String { pick("Leg woorden voor aan wie ze zei", "Lis wurden foar oan wa't se sei", "Show words to those who said them") }
    var otherSteps: String { pick("Andere stappen", "Oare stappen", "Other steps") }
    var bigScreen: String { pick("Groot scherm", "Grut skerm", "Big screen") }
    var unblank: String { pick("Scherm weer aan", "Skerm wer oan", "Screen on again") }
    var onScreen: String { pick("Op het scherm", "Op it skerm", "On the screen") }
    var showQuestion: String { pick("Toon de vraag", "Toan de fraach", "Show the question") }
    var showResults: String { pick("Toon de uitslag", "Toan de útslach", "Show the results") }
    var showCode: String { pick("Toon de code", "Toan de koade", "Show the code") }
    var blank: String { pick("Scherm leeg", "Skerm leech", "Blank the screen") }

    // MARK: - Queue

    var nothingWaits: String { pick("Er wacht niets.", "Der wachtet neat.", "Nothing waits.") }
    func waits(_ count: Int64, _ age: String) -> String {
        pick(
            "\(count) te lezen. De oudste wacht \(age).", "\(count) te lêzen. De âldste wachtet \(age).",
            "\(count) to read. The oldest waits \(age).")
    }
    func age(_ hours: Int64) -> String {
        if hours < 1 { return pick("minder dan een uur", "minder as in oere", "less than an hour") }
        if hours < 48 { return pick("\(hours) uur", "\(hours) oere", hours == 1 ? "1 hour" : "\(hours) hours") }
        return pick("\(hours / 24) dagen", "\(hours / 24) dagen", "\(hours / 24) days")
    }
    var norms: String { pick("Waar je op let", "Wêr'tsto op letst", "What you look at") }
    var normsHelp: [String] {
        [
            pick(
                "Weinig mensen vinden dit: dat is nooit een reden om te verbergen of samen te voegen.",
                "In bytsje minsken fine dit: dat is nea in reden om te ferbergjen of gear te foegjen.",
                "Few people think so: that is never a reason to hide or to merge."),
            pick(
                "Scherp of boos mag. Schelden op een mens mag niet.", "Skerp of lilk mei. Skelle op in minske mei net.",
                "Sharp or angry is fine. Abuse of a person is not."),
            pick(
                "Twijfel je? Vraag om andere woorden.", "Twifelst? Freegje om oare wurden.", "In doubt? Ask for other words."),
            pick(
                "Wie iets schreef, hoort wat je besluit en waarom.", "Wa't wat skreau, heart watst beslútst en wêrom.",
                "Whoever wrote it hears what you decide, and why."),
        ]
    }
    var approve: String { pick("Laat door", "Lit troch", "Pass on") }
    var wordsHelp: String {
        pick(
            "Dit mag in het verslag: de schrijvers zeiden ja. Lees het voordat het openbaar wordt. Staat er een naam of adres in? Verberg het. De schrijver hoort waarom.",
            "Dit mei yn it ferslach: de skriuwers seine ja. Lês it foardat it iepenbier wurdt. Stiet der in namme of adres yn? Ferbergje it. De skriuwer heart wêrom.",
            "This may stand in the report: the authors said yes. Read it before it is published. Is there a name or an address in it? Hide it. The author is told why."
        )
    }
    var keptOut: String { pick("verborgen", "ferburgen", "hidden") }
    var letIn: String { pick("Toch in het verslag", "Dochs yn it ferslach", "In the report after all") }
    func moreWords(_ count: Int) -> String { pick("En nog \(count).", "En noch \(count).", "And \(count) more.") }
    var hide: String { pick("Verberg, om:", "Ferbergje, om:", "Hide, because:") }
    var rephrase: String { pick("Vraag om andere woorden", "Freegje om oare wurden", "Ask for other words") }
    var rephraseLabel: String { pick("Wat vraag je de schrijver?", "Wat freegest de skriuwer?", "What do you ask the author?") }
    var rephraseStart: String { pick("Zoals: mag het zo? “…”", "Lykas: mei it sa? “…”", "Such as: may it be like this? “…”") }
    var ask: String { pick("Vraag dit", "Freegje dit", "Ask this") }
    var split: String { pick("Hier staan meer dingen in", "Hjir steane mear dingen yn", "This holds several things") }
    var splitLabel: String {
        pick("Zet elk ding op een eigen regel", "Set elk ding op in eigen rigel", "Put each thing on a line of its own")
    }
    var splitHelp: String {
        pick(
            "Alleen knippen: de woorden blijven die van de schrijver. Een woord als “en” ertussen mag weg. Wie dit schreef, hoort het en kan nee zeggen.",
            "Allinnich knippe: de wurden bliuwe dy fan de skriuwer. In wurd as “en” dertusken mei wei. Wa't dit skreau, heart it en kin nee sizze.",
            "Only cut: the words stay their author's. A word like “and” between them may go. Whoever wrote this is told and can say no.")
    }
    var splitGo: String { pick("Splits", "Spjalt", "Split") }
    var staysTogether: String {
        pick("de schrijver wil dat het heel blijft", "de skriuwer wol dat it hiel bliuwt", "its author wants it in one piece")
    }
    func partOf(_ id: String) -> String { pick("deel van \(id)", "part fan \(id)", "part of \(id)") }
    func splitInto(_ ids: [String]) -> String {
        pick("gesplitst in", "spjalt yn", "split into") + " " + ids.joined(separator: ", ")
    }
    var merge: String { pick("Zegt hetzelfde als een andere zin", "Seit itselde as in oare sin", "Says the same as another line") }
    var mergeLabel: String { pick("Nummer van die zin", "Nûmer fan dy sin", "Number of that line") }
    var mergeHelp: String {
        pick(
            "Alleen als beide hetzelfde zeggen. Wie dit schreef, hoort het en kan nee zeggen.",
            "Allinnich as beide itselde sizze. Wa't dit skreau, heart it en kin nee sizze.",
            "Only where both say the same. Whoever wrote this is told and can say no.")
    }
    var mergeReason: String {
        pick(
            "Waarom (de schrijver leest dit; mag leeg)", "Wêrom (de skriuwer lêst dit; mei leech)",
            "Why (its author reads this; may be empty)")
    }
    var staysApart: String { pick("de schrijver wil apart blijven", "de skriuwer wol apart bliuwe", "its author wants to stay apart") }
    func joined(_ ids: [String]) -> String {
        pick("samen met", "tegearre mei", "together with") + " " + ids.joined(separator: ", ")
    }
    var mergeGo: String { pick("Voeg samen", "Foegje gear", "Merge") }
    var whisper: String { pick("Schrijf de schrijver", "Skriuw de skriuwer", "Write to the author") }
    var whisperLabel: String {
        pick(
            "Alleen deze mens leest dit. Jij ziet niet wie het is.", "Allinnich dizze minske lêst dit. Do sjochst net wa't it is.",
            "Only this person reads this. You do not see who it is.")
    }
    func holds(_ name: String) -> String {
        pick("\(name) leest dit nu.", "\(name) lêst dit no.", "\(name) is reading this now.")
    }
    func movedBy(_ name: String?) -> String {
        pick(
            "\(name ?? "Een regel") bracht het gesprek net naar een andere fase. Er is niets veranderd.",
            "\(name ?? "In regel") brocht it petear krekt nei in oare faze. Der is neat feroare.",
            "\(name ?? "A rule") just brought the dialogue to another phase. Nothing changed.")
    }

    func decidedBy(_ name: String?, _ id: String) -> String {
        name.map {
            pick(
                "\(id): \($0) was je voor. Er is niets veranderd.", "\(id): \($0) wie dy foar. Der is neat feroare.",
                "\(id): \($0) was before you. Nothing changed.")
        }
            ?? pick(
                "\(id) is teruggenomen door wie het schreef.", "\(id) is weromnommen troch wa't it skreau.",
                "\(id) was taken back by who wrote it.")
    }
    func undo(_ id: String) -> String { pick("Neem terug (\(id))", "Nim werom (\(id))", "Take back (\(id))") }
    var keys: String { pick("Toetsen", "Toetsen", "Keys") }
    var keysHelp: [String] {
        [
            pick("j, k – volgende, vorige zin", "j, k – folgjende, foarige sin", "j, k – next, previous line"),
            pick("a – laat door", "a – lit troch", "a – pass on"),
            pick(
                "r en dan 1 tot 5 – verberg, om die reden", "r en dan 1 oant 5 – ferbergje, om dy reden",
                "r and then 1 to 5 – hide, for that reason"),
            pick(
                "e – vraag om andere woorden; s – splits; m – zegt hetzelfde",
                "e – freegje om oare wurden; s – spjalt; m – seit itselde",
                "e – ask for other words; s – split; m – says the same"),
            pick("u – neem je laatste besluit terug", "u – nim dyn lêste beslút werom", "u – take your last decision back"),
            pick(
                "n – volgende fase; b – scherm leeg of weer aan", "n – folgjende faze; b – skerm leech of wer oan",
                "n – next phase; b – blank the screen, or not"),
            pick("? – deze lijst", "? – dizze list", "? – this list"),
        ]
    }

    // MARK: - Pulse

    var group: String { pick("Groep", "Groep", "Group") }
    var everyone: String { pick("Iedereen", "Elkenien", "Everyone") }
    var unknown: String { pick("onbekend", "ûnbekend", "unknown") }
    var voiceHead: [String] {
        [
            group, pick("bekend", "bekend", "known"), pick("klaar", "klear", "done"), pick("bezig", "dwaande", "busy"),
            pick("stil", "stil", "silent"), pick("weg", "fuort", "gone"),
        ]
    }
    var target: String { pick("doel", "doel", "target") }
    var counts: String { pick("Mensen per groep", "Minsken per groep", "People by group") }
    var dissent: String {
        pick("Wie het anders ziet, en herkend wordt", "Wa't it oars sjocht, en werkend wurdt", "Dissent that is recognised")
    }
    func recognised(_ fully: Int64, _ bit: Int64, _ read: Int64) -> String {
        pick(
            "\(fully) herkennen het, \(bit) een stukje, van \(read) lezers", "\(fully) werkenne it, \(bit) in stikje, fan \(read) lêzers",
            "\(fully) recognise it, \(bit) a bit, of \(read) readers")
    }
    var askForHuman: String { pick("Vragen om een mens", "Freegje om in minske", "Ask for a human") }
    func waitsFor(_ age: String) -> String { pick("wacht \(age)", "wachtet \(age)", "waits \(age)") }
    var answer: String { pick("Antwoord", "Antwurd", "Answer") }
    func wantTime(_ count: Int64) -> String {
        count == 1
            ? pick("Iemand vroeg om meer tijd.", "Immen frege om mear tiid.", "Somebody asked for more time.")
            : pick("\(count) vroegen om meer tijd.", "\(count) fregen om mear tiid.", "\(count) asked for more time.")
    }
    var remarks: String { pick("Gezegd buiten de vragen om", "Sein bûten de fragen om", "Said beside the questions") }
    var latePromises: String { pick("Beloften die te laat zijn", "Tasizzingen dy't te let binne", "Promises that are late") }
    var lastDone: String { pick("Laatst gedaan", "Lêst dien", "Last done") }
    var refresh: String { pick("Ververs", "Ferfarskje", "Refresh") }
}
