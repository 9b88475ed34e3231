import DialogueEngine
import JSONText

/// Promises: who does what by when, what became of it, and what those it was made to say.
struct CommitmentSection {
    struct Promise {
        let commitment: Commitment
        /// The answers of people who were asked whether it was kept.
        let verdicts: [OptionID: Int]
        /// The day it is due where the dialogue runs.
        let due: Day?
        /// What the script promises by itself; `nil` for what a moderator wrote down.
        let plan: PromisePlan?

        var figure: String { "commitment.\(commitment.id)" }
    }

    let promises: [Promise]
    private let labels: Labels

    init(_ crowd: Crowd) {
        labels = crowd.labels
        let asked = crowd.dialogue.questions.filter { $0.per == .promises && $0.kind == .verdict }
        let zone = crowd.dialogue.run.timeZone
        promises = crowd.group.commitments.map { commitment in
            let given = asked.flatMap { crowd.given(to: AnswerKey($0.id, commitment.id)) }
            let verdicts = given.reduce(into: [OptionID: Int]()) { if case .option(let option) = $1.value { $0[option, default: 0] += 1 } }
            return Promise(
                commitment: commitment, verdicts: verdicts, due: commitment.due.map { LocalClock.day(of: $0, in: zone) },
                plan: crowd.dialogue.promise(commitment.id))
        }
    }

    var json: JSON {
        .array(
            promises.map { promise in
                let commitment = promise.commitment
                let verdicts = ["met", "partly", "not"].map { ($0, JSON.count(promise.verdicts[OptionID($0)] ?? 0)) }
                var members: [String: JSON] = [
                    "id": .string(commitment.id.text), "figure": .string(promise.figure), "text": .string(commitment.text),
                    "owner": .string(commitment.owner), "at": .string(commitment.at.iso8601),
                    "due": commitment.due.map { .string($0.iso8601) } ?? .null,
                    "dueOn": promise.due.map(Self.json) ?? .null,
                    "status": .string(commitment.status.rawValue), "late": .bool(commitment.isLate),
                    "reason": commitment.reason.map { .string($0) } ?? .null, "reopened": .count(commitment.reopened),
                    "concerns": .array(commitment.concerns.map { .string($0.text) }),
                    "verdicts": .object(Dictionary(uniqueKeysWithValues: verdicts)),
                ]
                if let plan = promise.plan { (members["texts"], members["owners"]) = (labels.json(plan.text), labels.json(plan.owner)) }
                return .object(members)
            })
    }

    /// What was promised and by whom, in a language where the script has it, else as it was written down.
    func told(_ promise: Promise, in language: Language) -> (text: String, owner: String) {
        guard let plan = promise.plan else { return (promise.commitment.text, promise.commitment.owner) }
        return (labels.words(plan.text, in: language), labels.value(of: plan.owner, in: language) ?? promise.commitment.owner)
    }

    /// In numbers, so that a sentence with the date in words can be checked against it.
    private static func json(_ day: Day) -> JSON { ["year": .count(day.year), "month": .count(day.month), "day": .count(day.day)] }

    /// Reads a day back.
    static func day(_ json: JSON?) -> Day? {
        guard let year = json?["year"]?.int, let month = json?["month"]?.int, let day = json?["day"]?.int else { return nil }
        return Day(year: Int(year), month: Int(month), day: Int(day))
    }
}
