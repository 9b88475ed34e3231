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
        case group(GroupValue)
        case statement
        case overview
        case questions
        case minutes
    }

    /// How a value is written.
    public enum Format: String, Sendable { case plain, date, time }

    /// Functions over a person's own answer.
    public enum Function: String, Sendable, CaseIterable { case top, zero, shares, list }

    /// What a text can show of the group.
    public enum GroupValue: Sendable, Equatable {
        /// The words of a proposal's last version.
        case proposal(String)
        /// What its last version changed, and because of which need.
        case changes(String)
        /// How many were for, against or in doubt at its last vote.
        case result(String)
        /// The person's own words as others would read them, and how many may.
        case preview(QuestionID)
        /// The change that answers the person's own need.
        case change(QuestionID)
        /// What became of the person's own words.
        case became(QuestionID)
        /// What the others at the table said in a go-round, one a line.
        case heard(QuestionID)
        /// The promises made about the person's own words; without an answer, all of them.
        case promises(QuestionID?)
        /// What happened in the phases that are over.
        case digest
    }

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

    /// A template of these stretches.
    public init(segments: [Segment]) { self.segments = segments }

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
            case .value(.answer(let id)), .value(.call(_, let id)), .value(.group(.preview(let id))): found.insert(id)
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
            let argument = trim(head[head.index(after: open)...].dropLast())
            if let value = group(name, argument, scope) { return .group(value) }
            guard let function = Function(rawValue: name) else { throw Fault(reason: .unknown(name), offset: offset) }
            return .call(function, scope(argument))
        }
        switch head {
        case "statement": return .statement
        case "digest": return .group(.digest)
        case "promises": return .group(.promises(nil))
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

    private static func group(_ function: String, _ argument: String, _ scope: (String) -> QuestionID) -> GroupValue? {
        switch function {
        case "proposal": .proposal(argument)
        case "changes": .changes(argument)
        case "result": .result(argument)
        case "change": .change(scope(argument))
        case "heard": .heard(scope(argument))
        case "became": .became(scope(argument))
        case "promises": .promises(scope(argument))
        default: nil
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
