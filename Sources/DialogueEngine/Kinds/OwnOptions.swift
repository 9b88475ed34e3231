extension Question.Kind {
    /// The options that come with a kind, numbered from 1; empty where the script brings its own.
    public var ownOptions: [Option] {
        let rows = ownLabels
        return rows.enumerated().map { index, row in
            Option(id: row.id, key: "\(index + 1)", label: LocalizedText(["nl": row.nl, "fy": row.fy, "en": row.en]))
        }
    }

    private var ownLabels: [(id: OptionID, nl: String, fy: String, en: String)] {
        switch self {
        case .stance: [("agree", "Eens", "Iens", "Agree"), ("disagree", "Oneens", "Uniens", "Disagree"), ("pass", "Weet ik niet", "Wit ik net", "Don't know")]
        case .confirm, .consent: [("ja", "Ja", "Ja", "Yes"), ("nee", "Nee", "Nee", "No")]
        case .live:
            [("yes", "Ja", "Ja", "Yes"), ("difficult", "Ja, met moeite", "Ja, mei muoite", "Yes, with difficulty"), ("no", "Nee", "Nee", "No")]
        case .recognise:
            [("fully", "Ja", "Ja", "Yes"), ("bit", "Een stukje", "In stikje", "A bit"), ("no", "Nee", "Nee", "No")]
        case .objection: [("none", "Geen bezwaar", "Gjin beswier", "No objection"), ("objection", "Bezwaar", "Beswier", "Objection")]
        case .choice, .choices, .scale, .number, .points, .rank, .text, .date, .place: []
        }
    }

    /// The words of the tables for a built-in option.
    func table(for option: OptionID) -> Set<String> {
        switch (self, option) {
        case (.stance, "agree"): WordTables.agree.union(WordTables.yes)
        case (.stance, "disagree"): WordTables.disagree.union(WordTables.no)
        case (.stance, "pass"): WordTables.pass
        case (.confirm, "ja"), (.confirm, "yes"), (.consent, "ja"), (.consent, "yes"): WordTables.yes
        case (.confirm, "nee"), (.confirm, "no"), (.consent, "nee"), (.consent, "no"): WordTables.no
        case (.live, "yes"): WordTables.yes.union(["mee leven", "best mee leven", "kan ermee leven", "can live with it"])
        case (.live, "no"): WordTables.no.union(["niet mee leven", "echt niet mee leven", "niet accepteren", "cannot live with it"])
        case (.live, "difficult"): ["met moeite", "ja met moeite", "moeite", "mei muoite", "ja mei muoite", "with difficulty", "yes with difficulty"]
        case (.recognise, "fully"): WordTables.yes.union(["helemaal", "herken ik", "herken", "hielendal", "fully", "totally"])
        case (.recognise, "no"): WordTables.no.union(["herken ik niet", "herken niet", "niet herkend", "helemaal niet"])
        case (.recognise, "bit"): ["een stukje", "stukje", "beetje", "een beetje", "deels", "soms", "soms een stukje", "in bytsje", "bytsje", "stikje", "a bit", "partly", "a little"]
        case (.objection, "none"): WordTables.no.union(["geen bezwaar", "gjin beswier", "no objection", "geen"])
        case (.objection, "objection"): ["bezwaar", "ik heb bezwaar", "beswier", "objection", "wel bezwaar"]
        default: []
        }
    }
}
