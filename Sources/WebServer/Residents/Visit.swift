import DialogueEngine
import Facilitation
import HTTPTypes
import Hummingbird

/// One request about one consultation: who asks, as far as their browser says so.
struct Visit {
    let open: OpenConsultation
    /// What the browser holds; nobody may have it here.
    let token: String?
    /// What its cookie holds, also where another token stands in the address.
    let cookie: String?
    /// Whether it stands in the address, because the browser keeps no cookie.
    let isKeyInAddress: Bool
    let source: String
    /// What stands at the end of somebody's own link, where they came by one.
    let link: String?
    /// The language asked for in the address (`?lang=fy`), where the dialogue is spoken in it.
    let asked: Language?
    /// The one asked for; else the language of the browser that comes first among those of the dialogue.
    let language: Language

    /// The consultation's own address.
    var home: String { "/c/\(open.code.percentEncodedName)" }
    /// Where this person's pages stand.
    var base: String { isKeyInAddress ? "\(home)/p/\(token ?? "")" : home }
    var languages: [Language] { open.dialogue.spoken }
    /// What the dialogue is called, for who has not begun.
    var title: String { Wording(dialogue: open.dialogue, in: language).title }

    init(_ open: OpenConsultation, _ request: Request, _ context: PageContext, _ settings: PagesSettings) {
        self.open = open
        let inAddress = context.parameters.get("token")
        cookie = request.cookies[settings.cookieName(open.code)].flatMap { Self.token($0.value) }
        token = inAddress.map { Self.token($0) ?? "none" } ?? cookie
        (isKeyInAddress, source) = (inAddress != nil, context.source(of: request))
        link = context.parameters.get("link").flatMap { Self.isLink($0) ? $0 : nil }
        asked = request.uri.queryParameters["lang"].map { Language(String($0)) }.flatMap { open.dialogue.spoken.contains($0) ? $0 : nil }
        language =
            asked ?? Self.preferred(request.headers[.acceptLanguage], among: open.dialogue.spoken) ?? open.dialogue.languages[0]
    }

    /// What may be a token of ours; nothing else reaches a page or a header.
    private static func token(_ text: String) -> String? {
        text.utf8.count == 28 && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x32...0x39).contains($0) } ? text : nil
    }

    private static func isLink(_ text: String) -> Bool {
        text.utf8.count == 20 && text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x32...0x39).contains($0) }
    }

    /// The first of the browser's languages, in its own order of preference, that is among those given.
    static func preferred(_ header: String?, among languages: [Language]) -> Language? {
        let wanted = (header ?? "").prefix(400).split(separator: ",").enumerated().map { place, part in
            let pieces = part.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            let weight = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            let code = pieces.first.map { $0.split(separator: "-").first.map { $0.lowercased() } ?? "" } ?? ""
            return (language: Language(code), weight: weight, place: place)
        }
        let ordered = wanted.filter { $0.weight > 0 }.sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }
        return ordered.map(\.language).first { languages.contains($0) }
    }
}
