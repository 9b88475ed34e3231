extension ConditionCompiler {
    /// An operator between two values.
    mutating func binary(
        _ symbol: ConditionOperator, _ left: ConditionSyntax, _ right: ConditionSyntax, in syntax: ConditionSyntax
    ) throws(ConditionFault) -> Typed {
        let (a, b) = (try compile(left), try compile(right))
        let node = ConditionNode.binary(symbol, a.node, b.node)
        guard let type = result(of: symbol, a.type, b.type) else {
            try require(false, syntax, "'\(symbol.rawValue)' does not apply to \(a.type) and \(b.type)")
            return (node, .dynamic)
        }
        return (node, type)
    }

    /// What an operator gives for two types; `nil` when it is not defined for them.
    private func result(of symbol: ConditionOperator, _ left: ConditionType, _ right: ConditionType) -> ConditionType? {
        switch symbol {
        case .equal, .unequal: return left.agrees(with: right) ? .bool : nil
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            let isComparable = left.agrees(with: right) || (left.isNumber && right.isNumber)
            return isComparable && left.isOrdered && right.isOrdered ? .bool : nil
        case .isIn:
            switch right {
            case .list(let element): return left.agrees(with: element) ? .bool : nil
            case .map: return left.agrees(with: .string) ? .bool : nil
            default: return right == .dynamic ? .bool : nil
            }
        case .add, .subtract, .multiply, .divide, .modulo:
            if case (.add, .list(let a), .list(let b)) = (symbol, left, right) { return .list(a.joined(with: b)) }
            let fitting = symbol.overloads.filter { $0.left.agrees(with: left) && $0.right.agrees(with: right) }.map(\.result)
            return fitting.dropFirst().reduce(fitting.first) { $0?.joined(with: $1) }
        }
    }

    mutating func negation(of operand: ConditionSyntax, in syntax: ConditionSyntax) throws(ConditionFault) -> Typed {
        let part = try compile(operand)
        try require(part.type.isNumber || part.type == .dynamic, syntax, "'-' does not apply to \(part.type)")
        return (.negate(part.node), part.type)
    }

    /// A call of a standard function or of one of the host's.
    mutating func call(
        _ name: String, _ receiver: ConditionSyntax?, _ arguments: [ConditionSyntax], in syntax: ConditionSyntax
    ) throws(ConditionFault) -> Typed {
        if let function = StandardFunction(rawValue: name) {
            let isFit = function.style == .either || (function.style == .onReceiver) == (receiver != nil)
            guard isFit else {
                let form = receiver == nil ? "value.\(name)(…)" : "\(name)(value)"
                return try refuse(syntax.span, .noSuchOverload, "this function is called as \(form)")
            }
            return try standard(function, (receiver.map { [$0] } ?? []) + arguments, in: syntax)
        }
        if receiver == nil, let function = declarations.function(named: name) { return try host(function, arguments, in: syntax) }
        if let macro = ConditionMacro(rawValue: name) {
            return try refuse(syntax.span, .noSuchOverload, "\(macro.rawValue) is called as list.\(macro.rawValue)(x, …)")
        }
        let suggestion = declarations.function(near: name)
        return try refuse(
            syntax.span, .unknownFunction, "there is no function '\(name)'", suggestion: suggestion == name ? nil : suggestion)
    }

    private mutating func standard(
        _ function: StandardFunction, _ arguments: [ConditionSyntax], in syntax: ConditionSyntax
    ) throws(ConditionFault) -> Typed {
        var nodes: [ConditionNode] = []
        var types: [ConditionType] = []
        for argument in arguments {
            let part = try compile(argument)
            nodes.append(part.node)
            types.append(part.type)
        }
        let isDefined = function.overloads.contains { $0.count == types.count && zip($0, types).allSatisfy { $0.agrees(with: $1) } }
        try require(isDefined, syntax, "\(function.rawValue) does not apply to (\(types.map(\.description).joined(separator: ", ")))")
        guard function == .matches, isDefined, case .constant(.string(let pattern)) = nodes[1] else {
            return (.standard(function, nodes), function.result)
        }
        do throws(LinearPattern.Fault) {
            return (.matches(nodes[0], try LinearMatcher(pattern)), .bool)
        } catch {
            return try refuse(arguments[1].span, error.kind, error.message)
        }
    }

    private mutating func host(
        _ index: Int, _ arguments: [ConditionSyntax], in syntax: ConditionSyntax
    ) throws(ConditionFault) -> Typed {
        let function = declarations.functions[index]
        guard arguments.count == function.parameters.count else {
            let message = "\(function.name) takes \(function.parameters.count) arguments, and gets \(arguments.count)"
            return try refuse(syntax.span, .noSuchOverload, message)
        }
        if function.countsPeople { return try count(index, group: arguments[0], rule: arguments[1], in: syntax) }
        var nodes: [ConditionNode] = []
        for (argument, parameter) in zip(arguments, function.parameters) {
            let part = try compile(argument)
            try require(part.type.agrees(with: parameter), argument, "\(function.name) takes \(parameter) here, and gets \(part.type)")
            nodes.append(part.node)
        }
        calls.append(Condition.Call(function: index, arguments: arguments, span: syntax.span))
        return (.host(index, nodes), function.result)
    }

    /// A count over people: its rule is a condition of its own, which knows nothing of the person at hand.
    private mutating func count(
        _ index: Int, group: ConditionSyntax, rule syntax: ConditionSyntax, in whole: ConditionSyntax
    ) throws(ConditionFault) -> Typed {
        let function = declarations.functions[index]
        guard case .literal(.string(let name)) = group.form else {
            return try refuse(group.span, .noSuchOverload, "\(function.name) takes the name of a group in quotes: 'all', or a voice")
        }
        var inner = ConditionCompiler(source: source, declarations: declarations, isChecked: isChecked)
        let root = try inner.truth(syntax)
        guard inner.counts.isEmpty else {
            return try refuse(syntax.span, .noSuchOverload, "\(function.name) is asked of each person, who counts nobody")
        }
        let rule = Condition(source.bytes(of: syntax.span), root, .bool, inner)
        let count = Condition.Count(
            function: index, group: name, rule: rule, offset: whole.span.offset, groupOffset: group.span.offset,
            ruleOffset: syntax.span.offset, length: whole.span.length)
        counts.append(count)
        calls += inner.calls
        let slot = ConditionValue.int(Int64(count.slot ?? -1))
        let arguments: [ConditionValue] = [.string(name), slot, .string(rule.source)]
        return (.host(index, arguments.map { .constant($0) }), function.result)
    }
}

extension String {
    fileprivate func bytes(of span: ConditionSpan) -> String {
        String(decoding: utf8.dropFirst(span.offset).prefix(span.length), as: UTF8.self)
    }
}
