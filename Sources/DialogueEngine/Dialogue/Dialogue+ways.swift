/// What somebody is asked because of what they said before.
extension Dialogue {
    /// Questions to which one way leads and another does not, where an answer decides which way is gone.
    ///
    /// - Complexity: O(ways by that answer × nodes).
    public func questions(ledToBy question: QuestionID) -> Set<QuestionID> {
        guard let variable = place(of: question) else { return [] }
        return questions(ledToWhere: { $0.variables.contains(variable) })
    }

    /// The same where the voice decides with which somebody speaks.
    public var questionsLedToByVoice: Set<QuestionID> {
        questions(ledToWhere: { condition in condition.calls.contains { $0.function == HostFunction.voice.rawValue } })
    }

    private func questions(ledToWhere depends: (Condition) -> Bool) -> Set<QuestionID> {
        nodes.reduce(into: []) { found, node in
            // Ways tried before the answer counts are gone whatever it is.
            let ways = node.next.drop { !($0.condition.map(depends) ?? false) }
            let reached = Set(ways.map(\.target)).map { questions(from: [$0]) }
            guard let first = reached.first else { return }
            let everywhere = reached.reduce(first) { $0.intersection($1) }
            found.formUnion(reached.reduce(first) { $0.union($1) }.subtracting(everywhere))
        }
    }

    /// What may be asked behind these nodes, by their places.
    public func questions(behind places: [Int]) -> Set<QuestionID> { questions(from: places.flatMap { ways(from: $0) }) }

    private func questions(from starts: [Int]) -> Set<QuestionID> {
        var (open, seen) = (starts, Set(starts))
        var found: Set<QuestionID> = []
        while let place = open.popLast() {
            if case .ask(let ask) = nodes[place].action { found.insert(ask.question) }
            for target in ways(from: place) where seen.insert(target).inserted { open.append(target) }
        }
        return found
    }

    private func ways(from place: Int) -> [Int] {
        let targets = nodes[place].next.map(\.target)
        return switch nodes[place].action {
        case .wait(let waiting): targets + (waiting.expired.map { [$0] } ?? [])
        case .deal(let dealing): targets + [dealing.body]
        default: targets
        }
    }
}
