import DialogueEngine
import Facilitation

/// What is kept of somebody, who sees it and until when: said from what this consultation and this server really do.
struct PrivacyLayout {
    private let visit: Visit
    private let settings: PagesSettings
    private let channels: [String]
    private let model: String?
    private let words: PageWords
    private let wording: Wording

    /// - Parameters:
    ///   - channels: the kinds of the channels beside these pages.
    ///   - model: the host of a language model that may be asked; `nil` where there is none.
    init(_ visit: Visit, _ settings: PagesSettings, _ channels: [String], model: String?) {
        (self.visit, self.settings, self.channels, self.model) = (visit, settings, channels, model)
        words = PageWords(language: visit.language)
        wording = Wording(dialogue: visit.open.dialogue, in: visit.language)
    }

    var layout: PageLayout {
        var layout = PageLayout(visit.language, heading: words.privacy, name: wording.title)
        layout.blocks = [.link(href: visit.base, text: words.goBack)]
        layout.blocks += [About.who, .privacy].compactMap { wording.saying(.about($0)) }.map {
            .note($0.prompt, isUnreviewed: $0.isUnreviewed)
        }
        layout.marked = [About.who, .privacy].contains { wording.saying(.about($0))?.isUnreviewed ?? false }
        layout.blocks += [.heading(words.whatIsKept), .list(kept)]
        let (personal, special) = (asked { $0.isPersonal || $0.isSpecial }, asked(\.isSpecial))
        if !personal.isEmpty { layout.blocks += [.heading(words.aboutYou), .list(personal)] }
        if !special.isEmpty { layout.blocks += [.paragraph(words.sealedToo), .list(special)] }
        layout.blocks += [.heading(words.whoSees), .list(seen), .heading(words.whatYouCanDo), .list(rights)]
        layout.links = visit.publicLinks(words)
        return layout
    }

    private func asked(_ sort: (Question) -> Bool) -> [String] {
        visit.open.dialogue.questions.filter(sort).map { wording.name(of: $0.id) }.filter { !$0.isEmpty }
    }

    private var kept: [String] {
        var kept = [words.keptAnswers, words.keptWords, words.cookie(settings.cookieName(visit.open.code)), words.nothingElsewhere]
        // What no question asks for comes by messengers alone.
        let takes = channels.isEmpty ? \Question.asksFor : \.takes
        if visit.open.dialogue.questions.contains(where: { !$0[keyPath: takes].isEmpty }) { kept.append(words.keptFiles) }
        if visit.open.dialogue.fields.contains(where: { $0.id == Facilitator.retentionField }) {
            kept.append(words.until(wording.text(of: Facilitator.retentionField)))
        }
        if !channels.isEmpty { kept.append(words.others(Array(Set(channels)).sorted().joined(separator: ", "))) }
        return kept
    }

    private var seen: [String] {
        let quotes = visit.open.dialogue.standing.quotes != nil || !visit.open.dialogue.contributions.isEmpty
        // Nothing goes to a model but what may stand in the report.
        let sent = quotes ? model.map { [words.wordsToModel($0)] } ?? [] : []
        return [words.moderatorSees, words.publicSees, quotes ? words.wordsByLeave : words.wordsNever] + sent
    }

    private var rights: [String] { [words.canChange, words.canErase, words.canAsk] }
}

