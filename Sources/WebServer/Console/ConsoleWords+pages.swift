import DialogueEngine

/// The words of the pages beside the one for steering.
extension ConsoleWords {
    var guideTitle: String { pick("Sturen", "Stjoere", "Steer") }
    var steer: String { guideTitle }
    var publicLog: String { pick("Openbaar logboek", "Iepenbier logboek", "Public log") }
    var somethingLacks: String {
        pick("Er ontbreekt iets; er is niets gedaan.", "Der ûntbrekt wat; der is neat dien.", "Something is missing; nothing was done.")
    }
    func youWrote(_ text: String) -> String { pick("Je schreef: “\(text)”", "Do skreaust: “\(text)”", "You wrote: “\(text)”") }
    var botRaises: String { pick("de bot noemt het, zonder wie", "de bot neamt it, sûnder wa", "the bot raises it, without whom") }

    // MARK: - Lines

    var lines: String { pick("Zinnen", "Sinnen", "Lines") }
    var linesTitle: String { pick("Wat mensen zeiden", "Wat minsken seine", "What people said") }
    var nothingSaid: String { pick("Er is nog niets gezegd.", "Der is noch neat sein.", "Nothing was said yet.") }
    func allOf(_ count: Int, _ title: String) -> String {
        pick("Alle \(count) bij “\(title)”", "Alle \(count) by “\(title)”", "All \(count) at “\(title)”")
    }
    var earlierLines: String { pick("Eerdere zinnen", "Eardere sinnen", "Earlier lines") }
    var laterLines: String { pick("Latere zinnen", "Lettere sinnen", "Later lines") }
    var decide: String { pick("Besluit opnieuw", "Beslút op 'e nij", "Decide again") }
    var waitAgain: String { pick("Laat weer wachten", "Lit wer wachtsje", "Let it wait again") }
    func status(_ status: String) -> String? {
        switch status {
        case "held": pick("wacht op jou", "wachtet op dy", "waits for you")
        case "approved": pick("doorgelaten", "trochlitten", "passed on")
        case "hidden": pick("verborgen", "ferburgen", "hidden")
        case "rephrase": pick("andere woorden gevraagd", "oare wurden frege", "other words asked for")
        case "merged": pick("samengevoegd", "gearfoege", "merged")
        case "split": pick("gesplitst", "spjalt", "split")
        default: nil
        }
    }
    func origin(_ origin: String?) -> String? {
        switch origin {
        case "seed": pick("van de begeleider", "fan de begelieder", "from the facilitator")
        case "proxy": pick("door een ander opgeschreven", "troch in oar opskreaun", "written down by another")
        default: nil
        }
    }
    var seedTitle: String { pick("Zelf een zin toevoegen", "Sels in sin tafoegje", "Add a line of your own") }
    var toQuestion: String { pick("Bij welke vraag", "By hokker fraach", "To which question") }
    var seedLabel: String {
        pick(
            "De zin. Mensen zien dat hij van de begeleider is.", "De sin. Minsken sjogge dat er fan de begelieder is.",
            "The line. People see that it is the facilitator's.")
    }

    /// `3 mensen`, `1 mens`.
    func people(_ count: Int) -> String {
        count == 1
            ? pick("1 mens", "1 minske", "1 person") : pick("\(count) mensen", "\(count) minsken", "\(count) people")
    }

    // MARK: - Messages to many

