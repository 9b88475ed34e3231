import DialogueEngine
import Facilitation
import JSONText

extension Messages {
    /// What is said of a moderator's acts, here and in the console alike.
    var acts: ActWording { ActWording(language: language) }

    func noThemes(_ question: String) -> String {
        pick("Bij \(question) zijn geen thema's.", "By \(question) binne gjin tema's.", "\(question) has no themes.")
    }

    /// What stands beside a command; it is read here, not by the parser, so the parser does not list it.
    var moderatorFlags: String {
        pick("Erbij:", "Derby:", "Beside it:") + """

            --as NAAM (moet)   --store BESTAND   --reason "…"   --json   --language nl|fy|en   --now 2026-06-01T18:00
            """
    }

    var moderatorHelp: String {
        pick("Zo stuur je:", "Sa stjoere jo:", "What you can type:") + """

            show                                  waar we staan / where we are
            show r1_open                          alles wat bij een vraag is gezegd / all that was said to a question
            show themes r1_open                   waar de antwoorden over gaan / what the answers are about
            show promises                         beloften, de dringendste eerst / promises, the most urgent first
            show balans                           wie er aan het woord was / who did the talking
            next "…"  back "…"  extend 3d  pause  resume
            approve c3|all   rephrase c3 "…"   hide c3 insult|threat|personal|offtopic|duplicate   merge c4 into c3   undo c3
            fill VELD "…"    seed ANTWOORD "…"
            propose VOORSTEL "…" change "…" for c12
            broadcast "…"    nudge GROEP|all "…"    as NAAM "…"    seat
            commit "…" owner "…" due 2026-06-01 for c3    progress p1 kept|partly|broken|refused|underway "…"
            remind p1 account "Anna" | sms +31612345678 | author c3 | nobody
            themes ANTWOORD rename WOORD "…" | merge WOORD WOORD | split WOORD | reset | ask | approve
            screen code|blank|VRAAG|VRAAG~STELLING      screen results VRAAG
            reply m1|c3 "…"  note "…"         preview          publish          quit
            """
    }
}
