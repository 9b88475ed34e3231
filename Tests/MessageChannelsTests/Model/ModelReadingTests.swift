import DialogueEngine
import JSONText
import Testing

@testable import MessageChannels

/// Twelve people who said something, in two themes.
enum Asked {
    static let texts = (0..<12).map { place in
        ModelQuestion.Text(
            id: "p\(place).zorg@1", author: "p\(place)",
            text: place < 6
                ? "Het geluid in de nacht houdt \(place == 0 ? "meneer Jansma" : "mij") wakker bij de Dorpskerk"
                : "De bus komt te laat op het station en dan mis ik alles")
    }

    static func question(_ part: ModelPart, _ texts: [ModelQuestion.Text] = texts, languages: [Language] = [.dutch, .frisian])
        -> ModelQuestion
    {
        ModelQuestion(
            part: part, title: "Waar maak je je zorgen over?", languages: languages,
            themes: [
                .init(words: ["geluid", "nacht"], texts: Array(0..<(texts.count / 2))),
                .init(words: ["openbaar vervoer"], texts: Array((texts.count / 2)..<texts.count)),
            ], texts: texts)
    }

    static func reply(_ content: String) -> HTTPReply {
        let body: JSON = ["choices": [["message": ["content": .string(content)]]]]
        return .answered(status: 200, headers: [:], body: body.bytes())
    }

    static func read(_ part: ModelPart, _ content: JSON) -> ModelOutcome { ModelReading(question(part)).outcome(of: reply(content.text())) }

    /// What is kept of one label in Dutch.
    static func label(_ text: String) -> String? {
        guard case .said(.labels(let labels), _) = read(.labels, ["labels": [["theme": "h1", "name": ["nl": .string(text)]]]]) else {
            return nil
        }
        return labels.first?.name[.dutch]
    }

    /// What is kept of one sentence that cites these texts.
    static func sentence(_ text: String, _ names: [String] = ["t1", "t2", "t3"]) -> ModelSentence? {
        let content: JSON = ["sentences": [["text": .string(text), "texts": .array(names.map { .string($0) })]]]
        guard case .said(.prose(let sentences), let refused) = read(.prose, content) else { return nil }
        #expect(sentences.count + refused == 1)
        return sentences.first
    }
}

@Suite struct `What a model said` {
    @Test func `names themes by the words they are around`() {
        let content: JSON = [
            "labels": [
                ["theme": "h2", "name": ["nl": "De bus", "fy": "De bus fan hjir"]],
                ["theme": "h1", "name": ["nl": "  Rust\n's nachts ", "fy": "Rêst"]],
            ]
        ]
        let labels = [
            ThemeLabel(word: "geluid", name: [.dutch: "Rust 's nachts", .frisian: "Rêst"]),
            ThemeLabel(word: "openbaar vervoer", name: [.dutch: "De bus", .frisian: "De bus fan hjir"]),
        ]
        #expect(Asked.read(.labels, content) == .said(.labels(labels), refused: 0))
        let fenced = "```json\n\(content.text())\n```"
        #expect(ModelReading(Asked.question(.labels)).outcome(of: Asked.reply(fenced)) == .said(.labels(labels), refused: 0))
    }

    @Test(arguments: [
        "", " ", "...", "Rust 2", "R\u{0661}st", "twaalf klachten", "De meeste mensen", "<b>Rust</b>", "Rust & orde", "\u{1B}[31mRust",
        "\u{202E}tsuR",
        "Ru\u{200B}st", "Rust\u{0000}", "=HYPERLINK(a)", "www.rust.nl", "“Rust”", "\"Rust\"", "`Rust`", "[Rust](x)", "@rust", "Rust 🌙",
        "½ rust",
        String(repeating: "a", count: 41), "a" + String(repeating: "\u{301}", count: 200), "Klacht van Jansma", "Jansma", "Plan De Vries",
        "Ⅻ rust",
    ]) func `in a name that may not stand is not taken`(text: String) {
        #expect(Asked.label(text) == nil)
    }

    @Test(arguments: [
        "Rust in de nacht", "Bus, trein en fiets", "Goed/slecht vervoer", "Rêst en stilte", "Zorg om Dorpskerk", "راحة", "Auto's",
    ])
    func `in plain words is taken`(text: String) {
        #expect(Asked.label(text) == text)
    }

    @Test func `of a theme twice, of none, or under one name for two is not taken`() {
        let content: JSON = [
            "labels": [
                ["theme": "h1", "name": ["nl": "Rust"]], ["theme": "h1", "name": ["nl": "Stilte"]],
                ["theme": "h2", "name": ["nl": "Rust"]],
                ["theme": "h3", "name": ["nl": "Weg"]], ["theme": "h0", "name": ["nl": "Weg"]], ["theme": "h01", "name": ["nl": "Weg"]],
                ["theme": 1, "name": ["nl": "Weg"]], ["theme": "h2", "name": "Weg"], ["theme": "h2", "name": ["en": "Away"]], 7,
                ["theme": "h2", "name": ["nl": "Bus", "fy": "Bus 2"]],
            ]
        ]
        #expect(Asked.read(.labels, content) == .said(.labels([ThemeLabel(word: "geluid", name: [.dutch: "Rust"])]), refused: 10))
    }

