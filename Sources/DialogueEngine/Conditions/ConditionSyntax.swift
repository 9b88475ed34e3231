/// A condition as it was written: the tree the parser makes, before names and types are looked up.
struct ConditionSyntax: Sendable {
    let form: Form
    let span: ConditionSpan
    /// 1 for a leaf; bounded, so that walking the tree never exhausts the stack.
    let height: Int
    /// Whether it stood in parentheses; `(a.b).c` is then no dotted name.
    var isGrouped = false

    indirect enum Form: Sendable {
        case literal(ConditionValue)
        /// A name; `isRoot` when a leading dot keeps macro variables out of sight.
        case name(String, isRoot: Bool)
        case select(ConditionSyntax, field: String)
        case has(ConditionSyntax, field: String)
        case index(ConditionSyntax, ConditionSyntax)
        case list([ConditionSyntax])
        case map([(key: ConditionSyntax, value: ConditionSyntax)])
        case not(ConditionSyntax)
        case negate(ConditionSyntax)
        case binary(ConditionOperator, ConditionSyntax, ConditionSyntax)
        /// `a && b && c` and `a || b || c` as one row each.
        case and([ConditionSyntax])
        case or([ConditionSyntax])
        case conditional(ConditionSyntax, then: ConditionSyntax, otherwise: ConditionSyntax)
        case call(String, receiver: ConditionSyntax?, [ConditionSyntax])
        case macro(ConditionMacro, over: ConditionSyntax, variable: String, [ConditionSyntax])
    }
}

extension ConditionSyntax.Form {
    var children: [ConditionSyntax] {
        switch self {
        case .literal, .name: []
        case .select(let operand, _), .has(let operand, _), .not(let operand), .negate(let operand): [operand]
        case .index(let left, let right), .binary(_, let left, let right): [left, right]
        case .list(let items), .and(let items), .or(let items): items
        case .map(let entries): entries.flatMap { [$0.key, $0.value] }
        case .conditional(let test, let then, let otherwise): [test, then, otherwise]
        case .call(_, let receiver, let arguments): (receiver.map { [$0] } ?? []) + arguments
        case .macro(_, let range, _, let bodies): [range] + bodies
        }
    }
}

/// Operators between two values that both are needed; `&&`, `||` and `?:` are forms of their own.
enum ConditionOperator: String, CaseIterable, Sendable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case isIn = "in"
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case modulo = "%"

    /// Higher binds tighter.
    var precedence: Int {
        switch self {
        case .equal, .unequal, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn: 1
        case .add, .subtract: 2
        case .multiply, .divide, .modulo: 3
        }
    }
}

/// Macros that walk a list, or the keys of a map in code point order.
enum ConditionMacro: String, CaseIterable, Sendable {
    case all
    case exists
    case existsOne = "exists_one"
    case filter
    case map

    /// How many arguments follow the receiver, the variable included.
    var argumentCounts: ClosedRange<Int> { self == .map ? 2...3 : 2...2 }
}
