/// A piece of a folded reply.
enum Token: Hashable, Sendable {
    case word(String)
    case number(Int)
    /// A number with a decimal part, or a fraction sign: never rounded.
    case decimal
    /// Punctuation that can end a clause or join two items: one of `, ; : = / ? ! - + . > &` or a line break.
    case sign(Character)

    var word: String? { if case .word(let word) = self { word } else { nil } }
    var number: Int? { if case .number(let number) = self { number } else { nil } }
    var isSign: Bool { if case .sign = self { true } else { false } }

    /// The tokens of a reply. `a5` is a word and a number; an apostrophe joins (`zo'n`); an emoji is a word of its own. Linear.
    static func tokens(of text: String) -> [Token] {
        var scanner = TokenScanner(scalars: Array(Folding.fold(text).unicodeScalars.prefix(Folding.limit)))
        return scanner.all()
    }

    /// Only the words of a text, numbers in digits included: how labels and tables are compared with replies.
    static func words(of text: String) -> [String] {
        tokens(of: text).compactMap { token in
            switch token {
            case .word(let word): word
            case .number(let number): String(number)
            case .decimal, .sign: nil
            }
        }
    }
}

private struct TokenScanner {
    let scalars: [Unicode.Scalar]
    var at = 0
    var tokens: [Token] = []

    init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func all() -> [Token] {
        while at < scalars.count {
            let scalar = scalars[at]
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

    private func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return (0x61...0x7A).contains(scalar.value) || (0x41...0x5A).contains(scalar.value) }
        return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }

    private mutating func number() {
        var value: Int? = 0
        while at < scalars.count, isDigit(scalars[at]) {
            value = value.flatMap { $0 > 100_000_000_000 ? nil : $0 * 10 + Int(scalars[at].value - 0x30) }
            at += 1
        }
        if at + 1 < scalars.count, scalars[at] == "," || scalars[at] == ".", isDigit(scalars[at + 1]), !isDotted(), fraction() {
            return tokens.append(.decimal)
        }
        tokens.append(value.map { .number($0) } ?? .decimal)
    }

    /// Whether two points follow each other, as in 1.6.2026.
    private func isDotted() -> Bool {
        var points = 0
        var index = at
        while index < scalars.count, index < at + 12, isDigit(scalars[index]) || scalars[index] == "." {
            if scalars[index] == "." { points += 1 }
            index += 1
        }
        return points > 1
    }

    /// Steps over a decimal part of one or two digits; "1,4,7" is a list and no decimal.
    private mutating func fraction() -> Bool {
        var index = at + 1
        while index < scalars.count, isDigit(scalars[index]) { index += 1 }
        let digits = index - at - 1
        let goesOn = index + 1 < scalars.count && (scalars[index] == "," || scalars[index] == ".") && isDigit(scalars[index + 1])
        let followsList = tokens.count > 1 && tokens[tokens.count - 1] == .sign(",") && tokens[tokens.count - 2].number != nil
        guard digits <= 2, !goesOn, !followsList else { return false }
        at = index
        return true
    }

    /// A word; runs of three or more of one letter are cut to two ("jaaaa").
    private mutating func word() {
        var view = String.UnicodeScalarView()
        var run = 0
        var last: Unicode.Scalar?
        while at < scalars.count {
            let scalar = scalars[at]
            if isLetter(scalar) {
                run = scalar == last ? run + 1 : 1
                last = scalar
                if run <= 2 { view.append(scalar) }
            } else if scalar != "'" {
                break
            }
            at += 1
        }
        tokens.append(.word(String(view)))
    }

    private mutating func other(_ scalar: Unicode.Scalar) {
        at += 1
        if scalar.properties.isWhitespace {
            if scalar == "\n", tokens.last != .sign("\n"), !tokens.isEmpty { tokens.append(.sign("\n")) }
        } else if ",;:=/?!-+.>&".unicodeScalars.contains(scalar) {
            tokens.append(.sign(Character(scalar)))
        } else if scalar.value >= 0x80 {
            if scalar.properties.numericType != nil {
                tokens.append(.decimal)
            } else if scalar.properties.isEmojiPresentation || scalar.properties.isEmoji
                || scalar.properties.generalCategory == .otherSymbol
            {
                tokens.append(.word(String(Character(scalar))))
            }
        }
    }
}
