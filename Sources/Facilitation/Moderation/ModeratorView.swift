public import DialogueEngine
public import JSONText

/// What a moderator sees of a living consultation: phase and clock, who is heard and who is missing, what waits, what was said, what stands.
/// Never who said what.
public struct ModeratorView: Sendable {
    /// What people wrote, opened by the caller.
    struct Words: Sendable {
        var lines: [StatementID: String] = [:]
        /// By the place of the remark in the group.
        var remarks: [Int: String] = [:]
        var reports: [StatementID: [PromiseReport]] = [:]
    }

    let dialogue: Dialogue
    let group: Consultation
    let code: String
    let now: Instant
    /// The question of which every line is shown; of the others only the latest.
    let question: QuestionID?
    var opened = Words()
    /// The photos and voice notes people sent, the oldest first.
    var files: [KeptFile] = []
    var undelivered = Undelivered()
    /// What people sent along and their platforms did not give out.
    var unfetched = Undelivered()
    /// Messages to many that go in a moment and can be taken back until then.
    var planned: [PlannedAct] = []
    /// When the turns at tables pass by themselves.
    var turnsDue: [GroupTimer: Instant] = [:]
    /// Which lines colleagues read now, where the caller knows.
    public var readers: [StatementID: String] = [:]
    /// How many rooms hear the news, and how much news was given up on its way to one.
    var rooms = (hearing: 0, missed: 0)

    init(dialogue: Dialogue, group: Consultation, code: String, at now: Instant, of question: QuestionID? = nil) {
        (self.dialogue, self.group, self.code, self.now, self.question) = (dialogue, group, code, now, question)
    }

    /// The lines of the queue that are shown first, in their order.
    public func waitingLines(_ count: Int) -> [StatementID] { group.held.prefix(count).map { group.contributions[$0 - 1].id } }

    var phase: Phase { dialogue.phases[group.phase(in: dialogue)] }

    /// The view as data; keys sorted when written, times in milliseconds.
    ///
    /// - Complexity: O(contributions + people).
    public var json: JSON {
        let gone = gone
        return [
            "code": .string(code), "timeZone": .string(dialogue.run.timeZone), "phase": clock, "rule": rule,
            "phases": .array(dialogue.phases.map { ["id": .string($0.id.text), "title": $0.title.map { words($0) } ?? .null] }),
            "everyone": count(group.everyone, gone: gone.values.reduce(0, +)), "voices": .array(voices(gone)),
            "queue": .array(queue), "queueCount": .count(group.held.count), "queueOldestHours": oldestHeld, "said": .array(said),
            "files": .array(looseFiles), "spoken": spoken, "remarks": remarks, "humanRequests": humanRequests, "dissent": .array(dissent),
            "proposals": .array(dialogue.proposals.compactMap(proposal)),
            "promises": .array(group.promisesByUrgency.map(promise)),
            "nudges": ["sent": .count(group.nudges.sent), "contested": .count(group.nudges.contested)],
            "rooms": ["hearing": .count(rooms.hearing), "missed": .count(rooms.missed)], "undelivered": undelivered.json,
            "unfetched": unfetched.json,
            "wantTime": .count(group.wantTime), "unseated": .count(group.unseated.count),
            "tables": .array(tables),
            "planned": .array(planned.map(\.json)), "acts": .array(group.acts.suffix(40).map(act)),
        ]
    }

    private var clock: JSON {
        let (since, due) = (group.marks.last?.since ?? now, group.due(in: dialogue))
        let used = due.map { due in
            let (whole, part) = ((due - since).milliseconds, ((group.pausedSince ?? now) - since).milliseconds)
            return JSON.int(whole > 0 ? min(100, max(0, part * 100 / whole)) : 100)
        }
        return [
            "id": .string(phase.id.text), "title": phase.title.map { words($0) } ?? .null, "since": .int(since.milliseconds),
            "due": due.map { .int($0.milliseconds) } ?? .null, "fallback": group.fallback.map { .int($0.milliseconds) } ?? .null,
            "usedPercent": used ?? .null, "paused": .bool(group.pausedSince != nil),
            "number": .count(group.phase(in: dialogue) + 1), "of": .count(dialogue.phases.count),
        ]
    }

    /// What is lacking before the phase may move on.
    private var rule: JSON {
        guard phase.next != nil else { return ["last": true, "lacking": []] }
        let lacking = group.shortfall(of: phase, in: dialogue, at: now, byModerator: true) ?? Shortfall()
        return [
            "last": false, "lacking": .array(lacking.codes.map { .string($0) }),
            "blocked": .bool(!group.hardShortfall(of: phase, in: dialogue).isEmpty), "needsReason": .bool(phase.overrideNeedsReason),
        ]
    }

    // MARK: - Who

    private func voices(_ gone: [VoiceID?: Int]) -> [JSON] {
        (dialogue.voices.map { Optional($0.id) } + [nil]).compactMap { id in
            guard let voice = group.voices[id] ?? (id == nil ? nil : Consultation.Count()) else { return nil }
            let label = id.flatMap { id in dialogue.voices.first { $0.id == id }?.label }
            var members = count(voice, gone: gone[id] ?? 0).object ?? [:]
            members["id"] = id.map { .string($0.text) } ?? .null
            members["label"] = label.map { words($0) } ?? .null
            members["target"] = id.flatMap { dialogue.run.targets[$0] }.map { .count($0) } ?? .null
            return .object(members)
        }
    }

    /// How many of each voice declined, stopped or were erased: they are not silent, they said so.
    private var gone: [VoiceID?: Int] {
        group.members.values.reduce(into: [:]) { counts, member in
            switch member.presence {
            case .declined, .stopped, .erased: counts[member.voice, default: 0] += 1
            case .silent, .here: break
            }
        }
    }

    /// Known, taking part, of those done with this phase and busy with it, gone, and silent: never said anything.
    private func count(_ count: Consultation.Count, gone: Int) -> JSON {
        let done = count.done[group.phase(in: dialogue)] ?? 0
        return [
            "known": .count(count.known), "started": .count(count.here), "answered": .count(done), "gone": .count(gone),
            "busy": .count(max(0, count.here - done)), "silent": .count(max(0, count.known - count.here - gone)),
        ]
    }

    // MARK: - Pieces

    private func act(_ act: Consultation.Act) -> JSON {
        [
            "at": .int(act.at.milliseconds), "actor": .string(act.actor), "what": .string(act.what),
            "reason": act.reason.map { .string($0) } ?? .null,
        ]
    }

    func words(_ text: LocalizedText) -> JSON {
        .object(
            text.versions.reduce(into: [:]) { found, version in
                found[version.language.text] = .string(
                    version.template.segments.map { if case .literal(let words) = $0 { words } else { "…" } }.joined())
            })
    }

    func words(_ text: [Language: String]) -> JSON { .object(text.reduce(into: [:]) { $0[$1.key.text] = .string($1.value) }) }

    func hours(since moment: Instant) -> JSON { .int((now - moment).milliseconds / 3_600_000) }
}
