import DialogueEngine

/// Words of letters and reports, with the plain word for each.
enum HardWords {
    /// A hard word in a text, where it stands in UTF-8 bytes, and the plain one.
    struct Found { let word: String, plain: String, offset: Int, length: Int }

    static func found(in text: String, _ language: Language) -> [Found] {
        guard let table = tables[language] else { return [] }
        var found: [Found] = []
        var start = text.startIndex
        func look(_ end: String.Index) {
            let word = String(text[start..<end])
            guard let plain = table[word.lowercased()] else { return }
            let offset = text.utf8.distance(from: text.startIndex, to: start)
            found.append(.init(word: word, plain: plain, offset: offset, length: word.utf8.count))
        }
        for (index, sign) in zip(text.indices, text) where !sign.isLetter && !(sign == "." && isInside(text, index)) {
            look(index)
            start = text.index(after: index)
        }
        look(text.endIndex)
        return found
    }

    /// A full stop belongs to the word in `m.b.t`, and not where a sentence ends.
    private static func isInside(_ text: String, _ index: String.Index) -> Bool {
        let next = text.index(after: index)
        return next < text.endIndex && text[next].isLetter
    }

    private static let tables: [Language: [String: String]] = [
        .dutch: [
            "inzake": "over", "aangaande": "over", "betreffende": "over", "omtrent": "over", "middels": "met", "teneinde": "om",
            "derhalve": "dus",
            "echter": "maar", "desalniettemin": "toch", "niettemin": "toch", "alsmede": "en", "tevens": "ook", "conform": "volgens",
            "indien": "als", "mits": "als", "tenzij": "behalve als", "reeds": "al", "thans": "nu", "dient": "moet", "dienen": "moeten",
            "geschieden": "gebeuren", "geschiedt": "gebeurt", "verstrekken": "geven", "verstrekt": "geeft",
            "vervaardigen": "maken", "vermelden": "noemen", "beschikken": "hebben", "participeren": "meedoen", "participatie": "meedoen",
            "realiseren": "maken", "faciliteren": "helpen", "implementeren": "invoeren", "evalueren": "terugkijken",
            "prioriteit": "voorrang",
            "prioriteiten": "wat voorgaat", "draagvlak": "steun", "stakeholders": "betrokkenen", "beleidsvorming": "plannen maken",
            "voornemens": "van plan", "aldaar": "daar", "eveneens": "ook", "gaarne": "graag", "inzage": "inkijken", "jegens": "tegen",
            "krachtens": "volgens", "ingevolge": "volgens", "bijv": "bijvoorbeeld", "m.b.t": "over", "i.v.m": "door",
            "d.m.v": "met", "o.a": "onder andere", "m.a.w": "dus", "t.a.v": "over", "i.p.v": "in plaats van", "z.s.m": "zo snel mogelijk",
        ],
        .english: [
            "regarding": "about", "concerning": "about", "utilise": "use", "commence": "start", "therefore": "so", "however": "but",
            "furthermore": "also", "prior": "before", "subsequently": "later", "facilitate": "help", "implement": "carry out",
            "stakeholders": "people involved", "participate": "take part", "participation": "taking part", "approximately": "about",
            "e.g": "for example", "i.e": "that is",
        ],
    ]
}
