import DialogueEngine
import DialogueScript
import Facilitation
import Foundation
import Testing

@Suite struct `Every dialogue` {
    static let isRecording = ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] == "1"

    @Test(arguments: House.all) func `says what its transcripts say, and they walk every edge`(name: String) async throws {
        let script = try House.script(name)
        let rehearsal = try House.rehearsal(name, for: script.dialogue)
        let passed = Gathered<PassedEdge>()
        for file in House.transcripts(name) {
            let player = TranscriptPlayer(script: script, run: rehearsal.run, opened: rehearsal.opened) { passed.add($0) }
            let text = try House.text(file)
            let played = try await player.play(try Transcript(text))
            if Self.isRecording {
                try played.write(to: file, atomically: true, encoding: .utf8)
            } else {
                #expect(
                    played == text, "\(name)/\(file.lastPathComponent) differs; record it again with UPDATE_TRANSCRIPTS=1 and read the diff"
                )
            }
        }
        let edges = script.dialogue.edges
        let missed = Set(edges).subtracting(passed.all)
        print("\(name): transcripts walk \(edges.count - missed.count) of \(edges.count) edges")
        #expect(missed.isEmpty, "not walked: \(missed.map { "\($0.node)#\($0.edge)" }.sorted())")
    }

    /// A number that is taken for words is more than no count of people, and less than none either.
    @Test func `takes run data as the field has it, and nothing else`() async throws {
        let script = try House.script("medebestuur")
        let rehearsal = try House.rehearsal("medebestuur", for: script.dialogue)
        let player = TranscriptPlayer(script: script, run: rehearsal.run, opened: rehearsal.opened)
        _ = try await player.play(try Transcript("@ seats: 6\n@ reviewOn: 2026-12-02\n@ closes: 2026-03-20T18:00\n@ aim: rust"))
        for wrong in ["seats: zes", "seat: 6", "reviewOn: morgen", "closes: 2026-03-20", "now: straks"] {
            let fault = await #expect(throws: Transcript.Fault.self) { try await player.play(try Transcript("# x\n@ \(wrong)")) }
            #expect(fault?.description == "2: '@ \(wrong)' is no line of a transcript")
        }
    }
}