    var tell: String { pick("Berichten", "Berjochten", "Messages") }
    var tellTitle: String { pick("Een bericht aan velen", "In berjocht oan in soad", "A message to many") }
    var toWhom: String { pick("Aan wie", "Oan wa", "To whom") }
    var toEveryone: String { pick("Iedereen die meedoet", "Elkenien dy't meidocht", "Everyone who takes part") }
    var nudgeAll: String { pick("Wie nog niet klaar is: een duwtje", "Wa't noch net klear is: in triuwke", "Who is not done yet: a nudge") }
    func nudgeOf(_ voice: String) -> String {
        pick("Wie nog niet klaar is van: \(voice)", "Wa't noch net klear is fan: \(voice)", "Who is not done yet of: \(voice)")
    }
    var nudgeHelp: String {
        pick(
            "Een duwtje gaat ten hoogste twee keer per fase naar dezelfde mens, en nooit naar wie al antwoordde. Jij ziet niet naar wie.",
            "In triuwke giet op syn heechst twa kear de faze nei deselde minske, en nea nei wa't al antwurde. Do sjochst net nei wa.",
            "A nudge goes to the same person at most twice a phase, and never to who answered already. You do not see to whom.")
    }
    var lookFirst: String { pick("Kijk eerst hoe het wordt", "Sjoch earst hoe't it wurdt", "First see how it will be") }
    var previewTitle: String { pick("Zo komt het aan", "Sa komt it oan", "So it arrives") }
    func goesTo(_ count: Int) -> String {
        pick("Dit gaat naar \(people(count)).", "Dit giet nei \(people(count)).", "This goes to \(people(count)).")
    }
    func longForSMS(_ parts: Int) -> String {
        pick("Per sms zijn dit \(parts) delen.", "Per sms binne dit \(parts) dielen.", "By SMS these are \(parts) parts.")
    }
    var sendNow: String { pick("Verstuur over 30 seconden", "Ferstjoer oer 30 sekonden", "Send in 30 seconds") }
    func willGo(inSeconds wait: Int64) -> String {
        pick(
            "Dit gaat over \(wait) seconden weg. Tot dan kun je het terughalen.",
            "Dit giet oer \(wait) sekonden fuort. Oant dan kinsto it weromhelje.",
            "This leaves in \(wait) seconds. Until then you can take it back.")
    }
    func recall(_ time: String) -> String {
        pick("Haal het bericht van \(time) terug", "Helje it berjocht fan \(time) werom", "Take back the message of \(time)")
    }
    var tooLate: String { pick("Te laat: het is al verstuurd.", "Te let: it is al ferstjoerd.", "Too late: it has been sent.") }

    // MARK: - For others

    var entry: String { pick("Namens iemand", "Foar immen", "For somebody") }
    var entryTitle: String { pick("Opschrijven wat een ander zegt", "Opskriuwe wat in oar seit", "Write down what somebody else says") }
    var entryHelp: String {
        pick(
            "Voor wie belt, aan de deur praat of op papier antwoordt. Het telt mee als “door een ander opgeschreven”.",
            "Foar wa't belt, oan 'e doar praat of op papier antwurdet. It telt mei as “troch in oar opskreaun”.",
            "For who calls, talks at the door or answers on paper. It counts as “written down by another”.")
    }
    var oneTitle: String { pick("Een mens", "Ien minske", "One person") }
    var entryName: String { pick("Hoe je deze mens hier noemt", "Hoe'tsto dizze minske hjir neamst", "What you call this person here") }
    var entryNameHelp: String {
        pick(
            "Alleen om later verder te gaan. Het blijft verzegeld. Dezelfde naam is dezelfde mens.",
            "Allinnich om letter fierder te gean. It bliuwt fersegele. Deselde namme is deselde minske.",
            "Only to go on later. It stays sealed. The same name is the same person.")
    }
    var entryWords: String { pick("Wat deze mens zegt", "Wat dizze minske seit", "What this person says") }
    func botSays(_ name: String) -> String { pick("Lees voor aan \(name)", "Lês foar oan \(name)", "Read to \(name)") }
    var manyTitle: String { pick("Een stapel papier", "In steapel papier", "A pile of paper") }
    var manyLabel: String { pick("Een mens per regel", "In minske de rigel", "One person a line") }
    var manyHelp: String {
        pick(
            "Naam of nummer, dubbele punt, en de antwoorden met puntkomma's: “papier 1: ja; 2; Het waait te hard”. Wie al is opgeschreven, slaan we over.",
            "Namme of nûmer, dûbele punt, en de antwurden mei puntkomma's: “papier 1: ja; 2; It waait te hurd”. Wa't al opskreaun is, slagge wy oer.",
            "Name or number, a colon, and the answers with semicolons: “paper 1: yes; 2; It blows too hard”. Who was entered before is passed over."
        )
    }
    var entryForm: String { pick("zo: naam: antwoord; antwoord", "sa: namme: antwurd; antwurd", "like this: name: answer; answer") }
    func wasEntered(_ name: String) -> String {
        pick("\(name) is al opgeschreven", "\(name) is al opskreaun", "\(name) was entered before")
    }
    func stopped(_ name: String, _ answer: String) -> String {
        pick(
            "\(name): “\(answer)” begreep de bot niet. Wat ervoor staat is opgeschreven; ga verder bij “Een mens”.",
            "\(name): “\(answer)” begriep de bot net. Wat derfoar stiet is opskreaun; gean fierder by “Ien minske”.",
            "\(name): the bot did not understand “\(answer)”. What stands before it was entered; go on at “One person”.")
    }
    func notEntered(_ line: String, _ why: String) -> String {
        pick("Niet opgeschreven: “\(line)” – \(why)", "Net opskreaun: “\(line)” – \(why)", "Not entered: “\(line)” – \(why)")
    }
    func entered(_ count: Int) -> String {
        pick("\(people(count)) opgeschreven.", "\(people(count)) opskreaun.", "\(people(count)) entered.")
    }
    var enterAll: String { pick("Schrijf allemaal op", "Skriuw allegear op", "Enter all") }
    var noteTitle: String { pick("Notitie", "Notysje", "Field note") }
    var noteLabel: String {
        pick(
            "Wat je zag of hoorde. Noem geen namen: dit staat in het logboek.",
            "Watsto seachst of hearest. Neam gjin nammen: dit stiet yn it logboek.",
            "What you saw or heard. Name nobody: this stands in the log.")
    }

