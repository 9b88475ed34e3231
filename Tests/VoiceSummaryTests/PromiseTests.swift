import DialogueEngine
import JSONText
import Testing

@testable import VoiceSummary

@Suite struct `A promise` {
    private let standing = Village().standing()

    @Test func `stands with its owner, its date, that it is late, and what people say of it`() {
        let promise = standing.json["commitments"]?[0]
        #expect(promise?["owner"] == "Wethouder energie" && promise?["status"] == "promised" && promise?["late"] == true)
        #expect(promise?["due"] == "2026-09-01T00:00:00Z" && promise?["verdicts"]?["met"] == 1 && promise?["verdicts"]?["not"] == 1)
        #expect(
            standing.claims.contains(
                "“Wethouder energie” belooft: “De gemeente meet het geluid een jaar lang”, voor 1 september 2026. Dat moet nog. Het is te laat. Is het gelukt? 1 ja, 0 een beetje, 1 nee."
            ))
    }
}

@Suite struct `The moderation log` {
    private let standing = Village().standing()

    @Test func `names what was done and why`() {
        #expect(standing.json["moderation"]?.array?.contains { $0["what"] == "hide … insult" } ?? false)
        #expect(standing.text(in: .dutch).contains("van “open” naar “later”: De zaal sluit."))
    }

    @Test func `has its overrides in the method note, in words`() {
        let override = standing.json["method"]?["overrides"]?[0]
        #expect(override?["reason"] == "De zaal sluit" && override?["left"] == "open")
        #expect(override?["despite"] == ["quorum 12/40 needs 24", "voice zwijgend", "spread zorg least 3/10"])
        let text = standing.text(in: .dutch, width: 300)
        #expect(
            text.contains(
                "Klaar: 12 van 40. Nodig: 24. Van “zwijgend” is nog niemand klaar. De minst gelezen zin had 3 lezers; 10 is het doel."
            ))
        #expect(standing.claims.contains("De begeleider ging 1 keer verder terwijl de regel nog niet klopte. De reden staat erbij."))
    }
}

@Suite struct `Messages for residents` {
    @Test(arguments: [Language.dutch, .english, .frisian]) func `are two and short`(language: Language) {
        for village in [Village(), Village(share: "keep"), Village(finalVote: "yes")] {
            let messages = village.standing().residentMessages(in: language)
            #expect(messages.count == 2)
            for message in messages { #expect(!message.isEmpty && message.count <= 300, "\(message)") }
        }
    }

    @Test func `say what was heard and what happens now`() {
        let messages = Village().standing().residentMessages(in: .dutch)
        #expect(
            messages[0]
                == "40 van de 42 mensen deden mee. Versie 2 wordt gedragen, met moeite. Iemand blijft tegen. De reden staat helemaal in het verslag. Wie stil bleef, zei geen ja."
        )
        #expect(
            messages[1]
                == "Dit is beloofd. Wethouder energie: De gemeente meet het geluid een jaar lang, voor 1 september 2026. Dat is te laat. Dorpsbelang: Een gesprek in het dorpshuis. Dat is gedaan. Vragen? Typ WIE."
        )
    }

    @Test func `have sentences of at most twelve words of our own, in signs of a text message`() {
        let message = Village().standing().residentMessages(in: .dutch)[0]
        for sentence in message.split(separator: ".") { #expect(sentence.split(separator: " ").count <= 12, "\(sentence)") }
        #expect(message.plainSigns == message && "“coöperatie” – België…".plainSigns == "\"coöperatie\" - Belgie...")
    }

    @Test func `say how many promises there was no room for`() {
        var log = GroupLog(Village.dialogue)
        for number in 1...9 {
            log.happen(
                .promised(
                    StatementID("p\(number)"), String(repeating: "werk ", count: 40), owner: "Gemeente", due: nil, concerns: [],
                    actor: "mod"))
        }
        let message = standing(of: [silent("s")], Village.dialogue, group: log.group).residentMessages(in: .dutch)[1]
        #expect(message.count <= 300 && message.hasSuffix("Nog 7 in het verslag. Vragen? Typ WIE."), "\(message)")
    }
}

@Suite struct `The balance of talking` {
    @Test(arguments: [([0, 0, 0, 12], 0.75, 1.0), ([5, 5, 5], 0, 0), ([1, 2, 3, 4], 0.25, 1.0 / 3), ([0, 10], 0.5, 1)])
    func `is the Gini coefficient, plain and normalised`(numbers: [Int], plain: Double, normalised: Double) throws {
        let gini = Gini(of: numbers)
        let (value, corrected) = (try #require(gini.value), try #require(gini.normalised))
        #expect(abs(value - plain) < 1e-12 && abs(corrected - normalised) < 1e-12)
    }

    @Test func `equals its definition on random numbers`() throws {
        var chance = SplitMix64(seed: 11)
        for _ in 0..<200 {
            let numbers = (0..<Int.random(in: 2...30, using: &chance)).map { _ in Int.random(in: 0...50, using: &chance) }
            let (n, sum) = (numbers.count, numbers.reduce(0, +))
            guard sum > 0 else { continue }
            let differences = numbers.reduce(0) { total, a in numbers.reduce(total) { $0 + abs(a - $1) } }
            let gini = try #require(Gini(of: numbers.shuffled(using: &chance)).value)
            #expect(abs(gini - Double(differences) / (2 * Double(n * sum))) < 1e-12)
        }
    }

    @Test func `of nothing, or of one person, is no figure`() {
        #expect(Gini(of: []).value == nil && Gini(of: [0, 0]).value == nil && Gini(of: [3]).normalised == nil && Gini(of: [3]).value == 0)
    }

    @Test func `is for moderators, over those who take part and over everybody, without names`() {
        #expect(Village().standing().json["balance"] == nil)
        let balance = Village().standing(.moderator).json["balance"]
        #expect(balance?["turns"]?["takingPart"]?["n"] == 40 && balance?["turns"]?["everybody"]?["n"] == 42)
        #expect(balance?["silent"] == 2 && balance?["people"]?.array?.count == 40 && balance?["felt"]?[0]?["mean"]?.double == 4)
        #expect((balance?["words"]?["takingPart"]?["normalised"]?.double ?? 0) > 0.9)
        #expect(!(balance?.text().contains("p00") ?? true))
        #expect(Village().standing(.moderator).text(in: .dutch).contains("Wie er aan het woord was"))
    }
}

@Suite struct `The report of a group` {
    @Test(arguments: [40, 60, 78, 100]) func `keeps within its width in every language`(width: Int) {
        for language in [Language.dutch, .english, .frisian] {
            for audience in Audience.allCases {
                for line in Village().standing(audience).text(in: language, width: width).split(separator: "\n") {
                    #expect(line.count <= width, "\(line)")
                }
            }
        }
    }

    @Test func `drops no claim, and is the same whatever order people come in`() {
        let village = Village()
        let standing = village.standing()
        #expect(standing.json["method"]?["droppedClaims"] == 0)
        let turned = VoiceSummaryTests.standing(
            of: village.voters.reversed(), Village.dialogue, group: village.group, phase: "later")
        #expect(turned.json.bytes() == standing.json.bytes())
    }

    @Test func `shows no pseudonym`() { #expect(!Village().standing().json.text().contains("p000")) }
}
