import DialogueEngine

extension PlanReader {
    private var reader: ShapeReader { ShapeReader(report: report) }

    /// What travels from person to person.
    func contributions(_ value: YAMLValue) -> [ContributionPlan] {
        reader.pairs(value, "contributions").compactMap { key, value in
            guard let sort = reader.word(key, "a contribution", as: Question.Contribution.self),
                let map = ShapeMapping(value, "a contribution", keys: ["from", "hold", "readers"], reader: reader)
            else { return nil }
            let from = map.required("from", of: "a contribution", at: key).map { answers($0, "from", kinds: [.text, .objection]) } ?? []
            let isHeld = map.read("hold") { reader.truth($0, "hold") } ?? false
            let readers = map.read("readers") { reader.number($0, "readers") } ?? 10
            return ContributionPlan(sort: sort, questions: from, isHeld: isHeld, readers: max(1, readers))
        }
    }

    /// What is voted on.
    func proposals(_ value: YAMLValue) -> [ProposalPlan] {
        reader.entries(value, "proposals", each: "a proposal").compactMap { id, key, value in
            let keys = ["vote", "needs", "accept", "live", "versions", "carriedBelow"]
            guard let map = ShapeMapping(value, "a proposal", keys: keys, reader: reader) else { return nil }
            let vote = map.required("vote", of: "the proposal '\(id)'", at: key).flatMap { answer($0, "vote") }
            let needs = map["needs"].flatMap { answer($0, "needs", kinds: [.text]) }
            let accept = map["accept"].flatMap { answer($0, "accept") }
            let live = map["live"].flatMap { answer($0, "live", kinds: [.live]) }
            let versions = map.read("versions") { reader.number($0, "versions") } ?? 1
            let carried = map.read("carriedBelow") { reader.share($0, "carriedBelow") } ?? 0
            return vote.map {
                ProposalPlan(id: id, vote: $0, needs: needs, accept: accept, live: live, versions: max(1, versions), carriedBelow: carried)
            }
        }
    }
}
