import DialogueEngine
import DialogueScript

/// Somebody who is not there: knows what is asked, and what such a resident would type.
///
/// Everything a resident does follows from the seed, the number of the person and the number of the message, so a rehearsal that was killed
/// goes on with the very same words.
struct SimulatedResident: Sendable {
    let number: Int
    let seed: UInt64
    let rehearsal: Rehearsal
    let dialogue: Dialogue

    /// `r00042`: the address on the channel `rehearsal`.
    var address: String { "r" + String(repeating: "0", count: max(0, 5 - "\(number)".count)) + "\(number)" }

    /// Whether this person never answers.
    var isSilent: Bool { chance("silent") < rehearsal.shares.silent }

    /// What the person types as message `count` (from 1), seeing where the session stands; `nil` when there is nothing to say.
    func message(_ count: Int, in session: Session) -> String? {
        if isSilent || session.stage == .erased { return nil }
        switch session.presence {
        case .stopped: return nil
        case .returning: return "2"
        case .paused, .here: break
        }
        switch session.stage {
        case .fresh: return "hallo"
        case .confirming: return chance("echo", count) < 0.95 ? "1" : "2"
        case .asking(let place): return whim(at: place, count, in: session) ?? reply(at: place, count, in: session)
        case .waiting, .ended, .erased: return nil
        }
    }

    // MARK: - What people do beside answering

    private func whim(at place: Place, _ count: Int, in session: Session) -> String? {
        let shares = rehearsal.shares
        let turn = 4 + Int(chance("turn") * 18)
        if count == turn {
            if chance("erases") < shares.erases { return "wis" }
            if chance("stops") < shares.stops { return "STOP" }
        }
        if count == turn + 2, chance("changes") < shares.changes, !session.overview.isEmpty {
            return "wijzig \(1 + Int(chance("which") * Double(session.overview.count)))"
        }
        // Where words are asked for, a mumble is taken for what somebody says, and would be sent on to others.
        let isWords = dialogue.asking(at: place.node).map { dialogue.question($0.question).isWords } ?? false
        if !isWords, chance("mumbles", count) < shares.mumbles {
            return ["hmm ja nou", "asdf", "???", "wat bedoel je"][Int(chance("mumble", count) * 4)]
        }
        return nil
    }

    private func reply(at place: Place, _ count: Int, in session: Session) -> String {
        guard let asking = dialogue.asking(at: place.node) else { return "1" }
        let question = dialogue.question(asking.question)
        if question.kind == .consent { return chance("declines") < rehearsal.shares.declines ? "nee" : "ja" }
        if question.setsLanguage, let option = question.option(OptionID((profile.language ?? dialogue.languages[0]).text)) {
            return option.key
        }
        // "I change it first" asks the same again, so it must not be said for ever.
        if question.kind == .sharing { return ["1", "1", "1", "1", "1", "3", "3", "4", "4", "2"][Int(chance("shares", count) * 10)] }
        let written = replies(to: question)
        if !written.isEmpty { return written[Int(chance(place.text, session.misses) * Double(written.count))] }
        if !question.isRequired, chance("skips" + place.text) < rehearsal.shares.skips { return "overslaan" }
        return RandomReply(question: question) { chance(place.text + $0, session.misses) }.text
    }

    private func replies(to question: Question) -> [String] {
        profile.replies[question.id] ?? []
    }

    /// The profile this person was drawn from, by the profiles' weights.
    private var profile: Rehearsal.Profile {
        let total = rehearsal.profiles.reduce(0) { $0 + $1.share }
        var rest = chance("profile") * total
        for profile in rehearsal.profiles {
            rest -= profile.share
            if rest < 0 { return profile }
        }
        return rehearsal.profiles.last ?? Rehearsal.Profile(share: 1, language: nil, replies: [:])
    }

    /// A number from 0 up to 1 that belongs to this person and this name.
    private func chance(_ name: String, _ count: Int = 0) -> Double {
        Double(sessionSeed(seed, "\(number)/\(name)/\(count)") >> 11) / Double(1 << 53)
    }
}

/// A reply that can be read, for a question a profile has no words for.
struct RandomReply {
    let question: Question
    /// A number from 0 up to 1 by name.
    let chance: (String) -> Double

    var text: String {
        let keys = question.options.map(\.key)
        switch question.kind {
        case .scale, .number:
            return "\(question.bounds.lowerBound + Int(chance("n") * Double(question.bounds.count)))"
        case .choices:
            let count = question.bounds.lowerBound + Int(chance("n") * Double(question.bounds.count))
            return some(max(1, min(count, keys.count)), of: keys).joined(separator: " ")
        case .points: return points(over: keys)
        case .rank: return some(keys.count, of: keys).joined(separator: " ")
        case .text: return ["Dat weet ik niet precies.", "Het gaat wel goed zo.", "Meer aandacht voor de buurt."][Int(chance("t") * 3)]
        case .date: return question.days.map { $0.lowerBound.description } ?? "2026-01-01"
        case .place: return question.options.isEmpty ? "Balk" : question.options[Int(chance("p") * Double(question.options.count))].id.text
        default: return keys[Int(chance("o") * Double(keys.count))]
        }
    }

    private func some(_ count: Int, of keys: [String]) -> [String] {
        var left = keys
        return (0..<count).map { left.remove(at: Int(chance("s\($0)") * Double(left.count))) }
    }

    private func points(over keys: [String]) -> String {
        var given: [String: Int] = [:]
        for point in 0..<question.total {
            given[keys[Int(chance("p\(point)") * chance("q\(point)") * Double(keys.count))], default: 0] += 1
        }
        return keys.compactMap { key in given[key].map { "\(key)\($0)" } }.joined(separator: " ")
    }
}
