import JSONText
import Testing

@Suite struct `A JSON text` {
    @Test func `keeps 1 apart from 1.0`() throws {
        #expect(try JSON(text: "[1, 1.0]") == .array([.int(1), .double(1)]))
        #expect(JSON.array([.int(1), .double(1)]).text() == "[1,1.0]")
    }

    @Test func `is written with sorted names, whatever the order of making`() {
        let value: JSON = ["b": 1, "a": ["z": nil, "y": true]]
        #expect(value.text() == #"{"a":{"y":true,"z":null},"b":1}"#)
    }

    @Test func `indents one member a line`() {
        let value: JSON = ["a": [1, "two"], "b": [:], "c": "x "]
        #expect(value.indented() == "{\n  \"a\": [\n    1,\n    \"two\"\n  ],\n  \"b\": {},\n  \"c\": \"x \"\n}")
    }

    @Test(arguments: [
        #"{"a":1,"a":2}"#, "01", "1.", "-", "[1,]", "{\"a\"}", "\"\u{1}\"", #""\ud800""#, #""\x""#, "tru", "", "1 2", "[1e999]", "nulll",
    ])
    func `with a fault is refused`(text: String) {
        #expect(throws: JSONFault.self) { try JSON(text: text) }
    }

    @Test func `says where the fault is`() {
        let fault = #expect(throws: JSONFault.self) { try JSON(text: #"{"a":1,"a":2}"#) }
        #expect(fault?.reason == .repeatedName("a") && fault?.offset == 12)
    }

    @Test func `deeper than the limit is refused, however deep`() {
        #expect(throws: JSONFault.self) { try JSON(text: String(repeating: "[", count: 100_000)) }
        #expect(throws: Never.self) { try JSON(text: String(repeating: "[", count: 32) + String(repeating: "]", count: 32)) }
    }

    @Test func `reads broken UTF-8 as a fault, not as a question mark`() {
        #expect(throws: JSONFault.self) { try JSON([UInt8(ascii: "\""), 0xC3, UInt8(ascii: "\"")]) }
    }

    @Test(arguments: ["", "é\u{200B}", "\"\\/\u{8}\u{C}\n\r\t\u{1F}", "🌳", "ë ï ú"])
    func `brings every string back`(text: String) throws {
        #expect(try JSON(JSON.string(text).bytes()) == .string(text))
    }

    @Test(arguments: [0.1, -1e300, Double.leastNonzeroMagnitude, 1e21, 123456789.125])
    func `brings every decimal back`(number: Double) throws {
        #expect(try JSON(JSON.double(number).bytes()) == .double(number))
    }

    @Test(arguments: [Int64.min, -1, 0, 7, 10, .max])
    func `brings every whole number back`(number: Int64) throws {
        #expect(try JSON(JSON.int(number).bytes()) == .int(number))
    }

    @Test func `mends half a sign where it is asked to`() throws {
        let texts = [
            (#""eens \ud83d""#, "eens \u{FFFD}"), (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\udf33x""#, "\u{FFFD}x"),
            (#""\ud83c\udf33""#, "🌳"),
        ]
        for (text, expected) in texts { #expect(try JSON(text.utf8, mendsSurrogates: true) == .string(expected), "\(text)") }
    }

    @Test func `reads surrogate pairs as one scalar`() throws {
        #expect(try JSON(text: #""\ud83c\udf33""#) == "🌳")
    }
}
