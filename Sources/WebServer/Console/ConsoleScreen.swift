import DialogueEngine

/// What a moderator can put on the big screen, and what is on it.
struct ConsoleScreen {
    let now: ScreenShow
    /// What was on it before it was blanked.
    let before: ScreenShow
    let choices: [ConsoleForm.Option]

    /// How many of the things a question is asked about fit in a list.
    private static let most = 40

    init(_ dialogue: Dialogue, _ group: Consultation, in language: Language) {
        now = group.screen
        let shows = group.acts.suffix(200).reversed().lazy.compactMap { act -> ScreenShow? in
            act.what.hasPrefix("screen ") ? ScreenShow(words: String(act.what.dropFirst(7))) : nil
        }
        before = shows.first { $0 != .blank } ?? .code
        let wording = Wording(dialogue: dialogue, in: language)
        choices = Array(
            dialogue.questions.filter { dialogue.canBeOnScreen($0.id) }.flatMap { question -> [ConsoleForm.Option] in
                let prompt = dialogue.prompt(of: question.id).map { SteeringPage.short(wording.plain($0)) } ?? question.id.text
                if question.per == nil { return [.init(value: question.id.text, label: prompt)] }
                return dialogue.statementsOnScreen(of: question, in: group).suffix(Self.most).map { statement in
                    .init(value: AnswerKey(question.id, statement).typed, label: "\(prompt) – \(statement)")
                }
            })
    }
}

extension SteeringPage {
    /// The controls of the big screen; one key blanks it, and brings back what was on it.
    var screenControls: [ConsoleBlock] {
        guard let screen, maySteer else { return [] }
        let isBlank = screen.now == .blank
        let blank = form(
            "blank", [("show", isBlank ? screen.before.words : "blank")], [],
            [.init(act: "screen", text: isBlank ? words.unblank : words.blank, key: "b", sign: "b")], sort: "row", isLive: true)
        let choose = form(
            "show", [], [.select(name: "question", label: words.onScreen, options: screen.choices)],
            [
                .init(act: "screen-question", text: words.showQuestion, isMain: true),
                .init(act: "screen-results", text: words.showResults),
                .init(act: "screen-code", text: words.showCode),
            ])
        return [.form(blank), .more(words.onScreen, screen.choices.isEmpty ? [] : [.form(choose)], name: "screen")]
    }
}
