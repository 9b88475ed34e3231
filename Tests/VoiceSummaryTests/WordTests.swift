import DialogueEngine
import Foundation
import JSONText
import Testing

@testable import VoiceSummary

@Suite struct `Words` {
    private func world(_ lines: [(String, Bool)]) -> Standing {
        var plan = StandingPlan()
        plan.words = [.init(question: "zorg", title: LocalizedText([.dutch: "Zorgen", .english: "Worries"]))]
        plan.missing = ["mist"]
        plan.quotes = "citaat"
        let voters = crowd(lines.count) { walk, place in
            walk.say("zorg", lines[place].0)
            if place == 0 { walk.say("mist", "Een bus") }
            walk.answer("citaat", .option(lines[place].1 ? "ja" : "nee"))
        }
        return standing(
            of: voters, dialogue([question("zorg", .text), question("mist", .text), question("citaat", .confirm)], standing: plan))
    }

    @Test func `that are the same after folding count together, most said first`() {
        let section = world([("Te weinig huizen.", true), ("te  weinig huizen", true), ("Lawaai", true), ("Te weinig huizen.", true)]).json[
            "words"]?[0]
        #expect(section?["lines"]?[0]?["text"] == "Te weinig huizen." && section?["lines"]?[0]?["count"] == 3)
        #expect(section?["lines"]?[0]?["evidence"] == ["p000.zorg", "p001.zorg", "p003.zorg"])
        #expect(section?["lines"]?[1]?["text"] == "Lawaai")
    }

    @Test func `appear only where their author agreed, and the others are counted`() {
        let standing = world([("Geheim", false), ("Ook geheim", false), ("Lawaai", true)])
        #expect(!standing.json.text().contains("eheim"))
        #expect(standing.json["words"]?[0]?["withheld"] == 2 && standing.json["words"]?[0]?["said"] == 3)
        #expect(standing.text(in: .english).contains("2 people said something and did not agree to be quoted."))
    }

    @Test func `that are a photo or a voice note are counted as not at hand until somebody wrote them out, and never quoted`() {
        let section = world([("[spraakbericht]", true), ("[photo]", true), ("Lawaai", true)]).json["words"]?[0]
        #expect(section?["said"] == 3 && section?["unreadable"] == 2)
        #expect(section?["lines"]?.array?.map { $0["text"] } == ["Lawaai"])
    }

    @Test func `that name somebody are kept out by a moderator who read them, everywhere, and let in again`() {
        var plan = StandingPlan()
        plan.words = [.init(question: "zorg", title: LocalizedText([.dutch: "Zorgen", .english: "Worries"]))]
        plan.quotes = "citaat"
        let world = dialogue([question("zorg", .text), question("citaat", .confirm)], standing: plan)
        let voters = crowd(12) { walk, place in
            walk.say("zorg", place == 3 ? "Mijn buurvrouw Fatima op nummer 5" : "Te weinig huizen")
            walk.answer("citaat", .option("ja"))
        }
        var log = GroupLog(world, people: voters)
        func json(_ audience: Audience = .public) -> JSON { standing(of: voters, world, audience, group: log.group).json }
        let read = json(.moderator)["wordsAtHand"]?.array?.first { $0["text"] == "Mijn buurvrouw Fatima op nummer 5" }
        let id = StatementID(read?["id"]?.string ?? "")
        #expect(id == "p003.zorg" && read?["keptOut"] == false && json()["wordsAtHand"] == nil)
        #expect(json().text().contains("Fatima"))
        log.happen(.hid(id, .personal, note: nil, actor: "mod"))
        #expect(!json().text().contains("Fatima"))
        #expect(json()["words"]?[0]?["said"] == 12 && json()["words"]?[0]?["withheld"] == 1 && json()["words"]?[0]?["keptOut"] == 1)
        #expect(json(.moderator)["wordsAtHand"]?.array?.count { $0["keptOut"] == true } == 1)
        log.happen(.reconsidered(id, actor: "mod"))
        #expect(json().text().contains("Fatima"))
    }

    @Test func `about statements stand under the text of each, in the statements' order`() throws {
        var why = question("waarom", .text)
        why.per = .statements("lijst")
        var plan = StandingPlan()
        plan.quotes = "citaat"
        plan.words = [.init(question: "waarom", title: LocalizedText([.dutch: "Waarom", .english: "Why"]))]
        let texts = [("bus", "De bus rijdt."), ("brug", "De brug is open.")]
        let list = StatementList(
            id: "lijst", statements: texts.map { Statement(id: StatementID($0.0), text: LocalizedText([.dutch: $0.1])) })
        let voters = crowd(6) { walk, place in
            walk.say("waarom/bus", place < 2 ? "Hij komt nooit" : "Reden \(place)")
            walk.say("waarom/brug", "Hij komt nooit")
            walk.answer("citaat", .option("ja"))
        }
        let standing = standing(of: voters, dialogue([why, question("citaat", .confirm)], statements: [list], standing: plan))
        #expect(standing.question("waarom")["statements"]?[1]?["text"] == ["nl": "De brug is open."])
        var rest = standing.text(in: .dutch)[...]
        let order = [
            "\nWaarom\n---", "De bus rijdt.\n", "“Hij komt nooit” (2 mensen)", "Eén keer gezegd:", "“Reden 4”", "En nog 1.",
            "De brug is open.\n", "“Hij komt nooit” (6 mensen)",
        ]
        for part in order {
            let found = try #require(rest.firstRange(of: part), "\(part)")
            rest = rest[found.upperBound...]
        }
    }

