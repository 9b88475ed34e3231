import DialogueEngine
import JSONText
@testable import VoiceSummary

/// A dialogue made for a test: its questions one after the other, a wait at the end, and an end for those who decline.
///
/// - Parameter leaps: by question, under which condition its way leads to which other question.
func dialogue(
    _ questions: [Question], leaps: [String: (when: String, to: String)] = [:], statements: [StatementList] = [], voices: [String] = [],
    voiceRule: String = "1 == 2",
    standing: StandingPlan = StandingPlan(), proposals: [ProposalPlan] = [], roles: RolePlan? = nil
) -> Dialogue {
    let answers = ConditionDeclarations(variables: questions.map { (name: "answers.\($0.id)", type: ConditionType.dynamic) })
    let asks = questions.enumerated().map { place, question in
        let prompt = LocalizedText([.dutch: "Vraag \(question.id)?", .english: "Question \(question.id)?"])
        return Node(
            id: NodeID(question.id.text), action: .ask(Asking(question: question.id, prompt: prompt)),
            next: leaps.filter { $0.key == question.id.text }.values.map { leap in
                Edge(
                    condition: try! Condition(leap.when, declarations: answers), target: questions.firstIndex { $0.id.text == leap.to }!)
            } + [Edge(condition: nil, target: place + 1)])
    }
    let declarations = ConditionDeclarations(variables: [], functions: HostFunction.declarations)
    let later = try! Condition("reached('later')", declarations: declarations)
    let wait = Node(
        id: "wacht", action: .wait(Waiting(condition: later, meanwhile: nil)), next: [Edge(condition: nil, target: questions.count + 1)])
    let ends = [
        Node(id: "klaar", action: .end(LocalizedText([.dutch: "Dank je."]), .finished), next: []),
        Node(id: "nee", action: .end(LocalizedText([.dutch: "Goed."]), .declined), next: []),
    ]
    let rule = try! Condition(voiceRule, declarations: answers)
    return Dialogue(
        id: "proef", title: LocalizedText([.dutch: "Proef", .english: "Trial"]), languages: [.dutch, .english], minutes: nil, fields: [],
        statements: statements, questions: questions, nodes: asks + [wait] + ends, start: 0,
        voices: voices.map { Voice(id: VoiceID($0), label: LocalizedText([.dutch: $0]), condition: rule) },
        phases: [
            Phase(id: "open", title: LocalizedText([.dutch: "De vragen", .english: "The questions"]), advance: .moderator, next: "later"),
            Phase(id: "later", advance: .moderator, next: nil),
        ], contributions: [], proposals: proposals, roles: roles, standing: standing, digest: "d0", structureDigest: "s0")
}

/// A question with options called by their ids.
func question(_ id: String, _ kind: Question.Kind, options: [String] = [], bounds: ClosedRange<Int>? = nil) -> Question {
    var question = Question(id: QuestionID(id), kind: kind)
    if !options.isEmpty {
        question.options = options.enumerated().map { place, id in
            Option(id: OptionID(id), key: "\(place + 1)", label: LocalizedText([.dutch: id, .english: "the \(id)"]))
        }
    }
    if let bounds { question.bounds = bounds }
    if kind == .points { question.total = 10 }
    return question
}

/// A walk written by hand: events as they stand in the log.
struct Walk {
    var session = Session()
    var texts: [TextID: String] = [:]
    /// What the clock shows, in milliseconds.
    var now: Int64 = 1_000
    private var last: Int64 = 0

    init(spoke: Bool = true) { happen(["type": "started", "script": 1, "language": "nl", "spoke": .bool(spoke)]) }

    /// Applies one event, given by its own members.
    mutating func happen(_ members: [String: JSON]) {
        let body = JSON.object(members.merging(["v": 1, "at": .int(now + last)]) { own, _ in own })
        session.apply(try! Event(bytes: body.bytes()))
    }

    /// Goes to a question and stops there.
    mutating func reach(_ place: String) {
        let node = Place(text: place).node.text
        move(to: place, ["arrival": "question", "question": .string(node)])
    }

    mutating func move(to place: String, _ members: [String: JSON]) {
        var all = members.merging(["type": "moved", "to": .string(place), "script": 1, "language": "nl"]) { own, _ in own }
        if let from = session.place { all["from"] = .string(from.text) }
        happen(all)
    }

    /// Reaches a question and answers it.
    mutating func answer(_ place: String, _ value: AnswerValue, late: Bool = false) {
        reach(place)
        give(place, value, late: late)
    }

