import DialogueEngine

/// A whole consultation in memory, without a store: sessions and the group, talking to each other as the shell lets them.
struct Village {
    let dialogue: Dialogue
    var group = Consultation()
    var sessions: [String: Session] = [:]
    var words: [String: [TextID: String]] = [:]
    /// The texts that were destroyed.
    var forgotten: [String: Set<TextID>] = [:]
    var now = Instant(milliseconds: 1_777_000_000_000)
    /// The whole log of the group.
    var log: [ConsultationEvent] = []
    /// What was said to whom, in order.
    var heard: [String: [Part]] = [:]
    /// What a model was to be asked.
    private(set) var asked: [ModelAsk] = []
    var notices: [String: [Notice]] = [:]
    var faults: [String] = []
    private var timers: [GroupTimer: Instant] = [:]
    private var signals: [String] = []

    init(dialogue: Dialogue) {
        self.dialogue = dialogue
        take(.open(digest: dialogue.digest, actor: "proef"))
    }

    mutating func invite(_ name: String, voice: VoiceID? = nil) {
        sessions[name] = Session()
        take(.invite(participant: name, voice: voice, isProxy: false))
    }

    // MARK: - What people do

    mutating func say(_ text: String, by name: String, as id: String? = nil) {
        now = now + .seconds(5)
        step(.message(Message(text, id: id)), of: name)
        settle()
    }

    /// Changes a message where it was written.
    mutating func edit(_ id: String, to text: String, by name: String) {
        now = now + .seconds(5)
        step(.edit(of: id, Message(text, id: id)), of: name)
        settle()
    }

    /// Takes a message back where it was written.
    mutating func retract(_ id: String, by name: String) {
        now = now + .seconds(5)
        step(.retract(of: id), of: name)
        settle()
    }

    /// Lets everybody look again who was signalled, one after the other.
    private mutating func settle() { while !signals.isEmpty { step(.signal, of: signals.removeFirst()) } }

    /// A moderator's act; returns the refusal where it is refused.
    @discardableResult
    mutating func act(_ act: ModeratorAct, by actor: String = "mod") -> ConsultationRefusal? {
        now = now + .seconds(5)
        do {
            try perform(.act(act, actor: actor))
            settle()
            return nil
        } catch {
            return error
        }
    }

    /// Takes one input of the shell; says why it was refused.
    mutating func input(_ input: ConsultationInput) -> ConsultationRefusal? {
        do { try perform(input) } catch { return error }
        return nil
    }

    /// Lets time pass and rings what is due on the way.
    mutating func wait(_ span: Span) {
        let until = now + span
        while let (timer, due) = timers.min(by: { ($0.value, $0.key.name) < ($1.value, $1.key.name) }), due <= until {
            timers[timer] = nil
            now = max(now, due)
            take(.timer(timer))
            settle()
        }
        now = until
    }

    // MARK: - The loop

    private mutating func take(_ input: ConsultationInput) {
        do { try perform(input) } catch { faults.append("\(input) was refused: \(error)") }
    }

    private mutating func perform(_ input: ConsultationInput) throws(ConsultationRefusal) {
        let result = try group.step(input, in: dialogue, at: now)
        for event in result.events { group.apply(event, in: dialogue) }
        log += result.events
        for effect in result.effects {
            switch effect {
            case .schedule(let timer, let due): timers[timer] = due
            case .cancel(let timer): timers[timer] = nil
            case .announce: signals += group.members.keys.sorted().filter { group.members[$0]?.presence == .here }
            case .recheck: try perform(.recheck)
            case .signal(let name): signals.append(name)
            case .askModel(let ask, _): asked.append(ask)
            case .preview(let preview):
                notices[preview.participant, default: []].append(.quotes(preview.quotes.map(\.quotation.key), TextID(-1)))
            // Here everything is told at once, so nothing waits to be said.
            case .unsay, .forget: break
            case .reply(let name, _): notices[name, default: []].append(.reply(TextID(-1)))
            case .tell(.one(let name), let notice): notices[name, default: []].append(notice)
            case .tell(.everyone, let notice):
                for (name, member) in group.members where member.presence == .here { notices[name, default: []].append(notice) }
            }
        }
    }

    private mutating func step(_ input: Input, of name: String) {
        guard var session = sessions[name] else { return }
        var inputs = [input]
        while let input = inputs.popLast() {
            let view = group.view(in: dialogue, of: name)
            let own = OwnWords(words[name] ?? [:])
            let result = session.step(input, in: dialogue, seeing: view, words: own, at: now, seed: 5)
            if result.passed.count > 100 { faults.append("\(name): \(result.passed.count) nodes in one input") }
            for case .keep(let id, let text) in result.effects { words[name, default: [:]][id] = text }
            for case .forget(let id) in result.effects { forgotten[name, default: []].insert(id) }
            for event in result.events { session.apply(event) }
            sessions[name] = session
            if (try? Session(snapshot: session.snapshot())) != session { faults.append("\(name)'s snapshot is another session") }
            heard[name, default: []] += result.effects.compactMap { if case .say(let part) = $0 { part } else { nil } }
            if !result.events.isEmpty {
                var told = session.told(in: dialogue, seeing: view, words: OwnWords(words[name] ?? [:]), at: now)
                if told.voice == nil, told.presence == .here { told.voice = group.members[name]?.voice }
                take(.hear(participant: name, told))
            }
            for effect in result.effects {
                switch effect {
                case .deal(let node):
                    take(.deal(participant: name, node: node, seed: UInt64(log.count)))
                    inputs.append(.signal)
                case .seat:
                    take(.seat(participant: name))
                    inputs.append(.signal)
                case .wantTime: take(.wantTime(participant: name))
                case .contestNudge: take(.contestNudge(participant: name))
                case .standApart(let question): take(.standApart(participant: name, question))
                case .standTogether(let question): take(.standTogether(participant: name, question))
                case .approve(let keys): take(.confirm(participant: name, keys))
                default: break
                }
            }
            session = sessions[name]!
        }
    }

    /// What `name` would be shown for a part.
    func text(_ part: Part, for name: String) -> String? {
        let ids = dialogue.linesNeeded(toSay: part, in: sessions[name]!, of: group, to: name)
        let lines = ids.reduce(into: [StatementID: String]()) { found, id in
            switch group.contribution(id)?.words {
            case .plain(let words): found[id] = words
            case .sealed(let author, let text): found[id] = words[author]?[text]
            case nil: break
            }
        }
        let scene = Scene(group: group, participant: name, lines: lines)
        return Wording(dialogue: dialogue, session: sessions[name]!, words: OwnWords(words[name] ?? [:]), scene: scene).saying(part)?.text
    }
}
