/// What is known of a value before a condition runs.
///
/// `dynamic` stands for any type and leaves the question to the evaluation. Maps have string keys, so a map names its values only.
/// Source: cel-spec `doc/langdef.md`, Gradual Type Checking.
public indirect enum ConditionType: Sendable, Equatable {
    case dynamic
    case null
    case bool
    case int
    case double
    case string
    case list(ConditionType)
    case map(ConditionType)
    case timestamp
    case duration
}

extension ConditionType {
    /// Whether some value can have both types; `dynamic` agrees with everything, also inside lists and maps.
    func agrees(with other: ConditionType) -> Bool {
        switch (self, other) {
        case (.dynamic, _), (_, .dynamic): true
        case (.list(let a), .list(let b)), (.map(let a), .map(let b)): a.agrees(with: b)
        default: self == other
        }
    }

    /// The narrowest type that covers both: the common one, else `dynamic` where they differ.
    func joined(with other: ConditionType) -> ConditionType {
        switch (self, other) {
        case (.list(let a), .list(let b)): .list(a.joined(with: b))
        case (.map(let a), .map(let b)): .map(a.joined(with: b))
        default: self == other ? self : .dynamic
        }
    }

    /// Whether `<` is defined between values of this type: numbers, strings, bools, timestamps and durations.
    var isOrdered: Bool {
        switch self {
        case .dynamic, .bool, .int, .double, .string, .timestamp, .duration: true
        case .null, .list, .map: false
        }
    }

    var isNumber: Bool { self == .int || self == .double }
}

extension ConditionType: CustomStringConvertible {
    /// The type as messages name it: `int`, `list(string)`; `dynamic` reads `any`.
    public var description: String {
        switch self {
        case .dynamic: "any"
        case .null: "null"
        case .bool: "bool"
        case .int: "int"
        case .double: "double"
        case .string: "string"
        case .list(let element): "list(\(element))"
        case .map(let value): "map(\(value))"
        case .timestamp: "timestamp"
        case .duration: "duration"
        }
    }
}
