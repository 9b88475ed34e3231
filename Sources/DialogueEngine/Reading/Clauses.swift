/// A stretch of a reply between signs that end a thought.
struct Clause {
    var tokens: [Token] = []
    /// Whether it asks something.
    var asks = false
    /// Whether it turns to another thought: "maar …".
    var isTurn = false
    /// Whether it begins a sentence.
    var isSentence = true

    /// Words and numbers that carry something.
    var content: [Token] { Clause.content(tokens) }

    static func content(_ tokens: some Sequence<Token>) -> [Token] {
        tokens.filter { !$0.isSign && !$0.has(.filler) }
    }

    /// The clauses of a reply up to the first reason or condition; signs inside a clause stay as tokens.
    ///
    /// - Parameter keepsCommas: for lists, where only a reason ends the answer.
    static func split(_ tokens: [Token], keepsCommas: Bool = false) -> [Clause] {
        var clauses = [Clause()]
        var says = false
        for (index, token) in tokens.enumerated() {
            if says, token.has([.reason, .condition]), !(keepsCommas && token.has(.joiner)) { break }
            if says, token.has(.turn), !keepsCommas, !isMild(tokens, at: index) {
                clauses.append(Clause(isTurn: true, isSentence: false))
            } else if !keepsCommas, case .sign(let sign) = token.sort, Self.ends(sign) {
                if sign == "?" { clauses[clauses.count - 1].asks = true }
                let isEnd = sign != "," && sign != ";" && sign != ":"
                if !clauses[clauses.count - 1].tokens.isEmpty {
                    clauses.append(Clause(isSentence: isEnd))
                } else if isEnd {
                    clauses[clauses.count - 1].isSentence = true
                }
            } else {
                clauses[clauses.count - 1].tokens.append(token)
                if !token.isSign { says = true }
            }
        }
        return clauses.filter { !$0.tokens.isEmpty }
    }

    /// "doe maar", "bel me maar niet": no turn to another thought.
    private static func isMild(_ tokens: [Token], at index: Int) -> Bool {
        if index > 0, tokens[index - 1].has(.mild) { return true }
        let next = tokens[(index + 1)...].prefix { !$0.isSign }
        return next.count == 1 && next.first!.has(.negation)
    }

    private static func ends(_ sign: Unicode.Scalar) -> Bool {
        switch sign {
        case ",", ";", ".", ":", "\n", "!", "?": true
        default: false
        }
    }
}
