/// Words of yes, no, doubt and degree, per language. Plain data: write words as people do, accents and capitals do not matter.
///
/// A row belongs in exactly one table; a test keeps words of opposite tables further apart than a slip of the finger.
enum YesNoWords {
    /// Says yes by itself, also at the start of a longer sentence.
    static let yes: [Language: [String]] = [
        "nl": [
            "ja", "jaa", "jawel", "jazeker", "jep", "jup", "joa", "jaja", "tuurlijk", "natuurlijk", "uiteraard", "oke", "ok", "okee",
            "okay", "ja hoor", "doe maar",
            "zeker weten", "denk het wel", "denk van wel", "vind van wel", "dacht het wel", "liever wel", "is goed", "vind ik goed",
            "vind het goed",
            "echt wel", "van wel", "precies", "inderdaad", "wis en waarachtig",
        ],
        "fy": ["jo wis", "fansels", "wis wol", "ja wis", "krekt", "tink it wol", "leaver wol", "jawis"],
        "en": [
            "yes", "yess", "yeah", "yep", "yup", "sure", "of course", "certainly", "absolutely", "definitely", "y", "go ahead", "think so",
            "yes please",
        ],
        "ar": ["نعم", "أجل", "ايوه"], "ti": ["እወ"], "uk": ["так", "звичайно"], "tr": ["evet", "tabii"], "pl": ["tak", "oczywiście"],
        "mul": ["👍", "✅", "✔", "🟢", "👌", "🙂👍", "☑"],
    ]

    /// Says no by itself, also at the start of a longer sentence.
    static let no: [Language: [String]] = [
        "nl": [
            "nee", "neen", "neej", "neeh", "nee hoor", "nope", "liever niet", "liever geen", "doe maar niet", "denk het niet",
            "denk van niet", "vind van niet", "van niet",
            "dacht het niet", "nooit van mijn leven", "geen sprake van", "natuurlijk niet", "no way", "niks daarvan",
            "tuurlijk niet", "uiteraard niet", "graag niet", "nooit",
        ],
        "fy": ["nea", "noait", "leaver net", "leaver gjin", "tink it net", "fansels net"],
        "en": [
            "no", "noo", "nah", "n", "dont think so", "do not think so", "not at all", "rather not", "certainly not", "absolutely not",
            "definitely not", "of course not",
            "not really", "never", "no thanks",
        ],
        "ar": ["كلا"], "ti": ["ኣይፋል", "ኣይኮነን"], "uk": ["ні"], "tr": ["hayır", "istemiyorum"], "pl": ["nie chcę"],
        "mul": ["👎", "❌", "✖", "🔴", "🙅"],
    ]

    /// Says that something is so; a negation turns it.
    static let good: [Language: [String]] = [
        "nl": [
            "klopt", "klopt helemaal", "akkoord", "accoord", "prima", "goed idee", "goed plan", "helemaal goed", "heel goed",
            "ziet er goed uit", "waar", "correct", "goed", "juist",
            "helemaal waar", "zo is het", "mag", "mag wel", "vind ik ook",
        ],
        "fy": ["kloppet", "akkoart", "goed", "wier", "mei"],
        "en": ["correct", "right", "true", "fine", "good idea", "all good", "thats right", "looks good", "good"],
        "uk": ["правильно"], "tr": ["doğru"], "pl": ["zgadza się", "prawda"],
    ]

    /// Says that something is not so; a negation leaves it open.
    static let bad: [Language: [String]] = [
        "nl": ["onwaar", "fout", "onjuist", "verkeerd", "slecht idee", "slecht plan", "onzin"], "fy": ["ferkeard", "flater"],
        "en": ["wrong", "false", "incorrect", "untrue", "bad idea"], "tr": ["yanlış"], "uk": ["неправильно"],
    ]

    /// Says yes only where nothing else is said.
    static let strong: [Language: [String]] = [
        "nl": ["zeker", "absoluut", "wel", "helemaal", "graag", "vast", "volmondig"], "fy": ["wis", "wol", "hielendal", "seker"],
        "en": ["totally", "fully"],
    ]

