/// What a moderator's line begins with, in the languages moderators speak.
enum ActVerb: String, CaseIterable {
    case next, back, extend, pause, resume, approve, rephrase, hide, merge, undo, seed, propose, fill, broadcast, nudge, entry = "as",
        write, commit, remind,
        progress, note, seat, preview, publish, reply, themes, screen

    /// Other words for it: short forms first, then Dutch and Frisian.
    var others: [String] {
        switch self {
        case .next: ["n", "volgende", "folgjende"]
        case .back: ["terug", "werom"]
        case .extend: ["e", "verleng", "verlingje"]
        case .pause: ["pauze", "skoft"]
        case .resume: ["verder", "fierder"]
        case .approve: ["a", "ok", "goedkeuren", "goedkarre"]
        case .rephrase: ["r", "herformuleer", "oarsom"]
        case .hide: ["h", "verberg", "ferbergje"]
        case .merge: ["m", "samenvoegen", "gearfoegje"]
        case .undo: ["ongedaan", "ûngedien"]
        case .seed: ["zaai", "begin"]
        case .propose: ["p", "voorstel", "foarstel"]
        case .fill: ["vul", "folje"]
        case .broadcast: ["b", "bericht", "berjocht"]
        case .nudge: ["u", "aansporen", "oantrune"]
        case .entry: ["namens", "foar"]
        case .write: ["schrijf", "skriuw"]
        case .commit: ["c", "beloof", "tasizze"]
        case .remind: ["herinner", "tink"]
        case .progress: ["voortgang", "foarútgong"]
        case .note: ["notitie", "notysje"]
        case .seat: ["tafels"]
        case .preview: ["voorleggen", "foarlizze"]
        case .publish: ["publiceer", "publisearje"]
        case .reply: ["antwoord", "antwurd"]
        case .screen: ["scherm", "skerm"]
        case .themes: ["theme", "thema", "themas", "tema", "temas"]
        }
    }

    /// A line that is right.
    var example: String {
        switch self {
        case .next: "next \"iedereen is geweest\""
        case .back: "back \"er kwamen mensen bij\""
        case .extend: "extend 3d \"het was vakantie\""
        case .pause: "pause \"storing\""
        case .resume: "resume"
        case .approve: "approve c3"
        case .rephrase: "rephrase c3 \"laat de naam weg\""
        case .hide: "hide c3 insult"
        case .merge: "merge c4 into c3"
        case .undo: "undo c3"
        case .seed: "seed r2_nee \"Misschien is het nu te vroeg.\""
        case .propose: "propose voorstel \"De tekst.\" change \"Wat er anders is.\" for c12"
        case .fill: "fill meest \"Het kost te veel.\""
        case .broadcast: "broadcast \"Morgen gaan we verder.\""
        case .nudge: "nudge all \"Wil je nog iets zeggen?\""
        case .entry: "as oma \"Ik ben tegen.\""
        case .write: "write c3 \"Ik slaap slecht van het verkeer.\""
        case .commit: "commit \"Geluid meten\" owner \"wethouder\" due 2026-06-01 for c3"
        case .remind: "remind p1 account \"Anna de Vries\""
        case .progress: "progress p1 kept \"Gemeten op 3 mei.\""
        case .note: "note \"Het was rustig in de zaal.\""
        case .seat: "seat"
        case .preview: "preview"
        case .publish: "publish"
        case .reply: "reply m1 \"Ik bel je morgen.\""
        case .screen: "screen blank"
        case .themes: "themes zorg rename geluid \"Geluid in de nacht\""
        }
    }

    init?(word: String) {
        let word = word.lowercased()
        guard let verb = Self.allCases.first(where: { $0.rawValue == word || $0.others.contains(word) }) else { return nil }
        self = verb
    }
}
