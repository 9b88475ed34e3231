import DialogueEngine
import Facilitation

/// The words of the big screen that are no dialogue's own.
struct ScreenWords: Trilingual {
    let language: Language

    /// The language these words really are in.
    var spoken: Language { PageWords(language: language).spoken }
    var unreviewed: String { PageWords(language: language).unreviewed }

    var blank: String { pick("Het scherm is leeg", "It skerm is leech", "The screen is blank") }
    var takePart: String { pick("Doe mee met je telefoon", "Doch mei mei jo telefoan", "Take part with your phone") }
    var join: String { pick("Doe mee", "Doch mei", "Take part") }
    var scan: String {
        pick("Richt je camera op dit plaatje.", "Rjochtsje jo kamera op dit plaatsje.", "Point your camera at this picture.")
    }
    var goTo: String { pick("Of ga naar", "Of gean nei", "Or go to") }
    var andType: String { pick("en typ deze code:", "en typ dizze koade:", "and type this code:") }
    var picture: String {
        pick("QR-code die naar dit gesprek leidt", "QR-koade dy't nei dit petear liedt", "QR code that leads to this conversation")
    }
    var results: String { pick("Uitslag", "Utslach", "Results") }
    var caption: String { pick("Hoeveel mensen wat kozen", "Hoefolle minsken wat keazen", "How many people chose what") }
    var nothingYet: String {
        pick("Er is nog niets om te laten zien.", "Der is noch neat om sjen te litten.", "There is nothing to show yet.")
    }

    func takingPart(_ here: Int) -> String {
        here == 1
            ? pick("1 mens doet mee", "1 minske docht mei", "1 person takes part")
            : pick("\(here) mensen doen mee", "\(here) minsken dogge mei", "\(here) people take part")
    }

    /// "48 van 60", or "48" where not everybody is asked.
    func count(_ answered: Int, _ here: Int?) -> String {
        guard let here else { return "\(answered)" }
        return pick("\(answered) van \(here)", "\(answered) fan \(here)", "\(answered) of \(here)")
    }

    /// What stands behind ``count(_:_:)``.
    func counted(_ answered: Int, _ here: Int?) -> String {
        here != nil
            ? pick("gaven antwoord", "joegen antwurd", "have answered")
            : answered == 1 ? pick("antwoord", "antwurd", "answer") : pick("antwoorden", "antwurden", "answers")
    }

    func answers(_ answered: Int) -> String { "\(count(answered, nil)) \(counted(answered, nil))" }

    /// Why there are no bars, or of how many answers they are; `nil` where there is nothing to say.
    func note(_ figures: ScreenQuestion.Figures, answered: Int) -> String? {
        switch figures {
        case .of(let shown) where shown != answered:
            pick(
                "De balken zijn van \(shown) antwoorden. Ze schuiven op per 10, zodat niemand ziet wat jij koos.",
                "De balken binne fan \(shown) antwurden. Se skowe op per 10, sadat nimmen sjocht wat jo keazen.",
                "The bars are of \(shown) answers. They move by 10 at a time, so that nobody sees what you chose.")
        case .of, .never: nil
        case .fewerThan(let least):
            pick(
                "Vanaf \(least) antwoorden zie je hier de uitslag.", "Fan \(least) antwurden ôf sjogge jo hjir de útslach.",
                "From \(least) answers on you see the results here.")
        case .untilClosed:
            pick(
                "De uitslag komt als de vraag gesloten is. Zo kiest iedereen zelf.",
                "De útslach komt as de fraach sletten is. Sa kiest elkenien sels.",
                "The results come when the question is closed. So everybody chooses for themselves.")
        }
    }
}
