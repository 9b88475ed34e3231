public import DialogueEngine
import OpinionGroups

/// Makes Polis's files of a consultation: give it every answer of the log, then take the files.
///
/// People and statements are numbered as they were imported; in a consultation that was not, they are counted from 0.
public struct PolisExport: Sendable {
    private let columns: VoteColumns
    private let numbers: PolisNumbers
    private let rowOf: [String: Int]
    private let columnOf: [AnswerKey: Int]
    private let labels: Labels
    private var votes: [(order: Int64, row: PolisFiles.VoteRow)] = []
    /// The last moment of each person so far: what came later in the log stays later, whatever its time.
    private var last: [Int: Int64] = [:]

    /// - Parameter voters: everybody known to the consultation, once each, in any order.
    public init(of voters: some Sequence<Voter>, _ request: StandingRequest) {
        let crowd = Crowd(of: voters, request)
        columns = VoteColumns(crowd)
        numbers = PolisNumbers(columns, crowd)
        labels = crowd.labels
        rowOf = Dictionary(uniqueKeysWithValues: columns.people.enumerated().map { (crowd.people[$1].participant, $0) })
        columnOf = Dictionary(uniqueKeysWithValues: columns.columns.enumerated().map { ($1.key, $0) })
    }

    /// Adds an answer, where it is a vote and the person's vote on that statement still counts.
    public mutating func add(_ answer: Answer, by participant: String, at time: Instant) {
        guard let row = rowOf[participant], let column = columnOf[answer.key], let vote = Vote(answer.value), !answer.isLate,
            columns.votes[row, column] != nil
        else { return }
        let order = max(time.milliseconds, last[row] ?? .min)
        last[row] = order
        votes.append(
            (
                order,
                PolisFiles.VoteRow(
                    time: Int(time.milliseconds), statement: numbers.statements[column], voter: numbers.people[row], vote: vote)
            ))
    }

    /// The files, votes in the order of time.
    public var files: PolisFiles {
        let order = votes.indices.sorted { votes[$0].order == votes[$1].order ? $0 < $1 : votes[$0].order < votes[$1].order }
        let statements = columns.columns.enumerated().map { column, entry in
            let source = entry.statement?.source
            // What was imported is written as it came; a script's own words with what is filled in.
            let words =
                source == nil ? entry.statement.map { labels.words($0.text, in: .dutch) } : entry.statement?.text.versions.first?.words
            return PolisFiles.StatementRow(
                id: numbers.statements[column], time: Int(source?.time.milliseconds ?? 0), author: source?.author ?? -1,
                moderated: source?.moderation.rawValue ?? 1, isMeta: source?.isMeta ?? false, isSeed: source?.isSeed ?? true,
                text: words ?? entry.key.description)
        }
        return PolisFiles(votes: order.map { votes[$0].row }, statements: statements)
    }
}

extension LocalizedText.Version {
    /// The words of a text in which nothing is filled in, exactly.
    fileprivate var words: String { template.segments.map { if case .literal(let words) = $0 { words } else { "" } }.joined() }
}
