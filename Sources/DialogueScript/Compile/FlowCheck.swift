/// Whether every walk goes somewhere: nothing unreachable, no circle without a question, an end from everywhere, loops that return.
struct FlowCheck {
    let graph: FlowGraph
    let report: Report

    func run() {
        let reached = graph.reached(from: graph.start)
        checkReached(reached)
        let circles = checkCircles(reached)
        let loops = checkLoops(reached)
        if !circles, !loops { checkEnds(reached) }
    }

    private func checkReached(_ reached: Set<Int>) {
        let parts = Set(reached.map { graph.wires[$0].part })
        for (place, wire) in graph.wires.enumerated() where !reached.contains(place) && (parts.contains(wire.part) || wire.part == 0) {
            report.add(.unreachableNode, at: wire.outline.key, "no way leads to the node '\(wire.id)'")
        }
    }

    /// Circles of nodes that only tell something; a question, a wait or a loop over statements breaks them.
    private func checkCircles(_ reached: Set<Int>) -> Bool {
        let passing = reached.filter { [.say, .go].contains(graph.wires[$0].outline.action) }
        var left = passing
        // What leads to none of the others cannot be part of a circle; neither can what is then left without a way.
        var hasChanged = true
        while hasChanged {
            let dead = left.filter { place in !graph.targets[place].contains { left.contains($0) } }
            left.subtract(dead)
            hasChanged = !dead.isEmpty
        }
        var open = left.sorted()
        var hasCircle = false
        while let first = open.first {
            let members = circle(of: first, within: left)
            open.removeAll { members.contains($0) || $0 == first }
            guard !members.isEmpty else { continue }
            hasCircle = true
            let names = members.sorted().map { "'\(graph.wires[$0].id)'" }.joined(separator: ", ")
            let key = graph.wires[members.min() ?? first].outline.key
            report.add(.loopWithoutQuestion, at: key, "\(names) lead to each other, and nobody is asked anything on the way round")
        }
        return hasCircle
    }

    /// The nodes that `first` can reach and that can reach it; empty where it is in no circle.
    private func circle(of first: Int, within allowed: Set<Int>) -> Set<Int> {
        func spread(_ ways: (Int) -> [Int]) -> Set<Int> {
            var seen: Set<Int> = []
            var open = [first]
            while let place = open.popLast() {
                for target in ways(place) where allowed.contains(target) && seen.insert(target).inserted { open.append(target) }
            }
            return seen
        }
        let ahead = spread { graph.targets[$0] }
        guard ahead.contains(first) else { return [] }
        return ahead.intersection(spread { place in allowed.filter { graph.targets[$0].contains(place) } })
    }

    private func checkLoops(_ reached: Set<Int>) -> Bool {
        var isFaulty = false
        for place in reached.sorted() where graph.wires[place].outline.action == .deal {
            guard let body = graph.wires[place].body, let first = graph.wires.firstIndex(where: { $0.id == body }) else { continue }
            let returning = graph.leading(to: [place])
            let lost = graph.reached(from: first, wall: place).subtracting(returning)
            let deal = graph.wires[place]
            if first == place {
                report.add(.loopNeverReturns, at: deal.outline.map["each"] ?? deal.outline.key, "the loop '\(deal.id)' begins with itself")
                isFaulty = true
            } else if let node = graph.order.first(where: { lost.contains($0) }) {
                let wire = graph.wires[node]
                report.add(.loopNeverReturns, at: wire.outline.key, "'\(wire.id)' is in the loop '\(deal.id)', and no way leads back to it")
                isFaulty = true
            } else if isSilent(from: first, to: place) {
                report.add(
                    .loopWithoutQuestion, at: deal.outline.key,
                    "in the loop '\(deal.id)' everything is told at once, and nobody is asked anything")
                isFaulty = true
            }
        }
        return isFaulty
    }

    /// Whether nobody is asked anything in a loop, nor waits there.
    private func isSilent(from first: Int, to loop: Int) -> Bool {
        !graph.reached(from: first, wall: loop).contains { place in
            place != loop && ![.say, .go].contains(graph.wires[place].outline.action)
        }
    }

    private func checkEnds(_ reached: Set<Int>) {
        let ends = Set(reached.filter { graph.wires[$0].outline.action == .end })
        let stuck = reached.subtracting(graph.leading(to: ends))
        guard let first = graph.order.first(where: { stuck.contains($0) }) else { return }
        let wire = graph.wires[first]
        report.add(.noEnd, at: wire.outline.key, "from the node '\(wire.id)' no end can be reached")
    }
}
