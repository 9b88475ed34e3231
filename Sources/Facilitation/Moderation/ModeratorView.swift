public import DialogueEngine
public import JSONText

/// What a moderator sees of a living consultation: phase and clock, who is heard and who is missing, what waits, what stands. Never who said what.
public struct ModeratorView: Sendable {
    let dialogue: Dialogue
    let group: Consultation
    /// Words of contributions, opened by the caller.
    let lines: [StatementID: String]
    let code: String
    let now: Instant

    public init(dialogue: Dialogue, group: Consultation, lines: [StatementID: String], code: String, at now: Instant) {
        (self.dialogue, self.group, self.lines, self.code, self.now) = (dialogue, group, lines, code, now)
    }

    private var phase: Phase { dialogue.phases[group.phase(in: dialogue)] }

    /// The view as data; keys sorted when written, times in milliseconds.
    ///
    /// - Complexity: O(contributions + voices).
    public var json: JSON {
        [
            "code": .string(code), "phase": clock, "rule": rule, "everyone": count(group.everyone, gone: gone.values.reduce(0, +)),
            "voices": .array(voices),
            "queue": .array(queue), "dissent": .array(dissent), "proposals": .array(dialogue.proposals.compactMap(proposal)),
            "promises": .array(group.commitments.sorted { ($0.isLate ? 0 : 1, $0.id) < ($1.isLate ? 0 : 1, $1.id) }.map(promise)),
            "nudges": ["sent": .int(Int64(group.nudges.sent)), "contested": .int(Int64(group.nudges.contested))],
            "wantTime": .int(Int64(group.wantTime)), "unseated": .int(Int64(group.unseated.count)),
            "acts": .array(group.acts.suffix(8).map(act)),
        ]
    }

