import DialogueEngine
import Testing

@testable import TextThemes

@Suite struct `A moderator's edit of themes` {
    private func found(_ edits: ThemeEdit..., texts: [ThemeText] = Planted.texts(200)) -> FoundThemes {
        FoundThemes(in: texts, smallest: 10, edits: edits)
    }

    /// The theme about one of the planted subjects.
    private func about(_ subject: Int, in found: FoundThemes) -> FoundThemes.Theme? {
        found.themes.first { $0.words.contains { Planted.subjects[subject].contains($0) } }
    }

    @Test(arguments: ["geluid", "Geluiden", "NACHT", "nachten"]) func `finds its theme by any word of it, in any form`(word: String) {
        let named = found(.rename(word: word, name: [.dutch: "Rust"])).themes.filter { $0.name != nil }
        #expect(named.map(\.name) == [[.dutch: "Rust"]] && named[0].words.contains { Planted.subjects[0].contains($0) })
    }

    @Test func `holds when other people write`() {
        for (count, seed) in [(200, 1), (260, 1), (400, 1), (300, 9)] as [(Int, UInt64)] {
            let later = found(
                .rename(word: "geluid", name: [.dutch: "Rust"]), .merge(["verkeer", "bomen"]), texts: Planted.texts(count, seed: seed))
            #expect(later.themes.count == 3 && later.lapsed.isEmpty)
            let named = later.themes.first { $0.name == [.dutch: "Rust"] }
            #expect(named?.words.allSatisfy { Planted.subjects[0].contains($0) } == true)
        }
    }

    @Test func `puts themes together, each person once`() {
        let before = found()
        let (one, other) = (about(2, in: before)!, about(3, in: before)!)
        let after = found(.merge(["verkeer", "bomen"]))
        let both = after.themes.first { Set(one.texts).isSubset(of: $0.texts) }!
        #expect(Set(both.texts) == Set(one.texts + other.texts) && both.people == Set(one.texts + other.texts).count)
        #expect(after.themes.count == before.themes.count - 1 && after.other == before.other)
    }

    @Test func `sets the texts with a word apart, out of the theme around it`() {
        let texts = Planted.texts(200)
        let before = found()
        let after = found(.split(word: "vogels"))
        let with = Set(texts.filter { $0.text.contains("vogels") }.map(\.id))
        let own = after.themes.first { Set($0.texts) == with }
        #expect(own?.words.first == "vogels" && own?.people == with.count)
        let old = after.themes.first { $0.id == about(3, in: before)?.id && $0.id != own?.id }
        #expect(old.map { Set($0.texts) } == about(3, in: before).map { Set($0.texts).subtracting(with) })
        #expect(after.other <= before.other)
    }

    @Test func `that names nothing changes nothing, is told, and holds again later`() {
        let edits: [ThemeEdit] = [
            .rename(word: "zonnepaneel", name: [.dutch: "Zon"]), .merge(["geluid", "zonnepaneel"]), .split(word: "zonnepaneel"),
        ]
        let now = FoundThemes(in: Planted.texts(200), smallest: 10, edits: edits)
        #expect(now.lapsed == edits && now.themes == found().themes)
        let sun = (0..<60).map {
            ThemeText(
                id: "z\($0)", author: "z\($0)", text: "Een zonnepaneel op elk dak \($0 % 3 == 0 ? "in de zon" : "met stroom")",
                language: .dutch)
        }
        let later = FoundThemes(in: Planted.texts(200) + sun, smallest: 10, edits: [edits[0]])
        #expect(later.lapsed.isEmpty && later.themes.contains { $0.name == [.dutch: "Zon"] })
    }

    @Test func `of themes that are one already, or of small words, changes nothing`() {
        #expect(found(.merge(["geluid", "geluiden"])).lapsed.count == 1)
        #expect(found(.rename(word: "de", name: [.dutch: "x"])).lapsed.count == 1)
        #expect(found(.split(word: "?!")).lapsed.count == 1)
    }

    @Test func `may name what it put together or set apart before`() {
        let after = found(
            .merge(["verkeer", "bomen"]), .rename(word: "bomen", name: [.dutch: "Buiten"]), .split(word: "vogels"),
            .rename(word: "vogels", name: [.dutch: "Vogels"]))
        #expect(after.lapsed.isEmpty && Set(after.themes.compactMap { $0.name?[.dutch] }) == ["Buiten", "Vogels"])
    }

    @Test func `shows no theme of fewer people than asked, whatever it is called`() {
        var texts = Planted.texts(200)
        for place in 0..<4 { texts.append(ThemeText(id: "j\(place)", author: "j\(place)", text: "Jansen Jansen", language: .dutch)) }
        let after = found(.split(word: "Jansen"), .rename(word: "Jansen", name: [.dutch: "De familie"]), texts: texts)
        #expect(!after.themes.contains { $0.name != nil } && after.lapsed.isEmpty)
    }
}
