public import OpinionGroups

/// The files of a Polis export: votes, statements, and who was in which group.
///
/// Agreeing is 1 there, disagreeing -1. The last row of a person about a statement counts.
/// Source: compdemocracy/openData.
public struct PolisFiles: Sendable {
    /// One row of `votes.csv`.
    public struct VoteRow: Sendable, Equatable {
        /// In milliseconds since 1970.
        public var time: Int
        public var statement: Int
        public var voter: Int
        public var vote: Vote
    }

    /// One row of `comments.csv`.
    public struct StatementRow: Sendable, Equatable {
        public var id: Int
        public var time: Int
        public var author: Int
        /// 1 taken in, 0 not judged, -1 taken out.
        public var moderated: Int
        public var isMeta: Bool
        public var isSeed: Bool
        public var text: String
    }

    /// What cannot be read of a file.
    public struct Fault: Error, Equatable, Sendable {
        public let file: String
        public let line: Int
        public let reason: CommaSeparated.Reason
    }

    public var votes: [VoteRow]
    public var statements: [StatementRow]
    /// The group of each voter who was in one.
    public var groups: [Int: Int]

    /// What a voter of an import is called as a participant: `v12`.
    public static func participant(_ voter: Int) -> String { "v\(voter)" }

    public init(votes: [VoteRow], statements: [StatementRow], groups: [Int: Int] = [:]) {
        (self.votes, self.statements, self.groups) = (votes, statements, groups)
    }

    /// Every statement by its number; one that somebody voted on and that is in no file has no words.
    public var known: [StatementRow] {
        let missing = Set(votes.map(\.statement)).subtracting(statements.map(\.id))
        let wordless = missing.map { StatementRow(id: $0, time: 0, author: -1, moderated: 0, isMeta: false, isSeed: false, text: "\($0)") }
        return (statements + wordless).sorted { $0.id < $1.id }
    }

    /// Reads the bytes of the three files.
    ///
    /// - Parameter participants: `participants-votes.csv`, of which the groups are read; the votes stand in `votes.csv`.
    /// - Throws: a ``Fault`` that names the file and the line.
    public init(votes: [UInt8], comments: [UInt8], participants: [UInt8]? = nil) throws(Fault) {
        self.votes = try Self.naming("votes.csv") { () throws(CommaSeparated.Fault) in try Self.votes(in: votes) }
        statements = try Self.naming("comments.csv") { () throws(CommaSeparated.Fault) in try Self.statements(in: comments) }
        groups = try participants.map { bytes throws(Fault) in try Self.groups(in: bytes) } ?? [:]
    }

    /// The groups of `participants-votes.csv`, by voter.
    public static func groups(in bytes: [UInt8]) throws(Fault) -> [Int: Int] {
        try naming("participants-votes.csv") { () throws(CommaSeparated.Fault) in
            var table = try CommaSeparated(bytes)
            let (voter, group) = (try table.column("participant"), try table.column("group-id"))
            var groups: [Int: Int] = [:]
            while try table.next() {
                if let id = try table.integerIfAny(group) { groups[try table.integer(voter)] = id }
            }
            return groups
        }
    }

    private static func naming<Value>(
        _ file: String, _ read: () throws(CommaSeparated.Fault) -> Value
    ) throws(Fault) -> Value {
        do { return try read() } catch { throw Fault(file: file, line: error.line, reason: error.reason) }
    }

    private static func votes(in bytes: [UInt8]) throws(CommaSeparated.Fault) -> [VoteRow] {
        var rows: [VoteRow] = []
        rows.reserveCapacity(bytes.count / 40)
        try eachVote(in: CommaSeparated(bytes)) { rows.append($0) }
        return rows
    }

    /// Hands over each row of `votes.csv`, in the order of the file.
    static func eachVote(in table: CommaSeparated, _ body: (VoteRow) -> Void) throws(CommaSeparated.Fault) {
        var table = table
        let (time, statement) = (try table.column("timestamp"), try table.column("comment-id"))
        let (voter, vote) = (try table.column("voter-id"), try table.column("vote"))
        while try table.next() {
            let number = try table.integer(vote)
            guard let value = Int8(exactly: number).flatMap({ Vote(rawValue: $0) }) else {
                throw CommaSeparated.Fault(line: table.line, reason: .noneOf(["1", "-1", "0"], "\(number)", column: "vote"))
            }
            body(
                VoteRow(
                    time: try table.integer(time), statement: try table.integer(statement), voter: try table.integer(voter), vote: value))
        }
    }

    /// Older exports lack some columns; without them a statement has no author, was not judged, and stood there from no known time.
    private static func statements(in bytes: [UInt8]) throws(CommaSeparated.Fault) -> [StatementRow] {
        var table = try CommaSeparated(bytes)
        let (id, text) = (try table.column("comment-id"), try table.column("comment-body"))
        let optional = ["timestamp", "author-id", "moderated", "is-meta", "is-seed"].map { table.names.firstIndex(of: $0) }
        var (rows, seen) = ([StatementRow](), Set<Int>())
        while try table.next() {
            func number(_ column: Int?) throws(CommaSeparated.Fault) -> Int? {
                guard let column else { return nil }
                return try table.integerIfAny(column)
            }
            func isSet(_ column: Int?) throws(CommaSeparated.Fault) -> Bool {
                guard let column else { return false }
                return ["true", "1", "t"].contains(try table.text(column).lowercased())
            }
            let own = try table.integer(id)
            guard seen.insert(own).inserted else {
                throw CommaSeparated.Fault(line: table.line, reason: .repeated("\(own)", column: "comment-id"))
            }
            rows.append(
                StatementRow(
                    id: own, time: try number(optional[0]) ?? 0, author: try number(optional[1]) ?? -1,
                    moderated: try number(optional[2]) ?? 0, isMeta: try isSet(optional[3]), isSeed: try isSet(optional[4]),
                    text: try table.text(text))
            )
        }
        return rows
    }
}
