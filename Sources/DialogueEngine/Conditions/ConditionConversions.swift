/// The conversion functions `int double string bool timestamp duration`.
///
/// Each refuses a type it has no overload for (`noSuchOverload`) and a value it cannot convert (`conversion`).
/// Source: cel-spec `doc/langdef.md`, List of Standard Definitions.
extension ConditionValue {
    /// Doubles are cut towards zero; only what lies strictly between ±2⁶³ fits. Timestamps give whole seconds since 1970.
    func convertedToInt() throws(ConditionError) -> Int64 {
        switch self {
        case .int(let int): return int
        case .double(let double) where double > -0x1p63 && double < 0x1p63: return Int64(double)
        case .string(let text): return try Self.require(Int64(text), "int")
        case .timestamp(let moment): return moment.seconds
        case .double: return try Self.require(nil, "int")
        default: throw noConversion(to: "int")
        }
    }

    func convertedToDouble() throws(ConditionError) -> Double {
        switch self {
        case .double(let double): return double
        case .int(let int): return Double(int)
        case .string(let text):
            // Swift also reads hexadecimal floats, which CEL does not know.
            let isDecimal = !text.utf8.contains { $0 | 0x20 == UInt8(ascii: "x") }
            return try Self.require(isDecimal ? Double(text) : nil, "double")
        default: throw noConversion(to: "double")
        }
    }

    /// Doubles in their shortest form, whole ones without a point (`1.0` gives `1`); timestamps in UTC; durations in seconds.
    func convertedToString() throws(ConditionError) -> String {
        switch self {
        case .string(let text): return text
        case .bool(let bool): return bool ? "true" : "false"
        case .int(let int): return String(int)
        case .double(let double):
            guard double.isFinite else { return double.isNaN ? "NaN" : double < 0 ? "-Infinity" : "Infinity" }
            let text = double.description
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        case .timestamp(let moment): return moment.description
        case .duration(let duration): return duration.description
        default: throw noConversion(to: "string")
        }
    }

    /// Reads `1 t true True TRUE` and `0 f false False FALSE`.
    func convertedToBool() throws(ConditionError) -> Bool {
        switch self {
        case .bool(let bool): return bool
        case .string("1"), .string("t"), .string("true"), .string("True"), .string("TRUE"): return true
        case .string("0"), .string("f"), .string("false"), .string("False"), .string("FALSE"): return false
        case .string: return try Self.require(nil, "bool")
        default: throw noConversion(to: "bool")
        }
    }

    func convertedToTimestamp() throws(ConditionError) -> ConditionTimestamp {
        switch self {
        case .timestamp(let moment): return moment
        case .int(let seconds): return try Self.require(ConditionTimestamp(seconds: seconds), "timestamp")
        case .string(let text): return try Self.require(ConditionTimestamp(text), "timestamp")
        default: throw noConversion(to: "timestamp")
        }
    }

    func convertedToDuration() throws(ConditionError) -> ConditionDuration {
        switch self {
        case .duration(let duration): return duration
        case .string(let text): return try Self.require(ConditionDuration(text), "duration")
        default: throw noConversion(to: "duration")
        }
    }

    private static func require<Value>(_ value: Value?, _ name: String) throws(ConditionError) -> Value {
        guard let value else { throw ConditionError(.conversion, "\(name)() cannot convert this value") }
        return value
    }

    private func noConversion(to name: String) -> ConditionError {
        ConditionError(.noSuchOverload, "\(name)() does not apply to \(type)")
    }
}
