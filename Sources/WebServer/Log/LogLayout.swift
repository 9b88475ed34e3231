import DialogueEngine
import Facilitation

/// What moderators did, for anybody to read: when, under which name and why; never whom it concerned, nor words that were hidden.
struct LogLayout {
    private let visit: Visit
    private let group: Consultation
    private let words: PageWords
    private let wording: Wording

    /// The most lines on one page; the file has all of them.
    private static let most = 300

    init(_ visit: Visit, _ group: Consultation) {
        (self.visit, self.group) = (visit, group)
        words = PageWords(language: visit.language)
        wording = Wording(dialogue: visit.open.dialogue, in: visit.language)
    }

    var layout: PageLayout {
        var layout = PageLayout(visit.language, heading: words.log, name: wording.title)
        layout.blocks = [
            .link(href: visit.base, text: words.goBack), .paragraph(words.whatIsInIt),
            .link(href: "\(visit.home)/log.csv", text: words.asFile),
        ]
        let lines = lines
        if lines.count > Self.most { layout.blocks.append(.paragraph(words.newest(Self.most))) }
        layout.sections["log"] = [
            "each": lines.prefix(Self.most).map { line -> [String: Any] in
                ["at": line.moment, "machine": line.at, "actor": line.actor.cleaned, "what": line.what.cleaned]
            }
        ]
        layout.links = visit.publicLinks(words)
        return layout
    }

    /// The newest first.
    private var lines: [(moment: String, at: String, actor: String, what: String)] {
        let words = ModerationWords(language: visit.language, namesThings: false) { [wording] in wording.title(of: PhaseID($0)) ?? $0 }
        let zone = visit.open.dialogue.run.timeZone
        return words.lines(of: group.acts.compactMap(\.published)).reversed().map { line in
            (LocalDates.text(line.at, in: visit.language, zone: zone, withTime: true), line.at.iso8601, line.actor, line.text)
        }
    }
}

extension PageWords {
    fileprivate var whatIsInIt: String {
        pick(
            "Hier staat wat begeleiders deden, met de naam waaronder ze dat doen. Je leest hier niet over wie het ging, en ook geen woorden die verborgen zijn. Hun eigen aantekeningen staan er niet bij, en ook niet wie een aanmoediging kreeg. Het nieuwste staat bovenaan.",
            "Hjir stiet wat begelieders diene, mei de namme dêr't se dat ûnder dogge. Jo lêze hjir net oer wa't it gie, en ek gjin wurden dy't ferburgen binne. Har eigen oantekeningen steane der net by, en ek net wa't in oanmoediging krige. It nijste stiet boppe-oan.",
            "Here is what facilitators did, with the name under which they do it. You do not read here whom it was about, nor any words that were hidden. Their own notes are not here, nor who was encouraged. The newest comes first."
        )
    }
    fileprivate var asFile: String {
        pick("Alles als bestand (CSV)", "Alles as bestân (CSV)", "All of it as a file (CSV)")
    }
    fileprivate func newest(_ count: Int) -> String {
        pick("Dit zijn de laatste \(count) regels.", "Dit binne de lêste \(count) rigels.", "These are the last \(count) lines.")
    }
}
