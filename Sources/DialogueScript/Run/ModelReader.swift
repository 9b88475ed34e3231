/// Reads what an operator says of a language model.
struct ModelReader {
    let reader: ShapeReader
    /// What may be called inside our own network.
    let allowed: [String]

    /// How many calls a day, and how many seconds for an answer, where nothing is said.
    static let (budget, timeout) = (50, 120)

    /// - Returns: `nil` where something is missing or cannot be; it is reported then.
    func read(_ value: YAMLValue) -> ServerFile.Model? {
        guard let map = ShapeMapping(value, .model, reader: reader) else { return nil }
        let url = map.required("url", of: "'model'", at: value).flatMap { address($0) }
        let name = map.required("name", of: "'model'", at: value).flatMap { reader.text($0, "name") }
        let budget = map["budget"].map { count($0, "budget", "how many calls a day", in: 1...10_000) } ?? Self.budget
        let timeout = map["timeout"].map { count($0, "timeout", "how many seconds an answer may take", in: 1...600) } ?? Self.timeout
        let (embeddings, key) = (map.read("embeddings") { reader.text($0, "embeddings") }, map["key"].map { reader.secret($0) })
        guard let url, let name, let budget, let timeout else { return nil }
        return ServerFile.Model(url: url, name: name, embeddings: embeddings, key: key ?? nil, budget: budget, timeout: timeout)
    }

    /// Words of people go out under lock, or to a machine that is named as our own.
    private func address(_ value: YAMLValue) -> String? {
        guard let text = reader.text(value, "url") else { return nil }
        let isPlain = text.allSatisfy { $0.isASCII && !$0.isWhitespace && !"?#@\"<>\\".contains($0) }
        let rest = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        if isPlain, rest.count == 3, rest[1].isEmpty, rest[2].first != "/", let host = rest[2].split(separator: "/").first.map(String.init)
        {
            if rest[0] == "https:" { return text }
            if rest[0] == "http:", allowed.contains(host) { return text }
        }
        reader.report.add(
            .badValue, at: value, "'url' is where the model is: https://model.example.nl/v1, or http:// to a machine named in 'allow'")
        return nil
    }

    private func count(_ value: YAMLValue, _ name: String, _ what: String, in range: ClosedRange<Int>) -> Int? {
        if let number = reader.number(value, name), range.contains(number) { return number }
        reader.report.add(.badValue, at: value, "'\(name)' is \(what): a number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }
}

extension MapShape {
    static let model = MapShape(
        "a language model",
        [
            .needs("url", .words, "Where it is, up to and with /v1: https://model.example.nl/v1."),
            .needs("name", .words, "The model that writes; it stands in every report."),
            .may("key", .map(.secret), "Its secret; left out: it asks for none."),
            .may("embeddings", .words, "The model that finds themes which are alike; left out: that is not looked for."),
            .may("budget", .number, "How many calls a day at most; left out: 50."),
            .may("timeout", .number, "How many seconds an answer may take; left out: 120."),
        ])
}