    @Test func `that the moderator hid or has yet to read stand nowhere`() {
        var plan = StandingPlan()
        plan.words = [.init(question: "zorg", title: LocalizedText([.dutch: "Zorgen", .english: "Worries"]))]
        plan.quotes = "citaat"
        var worry = question("zorg", .text)
        worry.contributes = .signal
        let world = dialogue([worry, question("citaat", .confirm)], standing: plan)
        let voters = crowd(3) { walk, place in
            walk.say("zorg", "Zorg nummer \(place)")
            walk.answer("citaat", .option("ja"))
        }
        var log = GroupLog(world, people: voters)
        for place in 0..<3 { log.contribute(StatementID("c\(place + 1)"), by: "p00\(place)", to: "zorg", way: .keep) }
        log.happen(.hid("c1", .personal, note: nil, actor: "mod"))
        log.happen(.askedToRephrase("c2", reason: "korter", actor: "mod"))
        let json = standing(of: voters, world, group: log.group).json
        #expect(json["words"]?[0]?["lines"]?.array?.map { $0["text"] } == ["Zorg nummer 2"] && json["words"]?[0]?["withheld"] == 2)
        #expect(!json.text().contains("nummer 0") && !json.text().contains("nummer 1"))
    }

    @Test func `are all in the data, and in the text up to ten rare ones with how many more`() {
        let standing = world((0..<25).map { ("Zorg nummer \($0)", true) })
        #expect(standing.json["words"]?[0]?["lines"]?.array?.count == 25)
        #expect(standing.text(in: .dutch).contains("En nog 15."))
    }

    @Test func `about a missing option are said by someone, not by some people`() {
        let standing = world([("Lawaai", true), ("Lawaai", true)])
        #expect(standing.claims.contains("Iemand mist in de lijst: “Een bus”."))
        #expect(standing.json["missingOptions"]?[0]?["lines"]?[0]?["evidence"] == ["p000.mist"])
    }

    @Test(arguments: [("Te  WEINIG, huizen!", "te weinig huizen"), ("!!!", "!!!"), (" \n a ", "a")])
    func `fold case, punctuation and white space`(text: String, folded: String) { #expect(WordLines.folded(text) == folded) }
}

@Suite struct `A claim` {
    private var check: ClaimCheck {
        var book = EvidenceBook()
        book.add(figuresOf: ["figure": "question.d1", "n": 55, "mean": .double(3.4211), "label": "De taal leren"])
        var plan = StandingPlan()
        plan.quotes = "citaat"
        let world = dialogue([question("zorg", .text), question("citaat", .confirm)], standing: plan)
        let voters = crowd(2) { walk, _ in
            walk.say("zorg", "Te weinig   huizen")
            walk.answer("citaat", .option("ja"))
        }
        let request = StandingRequest(code: "c", dialogue: world, phases: [], asOf: Instant(milliseconds: 0))
        book.add(wordsOf: Crowd(of: voters, request))
        return ClaimCheck(book: book)
    }

    private func claim(_ text: String, _ evidence: [String]) -> Claim { Claim(id: "c", nl: text, en: text, fy: text, evidence: evidence) }

    @Test func `that rests on what it cites holds`() {
        #expect(check.fault(in: claim("“De taal leren”: gemiddeld 3,4 van 55.", ["question.d1"])) == nil)
        #expect(check.fault(in: claim("Iemand zegt “weinig huizen”.", ["p000.zorg"])) == nil)
    }

    @Test func `without evidence is refused`() { #expect(check.fault(in: claim("Alles is goed.", [])) == .noEvidence) }

    @Test func `with evidence that does not exist is refused`() {
        #expect(check.fault(in: claim("Goed.", ["question.d9"])) == .unknownEvidence("question.d9"))
    }

    @Test func `with a quote nobody said is refused`() {
        #expect(check.fault(in: claim("Iemand zegt “genoeg huizen”.", ["p000.zorg"])) == .strangeQuote("genoeg huizen"))
    }

    @Test(arguments: [("Gemiddeld 3,5.", "3.5"), ("56 mensen.", "56"), ("55 van 100.", "100")])
    func `with a number that is in no cited figure is refused`(text: String, number: String) {
        #expect(check.fault(in: claim(text, ["question.d1"])) == .strangeNumber(number))
    }

    @Test func `about some people needs at least three of them`() {
        #expect(check.fault(in: claim("Enkele mensen zeggen “Te weinig huizen”.", ["p000.zorg", "p001.zorg"])) == .tooFewPeople)
    }
}
