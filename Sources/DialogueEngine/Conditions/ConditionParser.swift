/// Reads a condition into a tree.
///
/// Bounds: brackets nest at most 32 deep, the tree has at most 1,000 nodes and a height of at most 100. Rows of `&&`, `||`, `?:` and signs
/// are read in loops, so only brackets use the stack.
/// Source: cel-spec `doc/langdef.md`, Syntax (the grammar).
struct ConditionParser {
    static let deepestNesting = 32
    static let mostNodes = 1000
    static let tallestTree = 100

    private let tokens: [ConditionToken]
    private var position = 0
    private var nesting = 0
    private var nodes = 0

    /// The tree of a whole source.
    static func tree(of source: String) throws(ConditionFault) -> ConditionSyntax {
        var parser = ConditionParser(tokens: try ConditionLexer.tokens(of: source))
        let tree = try parser.expression()
        guard parser.current.kind == .end else { throw parser.unexpected() }
        return tree
    }

    private init(tokens: [ConditionToken]) {
        self.tokens = tokens
    }

    var current: ConditionToken { tokens[position] }
    var previous: ConditionToken { tokens[position - 1] }

    mutating func advance() {
        if position + 1 < tokens.count { position += 1 }
    }

    mutating func take(_ symbol: ConditionSymbol) -> Bool {
        guard current.kind == .symbol(symbol) else { return false }
        advance()
        return true
    }

    mutating func expect(_ symbol: ConditionSymbol) throws(ConditionFault) {
        guard take(symbol) else {
            throw current.span.fault(.syntax, "'\(symbol.rawValue)' is missing here", suggestion: symbol.rawValue)
        }
    }

    func unexpected() -> ConditionFault {
        if current.kind == .end { return current.span.fault(.syntax, "the condition stops too early") }
        let slips = ["and": "&&", "or": "||", "not": "!", "is": "=="]
        guard case .word(let word) = current.kind else { return current.span.fault(.syntax, "this does not belong here") }
        return current.span.fault(.syntax, "'\(word)' does not belong here", suggestion: slips[word])
    }

    /// A node within the bounds on parts and height.
    mutating func count(_ form: ConditionSyntax.Form, _ span: ConditionSpan) throws(ConditionFault) -> ConditionSyntax {
        nodes += 1
        guard nodes <= Self.mostNodes else { throw span.fault(.tooCostly, "a condition has at most \(Self.mostNodes) parts") }
        let height = (form.children.map(\.height).max() ?? 0) + 1
        guard height <= Self.tallestTree else { throw span.fault(.tooCostly, "this is nested more than \(Self.tallestTree) deep") }
        return ConditionSyntax(form: form, span: span, height: height)
    }

    /// Reads what stands between brackets, one level deeper.
    mutating func nested<Part>(
        _ open: ConditionSpan, _ read: (inout ConditionParser) throws(ConditionFault) -> Part
    ) throws(ConditionFault) -> Part {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= Self.deepestNesting else {
            throw open.fault(.tooCostly, "brackets nest at most \(Self.deepestNesting) deep")
        }
        return try read(&self)
    }
}

extension ConditionParser {
    /// `Or ["?" Or ":" Expr]`, the chain of conditionals in a loop.
    mutating func expression() throws(ConditionFault) -> ConditionSyntax {
        var choices: [(test: ConditionSyntax, then: ConditionSyntax)] = []
        var last = try disjunction()
        while take(.question) {
            let then = try disjunction()
            try expect(.colon)
            choices.append((last, then))
            last = try disjunction()
        }
        for choice in choices.reversed() {
            let span = choice.test.span.through(last.span)
            last = try count(.conditional(choice.test, then: choice.then, otherwise: last), span)
        }
        return last
    }

    private mutating func disjunction() throws(ConditionFault) -> ConditionSyntax {
        var terms = [try conjunction()]
        while take(.or) { terms.append(try conjunction()) }
        return terms.count == 1 ? terms[0] : try count(.or(terms), terms[0].span.through(previous.span))
    }

    private mutating func conjunction() throws(ConditionFault) -> ConditionSyntax {
        var terms = [try operation(above: 0)]
        while take(.and) { terms.append(try operation(above: 0)) }
        return terms.count == 1 ? terms[0] : try count(.and(terms), terms[0].span.through(previous.span))
    }

    /// Operators that bind tighter than `precedence`, grouped from the left.
    private mutating func operation(above precedence: Int) throws(ConditionFault) -> ConditionSyntax {
        var left = try unary()
        while let found = currentOperator, found.precedence > precedence {
            advance()
            let right = try operation(above: found.precedence)
            left = try count(.binary(found, left, right), left.span.through(previous.span))
        }
        return left
    }

    private var currentOperator: ConditionOperator? {
        switch current.kind {
        case .symbol(let symbol): ConditionOperator(rawValue: symbol.rawValue)
        case .word("in"): .isIn
        default: nil
        }
    }
}
