/// What a single word is, whatever the question.
struct WordTraits: OptionSet, Sendable {
    let rawValue: UInt64

    /// Stepped over in an answer: "ben t er nie mee eens" says as much as "niet mee eens".
    static let filler = WordTraits(rawValue: 1 << 0)
    /// Ends the answer: a reason follows.
    static let reason = WordTraits(rawValue: 1 << 1)
    /// Turns to another thought, which may take the answer back: "maar".
    static let turn = WordTraits(rawValue: 1 << 2)
    /// Before a "maar" that turns nothing: "doe maar".
    static let mild = WordTraits(rawValue: 1 << 3)
    /// Beside a global word: "stop aub".
    static let courtesy = WordTraits(rawValue: 1 << 4)
    /// Denies what stands beside it.
    static let negation = WordTraits(rawValue: 1 << 5)
    /// Makes a denial a partial one: "niet helemaal".
    static let softener = WordTraits(rawValue: 1 << 6)
    /// Only adds weight: "echt oneens".
    static let weight = WordTraits(rawValue: 1 << 7)
    /// Says that the person speaks of themselves, so that some unknown words may stand before the answer.
    static let mine = WordTraits(rawValue: 1 << 8)
    /// Counts only with nothing unknown beside it: it means something else inside a sentence.
    static let fragile = WordTraits(rawValue: 1 << 9)
    /// No slip may reach it: it is a slip away from its opposite or from another word.
    static let exact = WordTraits(rawValue: 1 << 10)
    /// A word of its own, a slip away from an answer.
    static let real = WordTraits(rawValue: 1 << 11)
    /// Joins two items: "1, 4 en 7".
    static let joiner = WordTraits(rawValue: 1 << 12)
    /// Leaves open which of two: "2 of 4".
    static let either = WordTraits(rawValue: 1 << 13)
    /// Stands in lists and names nothing.
    static let list = WordTraits(rawValue: 1 << 14)
    /// Before a choice: "meestal met de fiets".
    static let usually = WordTraits(rawValue: 1 << 15)
    /// Beside a number: "ongeveer 5".
    static let numberAside = WordTraits(rawValue: 1 << 16)
    /// An article, where it is a number too: "een".
    static let article = WordTraits(rawValue: 1 << 17)
    /// Before the number of a house.
    static let address = WordTraits(rawValue: 1 << 18)
    /// Between a number and the top of its scale: "9 van de 10".
    static let outOf = WordTraits(rawValue: 1 << 19)
    /// Beside points: "5 punten op A".
    static let pointsAside = WordTraits(rawValue: 1 << 20)
    /// All the points: "alles op B".
    static let everything = WordTraits(rawValue: 1 << 21)
    /// A half, which is never rounded.
    static let half = WordTraits(rawValue: 1 << 22)
    /// The last of the options.
    static let lastOne = WordTraits(rawValue: 1 << 23)
    /// Behind a number of days: "geleden".
    static let ago = WordTraits(rawValue: 1 << 24)
    /// Before a number of days: "over".
    static let ahead = WordTraits(rawValue: 1 << 25)
    /// Before a weekday: "afgelopen".
    static let past = WordTraits(rawValue: 1 << 26)
    /// Before a weekday, and open which: "volgende".
    static let coming = WordTraits(rawValue: 1 << 27)
    /// Beside a date.
    static let dateAside = WordTraits(rawValue: 1 << 28)
    /// Behind an hour.
    static let hour = WordTraits(rawValue: 1 << 29)
    /// Before an hour.
    static let at = WordTraits(rawValue: 1 << 30)
    /// Between a global word and its argument: "wijzig vraag 3".
    static let between = WordTraits(rawValue: 1 << 31)
    /// Before a weekday, the next one: "komende".
    static let soonest = WordTraits(rawValue: 1 << 32)
    /// Makes what is said open.
    static let irony = WordTraits(rawValue: 1 << 33)
    /// Adds to a number: "10 met een griffel".
    static let addition = WordTraits(rawValue: 1 << 34)
    /// Puts an item last in a ranking.
    static let end = WordTraits(rawValue: 1 << 35)
    /// Puts an item first in a ranking.
    static let begin = WordTraits(rawValue: 1 << 36)
    /// Before another thought: "eens dat het niet moet".
    static let link = WordTraits(rawValue: 1 << 37)
    /// Ends the answer, and binds it: "ja, mits".
    static let condition = WordTraits(rawValue: 1 << 38)
    /// Begins a question, with or without its sign: "wie leest dit".
    static let asks = WordTraits(rawValue: 1 << 39)
    /// Speaks against what it stands beside: "de auto is te duur".
    static let against = WordTraits(rawValue: 1 << 40)
    /// Speaks against what follows it: "tegen de auto", but not "een bank tegen de muur".
    static let averse = WordTraits(rawValue: 1 << 41)

    /// Begins a question before a word of ``questioned`` or ``you``, without its sign: "mag dat".
    static let inverted = WordTraits(rawValue: 1 << 42)
    /// Behind a word of ``inverted``: "is dat goed".
    static let questioned = WordTraits(rawValue: 1 << 43)
    /// Begins a question before a word of ``you`` only: "ben je het ermee eens", but not "ben het ermee eens".
    static let asksYou = WordTraits(rawValue: 1 << 48)
    /// Whoever asks us says this to us.
    static let you = WordTraits(rawValue: 1 << 49)
    /// Behind a number: what it counts, so that it is no mark: "8 jaar".
    static let counted = WordTraits(rawValue: 1 << 44)
    /// Beside the name of a place: "ik woon in".
    static let placeAside = WordTraits(rawValue: 1 << 45)
    /// "wêrom": with its accent, or where it asks, no global word.
    static let asksOrGoesBack = WordTraits(rawValue: 1 << 46)

    /// Before a date that is only a bound: "voor 15 maart".
    static let dateBound = WordTraits(rawValue: 1 << 47)

    private static let answers: KeyValuePairs<String, WordTraits> = [
        "filler": .filler, "reason": .reason, "turn": .turn, "mild": .mild, "courtesy": .courtesy, "negation": .negation,
        "softener": .softener, "weight": .weight, "mine": .mine, "fragile": .fragile, "exact": .exact, "real": .real, "irony": .irony,
        "addition": .addition, "link": .link, "condition": .condition, "asks": .asks, "against": .against, "averse": .averse,
        "inverted": .inverted, "questioned": .questioned, "asks you": .asksYou, "you": .you, "asks or back": .asksOrGoesBack,
    ]
    private static let lists: KeyValuePairs<String, WordTraits> = [
        "joiner": .joiner, "either": .either, "list": .list, "usually": .usually, "end": .end, "begin": .begin, "between": .between,
    ]
    private static let numbers: KeyValuePairs<String, WordTraits> = [
        "number aside": .numberAside, "article": .article, "address": .address, "out of": .outOf, "points aside": .pointsAside,
        "everything": .everything, "half": .half, "last one": .lastOne, "counted": .counted, "place aside": .placeAside,
    ]
    private static let days: KeyValuePairs<String, WordTraits> = [
        "ago": .ago, "ahead": .ahead, "past": .past, "coming": .coming, "soonest": .soonest, "date aside": .dateAside, "hour": .hour,
        "at": .at, "date bound": .dateBound,
    ]

    /// The rows of a ``WordTable`` that give traits, by what they are about: answers, lists, numbers, days.
    static let rows = [answers, lists, numbers, days]
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
