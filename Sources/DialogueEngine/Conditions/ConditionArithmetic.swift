extension Int64 {
    /// `+ - * / %` on ints: an error outside 64 bits or by zero; `%` takes the sign of the dividend.
    func applying(_ symbol: ConditionOperator, _ other: Int64) throws(ConditionError) -> Int64 {
        let (result, isOverflow): (Int64, Bool)
        switch symbol {
        case .add: (result, isOverflow) = addingReportingOverflow(other)
        case .subtract: (result, isOverflow) = subtractingReportingOverflow(other)
        case .multiply: (result, isOverflow) = multipliedReportingOverflow(by: other)
        case .divide, .modulo:
            guard other != 0 else { throw ConditionError(.divideByZero, "'\(symbol.rawValue)' by zero") }
            (result, isOverflow) = symbol == .divide ? dividedReportingOverflow(by: other) : remainderReportingOverflow(dividingBy: other)
        default: throw ConditionError(.noSuchOverload, "'\(symbol.rawValue)' is no arithmetic")
        }
        guard !isOverflow else { throw ConditionError(.overflow, "'\(symbol.rawValue)' leaves the range of int") }
        return result
    }
}

extension Double {
    /// `+ - * /` on doubles, by IEEE 754: never an error; `nil` for `%`, which doubles do not have.
    func applying(_ symbol: ConditionOperator, _ other: Double) -> Double? {
        switch symbol {
        case .add: self + other
        case .subtract: self - other
        case .multiply: self * other
        case .divide: self / other
        default: nil
        }
    }
}

extension ConditionValue {
    /// `+` and `-` on timestamps and durations; `nil` when they do not apply.
    func applyingTime(_ symbol: ConditionOperator, _ other: ConditionValue) throws(ConditionError) -> ConditionValue? {
        let result: ConditionValue?
        switch (self, symbol, other) {
        case (.timestamp(let a), .add, .duration(let b)), (.duration(let b), .add, .timestamp(let a)):
            result = a.advanced(by: b).map { .timestamp($0) }
        case (.timestamp(let a), .subtract, .duration(let b)):
            result = a.moved(back: b).map { .timestamp($0) }
        case (.timestamp(let a), .subtract, .timestamp(let b)):
            result = a.since(b).map { .duration($0) }
        case (.duration(let a), .add, .duration(let b)), (.duration(let a), .subtract, .duration(let b)):
            return .duration(ConditionDuration(nanoseconds: try a.nanoseconds.applying(symbol, b.nanoseconds)))
        default: return nil
        }
        guard let result else { throw ConditionError(.overflow, "'\(symbol.rawValue)' leaves the range of time") }
        return result
    }
}

extension ConditionTimestamp {
    fileprivate func moved(back duration: ConditionDuration) -> ConditionTimestamp? {
        guard duration.nanoseconds != .min else {
            // The one duration without an opposite: forward by 2⁶³ nanoseconds, in two strides.
            return advanced(by: ConditionDuration(nanoseconds: .max))?.advanced(by: ConditionDuration(nanoseconds: 1))
        }
        return advanced(by: ConditionDuration(nanoseconds: -duration.nanoseconds))
    }
}
