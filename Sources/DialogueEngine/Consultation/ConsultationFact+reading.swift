import JSONText

/// Reads the fact in the body of a consultation's event.
struct FactBody: EventMembers {
    let json: JSON

    func fact() throws(UnreadableEvent) -> ConsultationFact {
        let type = try string("type")
        if let fact = try residentFact(type) { return fact }
        if let fact = try lineFact(type) { return fact }
        if let fact = try actFact(type) { return fact }
        throw UnreadableEvent(field: "type")
    }

    private func residentFact(_ type: String) throws(UnreadableEvent) -> ConsultationFact? {
        switch type {
        case "invited": .invited(participant: try string("participant"), voice: slug("voice"), isProxy: json["proxy"]?.bool ?? false)
        case "joined":
            .joined(participant: try string("participant"), channel: try string("channel"), isProxy: json["proxy"]?.bool ?? false)
        case "stood": .stood(participant: try string("participant"), try named("presence"))
        case "placed": .placed(participant: try string("participant"), voice: slug("voice"), role: slug("role"))
        case "didPart": .didPart(participant: try string("participant"), phase: slug("phase"))
        case "tookPart": .tookPart(participant: try string("participant"), json["does"]?.bool ?? true)
        case "chose": .chose(participant: try string("participant"), try key("key"), slug("option"))
        case "counted":
            .counted(
                participant: try string("participant"), QuestionID(try string("question")),
                json["holds"]?.array?.compactMap(\.string))
        case "dealt":
            .dealt(
                participant: try string("participant"), node: NodeID(try string("node")), slugs("lines"),
                json["draw"].flatMap(StatementDraw.init(json:)))
        case "wantedSeat": .wantedSeat(participant: try string("participant"))
        case "seated": .seated(table: Int(try int("table")), json["people"]?.array?.compactMap(\.string) ?? [])
        case "spoke": .spoke(participant: try string("participant"), QuestionID(try string("question")), json["does"]?.bool ?? true)
        case "passedTurn": .passedTurn(participant: try string("participant"), QuestionID(try string("question")))
        case "gaveTurn": .gaveTurn(participant: try string("participant"), QuestionID(try string("question")))
        case "wantedTime": .wantedTime(participant: try string("participant"))
        case "contestedNudge": .contestedNudge(participant: try string("participant"))
        case "remarked": .remarked(participant: try string("participant"), TextID(try int("text")), slug("question"))
        case "replied": .replied(try id(), actor: try string("actor"))
        case "askedForHuman": .askedForHuman(participant: try string("participant"))
        case "quoted":
            .quoted(participant: try string("participant"), json["quotes"]?.array?.compactMap(Quotation.init(json:)) ?? [])
        case "confirmed":
            .confirmed(participant: try string("participant"), json["keys"]?.array?.compactMap(AnswerKey.init(json:)) ?? [])
        default: nil
        }
    }

    private func lineFact(_ type: String) throws(UnreadableEvent) -> ConsultationFact? {
        switch type {
        case "contributed":
            .contributed(
                try id(), question: QuestionID(try string("question")), try words(), language: Language(try string("language")),
                way: try named("way"))
        case "reworded":
            .reworded(
                try id(), part: StatementID(try string("part")), as: StatementID(try string("as")), try rewording(), try words(),
                language: Language(try string("language")))
        case "recalled": .recalled(try id())
        case "parted": .parted(try id())
        case "stoodApart": .stoodApart(try id(), participant: try string("participant"))
        case "approved": .approved(try id(), actor: try string("actor"))
        case "askedToRephrase": .askedToRephrase(try id(), reason: try string("reason"), actor: try string("actor"))
        case "reconsidered": .reconsidered(try id(), actor: try string("actor"))
        case "hid":
            .hid(try id(), try named("reason"), note: json["note"]?.string, actor: try string("actor"))
        case "merged":
            .merged(try id(), into: StatementID(try string("into")), reason: json["reason"]?.string, actor: try string("actor"))
        case "split": .split(try id(), into: try parts(), actor: try string("actor"))
        case "stoodTogether": .stoodTogether(try id(), participant: try string("participant"))
        case "promised":
            .promised(
                try id(), try string("text"), owner: try string("owner"), due: json["due"]?.int.map { Instant(milliseconds: $0) },
                concerns: slugs("concerns"), actor: try string("actor"))
        case "progressed":
            .progressed(
                try id(), try named("status"), reason: json["reason"]?.string, on: json["on"]?.int.map { Instant(milliseconds: $0) },
                actor: try string("actor"))
        case "fellLate": .fellLate(try id())
        case "entrusted": .entrusted(try id(), keeper, actor: try string("actor"))
        case "reminded": .reminded(try id(), try named("why"))
        case "released": .released(try id())
        case "reopened": .reopened(try id(), participant: try string("participant"))
        default: nil
        }
    }

