import DialogueEngine
import JSONText

/// What a standing lays beside each other: voices beside residents, voices by place, the same people before and after, asked beside answered.
struct BesideSections {
    let representation: RepresentationSection?
    let coverage: CoverageGrid?
    let pairs: [PairFigure]
    let dropOff: DropOff
    private let labels: Labels

    init(_ crowd: Crowd, voices: VoiceTable, questions: [QuestionSection], request: StandingRequest) {
        labels = crowd.labels
        representation = RepresentationSection(request.population, voices: voices, crowd: crowd)
        coverage = CoverageGrid(crowd, voices: voices)
        pairs = crowd.dialogue.standing.pairs.map { PairFigure($0, crowd: crowd) }
        dropOff = DropOff(questions, k: crowd.smallestGroup)
    }

    var json: [String: JSON] {
        var members: [String: JSON] = [
            "coverage": coverage?.json(labels) ?? .null, "pairs": .array(pairs.map { $0.json(labels) }), "dropOff": dropOff.json,
        ]
        if let representation { members["representation"] = representation.json(labels) }
        return members
    }
}
