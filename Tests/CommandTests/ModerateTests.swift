import Foundation
import JSONText
import Testing

@Suite struct `A moderator at the command` {
    @Test func `steers with one line at a time, is told what is lacking, and leaves a reason behind`() throws {
        let scratch = try Scratch()
        let store = scratch.path("s.sqlite")
        try Self.run.write(toFile: scratch.path("run.yaml"), atomically: true, encoding: .utf8)
        let open = try Command([
            "open", "Dialogues/erfturbine", "--run", scratch.path("run.yaml"), "--store", store, "--code", "dorp1", "--allow-unreviewed",
        ])
        #expect(open.status == 0, "\(open.errors)")
        func moderate(_ words: String...) throws -> Command {
            try Command(["moderate", "dorp1", "--as", "Mo", "--store", store] + words, environment: ["MEERSTEM_LANGUAGE": "nl"])
        }
        #expect(try moderate("next", "iedereen is er").status == 0)
        let blocked = try moderate("next")
        #expect(blocked.status == 1 && blocked.errors.contains("Nog invullen: vul meest"))
        #expect(try moderate("fill", "meest", "Het mag wel.").status == 0)
        let lacking = try moderate("next")
        #expect(lacking.status == 1 && lacking.errors.contains("Geef een reden"))
        #expect(try moderate("next", "--reason", "hij zei \"nu\"").status == 0)
        let view = try JSON(text: moderate("--json").output)
        #expect(view["phase"]?["id"] == "ronde2")
        #expect(view["acts"]?.array?.last?["reason"] == "hij zei \"nu\"")
        let wrong = try moderate("aprove", "c1")
        #expect(wrong.status == 2 && wrong.errors.contains("approve"))
        #expect(try moderate("hide", "c1", "minority").status == 2)
        #expect(try moderate("hide", "c1", "insult").status == 1, "there is no c1 yet")
        let entry = try moderate("as", "oma", "hallo")
        #expect(entry.status == 0 && entry.output.contains("Kies je taal"))
        let standing = try JSON(text: Command(["summary", "dorp1", "--store", store, "--json"]).output)
        #expect(standing["method"]?["overrides"]?.array?.first?["reason"] == "hij zei \"nu\"")
    }

    @Test func `shows an author how a reply is read`() throws {
        let question =
            #"{"kind":"stance","options":[{"id":"agree","key":"1","label":"Eens"},{"id":"disagree","key":"2","label":"Oneens"}]}"#
        #expect(try Command(["read", "--question", question, "oneens hoor"]).output == #"{"reading":"disagree"}"# + "\n")
        #expect(try Command(["read", "--question", question, "hmm"]).status == 1)
        let batch = try Command(["read", "--batch"], input: "{\"id\":1,\"question\":\(question),\"reply\":\"1\"}\nnee\n{\"id\":2}\n")
        let lines = batch.output.split(separator: "\n")
        #expect(lines.count == 3 && lines[0] == #"{"id":1,"reading":"agree"}"# && lines[1].contains(#""id":null"#))
        #expect(batch.status == 0 && lines[2].contains(#""error""#))
    }

    /// What the rehearsal of the dialogue opens with.
    private static var run: String {
        let text =
            (try? String(contentsOf: Command.root.appendingPathComponent("Dialogues/erfturbine/rehearsal.yaml"), encoding: .utf8)) ?? ""
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.hasPrefix("run:") }.dropFirst()
        return lines.prefix { $0.hasPrefix("  ") || $0.isEmpty }.map { String($0.dropFirst(2)) }.joined(separator: "\n")
            .replacing(/retention: \d{4}/, with: "retention: 2099")
    }
}
