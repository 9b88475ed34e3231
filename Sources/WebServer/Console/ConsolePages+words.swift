import DialogueEngine
import Facilitation
import JSONText

/// Words that are no line for others and may stand in the report: read here before they are published, and kept out where they tell of somebody.
extension ConsolePages {
    /// How many words of one question are on the page.
    private static let mostWords = 300

    func wordsAtHand(_ standing: JSON, _ base: String, _ visit: ConsoleVisit, _ dialogue: Dialogue) -> [ConsoleBlock] {
        let words = visit.words
        let all = Dictionary(grouping: standing["wordsAtHand"]?.array ?? []) { $0["question"]?.string ?? "" }
        let blocks = dialogue.questions.flatMap { question -> [ConsoleBlock] in
            guard let own = all[question.id.text] else { return [] }
            let asked = standing["questions"]?.array?.first { $0["id"]?.string == question.id.text }
            let title = ConsoleWords.text(asked?["text"], words.language) ?? question.id.text
            let rest = own.count > Self.mostWords ? [ConsoleBlock.small(words.moreWords(own.count - Self.mostWords))] : []
            let ordered = own.filter { $0["keptOut"] != true } + own.filter { $0["keptOut"] == true }
            return [.heading(SteeringPage.short(title))] + ordered.prefix(Self.mostWords).flatMap { item($0, asked, base, visit) } + rest
        }
        return blocks.isEmpty ? [] : [.paragraph(words.wordsHelp)] + blocks
    }

    private func item(_ said: JSON, _ asked: JSON?, _ base: String, _ visit: ConsoleVisit) -> [ConsoleBlock] {
        let (words, id, isKeptOut) = (visit.words, said["id"]?.string ?? "", said["keptOut"] == true)
        let statement = asked?["statements"]?.array?.first { $0["id"] == said["statement"] }
        let about = ConsoleWords.text(statement?["text"], words.language).map { [ConsoleBlock.small($0)] } ?? []
        let text = about + [ConsoleBlock.said((said["text"]?.string ?? "") + (isKeptOut ? " (\(words.keptOut))" : ""))]
        guard visit.account.may(.steer) else { return text }
        func form(_ buttons: [ConsoleForm.Button]) -> ConsoleBlock {
            .form(
                ConsoleForm(
                    action: "\(base)/act", hidden: visit.hidden([("line", id)], from: "\(base)/themes"), fields: [], buttons: buttons,
                    sort: "row"))
        }
        if isKeptOut { return text + [form([.init(act: "undo", text: words.letIn, aside: id)])] }
        let names = ModerationWords(language: words.language)
        let reasons = Contribution.HidingReason.allCases.map {
            ConsoleForm.Button(act: "hide-\($0.rawValue)", text: names.hiding($0.rawValue), aside: id)
        }
        return text + [.more(words.hide, [form(reasons)], name: "hide-\(id)")]
    }
}
