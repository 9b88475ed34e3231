/// Reads the text of a pattern.
struct LinearPatternParser {
    static let deepestNesting = 32
    /// The largest number in `{m,n}`, as in RE2.
    static let mostRepeats = 1000

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var nesting = 0
    private(set) var ignoresCase = false

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        ignoresCase = take("(?i)")
    }

    mutating func pattern() throws(LinearPattern.Fault) -> LinearPattern {
        let pattern = try choice()
        guard position == scalars.count else { throw fault("a ')' has no '('") }
        return pattern
    }

    private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func take(_ text: String) -> Bool {
        guard scalars[position...].starts(with: text.unicodeScalars) else { return false }
        position += text.unicodeScalars.count
        return true
    }

    private func fault(_ message: String) -> LinearPattern.Fault {
        LinearPattern.Fault(kind: .syntax, message: "in this pattern, \(message)")
    }

    private mutating func choice() throws(LinearPattern.Fault) -> LinearPattern {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= Self.deepestNesting else {
            throw LinearPattern.Fault(kind: .tooCostly, message: "a pattern nests at most \(Self.deepestNesting) deep")
        }
        var branches = [try sequence()]
        while take("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(LinearPattern.Fault) -> LinearPattern {
        var parts: [LinearPattern] = []
        while let scalar = current, scalar != "|", scalar != ")" { parts.append(try repetition()) }
        return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
    }

    private mutating func repetition() throws(LinearPattern.Fault) -> LinearPattern {
        let part = try atom()
        guard let (from, upTo) = try bounds() else { return part }
        // Lazy or greedy makes no difference to whether there is a match.
        _ = take("?")
        guard try bounds() == nil else { throw fault("a repetition is repeated; put the inner one in brackets") }
        return .repeated(part, from: from, upTo: upTo)
    }

    private mutating func bounds() throws(LinearPattern.Fault) -> (from: Int, upTo: Int?)? {
        if take("*") { return (0, nil) }
        if take("+") { return (1, nil) }
        if take("?") { return (0, 1) }
        let start = position
        guard take("{"), let from = number() else {
            position = start
            return nil
        }
        let upTo = take(",") ? number() : from
        // Braces that state no numbers stand for themselves.
        guard take("}") else {
            position = start
            return nil
        }
        guard max(from, upTo ?? 0) <= Self.mostRepeats, from <= upTo ?? from else { throw fault("a repetition is out of range") }
        return (from, upTo)
    }

    private mutating func number() -> Int? {
        var number: Int?
        while let scalar = current, ("0"..."9").contains(scalar) {
            number = min((number ?? 0) * 10 + Int(scalar.value - 0x30), Self.mostRepeats + 1)
            position += 1
        }
        return number
    }

    private mutating func atom() throws(LinearPattern.Fault) -> LinearPattern {
        if take("(") { return try group() }
        if take("[") { return .set(try set()) }
        if take(".") { return .any }
        if take("^") { return .assertion(.start) }
        if take("$") { return .assertion(.end) }
        if take("\\") { return try escape() }
        guard let scalar = current, !["*", "+", "?"].contains(scalar) else { throw fault("a repetition has nothing to repeat") }
        position += 1
        return .scalar(scalar)
    }

    private mutating func group() throws(LinearPattern.Fault) -> LinearPattern {
        if take("?"), !take(":") {
            throw fault("'(?' is followed by something other than ':'; look-around, names and flags are not supported")
        }
        let inner = try choice()
        guard take(")") else { throw fault("a '(' has no ')'") }
        return inner
    }

    private mutating func escape() throws(LinearPattern.Fault) -> LinearPattern {
        guard let letter = current else { throw fault("a backslash stands at the end") }
        if let set = ScalarSet.named(letter) {
            position += 1
            return .set(set)
        }
        if take("A") { return .assertion(.start) }
        if take("z") { return .assertion(.end) }
        if take("b") { return .assertion(.wordBoundary) }
        if take("B") { return .assertion(.noWordBoundary) }
        return .scalar(try escapedScalar())
    }

    /// The code point an escape stands for, from after its backslash.
    private mutating func escapedScalar() throws(LinearPattern.Fault) -> Unicode.Scalar {
        guard let letter = current else { throw fault("a backslash stands at the end") }
        let controls: [Unicode.Scalar: Unicode.Scalar] = ["a": "\u{7}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t", "v": "\u{B}"]
        position += 1
        if let control = controls[letter] { return control }
        if letter == "x" { return try hexadecimal() }
        guard letter.isASCII, !letter.properties.isAlphabetic, !("0"..."9").contains(letter) else {
            throw fault("'\\\(letter)' is not supported")
        }
        return letter
    }

    /// `\x41` or `\x{1F62C}`, from after the `x`.
    private mutating func hexadecimal() throws(LinearPattern.Fault) -> Unicode.Scalar {
        let isBraced = take("{")
        var digits = ""
        while let scalar = current, scalar.properties.isASCIIHexDigit, digits.utf8.count < (isBraced ? 6 : 2) {
            digits.unicodeScalars.append(scalar)
            position += 1
        }
        let isWhole = isBraced ? take("}") : digits.utf8.count == 2
        guard isWhole, let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
            throw fault("a '\\x' is not complete")
        }
        return scalar
    }

    /// A class, from after its opening bracket.
    private mutating func set() throws(LinearPattern.Fault) -> ScalarSet {
        var set = ScalarSet(isInverted: take("^"))
        var isFirst = true
        while isFirst || !take("]") {
            isFirst = false
            if take("[:") { throw fault("classes such as [:alpha:] are not supported") }
            if current == "\\", position + 1 < scalars.count, let named = ScalarSet.named(scalars[position + 1]) {
                position += 2
                set.ranges += named.ranges
                continue
            }
            let low = try member()
            var high = low
            if current == "-", position + 1 < scalars.count, scalars[position + 1] != "]" {
                position += 1
                high = try member()
            }
            guard low <= high else { throw fault("a range runs backwards") }
            set.ranges.append(low.value...high.value)
        }
        return set
    }

    private mutating func member() throws(LinearPattern.Fault) -> Unicode.Scalar {
        guard let scalar = current else { throw fault("a '[' has no ']'") }
        if take("\\") { return try escapedScalar() }
        position += 1
        return scalar
    }
}
