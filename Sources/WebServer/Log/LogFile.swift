import DialogueEngine
import Facilitation
import VoiceSummary

/// The public log as comma-separated values: one row for each act, in the words of commands, and in words of the reader's language.
struct LogFile {
    private let acts: [Consultation.Act]
    private let language: Language

    init(acts: [Consultation.Act], _ visit: Visit) { (self.acts, language) = (acts.compactMap(\.published), visit.language) }

    var answer: PageAnswer { .file(Array(text.utf8), type: "text/csv; charset=utf-8", isKept: false) }

    /// Times in UTC; a byte order mark first, by which spreadsheets know the signs.
    var text: String {
        let words = ModerationWords(language: language, namesThings: false)
        let rows = acts.map { act in
            [act.at.iso8601, words.actor(act.actor), act.what, words.lines(of: [act]).first?.text ?? "", act.reason ?? ""]
        }
        return "\u{FEFF}"
            + ([["at", "actor", "act", "in_words", "reason"]] + rows).map { row in
                row.map(\.spreadsheetField).joined(separator: ",") + "\r\n"
            }.joined()
    }
}
