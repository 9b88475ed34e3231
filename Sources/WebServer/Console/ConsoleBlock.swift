import DialogueEngine

/// A piece of a moderator's page, in the order in which it is read.
indirect enum ConsoleBlock {
    case heading(String)
    case paragraph(String)
    case small(String)
    /// Somebody's own words.
    case said(String)
    case list([String], sort: String? = nil)
    case code(String)
    case table(Table)
    case links([Link])
    /// Opens when it is asked for.
    case more(String, [ConsoleBlock], key: String? = nil, isOpen: Bool = false, name: String? = nil)
    case item(Item)
    case form(ConsoleForm)

    struct Table {
        let caption: String
        var isQuiet = false
        let head: [String]
        /// The first cell of each names the row.
        let rows: [[String]]
    }

    struct Link {
        let href: String
        let text: String
        var key: String?
    }

    /// A line that waits, with what can be done with it.
    struct Item {
        let id: StatementID
        let text: String
        let about: String
        /// Another moderator who looks at it now.
        var holder: String?
        let blocks: [ConsoleBlock]
    }

    /// All a template can ask of a block, each by its own name: what it is not is said too, or the block around it would answer.
    var members: [String: Any] { (Self.none as [String: Any]).merging(own) { $1 } }

    private static let none: [String: Bool] = [
        "heading": false, "paragraph": false, "small": false, "said": false, "list": false, "code": false, "table": false, "links": false,
        "more": false, "item": false, "form": false,
    ]

    private var own: [String: Any] {
        switch self {
        case .heading(let text): ["heading": text.cleaned]
        case .paragraph(let text): ["paragraph": text.cleaned]
        case .small(let text): ["small": text.cleaned]
        case .said(let text): ["said": text.cleaned]
        case .list(let items, let sort): ["list": ["items": items.map(\.cleaned), "sort": sort as Any? ?? false] as [String: Any]]
        case .code(let text): ["code": text.cleaned]
        case .table(let table): ["table": table.members]
        case .links(let links): ["links": ["each": links.map(\.members)]]
        case .more(let summary, let blocks, let key, let isOpen, let name):
            [
                "more": [
                    "summary": summary, "blocks": blocks.map(\.members), "key": key as Any? ?? false, "isOpen": isOpen,
                    "name": name as Any? ?? false,
                ] as [String: Any]
            ]
        case .item(let item): ["item": item.members]
        case .form(let form): ["form": form.members]
        }
    }
}

extension ConsoleBlock.Table {
    fileprivate var members: [String: Any] {
        [
            "caption": caption, "isQuiet": isQuiet, "isWide": head.count > 3, "head": head,
            "rows": rows.map { ["first": $0.first?.cleaned ?? "", "cells": $0.dropFirst().map(\.cleaned)] as [String: Any] },
        ]
    }
}

extension ConsoleBlock.Link {
    fileprivate var members: [String: Any] { ["href": href, "text": text.cleaned, "key": key as Any? ?? false] }
}

extension ConsoleBlock.Item {
    fileprivate var members: [String: Any] {
        [
            "id": id.text, "text": text.cleaned, "about": about, "holder": holder as Any? ?? false,
            "blocks": blocks.map(\.members),
        ]
    }
}
