/// Cuts folded scalars into tokens, each scalar looked at a fixed number of times.
struct TokenScanner {
    private let scalars: [(scalar: Unicode.Scalar, place: Int)]
    private var at = 0
    private var tokens: [Token] = []

    init(_ scalars: [(scalar: Unicode.Scalar, place: Int)]) { self.scalars = scalars }

    mutating func all() -> [Token] {
        tokens.reserveCapacity(scalars.count / 4 + 2)
        while at < scalars.count {
            let scalar = scalars[at].scalar
            if isDigit(scalar) {
                number()
            } else if isLetter(scalar) {
                word()
            } else {
                other(scalar)
            }
        }
        return tokens
    }

    private mutating func add(_ sort: Token.Sort, from start: Int) {
        tokens.append(Token(sort, place: scalars[start].place..<scalars[at - 1].place + 1))
    }

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

    private func isDigit(at index: Int) -> Bool { index < scalars.count && isDigit(scalars[index].scalar) }

    private func isPoint(at index: Int) -> Bool { index < scalars.count && (scalars[index].scalar == "," || scalars[index].scalar == ".") }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return scalar.value >= 0x61 && scalar.value <= 0x7A }
        return scalar.properties.isAlphabetic
    }

    private mutating func number() {
        let start = at
        var value: Int? = 0
        while isDigit(at: at) {
            value = value.flatMap { $0 > 100_000_000_000 ? nil : $0 * 10 + Int(scalars[at].scalar.value - 0x30) }
            at += 1
        }
        if let thousands = thousands(value, start) { return add(.number(thousands), from: start) }
        if isPoint(at: at), isDigit(at: at + 1), !isDotted(), fraction() { return add(.decimal, from: start) }
        add(value.map { .number($0) } ?? .decimal, from: start)
    }

    /// Steps over a point between thousands: "1.250", as Dutch writes it.
    private mutating func thousands(_ value: Int?, _ start: Int) -> Int? {
        guard let value, value > 0, at - start <= 3, at < scalars.count, scalars[at].scalar == ".", !isDigit(at: at + 4),
            (1...3).allSatisfy({ isDigit(at: at + $0) }), !(at + 5 < scalars.count && isPoint(at: at + 4) && isDigit(at: at + 5))
        else { return nil }
        let rest = (1...3).reduce(0) { $0 * 10 + Int(scalars[at + $1].scalar.value - 0x30) }
        at += 4
        return value * 1_000 + rest
    }

    /// Whether two points follow each other, as in 1.6.2026.
    private func isDotted() -> Bool {
        var points = 0
        var index = at
        while index < scalars.count, index < at + 12, isDigit(at: index) || scalars[index].scalar == "." {
            if scalars[index].scalar == "." { points += 1 }
            index += 1
        }
        return points > 1
    }

    /// Steps over a decimal part of one or two digits; "1,4,7" is a list and no decimal.
    private mutating func fraction() -> Bool {
        var index = at + 1
        while index <= at + 3, isDigit(at: index) { index += 1 }
        let digits = index - at - 1
        let goesOn = isPoint(at: index) && isDigit(at: index + 1)
        let before = tokens.count > 1 ? tokens[tokens.count - 1] : nil
        let followsList = (before == .sign(",") || before == .sign(".")) && tokens[tokens.count - 2].number != nil
        guard digits <= 2, !goesOn, !followsList else { return false }
        at = index
        return true
    }

    /// A word; runs of three or more of one letter are cut to two ("jaaaa").
    private mutating func word() {
        let start = at
        var view = String.UnicodeScalarView()
        var run = 0
        var last: Unicode.Scalar?
        while at < scalars.count {
            let scalar = scalars[at].scalar
            if isLetter(scalar) {
                run = scalar == last ? run + 1 : 1
                last = scalar
                if run <= 2 { view.append(scalar) }
            } else if scalar == ".", isAbbreviation(from: start) {
                // "a.u.b."
            } else if scalar != "'" || at + 1 == scalars.count || !isLetter(scalars[at + 1].scalar) {
                break
            }
            at += 1
        }
        add(.word(String(view)), from: start)
    }

    /// Whether the point at hand stands between single letters.
    private func isAbbreviation(from start: Int) -> Bool {
        func isLetter(at index: Int) -> Bool { index < scalars.count && self.isLetter(scalars[index].scalar) }
        let isSingle = at == start + 1 || scalars[at - 2].scalar == "."
        return isSingle && isLetter(at: at + 1) && !isLetter(at: at + 2)
    }

    private mutating func other(_ scalar: Unicode.Scalar) {
        at += 1
        switch scalar {
        case "\n": if let last = tokens.last, last != .sign("\n") { add(.sign("\n"), from: at - 1) }
        case ",", ";", ":", "=", "/", "?", "!", "-", "+", ".", ">", "<", "&": add(.sign(scalar), from: at - 1)
        default:
            guard scalar.value >= 0x80, !scalar.properties.isWhitespace else { return }
            if scalar.properties.numericType != nil {
                add(.decimal, from: at - 1)
            } else if scalar.properties.isEmojiPresentation || scalar.properties.isEmoji
                || scalar.properties.generalCategory == .otherSymbol
            {
                add(.word(String(Character(scalar))), from: at - 1)
            }
        }
    }
}
