/// Reads dates and durations from left to right, byte by byte.
struct DigitReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    var isAtEnd: Bool { position == bytes.count }

    /// Steps over a text when it comes next.
    mutating func take(_ text: String) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    /// All digits that come next, most significant first.
    mutating func digits() -> [Int] {
        var found: [Int] = []
        while position < bytes.count, let digit = digit(bytes[position]) {
            found.append(digit)
            position += 1
        }
        return found
    }

    /// A number of exactly so many digits.
    mutating func number(digits count: Int) -> Int? {
        guard position + count <= bytes.count else { return nil }
        var number = 0
        for byte in bytes[position..<position + count] {
            guard let digit = digit(byte) else { return nil }
            number = number * 10 + digit
        }
        position += count
        return number
    }

    /// Decimals of a second, in nanoseconds; what is smaller is cut off.
    mutating func decimals() -> Int? {
        let found = digits()
        guard !found.isEmpty else { return nil }
        return (0..<9).reduce(0) { $0 * 10 + ($1 < found.count ? found[$1] : 0) }
    }

    /// An offset from UTC in seconds: `Z`, `+02:00`, `-09:30`.
    mutating func offset() -> Int? {
        if take("Z") { return 0 }
        let sign = take("+") ? 1 : take("-") ? -1 : 0
        guard sign != 0, let hours = number(digits: 2), take(":"), let minutes = number(digits: 2), hours < 24, minutes < 60 else {
            return nil
        }
        return sign * (hours * 3600 + minutes * 60)
    }

    private func digit(_ byte: UInt8) -> Int? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil
    }
}
