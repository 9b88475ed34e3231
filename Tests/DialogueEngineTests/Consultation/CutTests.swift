import Testing

@testable import DialogueEngine

@Suite struct `Words that are cut` {
    /// The pieces that thoughts make of words; `nil` where they are not a cut of them.
    private func pieces(_ words: String, _ thoughts: [String], _ language: Language = .dutch) -> [String]? {
        Cut.ranges(of: thoughts, in: words, language)?.map { Excerpt(of: "c1", $0).cut(from: words) }
    }

    @Test(arguments: [
        ("De bus komt te laat en het plein is donker.", ["De bus komt te laat", "het plein is donker."]),
        ("De bus komt te laat, maar het plein is mooi", ["De bus komt te laat,", "het plein is mooi"]),
        ("Te laat. Te donker. Te duur.", ["Te laat.", "Te donker.", "Te duur."]),
        ("De bus komt te laat en het plein is donker", ["De bus komt te laat en", "het plein is donker"]),
        // However the moderator sets white space, the author's stands.
        ("De  bus\nkomt te laat. Het plein", [" De bus komt te laat.", "Het\u{a0}plein "]),
        ("ja en ja en nee", ["ja", "ja", "nee"]), ("👩‍👩‍👧 hier 👍 daar", ["👩‍👩‍👧 hier", "👍 daar"]),
    ])
    func `fall into thoughts that are all of them, but for words that join`(words: String, thoughts: [String]) throws {
        let pieces = try #require(self.pieces(words, thoughts))
        #expect(pieces.map { $0.filter { !$0.isWhitespace } } == thoughts.map { $0.filter { !$0.isWhitespace } })
        #expect(pieces.allSatisfy(words.contains), "byte for byte what the author wrote")
    }

    @Test(arguments: [
        // A word left out at the beginning, between, at the end; written in; changed; moved; cut through; too few; too many; none at all.
        ["bus komt te laat en het plein", "is donker"], ["De bus komt", "laat en het plein is donker"],
        ["De bus komt te laat", "het plein is"], ["De bus komt te laat", "en het plein is heel donker"],
        ["De bus komt te vroeg", "het plein is donker"], ["het plein is donker", "De bus komt te laat"],
        ["De bus komt te la", "at en het plein is donker"], ["De bus komt te laat en het plein is donker"],
        ["De", "bus", "komt", "te", "laat en het", "plein is donker"], ["", "De bus komt te laat en het plein is donker"], [], ["", ""],
    ])
    func `are not cut where anything of them would change`(thoughts: [String]) {
        #expect(pieces("De bus komt te laat en het plein is donker", thoughts) == nil)
    }

    @Test func `keep what they hang on`() {
        #expect(pieces("Ik ben voor, alleen als de bus blijft rijden", ["Ik ben voor,", "de bus blijft rijden"]) == nil)
        #expect(pieces("Als er een lift komt, dan ben ik voor", ["er een lift komt,", "ben ik voor"]) == nil)
        #expect(
            pieces("En het plein is donker. De bus is laat.", ["het plein is donker.", "De bus is laat."]) == nil, "never the first word")
        #expect(pieces("Good idea, only if it is quiet", ["Good idea,", "it is quiet"], .english) == nil)
        #expect(pieces("Mooi plan 🙄 en duur", ["Mooi plan", "duur"]) == nil, "a picture says something")
    }

    @Test func `keep their no`() {
        #expect(pieces("Ik wil dit niet voor ons dorp", ["Ik wil dit", "voor ons dorp"]) == nil)
        #expect(pieces("Wy wolle it net en de mole is te heech", ["Wy wolle it", "de mole is te heech"], .frisian) == nil)
    }

    @Test func `know what joins in their own language`() {
        #expect(pieces("Late buses and a dark square", ["Late buses", "a dark square"], .english) == ["Late buses", "a dark square"])
        #expect(pieces("De bus is let en it plein is tsjuster", ["De bus is let", "it plein is tsjuster"], .frisian)?.count == 2)
    }

    @Test func `of a mark on a letter stay one letter`() {
        // "café" with its accent as a mark of its own: the cut may not fall before it.
        #expect(pieces("cafe\u{301} dicht", ["cafe", "\u{301} dicht"]) == nil)
        #expect(pieces("cafe\u{301} dicht", ["cafe\u{301}", "dicht"]) == ["cafe\u{301}", "dicht"])
        // However the moderator's keyboard composes it, the author's stands.
        let cut = pieces("cafe\u{301} dicht", ["caf\u{e9}", "dicht"])
        #expect(cut?.map { Array($0.unicodeScalars) } == ["cafe\u{301}", "dicht"].map { Array($0.unicodeScalars) })
    }

    @Test func `are found between signs that nobody sees`() {
        let line = "\u{200f}الحافلة متأخرة\u{200f} والساحة مظلمة\u{200e}"
        #expect(pieces(line, ["الحافلة متأخرة", "والساحة مظلمة"], "ar") == ["الحافلة متأخرة", "والساحة مظلمة"])
        #expect(pieces("De bus komt niet. Het ple\u{ad}in is donker", ["De bus komt niet.", "Het plein is donker"])?.count == 2)
        #expect(pieces("De bus komt \u{200e}niet. Het plein", ["De bus komt", "Het plein"]) == nil, "a no between them is one")
    }

    @Test func `that are shorter than where they were cut give what there is`() {
        #expect(Excerpt(of: "c1", 3..<9).cut(from: "De bus") == "bus" && Excerpt(of: "c1", 9..<12).cut(from: "De bus") == "")
    }
}
