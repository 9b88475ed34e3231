import DialogueEngine
import DialogueScript
import Testing

@Suite struct `A fault put into our dialogues` {
    private static let ids = ["samenleven-dag-een", "stellingenronde", "erfturbine", "belofte"]

    private enum Outcome: Equatable { case found, missed, same }

    private func outcome(_ text: String, _ fault: SeededFault, in sources: ScriptSources, digest: String) -> Outcome {
        var (main, fragments) = (sources.main, sources.fragments)
        if fault.place == .fragment {
            fragments["_in"] = ScriptFile(path: fragments["_in"]?.path ?? "", text: text)
        } else {
            main = ScriptFile(path: main.path, text: text)
        }
        do throws(ScriptFaults) {
            let script = try ScriptLoader.load(ScriptSources(main: main, fragments: fragments))
            if !script.warnings.isEmpty { return .found }
            // What is the same dialogue is no fault.
            return script.dialogue.digest == digest ? .same : .missed
        } catch {
            return .found
        }
    }

    @Test func `is found, whatever sort it is of`() throws {
        let scripts = try Self.ids.map { id in
            let sources = try Dialogues.sources(id)
            return (sources: sources, digest: try ScriptLoader.load(sources).dialogue.digest)
        }
        var (found, missed): (Int, [String]) = (0, [])
        var kinds: Set<String> = []
        for (number, fault) in SeededFault.all.enumerated() {
            var random = Seeded(state: UInt64(number) << 32)
            var seen: Set<String> = []
            for turn in 0..<20 {
                let script = scripts[turn % scripts.count]
                let text = fault.place == .fragment ? script.sources.fragments["_in"]?.text ?? "" : script.sources.main.text
                guard let broken = fault.make(text, &random), broken != text, seen.insert(broken).inserted else { continue }
                switch outcome(broken, fault, in: script.sources, digest: script.digest) {
                case .found:
                    found += 1
                    kinds.insert(fault.name)
                case .missed: missed.append("\(script.sources.main.path): \(fault.name): \(difference(text, broken))")
                case .same: continue
                }
            }
        }
        let all = found + missed.count
        print("seeded faults: \(found) of \(all) found, of \(kinds.count) kinds (\(found * 1000 / all) ‰)")
        for line in missed { print("  missed: \(line)") }
        #expect(all >= 300 && kinds.count == SeededFault.all.count)
        #expect(Double(found) >= 0.95 * Double(all))
    }

    private func difference(_ a: String, _ b: String) -> String {
        let (old, new) = (
            a.split(separator: "\n", omittingEmptySubsequences: false), b.split(separator: "\n", omittingEmptySubsequences: false)
        )
        let at = zip(old, new).prefix { $0 == $1 }.count
        return "line \(at + 1): \(at < old.count ? old[at] : "") → \(at < new.count ? new[at] : "")"
    }
}
