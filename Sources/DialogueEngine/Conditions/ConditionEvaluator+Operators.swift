extension ConditionEvaluator {
    /// An operator between two values.
    mutating func apply(
        _ symbol: ConditionOperator, _ left: ConditionValue, _ right: ConditionValue
    ) throws(ConditionError) -> ConditionValue {
        switch symbol {
        case .equal: .bool(try isEqual(left, right))
        case .unequal: .bool(!(try isEqual(left, right)))
        case .less: .bool(try order(left, right).map { $0 < 0 } ?? false)
        case .lessOrEqual: .bool(try order(left, right).map { $0 <= 0 } ?? false)
        case .greater: .bool(try order(left, right).map { $0 > 0 } ?? false)
        case .greaterOrEqual: .bool(try order(left, right).map { $0 >= 0 } ?? false)
        case .isIn: .bool(try isMember(left, of: right))
        case .add, .subtract, .multiply, .divide, .modulo: try arithmetic(symbol, left, right)
        }
    }

    /// CEL's `==`; every element looked at is a step.
    private mutating func isEqual(_ left: ConditionValue, _ right: ConditionValue) throws(ConditionError) -> Bool {
        switch (left, right) {
        case (.string(let a), .string(let b)):
            try charge(min(a.utf8.count, b.utf8.count) / Self.bytesPerStep)
            return a.hasSameScalars(as: b)
        case (.list(let a), .list(let b)):
            guard a.count == b.count else { return false }
            for (one, other) in zip(a, b) {
                try charge(1)
                guard try isEqual(one, other) else { return false }
            }
            return true
        case (.map(let a), .map(let b)):
            guard a.count == b.count else { return false }
            for (key, one) in a {
                try charge(1)
                guard let other = right.value(forKey: key), try isEqual(one, other) else { return false }
            }
            return true
        default: return left.isEqual(toScalar: right)
        }
    }

    private mutating func isMember(_ value: ConditionValue, of whole: ConditionValue) throws(ConditionError) -> Bool {
        switch (whole, value) {
        case (.list(let items), _):
            for item in items {
                try charge(1)
                if try isEqual(value, item) { return true }
            }
            return false
        case (.map, .string(let key)): return whole.value(forKey: key) != nil
        case (.map, _): return false
        default: throw ConditionError(.noSuchOverload, "'in' does not apply to \(whole.type)")
        }
    }

    private mutating func order(_ left: ConditionValue, _ right: ConditionValue) throws(ConditionError) -> Int? {
        if case (.string(let a), .string(let b)) = (left, right) { try charge(min(a.utf8.count, b.utf8.count) / Self.bytesPerStep) }
        guard let order = left.order(to: right) else {
            throw ConditionError(.noSuchOverload, "\(left.type) and \(right.type) have no order")
        }
        return order.sign
    }

    private mutating func arithmetic(
        _ symbol: ConditionOperator, _ left: ConditionValue, _ right: ConditionValue
    ) throws(ConditionError) -> ConditionValue {
        switch (left, right) {
        case (.int(let a), .int(let b)): return .int(try a.applying(symbol, b))
        case (.double(let a), .double(let b)):
            if let result = a.applying(symbol, b) { return .double(result) }
        case (.string(let a), .string(let b)) where symbol == .add:
            try charge((a.utf8.count + b.utf8.count) / Self.bytesPerStep)
            return .string(a + b)
        case (.list(let a), .list(let b)) where symbol == .add:
            try charge(a.count + b.count)
            return .list(a + b)
        default:
            if let result = try left.applyingTime(symbol, right) { return result }
        }
        throw ConditionError(.noSuchOverload, "'\(symbol.rawValue)' does not apply to \(left.type) and \(right.type)")
    }

    static func negated(_ value: ConditionValue) throws(ConditionError) -> ConditionValue {
        switch value {
        case .int(let int): .int(try Int64(0).applying(.subtract, int))
        case .double(let double): .double(-double)
        default: throw ConditionError(.noSuchOverload, "'-' does not apply to \(value.type)")
        }
    }

    /// How many bytes of text are worth one step.
    static let bytesPerStep = 16
}
