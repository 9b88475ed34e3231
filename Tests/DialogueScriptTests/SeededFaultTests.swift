import DialogueEngine
import DialogueScript
import Testing

@Suite struct `A fault put into our dialogues` {
    private static let ids = Dialogues.ids

    /// All that is found in a script with a fault in it, and whether it is still the same dialogue.
    private func check(_ text: String, _ fault: SeededFault, in sources: ScriptSources, digest: String) -> (found: [Diagnostic], same: Bool)
    {
        var (main, fragments) = (sources.main, sources.fragments)
        if fault.place == .fragment {
            fragments["_in"] = ScriptFile(path: fragments["_in"]?.path ?? "", text: text)
        } else {
            main = ScriptFile(path: main.path, text: text)
        }
        do throws(ScriptFaults) {
            let script = try ScriptLoader.load(ScriptSources(main: main, fragments: fragments))
            return (script.warnings, script.dialogue.digest == digest)
        } catch {
            return (error.diagnostics, false)
        }
    }

    @Test func `is found, whatever sort it is of`() throws {
        let scripts = try Self.ids.map { id in
            let sources = try Dialogues.sources(id)
            return (sources: sources, digest: try ScriptLoader.load(sources).dialogue.digest)
        }
        var (found, missed, vague): (Int, [String], [String]) = (0, [], [])
        var kinds: Set<String> = []
        for (number, fault) in SeededFault.all.enumerated() {
            var random = SplitMix64(seed: UInt64(number) << 32)
            var seen: Set<String> = []
            for turn in 0..<20 {
                let script = scripts[turn % scripts.count]
                let text = fault.place == .fragment ? script.sources.fragments["_in"]?.text ?? "" : script.sources.main.text
                guard let broken = fault.make(text, &random), broken != text, seen.insert(broken).inserted else { continue }
                let (diagnostics, isSame) = check(broken, fault, in: script.sources, digest: script.digest)
                // What is still the same dialogue is no fault.
                if diagnostics.isEmpty, isSame { continue }
                let what = "\(script.sources.main.path): \(fault.name): \(difference(text, broken))"
                if diagnostics.isEmpty { missed.append(what) } else { found += 1 }
                kinds.insert(fault.name)
                if fault.isMisspelt, !isMeant(diagnostics, text) { vague.append(what + " " + (diagnostics.first?.description ?? "")) }
            }
        }
        let all = found + missed.count
        print("seeded faults: \(found) of \(all) found, of \(kinds.count) kinds (\(found * 1000 / all) ‰)")
        for line in missed { print("  missed: \(line)") }
        #expect(vague == [], "what was meant is suggested")
        #expect(all >= 300 && kinds.count == SeededFault.all.count)
        #expect(Double(found) >= 0.95 * Double(all))
    }

    /// Whether one of the suggestions is what stood there: a word that its line has lost.
    private func isMeant(_ diagnostics: [Diagnostic], _ sound: String) -> Bool {
        let lines = sound.split(separator: "\n", omittingEmptySubsequences: false)
        func count(_ word: String, in line: some StringProtocol) -> Int {
            line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.count { $0 == word }
        }
        return diagnostics.contains { diagnostic in
            diagnostic.suggestion?.split(separator: ".").last.map(String.init).map {
                count($0, in: lines[diagnostic.line - 1]) > count($0, in: diagnostic.sourceLine)
            } ?? false
        }
    }

    private func difference(_ a: String, _ b: String) -> String {
        let (old, new) = (
            a.split(separator: "\n", omittingEmptySubsequences: false), b.split(separator: "\n", omittingEmptySubsequences: false)
        )
        let at = zip(old, new).prefix { $0 == $1 }.count
        return "line \(at + 1): \(at < old.count ? old[at] : "") → \(at < new.count ? new[at] : "")"
    }
}
