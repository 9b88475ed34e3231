@testable import DialogueEngine
import Testing

/// Replies whose first word is not what they mean: a yes before a STOP, a question without its sign, a number that counts.
@Suite struct `Replies that only begin like an answer` {
    @Test(arguments: [
        ("ja stop", Command.stop), ("ok stop maar", .stop), ("1. stop", .stop), ("👍 stop", .stop), ("ja, hou op", .stop),
        ("ok laat me met rust", .stop), ("stop 🛑", .stop), ("stop met sms", .stop), ("yes delete everything", .erase), ("ok, wis", .erase),
        ("ja wis alles", .erase), ("taal: Turks", .language("tr")),
    ]) func `stop and erase are heard behind a yes`(reply: String, expected: Command) {
        #expect(Command.read(reply, language: "nl", languages: ["nl", "tr"]) == expected)
    }

    @Test(arguments: [
        "ja wis", "ja later", "eens, volgende", "ja een mens", "wêrom?", "in sân", "nee, nu niet", "nee, wis alles", "wis dat",
        "ja stop met bezuinigen",
    ])
    func `an answer is no command`(reply: String) { #expect(Command.read(reply, language: "fy", languages: ["nl", "fy"]) == nil) }

    @Test func `a human and later are heard behind a yes where only a yes or no is asked`() {
        func command(_ kind: Question.Kind, _ reply: String) -> Command? {
            ReplyReader(question: Question(id: "q", kind: kind), language: "nl").command(reply, languages: ["nl"])
        }
        #expect(command(.consent, "ok een mens graag") == .human && command(.consent, "ja straks") == .later)
        #expect(command(.stance, "ja straks") == nil && command(.text, "ja, een mens") == nil && command(.consent, "nee, nu niet") == nil)
    }

    @Test(arguments: ["ja", "Ja graag!", "start", "1", "ja, ik wil weer meedoen", "ja hoor", "👍"])
    func `a bare yes takes a talk up again`(reply: String) { #expect(ReplyReader.resumes(reply, language: "nl") == true) }

    @Test(arguments: ["ja zeg laat me met rust", "ja rot op", "ja hallo ik had stop gezegd", "ok doei", "mag dat wel", "ja?"])
    func `anything else after STOP does not`(reply: String) { #expect(ReplyReader.resumes(reply, language: "nl") != true) }

    @Test(arguments: [
        (Question.Kind.consent, "mag dat", "?"), (.consent, "is dat wel goed", "?"), (.consent, "moet ik ja zeggen", "?"),
        (.consent, "mag wel", "ja"), (.consent, "mag je gebruiken", "ja"), (.stance, "ben je het ermee eens", "?"),
        (.stance, "ben ik het mee eens", "agree"), (.stance, "ben het niet eens", "disagree"), (.live, "kan er niet mee leven", "no"),
        (.consent, "ja leuk", "ja"), (.recognise, "herken jij dat", "?"), (.live, "kan ik daarmee leven", "?"),
        (.live, "kan ik mee leven", "yes"), (.confirm, "klopt dat wel", "?"), (.confirm, "ja klopt dat", "ja"),
        (.consent, "ja me hoela", "?"), (.consent, "ja laat maar", "?"), (.consent, "ja maar", "?"),
        (.consent, "toestemming geweigerd", "nee"),
        (.consent, "wis", "?"), (.confirm, "ja 4", "?"), (.consent, "ik ben 1", "?"), (.consent, "1e keer", "?"),
        (.consent, "1 graag", "ja"),
        (.stance, "geen antwoord", "pass"), (.stance, "I couldn't agree more", "agree"),
        (.stance, "oneens, dan moet ik omrijden", "disagree"), (.stance, "eens, wacht niet langer", "agree"),
        (.live, "nee, dan zal ik verhuizen", "no"), (.consent, "ja, met mijn toestemming", "ja"),
        (.objection, "geen bezwaar, tenzij de bomen weg gaan", "?"), (.objection, "geen groot bezwaar", "none"),
    ]) func `is read so`(kind: Question.Kind, reply: String, expected: String) { #expect(Ask.one(kind, reply) == expected) }

    @Test(
        arguments: [
            ("7", 7), ("7 graag", 7), ("nee ik bedoel 4", 4), ("8 jaar", nil), ("7 keer", nil), ("10 procent", nil), ("min 3", nil),
        ] as [(String, Int?)]) func `a mark counts nothing`(reply: String, expected: Int?)
    {
        var question = Question(id: "q", kind: .scale)
        question.bounds = 1...10
        if case .value(let value) = Ask.read(question, reply) {
            #expect(value == expected.map { .number($0) })
        } else {
            #expect(expected == nil)
        }
    }

    @Test(
        arguments: [
            ("2 bankjes", ["bank"]), ("3 bomen", nil), ("1 en 3", ["boom", "pin"]), ("1. bomen 2. bankjes", ["boom", "bank"]),
        ] as [(String, [String]?)]) func `how many before a label is no key`(reply: String, expected: [String]?)
    {
        let question = Ask.with(.choices, [("boom", "1", "Bomen"), ("bank", "2", "Bankjes"), ("pin", "3", "Pinautomaat")]) {
            $0.bounds = 1...3
        }
        #expect(Ask.read(question, reply) == expected.map { .value(.options($0.map { OptionID($0) })) } ?? .unclear(.plain))
    }

    @Test(
        arguments: [
            ("Strijp", "strijp"), ("ik woon in strijp", "strijp"), ("mijn zus woont in strijp", nil), ("weg uit strijp", nil),
            ("Strijp, bij de kerk", "strijp"), ("ik woon al 10 jaar in Strijp", "strijp"),
            ("vlakbij strijp", nil), ("2", nil),
        ] as [(String, String?)]) func `a place is where somebody says they are`(reply: String, expected: String?)
    {
        let question = Ask.with(.place, [("gestel", "1", "Gestel"), ("strijp", "2", "Strijp")])
        if case .value(let value) = Ask.read(question, reply) {
            #expect(value == expected.map { .option(OptionID($0)) })
        } else {
            #expect(expected == nil)
        }
    }

    @Test(
        arguments: [
            ("nee", "keep"), ("liever niet", "keep"), ("niet sturen", "keep"), ("stuur maar", "words"), ("in mijn woorden", "words"),
            ("3", "raise"),
            ("Niemand luistert naar ons", nil), ("my words are mine", nil), ("ja", nil),
        ] as [(String, String?)]) func `how words travel is said, never found in a story`(reply: String, expected: String?)
    {
        if case .value(let value) = Ask.read(Question.sharing("zorg", as: "q"), reply) {
            #expect(value == expected.map { .option(OptionID($0)) })
        } else {
            #expect(expected == nil)
        }
    }

    @Test(
        arguments: [("over een week", 7), ("een week geleden", -7), ("voor 15 maart", nil), ("na vrijdag", nil), ("ik ben vrij", nil)]
            as [(String, Int?)])
    func `a bound is no day`(reply: String, expected: Int?) {
        let today = Day(year: 2027, month: 2, day: 3)!
        let reading = ReplyReader(question: Question(id: "q", kind: .date), language: "nl").read(reply, raw: TextID(7), today: today)
        if case .value(let value) = reading {
            #expect(value == expected.map { .day(today.adding(days: $0)!) })
        } else {
            #expect(expected == nil)
        }
    }
}
