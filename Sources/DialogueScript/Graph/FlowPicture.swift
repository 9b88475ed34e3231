public import DialogueEngine

/// A dialogue as something to draw: what a person meets, and the phases the group goes through, whatever the notation.
///
/// A node belongs to the phase of the last `reached(phase)` waited for on the way to it, or that a way to it asks for; the wait itself still belongs
/// to the phase one waits in. So a phase holds what can be done while it lasts. What asks how words may travel (`share: ask`) is not written in the
/// script, and not drawn.
public struct FlowPicture: Sendable, Equatable {
    /// What a node does.
    public enum Shape: String, Sendable, CaseIterable {
        case ask, say, wait, loop, enter, end
        /// A node that is named and does not exist.
        case missing
    }

    /// What is amiss with a node.
    public enum Mark: Sendable, Equatable {
        case deadEnd
        case unreachable
        /// A walk that comes here goes round for ever.
        case noEnd
    }

    /// A node.
    public struct Box: Sendable, Equatable {
        public let id: String
        public let shape: Shape
        /// What it asks, says or waits for, shortened.
        public let words: String
        /// Its place among the phases; `nil` where there are none to be known.
        public let phase: Int?
        /// The fragment it is written in.
        public let fragment: String?
        public let mark: Mark?
    }

    /// A way from one node to another, or from one phase to another.
    public struct Arrow: Sendable, Equatable {
        public enum Kind: Sendable, Equatable {
            case always
            case when(String)
            /// Taken where no condition before it holds.
            case otherwise
            case deadline(String)
            /// Into a loop's body.
            case each
            /// On from a loop after its last round.
            case afterLast
        }

        public let from: String
        public let to: String
        public let kind: Kind
    }

    /// A phase of the group.
    public struct Stage: Sendable, Equatable {
        public let id: String
        public let title: String
        /// When it may move on.
        public let rule: String
    }

    public let title: String
    public let language: Language
    /// Empty where the script has faults, so that nothing is known of the group.
    public let stages: [Stage]
    public let boxes: [Box]
    public let arrows: [Arrow]
    public let groupArrows: [Arrow]
    /// The first node; `nil` where it is not known.
    public let start: String?
    /// How many faults keep the script from being used.
    public let faults: Int
}

extension FlowPicture {
    /// The boxes of one phase, or those without one: by fragment, the dialogue's own first, in the order a reader would tell them.
    func parts(of phase: Int?) -> [(fragment: String?, boxes: [Box])] {
        let here = boxes.filter { $0.phase == phase }
        let fragments = here.compactMap(\.fragment).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return ([nil] + fragments).map { fragment in (fragment, here.filter { $0.fragment == fragment }) }.filter { !$0.boxes.isEmpty }
    }
}
