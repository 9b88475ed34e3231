/// The words residents use, per language, as plain data that a translator can extend. Written folded: lower case, no accents, no apostrophes.
enum WordTables {
    static let yes: Set<String> = [
        // nl, fy
        "ja", "jaa", "jaaa", "jawel", "jazeker", "zeker", "jep", "yep", "jup", "joa", "jo", "tuurlijk", "natuurlijk", "prima", "oke", "ok", "okay", "okee",
        "klopt", "goed", "helemaal goed", "juist", "inderdaad", "akkoord", "doe maar", "is goed", "dat klopt", "ja hoor", "mag", "fansels", "kloppet", "krekt",
        // en
        "yes", "yeah", "sure", "correct", "right", "of course", "y",
        // ar, ti, uk, tr, pl
        "نعم", "اجل", "ايوه", "እወ", "так", "evet", "tak",
        "👍", "✅", "✔", "🟢", "👌",
    ]

    static let no: Set<String> = [
        "nee", "nee hoor", "neen", "neej", "nope", "nooit", "nea", "noait", "klopt niet", "klopt echt niet", "niet goed", "dat klopt niet", "niet akkoord", "liever niet", "zeker niet", "echt niet", "helemaal niet", "absoluut niet", "wis net", "certainly not", "absolutely not",
        "kloppet net", "net goed", "leaver net", "no", "nah", "not correct", "wrong", "n", "not really", "no way",
        "لا", "كلا", "ኣይፋል", "ኣይኮነን", "ні", "hayir", "nie", "👎", "❌", "✖", "🔴",
    ]

    static let agree: Set<String> = [
        "eens", "mee eens", "helemaal eens", "helemaal mee eens", "akkoord", "waar", "klopt", "ben het eens", "voor", "groen", "iens", "mei iens", "akkoart",
        "agree", "i agree", "true", "fully agree", "strongly agree",
        "موافق", "اوافق", "ይሰማማዕ", "згоден", "згодна", "katiliyorum", "zgadzam sie", "zgoda",
    ]

    static let disagree: Set<String> = [
        "oneens", "mee oneens", "niet eens", "niet mee eens", "nie mee eens", "niet akkoord", "niet waar", "klopt niet", "tegen", "rood", "niet met eens", "niet zo",
        "uniens", "net iens", "net mei iens", "net wier", "disagree", "i disagree", "not agree", "dont agree", "do not agree", "not true", "false",
        "غير موافق", "لا اوافق", "ኣይሰማማዕን", "не згоден", "не згодна", "katilmiyorum", "nie zgadzam sie",
    ]

    static let pass: Set<String> = [
        "weet niet", "weet ik niet", "weet het niet", "ik weet het niet", "geen mening", "geen idee", "neutraal", "pas", "pass", "twijfel", "ik twijfel",
        "beetje van beide", "geen van beide", "wit net", "wit ik net", "wit it net", "gjin miening", "gjin idee", "dont know", "do not know", "i dont know",
        "no opinion", "not sure", "no idea", "neutral", "unsure", "gn mening", "zou het niet weten", "weetniet", "wn", "idk", "لا اعرف", "لا ادري", "ኣይፈልጥን", "не знаю", "bilmiyorum",
        "nie wiem", "🤷",
    ]

    static let negations: Set<String> = [
        "niet", "nie", "geen", "nooit", "net", "gjin", "noait", "not", "dont", "never", "isnt", "arent", "cant", "zonder", "لا", "غير", "не", "ni",
    ]

    /// Words that carry no answer of their own.
    static let fillers: Set<String> = [
        "nr", "nummer", "numer", "number", "optie", "opsje", "option", "keuze", "kar", "choice", "antwoord", "antwurd", "answer", "ik", "i", "kies",
        "choose", "voor", "foar", "doe", "maar", "mar", "het", "it", "is", "de", "een", "in", "a", "the", "dat", "dit", "wordt", "neem", "denk", "think",
        "punten", "punt", "points", "point", "keer", "op", "aan", "oan", "naar", "nei", "to", "on", "for", "geef", "jou", "give", "ongeveer", "ungefear", "about", "zon",
        "circa", "ca", "cijfer", "sifer", "procent", "hoor", "hear", "heer", "dan", "wel", "toch", "en", "and", "plus", "mijn", "myn", "my", "graag",
        "want", "gewoon", "gaat", "letter", "eerst", "earst", "first", "daarna", "dan", "then", "vind", "fyn", "ben", "bin", "am", "er", "mee", "mei", "uit", "van", "fan",
    ]