extension PageWords {
    fileprivate var whatIsKept: String { pick("Wat we bewaren", "Wat wy bewarje", "What we keep") }
    fileprivate var aboutYou: String { pick("Deze vragen gaan over jou", "Dizze fragen geane oer jo", "These questions are about you") }
    fileprivate var sealedToo: String {
        pick(
            "Deze antwoorden zijn extra gevoelig. Ze staan versleuteld, net als je woorden.",
            "Dizze antwurden binne ekstra gefoelich. Se steane fersifere, krekt as jo wurden.",
            "These answers are especially sensitive. They are encrypted, as your words are.")
    }
    fileprivate var whoSees: String { pick("Wie ziet wat", "Wa sjocht wat", "Who sees what") }
    fileprivate var whatYouCanDo: String { pick("Wat je altijd kunt doen", "Wat jo altyd dwaan kinne", "What you can always do") }
    fileprivate var keptAnswers: String {
        pick(
            "Je antwoorden, onder een naam die de computer verzint. Je echte naam staat er niet bij.",
            "Jo antwurden, ûnder in namme dy't de kompjûter betinkt. Jo echte namme stiet der net by.",
            "Your answers, under a name made up by the computer. Your real name is not with them.")
    }
    fileprivate var keptWords: String {
        pick(
            "Wat je zelf schrijft, versleuteld met een sleutel die alleen van jou is. Wis je alles, dan is de sleutel weg.",
            "Wat jo sels skriuwe, fersifere mei in kaai dy't allinnich fan jo is. Wiskje jo alles, dan is de kaai fuort.",
            "What you write yourself, encrypted with a key that is only yours. If you erase everything, the key is gone.")
    }
    fileprivate var keptFiles: String {
        pick(
            "Een foto of spraakbericht dat je meestuurt, net zo versleuteld. Alleen de begeleider kan het zien of horen. We openen het niet en veranderen er niets aan: staat in een foto waar die gemaakt is, dan blijft dat erin staan. Haal je het antwoord weg, dan is het bestand ook weg.",
            "In foto of sprekberjocht dat jo meistjoere, likegoed fersifere. Allinnich de begelieder kin it sjen of hearre. Wy dogge it net iepen en feroarje der neat oan: stiet yn in foto wêr't dy makke is, dan bliuwt dat deryn stean. Helje jo it antwurd wei, dan is it bestân ek fuort.",
            "A photo or voice message that you send along, encrypted in the same way. Only the facilitator can see or hear it. We do not open it and change nothing in it: where a photo says where it was taken, that stays in it. Take the answer away and the file is gone too."
        )
    }
    fileprivate func cookie(_ name: String) -> String {
        pick(
            "Eén cookie in je browser (\(name)), met een getal dat niets over je zegt. Zo herkennen we je antwoorden. Er zijn geen andere cookies.",
            "Ien cookie yn jo browser (\(name)), mei in getal dat neat oer jo seit. Sa werkenne wy jo antwurden. Der binne gjin oare cookies.",
            "One cookie in your browser (\(name)), with a number that says nothing about you. That is how we know your answers. There are no other cookies."
        )
    }
    fileprivate var nothingElsewhere: String {
        pick(
            "Deze pagina's halen niets bij andere bedrijven op. We bewaren geen internetadressen.",
            "Dizze siden helje neat by oare bedriuwen op. Wy bewarje gjin ynternetadressen.",
            "These pages fetch nothing from other companies. We keep no internet addresses.")
    }
    fileprivate func until(_ day: String) -> String {
        pick(
            "We bewaren dit tot \(day). Daarna zijn je woorden en je nummer weg. De aantallen blijven.",
            "Wy bewarje dit oant \(day). Dêrnei binne jo wurden en jo nûmer fuort. De oantallen bliuwe.",
            "We keep this until \(day). After that your words and your number are gone. The numbers stay.")
    }
    fileprivate func others(_ kinds: String) -> String {
        pick(
            "Je kunt ook meedoen via: \(kinds). Dan ziet dat bedrijf je berichten ook.",
            "Jo kinne ek meidwaan fia: \(kinds). Dan sjocht dat bedriuw jo berjochten ek.",
            "You can also take part by: \(kinds). That company then sees your messages too.")
    }
    fileprivate var moderatorSees: String {
        pick(
            "De begeleider ziet wat mensen schrijven en hoeveel mensen wat kiezen. Niet wie het was.",
            "De begelieder sjocht wat minsken skriuwe en hoefolle minsken wat kieze. Net wa't it wie.",
            "The facilitator sees what people write and how many choose what. Not who it was.")
    }
    fileprivate var publicSees: String {
        pick(
            "Iedereen ziet alleen aantallen. Een groep van minder dan 10 mensen tonen we niet apart.",
            "Elkenien sjocht allinnich oantallen. In groep fan minder as 10 minsken litte wy net apart sjen.",
            "Everybody sees numbers only. A group of fewer than 10 people is not shown by itself.")
    }
    fileprivate var wordsByLeave: String {
        pick(
            "Je eigen woorden staan alleen in het verslag, of gaan naar anderen, als jij ja zegt.",
            "Jo eigen wurden steane allinnich yn it ferslach, of geane nei oaren, as jo ja sizze.",
            "Your own words appear in the report, or go to others, only if you say yes.")
    }
    fileprivate func wordsToModel(_ host: String) -> String {
        pick(
            "Woorden die in het verslag mogen, kan de begeleider zonder je naam door een taalmodel laten samenvatten. Dat staat op \(host).",
            "Wurden dy't yn it ferslach meie, kin de begelieder sûnder jo namme troch in taalmodel gearfetsje litte. Dat stiet op \(host).",
            "The facilitator may have words that may stand in the report summed up by a language model, without your name. It is at \(host)."
        )
    }
    fileprivate var wordsNever: String {
        pick(
            "Je eigen woorden staan niet in het verslag.", "Jo eigen wurden steane net yn it ferslach.",
            "Your own words are not in the report.")
    }
    fileprivate var canChange: String {
        pick(
            "Elk antwoord wijzigen of weghalen, bij Mijn antwoorden.", "Elk antwurd feroarje of weihelje, by Myn antwurden.",
            "Change or take away every answer, at My answers.")
    }
    fileprivate var canErase: String {
        pick(
            "Stoppen, of alles wissen. Gewiste antwoorden tellen nergens meer mee.",
            "Stopje, of alles wiskje. Wiske antwurden telle nearne mear mei.",
            "Stop, or erase everything. Erased answers count nowhere any more.")
    }
    fileprivate var canAsk: String {
        pick(
            "Een mens spreken: kies bij elke vraag Ik wil een mens spreken.",
            "In minske sprekke: kies by elke fraach Ik wol in minske sprekke.",
            "Speak to a human: choose I want to speak to a human at any question.")
    }
}
