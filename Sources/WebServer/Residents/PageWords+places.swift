import DialogueEngine

/// Words of pages that are about no question.
extension PageWords {
    // MARK: - Coming in

    var homeTitle: String { pick("Doe mee aan een gesprek", "Doch mei oan in petear", "Take part in a conversation") }
    var codeLabel: String { pick("De code van het gesprek", "De koade fan it petear", "The code of the conversation") }
    var codeHelp: String {
        pick(
            "De code staat in je uitnodiging of op het scherm.", "De koade stiet yn jo útnoeging of op it skerm.",
            "The code is in your invitation or on the screen.")
    }
    var toConversation: String { pick("Naar het gesprek", "Nei it petear", "To the conversation") }
    var chooseLanguage: String { pick("Kies je taal om te beginnen", "Kies jo taal om te begjinnen", "Choose your language to begin") }
    var chooseOther: String { pick("Kies je taal", "Kies jo taal", "Choose your language") }
    var invited: String {
        pick(
            "Deze uitnodiging is van jou alleen. Deel de link niet. Als je begint, werkt hij niet meer. Je gaat dan verder in deze browser, of met je eigen code.",
            "Dizze útnoeging is fan jo allinnich. Diel de keppeling net. As jo begjinne, wurket er net mear. Jo geane dan fierder yn dizze browser, of mei jo eigen koade.",
            "This invitation is yours alone. Do not share the link. Once you begin, it no longer works. You go on in this browser, or with your own code."
        )
    }
    var usedInvitation: String {
        pick("Deze link werkt niet meer", "Dizze keppeling wurket net mear", "This link no longer works")
    }
    var usedInvitationHelp: String {
        pick(
            "Met een uitnodiging kun je één keer beginnen. Begon jij al? Ga verder in dezelfde browser, of typ hier je code.",
            "Mei in útnoeging kinne jo ien kear begjinne. Binne jo al begûn? Gean fierder yn deselde browser, of typ hjir jo koade.",
            "An invitation begins once. Did you begin already? Go on in the same browser, or type your code here.")
    }
    var haveCode: String { pick("Ik deed al mee", "Ik die al mei", "I took part before") }
    var receiptLabel: String { pick("Jouw code (begint met over-)", "Jo koade (begjint mei over-)", "Your code (begins with over-)") }
    var receiptNote: String {
        pick(
            "Ging je gesprek via een berichtenapp? Stuur daar OVERSTAPPEN, dan krijg je zo'n code.",
            "Gie jo petear fia in berjochteapp? Stjoer dêr OERSTAPPE, dan krije jo sa'n koade.",
            "Was your conversation in a messenger? Send SWITCH there and you get such a code.")
    }
    var goOnWithCode: String { pick("Verder met mijn code", "Fierder mei myn koade", "Go on with my code") }

    // MARK: - What went amiss

    var noSuchCode: String { pick("Die code ken ik niet", "Dy koade ken ik net", "I do not know that code") }
    var noSuchCodeHelp: String {
        pick(
            "Kijk nog eens goed. Een code heeft kleine letters en cijfers, zonder spaties.",
            "Sjoch noch ris goed. In koade hat lytse letters en sifers, sûnder spaasjes.",
            "Please look again. A code has small letters and digits, without spaces.")
    }
    var unknownReceipt: String {
        pick(
            "Deze code werkt niet, of niet meer. Elke code werkt één keer.",
            "Dizze koade wurket net, of net mear. Elke koade wurket ien kear.",
            "This code does not work, or no longer works. Each code works once.")
    }
    var tooOften: String { pick("Even wachten", "Efkes wachtsje", "Please wait a moment") }
    var tooOftenHelp: String {
        pick(
            "Er zijn hier te veel codes geprobeerd. Probeer het over een minuut weer.",
            "Der binne hjir tefolle koades besocht. Besykje it oer in minút wer.", "Too many codes were tried here. Try again in a minute.")
    }
    var tooManyHelp: String {
        pick(
            "Heel veel mensen begonnen hier tegelijk. Probeer het over een minuut weer, of ga van de wifi af en gebruik je eigen internet.",
            "Hiel folle minsken begûnen hjir tagelyk. Besykje it oer in minút wer, of gean fan de wifi ôf en brûk jo eigen ynternet.",
            "A great many people started here at once. Try again in a minute, or leave the wifi and use your own internet.")
    }
    var busy: String { pick("Het lukt nu even niet", "It slagget no efkes net", "This does not work right now") }
    var busyHelp: String {
        pick(
            "We kunnen nu niets bewaren. Er is niets kwijt van wat je eerder stuurde. Probeer het zo nog eens.",
            "Wy kinne no neat bewarje. Der is neat kwyt fan wat jo earder stjoerden. Besykje it sa noch ris.",
            "We cannot keep anything now. Nothing you sent before is lost. Try again in a moment.")
    }
    var tryAgain: String { pick("Probeer opnieuw", "Besykje op 'e nij", "Try again") }
    var oldForm: String { pick("Deze pagina is niet meer geldig", "Dizze side is net mear jildich", "This page is no longer valid") }
    var oldFormHelp: String {
        pick(
            "Er is niets bewaard van wat je net stuurde. Open het gesprek opnieuw.",
            "Der is neat bewarre fan wat jo krekt stjoerden. Iepenje it petear op 'e nij.",
            "Nothing of what you just sent was kept. Open the conversation again.")
    }
    var tooLong: String { pick("Dat is te lang", "Dat is te lang", "That is too long") }
    var tooLongHelp: String {
        pick(
            "Maak je antwoord korter en stuur het opnieuw.", "Meitsje jo antwurd koarter en stjoer it op 'e nij.",
            "Make your answer shorter and send it again.")
    }

    // MARK: - Leaving

    var eraseTitle: String { pick("Alles wissen?", "Alles wiskje?", "Erase everything?") }
    var eraseHelp: String {
        pick(
            "Al je antwoorden en je woorden gaan weg. Ze tellen nergens meer mee. Dit kan niet ongedaan worden gemaakt.",
            "Al jo antwurden en wurden geane fuort. Se telle nearne mear mei. Dit kin net weromdraaid wurde.",
            "All your answers and your words are removed. They count nowhere any more. This cannot be undone.")
    }
    var eraseYes: String { pick("Ja, wis alles", "Ja, wiskje alles", "Yes, erase everything") }
    var eraseNo: String { pick("Nee, terug", "Nee, werom", "No, go back") }
    var erased: String { pick("Alles is gewist", "Alles is wiske", "Everything is erased") }

    // MARK: - Results

    var nothingPublished: String { pick("Er is nog niets gepubliceerd", "Der is noch neat publisearre", "Nothing has been published yet") }
    var nothingPublishedHelp: String {
        pick(
            "De uitslag komt hier zodra een ronde klaar is.", "De útslach komt hjir sa gau as in rûnde klear is.",
            "The results appear here once a round is done.")
    }
}
