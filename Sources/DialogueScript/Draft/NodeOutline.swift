import DialogueEngine

/// A node as written: what it does, and its keys.
struct NodeOutline {
    enum Action: String, CaseIterable {
        case ask, say, wait, deal, go, end
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
        let meant = actions.isEmpty ? Self.meant(by: pairs.compactMap(\.key.text)) : nil
        guard let action = actions.first?.action ?? meant, actions.count <= 1 else {
            let place = actions.count > 1 ? actions[1].key : key
            reader.report.add(.nodeAction, at: place, "the node '\(id)' has exactly one of the keys ask, say, wait, deal, go and end")
            return nil
        }
        guard let map = ShapeMapping(value, .node(action), called: meant == nil ? nil : "a node", reader: reader),
            let subject = map[action.rawValue]
        else { return nil }
        self.init(id: prefix + id, key: key, action: action, map: map, subject: subject, isMade: false)
    }

    /// What a node does whose key for it is mistyped.
    private static func meant(by keys: [String]) -> Action? {
        let known = MapShape.unclearNode.names
        return keys.lazy.filter { !known.contains($0) }.compactMap { Action.allCases.map(\.rawValue).nearest(to: $0) }.first
            .flatMap(Action.init(rawValue:))
    }

    init(id: String, key: YAMLValue, action: Action, map: ShapeMapping, subject: YAMLValue, isMade: Bool) {
        (self.id, self.key, self.action, self.map, self.subject, self.isMade) = (id, key, action, map, subject, isMade)
    }
}
