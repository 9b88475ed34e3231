import DialogueEngine
import JSONText
import Storage

/// What was decided about somebody's words and is told in a moment, so that a decision that was taken back by then is never heard of.
struct Verdict {
    /// How the timers are called under which one waits.
    static let prefix = "verdict:"

    let participant: String
    let notice: Notice
    private let question: QuestionID
    /// Where it is about a part of the words to it.
    private let part: StatementID?

    /// `nil` where the notice decides nothing about somebody's words.
    init?(_ participant: String, _ notice: Notice) {
        guard let verdict = notice.verdictOn else { return nil }
        (self.participant, question, part, self.notice) = (participant, verdict.question, verdict.part, notice)
    }

    init?(_ timer: StoredTimer) {
        let parts = timer.kind.split(separator: ":", maxSplits: 3).map(String.init)
        guard parts.count == 4, let json = try? JSON(text: parts[3]), case .notice(let notice)? = Part(json: json) else { return nil }
        self.init(parts[1], notice)
    }

    /// How those about one person's words to a question, or a part of them, begin.
    static func prefix(_ participant: String, _ question: QuestionID, part: StatementID?) -> String {
        "\(prefix)\(participant):\(question)\(part.map { "/\($0)" } ?? ""):"
    }

    func timer(in code: String, due: Instant) -> StoredTimer {
        let kind = Self.prefix(participant, question, part: part) + Part.notice(notice).json.text()
        return StoredTimer(stream: StreamID(consultation: code), kind: kind, dueAt: due.milliseconds)
    }
}
