public import DialogueEngine
public import DialogueScript
import Storage

/// Plays a transcript on a store of its own and writes down what the bot says.
public struct TranscriptPlayer: Sendable {
    let script: LoadedScript
    let run: RunData
    let opened: Instant
    let onPassing: (@Sendable ([PassedEdge]) -> Void)?

    public init(script: LoadedScript, run: RunData, opened: Instant, onPassing: (@Sendable ([PassedEdge]) -> Void)? = nil) {
        (self.script, self.run, self.opened, self.onPassing) = (script, run, opened, onPassing)
    }

    /// The transcript with the bot's lines as they are now.
    ///
    /// Every message comes twenty seconds after the one before. After time passed or a moderator acted, what was said to each person follows in the
    /// order of their first message.
    ///
    /// - Throws: `Transcript.Fault` where run data names no field, or is none of what the field holds.
    public func play(_ transcript: Transcript) async throws -> String {
        var stage = try await Stage(player: self, lines: transcript.lines)
        var written: [String] = []
        for line in transcript.lines {
            written.append(line.text)
            written += try await stage.perform(line)
        }
        return written.joined(separator: "\n") + "\n"
    }
}

/// One performance: the clock, the people, the consultation.
private struct Stage {
    let facilitator: Facilitator
    let code: String
    let zone: String
    var now: Instant
    var people: [String] = []
    var crowd: [CrowdMember] = []
    var count = 0

    init(player: TranscriptPlayer, lines: [Transcript.Line]) async throws {
        var run = player.run
        var start = player.opened
        let dialogue = player.script.dialogue
        for (index, line) in lines.enumerated() {
            guard case .setting(let name, let value) = line else { continue }
            if name == "now", let moment = Self.moment(value, in: run.timeZone) {
                start = moment
            } else if let field = dialogue.fields.first(where: { $0.id.text == name }),
                let given = field.value(typed: value, in: dialogue.languages, zone: run.timeZone)
            {
                run.values[field.id] = given
            } else {
                throw Transcript.Fault(line: index + 1, text: line.text)
            }
        }
        zone = run.timeZone
        now = start
        let vault = Vault(masterKey: Array(repeating: 7, count: 32))
        facilitator = Facilitator(store: MemoryStore(), vault: vault, chance: .seeded(1), onPassing: player.onPassing)
        let opening = Opening(run: run, seed: 1, allowsUnreviewed: true, actor: "transcript")
        code = try await facilitator.open(player.script, opening, at: min(player.opened, start))
    }

    mutating func perform(_ line: Transcript.Line) async throws -> [String] {
        switch line {
        case .remark, .setting: return []
        case .resident(let name, let id, let sent, let text): return try await hear(name ?? "", id: id, sent: sent, text)
        case .time(let span):
            now = now + span
            return try await settle()
        case .act(let actor, let command):
            now = now + .seconds(20)
            let answer = try await act(command, by: actor)
            return answer + (try await settle())
        case .crowd(let size, let replies):
            crowd += (0..<size).map { CrowdMember(number: crowd.count + $0 + 1, replies: replies) }
            return try await settle()
        }
    }

    /// A moderator's command; what is refused is written down as what the moderator reads.
    private func act(_ command: String, by actor: String) async throws -> [String] {
        do {
            _ = try await facilitator.act(command, actor: actor, on: code, at: now)
            return []
        } catch FacilitationError.refused(let refusal) {
            return ["\(actor)< \(refusal)"]
        }
    }

    /// Lets time do its work and the crowd answer, and writes down what the others hear.
    private func settle() async throws -> [String] {
        try await facilitator.tick(now)
        try await CrowdMember.speak(crowd, in: code, facilitator, at: now)
        try await facilitator.tick(now)
        return try await fetchAll()
    }

    private mutating func hear(_ name: String, id: String?, sent: String?, _ text: String) async throws -> [String] {
        now = now + .seconds(20)
        count += 1
        if !people.contains(name) { people.append(name) }
        let message = Message(text, id: id ?? "m\(count)", sentAt: sent.flatMap(moment))
        // No message arrives before it was sent.
        if let sentAt = message.sentAt { now = max(now, sentAt) }
        let inbound = Inbound(
            consultation: code, channel: "transcript", address: "resident \(name)", messageID: message.id!, input: .message(message))
        let waiting = try await fetch(name)
        return waiting + lines(try await facilitator.receive(inbound, at: now).sayings, to: name)
    }

    private func fetchAll() async throws -> [String] {
        var written: [String] = []
        for name in people { written += try await fetch(name) }
        return written
    }

    private func fetch(_ name: String) async throws -> [String] {
        lines(try await facilitator.fetch(channel: "transcript", address: "resident \(name)", from: code), to: name)
    }

    private func lines(_ sayings: [Saying], to name: String) -> [String] {
        sayings.flatMap { saying in
            // The sign that the words have yet to be signed by a native reader.
            let text = saying.isUnreviewed ? "° " + saying.text : saying.text
            return text.split(separator: "\n", omittingEmptySubsequences: false).map { "\(name)< \($0)" }
        }
    }

    /// `10:02` today, or a whole moment.
    private func moment(_ text: String) -> Instant? {
        if let whole = Self.moment(text, in: zone) { return whole }
        let parts = text.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2 else { return nil }
        return LocalClock.instant(of: LocalClock.day(of: now, in: zone), hour: parts[0], minute: parts[1], in: zone)
    }

    private static func moment(_ text: String, in zone: String) -> Instant? {
        let parts = text.split { $0 == " " || $0 == "T" }
        let clock = parts.count > 1 ? parts[1].split(separator: ":").compactMap { Int($0) } : [0, 0]
        guard let first = parts.first, let day = Day(first), clock.count >= 2 else { return nil }
        return LocalClock.instant(of: day, hour: clock[0], minute: clock[1], in: zone)
    }
}
