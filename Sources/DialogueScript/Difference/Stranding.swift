import DialogueEngine

/// Something that a person on their way through the old script would lose in the new one.
public struct Stranding: Sendable, Equatable {
    public enum Kind: String, Sendable {
        /// Who stands at this node would have nowhere to stand.
        case node
        /// Who gave this answer would lose it, or part of it.
        case answer
    }

    public let kind: Kind
    /// The node, or the answer.
    public let id: String
    /// Why, in signs of the script: `options.rust`, `kind`, `min`; empty where it is gone.
    public let what: String

    /// Nodes first, in the order of the old script.
    static func all(from old: Dialogue, to new: Dialogue, without made: Set<String>) -> [Stranding] {
        let nodes = old.nodes.filter { !made.contains("nodes \($0.id)") }.compactMap { stranding(of: $0, in: new) }
        let answers = old.questions.filter { !made.contains("questions \($0.id)") }.flatMap { strandings(of: $0, in: new) }
        return nodes + answers
    }

    /// Only at questions, waits and loops does anybody stand.
    private static func stranding(of node: Node, in new: Dialogue) -> Stranding? {
        let other = new.place(of: node.id).map { new.nodes[$0].action }
        switch (node.action, other) {
        case (.say, _), (.end, _): return nil
        case (_, nil): return Stranding(kind: .node, id: node.id.text, what: "")
        case (.ask(let asking), .ask(let now)):
            return asking.question == now.question ? nil : Stranding(kind: .node, id: node.id.text, what: "ask")
        case (.wait, .wait), (.deal, .deal): return nil
        case (.ask, _): return Stranding(kind: .node, id: node.id.text, what: "ask")
        case (.wait, _): return Stranding(kind: .node, id: node.id.text, what: "wait")
        case (.deal, _): return Stranding(kind: .node, id: node.id.text, what: "deal")
        }
    }

    private static func strandings(of question: Question, in new: Dialogue) -> [Stranding] {
        guard let place = new.place(of: question.id) else { return [Stranding(kind: .answer, id: question.id.text, what: "")] }
        let now = new.questions[place]
        var lost: [String] = []
        if question.kind != now.kind { lost.append("kind") }
        if question.per != now.per { lost.append("per") }
        if question.total != now.total { lost.append("total") }
        lost += question.options.filter { now.option($0.id) == nil }.map { "options.\($0.id)" }
        if now.bounds.lowerBound > question.bounds.lowerBound { lost.append("min") }
        if now.bounds.upperBound < question.bounds.upperBound { lost.append("max") }
        if let days = now.days {
            if question.days.map({ $0.lowerBound < days.lowerBound }) ?? true { lost.append("min") }
            if question.days.map({ $0.upperBound > days.upperBound }) ?? true { lost.append("max") }
        }
        // The sign that is still on somebody's screen would choose another.
        let moved = question.options.filter { option in
            now.option(option.id).map { $0.key != option.key } ?? false && now.options.contains { $0.key == option.key }
        }
        lost += moved.map { "options.\($0.id).key" }
        // A rank or a division holds for the options it was made over.
        let isWhole = question.kind == .rank
        if isWhole, now.options.contains(where: { question.option($0.id) == nil }) { lost.append("options") }
        let all = lost.contains("kind") ? ["kind"] : lost
        return all.map { Stranding(kind: .answer, id: question.id.text, what: $0) }
    }
}
