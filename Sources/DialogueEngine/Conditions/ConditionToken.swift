/// One word, literal or sign of a condition, and where it stands.
struct ConditionToken: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        /// A name, a reserved word or a literal word; the parser decides which.
        case word(String)
        /// Digits without a sign, so that -2⁶³ can be read as one literal.
        case integer(UInt64)
        case double(Double)
        case string(String)
        case symbol(ConditionSymbol)
        case end
    }

    let kind: Kind
    let span: ConditionSpan
}

/// The signs of the language.
enum ConditionSymbol: String, CaseIterable, Sendable {
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case equal = "=="
    case unequal = "!="
    case and = "&&"
    case or = "||"
    case less = "<"
    case greater = ">"
    case not = "!"
    case minus = "-"
    case plus = "+"
    case times = "*"
    case divided = "/"
    case modulo = "%"
    case question = "?"
    case colon = ":"
    case comma = ","
    case dot = "."
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"
}
