import DialogueEngine

extension MapShape {
    static let answer = MapShape(
        "an answer",
        [
            .needs("kind", .word(Question.Kind.written.map(\.rawValue)), "The kind of question."),
            .may("options", .entries(.either([.map(.option), .text])), "What can be chosen, by id."),
            .may("min", .either([.number, .day]), "The least number, number of options, or day."),
            .may("max", .either([.number, .day]), "The most; of a text: so many signs, 1000 where others receive it, else 10000."),
            .may("labels", .entries(.text), "Words beside numbers of a scale."),
            .may("unit", .text, "What a number counts."),
            .may("total", .number, "The sum of the points, 1 to 10000."),
            .may("places", .entries(.either([.map(.option), .text])), "The places to choose from; any name where there are none."),
            .may("keys", .word(of: QuestionCompiler.Signs.self), "The sign before an option."),
            .may("shuffle", .truth, "The order of the options differs per person; signs stay with their option."),
            .may("none", .zero, "0: the prompt offers 0 as “rather not”, recorded as skipped."),
            .may("confirm", .truth, "The reading is said back and confirmed."),
            .may("personal", .truth, "About the person; never a split below the thresholds."),
            .may("special", .truth, "Special-category data: sealed, and asked only after a yes to a question of its own."),
            .may("results", .word(of: QuestionCompiler.Results.self), "The big screen shows how it was answered once its phase is over."),
            .may("required", .word(of: QuestionCompiler.Required.self), "It cannot be skipped: for a board's round only."),
            .may("sets", .word(of: QuestionCompiler.Sets.self), "The id of the chosen option becomes the language."),
            .may(
                "media", .list(.word(of: SentFile.Sort.self)),
                "What may come with words, or in place of an answer: asked for on residents' pages. Without it, messengers' photos and voice notes; with [], none."
            ),
            .may("per", .name, "Given once for each: a list of statements, an answer with `contribute`, or promises."),
            .may("contribute", .word(of: Question.Contribution.self), "What others may receive of it."),
            .may("share", .word(of: QuestionCompiler.Share.self), "How words travel: `ask` lets their author choose."),
        ])

    static let option = MapShape(
        "an option",
        [
            .needs("label", .text, "The words of the option."),
            .may("key", .words, "The sign typed for it: one to three letters or digits."),
            .may("short", .text, "At most 20 characters, for buttons."),
            .may("synonyms", .entries(.list(.words)), "Other words that mean this option, per language."),
            .may("plus", .text, "One line for it, shown on request."),
            .may("minus", .text, "One line against it, shown on request."),
        ])

    /// A node by what it does.
    static func node(_ action: NodeOutline.Action) -> MapShape {
        MapShape("a node that has '\(action.rawValue)'", [.needs(action.rawValue, action.subject, action.meaning)] + action.keys)
    }

    /// All that a node may have, where it is not clear what it does.
    static let unclearNode = MapShape("a node", NodeOutline.Action.allCases.flatMap { node($0).keys })

    static let way = MapShape(
        "a way on",
        [
            .may("when", .condition, "When it is taken; the last way has none."),
            .needs("to", .name, "The node it leads to."),
        ])

    static let reminder = MapShape(
        "remind",
        [
            .needs("after", .span, "How long to wait."),
            .needs("say", .text, "What is said then."),
        ])

    static let deadline = MapShape(
        "a deadline", oneOf: ["at", "after"],
        [
            .may("at", .name, "A field of the run data of type time or date."),
            .may("after", .span, "How long after arrival."),
            .needs("to", .name, "The node it leads to."),
        ])
}

extension NodeOutline.Action {
    /// What stands at its own key.
    fileprivate var subject: Shape {
        switch self {
        case .ask, .deal, .go: .name
        case .say, .end: .text
        case .wait: .condition
        }
    }

    fileprivate var meaning: String {
        switch self {
        case .ask: "Puts a question: the id of an answer."
        case .say: "Tells something and goes on."
        case .wait: "Stops until the condition holds."
        case .deal: "Loops over a list of statements, lines of others, or promises."
        case .go: "Enters a fragment."
        case .end: "Ends the walk with these words."
        }
    }

    /// The keys beside its own.
    fileprivate var keys: [MapShape.Key] {
        let next = MapShape.Key.needs("next", .either([.name, .list(.map(.way))]), "Where it goes on: a node, or a list of ways.")
        return switch self {
        case .ask:
            [
                .needs("prompt", .text, "The question; its options follow by themselves."),
                .may("again", .text, "The kinder question after a first unclear reply."),
                .may("options", .entries(.text), "Other labels for some options here."),
                .may("remind", .span, "One reminder when nothing comes."),
                .may("until", .name, "The last phase in which an answer given here counts."),
                next,
            ]
        case .say: [.may("human", .truth, "Calls the facilitator at once, as the word MENS does."), next]
        case .wait:
            [
                .may("meanwhile", .text, "What is said on arrival."),
                .may("remind", .either([.span, .map(.reminder)]), "One reminder while it lasts."),
                .may("deadline", .map(.deadline), "What happens when it does not come in time."),
                next,
            ]
        case .deal:
            [
                .needs("each", .name, "The first node of the body, whose nodes lead back here."),
                .may("count", .number, "At most so many; of a longer list of statements everybody gets some, so that each is seen enough."),
                .may("views", .number, "How many people are to answer about each statement before chance chooses; 25 unless given."),
                .may("shuffle", .truth, "Each person gets an order of their own."),
                next,
            ]
        case .go: [.needs("then", .name, "Where the fragment's `then` leads.")]
        case .end: [.may("as", .word(of: Node.Ending.self), "declined: the person did not consent, and nothing is counted.")]
        }
    }
}

extension Question.Kind {
    /// The kinds a script can name; questions of kind `sharing` are made by `share: ask`.
    static var written: [Question.Kind] { allCases.filter { $0 != .sharing } }
}
