import DialogueEngine
import JSONText

/// Promises: who does what by when, what became of it, and what those it was made to say.
struct CommitmentSection {
    struct Promise {
        let commitment: Commitment
        /// The answers of people who were asked whether it was kept.
        let verdicts: [OptionID: Int]
        let due: DayOfYear?

        var figure: String { "commitment.\(commitment.id)" }
    }

    /// A date in words.
    struct DayOfYear {
        let year: Int, month: Int, day: Int

        /// The day an instant falls on, in UTC.
        init?(_ instant: Instant) {
            let parts = instant.iso8601.prefix(10).split(separator: "-").compactMap { Int($0) }
            guard parts.count == 3 else { return nil }
            (year, month, day) = (parts[0], parts[1], parts[2])
        }

        /// `1 juni 2026`.
        func text(in language: Language) -> String {
            let names =
                switch language {
                case .english:
                    [
                        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
                        "December",
                    ]
                case .frisian:
                    [
                        "jannewaris", "febrewaris", "maart", "april", "maaie", "juny", "july", "augustus", "septimber", "oktober",
                        "novimber", "desimber",
                    ]
                default:
                    [
                        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
                        "december",
                    ]
                }
            return "\(day) \(names[month - 1]) \(year)"
        }

        var json: JSON { ["year": .count(year), "month": .count(month), "day": .count(day)] }
    }

    let promises: [Promise]

    init(_ crowd: Crowd) {
        let asked = crowd.dialogue.questions.filter { $0.per == .promises && $0.kind == .verdict }
        promises = crowd.group.commitments.map { commitment in
            let given = asked.flatMap { crowd.given(to: AnswerKey($0.id, commitment.id)) }
            let verdicts = given.reduce(into: [OptionID: Int]()) { if case .option(let option) = $1.value { $0[option, default: 0] += 1 } }
            return Promise(commitment: commitment, verdicts: verdicts, due: commitment.due.flatMap { DayOfYear($0) })
        }
    }

    var json: JSON {
        .array(
            promises.map { promise in
                let commitment = promise.commitment
                let verdicts = ["met", "partly", "not"].map { ($0, JSON.count(promise.verdicts[OptionID($0)] ?? 0)) }
                return [
                    "id": .string(commitment.id.text), "figure": .string(promise.figure), "text": .string(commitment.text),
                    "owner": .string(commitment.owner), "at": .string(commitment.at.iso8601),
                    "due": commitment.due.map { .string($0.iso8601) } ?? .null, "dueOn": promise.due?.json ?? .null,
                    "status": .string(commitment.status.rawValue), "late": .bool(commitment.isLate),
                    "reason": commitment.reason.map { .string($0) } ?? .null, "reopened": .count(commitment.reopened),
                    "concerns": .array(commitment.concerns.map { .string($0.text) }),
                    "verdicts": .object(Dictionary(uniqueKeysWithValues: verdicts)),
                ]
            })
    }
}
