import Foundation
import Testing

@Suite struct `Playing a dialogue` {
    @Test func `begins at the node an author asks for, with names where answers are missing`() throws {
        let play = try Command(["play", "samenleven-dag-een", "--from", "d1_top"], input: "omdat het kan\n")
        #expect(play.status == 0 && play.output.hasPrefix("Vraag 1 van") && play.output.contains("Waarom kreeg \"[d1]\" van jou"))
        #expect(play.errors.contains("Begint bij 'd1_top'"))
    }

    @Test func `begins at the loop a node is in, and at the first node of a fragment`() throws {
        #expect(try Command(["play", "stellingenronde", "--from", "waarom"]).output.contains("Mensen vertrouwen de gemeente minder"))
        #expect(try Command(["play", "samenleven-dag-een", "--from", "intake"]).output.contains("Kies je taal"))
    }

    @Test func `takes the group to the phase of that node, with brackets for what a moderator would have written`() throws {
        let play = try Command(["play", "erfturbine", "--from", "r4_stem"], input: "tegen\n")
        #expect(play.output.contains("[voorstel]") && play.output.contains("wat heb jij nodig"))
        #expect(play.errors.contains("de groep staat in de fase 'stemmen'"))
    }

    @Test func `tells which node may be meant`() throws {
        let play = try Command(["play", "erfturbine", "--from", "r4_stm"])
        #expect(play.status == 2 && play.errors.contains("Bedoelde je r4_stem?"))
        #expect(try Command(["play", "erfturbine", "--from", "r4_stem", "--record", "/nergens"]).status == 2)
    }

    @Test func `shows where each thing last said is written, and takes that for no answer`() throws {
        let scratch = try Scratch()
        let input = "^\nja\n^\nhmm\n ^ \n"
        let play = try Command(["play", "stellingenronde", "--record", scratch.path("t.txt")], input: input)
        let lines = play.output.split(separator: "\n")
        let places = lines.indices.filter { lines[$0].hasPrefix("Dialogues/stellingenronde/dialogue.yaml:") }.map { lines[$0 + 1] }
        // Four things told and a question; a question; the kinder question.
        #expect(places.count == 7)
        #expect(
            places[0].hasPrefix(#"    nl: "Hoi! Ik ben een computer, geen mens. Ik stel vragen voor {{ host }}."#))
        #expect(places[5].contains("Wie ben jij hier?") && places[6].contains("Typ alleen het nummer"))
        let record = try String(contentsOfFile: scratch.path("t.txt"), encoding: .utf8)
        #expect(!record.contains("^") && record.contains("> ja"))
    }

    @Test func `shows the line of the language that was shown`() throws {
        let play = try Command(["play", "stellingenronde", "--from", "wie"], input: "taal en\n^\n")
        #expect(play.output.contains(#"en: "Who are you here?"#))
    }
}
