import DialogueEngine
import JSONText
import Testing

@testable import VoiceSummary

/// What a model wrote on the worries of eighty people.
private struct Written {
    var worried = Worried()
    var labels = [ThemeLabel(word: "geluid", name: [.dutch: "Rust"]), ThemeLabel(word: "bestaatniet", name: [.dutch: "Weg"])]
    var isApproved = true
    var sentences = [ModelSentence(text: "Mensen willen rust.", language: .dutch, evidence: ids([0, 4, 8]))]

    /// The first version of what somebody said, as a model's sentence cites it.
    static func ids(_ places: [Int]) -> [String] { places.map { "p00\($0).zorg@\(number)" } }
    static let number: Int64 = {
        let asked = Standing.openTexts(about: "zorg", of: Worried().voters, request(Worried(), .public, Consultation()))
        return asked.keys.first { $0.hasPrefix("p000.") }?.split(separator: "@").last.flatMap { Int64($0) } ?? -1
    }()

    static func request(_ worried: Worried, _ audience: Audience, _ group: Consultation) -> StandingRequest {
        StandingRequest(
            code: "abc", dialogue: worried.dialogue, phases: [PhaseMark(phase: "open", since: Instant(milliseconds: 0), actor: "mod")],
            asOf: Instant(milliseconds: 1), audience: audience, group: group)
    }

    func standing(_ audience: Audience = .public, by log: (inout GroupLog) -> Void = { _ in }) -> Standing {
        var group = GroupLog(worried.dialogue, people: worried.voters)
        group.happen(.askedModel("zorg", number: 1, ModelPart.allCases, actor: "mod"))
        func said(_ part: ModelPart, _ content: ModelAnswer.Content) {
            group.happen(
                .modelAnswered("zorg", number: 1, part, ModelAnswer(content, model: "=m", sent: 9, withheld: 1, refused: 2)))
        }
        said(.labels, .labels(labels))
        said(.prose, .prose(sentences))
        said(.near, .near([["geluid", "woningen"], ["geluid", "bestaatniet"], ["geluid", "nacht"]]))
        if isApproved { group.happen(.approvedModel("zorg", actor: "mod")) }
        log(&group)
        return worried.standing(audience, group: group.group)
    }

    func prose(_ audience: Audience = .public) -> JSON? { standing(audience).json["themes"]?[0]?["prose"] }
}

@Suite struct `What a model wrote in a standing` {
    @Test(arguments: Audience.allCases) func `fits the schema, marked, and changes no figure`(audience: Audience) throws {
        let (with, without) = (Written().standing(audience), Worried().standing(audience))
        #expect(SchemaCheck(schema: StandingSchema.json).faults(in: with.json) == [])
        let themes = try #require(with.json["themes"]?[0]?["themes"]?.array)
        #expect(themes.count { $0["suggestion"] == ["label": ["nl": "Rust"], "model": "=m"] } == 1)
        for name in ["label", "words", "count", "share", "quotes", "named"] {
            #expect(themes.map { $0[name] } == without.json["themes"]?[0]?["themes"]?.array?.map { $0[name] }, "\(name)")
        }
        #expect(with.json["claims"] == without.json["claims"] && with.json["accounting"] == without.json["accounting"])
        for language in [Language.dutch, .frisian, .english] {
            let text = with.text(in: language, width: 300)
            #expect(text.contains("Rust") && text.contains("=m"))
        }
        #expect(with.text(in: .english, width: 300).contains("Mensen willen rust. (written with language model =m; rests on 3 texts)"))
        #expect(with.text(in: .frisian, width: 300).contains("(skreaun mei taalmodel =m)"))
    }

    @Test func `is for moderators only until one of them approves it`() {
        var written = Written()
        written.isApproved = false
        let (open, own) = (written.standing(.public).json, written.standing(.moderator))
        #expect(open["themes"] == Worried().standing(.public).json["themes"])
        #expect(open["method"]?["models"]?.array?.allSatisfy { $0["approved"] == false } == true, "that it was asked is told all the same")
        #expect(own.json["themes"]?[0]?["approved"] == false && own.json["themes"]?[0]?["prose"] != nil)
        #expect(own.text(in: .dutch, width: 300).contains("Is het goed? thema zorg goedkeuren."))
        #expect(SchemaCheck(schema: StandingSchema.json).faults(in: own.json) == [])
        #expect(Written().standing(.moderator).json["themes"]?[0]?["approved"] == true)
    }

