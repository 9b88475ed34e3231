import DialogueEngine

/// A dialogue's own part, or a fragment: questions and nodes that see each other by short names.
struct PartOutline {
    /// Empty for the dialogue itself; `_in.` for the fragment `_in`.
    let prefix: String
    let languages: [Language]
    /// Languages whose texts count as reviewed although the product cannot know.
    let reviewed: Set<Language>
    private(set) var fields: [FieldOutline] = []
    private(set) var questions: [QuestionOutline] = []
    private(set) var nodes: [NodeOutline] = []
    /// All ids of nodes, also of those that cannot be read.
    private(set) var nodeIDs: Set<String> = []
    /// All ids of answers, also of those that cannot be read.
    private(set) var questionIDs: Set<String> = []
    let start: YAMLValue?
    let about: YAMLValue?
    /// Whether some node could not be read, so that nothing can be said of the ways between nodes.
    private(set) var isBroken = false
    /// Ids of fields that stand here and cannot be read.
    let unreadFields: Set<String>

    /// - Parameters:
    ///   - head: the map that has `languages`, `run` and `about`.
    ///   - body: the map that has `start`, `answers` and `nodes`, or `nil` where it is missing.
    init(prefix: String, head: ShapeMapping, body: ShapeMapping?, owner: YAMLValue, reader: ShapeReader) {
        self.prefix = prefix
        languages = head.required("languages", of: "this file", at: owner).map { reader.languages($0, "languages") } ?? []
        reviewed = Set(head.read("reviewed") { reader.languages($0, "reviewed") } ?? [])
        about = head["about"]
        start = body.flatMap { $0.required("start", of: "this part", at: owner) }
        for (id, key, value) in reader.entries(head["run"], "run", each: "a field", isField: true) {
            if let field = FieldOutline(id: id, key: key, value: value, reader: reader) { fields.append(field) }
        }
        unreadFields = Set(Self.keys(of: head["run"])).subtracting(fields.map(\.id))
        for (id, key, value) in reader.entries(body?["answers"], "answers", each: "an answer") {
            if let question = QuestionOutline(id: id, key: key, value: value, prefix: prefix, reader: reader) { questions.append(question) }
        }
        questionIDs = Set(Self.keys(of: body?["answers"]).map { prefix + $0 })
        let nodes = body.flatMap { $0.required("nodes", of: "this part", at: owner) }
        for (id, key, value) in reader.entries(nodes, "nodes", each: "a node") {
            if let node = NodeOutline(id: id, key: key, value: value, prefix: prefix, reader: reader) { self.nodes.append(node) }
        }
        nodeIDs = Set(Self.keys(of: nodes).map { prefix + $0 })
        isBroken = nodes == nil || self.nodes.count < nodeIDs.count
    }

    /// Adds a made question and marks the answer it is about.
    mutating func add(_ made: QuestionOutline, sharing place: Int) {
        questions[place].sharedBy = made.id
        questions.insert(made, at: place + 1)
        questionIDs.insert(made.id.text)
    }

    /// Puts `nodes` in the place of one.
    mutating func replace(_ place: Int, by nodes: [NodeOutline]) {
        self.nodes.replaceSubrange(place...place, with: nodes)
        nodeIDs.formUnion(nodes.map(\.id))
    }

    private static func keys(of value: YAMLValue?) -> [String] {
        if case .mapping(let pairs) = value?.content { pairs.map { $0.key.text ?? "" } } else { [] }
    }
}

/// A field of the run data as declared.
struct FieldOutline {
    let id: String
    let key: YAMLValue
    let map: ShapeMapping
    let kind: RunField.Kind?
    /// Whether the moderator fills it in while the consultation runs.
    let isLive: Bool

    init?(id: String, key: YAMLValue, value: YAMLValue, reader: ShapeReader) {
        guard let map = ShapeMapping(value, .field, reader: reader) else { return nil }
        (self.id, self.key, self.map) = (id, key, map)
        isLive = map.read("live") { reader.truth($0, "live") } ?? false
        kind = map.required("type", of: "the field '\(id)'", at: key).flatMap {
            reader.word($0, "the type of a field", as: RunField.Kind.self)
        }
    }
}
