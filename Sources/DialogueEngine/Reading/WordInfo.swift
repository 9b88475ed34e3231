/// What a single word is, whatever the question.
struct WordTraits: OptionSet, Sendable {
    let rawValue: UInt64

    static let filler = WordTraits(rawValue: 1 << 0)
    static let reason = WordTraits(rawValue: 1 << 1)
    static let turn = WordTraits(rawValue: 1 << 2)
    static let mild = WordTraits(rawValue: 1 << 3)
    static let courtesy = WordTraits(rawValue: 1 << 4)
    static let negation = WordTraits(rawValue: 1 << 5)
    static let softener = WordTraits(rawValue: 1 << 6)
    static let weight = WordTraits(rawValue: 1 << 7)
    static let mine = WordTraits(rawValue: 1 << 8)
    static let fragile = WordTraits(rawValue: 1 << 9)
    static let exact = WordTraits(rawValue: 1 << 10)
    static let real = WordTraits(rawValue: 1 << 11)
    static let joiner = WordTraits(rawValue: 1 << 12)
    static let either = WordTraits(rawValue: 1 << 13)
    static let list = WordTraits(rawValue: 1 << 14)
    static let usually = WordTraits(rawValue: 1 << 15)
    static let numberAside = WordTraits(rawValue: 1 << 16)
    static let article = WordTraits(rawValue: 1 << 17)
    static let address = WordTraits(rawValue: 1 << 18)
    static let outOf = WordTraits(rawValue: 1 << 19)
    static let pointsAside = WordTraits(rawValue: 1 << 20)
    static let everything = WordTraits(rawValue: 1 << 21)
    static let half = WordTraits(rawValue: 1 << 22)
    static let lastOne = WordTraits(rawValue: 1 << 23)
    static let ago = WordTraits(rawValue: 1 << 24)
    static let ahead = WordTraits(rawValue: 1 << 25)
    static let past = WordTraits(rawValue: 1 << 26)
    static let coming = WordTraits(rawValue: 1 << 27)
    static let dateAside = WordTraits(rawValue: 1 << 28)
    static let hour = WordTraits(rawValue: 1 << 29)
    static let at = WordTraits(rawValue: 1 << 30)
    static let between = WordTraits(rawValue: 1 << 31)
    static let soonest = WordTraits(rawValue: 1 << 32)
    static let irony = WordTraits(rawValue: 1 << 33)
    static let addition = WordTraits(rawValue: 1 << 34)
    static let end = WordTraits(rawValue: 1 << 35)
    static let begin = WordTraits(rawValue: 1 << 36)
    static let link = WordTraits(rawValue: 1 << 37)

    /// The rows of single words of a ``WordTable`` with their traits, by what they are about.
    static let answers: KeyValuePairs<String, WordTraits> = [
        "filler": .filler, "reason": .reason, "turn": .turn, "mild": .mild, "courtesy": .courtesy, "negation": .negation,
        "softener": .softener, "weight": .weight, "mine": .mine, "fragile": .fragile, "exact": .exact, "real": .real, "irony": .irony,
        "addition": .addition, "link": .link,
    ]
    static let lists: KeyValuePairs<String, WordTraits> = [
        "joiner": .joiner, "either": .either, "list": .list, "usually": .usually, "end": .end, "begin": .begin, "between": .between,
    ]
    static let numbers: KeyValuePairs<String, WordTraits> = [
        "number aside": .numberAside, "article": .article, "address": .address, "out of": .outOf, "points aside": .pointsAside,
        "everything": .everything, "half": .half, "last one": .lastOne,
    ]
    static let days: KeyValuePairs<String, WordTraits> = [
        "ago": .ago, "ahead": .ahead, "past": .past, "coming": .coming, "soonest": .soonest, "date aside": .dateAside, "hour": .hour,
        "at": .at,
    ]
}

/// What a vocabulary knows of a word.
struct WordInfo: Sendable {
    var traits: WordTraits = []
    /// The number it says: "zeven".
    var number: Int?
    /// The place it says: "tweede".
    var ordinal: Int?
    /// 1 for January to 12.
    var month: Int?
    /// 0 for Monday to 6 for Sunday.
    var weekday: Int?
    /// Days from today: "gisteren" is -1.
    var day: Int?
    /// How many days the unit has: "week".
    var unit: Int?
    /// The usual spelling of a word of dialect or haste.
    var same: String?

    static let none = WordInfo()
}
