/// A text with places for values: `Je hoort voor {{ decidesOn | date }} van ons.` There is no logic inside.
public struct Template: Sendable, Equatable {
    /// A stretch of the text.
    public enum Segment: Sendable, Equatable {
        case literal(String)
        case value(Expression)
    }

    /// What stands between the braces.
    public enum Expression: Sendable, Equatable {
        case run(FieldID, Format)
        case answer(QuestionID)
        case call(Function, QuestionID)
        case statement
        case overview
        case questions
        case minutes
    }

    /// How a value is written.
    public enum Format: String, Sendable { case plain, date, time }

    /// Functions over a person's own answer.
    public enum Function: String, Sendable, CaseIterable { case top, zero, shares, list }

    /// Why a text cannot be read, with the byte where it goes wrong.
    public struct Fault: Error, Equatable, Sendable {
        public enum Reason: Equatable, Sendable {
            case unclosed
            case unknown(String)
            case unknownFormat(String)
            case malformed(String)
        }
        public let reason: Reason
        /// UTF-8 bytes from the start of the text.
        public let offset: Int
    }

    public let segments: [Segment]

    /// A template that is only words.
    public init(literal text: String) { segments = text.isEmpty ? [] : [.literal(text)] }

    /// Reads a text with `{{ … }}` in it.
    ///
    /// - Parameter scope: turns a name as written into a question's id (fragments add their prefix).
    /// - Throws: ``Fault`` at the first place that cannot be read. Whether names exist is checked by the caller.
    public init(_ source: String, scope: (String) -> QuestionID = { QuestionID($0) }) throws(Fault) {
        var segments: [Segment] = []
        var rest = Substring(source)
        while let open = rest.range(of: "{{") {
            if open.lowerBound > rest.startIndex { segments.append(.literal(String(rest[..<open.lowerBound]))) }
            let offset = source.utf8.distance(from: source.startIndex, to: open.lowerBound)
            guard let close = rest[open.upperBound...].range(of: "}}") else { throw Fault(reason: .unclosed, offset: offset) }
            segments.append(.value(try Self.expression(rest[open.upperBound..<close.lowerBound], offset: offset, scope: scope)))
            rest = rest[close.upperBound...]
        }
        if !rest.isEmpty { segments.append(.literal(String(rest))) }
        self.segments = segments
    }

    /// The questions whose answers this text shows.
    public var questions: Set<QuestionID> {
        segments.reduce(into: []) { found, segment in
            switch segment {
            case .value(.answer(let id)), .value(.call(_, let id)): found.insert(id)
            default: break
            }
        }
    }

    /// The run fields this text shows, with the form asked.
    public var fields: [(FieldID, Format)] {
        segments.compactMap { if case .value(.run(let id, let format)) = $0 { (id, format) } else { nil } }
    }

    private static func expression(_ text: Substring, offset: Int, scope: (String) -> QuestionID) throws(Fault) -> Expression {
        let pieces = text.split(separator: "|", omittingEmptySubsequences: false).map(trim)
        guard let head = pieces.first, pieces.count <= 2, !head.isEmpty else { throw Fault(reason: .malformed(trim(text)), offset: offset) }
        let format: Format
        if pieces.count == 2 {
            guard let known = Format(rawValue: pieces[1]), known != .plain else {
                throw Fault(reason: .unknownFormat(pieces[1]), offset: offset)
            }
            format = known
        } else {
            format = .plain
        }
        if let open = head.firstIndex(of: "("), head.hasSuffix(")") {
            let name = trim(head[..<open])
            guard let function = Function(rawValue: name) else { throw Fault(reason: .unknown(name), offset: offset) }
            return .call(function, scope(trim(head[head.index(after: open)...].dropLast())))
        }
        switch head {
        case "statement": return .statement
        case "overview": return .overview
        case "questions": return .questions
        case "minutes": return .minutes
        default:
            if let name = head.dropping("answers.") { return .answer(scope(name)) }
            let field = head.dropping("run.") ?? head
            guard field.isFieldName else { throw Fault(reason: .malformed(head), offset: offset) }
            return .run(FieldID(field), format)
        }
    }

    private static func trim(_ text: some StringProtocol) -> String {
        var piece = Substring(text)
        while piece.first?.isWhitespace == true { piece.removeFirst() }
        while piece.last?.isWhitespace == true { piece.removeLast() }
        return String(piece)
    }
}

extension String {
    /// What follows `prefix`, or `nil` where this text does not begin with it.
    func dropping(_ prefix: String) -> String? { hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil }

    /// Whether this can name a run field: `[a-z_][a-zA-Z0-9_]*`.
    public var isFieldName: Bool { first.map { !$0.isUppercase } ?? false && lowercased().isSlug }

    /// Whether this is an id: `[a-z_][a-z0-9_]*`.
    public var isSlug: Bool {
        guard let first = utf8.first, first == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else {
            return false
        }
        return utf8.allSatisfy {
            $0 == UInt8(ascii: "_") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
    }
}

extension Substring {
    /// Where `needle` first stands.
    fileprivate func range(of needle: StaticString) -> Range<Index>? {
        let wanted = needle.withUTF8Buffer { Array($0) }
        var start = startIndex
        while start < endIndex {
            if utf8[start...].starts(with: wanted) { return start..<utf8.index(start, offsetBy: wanted.count) }
            start = utf8.index(after: start)
        }
        return nil
    }
}
