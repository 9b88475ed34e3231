/// Why whoever keeps a promise is reminded of it.
public enum Reminder: String, Sendable, CaseIterable {
    /// A week before its day.
    case week
    /// The day before.
    case day
    /// On the day itself.
    case today
    /// A week after its day, and every week from then on.
    case late
}

/// How a moderator says who is reminded of a promise.
public enum Reach: Sendable, Equatable {
    /// Somebody who works here, by their name: it stands on their own page.
    case account(String)
    /// Whoever is reached at an address on a channel; the shell keeps it sealed and goes on with a pseudonym.
    case address(channel: String, String)
    /// Whoever said a line.
    case author(StatementID)
    /// Somebody by their pseudonym, and how they were found: a channel, or a line of theirs.
    case person(String, via: String)
    case nobody
}

extension Commitment {
    /// Somebody a reminder is sent to.
    public struct Keeper: Equatable, Sendable {
        /// The pseudonym; who they are is the shell's to know.
        public let participant: String
        /// How they were found: a channel, or a line of theirs.
        public let via: String
        public init(participant: String, via: String) { (self.participant, self.via) = (participant, via) }
    }

    /// What whoever keeps it was reminded of so far.
    public struct Reminded: Equatable, Sendable {
        public let count: Int
        public let why: Reminder
        public let at: Instant
    }

    /// How many days there are left as clocks at a place count them: 0 on the day itself, negative once it is over; `nil` where it has no day.
    public func daysLeft(at time: Instant, in zone: String) -> Int? {
        due.map { Int(LocalClock.day(of: $0, in: zone).daysSince1970 - LocalClock.day(of: time, in: zone).daysSince1970) }
    }

    /// Whether its moment has passed without an answer.
    public func isOverdue(at time: Instant) -> Bool { !status.isSettled && (isLate || due.map { $0 < time } ?? false) }

    /// When there is a reminder next after a moment, at nine in the morning of some day; `nil` where it has no day, or was answered.
    func nextReminder(after time: Instant, in zone: String) -> Instant? {
        guard let due, !status.isSettled else { return nil }
        func morning(_ days: Int64) -> Instant {
            let day = LocalClock.day(of: LocalClock.day(of: due, in: zone).startInUTC + .days(days), in: "UTC")
            return LocalClock.instant(of: day, hour: 9, minute: 0, in: zone)
        }
        if let early = [-7, -1, 0].map(morning).first(where: { $0 > time }) { return early }
        let weeks = max(1, -Int64(daysLeft(at: time, in: zone) ?? 0) / 7)
        return [weeks, weeks + 1].map { morning($0 * 7) }.first { $0 > time }
    }

    /// Why there is one at a moment that ``nextReminder(after:in:)`` gave.
    func reason(at time: Instant, in zone: String) -> Reminder {
        switch daysLeft(at: time, in: zone) ?? 0 {
        case 2...: .week
        case 1: .day
        case 0: .today
        default: .late
        }
    }
}

extension Consultation {
    /// The promises, the most urgent first: those without an answer by their day, those without a day, those that were answered.
    public var promisesByUrgency: [Commitment] {
        func rank(_ promise: Commitment) -> (Int, Instant, Instant) {
            (promise.status.isSettled ? 2 : promise.due == nil ? 1 : 0, promise.due ?? promise.at, promise.at)
        }
        return commitments.sorted { rank($0) < rank($1) }
    }
}

extension GroupStepper {
    /// Notes who is reminded of a promise.
    mutating func remind(_ id: StatementID, _ reach: Reach, by actor: String) throws(ConsultationRefusal) {
        guard let promise = group.commitment(id) else { throw .noSuchPromise(id) }
        let keeper = try keeper(reach)
        record(.entrusted(id, keeper, actor: actor))
        switch keeper {
        case .account: return
        case .person: scheduleReminder(of: promise)
        case nil: wish(.cancel(.remind(id)))
        }
        if let before = promise.reached, keeper?.participant != before { forget(before, after: id) }
    }

    /// Nothing is kept of somebody who takes no part and was reminded of this promise alone.
    mutating func forget(_ participant: String, after id: StatementID) {
        let others = group.commitments.contains { $0.id != id && $0.reached == participant }
        if group.members[participant] == nil, !others { wish(.forget(participant: participant)) }
    }

    /// - Throws: where nobody is found by it; an address is the shell's to find somebody by.
    func keeper(_ reach: Reach) throws(ConsultationRefusal) -> Entrusted? {
        switch reach {
        case .account(let name): return .account(name)
        case .person(let participant, let via): return .person(participant, via: via)
        case .author(let id):
            guard let contribution = group.contribution(id) else { throw .noSuchContribution(id) }
            guard let author = contribution.author, group.canBeWritten(to: author) else { throw .notNow(id) }
            return .person(author, via: id.text)
        case .address(let channel, _): throw .cannotReach(channel)
        case .nobody: return nil
        }
    }

    /// Sets the timer of the next reminder, where somebody is reminded of it.
    mutating func scheduleReminder(of promise: Commitment) {
        if let next = promise.nextReminder(after: time, in: dialogue.run.timeZone) { wish(.schedule(.remind(promise.id), at: next)) }
    }

    /// Reminds again of a promise that has no answer any more, or still has none.
    mutating func resumeReminders(of promise: Commitment) {
        guard promise.keeper != nil else { return }
        var open = promise
        open.status = .underway
        scheduleReminder(of: open)
    }

    mutating func ringReminder(of id: StatementID) {
        guard let promise = group.commitment(id), !promise.status.isSettled, let keeper = promise.keeper else { return }
        record(.reminded(id, promise.reason(at: time, in: dialogue.run.timeZone)))
        tell(.one(keeper.participant), .reminder(id, number: (promise.reminded?.count ?? 0) + 1))
        scheduleReminder(of: promise)
    }

    /// Who wants to be left alone, or was erased, is reminded of nothing any more.
    mutating func release(_ participant: String) {
        for promise in group.commitments where promise.keeper?.participant == participant {
            record(.released(promise.id))
            wish(.cancel(.remind(promise.id)))
        }
    }
}

/// Who is to be reminded, as the log keeps it.
public enum Entrusted: Equatable, Sendable {
    case account(String)
    /// A pseudonym, and how they were found.
    case person(String, via: String)

    var participant: String? { if case .person(let participant, _) = self { participant } else { nil } }
}