    private var clock: JSON {
        let (since, due) = (group.marks.last?.since ?? now, group.due(in: dialogue))
        let used = due.map { due in
            let (whole, part) = ((due - since).milliseconds, (now - since).milliseconds)
            return JSON.int(whole > 0 ? min(100, max(0, part * 100 / whole)) : 100)
        }
        return [
            "id": .string(phase.id.text), "title": phase.title.map { words($0) } ?? .null, "since": .int(since.milliseconds),
            "due": due.map { .int($0.milliseconds) } ?? .null, "usedPercent": used ?? .null, "paused": .bool(group.pausedSince != nil),
            "number": .int(Int64(group.phase(in: dialogue) + 1)), "of": .int(Int64(dialogue.phases.count)),
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

    private var voices: [JSON] {
        let known = dialogue.voices.map { Optional($0.id) } + [nil]
        let gone = gone
        return known.compactMap { id in
            guard let voice = group.voices[id] ?? (id == nil ? nil : Consultation.Count()) else { return nil }
            let label = id.flatMap { id in dialogue.voices.first { $0.id == id }?.label }
            var members = count(voice, gone: gone[id] ?? 0).object ?? [:]
            members["id"] = id.map { .string($0.text) } ?? .null
            members["label"] = label.map { words($0) } ?? .null
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

    /// Known, taking part, done with this phase, gone, and silent in it.
    private func count(_ count: Consultation.Count, gone: Int) -> JSON {
        let done = count.done[group.phase(in: dialogue)] ?? 0
        return [
            "known": .int(Int64(count.known)), "started": .int(Int64(count.here)), "answered": .int(Int64(done)),
            "gone": .int(Int64(gone)), "silent": .int(Int64(max(0, count.known - done - gone))),
        ]
    }

    private var queue: [JSON] {
        group.held.map { number in
            let held = group.contributions[number - 1]
            return line(held, ["ageHours": .int((now - held.at).milliseconds / 3_600_000), "way": .string(held.way.rawValue)])
        }
    }

    /// By the share of readers who recognise it, at least a bit; of equals the one with more readers, then the oldest.
    private var dissent: [JSON] {
        let lines = group.contributions.filter { $0.sort == .dissent && $0.travels && $0.exposure > 0 }.map { ($0, recognised($0)) }
        func rank(_ line: (Contribution, (all: Int, fully: Int))) -> (Double, Int, Int64) {
            (Double(line.1.all) / Double(line.0.exposure), line.0.exposure, -line.0.at.milliseconds)
        }
        return lines.sorted { rank($0) > rank($1) }.prefix(5).map { line, marks in
            let (fully, bit) = (marks.fully, marks.all - marks.fully)
            return self.line(line, ["readers": .int(Int64(line.exposure)), "fully": .int(Int64(fully)), "bit": .int(Int64(bit))])
        }
    }

    private func recognised(_ line: Contribution) -> (all: Int, fully: Int) {
        let marks = line.marks.values.reduce(into: [OptionID: Int]()) { $0.merge($1, uniquingKeysWith: +) }
        let fully = marks["fully", default: 0]
        return (fully + marks["bit", default: 0], fully)
    }

    private func line(_ contribution: Contribution, _ more: [String: JSON]) -> JSON {
        let text: JSON = lines[contribution.id].map { .string($0) } ?? .null
        let own: [String: JSON] = [
            "id": .string(contribution.id.text), "sort": .string(contribution.sort.rawValue),
            "origin": .string(contribution.origin.rawValue),
            "text": text,
        ]
        return .object(own.merging(more) { $1 })
    }

    private func proposal(_ plan: ProposalPlan) -> JSON? {
        guard let last = group.versions[plan.id]?.last else { return nil }
        let version = plan.versions[last.number - 1]
        let votes = (group.tallies[version.vote] ?? [:]).map { ($0.key.text, JSON.int(Int64($0.value))) }
        let needs = group.contributions.filter { $0.question == version.needs && $0.status != .recalled }
        return [
            "id": .string(plan.id), "version": .int(Int64(last.number)), "of": .int(Int64(plan.versions.count)), "text": words(last.text),
            "votes": .object(Dictionary(uniqueKeysWithValues: votes)),
            "outcome": group.outcome(of: plan).map { .string($0.rawValue) } ?? .null,
            "changes": .array(
                last.changes.map { ["text": words($0.text), "needs": .array($0.needs.map { verdict(on: $0, version.verdict) })] }),
            "needs": .array(needs.map { need in line(need, ["accepted": accepted(need, version.accept)]) }),
        ]
    }

    /// A need with what its owner says of the change that names it.
    private func verdict(on need: StatementID, _ question: QuestionID?) -> JSON {
        let author = group.contribution(need)?.author
        let verdict = question.flatMap { question in author.flatMap { group.members[$0]?.choices[AnswerKey(question)] } }
        return ["id": .string(need.text), "verdict": verdict.map { .string($0.text) } ?? .null]
    }

    private func accepted(_ need: Contribution, _ question: QuestionID?) -> JSON {
        let marks = question.flatMap { need.marks[$0] } ?? [:]
        return .object(Dictionary(uniqueKeysWithValues: marks.map { ($0.key.text, JSON.int(Int64($0.value))) }))
    }

    private func promise(_ promise: Commitment) -> JSON {
        [
            "id": .string(promise.id.text), "text": .string(promise.text), "owner": .string(promise.owner),
            "due": promise.due.map { .int($0.milliseconds) } ?? .null, "status": .string(promise.status.rawValue),
            "late": .bool(promise.isLate),
            "reopened": .int(Int64(promise.reopened)),
        ]
    }

    private func act(_ act: Consultation.Act) -> JSON {
        [
            "at": .int(act.at.milliseconds), "actor": .string(act.actor), "what": .string(act.what),
            "reason": act.reason.map { .string($0) } ?? .null,
        ]
    }

    private func words(_ text: LocalizedText) -> JSON {
        .object(
            text.versions.reduce(into: [:]) { found, version in
                found[version.language.text] = .string(
                    version.template.segments.map { if case .literal(let words) = $0 { words } else { "…" } }.joined())
            })
    }

    private func words(_ text: [Language: String]) -> JSON { .object(text.reduce(into: [:]) { $0[$1.key.text] = .string($1.value) }) }
}

extension Facilitator {
    /// What a moderator sees of a consultation now.
    public func moderatorView(of code: String, at now: Instant) async throws -> ModeratorView {
        let open = try await consultation(code)
        let group = try await group(of: code)
        let ids = group.contributions.filter { $0.status != .recalled && $0.way != .table }.map(\.id)
        return ModeratorView(dialogue: open.dialogue, group: group, lines: try await words(of: ids, in: code), code: code, at: now)
    }
}
