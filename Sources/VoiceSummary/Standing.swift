public import DialogueEngine
public import JSONText

/// Where a consultation stands: everybody accounted for, every figure with its evidence, small groups held back.
///
///     let standing = Standing(of: voters, request)
///     standing.json.bytes()              // the same voters, in whatever order, give the same bytes
///     standing.text(in: .dutch)          // the report for a terminal
///
/// Counts are whole numbers; shares and bounds run from 0 to 1 with four decimals. Of people who declined or were erased nothing is in any figure;
/// they stay in the accounting. What is held back is `null` with `"hidden": true`.
public struct Standing: Sendable {
    /// The standing as data, as ``StandingSchema`` writes it down; keys sorted when written.
    public let json: JSON

    init(json: JSON) { self.json = json }

    /// Computes the standing.
    ///
    /// - Parameter voters: everybody known to the consultation, once each, in any order.
    /// - Complexity: O(n log n) in people, linear in answers times attributes.
    public init(of voters: some Sequence<Voter>, _ request: StandingRequest) {
        json = StandingWriter(crowd: Crowd(of: voters, request), request: request).json
    }

    /// Everybody's words that such a standing shows, each answer once: who is to see them before they are published.
    ///
    /// - Complexity: that of a standing.
    public static func quotes(of voters: some Sequence<Voter>, _ request: StandingRequest) -> [Quote] {
        StandingWriter(crowd: Crowd(of: voters, request), request: request).quotes
    }

    /// The report as plain text for a terminal, with the same figures as ``json``.
    ///
    /// - Parameter width: columns, at least 40. Below 60 what stands side by side is put one below the other.
    /// - Returns: lines ending in a line break. Dutch where `language` is none of nl, en, fy.
    public func text(in language: Language, width: Int = 78) -> String {
        StandingReport(json: json, language: language).text(width: max(40, width))
    }

    /// The report in pieces, for those who lay it out themselves: the same words as ``text(in:width:)``, section by section.
    public func sections(in language: Language) -> [ReportSection] { StandingReport(json: json, language: language).sections }

    /// What answers to one question are about, as plain text; empty where it has no themes.
    public func themes(of question: QuestionID, in language: Language, width: Int = 78) -> String {
        let themes = StandingReport(json: json, language: language).themes(of: question.text)
        return themes.isEmpty ? "" : StandingReport.text(themes, max(40, width))
    }

    /// How talking is divided, as plain text; empty in a public standing.
    public func balance(in language: Language, width: Int = 78) -> String {
        let balance = StandingReport(json: json, language: language).balance
        return balance.isEmpty ? "" : StandingReport.text(balance, max(40, width))
    }
}

/// Puts the parts of a standing together.
private struct StandingWriter {
    let crowd: Crowd
    let request: StandingRequest
    let accounting: Accounting
    let sections: [QuestionSection]
    let stances: [StanceFigure]
    let opinion: OpinionSection
    let majorities: MajorityList
    let voices: VoiceTable
    let overlaps: [Overlap]
    let missing: [WordSection]
    let words: [WordSection]
    let funnel: Funnel
    let group: GroupSections
    let beside: BesideSections
    let themes: [ThemeSection]

    init(crowd: Crowd, request: StandingRequest) {
        let plan = crowd.dialogue.standing
        (self.crowd, self.request) = (crowd, request)
        accounting = Accounting(of: crowd.people)
        sections = crowd.dialogue.questions.map { QuestionSection($0, crowd: crowd) }
        stances = StanceFigure.all(in: crowd)
        opinion = OpinionSection(crowd)
        majorities = MajorityList(stances, in: opinion, crowd: crowd)
        voices = VoiceTable(crowd)
        overlaps = plan.attitude.map { attitude in plan.overlaps.map { Overlap($0, attitude: attitude, crowd: crowd) } } ?? []
        missing = plan.missing.map { WordSection($0, title: nil, sort: "missing", crowd: crowd) }
        words = plan.words.map { WordSection($0.question, title: $0.title, sort: "words", crowd: crowd) }
        funnel = Funnel(crowd, voices: voices)
        group = GroupSections(crowd, phase: request.phase, asOf: request.asOf)
        beside = BesideSections(crowd, voices: voices, questions: sections, request: request)
        themes = request.findsThemes ? crowd.dialogue.questions.compactMap { ThemeSection($0, crowd: crowd) } : []
    }

