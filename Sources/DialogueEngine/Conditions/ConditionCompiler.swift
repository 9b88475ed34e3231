/// Looks up names, checks types, and makes a condition ready to run.
///
/// Checked, the first thing that can never work is thrown as a fault. Unchecked, the same thing becomes a node that fails when it is reached,
/// so `'horses' && false` still has its value.
/// - Complexity: O(n) in the nodes of the tree, times the number of declared variables when a name is unknown.
/// Source: cel-spec `doc/langdef.md`, Gradual Type Checking.
struct ConditionCompiler {
    typealias Typed = (node: ConditionNode, type: ConditionType)

    let source: String
    let declarations: ConditionDeclarations
    let isChecked: Bool
    var locals: [(name: String, type: ConditionType)] = []
    var variables: Set<Int> = []
    var calls: [Condition.Call] = []
    var counts: [Condition.Count] = []

    init(source: String, declarations: ConditionDeclarations, isChecked: Bool) {
        self.source = source
        self.declarations = declarations
        self.isChecked = isChecked
    }

    mutating func compile(_ syntax: ConditionSyntax) throws(ConditionFault) -> Typed {
        switch syntax.form {
        case .literal(let value): return (.constant(value), value.type)
        case .name, .select: return try name(syntax)
        case .has(let operand, let field): return try has(operand, field, in: syntax)
        case .index(let operand, let index): return try element(of: operand, at: index, in: syntax)
        case .list(let items): return try list(items)
        case .map(let entries): return try map(entries)
        case .not(let operand): return (.not(try truth(operand)), .bool)
        case .negate(let operand): return try negation(of: operand, in: syntax)
        case .binary(let symbol, let left, let right): return try binary(symbol, left, right, in: syntax)
        case .and(let terms): return (.and(try truths(terms)), .bool)
        case .or(let terms): return (.or(try truths(terms)), .bool)
        case .conditional(let test, let then, let otherwise): return try choice(test, then, otherwise, in: syntax)
        case .call(let name, let receiver, let arguments): return try call(name, receiver, arguments, in: syntax)
        case .macro(let macro, let range, let variable, let bodies): return try walk(macro, range, variable, bodies)
        }
    }

    /// Throws a fault, or leaves it to the evaluation when the condition is not checked.
    func refuse(
        _ span: ConditionSpan, _ kind: ConditionErrorKind, _ message: String, suggestion: String? = nil
    ) throws(ConditionFault) -> Typed {
        guard !isChecked else { throw span.fault(kind, message, suggestion: suggestion) }
        return (.failure(ConditionError(kind, message)), .dynamic)
    }

    /// Faults when a type is checked and does not agree.
    func require(_ isFit: Bool, _ syntax: ConditionSyntax, _ message: @autoclosure () -> String) throws(ConditionFault) {
        if isChecked, !isFit { throw syntax.span.fault(.noSuchOverload, message()) }
    }

    /// A part that must be true or false.
    mutating func truth(_ syntax: ConditionSyntax) throws(ConditionFault) -> ConditionNode {
        let part = try compile(syntax)
        try require(part.type.agrees(with: .bool), syntax, "this must be true or false, and is \(part.type)")
        return part.node
    }

    private mutating func truths(_ terms: [ConditionSyntax]) throws(ConditionFault) -> [ConditionNode] {
        var nodes: [ConditionNode] = []
        for term in terms { nodes.append(try truth(term)) }
        return nodes
    }
}

extension ConditionCompiler {
    private mutating func list(_ items: [ConditionSyntax]) throws(ConditionFault) -> Typed {
        var nodes: [ConditionNode] = []
        var element: ConditionType?
        for item in items {
            let part = try compile(item)
            nodes.append(part.node)
            element = element?.joined(with: part.type) ?? part.type
        }
        return (.list(nodes), .list(element ?? .dynamic))
    }

    private mutating func map(_ entries: [(key: ConditionSyntax, value: ConditionSyntax)]) throws(ConditionFault) -> Typed {
        var nodes: [(key: ConditionNode, value: ConditionNode)] = []
        var type: ConditionType?
        for entry in entries {
            let key = try compile(entry.key)
            try require(key.type.agrees(with: .string), entry.key, "the keys of a map are strings, and this is \(key.type)")
            let value = try compile(entry.value)
            nodes.append((key.node, value.node))
            type = type?.joined(with: value.type) ?? value.type
        }
        return (.map(nodes), .map(type ?? .dynamic))
    }

    private mutating func element(
        of operand: ConditionSyntax, at index: ConditionSyntax, in syntax: ConditionSyntax
    ) throws(ConditionFault) -> Typed {
        let whole = try compile(operand)
        let key = try compile(index)
        let node = ConditionNode.index(whole.node, key.node)
        switch whole.type {
        case .list(let element):
            try require(key.type.agrees(with: .int), index, "a list is indexed by int, not by \(key.type)")
            return (node, element)
        case .map(let value):
            try require(key.type.agrees(with: .string), index, "a map is indexed by string, not by \(key.type)")
            return (node, value)
        case .dynamic: return (node, .dynamic)
        default:
            try require(false, syntax, "\(whole.type) has no elements")
            return (node, .dynamic)
        }
    }

    private mutating func choice(
        _ test: ConditionSyntax, _ then: ConditionSyntax, _ otherwise: ConditionSyntax, in syntax: ConditionSyntax
    ) throws(ConditionFault) -> Typed {
        let test = try truth(test)
        let (then, otherwise) = (try compile(then), try compile(otherwise))
        try require(
            then.type.agrees(with: otherwise.type), syntax, "both outcomes have one type, and these are \(then.type) and \(otherwise.type)")
        return (.conditional(test, then: then.node, otherwise: otherwise.node), then.type.joined(with: otherwise.type))
    }

    private mutating func walk(
        _ macro: ConditionMacro, _ range: ConditionSyntax, _ variable: String, _ bodies: [ConditionSyntax]
    ) throws(ConditionFault) -> Typed {
        let whole = try compile(range)
        let element: ConditionType
        switch whole.type {
        case .list(let type): element = type
        case .map: element = .string
        default:
            try require(whole.type == .dynamic, range, "\(macro.rawValue) walks a list or the keys of a map, not \(whole.type)")
            element = .dynamic
        }
        locals.append((variable, element))
        defer { locals.removeLast() }
        var nodes: [ConditionNode] = []
        var result = ConditionType.bool
        for (position, body) in bodies.enumerated() {
            if macro == .map, position == bodies.count - 1 {
                let part = try compile(body)
                nodes.append(part.node)
                result = .list(part.type)
            } else {
                nodes.append(try truth(body))
                result = macro == .filter ? .list(element) : .bool
            }
        }
        return (.macro(macro, over: whole.node, nodes), result)
    }
}
