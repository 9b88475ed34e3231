import DialogueEngine
import JSONText
import Testing

@Suite struct `An event of the group` {
    private static let partly: Quotation = {
        var quotation = Quotation(key: AnswerKey("nee"), text: TextID(4), claim: "words.nee")
        quotation.parts = ["c4", "c6"]
        return quotation
    }()

    static let facts: [ConsultationFact] = [
        .opened(digest: "d", phase: "ronde1", actor: "anna"), .invited(participant: "p1", voice: "kritisch", isProxy: false),
        .invited(participant: "p2", voice: nil, isProxy: true), .invitedMany(people: 3, links: 2, actor: "Mo"),
        .withdrewLinks(2, actor: "Mo"), .retentionEnded(people: 4),
        .joined(participant: "p3", channel: "sms", isProxy: false),
        .stood(participant: "p1", .here), .placed(participant: "p1", voice: nil, role: "boer"),
        .didPart(participant: "p1", phase: "ronde1"), .didPart(participant: "p1", phase: nil),
        .chose(participant: "p1", AnswerKey("stem"), "voor"), .chose(participant: "p1", AnswerKey("herken", "c2"), nil),
        .counted(participant: "p1", "r4", ["answers.r4 == 'tegen'"]), .counted(participant: "p1", "r4", []),
        .counted(participant: "p1", "r4", nil),
        .contributed("c1", question: "nee", .sealed(author: "p1", TextID(4)), language: "fy", way: .words),
        .contributed("c2", question: "nee", .plain("Om te beginnen."), language: "nl", way: .words), .recalled("c1"),
        .dealt(participant: "p2", node: "ronde", ["c1", "c2"]),
        .dealt(participant: "p2", node: "ronde", ["s1"], StatementDraw(seed: .max)), .wantedTime(participant: "p1"),
        .contestedNudge(participant: "p1"),
        .phaseChanged(from: "a", to: "b", actor: "anna", reason: "klaar", despite: ["voice zwijgend"]),
        .phaseChanged(from: "a", to: "b", actor: "deadline", reason: nil, despite: []),
        .extended(to: Instant(milliseconds: 9), actor: "anna", reason: nil), .paused(actor: "anna", reason: "storing"),
        .resumed(actor: "anna"),
        .approved("c1", actor: "anna"), .askedToRephrase("c1", reason: "korter", actor: "anna"),
        .hid("c1", .insult, note: nil, actor: "anna"), .hid("c1", .personal, note: "een naam", actor: "anna"),
        .merged("c1", into: "c2", actor: "anna"), .merged("c1", into: "c2", reason: "hetzelfde", actor: "anna"),
        .split("c1", into: [CutPart("c4", 0..<9), CutPart("c5", 12..<20)], actor: "anna"), .stoodTogether("c1", participant: "p1"),
        .reworded("c1", part: "c4", as: "c6", Rewording(of: 0..<9, count: 4), .sealed(author: "p1", TextID(7)), language: "nl"),
        .stoodApart("c1", participant: "p1"), .gaveTurn(participant: "p1", "meet"), .reconsidered("c1", actor: "anna"),
        .proposed(
            "voorstel", version: 2, text: ["nl": "Zo."], changes: [.init(text: ["nl": "Nu stil."], needs: ["c1", "c3"])], actor: "anna"),
        .filled("meest", ["nl": "Te duur.", "fy": "Te djoer."], actor: "anna"), .broadcast(["nl": "Morgen."], actor: "anna"),
        .nudged(participant: "p4", ["nl": "Doe je mee?"], actor: "anna"),
        .promised("p1", "Meten", owner: "wethouder", due: Instant(milliseconds: 7), concerns: ["c1"], actor: "anna"),
        .promised("p2", "Meten", owner: "wethouder", due: nil, concerns: [], actor: "anna"),
        .progressed("p1", .broken, reason: "geen geld", on: nil, actor: "anna"),
        .progressed("p1", .kept, reason: nil, on: Instant(milliseconds: 8), actor: "anna"), .fellLate("p1"),
        .reopened("p1", participant: "p4"), .entrusted("p1", .account("Anna"), actor: "anna"),
        .entrusted("p1", .person("k1", via: "sms"), actor: "anna"), .entrusted("p1", nil, actor: "anna"), .reminded("p1", .week),
        .reminded("p1", .late), .released("p1"),
        .noted("rustig", actor: "anna"), .remarked(participant: "p1", TextID(3), "nee"), .remarked(participant: "p1", TextID(4), nil),
        .askedForHuman(participant: "p1"), .published(actor: "anna"),
        .replied("m1", actor: "anna"), .parted("c1"), .tookPart(participant: "p1", true),
        .quoted(participant: "p1", [Quotation(key: AnswerKey("waarom", "s1"), text: TextID(4), claim: "words.waarom")]),
        .quoted(participant: "p1", [partly]),
        .confirmed(participant: "p1", [AnswerKey("waarom", "s1")]), .previewed(people: 3, quotes: 4, actor: "anna"),
        .editedThemes("zorg", .rename(word: "geluid", name: ["nl": "Rust", "fy": "Rêst"]), actor: "anna"),
        .editedThemes("zorg", .merge(["geluid", "openbaar vervoer"]), actor: "anna"),
        .editedThemes("zorg", .split(word: "vogels"), actor: "anna"), .editedThemes("zorg", .reset, actor: "anna"),
        .screened(.code, actor: "anna"), .screened(.blank, actor: "anna"), .screened(.question(AnswerKey("stem")), actor: "anna"),
        .screened(.question(AnswerKey("herken", "c2")), actor: "anna"), .screened(.results("stem"), actor: "anna"),
        .askedModel("zorg", number: 2, [.labels, .prose, .near], actor: "anna"), .forgotModel("zorg", actor: "anna"),
        .approvedModel("zorg", actor: "anna"),
        .modelAnswered(
            "zorg", number: 2, .labels,
            ModelAnswer(
                .labels([ThemeLabel(word: "geluid", name: ["nl": "Rust", "fy": "Rêst"])]), model: "m", sent: 9, withheld: 2, refused: 1)),
        .modelAnswered(
            "zorg", number: 2, .prose,
            ModelAnswer(
                .prose([ModelSentence(text: "Zo is het.", language: "nl", evidence: ["p1.zorg@3", "c4@2"])]), model: "m", sent: 9,
                withheld: 0,
                refused: 0)),
        .modelAnswered(
            "zorg", number: 2, .near, ModelAnswer(.near([["geluid", "lûd"]]), model: "m", sent: 0, withheld: 0, refused: 0)),
        .modelAnswered("zorg", number: 2, .near, ModelAnswer(.none(reason: "weg"), model: "m", sent: 0, withheld: 0, refused: 0)),
    ]

