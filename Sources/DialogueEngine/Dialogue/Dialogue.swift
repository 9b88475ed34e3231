/// A dialogue as it runs: questions, nodes and plans, checked and compiled.
///
/// Made by `DialogueScript` from YAML; every reference inside is known to exist. Immutable; a class, since every step hands it to several helpers and
/// copying some twenty references each time was a tenth of a step.
public final class Dialogue: Sendable {
    public let id: String
    public let title: LocalizedText
    /// The languages it speaks; the first is used where nothing else is known.
    public let languages: [Language]
    /// About how long it takes.
    public let minutes: Int?
    public let fields: [RunField]
    public let statements: [StatementList]
    public let questions: [Question]
    public let nodes: [Node]
    /// The first node, as its place in ``nodes``.
    public let start: Int
    public let voices: [Voice]
    /// Never empty; a consultation opens in the first.
    public let phases: [Phase]
    public let contributions: [ContributionPlan]
    public let proposals: [ProposalPlan]
    /// What is promised to everybody by opening it, in the script's order.
    public let promises: [PromisePlan]
    public let roles: RolePlan?
    public let tables: TablePlan?
    public let standing: StandingPlan
    /// What the words PRIVACY and WIE answer.
    public let about: [About: LocalizedText]
    /// SHA-256 of the canonical JSON of the compiled dialogue, hexadecimal.
    public let digest: String
    /// The same without wording: equal digests tell a mere rewording.
    public let structureDigest: String

    /// What the consultation was opened with.
    public let run: RunData
    /// Whether unreviewed texts may be shown.
    public let allowsUnreviewed: Bool
    /// The languages it is spoken in: those in which some text may be shown. A talk half in one language and half in another helps nobody.
    public let spoken: [Language]
    /// How many questions lie ahead of each node.
    let distances: Distances

    /// Reads replies to what the nodes ask.
    let readers = ReaderShelf()

    /// Whether some condition looks at the words of a text question.
    let conditionsReadWords: Bool

    /// The questions whose answers the group counts: votes, recognitions, verdicts, the fate of promises.
    let counted: Set<QuestionID>
    /// What conditions count over people.
    let counting: Counting
    /// The questions whose answers some prompt shows.
    let shownElsewhere: Set<QuestionID>
    /// The nodes whose ways on depend on the phase, as places in ``nodes``.
    let phaseForks: Set<Int>

    private let questionPlaces: [QuestionID: Int]
    private let nodePlaces: [NodeID: Int]

