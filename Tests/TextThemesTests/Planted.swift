import DialogueEngine

@testable import TextThemes

/// Texts made for a test: four things people talk about, each with words of its own, between words that say nothing.
enum Planted {
    static let subjects: [[String]] = [
        ["geluid", "nacht", "slapen", "herrie", "stilte", "decibel", "brommen"],
        ["woningen", "huur", "starters", "huizen", "koopprijs", "bouwen", "wonen"],
        ["verkeer", "fietspad", "auto's", "drempels", "snelheid", "kruispunt", "fietsers"],
        ["bomen", "park", "groen", "vogels", "planten", "perk", "natuur"],
    ]
    private static let filler = [
        "daar", "maak", "ik", "mij", "zorgen", "over", "want", "het", "is", "hier", "erg", "vaak", "straat", "dorp", "jaar", "buren",
        "gemeente",
        "mensen", "kinderen", "plan", "tijd", "week", "dag",
    ]

    /// Texts in turn about each subject; `subject` of the text `t7` is 7 mod 4. Each is another person's.
    static func texts(_ count: Int, seed: UInt64 = 1, from first: Int = 0) -> [ThemeText] {
        var random = SplitMix64(seed: seed)
        return (first..<first + count).map { place in
            let own = subjects[place % subjects.count]
            let words = (0..<12).map { _ in
                random.next(below: 3) == 0 ? own[random.next(below: own.count)] : filler[random.next(below: filler.count)]
            }
            return ThemeText(id: "t\(place)", author: "p\(place)", text: words.joined(separator: " ") + ".", language: .dutch)
        }
    }

    static func subject(of id: String) -> Int { Int(id.dropFirst())! % subjects.count }

    /// Words dealt out by chance, a few of them often.
    static func noise(_ count: Int, seed: UInt64) -> [ThemeText] {
        var random = SplitMix64(seed: seed)
        let (heads, middles, ends) = (Array("bdfgklmnprstvz"), Array("aeiu"), Array("abcdefgh"))
        let letters = (0..<400).map { number -> String in
            String([heads[number % 14], "o", middles[number / 14 % 4], "k", ends[number / 56]])
        }
        return (0..<count).map { place in
            let words = (0..<random.next(below: 16) + 4).map { _ in letters[random.next(below: random.next(below: 400) + 1)] }
            return ThemeText(id: "t\(place)", author: "p\(place)", text: words.joined(separator: " "), language: .dutch)
        }
    }
}
