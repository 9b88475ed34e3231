import DialogueEngine
import Mustache

/// One page for residents: what stands in its template.
///
/// It works without JavaScript and asks the server for one other file, the style, which stays with the browser.
struct PageLayout {
    let words: PageWords
    let language: Language
    /// In the window's title and in the heading.
    var heading: String
    /// What stands before the heading in the window's title, as where something is amiss.
    var titleStart: String?
    /// What the dialogue is called.
    var name: String?
    /// Whether the heading is in words of the product.
    var isOwnHeading = true
    var blocks: [Block] = []
    /// Sections that stand in the template by name: `question`, `answers`, `receipt`, `acts`, `keep`, `languageLink`.
    var sections: [String: Any] = [:]
    var links: [(href: String, text: String)] = []
    var marked = false
    /// After how many seconds the browser asks for the page again; `nil`: not by itself. Only where nothing can be filled in.
    var refresh: Int?

    init(_ language: Language, heading: String, name: String? = nil) {
        (self.language, self.heading, self.name) = (language, heading, name)
        words = PageWords(language: language)
    }

    /// A piece of a page, in the order in which it is read.
    enum Block {
        case heading(String)
        /// Something the dialogue says.
        case note(String, isUnreviewed: Bool)
        /// Something the product says.
        case paragraph(String)
        case list([String])
        case fault(head: String, text: String)
        case code(String)
        case link(href: String, text: String, isMain: Bool = false)
        case picture(src: String, alt: String)
        case tongues(action: String, hidden: [String: String], [Language])
        case ask(Ask)
        case press(action: String, hidden: [String: String], act: String, text: String, isMain: Bool)
    }

    /// A form with one field.
    struct Ask {
        var method = "post"
        let action: String
        var hidden: [String: String] = [:]
        let id: String
        let field: String
        let label: String
        var help: String?
        var value = ""
        let go: String
        var isMain = true
    }

    private static let template = Result {
        try MustacheTemplate(string: String(decoding: PackageResources.resident_mustache, as: UTF8.self))
    }

    var html: String {
        get throws {
            var view = sections
            view["language"] = language.text
            view["direction"] = language.isRightToLeft ? "rtl" : "ltr"
            view["title"] = [titleStart, heading, name].compactMap { $0?.cleaned }.filter { !$0.isEmpty }.joined(separator: " – ")
            view["heading"] = heading.cleaned
            view["productHeading"] = isOwnHeading
            view["style"] = PageAsset.residentStyle.path
            view["skip"] = words.skip
            view["more"] = words.more
            if let refresh { view["refresh"] = "\(refresh)" }
            if let name { view["name"] = name.cleaned }
            if words.spoken != language { view["tongue"] = words.spoken.text }
            if marked { view["marked"] = words.unreviewed }
            view["blocks"] = blocks.map(\.members)
            view["links"] = links.map { ["href": $0.href, "text": $0.text] }
            view["hasLinks"] = !links.isEmpty
            return try Self.template.get().render(view)
        }
    }

    static func hidden(_ fields: [String: String]) -> [[String: String]] {
        fields.sorted { $0.key < $1.key }.map { ["name": $0.key, "value": $0.value] }
    }
}

extension PageLayout.Block {
    fileprivate var members: [String: Any] {
        switch self {
        case .heading(let text): ["heading2": text.cleaned]
        case .note(let text, let isUnreviewed): ["note": ["text": text.cleaned, "mark": isUnreviewed] as [String: Any]]
        case .paragraph(let text): ["paragraph": text.cleaned]
        case .list(let items): ["list": ["items": items.map(\.cleaned)]]
        case .fault(let head, let text): ["fault": ["head": head, "text": text.cleaned]]
        case .code(let code): ["code": code]
        case .link(let href, let text, let isMain): ["link": ["href": href, "text": text, "sort": isMain ? "door" : "calm"]]
        case .picture(let src, let alt): ["picture": ["src": src, "alt": alt]]
        case .tongues(let action, let hidden, let languages):
            [
                "tongues": [
                    "action": action, "hidden": PageLayout.hidden(hidden),
                    "each": languages.map { ["code": $0.text, "direction": $0.isRightToLeft ? "rtl" : "ltr", "text": $0.ownName] },
                ] as [String: Any]
            ]
        case .ask(let ask): ["ask": ask.members]
        case .press(let action, let hidden, let act, let text, let isMain):
            [
                "press": [
                    "action": action, "hidden": PageLayout.hidden(hidden), "act": act, "text": text, "button": isMain ? "go" : "calm",
                ] as [String: Any]
            ]
        }
    }
}

extension PageLayout.Ask {
    fileprivate var members: [String: Any] {
        var members: [String: Any] = [
            "method": method, "action": action, "hidden": PageLayout.hidden(hidden), "id": id, "field": field, "label": label,
            "value": value.cleaned, "go": go, "button": isMain ? "go" : "calm",
        ]
        if let help { members["help"] = help }
        return members
    }
}
