import DialogueEngine

/// What must hold in every village, whatever was done there.
extension Village {
    mutating func checkRules() {
        checkCounts()
        checkDeals()
        checkParts()
        checkNudges()
        var replayed = Consultation()
        for event in log {
            guard let read = try? ConsultationEvent(bytes: event.bytes()), read == event else {
                faults.append("an event reads back differently: \(event)")
                continue
            }
            replayed.apply(read, in: dialogue)
        }
        if replayed != group { faults.append("the log does not give the state") }
        for (name, session) in sessions where !group.agrees(with: session, of: name, in: dialogue) {
            faults.append("the group and \(name) disagree")
        }
    }

    /// A part stands only while the line it was cut from is split, and its author's word about that is heard once.
    private mutating func checkParts() {
        for line in group.contributions {
            guard let whole = line.excerpt?.whole, line.status != .recalled else { continue }
            if group.contribution(whole)?.status != .split { faults.append("\(line.id) stands beside \(whole), of which it is a part") }
            if group.contribution(whole)?.author != line.author { faults.append("\(line.id) is another's than \(whole)") }
        }
        for line in group.contributions where line.status == .split && group.parts(of: line.id).count < 2 {
            faults.append("\(line.id) was split and has no parts")
        }
        let waiting = group.contributions.indices.filter { group.contributions[$0].status == .held }.map { $0 + 1 }
        if group.held.sorted() != waiting { faults.append("not all that waits stands in the queue, or more") }
    }

    /// Counts kept along the way equal counts made anew.
    private mutating func checkCounts() {
        var voices: [VoiceID?: (known: Int, here: Int)] = [:]
        var tallies: [QuestionID: [OptionID: Int]] = [:]
        var done: [VoiceID?: [Int: Int]] = [:]
        for member in group.members.values {
            voices[member.voice, default: (0, 0)].known += 1
            if member.presence == .here {
                voices[member.voice]!.here += 1
                if let last = member.done { for place in 0...last { done[member.voice, default: [:]][place, default: 0] += 1 } }
            }
            for (key, option) in member.choices where key.statement == nil { tallies[key.question, default: [:]][option, default: 0] += 1 }
        }
        for (voice, count) in voices {
            let kept = group.voices[voice]
            if kept?.known != count.known || kept?.here != count.here { faults.append("voice \(voice?.text ?? "?") is counted wrongly") }
            if kept?.done.filter({ $0.value != 0 }) != done[voice] ?? [:] {
                faults.append("parts of \(voice?.text ?? "?") are counted wrongly")
            }
        }
        if group.tookPart != group.members.values.count(where: \.hasAnswered) { faults.append("who took part is counted wrongly") }
        if group.tallies.filter({ !$0.value.isEmpty }) != tallies { faults.append("votes are counted wrongly") }
    }

    private mutating func checkDeals() {
        var status: [StatementID: (author: String?, travels: Bool)] = [:]
        // Whether a line travelled before it was merged into another, or split.
        var before: [StatementID: Bool] = [:]
        for event in log {
            switch event.fact {
            case .contributed(let id, let question, let words, _, let way):
                let author: String? = if case .sealed(let author, _) = words { author } else { nil }
                let isHeld = author != nil && dialogue.contributionPlan(of: question)?.isHeld ?? true
                status[id] = (author, way != .keep && !isHeld)
                if way == .keep { status[id] = (author, false) }
            case .approved(let id, _): if group.contribution(id)?.way != .keep { status[id]?.travels = true }
            case .merged(let id, _, _, _):
                before[id] = status[id]?.travels
                status[id]?.travels = false
            case .split(let id, let parts, _):
                before[id] = status[id]?.travels
                for part in parts { status[part.id] = status[id] }
                status[id]?.travels = false
            case .reworded(_, let part, let new, _, _, _):
                status[new] = (status[part]?.author, false)
            case .parted(let id), .stoodApart(let id, _): status[id]?.travels = before[id] ?? false
            case .reconsidered(let id, _), .stoodTogether(let id, _): status[id]?.travels = false
            case .recalled(let id), .hid(let id, _, _, _), .askedToRephrase(let id, _, _): status[id]?.travels = false
            case .dealt(let name, _, let lines, nil):
                if Set(lines).count != lines.count { faults.append("\(name) was dealt a line twice") }
                for line in lines {
                    if status[line]?.author == name { faults.append("\(name) was dealt their own \(line)") }
                    if status[line]?.travels != true { faults.append("\(line) was dealt and may not travel") }
                }
            default: break
            }
        }
    }

    private mutating func checkNudges() {
        var sent: [String: Int] = [:]
        for event in log {
            switch event.fact {
            case .phaseChanged: sent = [:]
            case .nudged(let name, _, _):
                sent[name, default: 0] += 1
                if sent[name]! > 2 { faults.append("\(name) was nudged \(sent[name]!) times in one phase") }
            default: break
            }
        }
    }
}
