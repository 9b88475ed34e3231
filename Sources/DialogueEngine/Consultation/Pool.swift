/// The lines of one question that may travel, least seen first within each role, so that dealing never looks at all of them.
struct Pool: Equatable, Sendable {
    /// The lines of one role by how often they were dealt; each bucket in the order in which lines came to it.
    private struct Shelf: Equatable, Sendable {
        var buckets: [[StatementID]] = []
        var least = 0
        var count = 0
    }

    private var shelves: [OptionID?: Shelf] = [:]
    /// How many lines there are.
    private(set) var count = 0

    mutating func add(_ id: StatementID, role: OptionID?, exposure: Int) {
        var shelf = shelves.removeValue(forKey: role) ?? Shelf()
        while shelf.buckets.count <= exposure { shelf.buckets.append([]) }
        shelf.buckets[exposure].append(id)
        shelf.least = shelf.count == 0 ? exposure : min(shelf.least, exposure)
        shelf.count += 1
        shelves[role] = shelf
        count += 1
    }

    /// - Complexity: O(lines that were dealt as often).
    mutating func remove(_ id: StatementID, role: OptionID?, exposure: Int) {
        guard var shelf = shelves.removeValue(forKey: role) else { return }
        defer { if shelf.count > 0 { shelves[role] = shelf } }
        guard shelf.buckets.indices.contains(exposure), let place = shelf.buckets[exposure].firstIndex(of: id) else { return }
        shelf.buckets[exposure].remove(at: place)
        shelf.count -= 1
        count -= 1
        while shelf.least < shelf.buckets.count - 1, shelf.buckets[shelf.least].isEmpty { shelf.least += 1 }
    }

    /// How often the least seen line was dealt; `nil` where there is none.
    var least: Int? { shelves.values.map(\.least).min() }

    /// Up to `count` lines for somebody, least seen first, spread over the roles of their authors; without those in `except`.
    ///
    /// - Complexity: O(roles × count + lines in `except`).
    func pick(_ count: Int, except: Set<StatementID>) -> [StatementID] {
        var cursors = shelves.mapValues { Cursor(buckets: $0.buckets, exposure: $0.least) }
        var taken: [OptionID?: Int] = [:]
        var picked: [StatementID] = []
        while picked.count < count {
            var best: (role: OptionID?, rank: (Int, Int, String))?
            for role in cursors.keys {
                cursors[role]!.skip(except)
                guard let exposure = cursors[role]!.exposureAhead else { continue }
                let rank = (exposure, taken[role] ?? 0, role?.text ?? "")
                if best.map({ rank < $0.rank }) ?? true { best = (role, rank) }
            }
            guard let best, let id = cursors[best.role]?.take() else { break }
            picked.append(id)
            taken[best.role, default: 0] += 1
        }
        return picked
    }

    /// Walks along the lines of one role without changing them.
    private struct Cursor {
        let buckets: [[StatementID]]
        var exposure: Int
        var place = 0

        var exposureAhead: Int? { buckets.indices.contains(exposure) ? exposure : nil }

        mutating func skip(_ except: Set<StatementID>) {
            while exposure < buckets.count {
                while place < buckets[exposure].count, except.contains(buckets[exposure][place]) { place += 1 }
                if place < buckets[exposure].count { return }
                (exposure, place) = (exposure + 1, 0)
            }
        }

        mutating func take() -> StatementID? {
            guard buckets.indices.contains(exposure) else { return nil }
            defer { place += 1 }
            return buckets[exposure][place]
        }
    }
}
