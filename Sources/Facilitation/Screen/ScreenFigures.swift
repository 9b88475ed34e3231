import DialogueEngine
import Storage
import Synchronization

/// What of the answers the big screens show, and what they showed last.
///
/// Who watches both the screen and somebody's thumb must not learn what that one person answered. So figures are shown from ten answers on, and then move
/// only when ten answers were given or taken back since; once a question is closed they are exact. How many answered is always exact. Kept in memory: a
/// server that starts anew shows what there is.
final class ScreenFigures: Sendable {
    /// The fewest answers of which anything is shown, and by how many it moves on.
    static let step = 10
    /// Of how many questions the figures are remembered.
    private static let capacity = 500

    private struct Place: Hashable {
        let code: String
        let key: AnswerKey
    }

    private struct Known {
        let position: Int64
        let tallies: [StatementID?: AnswerTally]
    }

    private struct State {
        var shown: [Place: AnswerTally] = [:]
        /// The places in `shown`, the longest remembered first.
        var order: [Place] = []
        var known: [Place: Known] = [:]
    }

    private let state = Mutex(State())

    /// Everybody's answers to a question now; counted anew only where something happened since.
    func tallies(of question: QuestionID, in code: String, _ reader: any StoreReader) throws -> [StatementID?: AnswerTally] {
        let (place, position) = (Place(code: code, key: AnswerKey(question)), try reader.lastPosition(in: code))
        if let known = state.withLock({ $0.known[place] }), known.position == position { return known.tallies }
        let tallies = try AnswerTally.all(of: question, in: code, reader)
        state.withLock { state in
            if state.known.count >= Self.capacity { state.known = [:] }
            state.known[place] = Known(position: position, tallies: tallies)
        }
        return tallies
    }

    /// What may be shown of a question now; `nil` below ten answers.
    func shown(of key: AnswerKey, in code: String, now: AnswerTally, isClosed: Bool) -> AnswerTally? {
        let place = Place(code: code, key: key)
        return state.withLock { state in
            // What was shown stays remembered below ten: who takes an answer back and gives another must not move the figures alone.
            guard now.answered >= Self.step else { return nil }
            let before = state.shown[place]
            if !isClosed, let before, abs(now.answered - before.answered) < Self.step { return before }
            if before == nil {
                state.order.append(place)
                if state.order.count > Self.capacity { state.shown[state.order.removeFirst()] = nil }
            }
            state.shown[place] = now
            return now
        }
    }
}
