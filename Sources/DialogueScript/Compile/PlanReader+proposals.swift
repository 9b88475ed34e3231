import DialogueEngine

extension PlanReader {
    private var reader: ShapeReader { ShapeReader(report: report) }

    /// What is voted on, version by version.
    ///
    /// - Parameter roles: those people can have, none where the script asks for none; `nil` where they cannot be read, which is a fault of its own.
    func proposals(_ value: YAMLValue, roles: [String]?) -> [ProposalPlan] {
        reader.entries(value, "proposals", each: "a proposal").compactMap { id, key, value in
            guard let map = ShapeMapping(value, .proposal, reader: reader) else { return nil }
            let list = map.required("versions", of: "the proposal '\(id)'", at: key)
            let entries = list.flatMap { reader.list($0, "versions") } ?? []
            if let list, case .sequence(let elements) = list.content, elements.isEmpty {
                report.add(.badValue, at: list, "a proposal has at least one version")
            }
            let versions = entries.compactMap { version($0) }
            return ProposalPlan(
                id: id, versions: versions, against: against(map, of: versions, key), carriedBelow: carriedBelow(map),
                electorate: map.read("everybody") { electorate($0, roles: roles) } ?? .voters)
        }
    }

    /// True, false, or the role of those who must all have voted.
    private func electorate(_ value: YAMLValue, roles: [String]?) -> ProposalPlan.Electorate? {
        if value.isUnquotedTruth || value.text == nil { return reader.truth(value, "everybody").map { $0 ? .everybody : .voters } }
        guard let role = reader.reference(value, "a role") else { return nil }
        guard let roles, !roles.contains(role) else { return .role(OptionID(role)) }
        report.add(
            .unknownOption, at: value, "'everybody' is true, false or a role, and there is no role '\(role)'",
            suggestion: roles.nearest(to: role))
        return nil
    }

    private func carriedBelow(_ map: ShapeMapping) -> Double { map.read("carriedBelow") { reader.share($0, "carriedBelow") } ?? 0 }

    private func version(_ value: YAMLValue) -> ProposalPlan.Version? {
        guard let map = ShapeMapping(value, .proposalVersion, reader: reader) else { return nil }
        let votes: Set<Question.Kind> = [.choice, .live, .objection, .stance]
        let vote = map.required("vote", of: "a version", at: value).flatMap { answer($0, "vote", kinds: votes) }
        let needs = map["needs"].flatMap { answer($0, "needs", kinds: [.text]) == nil ? nil : lines($0, "needs") }
        let accept = map["accept"].flatMap { answer($0, "accept", kinds: [.choice, .confirm, .live]) }
        if let accept, let place = map["accept"], names.question(accept.text).map({ !isAsked($0, per: needs) }) ?? false {
            let of = needs.map { " '\($0)'" } ?? ", and there is none"
            report.add(.acceptPerNeed, at: place, "'\(accept)' must be asked once for each need: `per` names the answer of needs\(of)")
        }
        let verdict = map["verdict"].flatMap { answer($0, "verdict", kinds: [.verdict]) }
        let reasons = map["reasons"].flatMap { answer($0, "reasons", kinds: [.text]) }
        return vote.map { .init(vote: $0, needs: needs, accept: accept, verdict: verdict, reasons: reasons) }
    }

    private func isAsked(_ accept: QuestionOutline, per needs: QuestionID?) -> Bool {
        guard let needs, let per = accept.per else { return false }
        return Scope(prefix: accept.prefix, names: names).loop(per) == .lines(needs)
    }

    /// The options that mean no: written for votes with options of their own, known for those of kind `live` and `objection`.
    private func against(_ map: ShapeMapping, of versions: [ProposalPlan.Version], _ owner: YAMLValue) -> Set<OptionID> {
        let votes = versions.compactMap { names.question($0.vote.text) }
        let open = votes.filter { $0.kind == .choice || $0.kind == .stance }
        var against: Set<OptionID> = []
        if votes.contains(where: { $0.kind == .live }) { against.insert("no") }
        if votes.contains(where: { $0.kind == .objection }) { against.insert("objection") }
        if let first = open.first, map["against"] == nil {
            report.add(.missingKey, at: owner, "a proposal needs the key 'against', which says what options of '\(first.id)' mean no")
        }
        for value in map.read("against", { reader.list($0, "against") }) ?? [] {
            guard let name = reader.reference(value, "an option") else { continue }
            let known = open.flatMap { $0.options ?? [] }
            if !known.contains(name), open.allSatisfy({ $0.options != nil }) {
                report.add(.unknownOption, at: value, "no vote has an option '\(name)'", suggestion: known.nearest(to: name))
            }
            against.insert(OptionID(name))
        }
        let known = Set(open.flatMap { $0.options ?? [] })
        if let place = map["against"], against.allSatisfy({ known.contains($0.text) || $0 == "no" || $0 == "objection" }) {
            for vote in open { check(against, meansNoAt: vote, place) }
        }
        return against
    }

    /// Where no option means no, a plan is carried whatever people choose; where all do, it never is.
    private func check(_ against: Set<OptionID>, meansNoAt vote: QuestionOutline, _ place: YAMLValue) {
        let options = vote.options ?? []
        let no = options.filter { against.contains(OptionID($0)) }
        if options.isEmpty || (!no.isEmpty && no.count < options.count) { return }
        report.add(
            .badValue, at: place,
            no.isEmpty
                ? "no option of '\(vote.id)' means no, so it would be carried whatever people choose: it has \(options.joined(separator: ", "))"
                : "every option of '\(vote.id)' means no, so it could never be carried")
    }
}
