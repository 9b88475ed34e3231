import DialogueEngine
import MessageChannels

extension Outbound {
    /// A saying for a conversation, its options as buttons of this script.
    init(_ saying: Saying, id: String, to conversation: String, in session: Session, of dialogue: Dialogue) {
        let buttons = Self.buttons(of: saying, in: session, of: dialogue)
        self.init(
            id: id, conversation: conversation, text: buttons == nil ? saying.text : saying.prompt, choices: buttons ?? [],
            language: session.language)
    }

    /// The options as buttons of the question at hand; `nil` where they are none of it, where pressing one is no answer (points are typed with the letters
    /// in the text), or where one could not be told apart from afar.
    private static func buttons(of saying: Saying, in session: Session, of dialogue: Dialogue) -> [Choice]? {
        guard let place = session.place, saying.node == place.node, let asking = dialogue.asking(at: place.node) else { return nil }
        let (key, question) = (AnswerKey(asking.question, place.statement), dialogue.question(asking.question))
        guard question.isAnsweredByOneOption else { return nil }
        let buttons = saying.choices.compactMap { choice -> Choice? in
            guard question.option(choice.id) != nil else { return nil }
            return ChoiceID(digest: dialogue.digest, key: key, option: choice.id).text.map {
                Choice(id: $0, key: choice.key, label: choice.label, short: choice.short)
            }
        }
        return buttons.count == saying.choices.count && !buttons.isEmpty ? buttons : nil
    }
}
