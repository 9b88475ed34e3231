import DialogueEngine

/// Everything that can be referred to, before anything is compiled.
struct Names {
    /// In the order of `Dialogue.questions`.
    var questions: [QuestionOutline] = []
    /// In the order of `Dialogue.fields`.
    var fields: [FieldOutline] = []
    /// Ids of answers that exist, readable or not.
    var questionIDs: Set<String> = []
    var phases: [String] = []
    var voices: [String] = []
    var lists: [String] = []
    var proposals: [String] = []
    /// Ids of fields that stand there and cannot be read.
    private var unreadFields: Set<String> = []
    /// Whether some fragment is not there or cannot be read, and with it what it brings.
    private var lacksFragment = false

    func question(_ id: String) -> QuestionOutline? { questions.first { $0.id.text == id } }
    func field(_ id: String) -> FieldOutline? { fields.first { $0.id == id } }

    /// Whether a field that is not found may be there all the same, where something cannot be read.
    func mayHave(field id: String) -> Bool { lacksFragment || unreadFields.contains(id) }

    /// Whether an answer that is not found may be there all the same: the answers of fragments have the fragment's name before them.
    func mayHave(answer id: String) -> Bool { lacksFragment && id.hasPrefix("_") }
}

/// The names as one part sees them: a fragment finds its own answers first, without their prefix.
struct Scope {
    let prefix: String
    let names: Names

    /// The full id of an answer, or `nil` where there is none.
    func resolve(_ written: String) -> String? {
        if !prefix.isEmpty, names.questionIDs.contains(prefix + written) { return prefix + written }
        return names.questionIDs.contains(written) ? written : nil
    }

    func question(_ written: String) -> QuestionOutline? { resolve(written).flatMap(names.question) }

    /// The names that answers have here, for suggestions.
    var written: [String] {
        names.questionIDs.sorted().map { prefix.isEmpty || !$0.hasPrefix(prefix) ? $0 : String($0.dropFirst(prefix.count)) }
    }

    /// The word for the promises of the consultation, where something to loop over is named.
    static let promises = "promises"

    /// What a loop called `written` goes over; `nil` where it is nothing that can be looped over.
    func loop(_ written: String) -> Loop? {
        if written == Self.promises { return .promises }
        if names.lists.contains(written) { return .statements(StatementListID(written)) }
        guard let question = question(written), question.contributes != nil else { return nil }
        return .lines(question.id)
    }

    /// The names of all that can be looped over, for suggestions.
    var loops: [String] { names.lists + written.filter { question($0)?.contributes != nil } + [Self.promises] }

    /// What conditions may name here. The slots are the same in every part: the questions in order, `item`, `phase`, the fields in order.
    var declarations: ConditionDeclarations {
        var variables: [(name: String, type: ConditionType)] = []
        let own = Set(
            prefix.isEmpty ? [] : names.questions.map(\.id.text).filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
        for (slot, question) in names.questions.enumerated() {
            let id = question.id.text
            let short = !prefix.isEmpty && id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : id
            // An answer of the dialogue that a fragment's own hides keeps its slot under a name nobody can write.
            let isHidden = short == id && own.contains(id)
            variables.append((isHidden ? "answers.#\(slot)" : "answers.\(short)", question.type))
        }
        variables.append(("item", .string))
        variables.append(("phase", .string))
        variables += names.fields.map { ("run.\($0.id)", $0.kind?.conditionType ?? .dynamic) }
        return ConditionDeclarations(variables: variables, functions: HostFunction.declarations)
    }
}

extension RunField.Kind {
    var conditionType: ConditionType {
        switch self {
        case .text: .string
        case .date, .time: .timestamp
        case .number: .int
        }
    }
}

extension Names {
    /// - Parameter wires: the nodes in the order a reader would tell them; questions follow it, those nobody asks come last by id.
    init(_ parts: ScriptParts, wires: [Wire]) {
        for part in parts.parts {
            questionIDs.formUnion(part.questionIDs)
            for field in part.fields where self.field(field.id) == nil { fields.append(field) }
        }
        let known = Dictionary(parts.parts.flatMap(\.questions).map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
        var asked: Set<String> = []
        for wire in wires where wire.outline.action == .ask {
            let scope = Scope(prefix: parts.parts[wire.part].prefix, names: self)
            guard let id = wire.outline.subject.text.flatMap({ scope.resolve($0) }), let question = known[id] else { continue }
            if asked.insert(id).inserted { questions.append(question) }
        }
        questions += known.keys.filter { !asked.contains($0) }.sorted().compactMap { known[$0] }
        unreadFields = parts.parts.reduce(into: []) { $0.formUnion($1.unreadFields) }
        lacksFragment = parts.lacksFragment
        let head = parts.head
        voices = Self.keys(head["voices"])
        lists = Self.keys(head["statements"])
        phases = ["open"]
        if let own = parts.consultation?["phases"] { phases = Self.keys(own) }
        proposals = Self.keys(parts.consultation?["proposals"])
    }

    private static func keys(_ value: YAMLValue?) -> [String] {
        if case .mapping(let pairs) = value?.content { pairs.compactMap(\.key.text) } else { [] }
    }
}
