import DialogueEngine
import Testing

@testable import Facilitation

/// A dialogue with nothing in it but a language or three: lines are read before anybody looks at what they name.
private func reader() -> ActReader {
    let end = Node(id: "eind", action: .end(LocalizedText([.dutch: "Dank je."]), .finished), next: [])
    let dialogue = Dialogue(
        id: "proef", title: LocalizedText([.dutch: "Proef"]), languages: [.dutch, .frisian, .english], minutes: nil, fields: [],
        statements: [], questions: [], nodes: [end], start: 0, voices: [], phases: [Phase(id: "open", advance: .moderator, next: nil)],
        contributions: [], proposals: [], standing: StandingPlan(), digest: "d", structureDigest: "s")
    return ActReader(dialogue: dialogue, group: Consultation())
}

@Suite struct `A moderator's line` {
    static let good: [(line: String, act: ModeratorAct)] = [
        ("next", .next(reason: nil)), ("n", .next(reason: nil)), ("volgende", .next(reason: nil)), ("folgjende", .next(reason: nil)),
        ("next \"het is tijd\"", .next(reason: "het is tijd")), ("next het is tijd", .next(reason: "het is tijd")),
        ("next --reason \"het is tijd\"", .next(reason: "het is tijd")), ("next --reason=\"het is tijd\"", .next(reason: "het is tijd")),
        ("NEXT “het is tijd”", .next(reason: "het is tijd")), ("next „het is tijd”", .next(reason: "het is tijd")),
        ("next \"zij zei \\\"nee\\\"\"", .next(reason: "zij zei \"nee\"")), ("next reden genoeg", .next(reason: "reden genoeg")),
        ("note de plank is 5\" lang", .note("de plank is 5\" lang")), ("notysje “sa \"is\" it”", .note("sa \"is\" it")),
        ("back \"te vroeg\"", .back(reason: "te vroeg")), ("terug", .back(reason: nil)), ("werom te betiid", .back(reason: "te betiid")),
        ("extend 3d", .extend(.days(3), reason: nil)), ("verleng 2h vakantie", .extend(.hours(2), reason: "vakantie")),
        ("pauze", .pause(reason: nil)), ("skoft storing", .pause(reason: "storing")), ("verder", .resume), ("fierder", .resume),
        ("approve c3", .approve(.one("c3"))), ("a 3", .approve(.one("c3"))), ("a C3", .approve(.one("c3"))), ("a all", .approve(.all)),
        ("goedkeuren alles", .approve(.all)), ("rephrase c3 \"laat de naam weg\"", .rephrase("c3", reason: "laat de naam weg")),
        ("h 3 insult", .hide("c3", .insult, note: nil)), ("verberg 3 belediging", .hide("c3", .insult, note: nil)),
        ("ferbergje c3 bedriging", .hide("c3", .threat, note: nil)),
        ("hide c3 persoonlijk \"telefoon\"", .hide("c3", .personal, note: "telefoon")),
        ("hide c3 offtopic", .hide("c3", .offtopic, note: nil)), ("hide c3 dubbel", .hide("c3", .duplicate, note: nil)),
        ("merge c4 into c3", .merge("c4", into: "c3")), ("m 4 3", .merge("c4", into: "c3")), ("undo c3", .undo("c3")),
        ("ongedaan 3", .undo("c3")), ("ûngedien c3", .undo("c3")),
        ("samenvoegen 4 in 3", .merge("c4", into: "c3")),
        ("split c3 \"De bus.\" \"Het plein.\"", .split("c3", .thoughts(["De bus.", "Het plein."]))),
        ("splits 3 “De bus” “het plein” „de school”", .split("c3", .thoughts(["De bus", "het plein", "de school"]))),
        ("spjalt c3 \"a\" \"b\"", .split("c3", .thoughts(["a", "b"]))),
        ("seed reden \"Te vroeg.\"", .seed("reden", "Te vroeg.")), ("fill meest \"Geld.\"", .fill("meest", [.dutch: "Geld."])),
        ("broadcast \"Morgen.\" fy:\"Moarn.\"", .broadcast([.dutch: "Morgen.", .frisian: "Moarn."])),
        ("bericht FY:“Moarn.”", .broadcast([.frisian: "Moarn."])), ("nudge all \"Jij ook?\"", .nudge(nil, [.dutch: "Jij ook?"])),
        ("aansporen zwijgend \"Jij ook?\"", .nudge("zwijgend", [.dutch: "Jij ook?"])),
        ("propose plan \"Tekst.\"", .propose("plan", text: [.dutch: "Tekst."], changes: [])),
        (
            "propose plan \"A.\" en:\"B.\" change \"Anders.\" for c12 c13 change \"Ook.\" for none",
            .propose(
                "plan", text: [.dutch: "A.", .english: "B."],
                changes: [.init(text: [.dutch: "Anders."], needs: ["c12", "c13"]), .init(text: [.dutch: "Ook."], needs: [])])
        ),
        ("commit \"Meten\" owner \"wethouder\"", .commit("Meten", owner: "wethouder", due: nil, concerns: [])),
        ("beloof \"Meten\" eigenaar raad for c3 4", .commit("Meten", owner: "raad", due: nil, concerns: ["c3", "c4"])),
        (
            "commit \"Meten\" owner raad for c3 remind sms +316 remind account \"Anna de Vries\"",
            .commit(
                "Meten", owner: "raad", due: nil, concerns: ["c3"],
                reminding: [.address(channel: "sms", "+316"), .account("Anna de Vries")])
        ),
        ("remind p1 account Anna", .remind("p1", .account("Anna"))), ("herinner 1 niemand", .remind("p1", .nobody)),
        ("tink p2 skriuwer c3", .remind("p2", .author("c3"))),
        ("remind p1 sms \"+31 6\"", .remind("p1", .address(channel: "sms", "+31 6"))),
        ("progress p1 kept", .progress("p1", .kept, reason: nil)), ("voortgang p1 gedaan", .progress("p1", .kept, reason: nil)),
        ("voortgang 1 broken \"geen geld\"", .progress("p1", .broken, reason: "geen geld")),
        (
            "progress p1 kept on 2026-05-28 \"gemeten\"",
            .progress(
                "p1", .kept, reason: "gemeten", on: LocalClock.instant(of: Day("2026-05-28")!, hour: 18, minute: 0, in: "Europe/Amsterdam"))
        ),
        ("note \"rustig\"", .note("rustig")), ("notitie rustig", .note("rustig")), ("seat", .seat), ("publiceer", .publish),
        ("voorleggen", .preview), ("table 2 skip", .table(2, .skip)), ("tafel 2 overslaan", .table(2, .skip)),
        ("tafel 1 folgjende", .table(1, .next)), ("table 1 terug", .table(1, .back)),
        ("merge c4 into c3 \"allebei geluid\"", .merge("c4", into: "c3", reason: "allebei geluid")),
        (
            "themes zorg rename geluid \"Rust\" fy:\"Rêst\"",
            .editThemes("zorg", .rename(word: "geluid", name: [.dutch: "Rust", .frisian: "Rêst"]))
        ),
        ("thema zorg noem \"openbaar vervoer\" De bus", .editThemes("zorg", .rename(word: "openbaar vervoer", name: [.dutch: "De bus"]))),
        ("tema zorg neam geluid \"Rust\"", .editThemes("zorg", .rename(word: "geluid", name: [.dutch: "Rust"]))),
        ("themes zorg merge geluid with nacht \"openbaar vervoer\"", .editThemes("zorg", .merge(["geluid", "nacht", "openbaar vervoer"]))),
        ("themas zorg samenvoegen geluid met nacht", .editThemes("zorg", .merge(["geluid", "nacht"]))),
        ("temas zorg gearfoegje geluid mei nacht", .editThemes("zorg", .merge(["geluid", "nacht"]))),
        ("themes zorg split vogels", .editThemes("zorg", .split(word: "vogels"))),
        ("theme zorg apart vogels", .editThemes("zorg", .split(word: "vogels"))),
        ("themes zorg reset", .editThemes("zorg", .reset)), ("themas zorg opnieuw", .editThemes("zorg", .reset)),
        ("themes zorg ask", .askModel("zorg")), ("thema zorg vraag", .askModel("zorg")), ("tema zorg freegje", .askModel("zorg")),
        ("themes zorg approve", .approveModel("zorg")), ("thema zorg goedkeuren", .approveModel("zorg")),
        ("tema zorg goedkarre", .approveModel("zorg")),
        ("temas zorg opnij", .editThemes("zorg", .reset)),
        ("screen code", .screen(.code)), ("scherm leeg", .screen(.blank)), ("skerm leech", .screen(.blank)),
        ("screen mening~s1", .screen(.question(AnswerKey("mening", "s1")))), ("scherm vraag kies", .screen(.question(AnswerKey("kies")))),
        ("screen results mening", .screen(.results("mening"))), ("skerm útslach mening", .screen(.results("mening"))),
        ("screen question blank", .screen(.question(AnswerKey("blank")))), ("screen results results", .screen(.results("results"))),
        ("screen question question~s1", .screen(.question(AnswerKey("question", "s1")))),
        ("reply m1 \"Ik bel je.\"", .reply("m1", "Ik bel je.")), ("antwoord 2 tot straks", .reply("m2", "tot straks")),
        ("reply c3 \"Dank je.\"", .reply("c3", "Dank je.")),
    ]