    private func actFact(_ type: String) throws(UnreadableEvent) -> ConsultationFact? {
        switch type {
        case "opened": .opened(digest: try string("digest"), phase: PhaseID(try string("phase")), actor: try string("actor"))
        case "phaseChanged":
            .phaseChanged(
                from: PhaseID(try string("from")), to: PhaseID(try string("to")), actor: try string("actor"),
                reason: json["reason"]?.string, despite: json["despite"]?.array?.compactMap(\.string) ?? [])
        case "extended":
            .extended(to: Instant(milliseconds: try int("to")), actor: try string("actor"), reason: json["reason"]?.string)
        case "paused": .paused(actor: try string("actor"), reason: json["reason"]?.string)
        case "resumed": .resumed(actor: try string("actor"))
        case "proposed":
            .proposed(
                try string("proposal"), version: Int(try int("version")), text: texts(json["text"]), changes: changes,
                actor: try string("actor"))
        case "filled": .filled(FieldID(try string("field")), texts(json["text"]), actor: try string("actor"))
        case "broadcast": .broadcast(texts(json["text"]), actor: try string("actor"))
        case "nudged": .nudged(participant: try string("participant"), texts(json["text"]), actor: try string("actor"))
        case "published": .published(actor: try string("actor"))
        case "screened": .screened(try screen(), actor: try string("actor"))
        case "withdrewLinks": .withdrewLinks(Int(try int("links")), actor: try string("actor"))
        case "retentionEnded": .retentionEnded(people: Int(try int("people")))
        case "invitedMany": .invitedMany(people: Int(try int("invited")), links: Int(json["links"]?.int ?? 0), actor: try string("actor"))
        case "previewed":
            .previewed(people: Int(try int("shownTo")), quotes: Int(try int("quotes")), actor: try string("actor"))
        case "noted": .noted(try string("text"), actor: try string("actor"))
        case "askedModel":
            .askedModel(
                QuestionID(try string("question")), number: Int(try int("number")),
                json["parts"]?.array?.compactMap { $0.string.flatMap(ModelPart.init(rawValue:)) } ?? [], actor: try string("actor"))
        case "modelAnswered":
            .modelAnswered(QuestionID(try string("question")), number: Int(try int("number")), try named("part"), try modelAnswer())
        case "approvedModel": .approvedModel(QuestionID(try string("question")), actor: try string("actor"))
        case "forgotModel": .forgotModel(QuestionID(try string("question")), actor: try string("actor"))
        case "themeRenamed", "themesMerged", "themeSplit", "themesReset":
            .editedThemes(QuestionID(try string("question")), try themeEdit(type), actor: try string("actor"))
        default: nil
        }
    }

    // MARK: - Members

    private func id() throws(UnreadableEvent) -> StatementID { StatementID(try string("id")) }

    private func slug<ID: Identifier>(_ name: String) -> ID? { json[name]?.string.map { ID($0) } }

    private func slugs<ID: Identifier>(_ name: String) -> [ID] { json[name]?.array?.compactMap { $0.string.map { ID($0) } } ?? [] }

    private func key(_ name: String) throws(UnreadableEvent) -> AnswerKey {
        guard let key = json[name].flatMap(AnswerKey.init(json:)) else { throw UnreadableEvent(field: name) }
        return key
    }

    private var keeper: Entrusted? {
        if let account = json["account"]?.string { return .account(account) }
        guard let participant = json["participant"]?.string, let via = json["via"]?.string else { return nil }
        return .person(participant, via: via)
    }

    private func parts() throws(UnreadableEvent) -> [CutPart] {
        let parts = (json["parts"]?.array ?? []).compactMap { part -> CutPart? in
            guard let id = part["id"]?.string, let from = part["from"]?.int, let to = part["to"]?.int, 0 <= from, from < to,
                let to = Int(exactly: to)
            else { return nil }
            return CutPart(StatementID(id), Int(from)..<to)
        }
        guard Excerpt.counts.contains(parts.count) else { throw UnreadableEvent(field: "parts") }
        return parts
    }

    private func rewording() throws(UnreadableEvent) -> Rewording {
        guard let rewording = json["piece"].flatMap(Rewording.init(json:)) else { throw UnreadableEvent(field: "piece") }
        return rewording
    }

    private func words() throws(UnreadableEvent) -> Contribution.Words {
        if let words = json["words"]?.string { return .plain(words) }
        return .sealed(author: try string("author"), TextID(try int("text")))
    }

    private func screen() throws(UnreadableEvent) -> ScreenShow {
        guard let show = ScreenShow(json: json) else { throw UnreadableEvent(field: "shows") }
        return show
    }

    private func texts(_ json: JSON?) -> [Language: String] {
        (json?.object ?? [:]).reduce(into: [:]) { $0[Language($1.key)] = $1.value.string }
    }

    private func themeEdit(_ type: String) throws(UnreadableEvent) -> ThemeEdit {
        switch type {
        case "themeRenamed": .rename(word: try string("word"), name: texts(json["name"]))
        case "themesMerged": .merge(json["words"]?.array?.compactMap(\.string) ?? [])
        case "themeSplit": .split(word: try string("word"))
        default: .reset
        }
    }

    private func modelAnswer() throws(UnreadableEvent) -> ModelAnswer {
        guard let answer = ModelAnswer(json: json) else { throw UnreadableEvent(field: "model") }
        return answer
    }

    private var changes: [ProposalVersion.Change] {
        (json["changes"]?.array ?? []).map { change in
            .init(text: texts(change["text"]), needs: change["needs"]?.array?.compactMap { $0.string.map { StatementID($0) } } ?? [])
        }
    }
}
