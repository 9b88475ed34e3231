public import DialogueEngine
import JSONText
import Storage

extension Facilitator {
    /// Fires every timer that is due, in the order they were due, each with its own due time; those that fired can set others that are due too.
    ///
    /// One call at a time does so, the others wait for it: what is told to thousands is not begun again by each message that comes in meanwhile.
    public func tick(_ now: Instant) async throws {
        try await line.wait {
            var left = 0
            while true {
                let limit = 64 + left
                let due = try await store.read { try $0.dueTimers(upTo: now.milliseconds, limit: limit) }
                var fired = 0
                for timer in due {
                    guard let open = try await readable(timer.stream.consultation) else { continue }
                    try await fire(timer, in: open)
                    fired += 1
                }
                if fired == 0, due.count < limit { return }
                left = due.count - fired
            }
        }
    }

    /// The consultation where it can be read here; one that cannot keeps its timers, and nobody else waits for it.
    private func readable(_ code: String) async throws -> OpenConsultation? {
        if opened.isUnreadable(code) { return nil }
        do { return try await consultation(code) } catch let error where !(error is StoreError) {
            opened.cannotRead(code)
            return nil
        }
    }

    private func fire(_ timer: StoredTimer, in open: OpenConsultation) async throws {
        let due = Instant(milliseconds: timer.dueAt)
        if timer.stream.participant != nil {
            try await store.write { writer in try ring(timer, in: open, writer, at: due) }
        } else if timer.kind.hasPrefix(Verdict.prefix) {
            try await tell(timer, in: open, at: due)
        } else if timer.kind.hasPrefix(PlannedAct.prefix) {
            try await perform(timer, in: open, at: due)
        } else if timer.kind.hasPrefix(GroupTurn.announcement) {
            try await eachMember(of: open) { group, participant in try group.signal(participant, at: due) }
            try await store.write { try $0.cancelTimer(timer.kind, of: timer.stream) }
        } else if timer.kind.hasPrefix(GroupTurn.telling) {
            try await tellAll(timer, in: open, at: due)
        } else {
            try await store.write { writer in
                guard try takeOut(timer, writer), let known = GroupTimer(name: timer.kind) else { return }
                let left = try leftAlone(by: known, in: open, writer)
                try groupTurn(in: open, writer).take(left.map { .leaveAlone(participant: $0) } ?? .timer(known), at: due)
            }
        }
    }

    /// Takes a timer out where it still is as it was read; one that was put off or taken back meanwhile does not fire.
    func takeOut(_ timer: StoredTimer, _ writer: any StoreWriter) throws -> Bool {
        guard try writer.timer(timer.kind, of: timer.stream) == timer else { return false }
        try writer.cancelTimer(timer.kind, of: timer.stream)
        return true
    }

    private func ring(_ timer: StoredTimer, in open: OpenConsultation, _ writer: any StoreWriter, at due: Instant) throws {
        guard try takeOut(timer, writer), let participant = timer.stream.participant, let alarm = Alarm(rawValue: timer.kind),
            let person = try writer.person(consultation: open.code, participant: participant)
        else { return }
        let turn = groupTurn(in: open, writer).turn(of: person, isInline: false)
        _ = try turn.take(.timer(alarm), cause: "timer:\(timer.kind):\(timer.dueAt)", at: due)
    }

    /// Tells everyone who takes part the same; told once, however often it is begun.
    private func tellAll(_ timer: StoredTimer, in open: OpenConsultation, at due: Instant) async throws {
        let body = try JSON(text: String(timer.kind.drop { $0 != "{" }))
        if case .notice(let notice) = Part(json: body) {
            let cause = "\(timer.kind):\(timer.dueAt)"
            try await eachMember(of: open) { group, participant in try group.tell(participant, notice, cause: cause, at: due) }
        }
        try await store.write { try $0.cancelTimer(timer.kind, of: timer.stream) }
    }

    /// Does something for everyone who takes part, some at a time, so that nobody waits for thousands of writes.
    private func eachMember(of open: OpenConsultation, _ act: @escaping @Sendable (GroupTurn, String) throws -> Void) async throws {
        let group = try await group(of: open.code)
        let people = group.members.filter { $0.value.presence == .here }.keys.sorted()
        for start in stride(from: 0, to: people.count, by: 64) {
            let batch = people[start..<min(start + 64, people.count)]
            try await store.write { writer in
                let turn = groupTurn(in: open, writer)
                for participant in batch { try act(turn, participant) }
            }
        }
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
            let (session, _) = try Turn.session(of: stream, in: writer)
            let sayings = try say(rows.map(\.body), to: person.participant, session, in: open, writer)
            for row in rows { try writer.markSent(row.id) }
            return sayings
        }
    }
}
