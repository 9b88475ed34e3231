import DialogueEngine

/// A form of a moderator's page.
struct ConsoleForm {
    var method = "post"
    let action: String
    var hidden: [(name: String, value: String)] = []
    var fields: [Field] = []
    var buttons: [Button]
    /// How it is laid out: `row` stands on one line.
    var sort = "stack"
    /// Whether the page goes on without being loaded anew, where the browser runs its script.
    var isLive = false

    struct Button {
        let act: String
        let text: String
        /// Said by screen readers behind the text, where several buttons read alike.
        var aside: String?
        var isMain = false
        /// The key that presses it, and the sign shown for that.
        var key: String?
        var sign: String?
    }

    enum Field {
        case line(Line)
        case area(
            name: String, label: String, value: String = "", help: String? = nil, rows: Int = 3, isNeeded: Bool = false, id: String? = nil)
        case select(name: String, label: String, options: [Option], id: String? = nil)
        case checks(name: String, label: String, options: [Option])
    }

    struct Line {
        let name: String
        let label: String
        var type = "text"
        var value = ""
        var help: String?
        /// What is wrong with the value.
        var fault: String?
        var complete: String? = "off"
        var most = 200
        var isNeeded = false
        var id: String?
    }

    struct Option {
        let value: String
        let label: String
        var isChosen = false
    }

    /// What the template needs.
    var members: [String: Any] {
        [
            "method": method, "action": action, "sort": sort, "isLive": isLive,
            "hidden": hidden.map { ["name": $0.name, "value": $0.value] }, "fields": fields.map(\.members),
            "buttons": buttons.map { button in
                [
                    "act": button.act, "text": button.text, "sort": button.isMain ? "go" : "calm", "aside": button.aside as Any? ?? false,
                    "key": button.key as Any? ?? false, "sign": button.sign as Any? ?? false,
                ] as [String: Any]
            },
        ]
    }
}

extension ConsoleForm.Field {
    fileprivate var members: [String: Any] {
        switch self {
        case .line(let line):
            [
                "line": [
                    "id": line.id ?? line.name, "name": line.name, "label": line.label, "type": line.type, "value": line.value.cleaned,
                    "help": line.help as Any? ?? false, "fault": line.fault as Any? ?? false, "described": line.described as Any? ?? false,
                    "complete": line.complete as Any? ?? false, "most": line.most,
                    "needed": line.isNeeded,
                ] as [String: Any]
            ]
        case .area(let name, let label, let value, let help, let rows, let isNeeded, let id):
            [
                "area": [
                    "id": id ?? name, "name": name, "label": label, "value": value.cleaned, "help": help as Any? ?? false, "rows": rows,
                    "needed": isNeeded,
                ] as [String: Any]
            ]
        case .select(let name, let label, let options, let id):
            ["select": ["id": id ?? name, "name": name, "label": label, "options": options.map(\.members)] as [String: Any]]
        case .checks(let name, let label, let options):
            ["checks": ["label": label, "options": options.map { $0.members(named: name) }] as [String: Any]]
        }
    }
}

extension ConsoleForm.Line {
    /// The ids of what is said about it.
    fileprivate var described: String? {
        let parts = [help.map { _ in "help" }, fault.map { _ in "fault" }].compactMap { $0.map { "\(id ?? name)-\($0)" } }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}

extension ConsoleForm.Option {
    fileprivate var members: [String: Any] { ["value": value, "label": label.cleaned, "chosen": isChosen] }

    fileprivate func members(named name: String) -> [String: Any] { members.merging(["name": name]) { $1 } }
}