    @Test(arguments: facts.indices) func `reads back as it was written`(index: Int) throws {
        let event = ConsultationEvent(at: Instant(milliseconds: 1_777_000_000_000), fact: Self.facts[index])
        #expect(try ConsultationEvent(bytes: event.bytes()) == event)
    }

    @Test func `has sorted keys, its version and its type`() {
        let event = ConsultationEvent(
            at: Instant(milliseconds: 5),
            fact: .phaseChanged(from: "a", to: "b", actor: "anna", reason: "klaar", despite: ["voice zwijgend"]))
        let body =
            #"{"actor":"anna","at":5,"despite":["voice zwijgend"],"from":"a","reason":"klaar","to":"b","type":"phaseChanged","v":1}"#
        #expect(String(decoding: event.bytes(), as: UTF8.self) == body)
    }

    @Test(
        arguments: [
            (
                .rename(word: "geluid", name: ["nl": "Rust", "fy": "Rêst"]),
                #"{"actor":"anna","at":5,"name":{"fy":"Rêst","nl":"Rust"},"question":"zorg","type":"themeRenamed","v":1,"word":"geluid"}"#
            ),
            (
                .merge(["geluid", "nacht"]),
                #"{"actor":"anna","at":5,"question":"zorg","type":"themesMerged","v":1,"words":["geluid","nacht"]}"#
            ),
            (.split(word: "vogels"), #"{"actor":"anna","at":5,"question":"zorg","type":"themeSplit","v":1,"word":"vogels"}"#),
            (.reset, #"{"actor":"anna","at":5,"question":"zorg","type":"themesReset","v":1}"#),
        ] as [(ThemeEdit, String)]) func `of themes names words, not themes`(edit: ThemeEdit, body: String)
    {
        let event = ConsultationEvent(at: Instant(milliseconds: 5), fact: .editedThemes("zorg", edit, actor: "anna"))
        #expect(String(decoding: event.bytes(), as: UTF8.self) == body)
    }

    @Test(
        arguments: [
            (.blank, #"{"actor":"anna","at":5,"shows":"blank","type":"screened","v":1}"#),
            (
                .question(AnswerKey("herken", "c2")),
                #"{"actor":"anna","at":5,"key":["herken","c2"],"shows":"question","type":"screened","v":1}"#
            ),
            (.results("stem"), #"{"actor":"anna","at":5,"question":"stem","shows":"results","type":"screened","v":1}"#),
        ] as [(ScreenShow, String)]) func `of the screen says what it shows`(show: ScreenShow, body: String)
    {
        let event = ConsultationEvent(at: Instant(milliseconds: 5), fact: .screened(show, actor: "anna"))
        #expect(String(decoding: event.bytes(), as: UTF8.self) == body)
    }

    @Test func `of a model says what it was sent and wrote, and to which question`() {
        let answer = ModelAnswer(
            .labels([ThemeLabel(word: "geluid", name: ["nl": "Rust"])]), model: "m", sent: 9, withheld: 2, refused: 1)
        let body =
            #"{"at":5,"labels":[{"name":{"nl":"Rust"},"word":"geluid"}],"model":"m","number":2,"part":"labels","question":"zorg","refused":1,"#
            + #""sent":9,"type":"modelAnswered","v":1,"withheld":2}"#
        let event = ConsultationEvent(at: Instant(milliseconds: 5), fact: .modelAnswered("zorg", number: 2, .labels, answer))
        #expect(String(decoding: event.bytes(), as: UTF8.self) == body)
        let asked = ConsultationEvent(at: Instant(milliseconds: 5), fact: .askedModel("zorg", number: 1, [.prose], actor: "anna"))
        #expect(
            String(decoding: asked.bytes(), as: UTF8.self)
                == #"{"actor":"anna","at":5,"number":1,"parts":["prose"],"question":"zorg","type":"askedModel","v":1}"#)
    }

    @Test func `of the first version stays readable`() throws {
        let body = #"{"at":5,"channel":"terminal","participant":"p","type":"joined","v":1}"#
        #expect(try ConsultationEvent(bytes: body.utf8).fact == .joined(participant: "p", channel: "terminal", isProxy: false))
        let invited = #"{"at":5,"participant":"p","type":"invited","v":1}"#
        #expect(try ConsultationEvent(bytes: invited.utf8).fact == .invited(participant: "p", voice: nil, isProxy: false))
    }

    @Test(arguments: [
        #"{"at":5,"type":"dreamt","v":1}"#, #"{"at":5,"type":"modelAnswered","part":"poem","question":"q","number":1,"v":1}"#,
        #"{"at":5,"type":"hid","id":"c1","reason":"minority","actor":"a","v":1}"#, "{}", "[]", "5",
    ]) func `that cannot be read is refused, never guessed`(body: String) {
        #expect(throws: (any Error).self) { try ConsultationEvent(bytes: body.utf8) }
    }
}