    @Test func `in a sentence rests on three people's texts or more`() {
        let kept = Asked.sentence("Mensen slapen slecht door lawaai.", ["t3", "t1", "t2", "t1"])
        #expect(
            kept
                == ModelSentence(
                    text: "Mensen slapen slecht door lawaai.", language: .dutch, evidence: ["p0.zorg@1", "p1.zorg@1", "p2.zorg@1"]))
        for names in [[], ["t1", "t2"], ["t1", "t1", "t1"], ["t1", "t2", "t13"], ["t1", "t2", "p3"], ["t1", "t2", "t3", "t-1"]] {
            #expect(Asked.sentence("Mensen slapen slecht door lawaai.", names) == nil, "\(names)")
        }
        let one = Asked.texts.map { ModelQuestion.Text(id: $0.id, author: "p1", text: $0.text) }
        let content: JSON = ["sentences": [["text": "Mensen slapen slecht.", "texts": ["t1", "t2", "t3"]]]]
        #expect(ModelReading(Asked.question(.prose, one)).outcome(of: Asked.reply(content.text())) == .said(.prose([]), refused: 1))
    }

    @Test(arguments: [
        "Van de 12 mensen slaapt niemand.", "Twaalf mensen slapen slecht.", "De helft slaapt slecht.", "Iedereen slaapt slecht.",
        "Veel mensen slapen slecht.",
        "Mensen zeggen “geluid”.", "Mensen <i>slapen</i> slecht.", "Kijk op https://x.nl nu.", "Slaap", "Meneer Jansma slaapt slecht.",
        "Mensen horen Fatima lachen.",
        "Er is geluid in de nacht houdt mij wakker.", "Mensen slapen slecht. \u{202E}", "Mensen slapen \u{1B}[1mslecht.",
        String(repeating: "Mensen slapen. ", count: 20),
    ]) func `in a sentence that counts, quotes, names somebody or copies is not taken`(text: String) {
        #expect(Asked.sentence(text) == nil)
    }

    @Test func `beyond eight sentences is not taken`() {
        let items = (0..<20).map { _ in ["text": "Mensen slapen slecht.", "texts": ["t1", "t2", "t3"]] as JSON }
        let sentence = ModelSentence(text: "Mensen slapen slecht.", language: .dutch, evidence: ["p0.zorg@1", "p1.zorg@1", "p2.zorg@1"])
        let kept = Array(repeating: sentence, count: 8)
        #expect(Asked.read(.prose, ["sentences": .array(items)]) == .said(.prose(kept), refused: 12))
    }

    @Test(arguments: [
        "", "null", "[]", "{}", "7", #"{"labels":{}}"#, #"{"labels":"x"}"#, "Natuurlijk! Hier is het:", "```", "```json", "{\"labels\":[}",
        String(repeating: "[", count: 100_000),
    ]) func `that is no answer is told apart from one`(content: String) {
        for part in ModelPart.allCases { #expect(ModelReading(Asked.question(part)).outcome(of: Asked.reply(content)) == .unreadable) }
        let bare = HTTPReply.answered(status: 200, headers: [:], body: Array(content.utf8))
        for part in ModelPart.allCases { #expect(ModelReading(Asked.question(part)).outcome(of: bare) == .unreadable) }
    }

    @Test func `never ends the program, whatever it is`() {
        var random = SplitMix64(seed: 7)
        let good = Array(
            #"{"choices":[{"message":{"content":"{\"labels\":[{\"theme\":\"h1\",\"name\":{\"nl\":\"Rust\"}}]}"}}],"data":[]}"#.utf8)
        for _ in 0..<3_000 {
            var body = good
            for _ in 0..<(1 + random.next(below: 4)) {
                switch random.next(below: 3) {
                case 0: body[random.next(below: body.count)] = UInt8(random.next(below: 256))
                case 1: body.remove(at: random.next(below: body.count))
                default: body.insert(UInt8(random.next(below: 256)), at: random.next(below: body.count))
                }
            }
            for part in ModelPart.allCases {
                _ = ModelReading(Asked.question(part)).outcome(of: .answered(status: 200, headers: [:], body: body))
            }
        }
    }

    @Test func `of how alike words are finds those that are most alike to each other`() {
        func read(_ numbers: [[JSON]], from first: Int = 0) -> ModelOutcome {
            let data = numbers.enumerated().map { ["index": .count($0 + first), "embedding": .array($1)] as JSON }
            let body: JSON = ["data": .array(data)]
            return ModelReading(Asked.question(.near)).outcome(of: .answered(status: 200, headers: [:], body: body.bytes()))
        }
        #expect(read([[10, 1], [1, 0]]) == .said(.near([["geluid", "openbaar vervoer"]]), refused: 0))
        #expect(read([[1, 0], [0, 1]]) == .said(.near([]), refused: 0))
        for wrong in [[], [[1, 0]], [[1, 0], [1]], [[0, 0], [1, 0]], [["x", 1], [1, 0]], [[1, 0], [1, 0], [1, 0]]] as [[[JSON]]] {
            #expect(read(wrong) == .unreadable, "\(wrong)")
        }
        #expect(read([[1, 0], [1, 0]], from: 5) == .unreadable)
    }

    @Test func `not at all is waited for as the endpoint asks`() {
        func read(_ reply: HTTPReply) -> ModelOutcome { ModelReading(Asked.question(.labels)).outcome(of: reply) }
        #expect(read(.answered(status: 429, headers: ["Retry-After": "7"], body: [])) == .none(.throttled(after: .seconds(7))))
        #expect(read(.answered(status: 500, headers: [:], body: [])) == .none(.retry(after: nil)))
        #expect(read(.answered(status: 400, headers: [:], body: [])) == .none(.refused(reason: "the platform answers 400")))
        #expect(read(.answered(status: 401, headers: [:], body: [])) == .none(.misconfigured(reason: "the platform answers 401")))
        #expect(read(.failed(.timedOut)) == .none(.retry(after: nil)))
        #expect(read(.answered(status: 204, headers: [:], body: [])) == .none(.sent(nativeID: nil)))
    }
}
