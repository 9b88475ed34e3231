import DialogueEngine

/// Makes what `share: ask` stands for: a question how the answer may travel, put by a node behind each node that asks for the answer.
///
///     r2: {ask: r2_nee, next: hold}
///     # becomes
///     r2:      {ask: r2_nee, next: [{when: "answered('r2_nee')", to: r2_deel}, {to: hold}]}
///     r2_deel: {ask: r2_nee_deel, next: [{when: "answers.r2_nee_deel == 'edit'", to: r2}, {to: hold}]}
///
/// It is done before anything is checked, so that every check sees the walk as it will be.
struct Sharing {
    static let suffix = "_deel"

    private(set) var parts: [PartOutline]
    private let reader: ShapeReader

    init(_ parts: [PartOutline], reader: ShapeReader) {
        (self.parts, self.reader) = (parts, reader)
        for part in parts.indices { makeQuestions(in: part) }
        // Nodes come once all questions are made: a fragment may ask for an answer of the dialogue.
        for part in parts.indices { makeNodes(in: part) }
    }

    private mutating func makeQuestions(in part: Int) {
        for place in parts[part].questions.indices.reversed() where parts[part].questions[place].asksToShare {
            let question = parts[part].questions[place]
            let id = question.id.text + Self.suffix
            if parts[part].questionIDs.contains(id) {
                let key = parts[part].questions.first { $0.id.text == id }?.key ?? question.key
                refuse(id, for: question.id.text, at: key)
            } else if let made = QuestionOutline(sharing: question, as: QuestionID(id), reader: reader) {
                parts[part].add(made, sharing: place)
            }
        }
    }

    private mutating func makeNodes(in part: Int) {
        for place in parts[part].nodes.indices.reversed() where parts[part].nodes[place].action == .ask {
            let node = parts[part].nodes[place]
            guard let name = node.subject.text, isShared(name, in: part), let ways = ownWays(of: node) else { continue }
            let id = node.id + Self.suffix
            if parts[part].nodeIDs.contains(id) {
                refuse(id, for: node.id, at: parts[part].nodes.first { $0.id == id }?.key ?? node.key)
            } else {
                let short = String(id.dropFirst(parts[part].prefix.count))
                parts[part].replace(
                    place, by: [asking(node, name, ways, made: short), made(id, behind: node, name, ways)].compactMap { $0 })
            }
        }
    }

    private func refuse(_ id: String, for origin: String, at place: YAMLValue) {
        reader.report.add(.nameTaken, at: place, "'\(id)' is made to ask how '\(origin)' may travel, and cannot be written")
    }

    /// Whether a name, as this part sees it, is an answer whose author is asked.
    private func isShared(_ name: String, in part: Int) -> Bool {
        for prefix in [parts[part].prefix, ""] {
            let found = parts.lazy.flatMap(\.questions).first { $0.id.text == prefix + name }
            if let found { return found.sharedBy != nil }
        }
        return false
    }

    /// The ways on as a list; `nil` where there is none, which is a fault of its own.
    private func ownWays(of node: NodeOutline) -> [YAMLValue]? {
        guard let next = node.map["next"] else { return nil }
        if case .sequence(let ways) = next.content { return ways.isEmpty ? nil : ways }
        return [mapping(["to": next], at: next)]
    }

    private func asking(_ node: NodeOutline, _ name: String, _ ways: [YAMLValue], made: String) -> NodeOutline? {
        let way = mapping(["when": words("answered('\(name)')", at: node.key), "to": words(made, at: node.key)], at: node.key)
        let next = YAMLValue(content: .sequence([way] + ways), place: node.map["next"]?.place ?? node.key.place)
        return NodeOutline(
            id: node.id, key: node.key, action: .ask, map: node.map.setting("next", to: next), subject: node.subject, isMade: false)
    }

    private func made(_ id: String, behind node: NodeOutline, _ name: String, _ ways: [YAMLValue]) -> NodeOutline? {
        let subject = words(name + Self.suffix, at: node.key)
        let short = node.id.split(separator: ".").last.map(String.init) ?? node.id
        let condition = words("answers.\(name)\(Self.suffix) == 'edit'", at: node.key)
        let way = mapping(["when": condition, "to": words(short, at: node.key)], at: node.key)
        var entries = ["ask": subject, "next": YAMLValue(content: .sequence([way] + ways), place: node.key.place)]
        entries["until"] = node.map["until"]
        let map = ShapeMapping(mapping(entries, at: node.key), .node(.ask), reader: reader)
        return map.map { NodeOutline(id: id, key: node.key, action: .ask, map: $0, subject: subject, isMade: true) }
    }

    private func words(_ text: String, at owner: YAMLValue) -> YAMLValue {
        YAMLValue(content: .scalar(text, .doubleQuoted), place: owner.place)
    }

    private func mapping(_ entries: [String: YAMLValue], at owner: YAMLValue) -> YAMLValue {
        YAMLValue(content: .mapping(entries.map { (words($0.key, at: owner), $0.value) }), place: owner.place)
    }
}
