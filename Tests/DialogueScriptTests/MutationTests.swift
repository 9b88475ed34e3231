import DialogueEngine
import DialogueScript
import Testing

@Suite struct `A damaged dialogue` {
    private static let pieces = [
        "", " ", ":", "{", "}", "[", "]", "\"", "'", "|", ">", "*a", "&a", "!x", "#", "- ", "no", "{{", "}}", "0", "\t", "\u{1F600}", "==",
    ]

    private func damaged(_ text: String, _ random: inout SplitMix64) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0...Int.random(in: 0...1, using: &random) {
            let (a, b) = (Int.random(in: lines.indices, using: &random), Int.random(in: lines.indices, using: &random))
            switch Int.random(in: 0..<5, using: &random) {
            case 0: lines.remove(at: a)
            case 1: lines.insert(lines[a], at: b)
            case 2: lines[a] = lines[b]
            default:
                var tokens = lines[a].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
                let token = Int.random(in: tokens.indices, using: &random)
                tokens[token] =
                    Self.pieces.randomElement(using: &random)! + (Bool.random(using: &random) ? String(tokens[token].dropFirst()) : "")
                lines[a] = tokens.joined(separator: " ")
            }
        }
        return lines.joined(separator: "\n")
    }

    @Test(arguments: 0..<4) func `never stops the reader`(batch: UInt64) throws {
        let ids = ["stellingenronde", "erfturbine"]
        let all = try ids.map { try Dialogues.sources($0) }
        var refused = 0
        for number in 0..<500 {
            var random = SplitMix64(seed: batch << 32 | UInt64(number))
            let sources = number % 5 == 0 ? all[1] : all[0]
            var fragments = sources.fragments
            var main = sources.main
            if number % 10 == 0, let intake = fragments["_in"] {
                fragments["_in"] = ScriptFile(path: intake.path, text: damaged(intake.text, &random))
            } else {
                main = ScriptFile(path: main.path, text: damaged(main.text, &random))
            }
            do throws(ScriptFaults) {
                _ = try ScriptLoader.load(ScriptSources(main: main, fragments: fragments))
            } catch {
                refused += 1
                #expect(error.diagnostics.contains { $0.severity == .error } && !error.description.isEmpty)
            }
        }
        #expect(refused > 100)
    }
}