    /// - Precondition: targets and start are places in `nodes`, phases are not empty, ids are unique.
    public init(
        id: String, title: LocalizedText, languages: [Language], minutes: Int?, fields: [RunField], statements: [StatementList],
        questions: [Question], nodes: [Node], start: Int, voices: [Voice], phases: [Phase], contributions: [ContributionPlan],
        proposals: [ProposalPlan], promises: [PromisePlan] = [], roles: RolePlan? = nil, tables: TablePlan? = nil, standing: StandingPlan,
        about: [About: LocalizedText] = [:], digest: String,
        structureDigest: String
    ) {
        (self.id, self.title, self.languages, self.minutes, self.fields) = (id, title, languages, minutes, fields)
        (self.statements, self.questions, self.start, self.voices) = (statements, questions, start, voices)
        (self.phases, self.contributions, self.proposals, self.standing) = (phases, contributions, proposals, standing)
        (self.about, self.digest, self.structureDigest, self.roles, self.tables) = (about, digest, structureDigest, roles, tables)
        self.promises = promises
        self.nodes = PhaseSpread(nodes: nodes, phases: phases, start: start).marked()
        questionPlaces = Dictionary(uniqueKeysWithValues: questions.enumerated().map { ($1.id, $0) })
        nodePlaces = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.id, $0) })
        let wordSlots = Set(questions.indices.filter { questions[$0].kind == .text || questions[$0].kind == .place })
        let conditions = nodes.flatMap { $0.conditions } + voices.map(\.condition)
        counting = Counting(conditions + phases.flatMap(\.advance.conditions), of: questions)
        conditionsReadWords = conditions.contains { !$0.variables.isDisjoint(with: wordSlots) }
        counted = Self.counted(questions, proposals, nodes)
        shownElsewhere = nodes.reduce(into: []) { $0.formUnion($1.dependsOn) }
        let phaseSlot = questions.count + 1
        phaseForks = Set(
            nodes.indices.filter { place in
                nodes[place].next.compactMap(\.condition).contains { condition in
                    condition.variables.contains(phaseSlot) || condition.calls.contains { $0.function == HostFunction.reached.rawValue }
                }
            })
        (run, allowsUnreviewed, spoken) = (RunData(), false, languages)
        distances = Distances(nodes: self.nodes, rounds: Self.rounds(of: statements, run))
    }

    private init(_ other: Dialogue, run: RunData, allowsUnreviewed: Bool) {
        (id, title, languages, minutes, fields) = (other.id, other.title, other.languages, other.minutes, other.fields)
        (statements, questions, nodes, start, voices) = (other.statements, other.questions, other.nodes, other.start, other.voices)
        (phases, contributions, proposals, standing) = (other.phases, other.contributions, other.proposals, other.standing)
        (about, digest, structureDigest) = (other.about, other.digest, other.structureDigest)
        (promises, roles, tables) = (other.promises, other.roles, other.tables)
        (questionPlaces, nodePlaces, conditionsReadWords) = (other.questionPlaces, other.nodePlaces, other.conditionsReadWords)
        (counted, phaseForks, shownElsewhere) = (other.counted, other.phaseForks, other.shownElsewhere)
        counting = other.counting
        (self.run, self.allowsUnreviewed) = (run, allowsUnreviewed)
        spoken = allowsUnreviewed ? languages : Self.reviewed(languages, nodes)
        distances = Distances(nodes: nodes, rounds: Self.rounds(of: statements, run))
    }

    /// The languages in which somebody has signed some text, and the first, which stands in for the others.
    private static func reviewed(_ languages: [Language], _ nodes: [Node]) -> [Language] {
        let signed = nodes.compactMap(\.text).reduce(into: Set<Language>()) {
            $0.formUnion($1.versions.filter(\.isReviewed).map(\.language))
        }
        return languages.filter { $0 == languages[0] || signed.contains($0) }
    }

    private static func counted(_ questions: [Question], _ proposals: [ProposalPlan], _ nodes: [Node]) -> Set<QuestionID> {
        let routed = nodes.reduce(into: Set<Loop>()) {
            if case .deal(let dealing) = $1.action, dealing.count != nil { $0.insert(dealing.loop) }
        }
        let perLine = questions.filter { question in
            switch question.per {
            case .lines, .promises: true
            case .statements(let list): question.kind == .stance && routed.contains(.statements(list))
            case nil: false
            }
        }.map(\.id)
        let votes = proposals.flatMap(\.versions).flatMap { [$0.vote, $0.accept, $0.verdict].compactMap { $0 } }
        let verdicts = questions.filter { $0.kind == .verdict }.map(\.id)
        return Set(perLine + votes + verdicts)
    }

    /// How many statements each list has.
    private static func rounds(of lists: [StatementList], _ run: RunData) -> [StatementListID: Int] {
        let own = lists.map { ($0.id, $0.statements.count) }
        return Dictionary(own) { first, _ in first }.merging(run.statements.mapValues(\.count)) { $1 }
    }

    /// This dialogue with run data filled in, and defaults where the run gives none.
    public func opened(with run: RunData, allowsUnreviewed: Bool) -> Dialogue {
        var filled = run
        for field in fields where filled.values[field.id] == nil { filled.values[field.id] = field.standard }
        return Dialogue(self, run: filled, allowsUnreviewed: allowsUnreviewed)
    }

    /// The question called `id`; a precondition that it exists.
    public func question(_ id: QuestionID) -> Question { questions[questionPlaces[id]!] }

    /// Where `id` stands in ``questions``, or `nil` where there is no such question.
    public func place(of id: QuestionID) -> Int? { questionPlaces[id] }

    /// Where `id` stands in ``nodes``, or `nil` where there is no such node.
    public func place(of id: NodeID) -> Int? { nodePlaces[id] }

    /// The node called `id`; a precondition that it exists.
    public subscript(id: NodeID) -> Node { nodes[nodePlaces[id]!] }

    /// How `question` is put where it is put first, with its own labels where that is anywhere; `nil` where nobody is asked.
    public func prompt(of question: QuestionID) -> LocalizedText? { usualAsking(of: question)?.prompt }

    /// What an option of a question is called where it is asked with the words of ``prompt(of:)``.
    public func label(of option: OptionID, of question: Question) -> LocalizedText? {
        usualAsking(of: question.id)?.labels[option] ?? question.option(option)?.label
    }

    /// Of the places where a question is asked the first with the question's own labels, or the first.
    private func usualAsking(of question: QuestionID) -> Asking? {
        let askings = nodes.lazy.compactMap { node -> Asking? in
            if case .ask(let asking) = node.action, asking.question == question { asking } else { nil }
        }
        return askings.first(where: \.labels.isEmpty) ?? askings.first
    }

    /// What the node `id` asks, or `nil` where it asks nothing.
    public func asking(at id: NodeID) -> Asking? {
        if let place = nodePlaces[id], case .ask(let asking) = nodes[place].action { asking } else { nil }
    }

    /// The statements of a list: those of the run, or else the script's own.
    public func statements(of list: StatementListID) -> [Statement] {
        run.statements[list] ?? statements.first { $0.id == list }?.statements ?? []
    }

    /// A statement that `question` is asked about, where it is one of a list.
    public func statement(_ id: StatementID, of question: Question) -> Statement? {
        guard case .statements(let list) = question.per else { return nil }
        return statements(of: list).first { $0.id == id }
    }

    /// Where a phase stands among ``phases``, or `nil` where there is no such phase.
    public func place(of phase: PhaseID) -> Int? { phases.firstIndex { $0.id == phase } }

    /// Whether an answer given at `node` while the consultation is in `phase` comes after its time.
    public func isLate(_ node: Node, in phase: Int) -> Bool {
        phase > max(node.until ?? 0, node.phase) && !phases[node.phase].staysOpen
    }

    /// Whether the answer to `question` is leave to do something with what a person said, which may be taken back at any time.
    func givesLeave(_ question: Question) -> Bool {
        question.kind == .consent || question.id == standing.quotes || question.id == roles?.shown
    }

    /// What is gone over at `node`, where that is a loop.
    func loop(at node: NodeID) -> Loop? {
        if case .deal(let dealing)? = place(of: node).map({ nodes[$0].action }) { dealing.loop } else { nil }
    }

    /// How statements are chosen for one person, where a list has more of them than one person is asked about.
    func routing(of dealing: Dealing) -> StatementRouting? {
        guard case .statements(let list) = dealing.loop, let count = dealing.count, statements(of: list).count > count else { return nil }
        return StatementRouting(views: dealing.views ?? Dealing.enough)
    }

    /// The questions whose lines are dealt to others somewhere.
    public var dealt: Set<QuestionID> {
        nodes.reduce(into: []) { if case .deal(let dealing) = $1.action, case .lines(let question) = dealing.loop { $0.insert(question) } }
    }

    /// How contributions to `question` travel, where the script says so.
    public func contributionPlan(of question: QuestionID) -> ContributionPlan? {
        contributions.first { $0.questions.contains(question) }
    }

    /// Every way on of every node, in the order of the nodes: what transcripts should walk.
    public var edges: [PassedEdge] {
        nodes.flatMap { node in
            let own = node.next.indices.map { PassedEdge(node: node.id, edge: $0) }
            switch node.action {
            case .wait(let waiting) where waiting.expired != nil: return own + [PassedEdge(node: node.id, edge: node.next.count)]
            case .deal: return own + [PassedEdge(node: node.id, edge: node.next.count)]
            default: return own
            }
        }
    }

}

/// What a resident may ask about at any moment.
public enum About: String, Sendable, CaseIterable { case privacy, who }

/// A list of statements a dialogue loops over.
public struct StatementList: Sendable {
    public let id: StatementListID
    public let statements: [Statement]
    public init(id: StatementListID, statements: [Statement]) { (self.id, self.statements) = (id, statements) }
}

/// Something to agree or disagree with.
public struct Statement: Sendable, Equatable {
    public let id: StatementID
    public let text: LocalizedText
    /// Where it came from, where that is not the script.
    public var source: StatementSource?

    public init(id: StatementID, text: LocalizedText, source: StatementSource? = nil) {
        (self.id, self.text, self.source) = (id, text, source)
    }
}

/// A group we listen for, and the rule that finds who belongs to it. Nobody sees their own label.
public struct Voice: Sendable {
    public let id: VoiceID
    public let label: LocalizedText
    public let condition: Condition
    public init(id: VoiceID, label: LocalizedText, condition: Condition) { (self.id, self.label, self.condition) = (id, label, condition) }
}
