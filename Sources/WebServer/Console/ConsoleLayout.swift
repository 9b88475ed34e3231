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
    /// Who is signed in, and the key of their forms.
    var account: (name: String, key: String)?
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
                "panes": panes.map(\.members), "isWide": panes.count > 1, "hasTabs": !tabs.isEmpty, "tabsLabel": words.tabs,
                "tabs": tabs.map { ["href": $0.link.href, "text": $0.link.text, "here": $0.isHere] as [String: Any] },
            ]
            if let place { view["place"] = place.cleaned }
            if let news { view["news"] = news.cleaned }
            if let fault { view["fault"] = fault.cleaned }
            if let live { view["live"] = live }
            if let account {
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

extension ConsoleLayout.Pane {
    fileprivate var members: [String: Any] {
        ["blocks": blocks.map(\.members), "name": name as Any? ?? false, "title": title as Any? ?? false, "isTop": title == nil]
    }
}
