/// A global word: works in every language at every question.
public enum Command: Equatable, Hashable, Sendable {
    case back
    /// Change the answer with this number in the overview; without a number the overview is shown.
    case change(Int?)
    /// Take the answer with this number back.
    case withdraw(Int?)
    case skip, later, stop, erase, human
    case language(Language?)
    case help, privacy, who
}

extension Command {
    /// The command a reply is, or `nil`: only where it is the whole message, with no more than courtesies, punctuation and its argument beside it.
    ///
    /// - Parameter languages: those of the dialogue; `taal` takes one of them.
    public static func read(_ text: String, language: Language, languages: [Language]) -> Command? {
        guard text.utf8.count <= 80 else { return nil }
        if let first = text.utf8.first, first < 0x40, text.utf8.allSatisfy({ $0 < 0x40 }) { return nil }
        let tokens = Token.tokens(of: text).filter { token in
            if case .sign = token { return false }
            return token.word.map { !WordTables.courtesies.contains($0) } ?? true
        }
        guard !tokens.isEmpty, tokens.count <= 7 else { return nil }
        let words = tokens.compactMap(\.word)
        if words.count == tokens.count, let command = plain[words.joined(separator: " ")] { return command }
        return withArgument(tokens, languages: languages)
    }

    private static func withArgument(_ tokens: [Token], languages: [Language]) -> Command? {
        guard let first = tokens.first?.word, tokens.count == 2 || tokens.count == 3 else { return nil }
        let last = tokens[tokens.count - 1]
        let between = tokens.count == 3 ? tokens[1].word : nil
        if tokens.count == 3, !["vraag", "fraach", "question", "antwoord", "antwurd", "answer", "nummer", "nr", "naar", "to", "nei"].contains(between ?? "") {
            return nil
        }
        if let number = last.number ?? last.word.flatMap({ WordTables.numbers[$0] }) {
            if changeWords.contains(first) { return .change(number) }
            if withdrawWords.contains(first) { return .withdraw(number) }
            return nil
        }
        if languageWords.contains(first), let name = last.word, let language = languageNames[name], languages.contains(language) {
            return .language(language)
        }
        return nil
    }

    private static let changeWords: Set<String> = ["wijzig", "wijzigen", "verander", "veranderen", "feroarje", "wizigje", "change", "edit", "aanpassen"]
    private static let withdrawWords: Set<String> = ["intrekken", "weromluke", "ynluke", "withdraw", "trekin"]
    private static let languageWords: Set<String> = ["taal", "language", "sprache", "لغة", "мова", "dil", "jezyk", "ቋንቋ"]

    private static let languageNames: [String: Language] = [
        "nl": "nl", "nederlands": "nl", "dutch": "nl", "nederlansk": "nl", "fy": "fy", "frysk": "fy", "fries": "fy", "frisian": "fy", "en": "en",
        "engels": "en", "english": "en", "ingelsk": "en", "ar": "ar", "arabisch": "ar", "العربية": "ar", "ti": "ti", "tigrinya": "ti", "ትግርኛ": "ti",
        "uk": "uk", "oekraiens": "uk", "українська": "uk", "tr": "tr", "turks": "tr", "turkce": "tr", "pl": "pl", "pools": "pl", "polski": "pl",
    ]

    private static let plain: [String: Command] = {
        let rows: [(Command, [String])] = [
            (.back, ["terug", "ga terug", "vorige", "vorige vraag", "werom", "foarige", "back", "go back", "previous"]),
            (.change(nil), Array(changeWords) + ["wijzig antwoord", "antwoord wijzigen", "change answer"]),
            (.withdraw(nil), Array(withdrawWords)),
            (.skip, ["overslaan", "sla over", "oerslaan", "slach oer", "vraag overslaan", "fraach oerslaan", "skip", "skip question", "volgende", "volgende vraag", "تخطي", "пропустити", "atla", "pomin"]),
            (.later, ["later", "pauze", "letter", "skoft", "pause", "pauzeren", "even pauzeren", "straks", "not now", "لاحقا", "пізніше", "sonra", "pozniej"]),
            (.stop, ["stop", "stoppen", "ik stop", "ik wil stoppen", "hou op", "ophouden", "afmelden", "uitschrijven", "stopje", "ophalde", "unsubscribe", "quit",
                "توقف", "قف", "ايقاف", "стоп", "зупинити", "dur", "durdur", "zatrzymaj", "ደው", "ኣቁም", "ጠጠው"]),
            (.erase, ["wis", "wis alles", "wis alles van mij", "wissen", "alles wissen", "wiskje", "alles wiskje", "erase", "erase all", "delete my data", "verwijder alles", "محو", "видалити", "sil", "usun"]),
            (.human, ["mens", "een mens aan de lijn", "ik wil een mens aan de lijn", "een mens", "minske", "human", "medewerker", "begeleider", "ik wil een mens", "ik wil een mens spreken", "انسان", "людина", "insan", "czlowiek"]),
            (.language(nil), Array(languageWords) + ["andere taal", "oare taal", "other language"]),
            (.help, ["hulp", "help", "helpje", "uitleg help", "مساعدة", "допомога", "yardim", "pomoc"]),
            (.privacy, ["privacy", "privacyverklaring", "خصوصية"]),
            (.who, ["wie", "wie ziet dit", "wie leest dit", "wie leest mee", "wa", "wa sjocht dit", "who", "who sees this"]),
        ]
        return Dictionary(rows.flatMap { command, words in words.map { (Folding.fold($0), command) } }) { first, _ in first }
    }()
}
