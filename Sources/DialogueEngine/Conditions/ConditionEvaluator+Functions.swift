extension ConditionEvaluator {
    /// A standard function; a receiver is the first argument.
    mutating func standard(_ function: StandardFunction, _ arguments: [ConditionValue]) throws(ConditionError) -> ConditionValue {
        switch (function, arguments.first, arguments.count) {
        case (.size, let value?, 1): return .int(Int64(try size(of: value, function)))
        case (.contains, _, 2), (.startsWith, _, 2), (.endsWith, _, 2), (.matches, _, 2):
            guard case (.string(let text), .string(let part)) = (arguments[0], arguments[1]) else { break }
            return .bool(try compare(function, text, part))
        case (.int, let value?, 1): return .int(try value.convertedToInt())
        case (.double, let value?, 1): return .double(try value.convertedToDouble())
        case (.string, let value?, 1): return .string(try value.convertedToString())
        case (.bool, let value?, 1): return .bool(try value.convertedToBool())
        case (.timestamp, let value?, 1): return .timestamp(try value.convertedToTimestamp())
        case (.duration, let value?, 1): return .duration(try value.convertedToDuration())
        case (_, .timestamp(let moment)?, 1...2):
            let offset = arguments.count == 2 ? try Self.offset(arguments[1], at: moment) : 0
            if let part = function.part(of: LocalTime(moment, offset: offset)) { return .int(Int64(part)) }
        case (_, .duration(let duration)?, 1):
            if let part = function.part(of: duration) { return .int(part) }
        default: break
        }
        throw Self.noOverload(function, arguments)
    }

    private static func noOverload(_ function: StandardFunction, _ arguments: [ConditionValue]) -> ConditionError {
        let types = arguments.map(\.type.description).joined(separator: ", ")
        return ConditionError(.noSuchOverload, "\(function.rawValue) does not apply to (\(types))")
    }

    private static func offset(_ zone: ConditionValue, at moment: ConditionTimestamp) throws(ConditionError) -> Int {
        guard case .string(let name) = zone else { throw ConditionError(.noSuchOverload, "a time zone is named by a string") }
        guard let offset = TimeZoneOffset.seconds(in: name, at: moment) else {
            throw ConditionError(.conversion, "this time zone is unknown")
        }
        return offset
    }

    /// Code points of a string, elements of a list, keys of a map.
    private mutating func size(of value: ConditionValue, _ function: StandardFunction) throws(ConditionError) -> Int {
        switch value {
        case .string(let text):
            try charge(text.utf8.count / Self.bytesPerStep)
            return text.unicodeScalars.count
        case .list(let items): return items.count
        case .map(let entries): return entries.count
        default: throw Self.noOverload(function, [value])
        }
    }

    private mutating func compare(_ function: StandardFunction, _ text: String, _ part: String) throws(ConditionError) -> Bool {
        switch function {
        case .startsWith:
            try charge(part.utf8.count / Self.bytesPerStep)
            return text.utf8.starts(with: part.utf8)
        case .endsWith:
            try charge(part.utf8.count / Self.bytesPerStep)
            return text.utf8.reversed().starts(with: part.utf8.reversed())
        case .contains:
            try charge(text.utf8.count * (part.utf8.count + 1) / (4 * Self.bytesPerStep))
            return Self.contains(Array(part.utf8), in: Array(text.utf8))
        default:
            try charge(part.utf8.count)
            return try matches(.string(text), try Self.matcher(part))
        }
    }

    private static func matcher(_ pattern: String) throws(ConditionError) -> LinearMatcher {
        do throws(LinearPattern.Fault) {
            return try LinearMatcher(pattern)
        } catch {
            throw ConditionError(error.kind, error.message)
        }
    }

    private static func contains(_ part: [UInt8], in text: [UInt8]) -> Bool {
        guard part.count <= text.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
    }

    /// Whether a pattern occurs in a text; `LinearMatcher.statesPerStep` states of the matcher are worth one step.
    mutating func matches(_ value: ConditionValue, _ matcher: LinearMatcher) throws(ConditionError) -> Bool {
        guard case .string(let text) = value else { throw ConditionError(.noSuchOverload, "matches does not apply to \(value.type)") }
        let found = matcher.search(text, limit: budget * LinearMatcher.statesPerStep)
        try charge(found.states / LinearMatcher.statesPerStep)
        guard let isMatch = found.isMatch else { throw ConditionError(.tooCostly, "this takes more steps than a condition may") }
        return isMatch
    }
}