    @Test(arguments: good) func `is read in three languages, long and short`(line: String, act: ModeratorAct) throws {
        #expect(try reader().read(line) == .acts([act]))
    }

    @Test(arguments: good) func `comes back the same from its written form`(line: String, act: ModeratorAct) throws {
        let reader = reader()
        #expect(try reader.read(act.line(in: reader.dialogue)) == .acts([act]))
    }

    @Test(arguments: [
        "", "next \"zonder einde", "aprove c3", "approve", "approve x", "approve c3 x", "approve c-9223372036854775808",
        "approve -9223372036854775808", "approve c99999999999999999999", "rephrase c3", "hide c3", "hide c3 minderheid", "hide insult c3",
        "merge c4", "merge c4 into x", "split", "split c3", "split c3 \"a\"", "split c3 a b", "split c3 \"a\" \"b\" c", "undo", "undo x",
        "reply x \"hoi\"", "extend", "extend morgen", "extend 99999d", "seed reden",
        "fill meest", "broadcast", "nudge",
        "nudge all", "as oma", "propose plan", "propose plan \"A\" change", "propose plan \"A\" foo", "commit \"x\"",
        "commit \"x\" owner \"y\" due 2026-02-30", "commit \"x\" owner \"y\" zo", "remind", "remind p1", "remind p1 sms",
        "remind p1 account", "remind p1 author x",
        "remind c1 sms 06", "remind p1 sms \"\"", "commit \"x\" owner \"y\" remind", "progress p1", "progress p1 klaar", "progress c1 kept",
        "progress p1 kept on gisteren", "note \"zij zei \"nee\"\"",
        "screen", "screen results", "screen mening~", "screen ~s1", "screen blank nu", "screen question", "screen \"blank\"",
        "resume nu", "seat c3", "table", "table 2", "table skip", "table 2 dans", "table 2 skip nu", "table 99999999999 skip", "note",
        "themes", "themes zorg", "themes zorg rename", "themes zorg rename geluid",
        "themes zorg merge geluid",
        "themes zorg merge geluid with", "themes zorg split", "themes zorg split a b", "themes zorg split \"\"", "themes zorg reset nu",
        "themes zorg groter geluid", "themes ask", "themes zorg ask nu",
    ])
    func `that is not right does nothing and says what would be`(line: String) {
        #expect(throws: ActFault.self) { try reader().read(line) }
    }

