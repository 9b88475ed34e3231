import DialogueEngine

/// What a moderator's line begins with, in the languages moderators speak.
enum ActVerb: String, CaseIterable {
    case next, back, extend, pause, resume, approve, rephrase, hide, merge, split, undo, seed, propose, fill, broadcast, recall, nudge,
        entry = "as", write, commit, remind, progress, note, seat, table, preview, publish, reply, themes, screen

    /// The word as a moderator is shown it; each language's is read in every language.
    func word(in language: Language) -> String {
        switch language {
        case .frisian: words.fy
        case .english: rawValue
        default: words.nl
        }
    }

    /// Other words for it than its English name.
    var others: [String] { words.more + [words.nl, words.fy] }

    /// The Dutch and the Frisian word, and what is read beside them.
    private var words: (nl: String, fy: String, more: [String]) {
        switch self {
        case .next: ("volgende", "folgjende", ["n"])
        case .back: ("terug", "werom", [])
        case .extend: ("verleng", "verlingje", ["e"])
        case .pause: ("pauze", "skoft", [])
        case .resume: ("verder", "fierder", [])
        case .approve: ("goedkeuren", "goedkarre", ["a", "ok"])
        case .rephrase: ("herformuleer", "oarsom", ["r"])
        case .hide: ("verberg", "ferbergje", ["h"])
        case .merge: ("samenvoegen", "gearfoegje", ["m"])
        case .split: ("splits", "spjalt", ["s", "splitsen", "spjalte"])
        case .undo: ("ongedaan", "ûngedien", [])
        case .seed: ("begin", "begjin", ["zaai"])
        case .propose: ("voorstel", "foarstel", ["p"])
        case .fill: ("vul", "folje", [])
        case .broadcast: ("bericht", "berjocht", ["b"])
        case .recall: ("terughalen", "weromhelje", ["terugnemen", "weromnimme"])
        case .nudge: ("aansporen", "oantrune", ["u"])
        case .entry: ("namens", "foar", [])
        case .write: ("schrijf", "skriuw", [])
        case .commit: ("beloof", "tasizze", ["c"])
        case .remind: ("herinner", "tink", [])
        case .progress: ("voortgang", "foarútgong", [])
        case .note: ("notitie", "notysje", [])
        case .seat: ("tafels", "tafels", [])
        case .table: ("tafel", "tafel", [])
        case .preview: ("voorleggen", "foarlizze", [])
        case .publish: ("publiceer", "publisearje", [])
        case .reply: ("antwoord", "antwurd", [])
        case .screen: ("scherm", "skerm", [])
        case .themes: ("thema", "tema", ["theme", "themas", "temas"])
        }
    }

    init?(word: String) {
        let word = word.lowercased()
        guard let verb = Self.allCases.first(where: { $0.rawValue == word || $0.others.contains(word) }) else { return nil }
        self = verb
    }
}

/// Lines that are right, as examples.
struct ActExample: Trilingual {
    let language: Language

    /// A line with this verb, in the words of the language.
    func line(with verb: ActVerb) -> String {
        let rest = rest(of: verb)
        return verb.word(in: language) + (rest.isEmpty ? "" : " \(rest)")
    }

    private func rest(of verb: ActVerb) -> String {
        switch verb {
        case .next: pick("\"iedereen is geweest\"", "\"elkenien hat west\"", "\"everyone has answered\"")
        case .back: pick("\"er kwamen mensen bij\"", "\"der kamen minsken by\"", "\"more people came in\"")
        case .extend: pick("3d \"het was vakantie\"", "3d \"it wie fakânsje\"", "3d \"it was a holiday\"")
        case .pause: pick("\"storing\"", "\"steuring\"", "\"a fault\"")
        case .rephrase: pick("c3 \"laat de naam weg\"", "c3 \"lit de namme wei\"", "c3 \"leave the name out\"")
        case .hide: pick("c3 belediging", "c3 belediging", "c3 insult")
        case .merge: pick("c4 in c3", "c4 yn c3", "c4 into c3")
        case .split:
            pick(
                "c3 \"De bus rijdt te weinig\" \"het plein is donker\"", "c3 \"De bus rydt te min\" \"it plein is tsjuster\"",
                "c3 \"Too few buses run\" \"the square is dark\"")
        case .approve, .undo: "c3"
        case .seed:
            pick("r2_nee \"Misschien is het te vroeg.\"", "r2_nee \"Faaks is it te betiid.\"", "r2_nee \"Perhaps it is too early.\"")
        case .propose:
            pick(
                "plan \"De tekst.\" wijziging \"Wat er anders is.\" voor c12",
                "plan \"De tekst.\" feroaring \"Wat der oars is.\" foar c12", "plan \"The text.\" change \"What is new.\" for c12")
        case .fill: pick("meest \"Het kost te veel.\"", "meest \"It kostet te folle.\"", "meest \"It costs too much.\"")
        case .broadcast: pick("\"Morgen gaan we verder.\"", "\"Moarn geane wy fierder.\"", "\"We go on tomorrow.\"")
        case .nudge:
            pick("allen \"Wil je nog iets zeggen?\"", "allen \"Wolst noch wat sizze?\"", "all \"Is there anything you would like to say?\"")
        case .entry: pick("oma \"Ik ben tegen.\"", "beppe \"Ik bin tsjin.\"", "granny \"I am against.\"")
        case .write:
            pick(
                "c3 \"Ik slaap slecht van het verkeer.\"", "c3 \"Ik sliep min fan it ferkear.\"", "c3 \"The traffic keeps me awake.\"")
        case .remind: "p1 account \"Anna de Vries\""
        case .commit:
            pick(
                "\"Geluid meten\" eigenaar \"wethouder\" voor 2026-06-01 om c3",
                "\"Lûd mjitte\" eigner \"wethâlder\" foar 2026-06-01 oer c3", "\"Measure noise\" owner \"alderman\" due 2026-06-01 for c3")
        case .progress:
            pick("p1 gedaan \"Gemeten op 3 mei.\"", "p1 dien \"Metten op 3 maaie.\"", "p1 kept \"Measured on 3 May.\"")
        case .table: pick("2 overslaan", "2 oerslaan", "2 skip")
        case .note: pick("\"Het was rustig in de zaal.\"", "\"It wie rêstich yn 'e seal.\"", "\"It was quiet in the hall.\"")
        case .reply: pick("m1 \"Ik bel je morgen.\"", "m1 \"Ik skilje dy moarn.\"", "m1 \"I will call you tomorrow.\"")
        case .screen: pick("leeg", "leech", "blank")
        case .themes:
            pick("zorg noem geluid \"Geluid in de nacht\"", "zorg neam lûd \"Lûd yn 'e nacht\"", "care rename noise \"Noise at night\"")
        case .resume, .recall, .seat, .preview, .publish: ""
        }
    }
}
