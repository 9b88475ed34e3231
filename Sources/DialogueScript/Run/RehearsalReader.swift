import DialogueEngine

/// Reads a rehearsal for the dialogue it rehearses.
struct RehearsalReader {
    let dialogue: Dialogue
    let report: Report
    /// What is wrong with an act of the moderator.
    let fault: (String) -> String?

    private var reader: ShapeReader { ShapeReader(report: report) }

    func read(_ value: YAMLValue) -> Rehearsal? {
        guard let map = ShapeMapping(value, .rehearsal, reader: reader) else { return nil }
        let run = map.required("run", of: "a rehearsal", at: value).flatMap { RunDataReader(dialogue: dialogue, report: report).read($0) }
        let opened = map.required("opened", of: "a rehearsal", at: value).flatMap { opening($0, zone: run?.timeZone ?? "Europe/Amsterdam") }
        let shares = map["residents"].map { self.shares($0) } ?? .init()
        let profiles = (map.read("profiles") { reader.list($0, "profiles") } ?? []).compactMap { profile($0) }
        let moves = (map.read("moderator") { reader.list($0, "moderator") } ?? []).compactMap { move($0) }
        guard let run, let opened else { return nil }
        return Rehearsal(run: run, opened: opened, shares: shares, profiles: profiles, moderator: moves.sorted { $0.after < $1.after })
    }

    private func opening(_ value: YAMLValue, zone: String) -> Instant? {
        if let moment = value.text.flatMap({ LocalMoment(zone: zone)?.instant($0) }) { return moment }
        report.add(.runValue, at: value, "'opened' is a moment such as 2026-05-01T09:00")
        return nil
    }

    private func shares(_ value: YAMLValue) -> Rehearsal.Shares {
        var shares = Rehearsal.Shares()
        let paths: KeyValuePairs<String, WritableKeyPath<Rehearsal.Shares, Double>> = [
            "silent": \.silent, "declines": \.declines, "stops": \.stops, "erases": \.erases, "changes": \.changes, "skips": \.skips,
            "mumbles": \.mumbles,
        ]
        guard let map = ShapeMapping(value, .residents, reader: reader) else { return shares }
        for (key, path) in paths {
            if let share = map.read(key, { reader.share($0, "'\(key)'") }) { shares[keyPath: path] = share }
        }
        return shares
    }

    private func profile(_ value: YAMLValue) -> Rehearsal.Profile? {
        guard let map = ShapeMapping(value, .profile, reader: reader) else { return nil }
        let share = map.read("share") { reader.decimal($0, "the share of a profile") } ?? 1
        if share < 0, let place = map["share"] { report.add(.shareOutside, at: place, "the share of a profile is not negative") }
        let language = map["language"].flatMap { reader.reference($0, "a language") }
        if let language, let place = map["language"], !dialogue.languages.contains(Language(language)) {
            let near = dialogue.languages.map(\.text).nearest(to: language)
            report.add(.unknownLanguage, at: place, "'\(language)' is not one of the languages of the dialogue", suggestion: near)
        }
        var replies: [QuestionID: [String]] = [:]
        for (key, value) in reader.pairs(map["replies"], "replies") {
            guard let name = reader.reference(key, "an answer") else { continue }
            if dialogue.place(of: QuestionID(name)) == nil {
                let near = dialogue.questions.map(\.id.text).nearest(to: name)
                report.add(.unknownAnswer, at: key, "the dialogue has no answer '\(name)'", suggestion: near, missing: "answers.\(name)")
            }
            replies[QuestionID(name)] = reader.list(value, "replies")?.compactMap { reader.text($0, "a reply") }
        }
        return .init(share: share, language: language.map { Language($0) }, replies: replies)
    }

    private func move(_ value: YAMLValue) -> Rehearsal.Move? {
        guard let map = ShapeMapping(value, .move, reader: reader) else { return nil }
        let after = map.required("after", of: "a move of the moderator", at: value).flatMap { reader.span($0, "after") }
        if (map["next"] == nil) == (map["do"] == nil) {
            report.add(.missingKey, at: value, "a move of the moderator has either 'next' or 'do'")
        }
        // Acts quote with straight quotes, so a reason holds none.
        let next = map["next"].flatMap { reader.text($0, "the reason") }.map { ["next \"\($0.replacing("\"", with: "'"))\""] }
        let acts = next ?? map.read("do") { reader.list($0, "do") }?.compactMap { act($0) }
        let phase = map["in"].flatMap { self.phase($0) }
        guard let after, let acts else { return nil }
        return .init(after: after, acts: acts, in: phase)
    }

    private func act(_ value: YAMLValue) -> String? {
        guard let line = reader.text(value, "an act") else { return nil }
        if let fault = fault(line) { report.add(.badValue, at: value, fault) }
        return line
    }

    private func phase(_ value: YAMLValue) -> PhaseID? {
        guard let name = reader.reference(value, "a phase") else { return nil }
        let names = dialogue.phases.map(\.id.text)
        if !names.contains(name) {
            report.add(
                .unknownPhase, at: value, "there is no phase '\(name)'", suggestion: names.nearest(to: name), missing: "phase \(name)")
        }
        return PhaseID(name)
    }
}
