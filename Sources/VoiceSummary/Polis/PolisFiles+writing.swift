import OpinionGroups

extension PolisFiles {
    /// `votes.csv`, `comments.csv` and `participants-votes.csv`, by their names.
    ///
    /// The counts in `comments.csv` are of every row, also of votes that were replaced, as in Polis's own files.
    public var texts: [String: String] {
        ["votes.csv": votesText, "comments.csv": commentsText, "participants-votes.csv": participantsText]
    }

    private var votesText: String {
        table(
            ["timestamp", "datetime", "comment-id", "voter-id", "vote"],
            votes.map { ["\($0.time)", PolisDate.text($0.time), "\($0.statement)", "\($0.voter)", "\($0.vote.rawValue)"] })
    }

    private var commentsText: String {
        let tallies = votes.reduce(into: [Int: Tally]()) { $0[$1.statement, default: Tally()][$1.vote] += 1 }
        return table(
            [
                "timestamp", "datetime", "comment-id", "author-id", "agrees", "disagrees", "moderated", "comment-body", "is-meta",
                "is-seed",
            ],
            statements.map { row in
                let tally = tallies[row.id] ?? Tally()
                return [
                    "\(row.time)", PolisDate.text(row.time), "\(row.id)", "\(row.author)", "\(tally.agree)", "\(tally.disagree)",
                    "\(row.moderated)", row.text, "\(row.isMeta)", "\(row.isSeed)",
                ]
            })
    }

    private var participantsText: String {
        let numbered = NumberedVotes(self)
        let authors = statements.reduce(into: [Int: Int]()) { $0[$1.author, default: 0] += 1 }
        return table(
            ["participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"] + numbered.statements.map { "\($0)" },
            numbered.voters.enumerated().map { row, voter in
                let votes = numbered.votes.row(row)
                var cells = [String](repeating: "", count: numbered.statements.count)
                for entry in votes { cells[entry.statement] = "\(entry.vote.rawValue)" }
                let head = [
                    "\(voter)", groups[voter].map { "\($0)" } ?? "", "\(authors[voter] ?? 0)", "\(votes.count)",
                    "\(votes.count { $0.vote == .agree })", "\(votes.count { $0.vote == .disagree })",
                ]
                return head + cells
            })
    }

    /// A text that a spreadsheet would take for a formula stands as it is: these files are read by programs.
    private func table(_ names: [String], _ rows: [[String]]) -> String {
        ([names] + rows).map { $0.map(\.commaSeparatedField).joined(separator: ",") + "\n" }.joined()
    }
}
