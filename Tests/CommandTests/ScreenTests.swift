import DialogueEngine
import Testing

@testable import meerstem

@Suite struct `Text on a terminal` {
    static let samples = [
        "Jij denkt mee en het college beslist, op 1 juni 2026. Dit kan nog anders: hoe de gemeente met inwoners praat.",
        "10 Een lange optie die niet op één regel past, met een woord als arbeidsongeschiktheidsverzekeringsmaatschappijen erin",
        "    ingesprongen tekst die over meer dan een regel loopt en ingesprongen blijft zolang daar plaats voor is",
        "日本語の文章には空白がありません。それでも行は正しく折り返されなければなりません。混ざった English も。",
        "Familie 👨‍👩‍👧‍👦 en vlag 🇳🇱 en hart ❤️ en duim 👍🏽 en 1️⃣ naast elkaar, heel vaak: 👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦",
        "Losse tekens: e\u{301}e\u{301}n u\u{308}ber A\u{30A}ngstro\u{308}m met alle\u{301} accenten los, en z\u{335}\u{337}\u{338}o\u{335}\u{337}\u{338} ook.",
        "ማን ምን ይወስናል? እባክዎን ቁጥር ይጻፉ። اكتب رقما من واحد الى خمسة اذا اردت ذلك من فضلك",
        "twee  spaties   blijven staan waar ze staan en een regel die daar breekt verliest geen enkel woord",
    ]

    @Test(arguments: samples) func `is never wider than the screen, and loses and breaks no character`(text: String) {
        for width in 20...200 {
            let lines = Wrapping(width: width).wrapped(text).split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.allSatisfy { $0.columns <= width })
            #expect(lines.joined().filter { $0 != " " }.elementsEqual(text.filter { $0 != " " }))
        }
    }

    @Test func `leaves an address whole, however long`() {
        let address = "https://voorbeeld.nl/" + String(repeating: "raadpleging/", count: 12)
        for width in 20...200 {
            #expect(Wrapping(width: width).wrapped("Lees hier alles na: \(address) of bel ons.").contains(address))
        }
    }

    @Test func `has nothing but signs under the signs of options`() {
        let shown = Wrapping(width: 24).wrapped(
            "Wie ben je?\n1 Inwoner\n2 Ik werk in de wijk of bij de gemeente\nA Een andere rol dan deze twee hier")
        #expect(
            shown == """
                Wie ben je?
                1 Inwoner
                2 Ik werk in de wijk of
                  bij de gemeente
                A Een andere rol dan
                  deze twee hier
                """)
    }

    @Test func `has lines that are known by a name set in below it`() {
        #expect(Wrapping(width: 20).wrapped("  c30 “Waarom alleen boeren?” – 6") == "  c30 “Waarom alleen\n      boeren?” – 6")
        #expect(Wrapping(width: 20).wrapped("een gewone regel van twintig") == "een gewone regel van\ntwintig")
    }

    @Test func `counts the columns that signs take`() {
        for (text, columns) in [
            ("één", 3), ("e\u{301}", 1), ("日本", 4), ("👨‍👩‍👧‍👦", 2), ("🇳🇱", 2), ("❤️", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
            ("\u{200B}", 0), ("ሰላም", 3),
        ] {
            #expect(text.columns == columns, "\(text)")
        }
        #expect("日本語".prefix(columns: 5) == "日本" && "日本語".prefix(columns: 1) == "日")
    }

    @Test func `is steered by nobody's words`() {
        let words = "rood\u{1B}[31m bel\u{07} titel\u{1B}]0;x\u{07} c1\u{9B}2J om\u{202E}gekeerd\u{2066} tab\there\r\u{2028}"
        let shown = Screen.shown(words, at: 80)
        #expect(shown == "rood[31m bel titel]0;x c12J omgekeerd tab here")
        #expect(Screen.laidOut(words) == shown)
    }

    @Test func `keeps right-to-left words together inside a line that runs the other way`() {
        #expect(Directions.isolated("Iemand zegt: “مرحبا بكم” (2)") == "Iemand zegt: “\u{2067}مرحبا بكم\u{2069}” (2)")
        #expect(Directions.isolated("1 العربية\nNaam: علي، 3 en عمر.") == "1 العربية\nNaam: \u{2067}علي\u{2069}، 3 en \u{2067}عمر\u{2069}.")
        #expect(Directions.isolated("مرحبا Anna") == "مرحبا Anna" && Directions.isolated("gewoon") == "gewoon")
        #expect(Directions.isolated("Anna مرحبا").columns == "Anna مرحبا".columns)
    }
}
