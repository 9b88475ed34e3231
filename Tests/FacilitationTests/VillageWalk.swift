import DialogueEngine

/// A village in which residents and a moderator do what chance says: everything that can be done, in any order.
struct VillageWalk {
    var village: Village
    private var chance: SplitMix64
    private(set) var refused = 0
    /// Whether people only answer what they are asked.
    private var isCalm = false
    private let size: Int

    init(dialogue: Dialogue, seed: UInt64) {
        chance = SplitMix64(seed: seed)
        size = 3 + chance.next(below: 16)
        village = Village(dialogue: dialogue)
        let voices = dialogue.voices.map(\.id)
        for number in 1...size {
            village.invite(
                "p\(number)", voice: voices.isEmpty || chance.next(below: 3) > 0 ? nil : voices[chance.next(below: voices.count)])
        }
    }

    /// Lives at random for a while, then a moderator who wants to finish comes; returns whether all of it ends.
    ///
    /// So wherever chance leads, there is a way out, and nobody is left with a question that cannot be answered.
    mutating func live() -> Bool {
        for _ in 0..<60 { round { $0.moderate() } }
        for count in 0..<120 {
            isCalm = count > 80
            round { $0.finish() }
            if isOver { return true }
        }
        return false
    }

    private mutating func round(_ act: (inout VillageWalk) -> Void) {
        for number in 1...size where chance.next(below: 3) > 0 { speak("p\(number)") }
        if chance.next(below: 12) == 0 { village.wait(.days(Int64(1 + chance.next(below: 5)))) }
        act(&self)
    }

    /// Does what stands between here and the next phase.
    private mutating func finish() {
        if village.group.pausedSince != nil { village.act(.resume) }
        let phase = village.dialogue.phases[village.group.phase(in: village.dialogue)]
        let lacking = village.group.hardShortfall(of: phase, in: village.dialogue)
        for field in lacking.fields { village.act(.fill(field, ["nl": "Veel gehoord."])) }
        for promise in lacking.promises { village.act(.progress(promise, .kept, reason: "gedaan")) }
        if let proposal = lacking.proposal {
            let needs = village.group.contributions.filter { $0.sort == .need && $0.status != .recalled }.map(\.id)
            let changes = needs.isEmpty ? [] : [ProposalVersion.Change(text: ["nl": "Iets anders."], needs: needs)]
            village.act(.propose(proposal, text: ["nl": "Het voorstel."], changes: changes))
        }
        village.act(.approve(.all))
        // Everybody may answer what they have before them first.
        if village.sessions.values.allSatisfy(Self.isDone) || chance.next(below: 5) == 0 { village.act(.next(reason: "het is tijd")) }
    }

    /// Where a village that does not end stands still.
    var standstill: String {
        let phase = village.dialogue.phases[village.group.phase(in: village.dialogue)]
        let open = village.sessions.filter { !Self.isDone($0.value) }.map { "\($0.key) at \($0.value.stage) \($0.value.presence)" }.sorted()
        return "\(phase.id) \(village.group.hardShortfall(of: phase, in: village.dialogue).codes) \(open.prefix(3))"
    }

    private var isOver: Bool {
        village.group.phase(in: village.dialogue) == village.dialogue.phases.count - 1 && village.sessions.values.allSatisfy(Self.isDone)
    }

    /// Whether somebody is not asked anything: at an end, at a wait, gone, or never began.
    private static func isDone(_ session: Session) -> Bool {
        if session.presence == .stopped { return true }
        switch session.stage {
        case .ended, .erased, .waiting, .fresh: return true
        case .asking, .confirming: return false
        }
    }

    // MARK: - Residents

    private mutating func speak(_ name: String) {
        guard let session = village.sessions[name] else { return }
        if session.presence == .stopped, chance.next(below: 8) > 0 { return }
        if Self.isDone(session), session.stage != .fresh, isCalm || chance.next(below: 10) > 0 { return }
        village.say(whim() ?? reply(session), by: name)
    }

    private mutating func whim() -> String? {
        if isCalm { return nil }
        return switch chance.next(below: 60) {
        case 0: "terug"
        case 1, 2: "wijzig \(1 + chance.next(below: 9))"
        case 3: "intrekken \(1 + chance.next(below: 9))"
        case 4: "meer tijd"
        case 5: "ik luister liever"
        case 6: chance.next(below: 6) == 0 ? "stop" : "later"
        case 7: chance.next(below: 10) == 0 ? "wis" : "overslaan"
        case 8: "hmm ja nou"
        case 9: "heel \(1 + chance.next(below: 9))"
        case 10: "apart \(1 + chance.next(below: 9))"
        default: nil
        }
    }

    private mutating func reply(_ session: Session) -> String {
        if session.presence == .returning { return "ja" }
        if case .confirming = session.stage { return chance.next(below: 8) == 0 ? "2" : "1" }
        guard case .asking(let place) = session.stage, let asking = village.dialogue.asking(at: place.node) else { return "hallo" }
        let question = village.dialogue.question(asking.question)
        if question.kind == .text { return chance.next(below: 6) == 0 ? "0" : "Zin \(chance.next(below: 1_000_000))." }
        return Typed.random(question, &chance)
    }

    // MARK: - The moderator

    private mutating func moderate() {
        let group = village.group
        let some = group.contributions.isEmpty ? "c1" : group.contributions[chance.next(below: group.contributions.count)].id
        let other = group.contributions.isEmpty ? "c2" : group.contributions[chance.next(below: group.contributions.count)].id
        let promise = group.commitments.isEmpty ? "p1" : group.commitments[chance.next(below: group.commitments.count)].id
        let statuses = Commitment.Status.allCases
        let act: ModeratorAct
        switch chance.next(below: 24) {
        case 0...4: act = .next(reason: chance.next(below: 2) == 0 ? nil : "het is tijd")
        case 5: act = .back(reason: chance.next(below: 2) == 0 ? nil : "nog even")
        case 6: act = chance.next(below: 6) == 0 ? .pause(reason: nil) : .extend(.days(2), reason: nil)
        case 7: act = .resume
        case 8...9: act = .approve(chance.next(below: 2) == 0 ? .all : .one(some))
        case 10: act = .rephrase(some, reason: "korter")
        case 11: act = .hide(some, .offtopic, note: nil)
        case 12: act = .merge(some, into: other)
        case 13: act = .seed("nee", "Om te beginnen.")
        case 14...15: act = propose(some)
        case 16: act = .fill(village.dialogue.fields.first { $0.isLive }?.id ?? "niets", ["nl": "Veel gehoord."])
        case 17: act = .nudge(nil, ["nl": "Doe je mee?"])
        case 18:
            let concerns = chance.next(below: 2) == 0 || group.contributions.isEmpty ? [] : [some]
            act = .commit("Meten", owner: "wethouder", due: village.now + .days(3), concerns: concerns)
        case 19...20:
            act = .progress(promise, statuses[chance.next(below: statuses.count)], reason: chance.next(below: 3) == 0 ? nil : "daarom")
        case 21...22:
            let middle = 1 + chance.next(below: 6)
            act = .split(some, .ranges([0..<middle, middle..<middle + 4]))
        default: act = .broadcast(["nl": "Morgen verder."])
        }
        if village.act(act) != nil { refused += 1 }
    }

    private mutating func propose(_ some: StatementID) -> ModeratorAct {
        let plan = village.dialogue.proposals.first?.id ?? "niets"
        let change = ProposalVersion.Change(text: ["nl": "Iets anders."], needs: chance.next(below: 4) == 0 ? [] : [some])
        return .propose(plan, text: ["nl": "Het voorstel."], changes: [change])
    }
}