    @Test(arguments: [("aprove", "approve"), ("volgedne", "volgende"), ("ferbergj", "ferbergje"), ("propse", "propose")])
    func `with a mistyped verb is told the nearest one`(typed: String, meant: String) {
        #expect(throws: ActFault.unknown(typed, nearest: meant)) { try reader().read("\(typed) c3") }
    }

    @Test func `may approve several at once`() throws {
        #expect(try reader().read("a 3 c4 5") == .acts([.approve(.one("c3")), .approve(.one("c4")), .approve(.one("c5"))]))
    }

    @Test(arguments: [("recall", Recall.latest), ("terugnemen", .latest), ("weromnimme alles", .all), ("recall all", .all)])
    func `takes messages back`(line: String, which: Recall) throws {
        #expect(try reader().read(line) == .recall(which))
    }

    @Test(arguments: [Language.dutch, .frisian, .english], ActVerb.allCases)
    func `is shown as an example that is right in every language`(language: Language, verb: ActVerb) throws {
        #expect(throws: Never.self) { try reader().read(ActExample(language: language).line(with: verb)) }
    }

    @Test func `insists where it begins so`() {
        #expect(ActReader.insisting("toch approve c3") == (" approve c3", true))
        #expect(ActReader.insisting("  Anyway hide c3 insult").insists && !ActReader.insisting("approve c3").insists)
    }

    @Test func `on behalf of somebody keeps their name and words apart`() throws {
        #expect(try reader().read("as \"oma Jo\" \"Ik ben tegen.\"") == .entry(name: "oma Jo", text: "Ik ben tegen."))
        #expect(try reader().read("namens oma Ik ben tegen.") == .entry(name: "oma", text: "Ik ben tegen."))
    }

    @Test func `never ends the program, whatever is typed`() {
        let pieces =
            ActVerb.allCases.map(\.rawValue) + [
                "\"", "“", "”", "„", "\\", "fy:\"", "\u{301}", "c3", "c", "p1", "-1", "c-9223372036854775808", "9223372036854775808", "all",
                "top", "waiting", "for", "change", "owner", "due", "2026-06-01", "0000-00-00", "3d", "99999999999999999999d", "insult",
                "kept",
                "--reason", "=", "\u{0}", "👩‍👩‍👧", "\n", "\t",
            ]
        var dice = SplitMix64(seed: 7)
        for _ in 0..<10_000 {
            let words = (0..<Int.random(in: 0...8, using: &dice)).map { _ in pieces.randomElement(using: &dice)! }
            let line = words.joined(separator: Bool.random(using: &dice) ? " " : "")
            // Whatever is read can be taken to the group, which refuses or does it.
            guard case .acts(let acts)? = try? reader().read(line) else { continue }
            for act in acts {
                _ = try? Consultation().step(.act(act, actor: "mod"), in: reader().dialogue, at: Instant(milliseconds: 0))
            }
        }
    }
}
