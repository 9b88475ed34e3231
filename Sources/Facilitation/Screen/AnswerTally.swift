import DialogueEngine
import Storage

/// How a question was answered by everybody together; of what is asked about each of several things, about one of them.
struct AnswerTally: Equatable, Sendable {
    /// How many people answered.
    var answered = 0
    /// How many chose each option; numbers are options called as they are written. Where several may be chosen they add up to more.
    var counts: [OptionID: Int] = [:]

    /// Everybody's answers that count, by what they are about; `nil` where that is nothing in particular.
    ///
    /// - Complexity: O(people × their answers): sessions are read from their snapshots, and nothing is unsealed.
    static func all(of question: QuestionID, in code: String, _ reader: any StoreReader) throws -> [StatementID?: AnswerTally] {
        var tallies: [StatementID?: AnswerTally] = [:]
        try reader.eachSnapshot(in: code) { stream, snapshot in
            guard stream.participant != nil else { return }
            let session = try reader.session(of: stream, from: snapshot)
            if session.hasDeclined || session.stage == .erased { return }
            for record in session.counted where record.key.question == question {
                guard let value = record.value else { continue }
                tallies[record.key.statement, default: AnswerTally()].count(value)
            }
        }
        return tallies
    }

    private mutating func count(_ value: AnswerValue) {
        answered += 1
        switch value {
        case .option(let id): counts[id, default: 0] += 1
        case .options(let ids): for id in ids { counts[id, default: 0] += 1 }
        case .number(let number): counts[OptionID("\(number)"), default: 0] += 1
        case .points, .ranking, .day, .words, .sealed: break
        }
    }
}
