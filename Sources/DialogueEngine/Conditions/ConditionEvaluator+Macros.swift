extension ConditionEvaluator {
    /// Runs a macro over the elements of a list or the keys of a map.
    mutating func walk(
        _ macro: ConditionMacro, _ range: ConditionNode, _ bodies: [ConditionNode]
    ) throws(ConditionError) -> ConditionValue {
        let items = try Self.items(of: try value(of: range))
        try charge(items.count)
        locals.append(.null)
        defer { locals.removeLast() }
        switch macro {
        case .all: return .bool(try decide(over: items, bodies[0], decisive: false))
        case .exists: return .bool(try decide(over: items, bodies[0], decisive: true))
        case .existsOne: return .bool(try select(from: items, where: bodies[0]).count == 1)
        case .filter: return .list(try select(from: items, where: bodies[0]))
        case .map:
            let chosen = bodies.count == 2 ? try select(from: items, where: bodies[0]) : items
            return .list(try transform(chosen, bodies[bodies.count - 1]))
        }
    }

    private static func items(of value: ConditionValue) throws(ConditionError) -> [ConditionValue] {
        switch value {
        case .list(let items): items
        // Sorted, so that the same map always gives the same list.
        case .map(let entries): entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { .string($0) }
        default: throw ConditionError(.noSuchOverload, "\(value.type) is no list and no map")
        }
    }

    /// `all` (decided by false) and `exists` (decided by true); errors are absorbed as by `&&` and `||`.
    private mutating func decide(
        over items: [ConditionValue], _ body: ConditionNode, decisive: Bool
    ) throws(ConditionError) -> Bool {
        var failure: ConditionError?
        for item in items {
            locals[locals.count - 1] = item
            do throws(ConditionError) {
                if try truth(of: body) == decisive { return decisive }
            } catch {
                failure = try absorbed(error, after: failure)
            }
        }
        if let failure { throw failure }
        return !decisive
    }

    private mutating func select(from items: [ConditionValue], where test: ConditionNode) throws(ConditionError) -> [ConditionValue] {
        var chosen: [ConditionValue] = []
        for item in items {
            locals[locals.count - 1] = item
            if try truth(of: test) { chosen.append(item) }
        }
        return chosen
    }

    private mutating func transform(_ items: [ConditionValue], _ body: ConditionNode) throws(ConditionError) -> [ConditionValue] {
        var results: [ConditionValue] = []
        results.reserveCapacity(items.count)
        for item in items {
            locals[locals.count - 1] = item
            results.append(try value(of: body))
        }
        return results
    }
}
