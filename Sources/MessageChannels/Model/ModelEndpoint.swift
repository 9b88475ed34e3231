public import DialogueEngine
import JSONText

/// A language model outside the house, spoken to as OpenAI's interface has it: what is asked becomes a call, an answer becomes what it says.
///
/// It is given no tools, no names and no channel; what it says is data, read by ``ModelReading`` and never trusted.
/// Source: platform.openai.com, API reference: Chat completions; Embeddings. Servers such as vLLM, llama.cpp and Ollama take the same.
public struct ModelEndpoint: Sendable {
    /// Up to and with `/v1`, without a slash at the end.
    public let url: String
    /// The model that writes, as the endpoint calls it; it stands in every report.
    public let name: String
    /// The model that compares words; `nil`: they are not compared.
    public let embeddings: String?
    /// How long an answer may take.
    public let timeout: Span
    private let key: Secret?

    /// - Parameter key: sent as a bearer token; `nil` for an endpoint that asks for none.
    public init(url: String, name: String, embeddings: String? = nil, key: Secret? = nil, timeout: Span = .seconds(120)) {
        var url = url
        while url.hasSuffix("/") { url.removeLast() }
        (self.url, self.name, self.embeddings, self.key, self.timeout) = (url, name, embeddings, key, timeout)
    }

    /// What it is asked.
    public var parts: [ModelPart] { embeddings == nil ? [.labels, .prose] : ModelPart.allCases }

    /// The host, for people who want to know where words go.
    public var host: String {
        let rest = url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        return rest.count > 2 ? rest[2].split(separator: "/").first.map(String.init) ?? "" : ""
    }

    /// The model that answers a part.
    public func model(for part: ModelPart) -> String { part == .near ? embeddings ?? name : name }

    /// The call that asks it.
    public func call(for question: ModelQuestion) -> HTTPCall {
        switch question.part {
        case .near:
            let words = question.themes.map { JSON.string($0.words.joined(separator: ", ")) }
            return call("embeddings", ["model": .string(model(for: .near)), "input": .array(words), "encoding_format": "float"])
        case .labels, .prose:
            let prompt = ModelPrompt(question)
            return call(
                "chat/completions",
                [
                    "model": .string(name), "temperature": 0, "max_tokens": .int(2_000), "response_format": ["type": "json_object"],
                    "messages": [
                        ["role": "system", "content": .string(prompt.rules)], ["role": "user", "content": .string(prompt.material)],
                    ],
                ])
        }
    }

    private func call(_ path: String, _ body: JSON) -> HTTPCall {
        var headers: HeaderFields = ["Content-Type": "application/json", "Accept": "application/json"]
        if let key { headers["Authorization"] = "Bearer \(key.text)" }
        return HTTPCall(url: "\(url)/\(path)", headers: headers, body: body.bytes(), timeout: timeout)
    }
}

/// One thing to ask a model: themes, and some of the words in them, without who said them.
public struct ModelQuestion: Sendable, Equatable {
    public struct Theme: Sendable, Equatable {
        /// What it is called now: words that many people use.
        public let words: [String]
        /// Its texts, as places in ``ModelQuestion/texts``.
        public let texts: [Int]
        public init(words: [String], texts: [Int]) { (self.words, self.texts) = (words, texts) }
    }

    /// A text as it is sent, and what stays here.
    public struct Text: Sendable, Equatable {
        /// The answer or line it is, and whose; neither is sent.
        public let id: String
        public let author: String
        public let text: String

        /// - Parameter text: as it was said; what could lead to somebody is taken out here, and what is too long cut off.
        public init(id: String, author: String, text: String) { (self.id, self.author, self.text) = (id, author, text.redacted.shortened) }
    }

    public let part: ModelPart
    /// What people were asked.
    public let title: String
    /// In which languages names are wanted; the first one is that of sentences too.
    public let languages: [Language]
    public let themes: [Theme]
    /// A text in two themes stands here once.
    public let texts: [Text]

    public init(part: ModelPart, title: String, languages: [Language], themes: [Theme], texts: [Text]) {
        (self.part, self.title, self.languages, self.themes, self.texts) = (part, title, languages, themes, texts)
    }
}

extension String {
    /// The longest text that is sent, in characters.
    private static let longest = 280

    /// Cut between words, where it is long.
    fileprivate var shortened: String {
        guard count > Self.longest else { return self }
        let cut = prefix(Self.longest)
        return cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)] + "…"
    }
}
