import DialogueEngine
import JSONText

/// What divides people into groups: an answer, or the voice they speak with. Never two at once.
struct Attribute {
    let id: String
    let label: JSON
    let groups: [(id: String, label: JSON)]
    /// For each person, the place of their group; `nil` where it is not known.
    let places: [Int?]

    /// - Returns: `nil` for questions that divide nobody.
    init?(_ id: QuestionID, crowd: Crowd) {
        guard crowd.dialogue.place(of: id) != nil else { return nil }
        let question = crowd.dialogue.question(id)
        guard !question.options.isEmpty, question.per == nil else { return nil }
        self.id = id.text
        label = crowd.dialogue.prompt(of: id).map { crowd.labels.json($0) } ?? .null
        groups = question.options.map { ($0.id.text, crowd.labels.json($0.label)) }
        places = crowd.people.map { person in
            if case .option(let option) = person[AnswerKey(id)] { question.options.firstIndex { $0.id == option } } else { nil }
        }
    }

    /// The voices; `nil` where the dialogue listens for none.
    init?(voicesOf crowd: Crowd) {
        guard !crowd.dialogue.voices.isEmpty else { return nil }
        id = "voice"
        label = ["nl": "Stem", "en": "Voice", "fy": "Stim"]
        groups = crowd.dialogue.voices.map { ($0.id.text, crowd.labels.json($0.label)) }
        places = crowd.people.map { person in crowd.dialogue.voices.firstIndex { $0.id == person.voice } }
    }
}

/// Figures by group, for groups that are large enough.
///
/// What is held back for an attribute as a whole is held back for every question; a question with fewer answers holds back more.
struct Splits {
    let json: JSON

    /// - Complexity: O(attributes × questions × people).
    init(_ crowd: Crowd, voices: VoiceTable) {
        var attributes = crowd.dialogue.standing.splits.compactMap { id in Attribute(id, crowd: crowd).map { ($0, Set<Int>()) } }
        if let voice = Attribute(voicesOf: crowd) { attributes.append((voice, voices.hiddenVoices)) }
        let questions = crowd.dialogue.questions.filter { question in
            !crowd.dialogue.isAboutPerson(question) && !(crowd.routed?.undivided.contains(question.id) ?? false)
                && !crowd.tellsOfPeople(question.id) && ![.text, .consent, .sharing, .verdict].contains(question.kind)
        }
        // Votes by role stand with the proposal, under a stricter rule; a voice that follows from the role would show them here all the same.
        let votes = Set(crowd.dialogue.proposals.flatMap(\.versions).map(\.vote))
        let role = crowd.dialogue.roles?.question
        let rolePlace = role.flatMap { crowd.dialogue.place(of: $0) }
        let voicesFollow = crowd.dialogue.voices.contains { voice in rolePlace.map(voice.condition.variables.contains) ?? false }
        json = .array(
            attributes.map { attribute, hidden in
                let whole = Self.rows(of: attribute, among: crowd.people.indices.filter { crowd.people[$0].isCounted })
                let pattern = Suppression(of: Array(whole.dropLast()), k: crowd.smallestGroup, already: hidden).hidden
                let isRole = attribute.id == role?.text || (attribute.id == "voice" && voicesFollow)
                let shown = questions.filter { $0.id.text != attribute.id && !(isRole && votes.contains($0.id)) }
                let split = shown.flatMap { question in
                    crowd.keys(of: question).map { Self.split(question, $0, by: attribute, hidden: pattern, crowd: crowd) }
                }
                return ["by": .string(attribute.id), "label": attribute.label, "questions": .array(split)]
            })
    }

    /// How many of these people are in each group; the last row are those whose group is not known.
    private static func rows(of attribute: Attribute, among people: some Sequence<Int>) -> [Int] {
        people.reduce(into: Array(repeating: 0, count: attribute.groups.count + 1)) { rows, person in
            rows[attribute.places[person] ?? attribute.groups.count] += 1
        }
    }

    private static func split(_ question: Question, _ key: AnswerKey, by attribute: Attribute, hidden: Set<Int>, crowd: Crowd) -> JSON {
        let given = crowd.given(to: key)
        let counts = rows(of: attribute, among: given.map(\.person))
        let own = Suppression(of: Array(counts.dropLast()), k: crowd.smallestGroup, already: hidden).hidden
        let held = Suppression(of: counts, k: crowd.smallestGroup, already: own).hidden
        let rows = attribute.groups.indices.map { place -> JSON in
            let head: [String: JSON] = ["id": .string(attribute.groups[place].id), "label": attribute.groups[place].label]
            if held.contains(place) { return .object(head.with(.hidden("n"))) }
            let members = given.filter { attribute.places[$0.person] == place }
            return .object(head.with(Figures.members(of: question, given: members, crowd: crowd, display: Display(split: ()))))
        }
        var members: [String: JSON] = ["question": .string(question.id.text), "n": .count(given.count), "groups": .array(rows)]
        if let statement = key.statement { members["statement"] = .string(statement.text) }
        return .object(members)
    }
}
