import Foundation
import OpinionGroups
import VoiceSummary

/// The votes of an export of Polis, read piece by piece.
struct VoteExport {
    let votes: VoteMatrix
    /// Statements that moderators took out, or that are about the people.
    let isLeftOut: [Bool]
    /// The voter of each row, and the statement of each column.
    let voters: [Int]
    let statements: [Int]

    /// - Parameter folder: with `votes.csv` and `comments.csv`.
    init(in folder: String) throws {
        func file(_ name: String) -> URL { URL(filePath: folder).appending(path: name) }
        let comments = try PolisFiles(
            votes: Array("timestamp,comment-id,voter-id,vote\n".utf8), comments: Array(Data(contentsOf: file("comments.csv"))))
        let out = Set(comments.statements.filter { $0.moderated == -1 || $0.isMeta }.map(\.id))
        let handle = try FileHandle(forReadingFrom: file("votes.csv"))
        defer { try? handle.close() }
        let numbered = try NumberedVotes(
            pieces: { (try? handle.read(upToCount: 1 << 20)).flatMap { $0 }.map { [UInt8]($0) } }, statements: comments.statements.map(\.id)
        )
        (votes, voters, statements) = (numbered.votes, numbered.voters, numbered.statements)
        isLeftOut = numbered.statements.map { out.contains($0) }
    }
}
