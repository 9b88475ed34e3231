import JSONText

/// Keeps a published overlap from telling who is on which side.
///
/// Evidence ids begin with a pseudonym, and the same pseudonym stands beside everything else its owner said. Under a side of the attitude, a
/// special category, ids are therefore replaced by the names of the lines: `overlap.line.1`, counted in the order of the standing. A moderator sees
/// the ids themselves. Words about a statement are masked in the same way, since those of people who do not go along with a majority stand beside it.
struct SideMask {
    /// Ids of people's answers with the names that stand in for them.
    private var names: [String: String] = [:]

    private let name: String

    /// A mask for the evidence in `sections`; what stands in for it is called `name` with a number.
    init(over sections: JSON, named name: String = "overlap.line") {
        self.name = name
        gather(sections)
    }

    private mutating func gather(_ json: JSON) {
        switch json {
        case .array(let elements): for element in elements { gather(element) }
        case .object(let members):
            for id in members["evidence"]?.array ?? [] {
                if let id = id.string, names[id] == nil { names[id] = "\(name).\(names.count + 1)" }
            }
            for (_, member) in members.sorted(by: { $0.key < $1.key }) { gather(member) }
        default: break
        }
    }

    /// The same JSON with every id replaced.
    func masked(_ json: JSON) -> JSON {
        switch json {
        case .string(let text): .string(names[text] ?? text)
        case .array(let elements): .array(elements.map(masked))
        case .object(let members): .object(members.mapValues(masked))
        default: json
        }
    }
}