    /// "No problem": yes where leave is asked, silence elsewhere.
    static let fine: [Language: [String]] = [
        "nl": [
            "geen punt", "geen probleem", "geen enkel probleem", "geen bezwaar", "geen problemen", "niks op tegen", "niets op tegen",
            "prima zo",
        ],
        "fy": ["gjin probleem", "gjin beswier", "neat op tsjin"],
        "en": ["no problem", "no objection", "no objections", "fine by me", "fine with me"],
    ]

    /// Says that somebody does not know or does not choose.
    static let doubt: [Language: [String]] = [
        "nl": [
            "weet niet", "weet ik niet", "weetniet", "niet weten", "geen mening", "gn mening", "geen idee", "gn idee", "geen flauw idee",
            "neutraal", "pas", "twijfel", "twijfelen",
            "wn", "kweenie", "kweetniet", "kweetnie", "weet nie", "weetnie", "niet zeker", "niet zeker weten", "misschien",
            "geen van beide", "geen voorkeur", "maakt niet uit",
            "maakt mij niet uit", "kan niet kiezen", "moeilijk te zeggen", "lastig te zeggen", "hangt ervan af", "ligt eraan",
            "hangt er van af", "geen verstand", "wie weet",
            "zeg niks", "snap niet", "begrijp niet", "snap de vraag niet", "begrijp de vraag niet",
        ],
        "fy": [
            "wit net", "wit ik net", "wit it net", "gjin miening", "gjin idee", "net witte", "miskien", "twivel", "twivelje",
            "hinget derfan ôf", "net wis", "begryp net",
        ],
        "en": [
            "dont know", "do not know", "dunno", "idk", "no opinion", "not sure", "no idea", "neutral", "unsure", "pass", "maybe",
            "perhaps", "it depends", "depends", "undecided",
            "cant say", "dont understand", "do not understand", "neither", "dont care", "do not care",
        ],
        "ar": ["لا اعرف", "لا ادري", "لا أعلم", "ربما"], "ti": ["ኣይፈልጥን"], "uk": ["не знаю", "можливо"], "tr": ["bilmiyorum", "belki"],
        "pl": ["nie wiem", "może"],
        "mul": ["🤷", "🤔", "🤷‍♀", "🤷‍♂"],
    ]

    /// Says that something is so in part.
    static let partly: [Language: [String]] = [
        "nl": [
            "een stukje", "stukje", "beetje", "een beetje", "klein beetje", "een klein beetje", "deels", "gedeeltelijk", "soms", "ten dele",
            "half", "wel eens", "af en toe", "enigszins",
            "niet altijd", "een deel", "beetje van beide", "beetje van allebei", "half half", "voor een deel", "min of meer",
        ],
        "fy": ["bytsje", "in bytsje", "stikje", "in stikje", "lyts stikje", "lyts bytsje", "foar in part", "somtiden", "soms"],
        "en": ["a bit", "bit", "partly", "partially", "a little", "little bit", "sometimes", "somewhat", "in part", "not always"],
        "uk": ["частково"], "tr": ["biraz", "kısmen"], "pl": ["trochę", "częściowo"],
    ]

    /// Asks to be told more before answering.
    static let explain: [Language: [String]] = [
        "nl": ["uitleg", "meer uitleg", "eerst uitleg", "meer info", "meer informatie", "eerst meer weten", "leg uit", "eerst meer info"],
        "fy": ["útlis", "mear útlis", "earst mear witte"],
        "en": ["more info", "more information", "explain", "tell me more", "explanation"],
    ]

    /// Says that this question is passed over.
    static let skip: [Language: [String]] = [
        "nl": ["sla over", "sla ik over", "slaan over", "slaan we over", "overslaan", "liever overslaan"], "fy": ["oerslaan", "slach oer"],
        "en": ["skip"],
    ]

    /// Single words that count only with nothing unknown beside them: they mean something else inside a sentence.
    static let fragile: Set<String> = [
        "eens", "iens", "waar", "wier", "voor", "tegen", "goed", "fout", "groen", "rood", "right", "good", "fine", "juist", "true", "wrong",
        "mag", "mei", "half", "pas", "pass",
        "prima", "verkeerd", "graag", "precies", "onzin", "krekt", "green", "red", "foar", "tsjin", "for", "against", "y", "n", "stukje",
        "soms", "bit", "beetje", "ok",
    ]
}
