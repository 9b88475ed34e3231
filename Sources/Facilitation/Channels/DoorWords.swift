import DialogueEngine

/// What somebody is told who is in no consultation, or whose message cannot be an answer.
struct DoorWords: Trilingual {
    let language: Language

    var whichCode: String {
        pick(
            "Hoi! Ik ben een computer die gesprekken begeleidt. Met welk gesprek doe je mee? Stuur mij de code. Die staat in je uitnodiging.",
            "Hoi! Ik bin in kompjûter dy't petearen begeliedt. Mei hokker petear dochst mei? Stjoer my de koade. Dy stiet yn dyn útnoeging.",
            "Hello! I am a computer that guides dialogues. Which one are you joining? Send me the code. It is in your invitation.")
    }

    var textOnly: String {
        pick(
            "Dit kan ik niet lezen. Stuur je antwoord als tekst.", "Dit kin ik net lêze. Stjoer dyn antwurd as tekst.",
            "I cannot read this. Send your answer as text.")
    }

    var privatelyPlease: String {
        pick(
            "Hier lezen anderen mee. Stuur mij een privébericht, dan praten we daar verder.",
            "Hjir lêze oaren mei. Stjoer my in privee-berjocht, dan prate wy dêr fierder.",
            "Others can read this. Send me a private message, and we will go on there.")
    }

    var unknownLink: String {
        pick(
            "Deze code werkt niet meer. Vraag op je oude kanaal een nieuwe: stuur daar het woord OVERSTAPPEN.",
            "Dizze koade wurket net mear. Freegje op dyn âlde kanaal in nije: stjoer dêr it wurd OERSTAPPE.",
            "This code no longer works. Ask for a new one on your old channel: send the word SWITCH there.")
    }

    func link(_ code: String) -> String {
        pick(
            "Wil je verder op een ander kanaal? Stuur daar binnen een kwartier: \(code)",
            "Wolst fierder op in oar kanaal? Stjoer dêr binnen in kertier: \(code)",
            "Do you want to go on from another channel? Send this there within a quarter of an hour: \(code)")
    }

    var tooManyFiles: String {
        pick(
            "Er is geen plek meer voor nog een foto of spraakbericht van jou. Typ dit antwoord. Of haal eerst iets weg: typ INTREKKEN.",
            "Der is gjin plak mear foar noch in foto of sprekberjocht fan jo. Typ dit antwurd. Of helje earst wat wei: typ YNLÛKE.",
            "There is no room for another photo or voice message of yours. Type this answer. Or remove one first: type WITHDRAW."
        )
    }

    /// What is said once to whoever writes back about a promise.
    var reportKept: String {
        pick(
            "Dank je. De begeleider leest dit, en wat je hier verder schrijft ook. Ik ben een computer en stuur hier alleen herinneringen. Geen herinneringen meer? Stuur STOP.",
            "Tank. De begelieder lêst dit, en wat jo hjir fierder skriuwe ek. Ik bin in kompjûter en stjoer hjir allinnich oantinkens. Gjin oantinkens mear? Stjoer STOP.",
            "Thank you. The facilitator reads this, and what else you write here. I am a computer and only send reminders here. No more reminders? Send STOP."
        )
    }

    /// What is said once to whoever writes back about a promise with a photo.
    var reportWithoutFile: String {
        pick(
            "Dank je. De begeleider leest je woorden. Wat je meestuurde, kan ik hier niet bewaren.",
            "Tank. De begelieder lêst jo wurden. Wat jo meistjoerden, kin ik hjir net bewarje.",
            "Thank you. The facilitator reads your words. What you sent along I cannot keep here.")
    }

    /// What is said once to whoever is only reminded of a promise, and sent no words.
    var onlyReminded: String {
        pick(
            "Ik ben een computer en stuur hier alleen herinneringen. Is het klaar, of lukt het niet? Zeg het tegen de begeleider. Geen herinneringen meer? Stuur STOP.",
            "Ik bin in kompjûter en stjoer hjir allinnich oantinkens. Is it klear, of slagget it net? Sis it tsjin de begelieder. Gjin oantinkens mear? Stjoer STOP.",
            "I am a computer and only send reminders here. Is it done, or will it not be? Tell the facilitator. No more reminders? Send STOP."
        )
    }

    /// What stands for a video, which is not kept.
    var video: String { pick("[video]", "[fideo]", "[video]") }
}
