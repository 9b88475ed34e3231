/// A stretch of a reply between signs that end a thought.
struct Clause {
    var tokens: [Token] = []
    /// Whether it asks something.
    var asks = false

    /// Words and numbers that carry something.
    var content: [Token] { Clause.content(tokens) }

    static func content(_ tokens: some Sequence<Token>) -> [Token] {
        tokens.filter { token in
            switch token {
            case .word(let word): !SmallTalk.fillers.contains(word)
            case .number, .decimal: true
            case .sign: false
            }
        }
    }

    /// The clauses of a reply up to the first reason or condition; signs inside a clause stay as tokens.
    ///
    /// - Parameter keepsCommas: for lists, where only a reason ends the answer.
    static func split(_ tokens: [Token], keepsCommas: Bool = false) -> [Clause] {
        var clauses = [Clause()]
        var says = false
        for token in tokens {
            switch token {
            case .word(let word) where says && SmallTalk.reasons.contains(word) && !(keepsCommas && (word == "als" || word == "om")):
                return clauses
            case .word(let word) where says && SmallTalk.turns.contains(word) && !keepsCommas && !isMild(clauses.last?.tokens.last):
                clauses.append(Clause())
            case .sign(let sign) where !keepsCommas && ",;.:\n!?".contains(sign):
                if sign == "?" { clauses[clauses.count - 1].asks = true }
                if !clauses[clauses.count - 1].tokens.isEmpty { clauses.append(Clause()) }
            default:
                clauses[clauses.count - 1].tokens.append(token)
                if !token.isSign { says = true }
            }
        }
        return clauses.filter { !$0.tokens.isEmpty }
    }

    /// "doe maar" is a mild yes, not a turn.
    private static func isMild(_ before: Token?) -> Bool { before == .word("doe") || before == .word("zeg") || before == .word("doch") }
}
