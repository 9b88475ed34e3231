public import DialogueEngine
import JSONText

/// What came of a call to a model.
public enum ModelOutcome: Sendable, Equatable {
    /// What it said and may be kept, and how much of it may not.
    case said(ModelAnswer.Content, refused: Int)
    /// It answered, but not with anything that can be read.
    case unreadable
    /// It did not answer: later, or never.
    case none(DeliveryOutcome)
}

/// Reads what a model answered: total, and with nothing taken on trust.
public struct ModelReading {
    private let question: ModelQuestion
    private let words: ModelWords

    /// How alike two themes are at least to be suggested as one: the cosine between the meanings of their words.
    static let leastAlike = 0.8

    /// - Parameter question: what it was asked.
    public init(_ question: ModelQuestion) { (self.question, words) = (question, ModelWords(question.texts)) }

    /// - Complexity: O(bytes), and themes² × numbers where words are compared.
    public func outcome(of reply: HTTPReply) -> ModelOutcome {
        guard case .answered(200, _, let body) = reply else { return .none(DeliveryOutcome(general: reply)) }
        guard let answer = try? JSON(body) else { return .unreadable }
        if question.part == .near { return near(answer).map { .said(.near($0), refused: 0) } ?? .unreadable }
        guard let text = answer["choices"]?[0]?["message"]?["content"]?.string, let content = Self.object(in: text) else {
            return .unreadable
        }
        switch question.part {
        case .labels: return labels(content)
        case .prose, .near: return prose(content)
        }
    }

    /// The object in what was said; some models put it in a block of code although they were asked not to.
    private static func object(in text: String) -> JSON? {
        var text = text.drop(while: \.isWhitespace)
        if text.hasPrefix("```") {
            text = text.drop { $0 != "\n" && $0 != "\r\n" }
            if let end = text.ranges(of: "```").last { text = text[..<end.lowerBound] }
        }
        guard let json = try? JSON(Array(text.utf8)), json.object != nil else { return nil }
        return json
    }

    // MARK: - Names

    private func labels(_ content: JSON) -> ModelOutcome {
        guard let items = content["labels"]?.array else { return .unreadable }
        var (labels, taken, refused) = ([Int: ThemeLabel](), Set<String>(), 0)
        for item in items {
            guard let place = ModelPrompt.place(item["theme"]?.string, "h", among: question.themes.count), labels[place] == nil,
                let word = question.themes[place].words.first, let name = name(item["name"]), taken.isDisjoint(with: name.values)
            else {
                refused += 1
                continue
            }
            // Two themes under one name could not be told apart.
            taken.formUnion(name.values)
            labels[place] = ThemeLabel(word: word, name: name)
        }
        return .said(.labels(labels.sorted { $0.key < $1.key }.map(\.value)), refused: refused)
    }

    /// A name in the languages asked for, of which the first must be there; one that may not stand takes the others with it.
    private func name(_ json: JSON?) -> [Language: String]? {
        guard let first = question.languages.first, let versions = json?.object else { return nil }
        var name: [Language: String] = [:]
        for language in question.languages {
            guard let text = versions[language.text] else { continue }
            guard let label = text.string.flatMap({ words.label($0, in: language) }) else { return nil }
            name[language] = label
        }
        return name[first] == nil ? nil : name
    }

    // MARK: - Sentences

    private func prose(_ content: JSON) -> ModelOutcome {
        guard let items = content["sentences"]?.array, let language = question.languages.first else { return .unreadable }
        let sentences = items.prefix(ModelPrompt.mostSentences).compactMap { sentence($0, in: language) }
        return .said(.prose(sentences), refused: items.count - sentences.count)
    }

    private func sentence(_ json: JSON, in language: Language) -> ModelSentence? {
        guard let text = json["text"]?.string.flatMap({ words.sentence($0, in: language) }), let names = json["texts"]?.array,
            names.count <= question.texts.count
        else { return nil }
        let places = names.map { ModelPrompt.place($0.string, "t", among: question.texts.count) }
        // One text that is not there, and none of the others can be believed.
        guard !places.contains(nil) else { return nil }
        let cited = Set(places.compactMap { $0 }).sorted().map { question.texts[$0] }
        guard Set(cited.map(\.author)).count >= ModelWords.few else { return nil }
        return ModelSentence(text: text, language: language, evidence: cited.map(\.id))
    }

    // MARK: - Likeness

    /// Words of themes of which each is most like the other; `nil` where the numbers cannot be.
    private func near(_ answer: JSON) -> [[String]]? {
        guard let data = answer["data"]?.array, data.count == question.themes.count, !data.isEmpty else { return nil }
        var directions = [[Double]](repeating: [], count: data.count)
        for (place, item) in data.enumerated() {
            let index = item["index"]?.int.map { Int($0) } ?? place
            guard directions.indices.contains(index), directions[index].isEmpty, let numbers = item["embedding"]?.array else { return nil }
            directions[index] = Self.direction(numbers.compactMap(\.double))
            guard !directions[index].isEmpty, numbers.count == directions[index].count else { return nil }
        }
        guard Set(directions.map(\.count)).count == 1 else { return nil }
        let nearest = directions.indices.map { one in
            directions.indices.filter { $0 != one }.map { (place: $0, alike: Self.cosine(directions[one], directions[$0])) }
                .max { ($0.alike, $1.place) < ($1.alike, $0.place) }
        }
        return directions.indices.compactMap { one in
            guard let other = nearest[one], other.place > one, other.alike >= Self.leastAlike, nearest[other.place]?.place == one else {
                return nil
            }
            let pair = [question.themes[one].words.first, question.themes[other.place].words.first].compactMap { $0 }
            return pair.count == 2 ? pair : nil
        }
    }

    /// Of length 1; empty where there is no direction.
    private static func direction(_ numbers: [Double]) -> [Double] {
        let length = numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 && length.isFinite ? numbers.map { $0 / length } : []
    }

    private static func cosine(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
}
