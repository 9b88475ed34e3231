import JSONText

/// Where two values differ.
struct TreeDifference {
    /// A place that has another value, or one that only one side has.
    struct Spot: Equatable {
        let path: [String]
        let old: JSON?
        let new: JSON?
    }

    private(set) var spots: [Spot] = []

    init(from old: JSON, to new: JSON) { compare(old, new, []) }

    /// Objects are compared member by member, lists of things with an id by their ids; anything else as a whole.
    private mutating func compare(_ old: JSON?, _ new: JSON?, _ path: [String]) {
        if old == new { return }
        if let old = old?.object, let new = new?.object, !Self.isWords(old), !Self.isWords(new) {
            for name in Set(old.keys).union(new.keys).sorted() { compare(old[name], new[name], path + [name]) }
        } else if let a = Self.named(old), let b = Self.named(new) {
            let (first, second) = (a.map(\.id), b.map(\.id))
            for id in first + second.filter({ !first.contains($0) }) {
                compare(a.first { $0.id == id }?.value, b.first { $0.id == id }?.value, path + [id])
            }
            let (kept, still) = (first.filter(second.contains), second.filter(first.contains))
            if kept != still {
                spots.append(Spot(path: path + ["order"], old: .array(kept.map { .string($0) }), new: .array(still.map { .string($0) })))
            }
        } else {
            spots.append(Spot(path: path, old: old, new: new))
        }
    }

    private static func isWords(_ members: [String: JSON]) -> Bool { WrittenWords(.object(members)) != nil }

    /// The elements of a list whose elements all have an id.
    private static func named(_ json: JSON?) -> [(id: String, value: JSON)]? {
        guard let elements = json?.array else { return nil }
        let named = elements.compactMap { element in element["id"]?.string.map { (id: $0, value: element) } }
        return named.count == elements.count ? named : nil
    }
}
