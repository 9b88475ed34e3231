@testable import DialogueEngine
import Testing

/// Replies that begin as an answer and are none, and words that say there is nothing to say.
@Suite struct `Replies that bind or take back what they say` {
    @Test(arguments: [
        "ja, tenzij mijn naam genoemd wordt", "ja mits anoniem", "ja als mijn man het ook goed vindt", "goed, zolang het anoniem blijft",
        "yes unless my name is on it", "ja wie leest dit", "ja maar wie ben jij", "ok leg eerst uit", "ja mag ik eerst iets vragen",
        "ja ammehoela", "tak, jeśli anonimowo",
    ]) func `leave under a condition or with a question is no leave`(reply: String) { #expect(Ask.one(.consent, reply) == "?") }

    @Test(arguments: [
        "ja hoor", "ja wat mij betreft", "ja want ik vind het goed", "ja dat is wat ik wil", "gebruik maar", "toe maar",
    ]) func `leave stays leave`(reply: String) { #expect(Ask.one(.consent, reply) == "ja") }

    @Test(arguments: [
        (Question.Kind.confirm, "klopt bijna", "?"), (.confirm, "klopt behalve het eerste", "?"), (.confirm, "klopt, op een woord na", "?"),
        (.confirm, "klopt als een bus", "ja"), (.live, "ik kan er net mee leven", "?"), (.live, "geen enkele moeite", "?"),
        (.live, "valt wel mee", "?"), (.stance, "het kan net", "?"), (.stance, "net iens", "disagree"), (.stance, "te traag", "?"),
        (.stance, "voor wie", "?"), (.stance, "geen enkele twijfel", "?"), (.stance, "kan ik me niet in vinden", "disagree"),
        (.stance, "daar kan ik me in vinden", "agree"),
        (.choice, "tegen de auto", "?"), (.choice, "de bus is te duur", "?"), (.choice, "hoe duur is de bus", "?"),
        (.choice, "2, oeps 3", "?"),
        (.choice, "wat mij betreft de bus", "bus"), (.choice, "de bus is beter", "bus"), (.choice, "weg met de bus", "?"),
        (.stance, "dat is zo gevaarlijk", "?"), (.stance, "misschien nodig", "pass"), (.consent, "ik snap dit niet", "?"),
        (.consent, "ja zeker ja", "ja"), (.consent, "Ja hoor. Als kind woonde ik hier al", "ja"),
        (.consent, "ja, als ik eerlijk ben", "ja"),
        (.choice, "doe maar de tweede", "fiets"), (.choice, "met de fiets, beter voor het milieu", "fiets"),
    ]) func `is read so`(kind: Question.Kind, reply: String, expected: String) { #expect(Ask.one(kind, reply) == expected) }

    @Test(arguments: ["de eerste drie", "alle drie", "de laatste twee", "de eerste en de laatste"])
    func `how many is no key`(reply: String) {
        let days = Ask.with(.choices, [("ma", "1", "Maandag"), ("di", "2", "Dinsdag"), ("wo", "3", "Woensdag")]) { $0.bounds = 1...3 }
        #expect(Ask.read(days, reply) == .unclear(.plain))
    }

    @Test(
        arguments: [
            ("1. school 2. groen 3. wegen", ["school", "groen", "wegen"]),
            ("wegen op 1, groen op 2, school op 3", ["wegen", "groen", "school"]),
            ("school 3, groen 1, wegen 2", nil), ("3 2 1", ["school", "wegen", "groen"]),
            ("3 School 1 Groen 2 Wegen", ["school", "groen", "wegen"]), ("1 Groen 2 Wegen 3 School", ["groen", "wegen", "school"]),
            ("school minst, groen, wegen meest", nil), ("minst 3 2 1", nil),
        ] as [(String, [String]?)]) func `places are read beside their options`(reply: String, expected: [String]?)
    {
        let rank = Ask.with(.rank, [("groen", "1", "Groen"), ("wegen", "2", "Wegen"), ("school", "3", "School")])
        #expect(Ask.read(rank, reply) == expected.map { .value(.ranking($0.map { OptionID($0) })) } ?? .unclear(.plain))
    }

    @Test(arguments: ["niets", "Niks.", "nee hoor", "0, niks", "nvt", "geen idee", "niets toe te voegen", "neat", "nothing", "لا شيء"])
    func `words for nothing are nothing where that was offered`(reply: String) {
        var question = Question(id: "q", kind: .text)
        question.offersNone = true
        #expect(Ask.read(question, reply) == .ratherNot)
        question.offersNone = false
        #expect(Ask.read(question, reply) == .value(.words(TextID(7))))
    }

    @Test(arguments: [
        "geen duidelijk plan", "niks is duidelijk", "nee, het geluid", "niets doen is geen optie", "niks mis mee, behalve de hoogte",
        "geen molens",
    ])
    func `a line that begins so is a line`(reply: String) {
        var question = Question(id: "q", kind: .text)
        question.offersNone = true
        #expect(Ask.read(question, reply) == .value(.words(TextID(7))))
    }

    @Test func `words are as long as can be asked of who reads them`() {
        let page = String(repeating: "hout. ", count: 1_667)
        var question = Question(id: "q", kind: .text)
        #expect(Ask.read(question, String(page.prefix(10_000))) == .value(.words(TextID(7))))
        #expect(Ask.read(question, page) == .unclear(.length(given: 10_002, most: 10_000)))
        question.contributes = .dissent
        #expect(Ask.read(question, String(page.prefix(1_001))) == .unclear(.length(given: 1_001, most: 1_000)))
        question.longest = 20
        #expect(Ask.read(question, "Te dicht op de huizen.") == .unclear(.length(given: 22, most: 20)))
        // One sign on the screen, a thousand of them in the post.
        question.longest = 300
        let flood = "e" + String(repeating: "\u{301}", count: 999)
        #expect(Ask.read(question, flood) == .unclear(.length(given: 1_000, most: 300)))
    }

    @Test(arguments: ["Haal gewoon alles weg", "Gewoon stoppen", "eens, volgende", "toch stoppen"])
    func `an opinion is no command`(reply: String) { #expect(Command.read(reply, language: "nl", languages: ["nl"]) == nil) }

    @Test(arguments: [
        ("hou toch eens op", Command.stop), ("ik wil echt stoppen", .stop), ("stuur me niets meer", .stop), ("geen sms meer", .stop),
        ("wat bedoel je?", .help), ("ja, mits anoniem", .privacy), ("ja wie leest dit", .who), ("ik snap de vraag niet", .help),
    ]) func `plain words are commands`(reply: String, command: Command) {
        #expect(Command.read(reply, language: "nl", languages: ["nl"]) == command)
    }
}
