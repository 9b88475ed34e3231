public import DialogueEngine

/// A chat written down: what residents type and a moderator does, and what the bot said to it. A dialogue's test and its best documentation.
public struct Transcript: Sendable {
    /// One line that makes something happen, or stands there for readers.
    public enum Line: Sendable, Equatable {
        /// A remark or an empty line, kept as it is.
        case remark(String)
        /// `@ now: …` or `@ field: …`.
        case setting(name: String, value: String)
        /// `> text`, `anna> text`, `> [id 7, sent 10:02] text`.
        case resident(name: String?, id: String?, sent: String?, text: String)
        /// `~ 3d`.
        case time(Span)
        /// `* mod next "reason"`: a moderator's command, as typed.
        case act(actor: String, command: String)
        /// `crowd 39: r4_stem=voor, rol=verder`: that many more people, who answer these questions so and all others as they come.
        case crowd(count: Int, replies: [String: String])
    }

    /// A line that is none of these.
    public struct Fault: Error, Equatable, Sendable, CustomStringConvertible {
        public let line: Int
        public let text: String
        /// `3: '?? hallo' is no line of a transcript`.
        public var description: String { "\(line): '\(text)' is no line of a transcript" }
    }

    /// What happens, without the bot's lines.
    public let lines: [Line]

    /// Reads a transcript; what the bot said is left out, since it is said anew.
    ///
    /// - Throws: ``Fault`` at the first line that cannot be read.
    public init(_ text: String) throws(Fault) {
        var lines: [Line] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if Self.isBot(line) { continue }
            guard let read = Self.line(line) else { throw Fault(line: index + 1, text: String(line)) }
            lines.append(read)
        }
        while lines.last == .remark("") { lines.removeLast() }
        self.lines = lines
    }

    /// `< …` or `anna< …`.
    private static func isBot(_ line: Substring) -> Bool {
        guard let sign = line.firstIndex(of: "<") else { return false }
        return line[..<sign].allSatisfy(\.isLetter)
    }

    private static func line(_ line: Substring) -> Line? {
        if line.isEmpty || line.hasPrefix("#") { return .remark(String(line)) }
        if line.hasPrefix("@ ") {
            let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            return .setting(name: String(parts[0]), value: trimmed(parts[1]))
        }
        if line.hasPrefix("~ ") { return Span(trimmed(line.dropFirst(2))).map { .time($0) } }
        if line.hasPrefix("* ") { return act(line.dropFirst(2)) }
        if line.hasPrefix("crowd ") { return crowd(line.dropFirst(6)) }
        guard let sign = line.firstIndex(of: ">"), line[..<sign].allSatisfy(\.isLetter) else { return nil }
        let name = line[..<sign].isEmpty ? nil : String(line[..<sign])
        return resident(name, line[line.index(after: sign)...].drop { $0 == " " })
    }

    private static func act(_ text: Substring) -> Line? {
        let words = text.split(separator: " ", maxSplits: 1)
        return words.count == 2 ? .act(actor: String(words[0]), command: trimmed(words[1])) : nil
    }

    private static func crowd(_ text: Substring) -> Line? {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard let count = parts.first.flatMap({ Int(trimmed($0)) }), count > 0 else { return nil }
        var replies: [String: String] = [:]
        for pair in (parts.count > 1 ? parts[1] : "").split(separator: ",") {
            let sides = pair.split(separator: "=", maxSplits: 1)
            guard sides.count == 2 else { return nil }
            replies[trimmed(sides[0])] = trimmed(sides[1])
        }
        return .crowd(count: count, replies: replies)
    }

    private static func resident(_ name: String?, _ text: Substring) -> Line {
        guard text.hasPrefix("[id "), let close = text.firstIndex(of: "]") else {
            return .resident(name: name, id: nil, sent: nil, text: String(text))
        }
        var id: String?
        var sent: String?
        for mark in text[text.index(after: text.startIndex)..<close].split(separator: ",") {
            let words = trimmed(mark).split(separator: " ", maxSplits: 1)
            if words.first == "id" { id = words.last.map(String.init) }
            if words.first == "sent" { sent = words.last.map(String.init) }
        }
        return .resident(name: name, id: id, sent: sent, text: String(text[text.index(after: close)...].drop { $0 == " " }))
    }

    static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

extension Transcript.Line {
    /// The line as it is written.
    public var text: String {
        switch self {
        case .remark(let text): return text
        case .setting(let name, let value): return "@ \(name): \(value)"
        case .resident(let name, let id, let sent, let text):
            let marks = [id.map { "id \($0)" }, sent.map { "sent \($0)" }].compactMap { $0 }.joined(separator: ", ")
            return "\(name ?? "")> \(marks.isEmpty ? "" : "[\(marks)] ")\(text)"
        case .time(let span): return "~ \(span.short)"
        case .act(let actor, let command): return "* \(actor) \(command)"
        case .crowd(let count, let replies):
            let pairs = replies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
            return "crowd \(count): \(pairs)"
        }
    }
}
