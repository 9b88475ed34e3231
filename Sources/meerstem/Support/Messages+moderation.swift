import DialogueEngine
import Facilitation
import JSONText

extension Messages {
    /// What is said of a moderator's acts, here and in the console alike.
    var acts: ActWording { ActWording(language: language) }

    /// Words that may stand in the report, with the name they are hidden by.
    func wordsAtHand(_ words: JSON) -> String {
        let isKeptOut = words["keptOut"] == true
        return "\(words["id"]?.string ?? "")  “\(words["text"]?.string ?? "")”"
            + (isKeptOut ? " (\(pick("verborgen", "ferburgen", "hidden")))" : "")
    }
    var noWordsYet: String {
        pick(
            "Er zijn nog geen woorden die in het verslag mogen.", "Der binne noch gjin wurden dy't yn it ferslach meie.",
            "There are no words yet that may stand in the report.")
    }
    var howToKeepOut: String {
        pick(
            "Dit mag in het verslag. Staat er een naam of adres in? verberg NAAM persoonlijk. Toch tonen? ongedaan NAAM.",
            "Dit mei yn it ferslach. Stiet der in namme of adres yn? ferbergje NAMME persoanlik. Dochs sjen litte? ûngedien NAMME.",
            "This may stand in the report. Is there a name or an address in it? hide NAME personal. Show it after all? undo NAME.")
    }
    func noThemes(_ question: String) -> String {
        pick("Bij \(question) zijn geen thema's.", "By \(question) binne gjin tema's.", "\(question) has no themes.")
    }

    /// What stands beside a command; it is read here, not by the parser, so the parser does not list it.
    var moderatorFlags: String {
        pick("Erbij:", "Derby:", "Beside it:") + """

            --as NAAM (moet)   --store BESTAND   --reason "…"   --json   --language nl|fy|en   --now 2026-06-01T18:00
            """
    }

    func waitsNot(_ line: String) -> String {
        pick("\(line) wacht niet.", "\(line) wachtet net.", "\(line) does not wait.")
    }

    var moderatorHelp: String { pick(Self.dutchHelp, Self.frisianHelp, Self.englishHelp) }

    private static let dutchHelp = """
        Zo stuur je:

        toon                                  waar we staan
        toon r1_open                          alles wat bij een vraag is gezegd
        toon thema r1_open                    waar de antwoorden over gaan
        toon balans                           wie er aan het woord was
        toon beloften                         beloften, de dringendste eerst
        lees c3                               een zin die wacht; een minuut lang is die van jou
        volgende "…"  terug "…"  verleng 3d  pauze  verder
        goedkeuren c3|alles   herformuleer c3 "…"   verberg c3 belediging|bedreiging|persoonlijk|onderwerp|dubbel
        samenvoegen c4 in c3   splits c3 "…" "…"   ongedaan c3   toch goedkeuren c3 (al is een ander ermee bezig)
        vul VELD "…"     begin ANTWOORD "…"
        voorstel VOORSTEL "…" wijziging "…" voor c12
        bericht "…"      aansporen GROEP|allen "…"      terughalen (het laatste bericht, binnen 30 seconden)
        namens NAAM "…"  tafels           tafel 2 overslaan|volgende|terug
        beloof "…" eigenaar "…" voor 2026-06-01 om c3   voortgang p1 gedaan|deels|gebroken|geweigerd|bezig "…"
        herinner p1 account "Anna" | sms +31612345678 | schrijver c3 | niemand
        schrijf c3 "…" (wat iemand insprak of liet zien)
        thema ANTWOORD noem WOORD "…" | samenvoegen WOORD WOORD | split WOORD | opnieuw | vraag | goedkeuren
        scherm code|leeg|VRAAG|VRAAG~STELLING    scherm uitslag VRAAG
        antwoord m1|c3 "…"   notitie "…"      voorleggen       publiceer        stop
        """

    private static let frisianHelp = """
        Sa stjoerst:

        toan                                  wêr't wy steane
        toan r1_open                          alles wat by in fraach sein is
        toan tema r1_open                     wêr't de antwurden oer geane
        toan lykwicht                         wa't oan it wurd wie
        toan tasizzingen                      tasizzingen, de driuwendste earst
        lês c3                                in sin dy't wachtet; in minút lang is dy fan dy
        folgjende "…"  werom "…"  verlingje 3d  skoft  fierder
        goedkarre c3|alles   oarsom c3 "…"   ferbergje c3 belediging|bedriging|persoanlik|ûnderwerp|dûbeld
        gearfoegje c4 yn c3   spjalt c3 "…" "…"   ûngedien c3     dochs goedkarre c3 (al is in oar dermei dwaande)
        folje FJILD "…"  begjin ANTWURD "…"
        foarstel FOARSTEL "…" feroaring "…" foar c12
        berjocht "…"     oantrune GROEP|allen "…"       weromhelje (it lêste berjocht, binnen 30 sekonden)
        foar NAMME "…"   tafels           tafel 2 oerslaan|folgjende|werom
        tasizze "…" eigner "…" foar 2026-06-01 oer c3   foarútgong p1 dien|deels|brutsen|wegere|dwaande "…"
        tink p1 account "Anna" | sms +31612345678 | skriuwer c3 | nimmen
        skriuw c3 "…" (wat immen ynspruts of sjen liet)
        tema ANTWURD neam WURD "…" | gearfoegje WURD WURD | apart WURD | opnij | freegje | goedkarre
        skerm koade|leech|FRAACH|FRAACH~STELLING  skerm útslach FRAACH
        antwurd m1|c3 "…"    notysje "…"      foarlizze        publisearje      stop
        """

    private static let englishHelp = """
        What you can type:

        show                                  where we are
        show r1_open                          all that was said to a question
        show themes r1_open                   what the answers are about
        show balance                          who did the talking
        show promises                         promises, the most urgent first
        read c3                               a line that waits; it is yours for a minute
        next "…"  back "…"  extend 3d  pause  resume
        approve c3|all   rephrase c3 "…"   hide c3 insult|threat|personal|offtopic|duplicate
        merge c4 into c3   split c3 "…" "…"   undo c3   anyway approve c3 (although a colleague is at it)
        fill FIELD "…"   seed ANSWER "…"
        propose PROPOSAL "…" change "…" for c12
        broadcast "…"    nudge GROUP|all "…"            recall (the last message, within 30 seconds)
        as NAME "…"      seat             table 2 skip|next|back
        commit "…" owner "…" due 2026-06-01 for c3      progress p1 kept|partly|broken|refused|underway "…"
        remind p1 account "Anna" | sms +31612345678 | author c3 | nobody
        write c3 "…" (what somebody said aloud or showed)
        themes ANSWER rename WORD "…" | merge WORD WORD | split WORD | reset | ask | approve
        screen code|blank|QUESTION|QUESTION~STATEMENT   screen results QUESTION
        reply m1|c3 "…"  note "…"             preview          publish          quit
        """
}