    // MARK: - Proposals

    var proposals: String { pick("Voorstellen", "Foarstellen", "Proposals") }
    func version(_ number: Int64, _ of: Int64) -> String {
        pick("Versie \(number) van \(of)", "Ferzje \(number) fan \(of)", "Version \(number) of \(of)")
    }
    func writeVersion(_ number: Int) -> String { pick("Schrijf versie \(number)", "Skriuw ferzje \(number)", "Write version \(number)") }
    func putVersion(_ number: Int) -> String { pick("Leg versie \(number) voor", "Lis ferzje \(number) foar", "Put version \(number)") }
    var textOfVersion: String { pick("De tekst", "De tekst", "The text") }
    func change(_ number: Int) -> String { pick("Wijziging \(number)", "Feroaring \(number)", "Change \(number)") }
    func becauseOf(_ number: Int) -> String {
        pick("Wijziging \(number) is nodig voor", "Feroaring \(number) is nedich foar", "Change \(number) is needed for")
    }
    var becauseOfHelp: String { pick("Nummers, zoals c12 c15.", "Nûmers, lykas c12 c15.", "Numbers, such as c12 c15.") }
    var votes: String { pick("Stemmen", "Stimmen", "Votes") }
    var people: String { pick("Mensen", "Minsken", "People") }
    var needs: String { pick("Wat mensen nodig hebben", "Wat minsken nedich hawwe", "What people need") }
    var need: String { pick("Behoefte", "Ferlet", "Need") }
    var othersSay: String { pick("Anderen zeggen", "Oaren sizze", "Others say") }
    var fillTitle: String { pick("Zelf in te vullen", "Sels yn te foljen", "For you to fill in") }

    // MARK: - Promises

    var promises: String { pick("Beloften", "Tasizzingen", "Promises") }
    var noPromises: String { pick("Er is nog niets beloofd.", "Der is noch neat tasein.", "Nothing was promised yet.") }
    func voices(_ count: Int) -> String {
        pick("bij \(count) zinnen van mensen", "by \(count) sinnen fan minsken", "about \(count) lines of people")
    }
    var changeState: String { pick("Hoe staat het ermee", "Hoe stiet it dermei", "How far is it") }
    var correctState: String { pick("Staat het er nu anders voor?", "Is it no oars?", "Has that changed?") }
    var newPromise: String { pick("Leg een belofte vast", "Lis in tasizzing fêst", "Record a promise") }
    var promiseText: String { pick("Wat wordt er gedaan?", "Wat wurdt der dien?", "What will be done?") }
    var promiseOwner: String { pick("Wie doet het?", "Wa docht it?", "Who does it?") }
    var promiseOwnerHelp: String {
        pick("Een functie, geen naam van een mens.", "In funksje, gjin namme fan in minske.", "An office, never a person's name.")
    }
    var promiseDue: String { pick("Voor welke dag?", "Foar hokker dei?", "By which day?") }
    var promiseFor: String { pick("Op welke zinnen van mensen?", "Op hokker sinnen fan minsken?", "About which lines of people?") }
    var promiseReason: String {
        pick("Reden. Wie het aangaat, leest dit.", "Reden. Wa't it oangiet, lêst dit.", "Reason. Those it concerns read this.")
    }
    var openPromises: String { pick("Beloften die nog open staan", "Tasizzingen dy't noch iepen steane", "Promises that are still open") }
    var noOwnPromises: String {
        pick(
            "Jij hebt geen beloften die nog open staan.", "Do hast gjin tasizzingen dy't noch iepen steane.",
            "You have no promises that are still open.")
    }
    var tellWhenDone: String {
        pick(
            "Is het klaar, of lukt het niet? Zeg het tegen de begeleider.", "Is it klear, of slagget it net? Sis it tsjin de begelieder.",
            "Is it done, or will it not be? Tell the facilitator.")
    }
    var whoIsReminded: String { pick("Wie krijgt een herinnering", "Wa krijt in oantinken", "Who is reminded") }
    var remindAccount: String {
        pick(
            "Wie van hier? Het staat dan op de eigen pagina.", "Wa fan hjir? It stiet dan op de eigen side.",
            "Who of us here? It stands on their own page.")
    }
    var remindChannel: String { pick("Of met een bericht via", "Of mei in berjocht fia", "Or by a message through") }
    var remindAddress: String { pick("Aan welk nummer of adres?", "Oan hokker nûmer of adres?", "To which number or address?") }
    var remindAddressHelp: String {
        pick(
            "Wij bewaren het verzegeld en laten het aan niemand zien. Bericht: een week ervoor, een dag ervoor, op de dag, en elke week erna.",
            "Wy bewarje it fersegele en litte it oan nimmen sjen. Berjocht: in wike derfoar, in dei derfoar, op de dei, en alle wiken dêrnei.",
            "We keep it sealed and show it to nobody. A message: a week before, a day before, on the day, and each week after.")
    }
    var remindNobody: String { pick("Niemand meer", "Nimmen mear", "Nobody any more") }
    var noneChosen: String { pick("niemand", "nimmen", "nobody") }
    func lastReminded(_ day: String) -> String {
        pick("laatste herinnering \(day)", "lêste oantinken \(day)", "last reminder \(day)")
    }
    var state: String { pick("Stand", "Stân", "State") }
    var doneOn: String { pick("Gedaan op", "Dien op", "Done on") }

