/// Words that deny what stands beside them.
enum Negation {
    static let words: Set<String> = [
        "niet", "nie", "nit", "nt", "geen", "gn", "nooit", "net", "gjin", "noait", "not", "dont", "doesnt", "didnt", "isnt", "arent",
        "cant", "cannot", "wont", "wouldnt", "never",
        "zonder", "sunder", "without", "niks", "niets", "neat", "nothing", "none", "غير", "لا", "не", "без", "degil", "nie", "bez", "noch",
        "behalve", "except",
    ]

    /// Words that make a denial a partial one: "niet helemaal".
    static let softeners: Set<String> = [
        "helemaal", "volledig", "geheel", "altijd", "compleet", "totaal", "hielendal", "altyd", "fully", "entirely", "completely", "always",
        "quite", "alles", "everything", "overal",
    ]

    /// Words that only add weight: "echt oneens", "compleet oneens".
    static let weights: Set<String> = [
        "echt", "helemaal", "volledig", "geheel", "compleet", "totaal", "hielendal", "fully", "entirely", "completely", "totally",
        "strongly", "really", "zeer", "heel", "hiel", "erg",
        "absoluut", "zeker", "roerend", "volkomen", "gans", "zo", "so", "sa", "very", "wis", "altijd", "quite", "always", "volmondig",
        "hartgrondig", "pertinent", "grotendeels", "persoonlijk",
        "extremely", "sterk", "natuurlijk", "tuurlijk", "uiteraard",
    ]

    static func denies(_ token: Token) -> Bool { token.word.map { words.contains($0) } ?? false }
}
