/// How many questions lie ahead: the fewest and the most, over the ways that conditions may choose.
public struct Distance: Sendable, Equatable {
    public var least: Int
    public var most: Int

    static let none = Distance(least: 0, most: 0)
    static func + (a: Distance, b: Distance) -> Distance { Distance(least: a.least + b.least, most: a.most + b.most) }
    static func * (times: Int, distance: Distance) -> Distance { Distance(least: times * distance.least, most: times * distance.most) }
}

/// The questions ahead of every node in one sitting: up to the next wait or end, the node's own question not counted in.
///
/// Ways that only lead to saying no are left out: they are no part of what somebody who takes part has ahead.
/// Along any way forward `most` falls by at least one per question and `least` by at most one, so "question 3 of 8 to 10" never runs backwards.
struct Distances: Sendable {
    /// For each node; inside a loop's body up to the end of this round.
    private let ahead: [Distance]
    /// For nodes inside a loop's body, the place of the loop's `deal` node.
    private let loops: [Int: Int]
    /// For each `deal` node, one round of its body, and what comes after the loop.
    private let rounds: [Int: (body: Distance, after: Distance)]

    /// - Complexity: O(nodes + edges), once per dialogue.
    ///
    /// - Parameter statements: how many rounds a loop over each list has.
    init(nodes: [Node], rounds statements: [StatementListID: Int]) {
        var counter = DistanceCounter(nodes: nodes, rounds: statements)
        var loops: [Int: Int] = [:]
        var rounds: [Int: (body: Distance, after: Distance)] = [:]
        for (place, node) in nodes.enumerated() {
            guard case .deal(let dealing) = node.action else { continue }
            rounds[place] = (counter.whole(dealing.body, until: place) ?? .none, counter.best(node.next.map(\.target), until: nil))
            var open = [dealing.body]
            while let inner = open.popLast() {
                guard inner != place, loops[inner] == nil else { continue }
                loops[inner] = place
                open += nodes[inner].targets
            }
        }
        ahead = nodes.indices.map { counter.ahead(of: $0, until: loops[$0]) }
        (self.loops, self.rounds) = (loops, rounds)
    }

    /// What lies ahead of `node`, with `roundsLeft` more rounds to go where it is inside a loop.
    func ahead(of node: Int, roundsLeft: Int) -> Distance {
        guard let loop = loops[node], let round = rounds[loop] else { return ahead[node] }
        return ahead[node] + roundsLeft * round.body + round.after
    }

    /// All questions of a sitting that begins at `node`, its own included, for somebody who is asked any: whoever comes when all is over, and is only told
    /// so, makes no talk of sixteen questions one of "0 to 16".
    func whole(from node: Int, of dialogue: Dialogue) -> Distance {
        var (open, seen, found) = ([node], Set<Int>(), [Distance]())
        while let place = open.popLast() {
            guard seen.insert(place).inserted else { continue }
            switch dialogue.nodes[place].action {
            case .ask: found.append(ahead[place] + Distance(least: 1, most: 1))
            case .deal: found.append(ahead[place])
            case .say: open += dialogue.nodes[place].next.map(\.target)
            case .wait, .end: break
            }
        }
        return Distance(least: found.map(\.least).min() ?? 0, most: found.map(\.most).max() ?? 0)
    }
}

/// Depth-first with memory; a way back to a node under way adds nothing, since a question asked again counts once.
private struct DistanceCounter {
    let nodes: [Node]
    let rounds: [StatementListID: Int]
    private var known: [Key: Distance?] = [:]
    private var underWay: Set<Key> = []

    /// A node, and the loop whose body it is counted in.
    private struct Key: Hashable { let node: Int, loop: Int? }

    init(nodes: [Node], rounds: [StatementListID: Int]) { (self.nodes, self.rounds) = (nodes, rounds) }

    mutating func ahead(of node: Int, until loop: Int?) -> Distance { onwards(from: node, until: loop) ?? .none }

    /// What `node` and all behind it count; `nil` where every way from it ends in saying no.
    mutating func whole(_ node: Int, until loop: Int?) -> Distance? {
        if node == loop || underWay.contains(Key(node: node, loop: loop)) { return Distance.none }
        guard let distance = onwards(from: node, until: loop) else { return nil }
        if case .ask = nodes[node].action { return distance + Distance(least: 1, most: 1) }
        return distance
    }

    mutating func best(_ targets: [Int], until loop: Int?) -> Distance { choice(of: targets, until: loop) ?? .none }

    private mutating func choice(of targets: [Int], until loop: Int?) -> Distance? {
        var found: Distance?
        for target in targets {
            guard let distance = whole(target, until: loop) else { continue }
            found = Distance(least: min(found?.least ?? .max, distance.least), most: max(found?.most ?? 0, distance.most))
        }
        return found
    }

    private mutating func onwards(from node: Int, until loop: Int?) -> Distance? {
        let key = Key(node: node, loop: loop)
        if let distance = known[key] { return distance }
        guard underWay.insert(key).inserted else { return Distance.none }
        defer { underWay.remove(key) }
        let distance = count(node, until: loop)
        known[key] = .some(distance)
        return distance
    }

    /// All rounds of a loop together; how many lines are dealt is known only then, and may be none.
    private func rounds(of dealing: Dealing, _ body: Distance) -> Distance {
        guard case .statements(let list) = dealing.loop else { return Distance(least: 0, most: (dealing.count ?? 1) * body.most) }
        let all = rounds[list] ?? 0
        return min(all, dealing.count ?? all) * body
    }

    private mutating func count(_ place: Int, until loop: Int?) -> Distance? {
        let node = nodes[place]
        switch node.action {
        case .end(_, .declined): return nil
        case .wait, .end: return Distance.none
        case .deal(let dealing):
            guard let after = choice(of: node.next.map(\.target), until: loop) else { return nil }
            return rounds(of: dealing, whole(dealing.body, until: place) ?? .none) + after
        case .ask, .say: return choice(of: node.next.map(\.target), until: loop)
        }
    }
}
