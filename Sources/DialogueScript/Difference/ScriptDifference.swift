public import DialogueEngine
public import JSONText

/// What changed between two scripts.
///
/// Both are compared in the canonical form their digests are made of. So nothing changed exactly where the digests are equal, and only words did exactly
/// where the digests without wording are. What is made for `share: ask` is left out: its cause stands beside it.
public struct ScriptDifference: Sendable, Equatable {
    /// One thing that changed.
    public struct Change: Sendable, Equatable {
        /// The part of the script: `nodes`, `questions`, `phases` …, as in its canonical form; `title` and the like by themselves.
        public let part: String
        /// The node, answer or phase; empty for the script as a whole.
        public let id: String
        /// What of it: `next`, `prompt.nl`, `options.taal.label.nl`; empty where all of it is new or gone.
        public let key: String
        /// As in the canonical form, and words as scripts have them.
        public let old: JSON?
        public let new: JSON?
        /// Whether only what people read changed.
        public let isWording: Bool
    }

    public let changes: [Change]
    /// What a walk under way would lose where it went on in the new script.
    public let strandings: [Stranding]
    public let isSame: Bool
    public let isOnlyWording: Bool

    public init(from old: Dialogue, to new: Dialogue) {
        isSame = old.digest == new.digest
        isOnlyWording = !isSame && old.structureDigest == new.structureDigest
        let structure = Set(Self.spots(old, new, hasWords: false).map(\.path))
        let made = Self.made(in: old).union(Self.made(in: new))
        changes = Self.spots(old, new, hasWords: true).compactMap { spot in
            let parts = ["nodes", "questions", "phases", "fields", "statements", "voices", "proposals", "contributions", "about"]
            let hasID = parts.contains(spot.path[0]) && spot.path.count > 1
            let (id, key) = hasID ? (spot.path[1], spot.path.dropFirst(2)) : ("", spot.path.dropFirst(1))
            guard !made.contains(spot.path[0] + " " + id) else { return nil }
            let isWording = !structure.contains { $0.starts(with: spot.path) || spot.path.starts(with: $0) }
            let (old, new) = (spot.old.map(WrittenWords.readable), spot.new.map(WrittenWords.readable))
            return Change(part: spot.path[0], id: id, key: key.joined(separator: "."), old: old, new: new, isWording: isWording)
        }
        strandings = Stranding.all(from: old, to: new, without: made)
    }

    private static func spots(_ old: Dialogue, _ new: Dialogue, hasWords: Bool) -> [TreeDifference.Spot] {
        let canonical = CanonicalJSON(hasWords: hasWords)
        return TreeDifference(from: canonical.json(of: old), to: canonical.json(of: new)).spots
    }

    /// Questions how words may travel, and the nodes that ask them.
    private static func made(in dialogue: Dialogue) -> Set<String> {
        let questions = Set(dialogue.questions.filter { $0.shares != nil }.map(\.id))
        let nodes = dialogue.nodes.filter { node in
            if case .ask(let asking) = node.action { questions.contains(asking.question) } else { false }
        }
        return Set(questions.map { "questions \($0)" } + nodes.map { "nodes \($0.id)" })
    }
}

extension ScriptDifference {
    /// `{"changes": […], "onlyWording", "same", "strandings": […]}`.
    public var json: JSON {
        let changes = changes.map { change -> JSON in
            [
                "id": .string(change.id), "key": .string(change.key), "new": change.new ?? .null, "old": change.old ?? .null,
                "part": .string(change.part), "wording": .bool(change.isWording),
            ]
        }
        let strandings = strandings.map { stranding -> JSON in
            ["id": .string(stranding.id), "kind": .string(stranding.kind.rawValue), "what": .string(stranding.what)]
        }
        return ["changes": .array(changes), "onlyWording": .bool(isOnlyWording), "same": .bool(isSame), "strandings": .array(strandings)]
    }
}