    // MARK: - Themes

    var themes: String { pick("Thema's", "Tema's", "Themes") }
    var theme: String { pick("Thema", "Tema", "Theme") }
    var itsWords: String { pick("Woorden", "Wurden", "Words") }
    var otherThemes: String { pick("Iets anders", "Wat oars", "Something else") }
    func themesOf(_ people: Int64) -> String {
        pick("Waar \(people) mensen over schreven", "Wêr't \(people) minsken oer skreaunen", "What \(people) people wrote about")
    }
    var noThemes: String {
        pick(
            "Er zijn nog te weinig teksten om thema's in te zien.", "Der binne noch te min teksten om tema's yn te sjen.",
            "There are too few texts yet to see themes in.")
    }
    var changeThemes: String {
        pick("Namen geven, samenvoegen, apart zetten", "Nammen jaan, gearfoegje, apart sette", "Name, merge, set apart")
    }
    var wordOfTheme: String { pick("Welk thema", "Hokker tema", "Which theme") }
    var wordOfOther: String { pick("Met welk thema", "Mei hokker tema", "With which theme") }
    var renameTheme: String { pick("Geef een naam", "Jou in namme", "Name it") }
    var mergeThemes: String { pick("Voeg samen", "Foegje gear", "Merge") }
    var splitTheme: String { pick("Zet apart", "Set apart", "Set apart") }
    var resetThemes: String { pick("Trek eigen keuzes in", "Lûk eigen karren yn", "Take back own choices") }

    var askModel: String { pick("Vraag het taalmodel om namen", "Freegje it taalmodel om nammen", "Ask the language model for names") }
    var approveModel: String {
        pick(
            "Laat in het verslag wat het taalmodel schreef", "Lit yn it ferslach wat it taalmodel skreau",
            "Let what the language model wrote into the report")
    }
    var modelHelp: String {
        pick(
            "Het taalmodel krijgt alleen zinnen van wie het goed vond, zonder namen. Het telt niets.",
            "It taalmodel krijt allinnich sinnen fan wa't it goed fûn, sûnder nammen. It telt neat.",
            "The language model gets only lines of those who agreed, without names. It counts nothing.")
    }
    func modelName(_ name: String, _ label: String, _ model: String) -> String {
        pick(
            "\(label): “\(name)”, volgens taalmodel \(model)", "\(label): “\(name)”, neffens taalmodel \(model)",
            "\(label): “\(name)”, by language model \(model)")
    }
    func near(_ names: [String]) -> String {
        let list = names.joined(separator: ", ")
        return pick("Misschien een thema: \(list)", "Miskien ien tema: \(list)", "Perhaps one theme: \(list)")
    }
    func writtenBy(_ model: String) -> String {
        pick("Geschreven door taalmodel \(model):", "Skreaun troch taalmodel \(model):", "Written by language model \(model):")
    }
}
