import DialogueEngine
import Facilitation

/// For whom these pages were made to work, how that is tried, and what nobody has tried.
struct AccessibilityLayout {
    private let visit: Visit
    private let words: PageWords
    private let wording: Wording

    init(_ visit: Visit, _ settings: PagesSettings) {
        self.visit = visit
        words = PageWords(language: visit.language)
        wording = Wording(dialogue: visit.open.dialogue, in: visit.language)
    }

    var layout: PageLayout {
        var layout = PageLayout(visit.language, heading: words.accessibility, name: wording.title)
        layout.blocks = [
            .link(href: visit.base, text: words.goBack), .list([words.without, words.keyboard, words.narrow, words.colours]),
            .heading(words.howTried), .paragraph(words.tried), .heading(words.notTried), .paragraph(words.untried),
            .heading(words.amissTitle), .paragraph(words.amiss),
        ]
        layout.links = visit.publicLinks(words)
        return layout
    }
}

extension PageWords {
    fileprivate var without: String {
        pick(
            "De pagina's werken zonder JavaScript en zonder account.", "De siden wurkje sûnder JavaScript en sûnder account.",
            "The pages work without JavaScript and without an account.")
    }
    fileprivate var keyboard: String {
        pick(
            "Alles kan met het toetsenbord. Je ziet altijd waar je bent.", "Alles kin mei it toetseboerd. Jo sjogge altyd wêr't jo binne.",
            "Everything can be done by keyboard. You always see where you are.")
    }
    fileprivate var narrow: String {
        pick(
            "Ze passen op een smal scherm en blijven leesbaar als je ze vergroot.",
            "Se passe op in smel skerm en bliuwe lêsber as jo se fergrutsje.",
            "They fit a narrow screen and stay readable when enlarged.")
    }
    fileprivate var colours: String {
        pick(
            "Geen enkele kleur zegt iets dat er niet ook staat.", "Gjin inkelde kleur seit wat dat der net ek stiet.",
            "No colour says anything that is not also written.")
    }
    fileprivate var howTried: String { pick("Hoe we dat controleren", "Hoe't wy dat kontrolearje", "How we check that") }
    fileprivate var tried: String {
        pick(
            "Bij elke nieuwe versie doorlopen onze eigen automatische tests deze pagina's in een echte browser: met alleen het toetsenbord, zonder JavaScript, op drie schermbreedtes en in drie talen. Het hulpmiddel axe zoekt daarbij naar fouten volgens WCAG 2.2, niveau A en AA.",
            "By elke nije ferzje rinne ús eigen automatyske tests dizze siden troch yn in echte browser: mei allinnich it toetseboerd, sûnder JavaScript, op trije skermbreedtes en yn trije talen. It helpmiddel axe siket dêrby nei flaters neffens WCAG 2.2, nivo A en AA.",
            "With each new version our own automated tests walk these pages in a real browser: by keyboard only, without JavaScript, at three widths and in three languages. The tool axe looks for faults against WCAG 2.2, levels A and AA."
        )
    }
    fileprivate var notTried: String { pick("Wat we niet weten", "Wat wy net witte", "What we do not know") }
    fileprivate var untried: String {
        pick(
            "Automatische tests vinden niet alles. Een onafhankelijk onderzoek is er nog niet geweest, en mensen met een beperking hebben deze pagina's nog niet voor ons getest.",
            "Automatyske tests fine net alles. In ûnôfhinklik ûndersyk is der noch net west, en minsken mei in beheining hawwe dizze siden noch net foar ús testen.",
            "Automated tests do not find everything. There has been no independent audit yet, and people with disabilities have not tested these pages for us."
        )
    }
    fileprivate var amissTitle: String { pick("Lukt er iets niet?", "Slagget der wat net?", "Does something not work?") }
    fileprivate var amiss: String {
        pick(
            "Kies bij een vraag Ik wil een mens spreken en schrijf wat er niet lukt. Je kunt ook op een andere manier meedoen: vraag het wie je uitnodigde.",
            "Kies by in fraach Ik wol in minske sprekke en skriuw wat net slagget. Jo kinne ek op in oare manier meidwaan: freegje it wa't jo útnoege.",
            "Choose I want to speak to a human at a question and write what does not work. You can also take part in another way: ask who invited you."
        )
    }
}
