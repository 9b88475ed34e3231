/// A length of time, forward or backward, of at most 2⁶³ nanoseconds (292 years).
///
///     ConditionDuration("1h30m")?.description   // "5400s"
///
/// Source: cel-spec `doc/langdef.md`, Abstract Types and the conversion `duration(string)`.
public struct ConditionDuration: Sendable, Hashable {
    public let nanoseconds: Int64

    public init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// Reads numbers with units `h m s ms us µs ns`, in any order, after one optional sign: `-1.5h`, `2m30s`, `0`.
    ///
    /// Parts below a nanosecond are cut off.
    /// - Returns: `nil` for other text, or out of range.
    public init?(_ text: String) {
        var reader = DigitReader(text)
        let isNegative = reader.take("-")
        if !isNegative { _ = reader.take("+") }
        guard !reader.isAtEnd else { return nil }
        var total: Int128 = 0
        var isFirst = true
        while !reader.isAtEnd {
            guard let part = reader.quantity(isFirst: isFirst) else { return nil }
            isFirst = false
            total += part
            guard total <= Int128(Int64.max) + 1 else { return nil }
        }
        guard let nanoseconds = Int64(exactly: isNegative ? -total : total) else { return nil }
        self.init(nanoseconds: nanoseconds)
    }
}

extension ConditionDuration: Comparable {
    public static func < (left: Self, right: Self) -> Bool { left.nanoseconds < right.nanoseconds }
}

extension ConditionDuration: CustomStringConvertible {
    /// Seconds with as many decimals as needed: `120s`, `-0.5s`.
    public var description: String {
        let magnitude = nanoseconds.magnitude
        return "\(nanoseconds < 0 ? "-" : "")\(magnitude / 1_000_000_000)\(decimals(Int(magnitude % 1_000_000_000)))s"
    }
}

extension DigitReader {
    private static let units: [(name: String, nanoseconds: Int128)] = [
        ("ns", 1), ("us", 1000), ("µs", 1000), ("μs", 1000), ("ms", 1_000_000), ("s", 1_000_000_000), ("m", 60_000_000_000),
        ("h", 3_600_000_000_000),
    ]

    /// A number and its unit, in nanoseconds; only a lone `0` may go without one.
    fileprivate mutating func quantity(isFirst: Bool) -> Int128? {
        let whole = digits()
        let fraction = take(".") ? digits() : []
        guard !(whole.isEmpty && fraction.isEmpty), whole.count <= 19 else { return nil }
        if isFirst, isAtEnd, whole == [0], fraction.isEmpty { return 0 }
        // `ms` before `m` and `s`: the longer names come first in the table.
        guard let unit = Self.units.first(where: { take($0.name) })?.nanoseconds else { return nil }
        let seen = fraction.prefix(15)
        let scale = seen.reduce(Int128(1)) { scale, _ in scale * 10 }
        return number(whole) * unit + number(seen) * unit / scale
    }

    private func number(_ digits: some Sequence<Int>) -> Int128 { digits.reduce(0) { $0 * 10 + Int128($1) } }
}