    mutating func give(_ place: String, _ value: AnswerValue, late: Bool = false) {
        happen([
            "type": "answered", "place": .string(place), "question": .string(Place(text: place).node.text), "script": 1, "language": "nl",
            "value": value.json, "late": .bool(late),
        ])
    }

    /// Answers in words.
    mutating func say(_ place: String, _ text: String) {
        answer(place, .words(seal(text)))
    }

    /// Answers with a value that is kept sealed, as special-category data is.
    mutating func confide(_ place: String, _ value: AnswerValue) {
        answer(place, .sealed(seal(value.json.text())))
    }

    mutating func skip(_ place: String, because reason: SkipReason = .asked) {
        reach(place)
        happen([
            "type": "skipped", "place": .string(place), "question": .string(Place(text: place).node.text),
            "reason": .string(reason.rawValue),
            "script": 1, "language": "nl",
        ])
    }

    mutating func wait() { move(to: "wacht", ["arrival": "wait"]) }
    mutating func finish() { move(to: "klaar", ["arrival": "finished"]) }
    mutating func decline() { move(to: "nee", ["arrival": "declined"]) }
    mutating func stop() { happen(["type": "stopped"]) }
    mutating func erase() { happen(["type": "erased"]) }

    private mutating func seal(_ text: String) -> TextID {
        last += 1
        texts[TextID(last)] = text
        return TextID(last)
    }

    func voter(_ participant: String, voice: String? = nil, channel: String? = nil) -> Voter {
        Voter(
            participant: participant, session: session, invitedVoice: voice.map { VoiceID($0) }, words: OwnWords(texts), channel: channel)
    }
}

/// Walks made by `make`, named `p000`, `p001` …
func crowd(_ count: Int, from first: Int = 0, voice: String? = nil, _ make: (inout Walk, Int) -> Void) -> [Voter] {
    (0..<count).map { place in
        var walk = Walk()
        make(&walk, place)
        let name = String(first + place)
        return walk.voter("p" + String(repeating: "0", count: 3 - name.count) + name, voice: voice)
    }
}

/// Somebody who was invited and never said anything.
func silent(_ participant: String, voice: String? = nil) -> Voter {
    Voter(participant: participant, session: Session(), invitedVoice: voice.map { VoiceID($0) })
}

func standing(
    of voters: [Voter], _ dialogue: Dialogue, _ audience: Audience = .public, group: Consultation = Consultation(),
    lines: [StatementID: String] = [:], phase: PhaseID = "open", smallestGroup: Int? = nil
) -> Standing {
    let marks = [PhaseMark(phase: phase, since: Instant(milliseconds: 1_780_000_000_000), actor: "mod")]
    var request = StandingRequest(
        code: "abc", dialogue: dialogue, phases: marks, asOf: Instant(milliseconds: 1_780_336_800_000), audience: audience, group: group,
        lines: lines)
    if let smallestGroup { request.smallestGroup = smallestGroup }
    return Standing(of: voters, request)
}

/// A group written by hand: facts as they stand in its log.
struct GroupLog {
    var group = Consultation()
    let dialogue: Dialogue
    private var minutes: Int64 = 0

    init(_ dialogue: Dialogue, people: [Voter] = []) {
        self.dialogue = dialogue
        happen(.opened(digest: "d0", phase: "open", actor: "mod"))
        for person in people { happen(.joined(participant: person.participant, channel: "terminal", isProxy: false)) }
    }

    mutating func happen(_ fact: ConsultationFact) {
        minutes += 1
        group.apply(ConsultationEvent(at: Instant(milliseconds: 1_780_000_000_000 + minutes * 60_000), fact: fact), in: dialogue)
    }

    /// A line of somebody's, approved.
    mutating func contribute(_ id: StatementID, by author: String, to question: QuestionID, way: Way = .words, approved: Bool = true) {
        happen(.contributed(id, question: question, .sealed(author: author, TextID(1)), language: .dutch, way: way))
        if approved, way != .keep { happen(.approved(id, actor: "mod")) }
    }
}

extension Standing {
    /// The section of one question.
    func question(_ id: String) -> JSON { json["questions"]?.array?.first { $0["id"]?.string == id } ?? .null }

    /// The cell of one option.
    func option(_ option: String, of question: String) -> JSON {
        self.question(question)["options"]?.array?.first { $0["id"]?.string == option } ?? .null
    }

    /// The claims in Dutch.
    var claims: [String] { json["claims"]?.array?.compactMap { $0["text"]?["nl"]?.string } ?? [] }
}