    var json: JSON {
        let labels = crowd.labels
        let ids = StanceFigure.ids(of: stances)
        var members: [String: JSON] = [
            "consultation": .string(request.code), "dialogue": .string(crowd.dialogue.id), "title": labels.json(crowd.dialogue.title),
            "digest": .string(crowd.dialogue.digest), "asOf": .string(request.asOf.iso8601),
            "timeZone": .string(crowd.dialogue.run.timeZone), "audience": .string(request.audience.rawValue),
            "accounting": accounting.json, "questions": .array(sections.map(\.json)),
            "statements": .array(
                stances.map { $0.json(id: ids[$0.key] ?? "", labels: labels, split: GroupSplit($0.key, in: opinion)) }),
            "groups": opinion.json, "majorities": majorities.json(ids: ids),
            "leaveOut": LeaveOut(opinion, crowd: crowd).json(stances, ids: ids),
            "slate": SlateSection(opinion, smallestGroup: crowd.smallestGroup).json(ids: ids),
            "distinctive": Distinctions(stances, in: opinion).json(ids: ids), "bridges": Bridges(stances, in: opinion).json(ids: ids),
            "overlap": .array(overlaps.map { $0.json(labels) }), "words": .array(words.map { $0.json(labels) }),
            "missingOptions": .array(missing.map { $0.json(labels) }), "themes": .array(themes.map { $0.json(labels) }),
            "voices": voices.json(labels),
            "splits": Splits(crowd, voices: voices).json, "missing": absent, "funnel": funnel.json(labels),
        ]
        members.merge(group.json) { $1 }
        members.merge(beside.json) { $1 }
        if request.audience == .moderator { members["wordsAtHand"] = WordsAtHand(crowd).json }
        if request.audience == .moderator, request.findsThemes { members["nearDuplicates"] = NearLines(crowd).json }
        var book = EvidenceBook()
        book.add(figuresOf: .object(members))
        book.add(wordsOf: crowd)
        book.add(linesOf: group)
        let check = ClaimCheck(book: book)
        let claims = claims
        let held = claims.filter { check.fault(in: $0) == nil }
        let states = QuoteStates(crowd)
        let written = held.map { (id: $0.id, json: $0.json(states.state(of: $0))) }
        members["claims"] = .array(written.map(\.json))
        if request.audience == .public { maskSides(of: &members, claims: written) }
        let method = MethodNote(
            request: request, hidden: MethodNote.hiddenValues(in: .object(members)), dropped: claims.count - held.count,
            quotes: QuoteAccount(crowd))
        members["method"] = method.json
        return .object(members)
    }

    /// Replaces what would tell who is on which side, in the overlap and in the claims about it.
    private func maskSides(of members: inout [String: JSON], claims: [(id: String, json: JSON)]) {
        let overlap = members["overlap"] ?? []
        let mask = SideMask(over: overlap)
        members["overlap"] = mask.masked(overlap)
        members["claims"] = .array(claims.map { $0.id.hasPrefix("overlap.") ? mask.masked($0.json) : $0.json })
        let lists = ["words", "missingOptions", "themes"]
        let said = lists.flatMap { members[$0]?.array ?? [] }.filter { section in
            section["question"]?.string.map { tellsSides(QuestionID($0)) } ?? false
        }
        let lines = SideMask(over: .array(said), named: "said.line")
        for list in lists + ["claims"] { members[list] = members[list].map(lines.masked) }
    }

