import DialogueEngine

/// A node as written: what it does, and its keys.
struct NodeOutline {
    enum Action: String, CaseIterable {
        case ask, say, wait, deal, go, end

        /// The keys beside the action's own.
        var keys: [String] {
            switch self {
            case .ask: ["prompt", "again", "options", "remind", "until", "next"]
            case .say: ["human", "next"]
            case .wait: ["meanwhile", "remind", "deadline", "next"]
            case .deal: ["each", "count", "shuffle", "next"]
            case .go: ["then"]
            case .end: ["as"]
            }
        }
    }

    /// With the fragment's prefix.
    let id: String
    let key: YAMLValue
    let action: Action
    let map: ShapeMapping
    /// What stands at the action's key.
    let subject: YAMLValue
    /// Whether it is made, to ask how an answer may travel.
    let isMade: Bool

    /// - Returns: `nil`, reported, where it is not clear what the node does.
    init?(id: String, key: YAMLValue, value: YAMLValue, prefix: String, reader: ShapeReader) {
        guard case .mapping(let pairs) = value.content else {
            reader.report.add(.wrongType, at: value, "a node is a map with one of the keys ask, say, wait, deal, go and end")
            return nil
        }
        let actions = pairs.compactMap { pair in pair.key.text.flatMap(Action.init(rawValue:)).map { (action: $0, key: pair.key) } }
        guard let first = actions.first, actions.count == 1 else {
            let guess = pairs.lazy.compactMap { pair in pair.key.text.flatMap { Action.allCases.map(\.rawValue).nearest(to: $0) } }.first
            let place = actions.count > 1 ? actions[1].key : key
            let message = "the node '\(id)' has exactly one of the keys ask, say, wait, deal, go and end"
            reader.report.add(.nodeAction, at: place, message, suggestion: actions.isEmpty ? guess : nil)
            return nil
        }
        let what = "a node that has '\(first.action.rawValue)'"
        guard let map = ShapeMapping(value, what, keys: [first.action.rawValue] + first.action.keys, reader: reader),
            let subject = map[first.action.rawValue]
        else { return nil }
        self.init(id: prefix + id, key: key, action: first.action, map: map, subject: subject, isMade: false)
    }

    init(id: String, key: YAMLValue, action: Action, map: ShapeMapping, subject: YAMLValue, isMade: Bool) {
        (self.id, self.key, self.action, self.map, self.subject, self.isMade) = (id, key, action, map, subject, isMade)
    }
}
