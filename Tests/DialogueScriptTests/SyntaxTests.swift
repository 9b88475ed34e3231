import DialogueScript
import Testing

@Suite struct `A file that is no YAML` {
    private func told(_ text: String) -> String {
        do throws(ScriptFaults) {
            _ = try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "x.yaml", text: text)))
            return ""
        } catch {
            let faults = error.diagnostics
            return faults.count == 1 ? "\(faults[0].line):\(faults[0].column) \(faults[0].message)" : error.description
        }
    }

    @Test(arguments: [
        (
            "a:\n\tb: 1",
            #"2:1 a tab stands where YAML needs spaces: use two spaces for each level"#
        ),
        (
            "a:\n    b: 1\n  \u{A0} c: 2",
            #"3:3 a blank that looks like a space and is none (such as a no-break space) stands where YAML needs spaces: use two spaces for each level"#
        ),
        (
            "a:\n  b: 1\n\tc: 2",
            #"3:1 a tab stands where YAML needs spaces: use two spaces for each level"#
        ),
        (
            "a: \"open\nb: 2\n",
            #"1:4 this quote is never closed: put the same quote at the end of the text"#
        ),
        (
            "a: 'open\nb: 2\n",
            #"1:4 this quote is never closed: put the same quote at the end of the text"#
        ),
        (
            "a:\n  nl: \"open\n  en: \"closed\"\nb: 2",
            #"2:7 this quote is not closed before line 3 begins: put the same quote at the end of the text"#
        ),
        (
            "a: {b: 1\nc: 2",
            #"1:4 this bracket is not closed where line 2 begins: put '}' at its end, a comma between entries, and quotes around words that hold one of , [ ] { }"#
        ),
        (
            "a: [b, c\nd: 2",
            #"1:4 this bracket is not closed where line 2 begins: put ']' at its end, a comma between entries, and quotes around words that hold one of , [ ] { }"#
        ),
        (
            "a: b: c",
            #"1:5 a ':' cannot stand here: put words that hold ': ' in quotes, line this up with the keys around it, or add the ':' that an earlier key lacks"#
        ),
        (
            "a: 1\n b: 2",
            #"2:3 a ':' cannot stand here: put words that hold ': ' in quotes, line this up with the keys around it, or add the ':' that an earlier key lacks"#
        ),
        (
            "  a: 1\nb: 2",
            #"2:1 this stands outside the map that the file is: give it as many spaces as the other keys, or remove it"#
        ),
        (
            "a: @b",
            #"1:4 words cannot begin with '@': put them in quotes"#
        ),
        (
            "a: \"c:\\d\"",
            #"1:7 between double quotes a \ means something special: write \\, or use single quotes"#
        ),
        (
            "a: 1\nb\nc: 2",
            #"2:1 a key needs a ':' and a space behind it: `key: value`"#
        ),
        (
            "a:\n  - b\n  c: 1",
            #"3:3 this line, or one above it, is out of step with line 2: give it the same number of spaces as its neighbours, and close the quotes before it"#
        ),
        (
            "a: - b",
            #"1:4 a list entry cannot stand here: put `- ` on a line of its own, below its key"#
        ),
        (
            "a: 1\n---\nb: 2",
            #"2:1 a file holds one document: remove the line ---"#
        ),
        (
            "a: | hier\n  b",
            #"1:6 behind | or > nothing follows on the same line: begin the text on the next one, two spaces further in"#
        ),
        (
            "a: {nl: \"x\" en: \"y\"}",
            #"1:13 'e' cannot stand here in brackets: put '}' at its end, a comma between entries, and quotes around words that hold one of , [ ] { }"#
        ),
        (
            "a: [b,, c]",
            #"1:7 a value is missing before ',', or ',' is one too many"#
        ),
        (
            "a: %b",
            #"1:4 words cannot begin with '%': put them in quotes"#
        ),
        (
            "a: }",
            #"1:4 a value is missing before '}', or '}' is one too many"#
        ),
        (
            "a: \"x\" y",
            #"1:8 the text ended at the quote before this: write a quote inside words twice, or put the words in the other sort of quotes"#
        ),
        (
            "a: 'het is 's avonds'",
            #"1:13 the text ended at the quote before this: write a quote inside words twice, or put the words in the other sort of quotes"#
        ),
    ])
    func `says what to do`(text: String, expected: String) { #expect(told(text) == expected) }
}
