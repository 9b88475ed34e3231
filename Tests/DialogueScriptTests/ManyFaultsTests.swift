import DialogueEngine
@testable import DialogueScript
import Testing

@Suite struct `Several faults` {
    private func faults(_ changes: (String, String)...) -> [String] {
        let text = changes.reduce(Small.dialogue) { $0.replacing($1.0, with: $1.1, maxReplacements: 1) }
        do throws(ScriptFaults) {
            return try ScriptLoader.load(Small.sources(main: text)).warnings.map(short)
        } catch {
            return error.diagnostics.map(short)
        }
    }

    private func short(_ diagnostic: Diagnostic) -> String { "\(diagnostic.line):\(diagnostic.column) \(diagnostic.code.rawValue)" }

    @Test func `are told at once, in the order of the file`() {
        let found = faults(
            ("minutes: 2", "minuten: 2"), ("total: 10", "total: 0"), ("nl: \"Verdeel.\"", "nl: \"Verdeel {{ decidr }}.\""),
            ("to: ziek}", "to: ziekte}"), ("answers.wijk == 'zuid'", "answers.wijk == "), ("quotes: mag", "quotes: wijk"))
        #expect(found == ["5:1 MS0102", "18:31 MS0404", "27:48 MS0201", "29:41 MS0305", "35:63 MS0501", "41:11 MS0704"])
    }

    @Test func `name a missing node once`() {
        #expect(faults(("next: klaar}", "next: weg}"), ("next: waarom}", "next: weg}")) == ["30:46 MS0201"])
    }

    @Test func `of a question do not spread to where it is used`() {
        #expect(faults(("wijk: {kind: choice", "wijk: {kind: choise")) == ["15:18 MS0401"])
        #expect(faults(("host: {type: text}", "host: tekst")) == ["8:9 MS0103"])
    }

    @Test func `do not hide behind what cannot be read`() {
        let others = [("nl: \"Verdeel.\"", "nl: \"Verdeel {{ decidr }}.\""), ("quotes: mag", "quotes: magg")]
        let alone = faults(others[0], others[1])
        #expect(alone == ["29:41 MS0305", "41:11 MS0211"])
        #expect(faults(others[0], others[1], ("wijk: {kind: choice", "wijk: {kind: choise")) == ["15:18 MS0401"] + alone)
        #expect(faults(others[0], others[1], ("host: {type: text}", "host: tekst")) == ["8:9 MS0103"] + alone)
        // What a fragment brings, its fields too, may be there; what has no prefix of its own is not.
        #expect(faults(others[0], others[1], ("go: _hoi", "go: _hoj")) == ["22:15 MS0207", "41:11 MS0211"])
    }

    private func told(_ changes: (String, String)...) -> [String] {
        let text = changes.reduce(Small.dialogue) { $0.replacing($1.0, with: $1.1, maxReplacements: 1) }
        do throws(ScriptFaults) {
            return try ScriptLoader.load(Small.sources(main: text)).warnings.map(\.message)
        } catch {
            return error.diagnostics.map { "\($0.message)? \($0.suggestion ?? "")" }
        }
    }

    @Test func `from one mistake are one, with the lines that name what is missing`() {
        #expect(
            told(("    mag: {kind: confirm}", "    magg: {kind: confirm}")) == [
                "there is no answer 'mag' under `answers` (also in line 27, 41)? magg"
            ])
        #expect(told(("languages: [nl, en]", "languages: [nl]")).count == 1)
        #expect(told(("participant:", "deelnemer:")) == ["a dialogue has no key 'deelnemer'? participant"])
    }

    @Test func `in conditions say what was meant`() {
        #expect(told(("answers.mag == 'ja'", "mag == 'ja'")).contains("there is no 'mag' here? answers.mag"))
        #expect(told(("answers.wijk == 'zuid'", "answers.wijk == zuid")) == ["there is no 'zuid' here; words stand in quotes: 'zuid'? "])
    }

    @Test func `in one text each stand at their own braces`() {
        let block = "prompt:\n        nl: |\n          Ik vraag {{ decidr }}\n          en {{ opn }}.\n        en: \"Divide.\""
        #expect(
            faults(("prompt: {nl: \"Verdeel.\", en: \"Divide.\"}", "prompt: {nl: \"{{ a }}{{ b }}\", en: \"Divide.\"}")) == [
                "29:33 MS0305", "29:40 MS0305",
            ])
        let changed = (
            "d1: {ask: d1, prompt: {nl: \"Verdeel.\", en: \"Divide.\"}, next: ronde}",
            "d1:\n      ask: d1\n      \(block)\n      next: ronde"
        )
        #expect(faults(changed) == ["33:20 MS0305", "34:14 MS0305"])
    }

    @Test func `inside conditions follow the quotes of YAML`() {
        let condition = "\"answers.mag == 'ja'\""
        #expect(faults((condition, "'answers.mag == ''ja'' && x'")) == ["27:47 MS0502"])
        #expect(faults((condition, "\"answers.mag == \\\"ja\\\" && x\"")) == ["27:47 MS0502"])
        #expect(faults((condition, "\"answers.mag == 'ja' &&\n        x\"")) == ["28:9 MS0502"])
        #expect(faults((condition, "answers.mag == 'ja' && x")) == ["27:44 MS0502"])
    }
}
