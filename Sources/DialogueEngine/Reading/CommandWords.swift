/// The global words, per command; plain data that a translator can extend. A row counts only as the whole message.
enum CommandWords {
    static let change = folded([
        "wijzig", "wijzigen", "verander", "veranderen", "feroarje", "wizigje", "change", "edit", "aanpassen", "pas aan", "corrigeer",
        "зміни", "değiştir", "zmień",
    ])
    static let withdraw = folded(["intrekken", "trek in", "werom lûke", "weromlûke", "ynlûke", "withdraw", "retract"])
    static let language = folded(["taal", "language", "talen", "لغة", "мова", "dil", "język", "ቋንቋ"])
    static let betweens: Set<String> = [
        "vraag", "fraach", "question", "antwoord", "antwurd", "answer", "nummer", "nr", "naar", "to", "nei", "number",
    ]

    /// Names of languages in themselves, in Dutch, Frisian and English.
    static let languages: [String: Language] = {
        let rows: [(Language, [String])] = [
            ("nl", ["nl", "nederlands", "dutch", "nederlânsk", "hollands"]), ("fy", ["fy", "frysk", "fries", "frisian"]),
            ("en", ["en", "engels", "english", "ingelsk"]), ("ar", ["ar", "arabisch", "arabic", "arabysk", "العربية", "عربي"]),
            ("ti", ["ti", "tigrinya", "ትግርኛ"]), ("uk", ["uk", "oekraïens", "ukrainian", "oekraynsk", "українська"]),
            ("tr", ["tr", "turks", "turkish", "turksk", "türkçe"]), ("pl", ["pl", "pools", "polish", "poalsk", "polski"]),
        ]
        return Dictionary(rows.flatMap { row in row.1.map { (Folding.fold($0), row.0) } }) { first, _ in first }
    }()

    static let plain: [String: Command] = Dictionary(
        rows.flatMap { command, words in words.map { (Token.words(of: $0).joined(separator: " "), command) } }
    ) { first, _ in first }

    private static let rows: [(Command, [String])] = [
        (
            .back,
            [
                "terug", "ga terug", "vorige", "vorige vraag", "een terug", "stap terug", "een stap terug", "terug naar de vorige vraag",
                "terug naar vorige vraag", "naar de vorige vraag",
                "werom", "foarige", "foarige fraach", "gean werom", "back", "go back", "previous", "previous question", "رجوع", "назад",
                "geri", "wstecz",
            ]
        ),
        (
            .change(nil),
            Array(change) + ["wijzig antwoord", "antwoord wijzigen", "mijn antwoord wijzigen", "change answer", "antwurd feroarje"]
        ),
        (.withdraw(nil), Array(withdraw) + ["antwoord intrekken"]),
        (
            .skip,
            [
                "overslaan", "sla over", "sla deze over", "deze overslaan", "ik sla over", "vraag overslaan", "sla deze vraag over",
                "deze vraag overslaan", "volgende", "volgende vraag",
                "oerslaan", "slach oer", "fraach oerslaan", "folgjende", "skip", "skip question", "skip this", "skip this question", "next",
                "تخطي", "пропустити", "atla", "pomiń",
            ]
        ),
        (
            .later,
            [
                "later", "pauze", "pauzeren", "even pauzeren", "ik wil pauzeren", "straks", "nu niet", "later verder", "ga later verder",
                "ik ga later verder", "doe ik later", "even pauze",
                "letter", "skoft", "letter fierder", "pause", "not now", "continue later", "لاحقا", "пізніше", "sonra", "później",
            ]
        ),
        (
            .stop,
            [
                "stop", "stoppen", "ik stop", "ik wil stoppen", "wil stoppen", "hou op", "houd op", "ophouden", "hou er mee op",
                "hou ermee op", "afmelden", "meld me af", "meld mij af",
                "uitschrijven", "schrijf me uit", "schrijf mij uit", "stop ermee", "stop er mee", "stop met sturen", "stop dit",
                "stop hiermee", "ik wil niet meer", "stop allemaal", "stop alles",
                "stopje", "ik stopje", "ik wol stopje", "hâld op", "ôfmelde", "unsubscribe", "quit", "stop it", "stop this",
                "i want to stop", "stop sending",
                "stop stop", "توقف", "قف", "إيقاف", "стоп", "зупинити", "dur", "durdur", "zatrzymaj", "ጠጠው", "🛑",
            ]
        ),
        (
            .erase,
            [
                "wis", "wis alles", "wis alles van mij", "wissen", "alles wissen", "wis mijn gegevens", "wis mij", "verwijder alles",
                "verwijder mijn gegevens", "wisk", "wisk alles", "wiskje",
                "alles wiskje", "wiskje alles", "erase", "erase all", "erase everything", "erase my data", "delete my data",
                "delete everything", "محو", "видалити", "sil", "usuń",
            ]
        ),
        (
            .human,
            [
                "mens", "een mens", "ik wil een mens", "ik wil een mens spreken", "ik wil een mens aan de lijn", "een mens aan de lijn",
                "medewerker", "begeleider", "echt mens", "een echt mens",
                "mag ik een mens spreken", "ik wil iemand spreken", "iemand spreken", "minske", "in minske", "human", "a human",
                "talk to a human", "speak to a human", "انسان",
                "людина", "insan", "człowiek",
            ]
        ),
        (
            .language(nil),
            Array(language) + ["andere taal", "oare taal", "other language", "wijzig taal", "taal wijzigen", "change language"]
        ),
        (
            .help,
            [
                "hulp", "help", "help mij", "help me", "ik heb hulp nodig", "hoe werkt dit", "hoe werkt het", "help aub", "helpe", "helpje",
                "help my", "how does this work", "مساعدة",
                "допомога", "yardım", "pomoc",
            ]
        ),
        (
            .moreTime,
            ["meer tijd", "ik wil meer tijd", "mag ik meer tijd", "mear tiid", "ik wol mear tiid", "more time", "i need more time"]
        ),
        (
            .contestNudge,
            [
                "al gedaan", "ik gaf al antwoord", "ik heb al geantwoord", "ik luister liever", "liever luisteren", "al dien",
                "ik joech al antwurd", "ik harkje leaver", "already done", "i did answer", "i prefer to listen",
            ]
        ),
        (.privacy, ["privacy", "privacyverklaring", "mijn privacy", "wat gebeurt er met mijn gegevens", "privacy statement", "خصوصية"]),
        (
            .who,
            [
                "wie", "wie ziet dit", "wie leest dit", "wie leest mee", "wie zijn jullie", "wie ben je", "wie ben jij", "wie is dit",
                "wie bent u", "wa", "wa sjocht dit", "wa lêst dit",
                "wa bisto", "who", "who sees this", "who reads this", "who are you", "who is this",
            ]
        ),
    ]

    private static func folded(_ words: [String]) -> Set<String> { Set(words.map { Token.words(of: $0).joined(separator: " ") }) }
}
