/// Words that carry no answer: articles, courtesies, greetings, and words that open a reason. Plain data, folded.
enum SmallTalk {
    /// Steps over in an answer: "ben t er nie mee eens" says as much as "niet mee eens".
    static let fillers: Set<String> = set(
        """
        ik k we wij u je jij jullie ben bin is zijn binne am im was er d'r daar der dar daarmee hier hjir hiermee ermee dermei mee mei het t 't it de e een n 'n in den dat dit dy die dizze this that
        the a an to met with op oan bij by te nou nu now wel hoor hear heer dus dan so zo gewoon gwoan toch doch ook ek also too maar even ff denk tink think vind fyn find heb ha have has had
        voor mij my mijn myn me mijne our ons onze us kan kin can could zou soe would wil wol will zal sil shall do does doe echt really erg heel hiel very best bêst eigenlijk eins actually just
        antwoord antwurd answer keuze kar choice optie opsje option nummer nûmer number nr no. kies ik kies keas choose pick neem geef jou give hallo hoi hi hello goedemorgen goedemiddag dag
        aub alsjeblieft alstublieft asjeblieft svp please pls graag bedankt dank dankje thanks tige tank oh ach och nou of zo iets helaas jammer sorry eerlijk gezegd honestly personally
        stelling plan voorstel idee statement proposal van fan of from as mar volgens mij according mevrouw meneer mijnheer zeg sis say gaat want mij betreft moet must vraag zeggen alle all helder duidelijk
        enkel enige wordt voel altijd weer i dei stem vote mine neig meen hebben geven ga gaan maak
        """)

    /// Ends the answer: only a reason or a condition follows.
    static let reasons: Set<String> = set(
        """
        want omdat aangezien doordat namelijk because cause since bcs cuz omt mits als zolang tenzij if unless behalve except wanneer zodat sadat om bygelyks bijvoorbeeld because لان لأن бо тому
        çünkü bo ponieważ
        """)

    /// Turns to another thought, which may take the answer back.
    static let turns: Set<String> = set("maar mar but al hoewel although though echter however doch alleen alhoewel але ama ale لكن")

    static let courtesies: Set<String> = set(
        "aub alsjeblieft alstublieft svp graag please pls asjeblieft asjebleaft astublieft nu now maar even hoor bedankt dank je u thanks tige tank hear mar ff"
    )

    static let greetings: Set<String> = set(
        lines:
            """
            hallo|hoi|hoihoi|hoi hoi|hey|hee|he|hi|hello|hallo daar|hi there|goedemorgen|goedemiddag|goedenavond|goeiemorgen|goeiemiddag|goeieavond|goeienavond|goedendag|goede morgen|goede middag
            goede avond|goeden avond|dag|moi|moin|goeie|goeiendei|goejendei|goeie moarn|goeiemoarn|good morning|good afternoon|good evening|mogge|morgen|ben ik weer|hier ben ik weer|ik ben er weer
            hallo ik ben er weer|hoi ik ben er weer|hoi daar ben ik weer|مرحبا|السلام عليكم|ሰላም|привіт|добрий день|merhaba|selam|cześć|dzień dobry|👋|hallo 👋|hoi 👋
            """)

    /// Joins two items: "1, 4 en 7".
    static let joiners: Set<String> = set(
        "en and plus ook also ek samen met as dan daarna then komma eerst earst first laatste als lest last tot slot vervolgens")

    private static func set(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).flatMap { Token.words(of: String($0)) })
    }

    private static func set(lines text: String) -> Set<String> {
        Set(text.split { $0 == "|" || $0 == "\n" }.map { Token.words(of: String($0)).joined(separator: " ") })
    }
}
