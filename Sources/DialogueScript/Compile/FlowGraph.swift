/// The ways between nodes, followed.
struct FlowGraph {
    let wires: [Wire]
    let start: Int
    let targets: [[Int]]

    /// - Returns: `nil` where the start is not known.
    init?(_ wiring: Wiring) {
        wires = wiring.wires
        let places = Dictionary(wires.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        targets = wires.map { $0.targets.compactMap { places[$0] } }
        guard let start = wiring.start.flatMap({ places[$0] }) else { return nil }
        self.start = start
    }

    /// Every node that can be reached from `first`, itself included, without going beyond `wall`.
    func reached(from first: Int, wall: Int? = nil) -> Set<Int> {
        var seen: Set<Int> = [first]
        var open = [first]
        while let place = open.popLast() {
            if place == wall { continue }
            for target in targets[place] where seen.insert(target).inserted { open.append(target) }
        }
        return seen
    }

    /// Every node from which one of `goals` can be reached, the goals included.
    func leading(to goals: Set<Int>) -> Set<Int> {
        var sources = [[Int]](repeating: [], count: wires.count)
        for (place, ways) in targets.enumerated() { for target in ways { sources[target].append(place) } }
        var seen = goals
        var open = Array(goals)
        while let place = open.popLast() {
            for source in sources[place] where seen.insert(source).inserted { open.append(source) }
        }
        return seen
    }

    /// The nodes in the order a reader would tell them: each after all that lead to it, as far as circles allow, first ways first.
    ///
    /// It follows from the ways alone, so the order in which nodes are written does not matter. Nodes that are not reached come last, by id.
    var order: [Int] {
        var seen: Set<Int> = [start]
        var finished: [Int] = []
        var stack: [(place: Int, left: ArraySlice<Int>)] = [(start, ArraySlice(targets[start].reversed()))]
        while let top = stack.last {
            guard let target = top.left.first else {
                finished.append(top.place)
                stack.removeLast()
                continue
            }
            stack[stack.count - 1].left.removeFirst()
            if seen.insert(target).inserted { stack.append((target, ArraySlice(targets[target].reversed()))) }
        }
        let rest = wires.indices.filter { !seen.contains($0) }.sorted { wires[$0].id < wires[$1].id }
        return finished.reversed() + rest
    }

    /// For each node inside the body of a loop, the places of the loops it is in. A body that does not return is a fault of its own.
    var loops: [Int: Set<Int>] {
        var found: [Int: Set<Int>] = [:]
        for (place, wire) in wires.enumerated() where wire.outline.action == .deal {
            guard let body = wire.body, let first = wires.firstIndex(where: { $0.id == body }) else { continue }
            for inner in reached(from: first, wall: place) where inner != place {
                found[inner, default: []].insert(place)
            }
        }
        return found
    }
}
