/// Number words in Dutch, English and Frisian, from 0 to 100, and ordinals.
enum Numerals {
    /// The number a word says: "zeven", "vijfenzeventig", "seventyfive", "fiifensantich", "vijfje", "vieren".
    static func number(_ word: String) -> Int? {
        if let number = units[word] ?? tens[word] ?? forms[word] { return number }
        return compound(word)
    }

    /// The place an ordinal says: "tweede", "second", "twadde".
    static func ordinal(_ word: String) -> Int? { ordinals[word] }

    /// Units behind the tens: "vijf-en-zeventig" written as one word. Source: taalunie, "telwoorden".
    private static func compound(_ word: String) -> Int? {
        for (name, value) in tens where value < 100 {
            if word.hasSuffix(name) {
                let front = word.dropLast(name.count)
                if front.hasSuffix("en"), let one = units[String(front.dropLast(2))], (1...9).contains(one) { return value + one }
            }
            if word.hasPrefix(name), let one = units[String(word.dropFirst(name.count))], (1...9).contains(one) { return value + one }
        }
        return nil
    }

    private static let units: [String: Int] = table([
        (0, ["nul", "zero"]), (1, ["een", "ien", "one", "1"]), (2, ["twee", "twa", "two"]), (3, ["drie", "trije", "three"]),
        (4, ["vier", "fjouwer", "four"]), (5, ["vijf", "vyf", "fiif", "five"]), (6, ["zes", "seis", "six"]),
        (7, ["zeven", "san", "seven"]),
        (8, ["acht", "eight"]), (9, ["negen", "njoggen", "nine"]), (10, ["tien", "tsien", "ten"]), (11, ["elf", "alve", "eleven"]),
        (12, ["twaalf", "tolve", "twelve"]), (13, ["dertien", "trettjin", "thirteen"]), (14, ["veertien", "fjirtjin", "fourteen"]),
        (15, ["vijftien", "fyftjin", "fifteen"]), (16, ["zestien", "sechstjin", "sixteen"]), (17, ["zeventien", "santjin", "seventeen"]),
        (18, ["achttien", "achttjin", "eighteen"]), (19, ["negentien", "njoggentjin", "nineteen"]),
    ])

    private static let tens: [String: Int] = table([
        (20, ["twintig", "tweintich", "twenty"]), (30, ["dertig", "tritich", "thirty"]), (40, ["veertig", "fjirtich", "forty"]),
        (50, ["vijftig", "fyftich", "fifty"]), (60, ["zestig", "sechstich", "sixty"]), (70, ["zeventig", "santich", "seventy"]),
        (80, ["tachtig", "tachtich", "eighty"]), (90, ["negentig", "njoggentich", "ninety"]), (100, ["honderd", "hundert", "hundred"]),
    ])

    /// "een vijfje", "met z'n vieren".
    private static let forms: [String: Int] = table([
        (1, ["eentje", "ientsje"]), (2, ["tweeen", "tweetje", "twaen"]), (3, ["drieen", "drietje", "trijen"]),
        (4, ["vieren", "viertje", "fjouweren"]),
        (5, ["vijven", "vijfje", "fiven"]), (6, ["zessen", "zesje", "seizen"]), (7, ["zevenen", "zeventje"]), (8, ["achten", "achtje"]),
        (9, ["negenen", "negentje"]), (10, ["tienen", "tientje"]),
    ])

    private static let ordinals: [String: Int] = table([
        (1, ["eerste", "earste", "first", "1e", "1ste"]), (2, ["tweede", "twadde", "second", "2e"]), (3, ["derde", "tredde", "third"]),
        (4, ["vierde", "fjirde", "fourth"]), (5, ["vijfde", "fyfde", "fifth"]), (6, ["zesde", "seisde", "sixth"]),
        (7, ["zevende", "sande", "seventh"]),
        (8, ["achtste", "eighth"]), (9, ["negende", "njoggende", "ninth"]), (10, ["tiende", "tsiende", "tenth"]),
    ])

    private static func table(_ rows: [(Int, [String])]) -> [String: Int] {
        Dictionary(rows.flatMap { row in row.1.map { ($0, row.0) } }) { first, _ in first }
    }
}
