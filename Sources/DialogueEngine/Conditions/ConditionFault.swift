/// Why a condition cannot be used: one problem, at its place in the source.
///
/// Thrown when a condition is read, so that an author learns of it before any resident does. `offset` and `length` count UTF-8 bytes of
/// the source; an empty `length` points between two characters. `suggestion` is the name or sign that was probably meant.
public struct ConditionFault: Error, Equatable, Sendable {
    public let offset: Int
    public let length: Int
    public let kind: ConditionErrorKind
    public let message: String
    public let suggestion: String?

    public init(offset: Int, length: Int, kind: ConditionErrorKind, message: String, suggestion: String? = nil) {
        self.offset = offset
        self.length = length
        self.kind = kind
        self.message = message
        self.suggestion = suggestion
    }
}

/// Why a condition has no value this time.
///
/// The message names operators, functions, fields and types, never a value: values may be what a resident wrote.
public struct ConditionError: Error, Equatable, Sendable {
    public let kind: ConditionErrorKind
    public let message: String

    public init(_ kind: ConditionErrorKind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}

/// What sort of problem a condition has. The raw value is the name used in `--json` output and in the CEL cases.
public enum ConditionErrorKind: String, CaseIterable, Sendable {
    /// The text is not an expression of the subset; also a pattern that `matches` cannot read.
    case syntax
    case unknownName = "unknown_name"
    case unknownFunction = "unknown_function"
    /// An operator, function or selection does not apply to values of these types.
    case noSuchOverload = "no_such_overload"
    /// A field, key or variable has no value; also a map that states one key twice.
    case noSuchKey = "no_such_key"
    case indexOutOfRange = "index_out_of_range"
    case divideByZero = "divide_by_zero"
    /// A conversion function refuses its argument.
    case conversion
    /// Arithmetic leaves the range of int, timestamp or duration.
    case overflow
    /// The source is too long or too deep, or the evaluation takes more steps than its budget.
    case tooCostly = "too_costly"
}

/// A stretch of the source, in UTF-8 bytes.
struct ConditionSpan: Equatable, Sendable {
    let offset: Int
    let length: Int

    var end: Int { offset + length }

    /// From the start of this stretch to the end of another.
    func through(_ other: ConditionSpan) -> ConditionSpan { ConditionSpan(offset: offset, length: other.end - offset) }

    func fault(_ kind: ConditionErrorKind, _ message: String, suggestion: String? = nil) -> ConditionFault {
        ConditionFault(offset: offset, length: length, kind: kind, message: message, suggestion: suggestion)
    }
}
