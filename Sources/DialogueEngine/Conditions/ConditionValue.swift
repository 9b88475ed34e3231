/// A value a condition can meet: what CEL calls null, bool, int, double, string, list, map, timestamp and duration.
///
/// Two notions of equality live side by side.
/// - `==` here judges *results*, as the CEL cases do: equal type and equal value. `1` is not `1.0`, NaN equals NaN, -0.0 equals 0.0,
///   strings are equal by code points without normalisation, the order of a map does not count.
/// - CEL's own `==`, written inside a condition, is `isEqual(to:)`: `1 == 1.0` holds there and NaN equals nothing.
///
/// Map keys are strings. Swift hashes canonically equivalent strings alike, so one map cannot hold two keys that differ only in
/// normalisation; `value(forKey:)` still finds a key by its exact code points only.
/// Source: cel-spec `doc/langdef.md`, Values.
public enum ConditionValue: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case double(Double)
    case string(String)
    case list([ConditionValue])
    case map([String: ConditionValue])
    case timestamp(ConditionTimestamp)
    case duration(ConditionDuration)
}

extension ConditionValue: Equatable {
    public static func == (left: ConditionValue, right: ConditionValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.int(let a), .int(let b)): a == b
        case (.double(let a), .double(let b)): a == b || (a.isNaN && b.isNaN)
        case (.string(let a), .string(let b)): a.hasSameScalars(as: b)
        case (.list(let a), .list(let b)): a == b
        case (.map(let a), .map(let b)): a.count == b.count && a.allSatisfy { right.value(forKey: $0.key) == $0.value }
        case (.timestamp(let a), .timestamp(let b)): a == b
        case (.duration(let a), .duration(let b)): a == b
        default: false
        }
    }
}

extension ConditionValue {
    /// The type of this value; the elements of a list or map count as dynamic.
    public var type: ConditionType {
        switch self {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .double: .double
        case .string: .string
        case .list: .list(.dynamic)
        case .map: .map(.dynamic)
        case .timestamp: .timestamp
        case .duration: .duration
        }
    }

    /// The value under a key of a map, found by exact code points; `nil` for other keys and other values.
    func value(forKey key: String) -> ConditionValue? {
        guard case .map(let entries) = self, let index = entries.index(forKey: key) else { return nil }
        return entries[index].key.hasSameScalars(as: key) ? entries[index].value : nil
    }
}

extension String {
    /// Whether two strings hold the same code points; unlike `==`, without canonical equivalence.
    func hasSameScalars(as other: String) -> Bool {
        // Equal bytes are always `==`, and that comparison is the fast one.
        utf8.count == other.utf8.count && self == other && utf8.elementsEqual(other.utf8)
    }
}
