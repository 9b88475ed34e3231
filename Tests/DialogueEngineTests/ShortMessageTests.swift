import DialogueEngine
import Testing

@Suite struct `A short message` {
    @Test(arguments: [(160, 1), (161, 2), (306, 2), (307, 3), (459, 3), (460, 4)]) func `has 160 signs, or 153 in each of several`(
        count: Int, parts: Int
    ) {
        #expect(ShortMessage(String(repeating: "é", count: count)).parts == parts)
    }

    @Test(arguments: [(70, 1), (71, 2), (134, 2), (135, 3)]) func `has 70 signs, or 67, with a letter outside its alphabet`(
        count: Int, parts: Int
    ) {
        let message = ShortMessage(String(repeating: "a", count: count - 1) + "ú")
        #expect(message.parts == parts && message.foreign == "ú")
    }

    @Test func `counts signs of the extension twice, and pictures as two`() {
        #expect(ShortMessage(String(repeating: "€", count: 80)).parts == 1)
        #expect(ShortMessage(String(repeating: "€", count: 81)).parts == 2)
        #expect(ShortMessage(String(repeating: "🌳", count: 35)).parts == 1)
        #expect(ShortMessage(String(repeating: "🌳", count: 36)).parts == 2)
    }

    @Test func `keeps the letters of Dutch apart that it does not have`() {
        #expect(ShortMessage("één à drie: ö, ü en è passen").foreign == nil)
        #expect(ShortMessage("ideeën").foreign == "ë" && ShortMessage("Súdwest").foreign == "ú" && ShortMessage("“Ja”").foreign == "“")
    }

    @Test func `never cuts a sign of two places in half`() {
        #expect(ShortMessage(String(repeating: "a", count: 152) + "€" + String(repeating: "a", count: 151)).parts == 2)
        #expect(ShortMessage(String(repeating: "a", count: 152) + "€" + String(repeating: "a", count: 152)).parts == 3)
    }

    @Test func `knows what each code stands for`() {
        #expect((0...127).compactMap { ShortMessage.scalar($0, extended: false) }.count == 127)
        #expect(ShortMessage.scalar(0, extended: false) == "@" && ShortMessage.scalar(127, extended: false) == "à")
        #expect(ShortMessage.scalar(101, extended: true) == "€" && ShortMessage.scalar(102, extended: true) == nil)
    }
}
