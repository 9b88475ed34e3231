/// The functions every condition can use, by their names in a condition.
enum StandardFunction: String, CaseIterable, Sendable {
    case size, contains, startsWith, endsWith, matches
    case int, double, string, bool, timestamp, duration
    case getFullYear, getMonth, getDate, getDayOfMonth, getDayOfWeek, getDayOfYear, getHours, getMinutes, getSeconds, getMilliseconds
}

extension StandardFunction {
    /// How a function may be called.
    enum Style: Sendable { case byName, onReceiver, either }

    var style: Style {
        switch self {
        case .size, .matches: .either
        case .int, .double, .string, .bool, .timestamp, .duration: .byName
        default: .onReceiver
        }
    }

    /// What a call gives, whatever its arguments.
    var result: ConditionType {
        switch self {
        case .contains, .startsWith, .endsWith, .matches, .bool: .bool
        case .double: .double
        case .string: .string
        case .timestamp: .timestamp
        case .duration: .duration
        default: .int
        }
    }

    /// The arguments a call may have, a receiver first.
    ///
    /// Source: cel-spec `doc/langdef.md`, List of Standard Definitions.
    var overloads: [[ConditionType]] {
        switch self {
        case .size: [[.string], [.list(.dynamic)], [.map(.dynamic)]]
        case .contains, .startsWith, .endsWith, .matches: [[.string, .string]]
        case .int: [[.int], [.double], [.string], [.timestamp]]
        case .double: [[.double], [.int], [.string]]
        case .string: [[.string], [.bool], [.int], [.double], [.timestamp], [.duration]]
        case .bool: [[.bool], [.string]]
        case .timestamp: [[.timestamp], [.string], [.int]]
        case .duration: [[.duration], [.string]]
        case .getHours, .getMinutes, .getSeconds, .getMilliseconds: [[.timestamp], [.timestamp, .string], [.duration]]
        default: [[.timestamp], [.timestamp, .string]]
        }
    }
}

extension ConditionOperator {
    /// The types arithmetic is defined for: left, right and result. Lists are added element type by element type, elsewhere.
    ///
    /// Source: cel-spec `doc/langdef.md`, List of Standard Definitions.
    var overloads: [(left: ConditionType, right: ConditionType, result: ConditionType)] {
        switch self {
        case .add:
            [
                (.int, .int, .int), (.double, .double, .double), (.string, .string, .string), (.timestamp, .duration, .timestamp),
                (.duration, .timestamp, .timestamp), (.duration, .duration, .duration),
                (.list(.dynamic), .list(.dynamic), .list(.dynamic)),
            ]
        case .subtract:
            [
                (.int, .int, .int), (.double, .double, .double), (.timestamp, .timestamp, .duration),
                (.timestamp, .duration, .timestamp), (.duration, .duration, .duration),
            ]
        case .multiply, .divide: [(.int, .int, .int), (.double, .double, .double)]
        case .modulo: [(.int, .int, .int)]
        default: []
        }
    }
}
