import Foundation
import Testing

@testable import OpinionGroups

/// A conversation of people, from a folder beside the repository that need not be there.
struct RealConversation {
    let votes: VoteMatrix
    let isLeftOut: [Bool]

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared/data/polis").standardized

    /// - Returns: `nil`, saying so, where the folder is not there.
    init?(_ name: String) throws {
        let folder = Self.folder.appending(path: name)
        guard let votes = try? String(contentsOf: folder.appending(path: "votes.csv"), encoding: .utf8),
            let comments = try? Data(contentsOf: folder.appending(path: "comments.csv"))
        else {
            print("skipped: \(name) is not there")
            return nil
        }
        var (rows, columns, book) = ([Int: Int](), [Int: Int](), VoteBook())
        for line in votes.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            let (statement, voter) = (Int(cells[2])!, Int(cells[3])!)
            let person = rows[voter] ?? rows.count
            let column = columns[statement] ?? columns.count
            (rows[voter], columns[statement]) = (person, column)
            book.set(Vote(rawValue: Int8(cells[4].trimmingCharacters(in: .whitespaces))!), person: person, statement: column)
        }
        self.votes = book.matrix
        let out = Self.takenOut(String(decoding: comments, as: UTF8.self))
        isLeftOut = columns.sorted { $0.value < $1.value }.map { out.contains($0.key) }
    }

    /// Statements whose row says -1 under `moderated`: in these files the seventh value, before the words.
    private static func takenOut(_ comments: String) -> Set<Int> {
        Set(
            comments.split(separator: "\n").compactMap { line in
                let cells = line.split(separator: ",", maxSplits: 7, omittingEmptySubsequences: false)
                guard cells.count == 8, cells[6] == "-1", Int(cells[0]) != nil else { return nil }
                return Int(cells[2])
            })
    }
}
