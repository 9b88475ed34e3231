import DialogueEngine

/// Putting back what was typed where nothing was done with it.
extension ConsoleForm {
    /// This form as it was sent, where it is the one that was: the same button, about the same thing.
    func filled(with typed: PageForm) -> ConsoleForm? {
        let names = ["line", "question", "proposal", "field", "planned", "file"]
        guard buttons.contains(where: { $0.act == typed["act"] }),
            hidden.allSatisfy({ !names.contains($0.name) || typed[$0.name] == $0.value })
        else { return nil }
        var form = self
        form.fields = fields.map { $0.filled(with: typed) }
        return form
    }
}

extension ConsoleForm.Field {
    fileprivate func filled(with typed: PageForm) -> Self {
        switch self {
        case .line(var line):
            if line.type != "password" { line.value = typed[line.name] }
            return .line(line)
        case .area(let name, let label, _, let help, let rows, let isNeeded, let id):
            return .area(name: name, label: label, value: typed[name], help: help, rows: rows, isNeeded: isNeeded, id: id)
        case .select(let name, let label, let options, let id):
            return .select(name: name, label: label, options: options.map { $0.chosen([typed[name]]) }, id: id)
        case .checks(let name, let label, let options):
            return .checks(name: name, label: label, options: options.map { $0.chosen(typed.all(name)) })
        }
    }
}

extension ConsoleForm.Option {
    fileprivate func chosen(_ values: [String]) -> Self { .init(value: value, label: label, isChosen: values.contains(value)) }
}

extension ConsoleBlock {
    /// This piece with what was typed in its form; what it stands in is open.
    func filled(with typed: PageForm) -> ConsoleBlock {
        switch self {
        case .form(let form): return .form(form.filled(with: typed) ?? form)
        case .more(let summary, let blocks, let key, let isOpen, let name):
            return .more(
                summary, blocks.map { $0.filled(with: typed) }, key: key, isOpen: isOpen || blocks.contains { $0.holds(typed) }, name: name)
        case .item(let item):
            return .item(
                .init(
                    id: item.id, text: item.text, about: item.about, holder: item.holder, blocks: item.blocks.map { $0.filled(with: typed) }
                ))
        default: return self
        }
    }

    /// Whether the form that was sent is here.
    func holds(_ typed: PageForm) -> Bool {
        switch self {
        case .form(let form): form.filled(with: typed) != nil && !form.fields.isEmpty
        case .more(_, let blocks, _, _, _): blocks.contains { $0.holds(typed) }
        default: false
        }
    }
}
