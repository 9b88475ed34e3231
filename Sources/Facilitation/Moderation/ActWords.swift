import DialogueEngine
import JSONText

/// The words of a moderator's line: quotes keep spaces, `fy:"…"` carries its language.
struct ActWords: Equatable {
    /// One word.
    struct Word: Equatable {
        let text: String
        /// `fy` in `fy:"…"`; `nil` elsewhere.
        var language: String?
        /// Whether it stood in quotes, so that it is words and no name.
        let isQuoted: Bool
    }

    var words: [Word] = []
    private var place = 0

    /// - Throws: ``ActFault/unclosedQuote`` where a quote does not end, or ends in the middle of a word.
    init(_ line: String) throws(ActFault) {
        // Scalars rather than characters: an accent behind a quote must not hide it.
        var rest = line.unicodeScalars[...]
        while let first = rest.first {
            if first.properties.isWhitespace {
                rest.removeFirst()
            } else if let ends = Self.ends(of: first) {
                words.append(Word(text: try Self.quoted(&rest, until: ends), isQuoted: true))
            } else {
                words.append(try Self.bare(&rest))
            }
        }
    }

    /// A word without quotes, or a text with its language. A quote further on in a word is a sign like any other: `5"`.
    private static func bare(_ rest: inout Substring.UnicodeScalarView) throws(ActFault) -> Word {
        var word = String.UnicodeScalarView()
        while let scalar = rest.first, !scalar.properties.isWhitespace {
            if let ends = ends(of: scalar), word.last == ":", word.dropLast().allSatisfy({ $0.isASCII && $0.properties.isAlphabetic }) {
                return Word(text: try quoted(&rest, until: ends), language: String(word.dropLast()).lowercased(), isQuoted: true)
            }
            if ends(of: scalar) != nil, word.last == "=", word.starts(with: "--".unicodeScalars) {
                return Word(text: String(word.dropLast()), isQuoted: false)
            }
            word.append(scalar)
            rest.removeFirst()
        }
        return Word(text: String(word), isQuoted: false)
    }

    /// What closes a quote that opens with `scalar`; `nil` where it is none.
    private static func ends(of scalar: Unicode.Scalar) -> Set<Unicode.Scalar>? {
        switch scalar {
        case "\"": ["\""]
        case "“", "”": ["”"]
        case "„": ["”", "“"]
        default: nil
        }
    }

    /// The text up to its closing quote; `\"` in it is a quote, `\\` a backslash, `\n` a new line.
    private static func quoted(_ rest: inout Substring.UnicodeScalarView, until ends: Set<Unicode.Scalar>) throws(ActFault) -> String {
        rest.removeFirst()
        var text = String.UnicodeScalarView()
        while let scalar = rest.popFirst() {
            if ends.contains(scalar) {
                // Words right behind a closing quote were meant to be in it: a quote inside quotes.
                if let next = rest.first, !next.properties.isWhitespace { throw .unclosedQuote }
                return String(text)
            }
            guard scalar == "\\", let meant = rest.first.flatMap({ escapes[$0] }) else {
                text.append(scalar)
                continue
            }
            text.append(meant)
            rest.removeFirst()
        }
        throw .unclosedQuote
    }

    private static let escapes: [Unicode.Scalar: Unicode.Scalar] = ["\"": "\"", "\\": "\\", "n": "\n"]

    /// The word that comes next, if any; it stays.
    var ahead: Word? { place < words.count ? words[place] : nil }

    var isAtEnd: Bool { place == words.count }

    /// The next word, whatever it is.
    mutating func next() -> Word? {
        guard place < words.count else { return nil }
        defer { place += 1 }
        return words[place]
    }

    /// Takes the next word where it is one of `names`, in whatever case.
    mutating func take(_ names: String...) -> Bool {
        guard place < words.count, !words[place].isQuoted, names.contains(words[place].text.lowercased()) else { return false }
        place += 1
        return true
    }

    /// The next bare word, where there is one.
    mutating func name() -> String? {
        guard place < words.count, !words[place].isQuoted else { return nil }
        return next()?.text
    }

    /// The next text in quotes, where there is one.
    mutating func quoted() -> String? { ahead?.isQuoted ?? false ? next()?.text : nil }

    /// The words in quotes that stand here, per language; those without a language under `first`.
    ///
    /// - Parameter orWord: whether one bare word is a text too: a shell takes the quotes away from it.
    mutating func texts(first: String, orWord: Bool = false) -> [String: String] {
        var texts: [String: String] = [:]
        if orWord, let word = ahead, !word.isQuoted, !Self.clauses.contains(word.text.lowercased()) { return [first: next()!.text] }
        while place < words.count, words[place].isQuoted { texts[words[place].language ?? first] = next()!.text }
        return texts
    }

    /// What begins the next part of a line, so that it is no text.
    private static let clauses: Set = ["change", "wijziging", "feroaring", "for", "voor", "foar"]

    /// How long, a year at most, so that a slip of a finger keeps no round open for ever.
    mutating func span() throws(ActFault) -> Span? {
        guard let name = name(), let span = Span(name) else { return nil }
        if span < .seconds(1) || Span.days(366) < span { throw .spanOutOfRange(name) }
        return span
    }

    /// What is left as one text: `next het is tijd` is as good as `next "het is tijd"`.
    mutating func rest() -> String? {
        _ = take("--reason", "--reden")
        defer { place = words.count }
        let text = words[place...].map(\.text).joined(separator: " ")
        return text.isEmpty ? nil : text
    }
}

/// Why a moderator's line could not be read.
public enum ActFault: Error, Equatable, Sendable {
    case unclosedQuote
    /// There is no such command; the nearest one is suggested.
    case unknown(String, nearest: String?)
    /// Something is missing for what the line begins with; `verb` is its English name.
    case incomplete(verb: String)
    case unknownReason(String)
    /// More stands there than the command takes.
    case tooMuch(String, verb: String)
    /// No time at all, or more than a year.
    case spanOutOfRange(String)
    /// Text that people read as it stands holds a field: here nothing fills it in.
    case field(String)
}

extension ActFault {
    /// This fault as data, for the process that asked.
    var json: JSON {
        switch self {
        case .unclosedQuote: ["unclosedQuote"]
        case .unknown(let word, let nearest): ["unknown", .string(word), nearest.map { .string($0) } ?? .null]
        case .incomplete(let verb): ["incomplete", .string(verb)]
        case .unknownReason(let word): ["unknownReason", .string(word)]
        case .tooMuch(let word, let verb): ["tooMuch", .string(word), .string(verb)]
        case .spanOutOfRange(let word): ["spanOutOfRange", .string(word)]
        case .field(let text): ["field", .string(text)]
        }
    }

    init?(json: JSON) {
        let text = json[1]?.string ?? ""
        switch json[0]?.string {
        case "unclosedQuote": self = .unclosedQuote
        case "unknown": self = .unknown(text, nearest: json[2]?.string)
        case "incomplete": self = .incomplete(verb: text)
        case "unknownReason": self = .unknownReason(text)
        case "tooMuch": self = .tooMuch(text, verb: json[2]?.string ?? "")
        case "spanOutOfRange": self = .spanOutOfRange(text)
        case "field": self = .field(text)
        default: return nil
        }
    }
}
