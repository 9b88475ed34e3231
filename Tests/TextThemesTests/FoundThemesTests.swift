import DialogueEngine
import Testing

@testable import TextThemes

@Suite struct `Themes` {
    private let found = FoundThemes(in: Planted.texts(200), smallest: 10)

    @Test func `are the things people talk about, with words of theirs`() {
        #expect(found.themes.count == 4)
        for theme in found.themes {
            let subjects = theme.words.map { word in Planted.subjects.firstIndex { $0.contains(word) } }
            #expect(Set(subjects).count == 1 && subjects[0] != nil && theme.words.count == 3, "\(theme.words)")
        }
        #expect(Set(found.themes.map(\.id)).count == 4)
    }

    @Test func `hold the texts that are about them and few others`() {
        for theme in found.themes {
            let subject = Planted.subjects.firstIndex { $0.contains(theme.words[0]) }!
            let right = Set((0..<200).map { "t\($0)" }.filter { Planted.subject(of: $0) == subject })
            let both = Double(right.intersection(theme.texts).count)
            #expect(both / Double(theme.texts.count) > 0.8 && both / Double(right.count) > 0.8, "\(theme.words)")
        }
    }

    @Test(arguments: [1, 2, 3]) func `are the same in whatever order texts come`(seed: UInt64) {
        // Some say the same, so that their texts are as central as each other.
        let same = (0..<30).map { ThemeText(id: "s\($0)", author: "s\($0)", text: "Geluid in de nacht \($0 % 3)", language: .dutch) }
        let texts =
            Planted.texts(150) + same
            + Planted.noise(60, seed: 3).map {
                ThemeText(id: "n\($0.id)", author: "n\($0.id)", text: $0.text, language: .dutch)
            }
        var random = SplitMix64(seed: seed)
        #expect(FoundThemes(in: texts.shuffled(using: &random), smallest: 5) == FoundThemes(in: texts, smallest: 5))
    }

    @Test func `count everybody: who is in none is among the others`() {
        let lonely = ["Xylofoon.", "!!!", "", "Iets heel anders eigenlijk."].enumerated().map {
            ThemeText(id: "x\($0)", author: "x\($0)", text: $1, language: .dutch)
        }
        let more = FoundThemes(in: Planted.texts(200) + lonely, smallest: 10)
        let within = Set(more.themes.flatMap(\.texts))
        #expect(more.people == 204 && more.other == 204 - within.count && within.isDisjoint(with: lonely.map(\.id)))
    }

    @Test func `count people, not texts`() {
        let texts = Planted.texts(200).map { text in
            ThemeText(id: text.id, author: "p\(Int(text.id.dropFirst())! % 20)", text: text.text, language: .dutch)
        }
        let few = FoundThemes(in: texts, smallest: 5)
        #expect(few.people == 20 && !few.themes.isEmpty && few.themes.allSatisfy { $0.people <= 20 && $0.texts.count > $0.people })
    }

    @Test func `of fewer people than asked are counted as other`() {
        let all = FoundThemes(in: Planted.texts(200), smallest: 10).themes.map(\.people)
        let largest = all.max()!
        let held = FoundThemes(in: Planted.texts(200), smallest: largest)
        #expect(held.themes.allSatisfy { $0.people == largest } && held.themes.count < 4 && held.other > found.other)
    }

    @Test(arguments: [2, 10, 25]) func `are called by words that enough people use in that form`(smallest: Int) {
        let texts = Planted.texts(200)
        for theme in FoundThemes(in: texts, smallest: smallest).themes {
            for word in theme.words {
                let users = texts.filter { text in WordScanner.words(of: text.text).contains { $0.folded == word } }
                #expect(Set(users.map(\.author)).count >= smallest, "\(word)")
            }
        }
    }

    @Test func `are called by no word that only people use who did not agree`() {
        let first = found.themes.map { $0.words[0] }
        let texts = Planted.texts(200).map { text in
            ThemeText(
                id: text.id, author: text.author, text: text.text, language: .dutch, mayAppear: !first.contains { text.text.contains($0) })
        }
        let words = FoundThemes(in: texts, smallest: 10).themes.flatMap(\.words)
        #expect(!words.isEmpty && Set(words).isDisjoint(with: first))
    }

    @Test(arguments: [(150, 1), (300, 2), (300, 3), (700, 4)] as [(Int, UInt64)])
    func `are not found in words dealt out by chance`(count: Int, seed: UInt64) {
        let found = FoundThemes(in: Planted.noise(count, seed: seed), smallest: 5)
        #expect(found.themes.isEmpty && found.other == count)
    }

    @Test func `of nothing are none`() {
        #expect(FoundThemes(in: [], smallest: 5) == FoundThemes(in: [], smallest: 10))
        #expect(FoundThemes(in: Planted.texts(10), smallest: 2).themes.isEmpty)
        let signs = (0..<50).map { ThemeText(id: "\($0)", author: "\($0)", text: "?!", language: .dutch) }
        #expect(FoundThemes(in: signs, smallest: 5).other == 50)
        let same = (0..<50).map { ThemeText(id: "\($0)", author: "\($0)", text: "Te veel geluid", language: .dutch) }
        #expect(FoundThemes(in: same, smallest: 5).people == 50)
    }

    @Test func `of people who write in several languages stand side by side`() {
        let words: [(Language, [String])] = [
            (.frisian, ["lûd", "nacht", "sliepe", "leven", "stilte"]), (.english, ["noise", "night", "sleeping", "loud", "silence"]),
        ]
        var random = SplitMix64(seed: 4)
        let texts = (0..<200).map { place in
            let (language, own) = words[place % 2]
            let said = (0..<4).map { _ in own[random.next(below: 5)] }.joined(separator: ", ")
            return ThemeText(id: "t\(place)", author: "p\(place)", text: said, language: language)
        }
        let found = FoundThemes(in: texts, smallest: 10)
        #expect(!found.themes.isEmpty)
        for theme in found.themes { #expect(words.contains { Set(theme.words).isSubset(of: $0.1) }, "\(theme.words)") }
    }
}
