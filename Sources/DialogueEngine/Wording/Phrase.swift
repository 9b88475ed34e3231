/// Words of the product itself, the same in every dialogue.
public enum Phrase: String, Sendable, CaseIterable {
    case notUnderstood, offerSkip, offerHuman, keptForModerator
    case nothingBefore, nothingToSkip, noSuchNumber, howToChange, cannotSkip
    case untilLater, welcomeBack, reminder
    case stopped, askReturn, erased
    case humanComes, help, languageChanged, languageNotReady
    case cameLate, keptWhileWaiting, done, alreadyDone, alreadyDeclined, answerIsLate, withdrawn
    case noPrivacyText, noWhoText
    case timeAsked, nudgeContested, lineWithdrawn
    case quoteApproved, howToTakeBack, standsApart, standsTogether, pieceStays
    case typeInstead, sentAlongNotKept, oneFileKept, fileKept, spokenKept, spokenCounts, firstThis

    /// The phrase in a language; Dutch where the product does not speak it.
    public func text(in language: Language) -> String {
        Spoken(language: language).pick(words.nl, words.fy, words.en)
    }

    private var words: (nl: String, fy: String, en: String) {
        switch self {
        case .notUnderstood: ("Dat snap ik niet.", "Dat begryp ik net.", "I do not understand that.")
        case .offerSkip:
            (
                "Ik snap het nog niet. Typ OVERSLAAN, dan gaan we verder. Of typ MENS, dan helpt iemand je.",
                "Ik begryp it noch net. Typ OERSLAAN, dan geane wy fierder. Of typ MINSKE, dan helpt ien jo.",
                "I still do not understand. Type SKIP and we go on. Or type HUMAN and someone will help you."
            )
        case .offerHuman:
            (
                "Ik snap het nog niet. Typ MENS, dan helpt iemand je.",
                "Ik begryp it noch net. Typ MINSKE, dan helpt ien jo.",
                "I still do not understand. Type HUMAN and someone will help you."
            )
        case .keptForModerator:
            (
                "Ik bewaar je woorden voor de begeleider. We gaan verder.",
                "Ik bewarje jo wurden foar de begelieder. Wy geane fierder.",
                "I keep your words for the facilitator. We go on."
            )
        case .nothingBefore:
            (
                "Dit is de eerste vraag. Verder terug kan niet.", "Dit is de earste fraach. Fierder werom kin net.",
                "This is the first question. You cannot go further back."
            )
        case .nothingToSkip:
            ("Er is nu geen vraag om over te slaan.", "Der is no gjin fraach om oer te slaan.", "There is no question to skip now.")
        case .noSuchNumber:
            ("Dat nummer staat er niet bij.", "Dat nûmer stiet der net by.", "That number is not in the list.")
        case .howToChange:
            (
                "Typ WIJZIG en het nummer, bijvoorbeeld: wijzig 2.", "Typ FEROARJE en it nûmer, bygelyks: feroarje 2.",
                "Type CHANGE and the number, for example: change 2."
            )
        case .cannotSkip:
            (
                "Deze vraag kun je niet overslaan. Jouw antwoord is nodig voor het besluit.",
                "Dizze fraach kinne jo net oerslaan. Jo antwurd is nedich foar it beslút.",
                "You cannot skip this question. The decision needs your answer."
            )
        case .untilLater:
            (
                "Tot later. Je antwoorden zijn bewaard. Stuur een bericht als je verder wilt.",
                "Oant letter. Jo antwurden binne bewarre. Stjoer in berjocht as jo fierder wolle.",
                "Until later. Your answers are kept. Send a message when you want to go on."
            )
        case .welcomeBack:
            (
                "Fijn dat je er weer bent. We waren hier:", "Moai dat jo der wer binne. Wy wiene hjir:",
                "Good to see you again. We were here:"
            )
        case .reminder:
            (
                "Je was nog niet klaar. Wil je verder? Dit was de vraag:", "Jo wiene noch net klear. Wolle jo fierder? Dit wie de fraach:",
                "You were not done yet. Do you want to go on? This was the question:"
            )
        case .stopped:
            (
                "Je bent gestopt. We sturen je niets meer. Wil je ook je antwoorden weg? Typ WIS.",
                "Jo binne stoppe. Wy stjoere jo neat mear. Wolle jo ek jo antwurden fuort? Typ WISKJE.",
                "You have stopped. We will send you nothing more. Do you also want your answers removed? Type ERASE."
            )
        case .askReturn:
            (
                "Je was gestopt. Wil je weer meedoen?\n1 Ja\n2 Nee", "Jo wiene stoppe. Wolle jo wer meidwaan?\n1 Ja\n2 Nee",
                "You had stopped. Do you want to take part again?\n1 Yes\n2 No"
            )
        case .erased:
            (
                "Je antwoorden zijn weg. Ze tellen nergens meer mee. We sturen je niets meer.",
                "Jo antwurden binne fuort. Se telle nearne mear mei. Wy stjoere jo neat mear.",
                "Your answers are gone. They count nowhere any more. We will send you nothing more."
            )
        case .humanComes:
            (
                "Ik geef het door. Een mens leest dit en antwoordt je hier. Je mag intussen verder gaan.",
                "Ik jou it troch. In minske lêst dit en antwurdet jo hjir. Jo meie yntusken fierder gean.",
                "I pass it on. A human reads this and will answer you here. You may go on in the meantime."
            )
        case .help:
            (
                "Deze woorden werken altijd:\nTERUG vorige vraag\nWIJZIG 2 antwoord 2 anders\nINTREKKEN 2 antwoord 2 weg\nOVERSLAAN vraag overslaan\nLATER pauze\nSTOP geen berichten meer\nWIS alles weg\nMENS iemand spreken\nTAAL andere taal\nPRIVACY en WIE uitleg",
                "Dizze wurden wurkje altyd:\nWEROM foarige fraach\nFEROARJE 2 antwurd 2 oars\nYNLÛKE 2 antwurd 2 fuort\nOERSLAAN fraach oerslaan\nLETTER skoft\nSTOP gjin berjochten mear\nWISKJE alles fuort\nMINSKE ien sprekke\nTAAL oare taal\nPRIVACY en WA útlis",
                "These words always work:\nBACK previous question\nCHANGE 2 change answer 2\nWITHDRAW 2 take answer 2 back\nSKIP skip the question\nLATER pause\nSTOP no more messages\nERASE remove everything\nHUMAN talk to someone\nLANGUAGE another language\nPRIVACY and WHO explanation"
            )
        case .languageChanged: ("We gaan verder in het Nederlands.", "Wy geane fierder yn it Frysk.", "We go on in English.")
        case .languageNotReady:
            (
                "Die taal is nog niet nagekeken. We gaan verder in het Nederlands.",
                "Dy taal is noch net neisjoen. Wy geane fierder yn it Frysk.",
                "That language has not been checked yet. We go on in English."
            )
        case .cameLate:
            (
                "Dit bericht kwam laat aan. Ik bewaar het. De vraag van nu is:",
                "Dit berjocht kaam let oan. Ik bewarje it. De fraach fan no is:",
                "This message came late. I keep it. The question now is:"
            )
        case .keptWhileWaiting:
            (
                "Dank je. Ik bewaar je bericht voor de begeleider. Er is nu geen vraag. Je hoort weer van ons.",
                "Tankewol. Ik bewarje jo berjocht foar de begelieder. Der is no gjin fraach. Jo hearre wer fan ús.",
                "Thank you. I keep your message for the facilitator. There is no question now. You will hear from us."
            )
        case .done:
            (
                "Je bent klaar, dank je wel. Iets veranderen? Typ WIJZIG.", "Jo binne klear, tige tank. Wat feroarje? Typ FEROARJE.",
                "You are done, thank you. Want to change something? Type CHANGE."
            )
        case .alreadyDone:
            (
                "Je bent klaar, dank je wel. Ik bewaar je bericht voor de begeleider. Iets veranderen? Typ WIJZIG.",
                "Jo binne klear, tige tank. Ik bewarje jo berjocht foar de begelieder. Wat feroarje? Typ FEROARJE.",
                "You are done, thank you. I keep your message for the facilitator. Want to change something? Type CHANGE."
            )
        case .alreadyDeclined:
            (
                "Je doet niet mee. Dat is goed. Toch meedoen? Typ TERUG.", "Jo dogge net mei. Dat is goed. Dochs meidwaan? Typ WEROM.",
                "You do not take part. That is fine. Take part after all? Type BACK."
            )
        case .answerIsLate:
            (
                "Deze ronde is al gesloten. Ik bewaar je antwoord apart. Het telt niet mee in de uitslag.",
                "Dizze ronde is al sletten. Ik bewarje jo antwurd apart. It telt net mei yn de útslach.",
                "This round has closed. I keep your answer apart. It does not count in the result."
            )
        case .withdrawn:
            (
                "Dat antwoord is weg. Het telt niet meer mee.", "Dat antwurd is fuort. It telt net mear mei.",
                "That answer is gone. It no longer counts."
            )
        case .lineWithdrawn:
            (
                "Een inwoner trok deze zin in. We gaan verder.", "In ynwenner luts dizze sin yn. Wy geane fierder.",
                "A resident took this line back. We go on."
            )
        case .timeAsked:
            (
                "Ik geef door dat je meer tijd wilt. Vragen genoeg mensen dat, dan komt er tijd bij.",
                "Ik jou troch dat jo mear tiid wolle. Freegje genôch minsken dat, dan komt der tiid by.",
                "I pass on that you want more time. If enough people ask, there will be more."
            )
        case .nudgeContested:
            (
                "Dat is goed. We vragen het niet meer.", "Dat is goed. Wy freegje it net mear.",
                "That is fine. We will not ask again."
            )
        case .quoteApproved:
            (
                "Dank je. Zo komt het in het verslag te staan.", "Tige tank. Sa komt it yn it ferslach te stean.",
                "Thank you. It will stand in the report like this."
            )
        case .standsApart:
            (
                "Dat is goed. Jouw zin blijft apart staan. De begeleider weet dit nu.",
                "Dat is goed. Jo sin bliuwt apart stean. De begelieder wit dit no.",
                "That is fine. Your line stands by itself. The facilitator knows this now."
            )
        case .standsTogether:
            (
                "Dat is goed. Jouw zin blijft één geheel. De begeleider weet dit nu.",
                "Dat is goed. Jo sin bliuwt ien gehiel. De begelieder wit dit no.",
                "That is fine. Your line stays in one piece. The facilitator knows this now."
            )
        case .pieceStays:
            (
                "Dat is goed. Je antwoord blijft zoals het is. Dat stuk gaat dan niet naar anderen.",
                "Dat is goed. Jo antwurd bliuwt sa't it is. Dat stik giet dan net nei oaren.",
                "That is fine. Your answer stays as it is. That piece does not go to others then."
            )
        case .typeInstead:
            (
                "Wat je stuurde, kan ik bij deze vraag niet bewaren. Typ je antwoord. Lukt dat niet? Typ MENS.",
                "Wat jo stjoerden, kin ik by dizze fraach net bewarje. Typ jo antwurd. Slagget dat net? Typ MINSKE.",
                "What you sent I cannot keep at this question. Type your answer. If you cannot, type HUMAN."
            )
        case .sentAlongNotKept:
            (
                "Wat je meestuurde, kan ik hier niet bewaren.", "Wat jo meistjoerden, kin ik hjir net bewarje.",
                "What you sent along I cannot keep here."
            )
        case .fileKept:
            (
                "Alleen de begeleider ziet of hoort dit. Schrijft die op wat erin staat, dan krijg je dat te lezen.",
                "Allinnich de begelieder sjocht of heart dit. Skriuwt dy op wat deryn stiet, dan krije jo dat te lêzen.",
                "Only the facilitator sees or hears this. If they write out what it says, you get to read that."
            )
        case .spokenKept:
            (
                "Alleen de begeleider ziet of hoort dit, en schrijft op wat je antwoord is. Dan vraag ik je of het klopt. Pas dan telt het mee.",
                "Allinnich de begelieder sjocht of heart dit, en skriuwt op wat jo antwurd is. Dan freegje ik jo oft it kloppet. Pas dan telt it mei.",
                "Only the facilitator sees or hears this, and writes down what your answer is. Then I ask you whether it is right. It counts from then on."
            )
        case .spokenCounts:
            ("Dank je. Dit antwoord telt nu mee.", "Tank. Dit antwurd telt no mei.", "Thank you. This answer counts now.")
        case .firstThis:
            (
                "Eerst deze vraag. Daarna kun je zeggen of het andere klopt.",
                "Earst dizze fraach. Dêrnei kinne jo sizze oft it oare kloppet.",
                "First this question. After that you can say whether the other is right."
            )
        case .oneFileKept:
            (
                "Ik bewaar één foto of spraakbericht bij een antwoord: het eerste. Liever een ander? Typ TERUG, en stuur dat.",
                "Ik bewarje ien foto of sprekberjocht by in antwurd: it earste. Leaver in oaren? Typ WEROM, en stjoer dat.",
                "I keep one photo or voice message with an answer: the first. Rather another one? Type BACK, and send that."
            )
        case .howToTakeBack:
            (
                "Wat moet er niet in het verslag? Typ INTREKKEN met het nummer, of WIJZIG met het nummer.",
                "Wat moat der net yn it ferslach? Typ YNLÛKE mei it nûmer, of FEROARJE mei it nûmer.",
                "What should not be in the report? Type WITHDRAW with its number, or CHANGE with its number."
            )
        case .noPrivacyText:
            (
                "Je naam en nummer staan niet bij je antwoorden. Typ STOP: dan krijg je geen berichten meer. Typ WIS: dan is alles weg.",
                "Jo namme en nûmer steane net by jo antwurden. Typ STOP: dan krije jo gjin berjochten mear. Typ WISKJE: dan is alles fuort.",
                "Your name and number are not kept with your answers. Type STOP for no more messages. Type ERASE to remove everything."
            )
        case .noWhoText:
            (
                "Je praat met een computer. Een begeleider kan meelezen. Typ MENS om iemand te spreken.",
                "Jo prate mei in kompjûter. In begelieder kin meilêze. Typ MINSKE om ien te sprekken.",
                "You are talking to a computer. A facilitator can read along. Type HUMAN to talk to someone."
            )
        }
    }
}

private struct Spoken: Trilingual { let language: Language }
