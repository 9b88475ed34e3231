extension ConditionCompiler {
    /// A variable, a macro's variable, or a field of something.
    mutating func name(_ syntax: ConditionSyntax) throws(ConditionFault) -> Typed {
        guard let chain = syntax.chain else {
            guard case .select(let operand, let field) = syntax.form else { return try compile(syntax) }
            return try select(field, of: try compile(operand), at: syntax.span)
        }
        var taken = 1
        var found: Typed
        if !chain.isRoot, let local = locals.lastIndex(where: { $0.name == chain.names[0] }) {
            found = (.local(local), locals[local].type)
        } else if let (slot, length) = declarations.variable(along: chain.names) {
            variables.insert(slot)
            taken = length
            found = (.variable(slot), declarations.variables[slot].type)
        } else {
            return try unknown(chain.names, at: syntax.span)
        }
        for field in chain.names[taken...] { found = try select(field, of: found, at: syntax.span) }
        return found
    }

    /// `has(operand.field)`: whether a declared variable has a value, or a map has the key.
    mutating func has(_ operand: ConditionSyntax, _ field: String, in syntax: ConditionSyntax) throws(ConditionFault) -> Typed {
        if let chain = operand.chain, chain.isRoot || !locals.contains(where: { $0.name == chain.names[0] }) {
            let names = chain.names + [field]
            guard let (slot, length) = declarations.variable(along: names) else { return try unknown(names, at: syntax.span) }
            if length == names.count {
                variables.insert(slot)
                return (.hasVariable(slot), .bool)
            }
        }
        let whole = try compile(operand)
        try require(whole.type.agrees(with: .map(.dynamic)), operand, "\(whole.type) has no fields")
        return (.has(whole.node, field: field), .bool)
    }

    private func select(_ field: String, of operand: Typed, at span: ConditionSpan) throws(ConditionFault) -> Typed {
        let node = ConditionNode.select(operand.node, field: field)
        switch operand.type {
        case .map(let value): return (node, value)
        case .dynamic: return (node, .dynamic)
        default:
            guard !isChecked else { throw span.fault(.noSuchOverload, "\(operand.type) has no field '\(field)'") }
            return (node, .dynamic)
        }
    }

    private func unknown(_ names: [String], at span: ConditionSpan) throws(ConditionFault) -> Typed {
        let name = names.joined(separator: ".")
        return try refuse(span, .unknownName, "there is no '\(name)' here", suggestion: declarations.variable(near: names))
    }
}

extension ConditionSyntax {
    /// The names of `a.b.c`, when that is all there is.
    fileprivate var chain: (names: [String], isRoot: Bool)? {
        switch form {
        case .name(let name, let isRoot): return ([name], isRoot)
        case .select(let operand, let field):
            guard !operand.isGrouped, let chain = operand.chain else { return nil }
            return (chain.names + [field], chain.isRoot)
        default: return nil
        }
    }
}
