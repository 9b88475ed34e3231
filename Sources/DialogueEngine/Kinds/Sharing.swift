extension Question {
    /// The question by which the author of `answer` decides how it may travel.
    public static func sharing(_ answer: QuestionID, as id: QuestionID) -> Question {
        var question = Question(id: id, kind: .sharing)
        question.shares = answer
        return question
    }
}

extension Asking {
    /// Puts `question`, of kind `sharing`, to the author of `answer`: shows the line as others will read it, and how many may.
    public static func sharing(_ answer: QuestionID, by question: QuestionID) -> Asking {
        Asking(question: question, prompt: SharingKind.prompt(for: answer))
    }
}

/// How words of one's own travel to others: as they are, as words edited now, raised by the bot, or not at all.
enum SharingKind {
    static let options: [OwnOption] = [
        OwnOption(
            "words", nl: "Stuur maar, in mijn woorden", fy: "Stjoer mar, yn myn wurden", en: "Send it, in my words",
            synonyms: [
                .dutch: [
                    "in mijn woorden", "stuur", "verstuur maar", "mag naar anderen", "ja stuur maar", "ja stuur", "ja in mijn woorden",
                ], .frisian: ["yn myn wurden"],
                .english: ["in my words", "send"],
            ]),
        OwnOption(
            "edit", nl: "Ik maak hem anders", fy: "Ik meitsje him oars", en: "I change it first",
            synonyms: [
                .dutch: ["anders", "aanpassen", "veranderen", "eerst aanpassen"], .frisian: ["oars"], .english: ["change it", "edit"],
            ]),
        OwnOption(
            "raise", nl: "Laat de bot het noemen, zonder “een inwoner zegt”", fy: "Lit de bot it neame, sûnder “in ynwenner seit”",
            en: "Let the bot raise it, without “a resident says”",
            synonyms: [
                .dutch: ["de bot", "laat de bot het noemen", "bot", "alsof niemand het zei"], .frisian: ["de bot"],
                .english: ["the bot", "let the bot raise it"],
            ]),
        OwnOption(
            "keep", nl: "Bewaar het bij de begeleider", fy: "Bewarje it by de begelieder", en: "Keep it with the facilitator",
            synonyms: [
                .dutch: [
                    "bewaar", "bewaren", "bij de begeleider", "begeleider", "nee", "nee hoor", "liever niet", "niet sturen",
                    "stuur het niet",
                    "niet versturen", "niet delen", "niet in het verslag", "mag niet naar anderen", "stuur hem niet", "niet naar anderen",
                    "mag niet", "nee bewaar het",
                    "nee niet sturen", "nee liever niet", "nee dat mag niet", "dat mag niet", "nee dank je",
                ], .frisian: ["bewarje", "nee", "leaver net", "net stjoere", "mei net"],
                .english: [
                    "keep", "keep it", "no", "rather not", "dont send it", "don't send it", "do not send it", "not to others", "no thanks",
                ],
            ]),
    ]

    /// Whether `option` lets words travel less far than `other` does.
    static func isNarrower(_ option: OptionID, than other: OptionID) -> Bool {
        let order: [OptionID] = ["keep", "raise", "words"]
        guard let one = order.firstIndex(of: option), let two = order.firstIndex(of: other) else { return false }
        return one < two
    }

    /// What the author is shown: the line as others will read it, and how many may.
    static func prompt(for question: QuestionID) -> LocalizedText {
        func words(_ before: String, _ after: String) -> Template {
            Template(segments: [.literal(before), .value(.group(.preview(question))), .literal(after)])
        }
        return LocalizedText([
            .init(
                language: .dutch,
                template: words(
                    "Mag dit naar anderen en in het verslag, zonder je naam? Zij lezen:\n", "\nKan iemand jou eraan herkennen? Jij kiest."),
                isReviewed: true),
            .init(
                language: .frisian,
                template: words(
                    "Mei dit nei oaren en yn it ferslach, sûnder jo namme? Sy lêze:\n", "\nKin immen jo deroan werkenne? Jo kieze."),
                isReviewed: false),
            .init(
                language: .english,
                template: words(
                    "May this go to others and into the report, without your name? They read:\n",
                    "\nCould anyone recognise you by it? You choose."),
                isReviewed: true),
        ])
    }
}
