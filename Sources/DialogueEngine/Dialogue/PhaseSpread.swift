/// Gives every node its phase: the last one waited for on the way to it.
struct PhaseSpread {
    let nodes: [Node]
    let phases: [Phase]
    let start: Int

    func marked() -> [Node] {
        var marked = nodes
        var open = [start]
        var seen: Set<Int> = [start]
        while let place = open.popLast() {
            let node = marked[place]
            var phase = node.phase
            var targets = node.next.map(\.target)
            switch node.action {
            case .wait(let waiting):
                phase = max(phase, reached(by: waiting.condition) ?? phase)
                targets += waiting.expired.map { [$0] } ?? []
            case .deal(let dealing): targets.append(dealing.body)
            default: break
            }
            for target in targets where seen.insert(target).inserted || marked[target].phase < phase {
                marked[target].phase = max(marked[target].phase, phase)
                open.append(target)
            }
        }
        return marked
    }

    private func reached(by condition: Condition) -> Int? {
        let names = condition.calls.filter { $0.function == HostFunction.reached.rawValue }.compactMap { $0.literalArguments.first ?? nil }
        return names.compactMap { name in phases.firstIndex { $0.id.text == name } }.max()
    }
}