    @Test func `says what is alike to moderators only, where it is not one theme already`() {
        let own = Written().standing(.moderator).json["themes"]?[0]
        #expect(own?["near"]?.array?.count == 1 && own?["nearModel"] == "=m")
        let open = Written().standing(.public).json
        #expect(open["themes"]?[0]?["near"] == nil && open["method"]?["models"]?.array?.count == 2)
    }

    @Test func `is a row without numbers in the table of figures`() {
        let lines = Written().standing().csv(in: .dutch).split(separator: "\r\n").filter { $0.contains("taalmodel") }
        #expect(
            lines.count == 2 && lines.allSatisfy { $0.hasPrefix("themes.zorg,") && $0.hasSuffix("(geschreven met taalmodel =m),,,,,,,") })
    }

    @Test func `is dropped and counted where its words are gone, were put differently, or are of fewer than three people`() {
        var written = Written()
        written.worried.quotes = { $0 != 4 }
        #expect(written.prose()?["sentences"] == [] && written.prose()?["dropped"] == 1)
        for evidence in [
            [], Written.ids([0, 4]), Written.ids([0, 0, 0]), ["p000.zorg@99", "p004.zorg@99", "p008.zorg@99"], ["accounting"],
        ] {
            var other = Written()
            other.sentences = [ModelSentence(text: "Mensen willen rust.", language: .dutch, evidence: evidence)]
            #expect(other.prose()?["sentences"] == [] && other.prose()?["dropped"] == 1, "\(evidence)")
        }
    }

    @Test func `is dropped where a part of the words it rests on may not be read any more`() {
        var written = Written()
        let evidence = ["c1@\(Written.number)"] + Written.ids([4, 8])
        written.sentences = [ModelSentence(text: "Mensen willen rust.", language: .dutch, evidence: evidence)]
        func sentences(_ log: (inout GroupLog) -> Void) -> Int? {
            let standing = written.standing { group in
                group.contribute("c1", by: "p000", to: "zorg")
                log(&group)
            }
            return standing.json["themes"]?[0]?["prose"]?["sentences"]?.array?.count
        }
        let parts = [CutPart("c2", 0..<3), CutPart("c3", 4..<12)]
        #expect(sentences { _ in } == 1)
        #expect(sentences { $0.happen(.split("c1", into: parts, actor: "mod")) } == 1, "all of it may still be read")
        let hidden = sentences { log in
            log.happen(.split("c1", into: parts, actor: "mod"))
            log.happen(.hid("c2", .personal, note: nil, actor: "mod"))
        }
        #expect(hidden == 0)
    }

    @Test(arguments: ["Het zijn 34 mensen.", "Zij zeggen “nooit meer”.", "Enkele mensen willen rust."])
    func `is held to the rules of every claim, whatever was let through before`(text: String) {
        var written = Written()
        written.sentences = [ModelSentence(text: text, language: .dutch, evidence: Written.ids([0, 4, 8]))]
        #expect(written.prose()?["sentences"] == [])
    }

    @Test func `gives way to what a moderator calls a theme, and is gone with a reset`() {
        let named = Written().standing { log in
            log.happen(.editedThemes("zorg", .rename(word: "geluid", name: [.dutch: "Nachtrust"]), actor: "mod"))
        }
        #expect(named.json["themes"]?[0]?["themes"]?.array?.allSatisfy { $0["suggestion"] == nil } == true)
        let reset = Written().standing { log in
            log.happen(.editedThemes("zorg", .reset, actor: "mod"))
            log.happen(.forgotModel("zorg", actor: "mod"))
        }
        #expect(reset.json["themes"] == Worried().standing().json["themes"] && reset.json["method"]?["models"] == [])
    }
}

@Suite struct `What a model may be asked` {
    @Test func `is themes anybody may see, with texts whose authors agreed, by no name of theirs but an id`() throws {
        let worried = Worried(quotes: { $0 / 4 % 2 == 0 })
        let request = Written.request(worried, .public, Consultation())
        let ask = try #require(Standing.modelAsk(about: "zorg", texts: 5, of: worried.voters, request))
        let open = Standing.openTexts(about: "zorg", of: worried.voters, request)
        #expect(!ask.themes.isEmpty && ask.withheld > 0 && open.count == 40)
        #expect(ask.themes.allSatisfy { (3...5).contains($0.texts.count) && $0.texts.allSatisfy { open[$0] != nil } })
        #expect(Standing.modelAsk(about: "los", texts: 5, of: worried.voters, request) == nil)
        #expect(Standing.modelAsk(about: "bestaatniet", texts: 5, of: worried.voters, request) == nil)
        let nobody = Worried(quotes: { _ in false })
        #expect(Standing.modelAsk(about: "zorg", texts: 5, of: nobody.voters, request)?.themes == [])
    }
}
