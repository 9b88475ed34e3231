/// A promise that is made to everybody by opening a dialogue: what people are told will come, from whom and by which day.
public struct PromisePlan: Sendable, Equatable {
    public let id: StatementID
    public let text: LocalizedText
    /// The run field that says who keeps it.
    public let owner: FieldID
    /// The run field of the last day it is kept in time, or the moment.
    public let due: FieldID
    /// The phase that begins when it is kept; `nil`: a moderator says what became of it.
    public let kept: PhaseID?

    public init(id: StatementID, text: LocalizedText, owner: FieldID, due: FieldID, kept: PhaseID?) {
        (self.id, self.text, self.owner, self.due, self.kept) = (id, text, owner, due, kept)
    }

    /// Whether a promise may be called so: moderators name all of them `all`, and those they write down are called `p1`, `p2`, ….
    public static func mayBeCalled(_ id: String) -> Bool {
        id != "all" && !(id.first == "p" && id.count > 1 && id.dropFirst().allSatisfy(\.isNumber))
    }
}

extension Dialogue {
    /// The promise that was made by opening this dialogue, where `id` is one.
    public func promise(_ id: StatementID) -> PromisePlan? { promises.first { $0.id == id } }

    /// When a promise of this dialogue is late: a day is over before it is.
    func due(of plan: PromisePlan) -> Instant? {
        switch run.values[plan.due] {
        case .date(let day): LocalClock.instant(of: day, hour: 23, minute: 59, in: run.timeZone)
        case .time(let instant): instant
        default: nil
        }
    }

    /// Whether somebody at a place waits until a phase is reached, and so for what was promised.
    public func awaitsPhase(at place: Place) -> Bool {
        guard let index = self.place(of: place.node), case .wait(let waiting) = nodes[index].action else { return false }
        return waiting.condition.calls.contains { $0.function == HostFunction.reached.rawValue }
    }
}
