import DialogueEngine

@testable import VoiceSummary

/// The lone no: forty people, one of whom lives near the turbine, says no, gets a change, and still says no.
struct Village {
    static let dialogue: Dialogue = {
        func shared(_ id: String, _ sort: Question.Contribution, by leave: QuestionID) -> Question {
            var question = question(id, .text)
            (question.contributes, question.sharedBy) = (sort, leave)
            return question
        }
        func per(_ id: String, _ kind: Question.Kind, _ loop: Loop, options: [String] = []) -> Question {
            var question = question(id, kind, options: options)
            question.per = loop
            return question
        }
        var plan = StandingPlan()
        plan.quotes = "citaat"
        return VoiceSummaryTests.dialogue(
            [
                question("rol", .choice, options: ["boer", "buur", "verder", "natuur"]), question("rol_mag", .confirm),
                shared("zorg", .dissent, by: "zorg_deel"), question("zorg_deel", .sharing), per("herken", .recognise, .lines("zorg")),
                question("stem", .choice, options: ["voor", "tegen", "twijfel"]), shared("nodig", .need, by: "nodig_deel"),
                question("nodig_deel", .sharing), per("mag", .choice, .lines("nodig"), options: ["ja", "maar", "nee"]),
                question("leven", .live), question("oordeel", .verdict), shared("reden", .reason, by: "reden_deel"),
                question("reden_deel", .sharing), per("gehouden", .verdict, .promises), question("gehoord", .scale, bounds: 1...5),
                question("citaat", .confirm),
            ], standing: plan,
            proposals: [
                ProposalPlan(
                    id: "molen",
                    versions: [
                        .init(vote: "stem", needs: "nodig", accept: "mag"), .init(vote: "leven", verdict: "oordeel", reasons: "reden"),
                    ], against: ["tegen"], carriedBelow: 0.1)
            ], roles: RolePlan(question: "rol", shown: "rol_mag"))
    }()

    static let reason = "Ik slaap slecht van geluid, elke nacht weer, en dat houd ik niet vol."

    var share: OptionID = "words"
    var finalVote: OptionID = "no"
    /// How the neighbour lets the need travel.
    var needShare: OptionID = "words"
    /// Whether the words of the neighbour may be in the report; everybody else says no.
    var quote: OptionID? = "ja"

    /// p000 is the neighbour; twenty farmers, twelve further away, seven others; two are silent.
    var voters: [Voter] {
        crowd(40) { walk, place in
            walk.answer("rol", .option(place == 0 ? "buur" : place <= 20 ? "boer" : place <= 32 ? "verder" : "natuur"))
            walk.answer("rol_mag", .option("ja"))
            if place == 0 || place == 1 {
                walk.say("zorg", place == 0 ? "De nachten zijn stil hier" : "Het landschap gaat kapot")
                walk.answer("zorg_deel", .option(place == 0 ? "words" : "raise"))
            }
            if [2, 22, 35].contains(place) { walk.answer("herken/c1", .option(place == 2 ? "fully" : "bit")) }
            if place == 3 { walk.answer("herken/c2", .option("no")) }
            walk.answer("stem", .option(place == 0 ? "tegen" : "voor"))
            if place == 0 {
                walk.say("nodig", "Stilte in de nacht")
                walk.answer("nodig_deel", .option(needShare))
            } else {
                walk.answer("mag/c3", .option(place < 30 ? "ja" : "maar"))
            }
            walk.answer("leven", .option(place == 0 ? finalVote : "yes"))
            if place == 0 {
                walk.answer("oordeel", .option("not"))
                if finalVote == "no" {
                    walk.say("reden", Self.reason)
                    walk.answer("reden_deel", .option(share))
                }
            }
            if place == 1 || place == 2 { walk.answer("gehouden/p1", .option(place == 1 ? "met" : "not")) }
            walk.answer("gehoord", .number(4))
            if let quote = place < 2 ? quote : "nee" { walk.answer("citaat", .option(quote)) }
            walk.wait()
        } + [silent("s1"), silent("s2")]
    }

    var group: Consultation {
        var log = GroupLog(Self.dialogue, people: voters)
        log.contribute("c1", by: "p000", to: "zorg")
        log.contribute("c2", by: "p001", to: "zorg", way: .raise)
        log.contribute("c3", by: "p000", to: "nodig", way: Way(rawValue: needShare.text) ?? .keep)
        log.contribute("c4", by: "p004", to: "zorg", way: .keep)
        log.contribute("c5", by: "p005", to: "zorg", approved: false)
        log.happen(.hid("c5", .insult, note: nil, actor: "mod"))
        for person in ["p002", "p022", "p035"] { log.happen(.dealt(participant: person, node: "herken", ["c1"])) }
        log.happen(.dealt(participant: "p003", node: "herken", ["c2"]))
        log.happen(.proposed("molen", version: 1, text: [.dutch: "Drie kleine molens"], changes: [], actor: "mod"))
        log.happen(
            .proposed(
                "molen", version: 2, text: [.dutch: "Drie molens, uit in de nacht", .english: "Three turbines, off at night"],
                changes: [.init(text: [.dutch: "De molens staan stil van 23 tot 6 uur"], needs: ["c3"])], actor: "mod"))
        if finalVote == "no" { log.contribute("c6", by: "p000", to: "reden", way: Way(rawValue: share.text) ?? .keep) }
        log.happen(
            .phaseChanged(
                from: "open", to: "later", actor: "mod", reason: "De zaal sluit",
                despite: ["quorum 12/40 needs 24", "voice zwijgend", "spread zorg least 3/10"]))
        log.happen(
            .promised(
                "p1", "De gemeente meet het geluid een jaar lang", owner: "Wethouder energie", due: Day("2026-09-01")!.startInUTC,
                concerns: ["c3"], actor: "mod"))
        log.happen(.promised("p2", "Een gesprek in het dorpshuis", owner: "Dorpsbelang", due: nil, concerns: [], actor: "mod"))
        log.happen(.fellLate("p1"))
        log.happen(.progressed("p2", .kept, reason: nil, on: nil, actor: "mod"))
        return log.group
    }

    func standing(_ audience: Audience = .public) -> Standing {
        VoiceSummaryTests.standing(of: voters, Self.dialogue, audience, group: group, phase: "later")
    }
}
