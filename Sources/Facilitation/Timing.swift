public import DialogueEngine
import JSONText
import Storage

extension Facilitator {
    /// Fires every timer that is due, in the order they were due, each with its own due time; those that fired can set others that are due too.
    ///
    /// One call at a time does so, the others wait for it. What is told to everybody is told beside them, by one call at a time too.
    ///
    /// Once an hour it also destroys what may be kept no longer, and it takes the erased out of the files where a reader was in the way before.
    public func tick(_ now: Instant) async throws {
        try await purgeAgain(now)
        try await endRetentions(now)
        while let timer = try await fireDue(now, leavesNews: false) {
            try await news.wait { try await spread(timer, now) }
        }
    }

    /// Fires what is due but for what is told to everybody, which may take minutes: for who must not wait for it. ``tick(_:)`` does that.
    ///
    /// Whoever is heard meanwhile looks again first, with ``GroupTurn/catchUp(_:at:)``.
    public func tickBriefly(_ now: Instant) async throws { _ = try await fireDue(now, leavesNews: true) }

    /// - Returns: what is to be told to everybody before anything else fires.
    private func fireDue(_ now: Instant, leavesNews: Bool) async throws -> StoredTimer? {
        try await line.wait {
            var left = 0
            while true {
                let limit = 64 + left
                let due = try await store.read { try $0.dueTimers(upTo: now.milliseconds, limit: limit) }
                var (fired, ringing) = (0, [Ringing]())
                for timer in due {
                    guard let open = try await readable(timer.stream.consultation) else { continue }
                    let isNews = GroupAlarm(timer)?.isNews ?? false
                    if isNews, leavesNews { continue }
                    fired += 1
                    if timer.stream.participant != nil {
                        ringing.append(Ringing(timer: timer, open: open))
                        continue
                    }
                    try await ring(ringing)
                    ringing = []
                    if isNews { return timer }
                    try await fire(timer, in: open)
                }
                try await ring(ringing)
                if fired == 0, due.count < limit { return nil }
                left = due.count - fired
            }
        }
    }

    /// The consultation where it can be read here; one that cannot keeps its timers, and nobody else waits for it.
    func readable(_ code: String) async throws -> OpenConsultation? {
        if opened.isUnreadable(code) { return nil }
        do { return try await consultation(code) } catch let error where !(error is StoreError) {
            opened.cannotRead(code)
            return nil
        }
    }

    private func fire(_ timer: StoredTimer, in open: OpenConsultation) async throws {
        let due = Instant(milliseconds: timer.dueAt)
        try await store.write { writer in
            guard try takeOut(timer, writer) else { return }
            let turn = groupTurn(in: open, writer)
            switch GroupAlarm(timer) {
            case .verdict(let verdict): try turn.tell(verdict.participant, verdict.notice, cause: nil, at: due)
            case .act(let planned): try perform(planned, in: turn, at: due)
            case .clock(let known):
                let left = try leftAlone(by: known, in: open, writer)
                try turn.take(left.map { .leaveAlone(participant: $0) } ?? .timer(known), at: due)
            case .announce, .tell, nil: break
            }
        }
    }

    /// Takes a timer out where it still is as it was read; one that was put off or taken back meanwhile does not fire.
    func takeOut(_ timer: StoredTimer, _ writer: any StoreWriter) throws -> Bool {
        guard try writer.timer(timer.kind, of: timer.stream) == timer else { return false }
        try writer.cancelTimer(timer.kind, of: timer.stream)
        return true
    }

    /// A timer of one person.
    private struct Ringing: Sendable {
        let timer: StoredTimer
        let open: OpenConsultation
    }

    /// Fires timers of people in one transaction, or one by one where that fails, so that none waits for another's fault.
    private func ring(_ timers: [Ringing]) async throws {
        if timers.isEmpty { return }
        do {
            try await store.write { writer in for one in timers { try ring(one, writer) } }
        } catch {
            if timers.count == 1 { throw error }
            var fault: (any Error)?
            for one in timers { do { try await store.write { try ring(one, $0) } } catch { fault = error } }
            if let fault { throw fault }
        }
    }

