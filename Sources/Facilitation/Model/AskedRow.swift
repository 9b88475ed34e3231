import DialogueEngine
import JSONText

/// One part of what a model is asked, as it waits in the outbox: ids of texts, never their words.
struct AskedRow: Equatable {
    let number: Int
    let part: ModelPart
    let ask: ModelAsk

    var json: JSON {
        [
            "number": .count(number), "part": .string(part.rawValue), "question": .string(ask.question.text),
            "withheld": .count(ask.withheld),
            "themes": .array(
                ask.themes.map { theme in
                    ["words": .array(theme.words.map { .string($0) }), "texts": .array(theme.texts.map { .string($0) })]
                }),
        ]
    }

    init(number: Int, part: ModelPart, ask: ModelAsk) { (self.number, self.part, self.ask) = (number, part, ask) }

    /// Reads what ``json`` wrote; `nil` for any other shape.
    init?(json: JSON) {
        guard let number = json["number"]?.int, let part = json["part"]?.string.flatMap(ModelPart.init(rawValue:)),
            let question = json["question"]?.string, let withheld = json["withheld"]?.int, let themes = json["themes"]?.array
        else { return nil }
        func texts(_ json: JSON?) -> [String] { json?.array?.compactMap(\.string) ?? [] }
        self.init(
            number: Int(number), part: part,
            ask: ModelAsk(
                question: QuestionID(question), themes: themes.map { .init(words: texts($0["words"]), texts: texts($0["texts"])) },
                withheld: Int(withheld), parts: [part]))
    }
}
