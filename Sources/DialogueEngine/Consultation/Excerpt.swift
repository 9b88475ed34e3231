/// A piece of somebody's words, cut out by a moderator: words can be left out of it, never written into it.
public struct Excerpt: Equatable, Sendable {
    /// The line it was cut from.
    public let whole: StatementID
    /// Where it stands in that line's words, counted in Unicode scalars.
    public let range: Range<Int>

    public init(of whole: StatementID, _ range: Range<Int>) { (self.whole, self.range) = (whole, range) }

    /// Into how many pieces a line may be cut.
    public static let counts = 2...5

    /// The piece itself, out of the words of the whole line.
    public func cut(from words: String) -> String { Self.cut(range, from: words) }

    static func cut(_ range: Range<Int>, from words: String) -> String {
        let scalars = Array(words.unicodeScalars)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range.clamped(to: scalars.indices)])
        return String(text)
    }
}

/// A line that comes from cutting another one.
public struct CutPart: Equatable, Sendable {
    public let id: StatementID
    public let range: Range<Int>
    public init(_ id: StatementID, _ range: Range<Int>) { (self.id, self.range) = (id, range) }
}

/// How a moderator cuts a line.
public enum Cut: Equatable, Sendable {
    /// The thoughts one after the other, in the words of the line.
    case thoughts([String])
    /// Where they stand in it, as the shell found out: the group never has the words.
    case ranges([Range<Int>])

    /// Where the thoughts stand in a line: one after the other, and together all of it, but for words that only join ("en", "maar") and signs.
    ///
    /// However white space is set, whatever signs there are that nobody sees, and however its letters are composed, it is the same words. `nil` where a
    /// word was written in, changed, moved or left out.
    /// - Parameter language: that of the line.
    /// - Complexity: O(words × thoughts) as people write; at worst O(words²).
    public static func ranges(of thoughts: [String], in words: String, _ language: Language) -> [Range<Int>]? {
        guard Excerpt.counts.contains(thoughts.count) else { return nil }
        let finder = ThoughtFinder(words)
        var (ranges, end) = ([Range<Int>](), 0)
        for thought in thoughts {
            guard let range = finder.range(of: thought, after: end), finder.onlyJoins(end..<range.lowerBound, language) else { return nil }
            ranges.append(range)
            end = range.upperBound
        }
        return finder.onlyJoins(end..<finder.scalars.count, language) ? ranges : nil
    }
}

/// Finds thoughts in the words of a line.
private struct ThoughtFinder {
    let scalars: [Unicode.Scalar]
    /// All signs that are seen, however they are composed, and where each stands.
    private let inked: [(sign: Character, range: Range<Int>)]

    init(_ words: String) {
        scalars = Array(words.unicodeScalars)
        var place = 0
        inked = words.compactMap { sign in
            let range = place..<place + sign.unicodeScalars.count
            place = range.upperBound
            return sign.isSeen ? (sign, range) : nil
        }
    }

    /// Where `thought` stands first at or behind `start`, between whole words.
    func range(of thought: String, after start: Int) -> Range<Int>? {
        let sought = thought.filter(\.isSeen).map(\.self)
        guard let first = inked.firstIndex(where: { $0.range.lowerBound >= start }), !sought.isEmpty, sought.count <= inked.count - first
        else { return nil }
        for place in first...(inked.count - sought.count) where sought.indices.allSatisfy({ inked[place + $0].sign == sought[$0] }) {
            let range = inked[place].range.lowerBound..<inked[place + sought.count - 1].range.upperBound
            if isWordEdge(range.lowerBound), isWordEdge(range.upperBound) { return range }
        }
        return nil
    }

    /// Whether no word goes on across `place`.
    private func isWordEdge(_ place: Int) -> Bool {
        guard place > 0, place < scalars.count else { return true }
        return !(scalars[place - 1].isOfWord && scalars[place].isOfWord)
    }

    /// Whether nothing stands here but marks of punctuation and, between two thoughts, words that only join them.
    func onlyJoins(_ range: Range<Int>, _ language: Language) -> Bool {
        let isBetween = range.lowerBound > 0 && range.upperBound < scalars.count
        var word = ""
        for place in range.lowerBound...range.upperBound {
            if place < range.upperBound, scalars[place].isOfWord {
                word.unicodeScalars.append(scalars[place])
                continue
            }
            if !word.isEmpty, !isBetween || !Self.joins[language, default: []].contains(word.lowercased()) { return false }
            word = ""
            if place < range.upperBound, !scalars[place].isMark { return false }
        }
        return true
    }

    /// Words that say nothing but that there is more: never a condition, a limit or a no.
    private static let joins: [Language: Set<String>] = [
        "nl": ["en", "maar", "ook", "plus", "verder", "daarnaast", "bovendien"], "fy": ["en", "mar", "ek", "plus", "fierder", "dêrneist"],
        "en": ["and", "but", "also", "plus", "besides"], "tr": ["ve", "ama"], "pl": ["i", "oraz", "ale"], "uk": ["і", "й", "та", "але"],
        "ar": ["و", "لكن"],
    ]
}

extension Character {
    /// Neither white space nor a sign that only steers how others are shown.
    fileprivate var isSeen: Bool { !unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.generalCategory == .format } }
}

extension Unicode.Scalar {
    /// White space, signs of punctuation, and signs that nobody sees: a picture says something.
    var isMark: Bool {
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation, .format:
            true
        default: properties.isWhitespace
        }
    }

    /// Letters, digits, and the marks that stand on them.
    fileprivate var isOfWord: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .nonspacingMark,
            .spacingMark:
            true
        default: false
        }
    }
}
