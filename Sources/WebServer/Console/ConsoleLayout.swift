import DialogueEngine
import Mustache

/// One page for those who work here.
///
/// Everything on it is done by forms; the script adds keys, and follows what changes.
struct ConsoleLayout {
    let words: ConsoleWords
    var heading: String
    /// The conversation it is about.
    var place: String?
    var panes: [Pane] = []
    var tabs: [(link: ConsoleBlock.Link, isHere: Bool)] = []
    /// What was just done.
    var news: String?
    var fault: String?
    /// What was typed in a form of this page of which nothing was done, to stand in it again.
    var typed: PageForm?
    /// Who is signed in, and the key of their forms.
    var account: (name: String, key: String)?
    /// Where what they promised stands, and how much that is.
    var own: ConsoleBlock.Link?
    /// Where changes are told, for pages that follow them.
    var live: String?

    init(_ words: ConsoleWords, heading: String) { (self.words, self.heading) = (words, heading) }

    struct Pane {
        var name: String?
        var title: String?
        var blocks: [ConsoleBlock]
    }

    private static let library = Result {
        MustacheLibrary(templates: [
            "console": try MustacheTemplate(string: String(decoding: PackageResources.console_mustache, as: UTF8.self)),
            "blocks": try MustacheTemplate(string: String(decoding: PackageResources.blocks_mustache, as: UTF8.self)),
        ])
    }

    var html: String {
        get throws {
            var view: [String: Any] = [
                "language": words.language.text, "heading": heading.cleaned, "skip": words.skip, "style": PageAsset.consoleStyle.path,
                "script": PageAsset.consoleScript.path,
                "title": [heading, place, "Meerstem"].compactMap { $0?.cleaned }.joined(separator: " – "),
                "panes": panes.map { $0.filled(typed).members }, "isWide": panes.count > 1, "hasTabs": !tabs.isEmpty,
                "tabsLabel": words.tabs,
                "tabs": tabs.map { ["href": $0.link.href, "text": $0.link.text, "here": $0.isHere] as [String: Any] },
            ]
            if let place { view["place"] = place.cleaned }
            if let news { view["news"] = news.cleaned }
            if let fault { view["fault"] = (fault + lost).cleaned }
            if let live { view["live"] = live }
            if let account {
                if let own { view["own"] = ["href": own.href, "text": own.text] }
                view["home"] = ["href": "/moderator", "text": "Meerstem"]
                view["account"] =
                    [
                        "name": account.name, "key": account.key, "tongueLabel": words.tongue, "choose": words.choose, "leave": words.leave,
                        "tongues": PageWords.all.map {
                            ["code": $0.text, "text": $0.ownName, "chosen": $0 == words.language] as [String: Any]
                        },
                    ] as [String: Any]
            }
            return try Self.library.get().render(view, withTemplate: "console") ?? ""
        }
    }
}

extension ConsoleLayout {
    /// What was typed where its form is no longer on the page, such as one about a line that is gone.
    private var lost: String {
        guard let typed, !panes.contains(where: { $0.blocks.contains { $0.holds(typed) } }) else { return "" }
        let texts = typed.fields.filter { $0.name == "w" || $0.name.hasPrefix("w-") }.map(\.value.trimmed).filter { !$0.isEmpty }
        return texts.isEmpty ? "" : " " + words.youWrote(texts.joined(separator: " / "))
    }

    /// Says what came of the form before.
    mutating func say(_ flash: Flashes.Flash) { (news, fault, typed) = (flash.news, flash.fault, flash.typed) }
}

extension ConsoleLayout.Pane {
    fileprivate func filled(_ typed: PageForm?) -> Self {
        guard let typed else { return self }
        return .init(name: name, title: title, blocks: blocks.map { $0.filled(with: typed) })
    }

    fileprivate var members: [String: Any] {
        ["blocks": blocks.map(\.members), "name": name as Any? ?? false, "title": title as Any? ?? false, "isTop": title == nil]
    }
}
