extension ConditionValue {
    /// How two values are ordered. `unordered` is what NaN is to every number.
    enum Order {
        case ordered(Int)
        case unordered

        /// -1, 0 or 1; `nil` when unordered.
        var sign: Int? {
            switch self {
            case .ordered(let sign): sign
            case .unordered: nil
            }
        }

        init<Value: Comparable>(_ left: Value, _ right: Value) {
            self = left < right ? .ordered(-1) : left > right ? .ordered(1) : left == right ? .ordered(0) : .unordered
        }
    }

    /// The order of two values of one ordered type, or of two numbers; `nil` when there is none.
    ///
    /// Strings by code points, false before true. Int and double compare as exact numbers, so 2⁶³−1 is below 9223372036854775808.0.
    /// Source: cel-spec `doc/langdef.md`, Equality and Ordering.
    func order(to other: ConditionValue) -> Order? {
        switch (self, other) {
        case (.int(let a), .int(let b)): Order(a, b)
        case (.double(let a), .double(let b)): Order(a, b)
        case (.int(let a), .double(let b)): Self.order(a, b)
        case (.double(let a), .int(let b)):
            switch Self.order(b, a) {
            case .ordered(let sign): .ordered(-sign)
            case .unordered: .unordered
            }
        case (.bool(let a), .bool(let b)): Order(a ? 1 : 0, b ? 1 : 0)
        // UTF-8 keeps the order of code points; `<` on strings would normalise them.
        case (.string(let a), .string(let b)):
            a.hasSameScalars(as: b) ? .ordered(0) : a.utf8.lexicographicallyPrecedes(b.utf8) ? .ordered(-1) : .ordered(1)
        case (.timestamp(let a), .timestamp(let b)): Order(a, b)
        case (.duration(let a), .duration(let b)): Order(a, b)
        default: nil
        }
    }

    private static func order(_ int: Int64, _ double: Double) -> Order {
        if double.isNaN { return .unordered }
        if double >= 0x1p63 { return .ordered(-1) }
        if double < -0x1p63 { return .ordered(1) }
        let whole = Int64(double)
        return whole == int ? Order(0, double - Double(whole)) : Order(int, whole)
    }

    /// CEL's `==` between values that hold no others: different types are unequal, save int and double.
    func isEqual(toScalar other: ConditionValue) -> Bool {
        if case (.null, .null) = (self, other) { return true }
        return order(to: other)?.sign == 0
    }
}
