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
}
