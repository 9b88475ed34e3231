import JSONText

/// Other words for a piece of somebody's own line; the rest of the line stays as it is.
public struct Rewording: Equatable, Sendable {
    /// Where the piece stood in the line, counted in Unicode scalars.
    public let was: Range<Int>
    /// How many scalars the other words have.
    public let count: Int

    public init(of was: Range<Int>, count: Int) { (self.was, self.count) = (was, count) }

    /// `nil` for numbers that no piece has.
    init?(from: Int, to: Int, count: Int) {
        guard 0 <= from, from < to, to <= Self.most, 0 < count, count <= Self.most else { return nil }
        self.init(of: from..<to, count: count)
    }

    /// More scalars than any message has: what a broken body says beyond it is not added up.
    private static let most = 1 << 30

    /// Where the other words stand now.
    public var now: Range<Int> { was.lowerBound..<was.lowerBound + count }

    /// Where another piece of the line stands now.
    func moved(_ range: Range<Int>) -> Range<Int> {
        if range.lowerBound < was.upperBound { return range }
        let by = count - was.count
        return range.lowerBound + by..<range.upperBound + by
    }

    /// A line with other words in the place of a piece of it; `nil` where there is no such piece.
    ///
    /// A sign that ends the words and stands behind the piece already is not set twice.
    static func setting(_ words: String, at piece: Range<Int>, in line: String) -> (line: String, rewording: Rewording)? {
        let scalars = Array(line.unicodeScalars)
        guard !piece.isEmpty, scalars.indices.contains(piece.lowerBound), piece.upperBound <= scalars.count else { return nil }
        var new = Array(words.unicodeScalars)
        while new.last?.properties.isWhitespace == true { new.removeLast() }
        if let last = new.last, last.isMark, piece.upperBound < scalars.count, scalars[piece.upperBound] == last { new.removeLast() }
        let start = new.firstIndex { !$0.properties.isWhitespace } ?? new.count
        new.removeFirst(start)
        guard !new.isEmpty else { return nil }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[..<piece.lowerBound] + new + scalars[piece.upperBound...])
        return (String(text), Rewording(of: piece, count: new.count))
    }
}

extension Range<Int> {
    /// `[12, 40]`: where a piece stands.
    var json: JSON { [.int(Int64(lowerBound)), .int(Int64(upperBound))] }

    /// `nil` for numbers that no piece has.
    init?(json: JSON) {
        let numbers = (json.array ?? []).compactMap(\.int).compactMap { Int(exactly: $0) }
        guard numbers.count == 2, let piece = Rewording(from: numbers[0], to: numbers[1], count: 1)?.was else { return nil }
        self = piece
    }
}

extension Rewording {
    /// `[12, 40, 25]`: from, to, and how many scalars the other words have.
    var json: JSON { [.int(Int64(was.lowerBound)), .int(Int64(was.upperBound)), .int(Int64(count))] }

    init?(json: JSON) {
        let numbers = (json.array ?? []).compactMap(\.int).compactMap { Int(exactly: $0) }
        guard numbers.count == 3 else { return nil }
        self.init(from: numbers[0], to: numbers[1], count: numbers[2])
    }
}