    /// Whether what people say to a question may stand beside how they voted.
    private func tellsSides(_ id: QuestionID) -> Bool {
        guard let loop = crowd.dialogue.question(id).per else { return false }
        return crowd.dialogue.questions.contains { $0.kind == .stance && $0.per == loop }
    }

    /// Everybody's words that this standing shows, each answer once.
    var quotes: [Quote] {
        let finder = QuoteFinder(crowd, claims: claims)
        let labels = crowd.labels
        func title(_ text: LocalizedText?, or question: QuestionID) -> [Language: String] {
            guard let text = text ?? labels.dialogue.prompt(of: question) else { return [:] }
            return Dictionary(uniqueKeysWithValues: [Language.dutch, .english, .frisian].map { ($0, labels.words(text, in: $0)) })
        }
        let listed = (words + missing).flatMap { section in
            finder.quotes(
                section.lines.lines.flatMap(\.evidence), in: section.figure, titled: title(section.title, or: section.question))
        }
        let themed = themes.flatMap { section in
            finder.quotes(
                section.quotes.joined().map(\.source), in: section.figure, titled: title(section.title, or: section.question.id))
        }
        let reasons = overlaps.flatMap { overlap in
            let lines = overlap.shared.compactMap(overlap.reasons).flatMap { $0.negative.lines + $0.positive.lines }
            return finder.quotes(lines.flatMap(\.evidence), in: overlap.figure, titled: title(nil, or: overlap.question.id))
        }
        let against = majorities.entries.flatMap { entry in
            finder.quotes(
                entry.words?.lines.flatMap(\.evidence) ?? [], in: entry.stance.figure,
                titled: [
                    .dutch: "Wie niet meegaat met de meesten", .english: "Those who do not go along with most",
                    .frisian: "Wa't net meigiet mei de measten",
                ])
        }
        let objections = finder.quotes(
            (group.objections.standing + group.objections.earlier).flatMap { [$0.evidence, $0.need?.evidence].compactMap { $0 } },
            in: "objections",
            titled: [
                .dutch: "Wie nog nee zegt, en waarom", .english: "Who still says no, and why", .frisian: "Wa't noch nee seit, en wêrom",
            ])
        let lines = finder.quotes(
            group.contributions.lines.filter { $0.text != nil }.map(\.line.id.text), in: ContributionSection.figure,
            titled: [
                .dutch: "Wat mensen inbrachten", .english: "What people contributed", .frisian: "Wat minsken ynbrochten",
            ])
        var seen: Set<Asked> = []
        return (objections + lines + reasons + listed + themed + against).filter {
            seen.insert(Asked(participant: $0.participant, key: $0.key)).inserted
        }
    }

    private struct Asked: Hashable { let participant: String, key: AnswerKey }

    private var claims: [Claim] {
        let writer = ClaimWriter(crowd: crowd, accounting: accounting)
        return writer.participation + sections.flatMap { writer.claims(on: $0.question) } + stances.compactMap(writer.claim(on:))
            + writer.claims(on: opinion) + writer.claims(on: majorities)
            + overlaps.flatMap { writer.claims(on: $0) } + missing.flatMap(writer.claims(onMissing:))
            + themes.compactMap(writer.claim(on:)) + words.flatMap { writer.claims(on: $0) } + writer.claims(on: voices)
            + writer.claims(on: group) + writer.claims(on: beside)
    }

    private var absent: JSON {
        let unanswered = sections.filter { $0.account.answered == 0 }.map { JSON.string($0.question.id.text) }
        let absent = voices.absent.map { row -> JSON in
            [
                "id": .string(row.voice?.id.text ?? ""), "label": row.voice.map { crowd.labels.json($0.label) } ?? .null,
                "evidence": [.string(row.figure)],
            ]
        }
        return [
            "voices": .array(absent), "silent": .count(accounting[.silent]), "silentByVoice": .array(self.voices.silent(crowd.labels)),
            "questions": .array(unanswered),
        ]
    }
}