    /// Words after which only a reason follows.
    static let reasons: Set<String> = [
        "want", "omdat", "aangezien", "doordat", "namelijk", "om", "because", "cause", "since", "bcs", "cuz", "omt", "mits", "als", "maar", "mar", "but",
        "although", "hoewel", "zolang", "if", "tenzij", "unless",
    ]

    static let courtesies: Set<String> = [
        "aub", "alsjeblieft", "alstublieft", "svp", "graag", "please", "pls", "asjeblieft", "asjebleaft", "astublieft", "nu", "now", "maar", "even", "hoor",
        "bedankt", "dank", "thanks",
    ]

    static let greetings: Set<String> = [
        "hallo", "hoi", "hoihoi", "hey", "hee", "he", "hi", "hello", "hallo daar", "goedemorgen", "goedemiddag", "goedenavond", "goeiemorgen", "goeiemiddag",
        "goedendag", "dag", "moi", "goeie", "goeiendei", "goejendei", "goeie moarn", "moarn", "good morning", "good afternoon", "good evening", "mogge",
        "ben ik weer", "hier ben ik weer", "ik ben er weer", "hallo ik ben er weer", "مرحبا", "ሰላም", "привіт", "merhaba", "czesc",
    ]

    /// Number words up to twenty and the tens.
    static let numbers: [String: Int] = {
        let rows: [[String]] = [
            ["nul", "nul", "zero"], ["een", "ien", "one"], ["twee", "twa", "two"], ["drie", "trije", "three"], ["vier", "fjouwer", "four"],
            ["vijf", "fiif", "five"], ["zes", "seis", "six"], ["zeven", "san", "seven"], ["acht", "acht", "eight"], ["negen", "njoggen", "nine"],
            ["tien", "tsien", "ten"], ["elf", "alve", "eleven"], ["twaalf", "tolve", "twelve"], ["dertien", "trettjin", "thirteen"],
            ["veertien", "fjirtjin", "fourteen"], ["vijftien", "fyftjin", "fifteen"], ["zestien", "sechstjin", "sixteen"],
            ["zeventien", "santjin", "seventeen"], ["achttien", "achttjin", "eighteen"], ["negentien", "njoggentjin", "nineteen"],
        ]
        var table: [String: Int] = [:]
        for (value, words) in rows.enumerated() { for word in words { table[word] = value } }
        let tens: [(Int, [String])] = [
            (20, ["twintig", "tweintich", "twenty"]), (30, ["dertig", "tritich", "thirty"]), (40, ["veertig", "fjirtich", "forty"]),
            (50, ["vijftig", "fyftich", "fifty"]), (60, ["zestig", "sechstich", "sixty"]), (70, ["zeventig", "santich", "seventy"]),
            (80, ["tachtig", "tachtich", "eighty"]), (90, ["negentig", "njoggentich", "ninety"]), (100, ["honderd", "hundert", "hundred"]),
        ]
        for (value, words) in tens { for word in words { table[word] = value } }
        return table
    }()

    static let ordinals: [String: Int] = [
        "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8, "earste": 1, "twadde": 2, "tredde": 3,
        "fjirde": 4, "fyfde": 5, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
    ]

    /// Month names by their first three letters or more.
    static let months: [(Int, [String])] = [
        (1, ["januari", "jannewaris", "january"]), (2, ["februari", "febrewaris", "february"]), (3, ["maart", "march", "mrt"]), (4, ["april"]),
        (5, ["mei", "maaie", "may"]), (6, ["juni", "juny", "june"]), (7, ["juli", "july"]), (8, ["augustus", "august"]),
        (9, ["september", "septimber"]), (10, ["oktober", "october"]), (11, ["november", "novimber"]), (12, ["december", "desimber"]),
    ]

    static let weekdays: [[String]] = [
        ["maandag", "moandei", "monday"], ["dinsdag", "tiisdei", "tuesday"], ["woensdag", "woansdei", "wednesday"], ["donderdag", "tongersdei", "thursday"],
        ["vrijdag", "freed", "friday"], ["zaterdag", "sneon", "saturday"], ["zondag", "snein", "sunday"],
    ]

    static let nearDays: [String: Int] = [
        "vandaag": 0, "hjoed": 0, "today": 0, "morgen": 1, "moarn": 1, "tomorrow": 1, "overmorgen": 2, "oaremoarn": 2, "gisteren": -1, "juster": -1,
        "yesterday": -1, "eergisteren": -2,
    ]
}
