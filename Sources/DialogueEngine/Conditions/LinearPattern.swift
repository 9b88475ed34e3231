/// A regular expression as a tree: the part of RE2's syntax whose matching takes time linear in the text.
///
/// Literals, `.`, classes with `\d \w \s` and their opposites (ASCII, as in RE2), `^ $ \A \z \b \B`, `|`, `( )` and `(?: )`,
/// `* + ? {m} {m,} {m,n}` with an optional lazy `?`, and `(?i)` at the very start. Look-around, back-references, Unicode properties and POSIX
/// classes are refused.
/// Source: RE2's syntax, as cel-spec `doc/langdef.md`, Regular Expressions, asks for.
indirect enum LinearPattern: Equatable, Sendable {
    case empty
    case scalar(Unicode.Scalar)
    /// Any code point but a line feed.
    case any
    case set(ScalarSet)
    case assertion(Assertion)
    case sequence([LinearPattern])
    case choice([LinearPattern])
    /// At least `from` times and at most `upTo`, `nil` for no bound.
    case repeated(LinearPattern, from: Int, upTo: Int?)

    enum Assertion: Equatable, Sendable { case start, end, wordBoundary, noWordBoundary }

    /// Why a pattern cannot be used.
    struct Fault: Error, Equatable, Sendable {
        let kind: ConditionErrorKind
        let message: String
    }
}

/// A set of code points, as ranges.
struct ScalarSet: Equatable, Sendable {
    var ranges: [ClosedRange<UInt32>] = []
    var isInverted = false

    func contains(_ scalar: Unicode.Scalar) -> Bool { ranges.contains { $0.contains(scalar.value) } != isInverted }

    /// The set that `\d`, `\w` or `\s` stands for; the capital letters stand for the opposites.
    static func named(_ letter: Unicode.Scalar) -> ScalarSet? {
        switch letter {
        case "d": ScalarSet(ranges: [0x30...0x39])
        case "w": ScalarSet(ranges: [0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
        case "s": ScalarSet(ranges: [0x09...0x0A, 0x0C...0x0D, 0x20...0x20])
        case "D": ScalarSet(ranges: [0...0x2F, 0x3A...0x10FFFF])
        case "W": ScalarSet(ranges: [0...0x2F, 0x3A...0x40, 0x5B...0x5E, 0x60...0x60, 0x7B...0x10FFFF])
        case "S": ScalarSet(ranges: [0...0x08, 0x0B...0x0B, 0x0E...0x1F, 0x21...0x10FFFF])
        default: nil
        }
    }
}
