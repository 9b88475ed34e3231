extension ConditionParser {
    /// A row of `!` or of `-` before an operand. The last `-` before a number belongs to the literal, so that -2⁶³ can be written.
    mutating func unary() throws(ConditionFault) -> ConditionSyntax {
        let sign: ConditionSymbol = current.kind == .symbol(.not) ? .not : .minus
        var signs: [ConditionSpan] = []
        while current.kind == .symbol(sign) {
            signs.append(current.span)
            advance()
        }
        var operand: ConditionSyntax
        if sign == .minus, let last = signs.last, let literal = try negativeLiteral(last) {
            signs.removeLast()
            operand = try member(of: literal)
        } else {
            operand = try member(of: try primary())
        }
        for span in signs.reversed() {
            operand = try count(sign == .not ? .not(operand) : .negate(operand), span.through(operand.span))
        }
        return operand
    }

    private mutating func negativeLiteral(_ sign: ConditionSpan) throws(ConditionFault) -> ConditionSyntax? {
        let span = sign.through(current.span)
        switch current.kind {
        case .integer(let magnitude):
            guard magnitude <= UInt64(Int64.max) + 1 else { throw span.fault(.syntax, "this number does not fit 64 bits") }
            advance()
            return try count(.literal(.int(Int64(truncatingIfNeeded: 0 &- magnitude))), span)
        case .double(let magnitude):
            advance()
            return try count(.literal(.double(-magnitude)), span)
        default: return nil
        }
    }

    /// Fields, calls and indices that follow an operand.
    private mutating func member(of first: ConditionSyntax) throws(ConditionFault) -> ConditionSyntax {
        var operand = first
        while true {
            let open = current.span
            if take(.dot) {
                guard case .word(let name) = current.kind else { throw unexpected() }
                let nameSpan = current.span
                advance()
                operand = try selection(name, nameSpan, of: operand)
            } else if take(.openBracket) {
                let index = try nested(open) { parser throws(ConditionFault) in try parser.expression() }
                try expect(.closeBracket)
                operand = try count(.index(operand, index), first.span.through(previous.span))
            } else {
                return operand
            }
        }
    }

    private mutating func selection(
        _ name: String, _ span: ConditionSpan, of operand: ConditionSyntax
    ) throws(ConditionFault) -> ConditionSyntax {
        guard current.kind == .symbol(.openParenthesis) else {
            return try count(.select(operand, field: name), operand.span.through(span))
        }
        let arguments = try list(until: .closeParenthesis)
        let whole = operand.span.through(previous.span)
        guard let macro = ConditionMacro(rawValue: name), macro.argumentCounts.contains(arguments.count) else {
            return try count(.call(name, receiver: operand, arguments), whole)
        }
        guard case .name(let variable, isRoot: false) = arguments[0].form else {
            throw arguments[0].span.fault(.syntax, "\(name) takes the name of a variable first, as in list.\(name)(x, …)")
        }
        return try count(.macro(macro, over: operand, variable: variable, Array(arguments.dropFirst())), whole)
    }

    private mutating func primary() throws(ConditionFault) -> ConditionSyntax {
        let token = current
        switch token.kind {
        case .integer(let magnitude):
            guard let int = Int64(exactly: magnitude) else { throw token.span.fault(.syntax, "this number does not fit 64 bits") }
            return try literal(.int(int))
        case .double(let double): return try literal(.double(double))
        case .string(let string): return try literal(.string(string))
        case .word("null"): return try literal(.null)
        case .word("true"): return try literal(.bool(true))
        case .word("false"): return try literal(.bool(false))
        case .word(let word): return try name(word, isRoot: false, from: token.span)
        case .symbol(.dot):
            advance()
            guard case .word(let word) = current.kind else { throw unexpected() }
            return try name(word, isRoot: true, from: token.span)
        case .symbol(.openParenthesis): return try parenthesis()
        case .symbol(.openBracket): return try count(.list(try list(until: .closeBracket)), token.span.through(previous.span))
        case .symbol(.openBrace): return try map()
        default: throw unexpected()
        }
    }

    private mutating func literal(_ value: ConditionValue) throws(ConditionFault) -> ConditionSyntax {
        let span = current.span
        advance()
        return try count(.literal(value), span)
    }

    /// A variable, or a call of a function.
    private mutating func name(_ word: String, isRoot: Bool, from start: ConditionSpan) throws(ConditionFault) -> ConditionSyntax {
        guard !Self.reserved.contains(word) else { throw unexpected() }
        advance()
        guard current.kind == .symbol(.openParenthesis) else {
            return try count(.name(word, isRoot: isRoot), start.through(previous.span))
        }
        let arguments = try list(until: .closeParenthesis)
        let span = start.through(previous.span)
        guard word == "has" else { return try count(.call(word, receiver: nil, arguments), span) }
        guard arguments.count == 1, case .select(let operand, let field) = arguments[0].form else {
            throw span.fault(.syntax, "has takes one field, as in has(answers.d1)")
        }
        return try count(.has(operand, field: field), span)
    }

    private static let reserved: Set<String> = [
        "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace",
        "return",
        "var", "void", "while",
    ]

    private mutating func parenthesis() throws(ConditionFault) -> ConditionSyntax {
        let open = current.span
        advance()
        let inner = try nested(open) { parser throws(ConditionFault) in try parser.expression() }
        try expect(.closeParenthesis)
        return ConditionSyntax(form: inner.form, span: open.through(previous.span), height: inner.height, isGrouped: true)
    }

    /// Expressions between commas, from the opening bracket to the closing one; a comma may trail in lists.
    private mutating func list(until close: ConditionSymbol) throws(ConditionFault) -> [ConditionSyntax] {
        let open = current.span
        advance()
        return try nested(open) { parser throws(ConditionFault) in
            var items: [ConditionSyntax] = []
            while !parser.take(close) {
                items.append(try parser.expression())
                guard parser.take(.comma) else {
                    try parser.expect(close)
                    break
                }
                if close == .closeParenthesis, parser.current.kind == .symbol(close) { throw parser.unexpected() }
            }
            return items
        }
    }

    private mutating func map() throws(ConditionFault) -> ConditionSyntax {
        let open = current.span
        advance()
        let entries = try nested(open) { parser throws(ConditionFault) in
            var entries: [(key: ConditionSyntax, value: ConditionSyntax)] = []
            while !parser.take(.closeBrace) {
                let key = try parser.expression()
                try parser.expect(.colon)
                entries.append((key, try parser.expression()))
                if parser.take(.comma) { continue }
                try parser.expect(.closeBrace)
                break
            }
            return entries
        }
        return try count(.map(entries), open.through(previous.span))
    }
}
