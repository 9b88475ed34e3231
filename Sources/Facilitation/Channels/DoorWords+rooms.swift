import DialogueEngine

/// What is said in a room, where others read along.
extension DoorWords {
    /// How to take part: by a link, or by the code in a private message.
    func how(code: String, link: String?) -> String {
        link.map { pick("Doe mee: \($0)", "Doch mei: \($0)", "Take part: \($0)") }
            ?? pick(
                "Meedoen? Schrijf mij privé: \(code)", "Meidwaan? Skriuw my privee: \(code)", "Taking part? Write to me in private: \(code)"
            )
    }

    func roomWelcome(_ title: String, how: String) -> String {
        pick(
            """
            Hoi! Ik ben een computer. Ik begeleid het gesprek “\(title)”.
            Nieuws voor iedereen vertel ik hier. Antwoorden geef je privé: niemand in deze groep ziet ze.
            \(how)
            Hier geen nieuws meer? Beantwoord dit bericht met STOP.
            """,
            """
            Hoi! Ik bin in kompjûter. Ik begelied it petear “\(title)”.
            Nijs foar elkenien fertel ik hjir. Antwurden jouwe jo privee: nimmen yn dizze groep sjocht se.
            \(how)
            Hjir gjin nijs mear? Beäntwurdzje dit berjocht mei STOP.
            """,
            """
            Hello! I am a computer. I guide the dialogue “\(title)”.
            I tell news for everybody here. You give your answers in private: nobody in this group sees them.
            \(how)
            No more news here? Reply to this message with STOP.
            """)
    }

    /// To one person in a room that hears the news.
    func notHere(how: String) -> String {
        pick(
            "Hier lezen anderen mee, dus hier neem ik geen antwoorden aan. \(how)",
            "Hjir lêze oaren mei, dus hjir nim ik gjin antwurden oan. \(how)",
            "Others can read this, so I take no answers here. \(how)")
    }

    /// In a room of which nobody said yet what it is to hear.
    var whichRoomCode: String {
        pick(
            "Hier lezen anderen mee. Wil je zelf meedoen? Stuur mij een privébericht. Moet ik hier het nieuws vertellen? Beantwoord dit bericht met de code van het gesprek.",
            "Hjir lêze oaren mei. Wolst sels meidwaan? Stjoer my in privee-berjocht. Moat ik hjir it nijs fertelle? Beäntwurdzje dit berjocht mei de koade fan it petear.",
            "Others can read this. Do you want to take part? Send me a private message. Shall I tell the news here? Reply to this message with the code of the dialogue."
        )
    }

    var roomGoodbye: String {
        pick(
            "Goed, ik vertel hier niets meer. Toch weer nieuws? Beantwoord dit bericht met de code van het gesprek.",
            "Goed, ik fertel hjir neat mear. Dochs wer nijs? Beäntwurdzje dit berjocht mei de koade fan it petear.",
            "All right, I will tell nothing more here. News after all? Reply to this message with the code of the dialogue.")
    }

    func newPhase(_ title: String?) -> String {
        let name = title.map { "“\($0)”" }
        return pick(
            "\(name.map { "Een nieuwe ronde: \($0)." } ?? "Het gesprek gaat verder.") Wie meedoet, hoort privé hoe het verder gaat.",
            "\(name.map { "In nije rûnde: \($0)." } ?? "It petear giet fierder.") Wa't meidocht, heart privee hoe't it fierder giet.",
            "\(name.map { "A new round: \($0)." } ?? "The dialogue goes on.") Those who take part hear in private how it goes on.")
    }
}
