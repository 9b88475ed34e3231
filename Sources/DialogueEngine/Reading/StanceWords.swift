/// Words of agreeing and disagreeing, per language; plain data as in ``YesNoWords``.
enum StanceWords {
    static let agree: [Language: [String]] = [
        "nl": [
            "eens", "mee eens", "ermee eens", "met eens", "voor", "voorstander", "groen", "steun", "steun dit", "vind ik ook", "terecht",
        ],
        "fy": ["iens", "mei iens", "dermei iens", "foar"],
        "en": ["agree", "agreed", "im for", "support", "in favour", "in favor"],
        "ar": ["موافق", "موافقة", "أوافق"], "ti": ["ይሰማማዕ"], "uk": ["згоден", "згодна", "погоджуюсь"], "tr": ["katılıyorum"],
        "pl": ["zgadzam się", "zgoda"],
    ]

    static let disagree: [Language: [String]] = [
        "nl": ["oneens", "mee oneens", "on eens", "tegen", "tegenstander", "rood", "niet terecht", "onterecht", "ben tegen"],
        "fy": ["ûniens", "mei ûniens", "tsjin"],
        "en": ["disagree", "disagreed", "oppose", "against"],
        "ar": ["غير موافق", "غير موافقة", "لا أوافق"], "ti": ["ኣይሰማማዕን"], "uk": ["не згоден", "не згодна", "не погоджуюсь"],
        "tr": ["katılmıyorum"],
        "pl": ["nie zgadzam się"],
    ]

    /// Living with a proposal: `good` can, a negation turns it.
    static let livable: [Language: [String]] = [
        "nl": [
            "mee leven", "meeleven", "ermee leven", "leven", "accepteren", "accepteer", "acceptabel", "mee instemmen", "instemmen",
            "mee uit de voeten", "lukt",
        ],
        "fy": ["mei libje", "libje", "akseptearje"], "en": ["live with it", "live with that", "live with this", "accept", "acceptable"],
    ]

    static let unlivable: [Language: [String]] = [
        "nl": ["onacceptabel", "onaanvaardbaar", "onleefbaar"], "fy": ["ûnakseptabel"], "en": ["unacceptable"],
    ]

    static let difficult: [Language: [String]] = [
        "nl": [
            "met moeite", "ja met moeite", "moeite", "met pijn en moeite", "moeilijk", "lastig", "als het moet", "als het echt moet",
            "nog net",
        ],
        "fy": ["mei muoite", "muoite", "ja mei muoite", "dreech"],
        "en": ["with difficulty", "yes with difficulty", "difficult", "if i must", "barely"],
    ]

    /// Knowing something from one's own life.
    static let recognised: [Language: [String]] = [
        "nl": [
            "herken", "herkenbaar", "herkend", "herken dit", "heel herkenbaar", "ken ik", "meegemaakt", "precies zo", "zo is het",
            "mij ook",
        ],
        "fy": ["werken", "werkenber", "hielendal"], "en": ["recognise", "recognize", "same here", "me too", "recognisable"],
    ]

    static let unrecognised: [Language: [String]] = [
        "nl": ["onherkenbaar", "nooit gehad", "nooit meegemaakt", "geen last van"], "en": ["never happened"],
    ]

    /// Giving leave.
    static let leave: [Language: [String]] = [
        "nl": ["toestemming", "geef toestemming", "mag", "mag wel", "vind het goed"], "fy": ["tastimming", "mei wol"],
        "en": ["consent", "you may", "allowed"],
    ]

    static let refused: [Language: [String]] = [
        "nl": ["niet willen", "wil niet", "wil ik niet", "wil geen"], "fy": ["wol net"], "en": ["dont want", "do not want", "refuse"],
        "uk": ["не треба", "не хочу"], "ar": ["لا اريد"],
    ]

    /// Having no objection, and having one.
    static let unobjected: [Language: [String]] = [
        "nl": [
            "geen bezwaar", "geen bezwaren", "zonder bezwaar", "akkoord", "niks op tegen", "niets op tegen", "geen probleem", "geen punt",
        ],
        "fy": ["gjin beswier", "akkoart", "neat op tsjin"], "en": ["no objection", "no objections", "no problem"],
    ]

    static let objected: [Language: [String]] = [
        "nl": ["bezwaar", "wel bezwaar", "bezwaren", "heb bezwaar", "niet akkoord"], "fy": ["beswier", "beswieren", "wol beswier"],
        "en": ["objection", "objections", "i object", "object"],
    ]

    /// Words no slip may reach, since a slip of them is another word's opposite or another word of the language.
    static let exact: Set<String> = [
        "katiliyorum", "katilmiyorum", "leven", "waar", "voor", "tegen", "goed", "juist", "fout", "mag", "half", "soms", "pass", "moeite",
        "steun", "green", "lukt", "good",
        "true", "fine", "right", "wrong", "false", "groen", "rood", "foar", "allowed", "accept", "object", "maybe", "wier", "onzin",
        "never", "sure", "terecht", "onterecht",
        "правильно", "неправильно", "acceptabel", "onacceptabel", "herkenbaar", "onherkenbaar", "werken", "herken", "herkend", "libje",
        "objection", "onwaar", "onjuist", "correct", "incorrect", "untrue", "acceptable", "unacceptable", "against",
    ]
}
