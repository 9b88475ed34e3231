/// Runs a condition once: walks its tree, counts steps, stops at the first error that matters.
///
/// Source: cel-spec `doc/langdef.md`, Evaluation.
struct ConditionEvaluator {
    let scope: any ConditionScope
    /// Steps left.
    var budget: Int
    var locals: [ConditionValue] = []

    init(scope: any ConditionScope, budget: Int) {
        self.scope = scope
        self.budget = budget
    }

    mutating func value(of node: ConditionNode) throws(ConditionError) -> ConditionValue {
        try charge(1)
        switch node {
        case .constant(let value): return value
        case .variable(let slot): return try variable(slot)
        case .hasVariable(let slot): return .bool(scope.variable(slot) != nil)
        case .local(let position): return locals[position]
        case .select(let operand, let field): return try Self.field(field, of: try value(of: operand))
        case .has(let operand, let field): return .bool(try Self.entries(of: try value(of: operand)).value(forKey: field) != nil)
        case .index(let operand, let index):
            let whole = try value(of: operand)
            return try Self.element(of: whole, at: try value(of: index))
        case .list(let items): return .list(try values(of: items))
        case .map(let entries): return try map(entries)
        case .not(let operand): return .bool(!(try truth(of: operand)))
        case .negate(let operand): return try Self.negated(try value(of: operand))
        case .binary(let symbol, let left, let right):
            let first = try value(of: left)
            return try apply(symbol, first, try value(of: right))
        case .and(let terms): return .bool(try decide(terms, decisive: false))
        case .or(let terms): return .bool(try decide(terms, decisive: true))
        case .conditional(let test, let then, let otherwise): return try value(of: try truth(of: test) ? then : otherwise)
        case .host(let function, let arguments): return try call(function, arguments)
        case .standard(let function, let arguments): return try standard(function, try values(of: arguments))
        case .matches(let text, let matcher): return .bool(try matches(try value(of: text), matcher))
        case .macro(let macro, let range, let bodies): return try walk(macro, range, bodies)
        case .failure(let error): throw error
        }
    }

    /// Takes steps from the budget.
    mutating func charge(_ steps: Int) throws(ConditionError) {
        budget -= steps
        if budget < 0 { throw ConditionError(.tooCostly, "this takes more steps than a condition may") }
    }

    /// Takes a step for every element a value holds, so that nothing enormous is handed out.
    mutating func charge(for value: ConditionValue) throws(ConditionError) {
        try charge(1)
        switch value {
        case .list(let items): for item in items { try charge(for: item) }
        case .map(let entries): for entry in entries.values { try charge(for: entry) }
        default: break
        }
    }

    mutating func truth(of node: ConditionNode) throws(ConditionError) -> Bool {
        guard case .bool(let truth) = try value(of: node) else {
            throw ConditionError(.noSuchOverload, "this must be true or false")
        }
        return truth
    }

    /// `&&` (decided by false) and `||` (decided by true): an error counts only when no side decides.
    private mutating func decide(_ terms: [ConditionNode], decisive: Bool) throws(ConditionError) -> Bool {
        var failure: ConditionError?
        for term in terms {
            do throws(ConditionError) {
                if try truth(of: term) == decisive { return decisive }
            } catch {
                failure = try absorbed(error, after: failure)
            }
        }
        if let failure { throw failure }
        return !decisive
    }

    /// The first of two errors, to be thrown later if nothing decides; running out of steps is never put off.
    func absorbed(_ error: ConditionError, after earlier: ConditionError?) throws(ConditionError) -> ConditionError {
        if error.kind == .tooCostly { throw error }
        return earlier ?? error
    }
}

extension ConditionEvaluator {
    private func variable(_ slot: Int) throws(ConditionError) -> ConditionValue {
        guard let value = scope.variable(slot) else { throw ConditionError(.noSuchKey, "a variable has no value") }
        return value
    }

    private mutating func call(_ function: Int, _ arguments: [ConditionNode]) throws(ConditionError) -> ConditionValue {
        guard let value = scope.call(function, try values(of: arguments)) else {
            throw ConditionError(.noSuchKey, "a function has no answer")
        }
        return value
    }

    private mutating func values(of nodes: [ConditionNode]) throws(ConditionError) -> [ConditionValue] {
        var values: [ConditionValue] = []
        values.reserveCapacity(nodes.count)
        for node in nodes { values.append(try value(of: node)) }
        return values
    }

    private mutating func map(_ entries: [(key: ConditionNode, value: ConditionNode)]) throws(ConditionError) -> ConditionValue {
        var map: [String: ConditionValue] = [:]
        for entry in entries {
            guard case .string(let key) = try value(of: entry.key) else {
                throw ConditionError(.noSuchOverload, "the keys of a map are strings")
            }
            guard map.updateValue(try value(of: entry.value), forKey: key) == nil else {
                throw ConditionError(.noSuchKey, "a map states one key twice")
            }
        }
        return .map(map)
    }

    private static func entries(of value: ConditionValue) throws(ConditionError) -> ConditionValue {
        guard case .map = value else { throw ConditionError(.noSuchOverload, "\(value.type) has no fields") }
        return value
    }

    private static func field(_ name: String, of value: ConditionValue) throws(ConditionError) -> ConditionValue {
        guard let found = try entries(of: value).value(forKey: name) else {
            throw ConditionError(.noSuchKey, "there is no field '\(name)'")
        }
        return found
    }

    private static func element(of whole: ConditionValue, at index: ConditionValue) throws(ConditionError) -> ConditionValue {
        switch (whole, index) {
        case (.map, .string(let key)):
            guard let found = whole.value(forKey: key) else { throw ConditionError(.noSuchKey, "a map has no such key") }
            return found
        case (.map, .int), (.map, .double), (.map, .bool): throw ConditionError(.noSuchKey, "a map has string keys only")
        case (.list(let items), .int(let position)): return try element(of: items, at: Int(exactly: position))
        case (.list(let items), .double(let position)): return try element(of: items, at: Int(exactly: position))
        default: throw ConditionError(.noSuchOverload, "\(whole.type) is not indexed by \(index.type)")
        }
    }

    private static func element(of items: [ConditionValue], at position: Int?) throws(ConditionError) -> ConditionValue {
        guard let position, items.indices.contains(position) else {
            throw ConditionError(.indexOutOfRange, "a list of \(items.count) has no such index")
        }
        return items[position]
    }
}
