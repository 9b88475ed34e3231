import DialogueEngine
import Facilitation
import JSONText
import MessageChannels
import Storage
import Synchronization
import VoiceSummary

/// A model that answers as a test has it, and remembers what it was sent.
final class FakeModel: Transport {
    private let script: @Sendable (Asked) -> HTTPReply
    private let calls = Mutex<[HTTPCall]>([])

    /// One call as the model understands it.
    struct Asked {
        let number: Int
        let call: HTTPCall
        var body: JSON { (try? JSON(call.body)) ?? .null }
        var isEmbedding: Bool { call.url.hasSuffix("/embeddings") }
        var rules: String { body["messages"]?[0]?["content"]?.string ?? "" }
        var material: JSON { (try? JSON((body["messages"]?[1]?["content"]?.string ?? "").utf8)) ?? .null }
        var themes: [JSON] { material["themes"]?.array ?? [] }
        var asksForSentences: Bool { rules.contains("\"sentences\"") }

        /// A name for each theme, or a sentence on the first texts; for words, numbers by which no two are alike.
        var wellBehaved: HTTPReply {
            if isEmbedding {
                let count = body["input"]?.array?.count ?? 0
                let data = (0..<count).map { place -> JSON in
                    ["index": .int(Int64(place)), "embedding": .array((0..<count).map { .double($0 == place ? 1 : 0) })]
                }
                return Self.answer(["data": .array(data)])
            }
            if asksForSentences {
                return Self.said(["sentences": [["text": "Mensen maken zich zorgen over hun buurt.", "texts": ["t1", "t2", "t3"]]]])
            }
            return Self.said([
                "labels": .array(
                    themes.enumerated().map { place, theme in
                        [
                            "theme": theme["theme"] ?? .null,
                            "name": [
                                "nl": .string("Zorg " + ["om rust", "om wonen", "om verkeer", "om groen", "om meer"][place % 5]),
                                "en": .string("Worry " + ["on calm", "on homes", "on traffic", "on trees", "on more"][place % 5]),
                            ],
                        ]
                    })
            ])
        }

        /// An answer of the chat with this content.
        static func said(_ content: JSON) -> HTTPReply { said(text: content.text()) }
        static func said(text: String) -> HTTPReply {
            answer(["choices": [["message": ["role": "assistant", "content": .string(text)]]]])
        }
        static func answer(_ json: JSON) -> HTTPReply { .answered(status: 200, headers: [:], body: json.bytes()) }
    }

    init(_ script: @escaping @Sendable (Asked) -> HTTPReply = { $0.wellBehaved }) { self.script = script }

    func send(_ call: HTTPCall) async -> HTTPReply {
        let number = calls.withLock { calls in
            calls.append(call)
            return calls.count
        }
        return script(Asked(number: number, call: call))
    }

    var sent: [HTTPCall] { calls.withLock { $0 } }
    /// Everything that left the house, as text.
    var told: String { sent.map { String(decoding: $0.body, as: UTF8.self) }.joined(separator: "\n") }
}

/// Eighty people who say in turn what worries them, with a moderator who may ask a model.
struct ModelWorld {
    static let subjects = [
        ["geluid", "nacht", "slapen", "herrie", "stilte"], ["woningen", "huur", "starters", "huizen", "koopprijs"],
        ["verkeer", "fietspad", "drempels", "snelheid", "kruispunt"], ["bomen", "park", "groen", "vogels", "planten"],
    ]
    static let filler = ["straat", "dorp", "jaar", "buren", "gemeente", "kinderen", "plan", "tijd", "week", "dag"]
    static let endpoint = ModelEndpoint(url: "https://model.example.nl/v1", name: "proefmodel", key: Secret("geheim"))

    var facilitator: Facilitator
    let code = "klein"
    let model: FakeModel

    static func text(_ place: Int) -> String {
        var random = SplitMix64(seed: UInt64(place))
        let words = (0..<10).map { _ in
            random.next(below: 2) == 0 ? subjects[place % 4][random.next(below: 5)] : filler[random.next(below: filler.count)]
        }
        return "Ik zeg: " + words.joined(separator: " ")
    }

    /// - Parameters:
    ///   - agrees: who lets their words appear.
    ///   - also: what some people say too.
    init(
        store: any Store = MemoryStore(), people: Int = 80, model: FakeModel = FakeModel(), endpoint: ModelEndpoint? = Self.endpoint,
        agrees: (Int) -> Bool = { _ in true }, also: [Int: String] = [:]
    ) async throws {
        let world = try await SmallWorld(store: store)
        facilitator = world.facilitator
        facilitator.model = endpoint
        self.model = model
        for place in 0..<people {
            let said = Self.text(place) + (also[place].map { " " + $0 } ?? "")
            try await world.talk(
                ["hoi", "noord", "A4 B3 C3", said, "nee", "3", agrees(place) ? "ja" : "nee"], as: "mens\(place)", ids: "m\(place)")
        }
    }

    static let start = SmallWorld.start + .days(1)

    func ask(after span: Span = .seconds(0)) async throws {
        try await facilitator.act("themes waarom ask", actor: "Mo", on: code, at: Self.start + span)
    }

    func desk(budget: Int = 50, chance: UInt64 = 1, endpoint: ModelEndpoint = Self.endpoint) -> ModelDesk {
        ModelDesk(facilitator, model: endpoint, transport: model, budget: budget, chance: .seeded(chance))
    }

    /// Asks until nothing waits now; returns how often there was something.
    @discardableResult
    func work(after span: Span = .seconds(0), budget: Int = 50) async throws -> Int {
        let (desk, now) = (desk(budget: budget), Self.start + span)
        var rounds = 0
        while try await desk.work({ now }), rounds < 100 { rounds += 1 }
        return rounds
    }

    func standing(_ audience: Audience = .moderator, after span: Span = .seconds(0)) async throws -> Standing {
        try await facilitator.standing(of: code, audience: audience, asOf: Self.start + span)
    }

    func group() async throws -> Consultation { try await facilitator.group(of: code) }

    /// What became of the rows for the model.
    func rows() async throws -> [OutboxRow] {
        try await facilitator.store.read { try $0.outbox(of: StreamID(consultation: code), status: nil) }
    }
}

extension Standing {
    /// The themes of the question `waarom`.
    var themes: [JSON] { (json["themes"]?.array ?? []).first { $0["question"] == "waarom" }?["themes"]?.array ?? [] }
    var prose: JSON? { (json["themes"]?.array ?? []).first { $0["question"] == "waarom" }?["prose"] }
    var notes: [JSON] { json["method"]?["models"]?.array ?? [] }

    /// Everything but what a model wrote and when it was made.
    var counted: JSON { Self.counted(json) }

    private static func counted(_ json: JSON) -> JSON {
        switch json {
        case .array(let elements): .array(elements.map(counted))
        case .object(let members):
            .object(
                members.filter {
                    !["suggestion", "prose", "near", "nearModel", "models", "approved", "moderation", "moderationAccount"].contains($0.key)
                }
                .mapValues(counted))
        default: json
        }
    }
}
