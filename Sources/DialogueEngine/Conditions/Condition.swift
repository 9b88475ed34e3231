/// A rule of a dialogue, written in a subset of CEL: read and checked once, then asked as often as needed.
///
///     let condition = try Condition("points(answers.d1, 'taal') == 0 && answers.wijk == 'strijp'", declarations: declarations)
///     condition.holds(in: scope)
///
/// The subset: null, bool, int, double, string, lists, maps with string keys; `. [] ! - * / % + < <= > >= == != in && || ?:`; the functions
/// `size contains startsWith endsWith matches int double string bool timestamp duration`; accessors of timestamps and durations; the macros
/// `has all exists exists_one filter map`; and the functions the host declares.
/// `&&` and `||` look at both sides: an error on one side is none when the other side decides.
///
/// Bounds: at most 4,096 bytes of source, 1,000 parts, 32 brackets deep; an evaluation takes at most `stepLimit` steps.
/// Source: cel-spec `doc/langdef.md`.
public struct Condition: Sendable {
    /// The longest source, in UTF-8 bytes.
    public static let sourceLimit = 4096
    /// The most steps of one evaluation. A node is a step; long strings, lists and patterns count for what they hold.
    public static let stepLimit = 100_000

    public let source: String
    /// What the condition gives; `dynamic` where that is known only when it runs, or when it was not checked.
    public let type: ConditionType
    /// The slots of all variables the condition may look at.
    public let variables: Set<Int>
    /// The calls of host functions, in the order of the source.
    public let calls: [Call]
    /// What it counts over people, in the order of the source.
    public let counts: [Count]
    private let root: ConditionNode

    /// Reads a condition.
    ///
    /// - Parameter checked: `false` skips the check of names and types; what it would have refused is then an error of the evaluation.
    /// - Throws: the first problem, at its place in the source.
    /// - Complexity: O(n) in the length of the source.
    public init(_ source: String, declarations: ConditionDeclarations, checked: Bool = true) throws(ConditionFault) {
        guard source.utf8.count <= Self.sourceLimit else {
            let rest = ConditionSpan(offset: Self.sourceLimit, length: source.utf8.count - Self.sourceLimit)
            throw rest.fault(.tooCostly, "a condition has at most \(Self.sourceLimit) bytes")
        }
        var compiler = ConditionCompiler(source: source, declarations: declarations, isChecked: checked)
        let (root, type) = try compiler.compile(try ConditionParser.tree(of: source))
        self.init(source, root, checked ? type : .dynamic, compiler)
    }

    init(_ source: String, _ root: ConditionNode, _ type: ConditionType, _ compiler: ConditionCompiler) {
        (self.source, self.root, self.type) = (source, root, type)
        variables = compiler.variables
        calls = compiler.calls.sorted { $0.offset < $1.offset }
        counts = compiler.counts.sorted { $0.offset < $1.offset }
    }

    /// The value of the condition, or why it has none; the same for the same scope.
    ///
    /// - Complexity: at most `stepLimit` steps, beyond which it is an error of kind `tooCostly`.
    public func value(in scope: some ConditionScope) -> Result<ConditionValue, ConditionError> {
        var evaluator = ConditionEvaluator(scope: scope, budget: Self.stepLimit)
        do throws(ConditionError) {
            let value = try evaluator.value(of: root)
            try evaluator.charge(for: value)
            return .success(value)
        } catch {
            return .failure(error)
        }
    }

    /// Whether it looks at nothing, so that it has one value for ever.
    public var isConstant: Bool { variables.isEmpty && calls.isEmpty && counts.isEmpty }

    /// Whether the condition is true; an error, or a value that is no bool, counts as false.
    public func holds(in scope: some ConditionScope) -> Bool {
        (try? value(in: scope).get()) == .bool(true)
    }
}

extension Condition {
    /// One call of a host function, so that a checker can tell whether `answered('d1')` names an answer there is.
    public struct Call: Sendable, Equatable {
        /// The position of the function in the declarations.
        public let function: Int
        /// The arguments that are string literals; `nil` for all others.
        public let literalArguments: [String?]
        /// Where each argument starts, in UTF-8 bytes of the source.
        public let argumentOffsets: [Int]
        /// Where the call starts, in UTF-8 bytes of the source.
        public let offset: Int
        /// The length of the whole call, in UTF-8 bytes.
        public let length: Int

        init(function: Int, arguments: [ConditionSyntax], span: ConditionSpan) {
            self.function = function
            literalArguments = arguments.map { if case .literal(.string(let text)) = $0.form { text } else { nil } }
            argumentOffsets = arguments.map(\.span.offset)
            offset = span.offset
            length = span.length
        }
    }

    /// One count over people: `count('buren', answers.r4 == 'tegen')`.
    public struct Count: Sendable {
        /// The group that everybody is in.
        public static let everybody = "all"

        /// The position of the function in the declarations.
        public let function: Int
        public let group: String
        /// What is asked of each person. Its offsets are its own; what it looks at is not among the variables of the whole condition.
        public let rule: Condition
        /// Where the call, the group and the rule start, in UTF-8 bytes of the source.
        public let offset: Int
        public let groupOffset: Int
        public let ruleOffset: Int
        /// The length of the whole call, in UTF-8 bytes.
        public let length: Int

        /// The variable that the rule looks at, where it is one.
        public var slot: Int? { rule.variables.count == 1 ? rule.variables.first : nil }
    }
}

extension Condition: Equatable {
    /// Whether two conditions read with the same declarations are written alike.
    public static func == (a: Condition, b: Condition) -> Bool { a.source == b.source && a.variables == b.variables }
}
