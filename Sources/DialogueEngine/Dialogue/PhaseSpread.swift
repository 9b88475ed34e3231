/// Gives every node its phase: the last one waited for on the way to it, or that an edge to it asks for.
///
/// A wait for one of several phases goes on in the earliest of them; its edges say which one it was.
struct PhaseSpread {
    let nodes: [Node]
    let phases: [Phase]
    let start: Int

    func marked() -> [Node] {
        var marked = nodes
        var open = [start]
        var seen: Set<Int> = [start]
        while let place = open.popLast() {
            for (target, phase) in ways(from: marked[place]) where seen.insert(target).inserted || marked[target].phase < phase {
                marked[target].phase = max(marked[target].phase, phase)
                open.append(target)
            }
        }
        return marked
    }

    private func ways(from node: Node) -> [(target: Int, phase: Int)] {
        var phase = node.phase
        var ways: [(Int, Int)] = []
        switch node.action {
        case .wait(let waiting):
            if let expired = waiting.expired { ways.append((expired, phase)) }
            phase = max(phase, reached(by: waiting.condition) ?? phase)
        case .deal(let dealing): ways.append((dealing.body, phase))
        default: break
        }
        return ways + node.next.map { ($0.target, max(phase, $0.condition.flatMap(reached) ?? phase)) }
    }

    private func reached(by condition: Condition) -> Int? {
        let names = condition.calls.filter { $0.function == HostFunction.reached.rawValue }.compactMap { $0.literalArguments.first ?? nil }
        return names.compactMap { name in phases.firstIndex { $0.id.text == name } }.min()
    }
}
