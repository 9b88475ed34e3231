/// The part of a reply that answers; what follows it is a reason.
enum Clause {
    /// The leading clause: up to a sign that ends one, or a word after which only a reason follows, once something was said.
    static func leading(_ tokens: [Token], keepsCommas: Bool = false) -> ArraySlice<Token> {
        var hasContent = false
        for (index, token) in tokens.enumerated() {
            switch token {
            case .word(let word):
                if hasContent, WordTables.reasons.contains(word) { return tokens[..<index] }
                if !WordTables.fillers.contains(word) { hasContent = true }
            case .number, .decimal: hasContent = true
            case .sign(let sign):
                if hasContent, !keepsCommas, [",", ";", ".", "\n", ":"].contains(sign) { return tokens[..<index] }
            }
        }
        return tokens[...]
    }

    /// Tokens that carry something: no fillers, no signs.
    static func content(_ tokens: some Sequence<Token>) -> [Token] {
        tokens.filter { token in
            switch token {
            case .word(let word): !WordTables.fillers.contains(word)
            case .number, .decimal: true
            case .sign: false
            }
        }
    }
}
