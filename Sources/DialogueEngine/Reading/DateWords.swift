/// Months, weekdays and near days, per language as plain data.
enum DateWords {
    /// The month a word names in full or by three letters and more; "mei" also in Frisian's "maaie".
    static func month(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        for (number, names) in months {
            for name in names
            where name == word || (name.hasPrefix(word) && word.utf8.count <= 4) || (word.utf8.count >= 5 && Typos.isWithin(1, word, name))
            { return number }
        }
        return nil
    }

    /// 0 for Monday to 6 for Sunday.
    static func weekday(_ word: String) -> Int? { weekdays.firstIndex { $0.contains(word) } }

    private static let months: [(Int, [String])] = [
        (1, ["januari", "jannewaris", "january"]), (2, ["februari", "febrewaris", "february"]), (3, ["maart", "march", "mrt"]),
        (4, ["april"]),
        (5, ["mei", "maaie", "may"]), (6, ["juni", "juny", "june"]), (7, ["juli", "july"]), (8, ["augustus", "august"]),
        (9, ["september", "septimber"]), (10, ["oktober", "october"]), (11, ["november", "novimber"]), (12, ["december", "desimber"]),
    ]

    private static let weekdays: [[String]] = [
        ["maandag", "moandei", "monday", "ma"], ["dinsdag", "tiisdei", "tuesday", "di"], ["woensdag", "woansdei", "wednesday", "wo"],
        ["donderdag", "tongersdei", "thursday", "do"], ["vrijdag", "freed", "friday", "vr"],
        ["zaterdag", "sneon", "saterdei", "saturday", "za"],
        ["zondag", "snein", "sunday", "zo"],
    ]

    /// Days from today.
    static let nearDays: [String: Int] = [
        "vandaag": 0, "hjoed": 0, "today": 0, "vanochtend": 0, "vanmorgen": 0, "vanmiddag": 0, "vanavond": 0, "vannacht": 0, "tonight": 0,
        "morgen": 1, "moarn": 1, "tomorrow": 1,
        "morgenochtend": 1, "morgenmiddag": 1, "morgenavond": 1, "overmorgen": 2, "oaremoarn": 2, "gisteren": -1, "gister": -1,
        "gisteravond": -1, "gisterenavond": -1,
        "gistermiddag": -1, "gisterochtend": -1, "gistermorgen": -1, "juster": -1, "justerjun": -1, "yesterday": -1, "eergisteren": -2,
        "earjuster": -2,
    ]

    static let lasts: Set<String> = ["afgelopen", "vorige", "laatste", "ofrune", "foarige", "last", "past", "jl"]
    static let nexts: Set<String> = ["volgende", "komende", "aanstaande", "aankomende", "kommende", "oare", "next", "coming"]
    static let ago: Set<String> = ["geleden", "lyn", "ago", "ferlyn"]
    static let units: [String: Int] = [
        "dag": 1, "dagen": 1, "dei": 1, "day": 1, "days": 1, "weken": 7, "week": 7, "wike": 7, "wiken": 7, "weeks": 7,
    ]
    static let asides: Set<String> = [
        "dag", "datum", "e", "de", "ste", "th", "st", "nd", "rd", "avond", "ochtend", "middag", "morning", "evening", "jongstleden",
        "ongeveer",
    ]
}
