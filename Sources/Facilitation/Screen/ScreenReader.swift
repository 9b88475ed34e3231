public import DialogueEngine
import Storage

extension Facilitator {
    /// What the big screen of a consultation shows now.
    ///
    /// - Complexity: O(people × their answers) where something happened since it was last asked.
    /// - Throws: ``FacilitationError`` where there is no such consultation; what the store throws.
    public func screen(of code: String, in language: Language) async throws -> ScreenPage {
        let open = try await consultation(code)
        return try await store.read { try ScreenReader(facilitator: self, open: open, language: language, reader: $0).page() }
    }
}

/// Reads what the big screen shows from one state of the store.
private struct ScreenReader {
    let facilitator: Facilitator
    let open: OpenConsultation
    let language: Language
    let reader: any StoreReader

    /// The most statements of which the results stand on one screen; of lines of people those that most answered about.
    private static let most = 12
    /// The most bars of one question.
    private static let mostBars = 12

    private struct Hall {
        let show: ScreenShow
        let phase: Int
        let here: Int
        let statements: [StatementID]
    }

    func page() throws -> ScreenPage {
        let dialogue = open.dialogue
        let hall = try facilitator.groups.look(at: open.code, of: dialogue, in: reader) { group in
            // What was put there and may no longer be seen (a line that was taken back or hidden) makes way for the code.
            let show = dialogue.mayShow(group.screen, in: group) ? group.screen : .code
            return Hall(
                show: show, phase: group.phase(in: dialogue), here: group.everyone.here,
                statements: show.question.map { dialogue.statementsOnScreen(of: dialogue.question($0), in: group) } ?? [])
        }
        return ScreenPage(title: Wording(dialogue: dialogue, in: language).title, shown: try shown(hall))
    }

    private func shown(_ hall: Hall) throws -> ScreenPage.Shown {
        switch hall.show {
        case .code: return .code(here: hall.here)
        case .blank: return .blank
        case .question(let key): return try questions([key], hall).first.map { .question($0) } ?? .code(here: hall.here)
        case .results(let id):
            let isPer = open.dialogue.question(id).per != nil
            let shown = try questions(isPer ? hall.statements.map { AnswerKey(id, $0) } : [AnswerKey(id)], hall)
            return .results(isPer ? Self.mostAnswered(shown) : shown)
        }
    }

    /// The first that most people answered, still in their own order.
    private static func mostAnswered(_ questions: [ScreenQuestion]) -> [ScreenQuestion] {
        let kept = questions.indices.sorted { (questions[$1].answered, $0) < (questions[$0].answered, $1) }.prefix(most)
        return kept.sorted().map { questions[$0] }
    }

    private func questions(_ keys: [AnswerKey], _ hall: Hall) throws -> [ScreenQuestion] {
        guard let id = keys.first?.question else { return [] }
        let dialogue = open.dialogue
        guard let node = dialogue.nodes.first(where: { if case .ask(let asking) = $0.action { asking.question == id } else { false } })
        else {
            return []
        }
        let tallies = try facilitator.screens.tallies(of: id, in: open.code, reader)
        let wording = Wording(dialogue: dialogue, in: language, scene: try scene(for: keys))
        let here = dialogue.isAskedOfEverybody(dialogue.question(id)) ? hall.here : nil
        return keys.compactMap { key in
            guard let put = wording.put(at: Place(node.id, key.statement)) else { return nil }
            // Of a statement the screen has the words alone: what is asked about it is the same each time.
            let statement = key.statement.flatMap { wording.statement($0, of: put.question) }
            return question(
                put, statement, tallies[key.statement] ?? AnswerTally(), isClosed: dialogue.isClosed(id, in: hall.phase), here: here)
        }
    }

    /// What of the group the words of a question may show, with the words of the lines it is about.
    private func scene(for keys: [AnswerKey]) throws -> Scene {
        let group = try facilitator.groups.group(open.code, of: open.dialogue, in: reader)
        let words = LineWordsReader(code: open.code, vault: facilitator.vault, reader: reader)
        return Scene(group: group, lines: try words.words(of: keys.compactMap(\.statement), in: group))
    }

    private func question(
        _ put: PutQuestion, _ statement: Saying?, _ tally: AnswerTally, isClosed: Bool, here: Int?
    ) -> ScreenQuestion {
        let question = put.question
        let options =
            question.kind == .scale || question.kind == .number
            ? question.bounds.prefix(Self.mostBars + 1).map { number in
                (id: OptionID("\(number)"), label: Self.label(number, put.numbers.first { $0.number == number }?.label))
            } : put.choices.map { ($0.id, $0.label) }
        let hasBars =
            (2...Self.mostBars).contains(options.count) && (question.isAnsweredByOneOption || [.choices, .number].contains(question.kind))
        var (figures, shown) = (ScreenQuestion.Figures.never, nil as AnswerTally?)
        if hasBars, question.isHiddenUntilClosed, !isClosed {
            figures = .untilClosed
        } else if hasBars {
            shown = facilitator.screens.shown(of: put.key, in: open.code, now: tally, isClosed: isClosed)
            figures = shown.map { .of($0.answered) } ?? .fewerThan(ScreenFigures.step)
        }
        return ScreenQuestion(
            key: put.key, kind: question.kind, text: statement?.text ?? put.prompt,
            isUnreviewed: statement?.isUnreviewed ?? put.isUnreviewed,
            choices: options.count <= Self.mostBars
                ? options.map { id, label in .init(id: id, label: label, count: shown.map { $0.counts[id] ?? 0 }) } : [],
            figures: figures, answered: tally.answered, here: here.flatMap { $0 == 0 ? nil : max($0, tally.answered) })
    }

    private static func label(_ number: Int, _ words: String?) -> String {
        words.flatMap { $0.isEmpty ? nil : "\(number) – \($0)" } ?? "\(number)"
    }
}

extension ScreenShow {
    /// The question it is about, if any.
    fileprivate var question: QuestionID? {
        switch self {
        case .code, .blank: nil
        case .question(let key): key.question
        case .results(let id): id
        }
    }
}
