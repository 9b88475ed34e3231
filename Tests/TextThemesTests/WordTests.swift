import DialogueEngine
import Testing

@testable import TextThemes

@Suite struct `Words of a text` {
    @Test(
        arguments: [
            ("Te veel geluid, 's nachts!", ["te", "veel", "geluid", "s", "nachts"]),
            ("auto's en z'n fiets", ["auto's", "en", "z'n", "fiets"]),
            ("cafe\u{301} CAFÉ", ["café", "café"]), ("ge\u{AD}meente", ["gemeente"]), ("3 huizen op nr. 12b", ["huizen", "op", "nr", "b"]),
            ("“Straße”—ÄNDERUNG", ["straße", "änderung"]), ("non-native", ["non", "native"]), ("ሰላም ኣለኩም።", ["ሰላም", "ኣለኩም"]),
            ("'' … 😀", []),
            ("Don’t", ["don't"]),
        ] as [(String, [String])]) func `are runs of letters in small letters`(text: String, words: [String])
    {
        #expect(WordScanner.words(of: text).map(\.folded) == words)
    }

    @Test func `know whether they stand side by side`() {
        #expect(WordScanner.words(of: "openbaar vervoer, bus-halte").map(\.isNext) == [false, true, false, true])
    }

    @Test(arguments: [
        ("nl", "woningen", "woning"), ("nl", "huizen", "huis"), ("nl", "brieven", "brief"), ("fy", "wenningen", "wenning"),
        ("de", "wohnungen", "wohnung"),
        ("en", "houses", "hous"), ("ti", "ሰላማት", "ሰላማት"), ("nl-BE", "bomen", "bom"), ("xx", "woningen", "woningen"),
    ]) func `are brought to their stem as far as their language is known`(language: String, word: String, stem: String) {
        #expect(Stemmer(of: Language(language)).stem(word) == stem)
    }

    @Test func `of Arabic lose their article`() { #expect(Stemmer(of: "ar").stem("البيوت") != "البيوت") }

    @Test(arguments: [
        ("Ik vind het hier veel te druk", "fy", "nl"), ("Dat is hjir net nedich fansels, sizze wy", "nl", "fy"), ("geluid", "fy", "fy"),
        ("I think that there is too much noise", "nl", "en"), ("Ich finde, dass es hier nicht gut ist", "nl", "de"),
        ("Te druk", "ar", "ar"),
        ("Het is hier veel te druk op de weg", "ar", "nl"),
    ]) func `tell which language they are, where the small ones say so`(text: String, stated: String, language: String) {
        #expect(SpokenLanguage.language(of: WordScanner.words(of: text), stated: Language(stated)) == Language(language))
    }

    @Test(arguments: ["nl", "en", "de", "fy"]) func `that are small are listed in small letters`(language: String) {
        let list = StopWords.list(of: Language(language))!
        #expect(list.count > 150 && list.allSatisfy { $0 == $0.lowercased() })
    }

    @Test(
        arguments: [
            ("geluidsoverlast", ["geluid", "overlast"]), ("woningnood", ["woning", "nod"]), ("straatverlichting", ["strat", "verlicht"]),
            ("bomenrij", []), ("overlast", []), ("geluid", []), ("geluidsgolf", []),
        ] as [(String, [String])]) func `are parted where both parts stand elsewhere`(word: String, parts: [String])
    {
        let corpus = Corpus([
            ThemeText(id: "a", author: "a", text: "geluid overlast woningen nood straat verlichting boom last", language: .dutch),
            ThemeText(id: "b", author: "b", text: word, language: .dutch),
        ])
        let text = corpus.texts.firstIndex { $0.id == "b" }!
        #expect(corpus.contents[text].first?.parts.map { corpus.stems[$0] } == parts)
    }
}

@Suite struct `Near duplicates` {
    private func text(_ id: String, _ text: String) -> ThemeText { ThemeText(id: id, author: id, text: text, language: .dutch) }

    @Test func `are texts with nearly the same letters, whoever came first`() {
        let texts = [
            text("c1", "Het geluid van de molens houdt ons elke nacht wakker"), text("c2", "Er zijn te weinig huizen voor starters"),
            text("c3", "het geluid van de molens houdt ons elke nacht wakker!"), text("c4", "Er zijn te weinig huizen voor alle starters"),
            text("c5", "Het geluid van de molens houdt mij nooit uit de slaap"), text("c6", "?!"), text("c7", "!?"),
        ]
        let groups = NearDuplicates.groups(among: texts).map { $0.sorted() }
        #expect(groups.sorted { $0[0] < $1[0] } == [["c1", "c3"], ["c2", "c4"]])
        #expect(NearDuplicates.groups(among: texts.reversed()) == NearDuplicates.groups(among: texts))
    }

    @Test func `of many people who say the same are one group`() {
        let texts = (0..<300).map { text("c\($0)", "Meer bomen in de straat") }
        #expect(NearDuplicates.groups(among: texts).map(\.count) == [300])
    }
}

@Suite struct `A word without end` {
    @Test func `is not cut at every letter`() {
        let texts = (0..<30).map {
            ThemeText(id: "t\($0)", author: "a\($0)", text: "geluid van de weg \($0 % 3 == 0 ? "nacht" : "dag")", language: "nl")
        }
        let long = ThemeText(id: "lang", author: "lang", text: String(repeating: "a", count: 100_000), language: "nl")
        #expect(FoundThemes(in: texts + [long], smallest: 5).people == 31)
    }
}
