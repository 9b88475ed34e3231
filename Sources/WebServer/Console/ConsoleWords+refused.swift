import DialogueEngine
import Facilitation

/// Why something was not done, for who presses buttons and types no commands.
extension ConsoleWords {
    var acts: ActWording { ActWording(language: language, typesLines: false) }

    func refused(_ refusal: ConsultationRefusal) -> String {
        switch refusal {
        case .reasonNeeded(let lacking):
            let names = ModerationWords(language: language)
            return (lacking.codes.map { names.lacking($0) } + [nextReason]).joined(separator: "\n")
        case .changeWithoutNeed:
            return pick(
                "Elke wijziging noemt het nummer van wie dat nodig had.", "Elke feroaring neamt it nûmer fan wa't dat nedich hie.",
                "Every change names the number of the need behind it.")
        case .notForScreen:
            return pick(
                "Dit kan niet op het scherm: die vraag is er niet, is gevoelig, of mag niet getoond worden.",
                "Dit kin net op it skerm: dy fraach is der net, is gefoelich, of mei net sjen litten wurde.",
                "This cannot be on the screen: there is no such question, it is sensitive, or it may not be shown.")
        case .modelBusy:
            return pick(
                "Het taalmodel werkt hier nog aan.", "It taalmodel is hjir noch mei dwaande.", "The language model is still busy with this."
            )
        default:
            let text = acts.refused(refusal)
            return text.prefix(1).uppercased() + text.dropFirst()
        }
    }

    /// Why a line was left to a colleague, or a message went.
    func overtaken(_ why: Overtaken) -> String {
        switch why {
        case .read(_, let name): holds(name)
        case .decided(let line, let name): decidedBy(name, line.text)
        case .moved(let name): movedBy(name)
        case .nothingToRecall: tooLate
        }
    }
}