    private func ring(_ one: Ringing, _ writer: any StoreWriter) throws {
        let (timer, open, due) = (one.timer, one.open, Instant(milliseconds: one.timer.dueAt))
        guard let participant = timer.stream.participant else { return }
        let group = groupTurn(in: open, writer)
        // A wait that is over by what everybody is being told gives up no more, and is not reminded of.
        try group.catchUp(participant, at: due)
        guard try takeOut(timer, writer), let alarm = Alarm(rawValue: timer.kind),
            let person = try writer.person(consultation: open.code, participant: participant)
        else { return }
        _ = try group.turn(of: person, isInline: false).take(.timer(alarm), cause: "timer:\(timer.kind):\(timer.dueAt)", at: due)
    }

    // MARK: - Told to everybody

    /// Does for everyone who takes part what a timer says; told once, however often it is begun.
    private func spread(_ timer: StoredTimer, _ now: Instant) async throws {
        let (stream, due) = (timer.stream, Instant(milliseconds: timer.dueAt))
        // Somebody else may have done it while we waited.
        guard try await store.read({ try $0.timer(timer.kind, of: stream) }) == timer else { return }
        let open = try await consultation(stream.consultation)
        var (done, fault) = ([timer], (any Error)?.none)
        switch GroupAlarm(timer) {
        case .announce:
            // Who looks again sees all that happened, so one look serves for every cause there is by now.
            done = try await store.read { reader in
                try reader.timers(of: stream, prefix: GroupAlarm.announcement).filter { $0.dueAt <= now.milliseconds }
            }
            fault = try await eachMember(of: open) { group, participant in try group.signal(participant, at: due) }
        case .tell(let notice):
            let cause = "\(timer.kind):\(timer.dueAt)"
            fault = try await eachMember(of: open) { group, participant in try group.tell(participant, notice, cause: cause, at: due) }
        case .verdict, .act, .clock, nil: break
        }
        // A store that takes nothing in keeps the timer too; what cannot be done for one person keeps nobody else waiting.
        try await store.write { [done] writer in for timer in done { _ = try takeOut(timer, writer) } }
        if let fault { throw fault }
    }

    /// Does something for everyone who takes part, some at a time. Where it cannot be done for one, it is done for the others all the same.
    ///
    /// - Returns: the last fault there was.
    private func eachMember(
        of open: OpenConsultation, _ act: @escaping @Sendable (GroupTurn, String) throws -> Void
    ) async throws -> (any Error)? {
        let people = try await group(of: open.code).members.filter { $0.value.presence == .here }.keys.sorted()
        @Sendable func actOn(_ people: [String], _ writer: any StoreWriter) throws {
            let turn = groupTurn(in: open, writer)
            for participant in people { try act(turn, participant) }
        }
        var fault: (any Error)?
        for start in stride(from: 0, to: people.count, by: 64) {
            let batch = Array(people[start..<min(start + 64, people.count)])
            do { try await store.write { try actOn(batch, $0) } } catch {
                for one in batch { do { try await store.write { try actOn([one], $0) } } catch { fault = error } }
            }
        }
        return fault
    }

    /// What waits to be said to a person, marked as sent: for channels that fetch, such as a terminal.
    public func fetch(channel: String, address: String, from code: String) async throws -> [Saying] {
        let open = try await consultation(code)
        let hash = vault.hash(channel: channel, address: address)
        return try await store.write { writer in
            guard let person = try writer.person(consultation: code, channel: channel, addressHash: hash) else { return [] }
            let stream = person.stream
            let rows = try writer.outbox(of: stream, status: .ready)
            if rows.isEmpty { return [] }
            let session = try writer.session(of: stream)
            let sayings = try say(rows, to: person.participant, session, in: open, writer)
            for row in rows { try writer.markSent(row.id) }
            return sayings
        }
    }
}
