import JSONText

/// What a standing lays beside each other: voices beside residents.
struct BesideSections {
    let representation: RepresentationSection?
    private let labels: Labels

    init(_ crowd: Crowd, voices: VoiceTable, request: StandingRequest) {
        labels = crowd.labels
        representation = RepresentationSection(request.population, voices: voices, crowd: crowd)
    }

    var json: [String: JSON] {
        var members: [String: JSON] = [:]
        if let representation { members["representation"] = representation.json(labels) }
        return members
    }
}
