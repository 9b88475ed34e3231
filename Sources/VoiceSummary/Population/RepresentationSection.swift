import DialogueEngine
import JSONText

/// Voices beside residents: the gap by each question of the table, and what everybody's answers would be if they were weighed.
struct RepresentationSection {
    let parts: [Representation]
    let weighting: Weighting?
    let weighted: [WeightedFigure]
    private let people: Int

    static let figure = "representation"

    /// - Returns: `nil` where there is no table of residents.
    /// - Complexity: O(questions × people × parts), and what ``Raking`` takes.
    init?(_ table: PopulationTable?, voices: VoiceTable, crowd: Crowd) {
        guard let table else { return nil }
        let people = crowd.people.indices.filter { crowd.people[$0].tookPart }
        let parts = table.parts.compactMap { Representation($0, people: people, voices: voices, crowd: crowd) }
        let weighting = Weighting(parts, people: people, k: crowd.smallestGroup)
        let votes = Set(crowd.dialogue.proposals.flatMap(\.versions).map(\.vote))
        let questions = crowd.dialogue.questions.filter { question in
            [.choice, .stance, .live, .objection].contains(question.kind) && !crowd.dialogue.isAboutPerson(question)
                && !(crowd.routed?.undivided.contains(question.id) ?? false)
        }
        weighted =
            weighting.map { weighting in
                questions.flatMap { question in
                    crowd.keys(of: question).filter { !crowd.isOfFew($0) && !crowd.given(to: $0).isEmpty }.map {
                        WeightedFigure($0, isVote: votes.contains(question.id), weighting: weighting, crowd: crowd)
                    }
                }
            } ?? []
        (self.parts, self.weighting, self.people) = (parts, weighting, people.count)
    }

    func json(_ labels: Labels) -> JSON {
        [
            "figure": .string(Self.figure), "people": .count(people), "parts": .array(parts.map(\.json)),
            "weighting": weighting?.json ?? .null, "weighted": .array(weighted.map { $0.json(labels) }),
        ]
    }
}
