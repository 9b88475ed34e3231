public import DialogueEngine
import JSONText

/// A difference in lines an author reads: by the names and keys of the script, first what people meet, then words, then what it means for talks under way.
public struct DifferenceText: Trilingual {
    public let language: Language
    private let difference: ScriptDifference

    public init(_ difference: ScriptDifference, in language: Language) { (self.difference, self.language) = (difference, language) }

    public var lines: [String] {
        if difference.isSame { return [pick("Er is niets veranderd.", "Der is neat feroare.", "Nothing changed.")] }
        let structure = difference.changes.filter { !$0.isWording }
        let order = ["nodes", "start", "questions", "phases"]
        let others = Set(structure.map(\.part)).subtracting(order).sorted()
        let sections = (order + others).flatMap { part in
            section(title(of: part), structure.filter { $0.part == part }.flatMap(lines))
        }
        let words = section(pick("Woorden", "Wurden", "Words"), difference.changes.filter(\.isWording).flatMap(lines))
        return sections + words + section(pick("Voor wie al bezig is", "Foar wa't al dwaande is", "For those under way"), meaning)
    }

    private func section(_ title: String, _ lines: [String]) -> [String] {
        lines.isEmpty ? [] : [title] + lines.map { "  " + $0 } + [""]
    }

    private func title(of part: String) -> String {
        switch part {
        case "nodes": pick("Nodes", "Nodes", "Nodes")
        case "questions": pick("Antwoorden", "Antwurden", "Answers")
        case "phases": pick("Fasen", "Fazen", "Phases")
        default: part
        }
    }

    // MARK: - Changes

    private func lines(of change: ScriptDifference.Change) -> [String] {
        let (id, key) = (change.id.isEmpty ? change.part : change.id, change.key)
        let name = [id, key].filter { !$0.isEmpty }.joined(separator: ": ")
        let values = DifferenceValues(language: language, isWording: change.isWording)
        switch (change.old, change.new) {
        case (nil, let new?): return ["+ " + name + values.brief(new, at: key)]
        case (let old?, nil): return ["- " + name + values.brief(old, at: key)]
        case (let old?, let new?):
            let (before, after) = (values.lines(old, at: key), values.lines(new, at: key))
            if key != "next", before[0].count + after[0].count < 50 { return ["~ \(name): \(before[0]) → \(after[0])"] }
            return ["~ \(name)"] + before.map { "    - " + $0 } + after.map { "    + " + $0 }
        case (nil, nil): return []
        }
    }

    // MARK: - What it means

    private var meaning: [String] {
        let kept = pick(
            "Wie bezig is, houdt het script waarmee die begon, tot het einde.",
            "Wa't dwaande is, hâldt it skript dêr't dy mei begûn, oant de ein.",
            "Who is under way keeps the script they began with, to the end.")
        if difference.isOnlyWording {
            return [
                pick(
                    "Alleen woorden veranderden: iedereen kan overstappen en verliest niets (rebase).",
                    "Allinnich wurden feroaren: elkenien kin oerstappe en ferliest neat (rebase).",
                    "Only words changed: everybody can change over and loses nothing (rebase)."),
                kept,
            ]
        }
        if difference.strandings.isEmpty {
            return [
                pick(
                    "De opbouw veranderde, maar niemand strandt: overstappen kan (rebase).",
                    "De opbou feroare, mar nimmen strânt: oerstappe kin (rebase).",
                    "The structure changed, and nobody strands: changing over is possible (rebase)."),
                kept,
            ]
        }
        return [
            pick(
                "Wie overstapt (rebase), strandt hier. Laat ze op het oude script (pin), of laat eerst iedereen uitlopen (drain).",
                "Wa't oerstapt (rebase), strânt hjir. Lit se op it âlde skript (pin), of lit earst elkenien útrinne (drain).",
                "Who changes over (rebase) strands here. Leave them on the old script (pin), or let everybody finish first (drain).")
        ] + difference.strandings.map(line)
    }

    private func line(of stranding: Stranding) -> String {
        let why = stranding.what.isEmpty ? pick("weg", "fuort", "gone") : stranding.what
        return switch stranding.kind {
        case .node:
            pick(
                "wie staat bij '\(stranding.id)' (\(why))", "wa't stiet by '\(stranding.id)' (\(why))",
                "who stands at '\(stranding.id)' (\(why))")
        case .answer:
            pick(
                "wie antwoord gaf op '\(stranding.id)' (\(why))", "wa't antwurd joech op '\(stranding.id)' (\(why))",
                "who answered '\(stranding.id)' (\(why))")
        }
    }
}

/// Values of the canonical form, in few words.
private struct DifferenceValues: Trilingual {
    let language: Language
    let isWording: Bool

    /// What something new or gone is: the kind of a node or answer and its first words, or the value itself.
    func brief(_ value: JSON, at key: String) -> String {
        guard let members = value.object else { return value == .null ? "" : ": " + lines(value, at: key)[0] }
        let kind = ["kind", "ask", "wait", "deal", "say", "end"].first { members[$0] != nil } ?? ""
        let detail = members[kind]?.string.map { " \($0)" } ?? ""
        let words = members["prompt"] ?? members["say"] ?? members["end"] ?? members["label"] ?? members["title"] ?? value
        let first = words[language.text]?.string ?? words.object?.sorted { $0.key < $1.key }.lazy.compactMap(\.value.string).first
        let isText = words != value || members.keys.allSatisfy { $0.count == 2 }
        return (kind.isEmpty ? "" : " (\(kind)\(detail))") + (isText ? first.map { ": “\(onOneLine($0))”" } ?? "" : "")
    }

    func lines(_ value: JSON, at key: String) -> [String] {
        guard key == "next", let ways = value.array else {
            let text = duration(value, at: key) ?? plain(value)
            return [isWording ? "“\(onOneLine(text))”" : onOneLine(text)]
        }
        return ways.filter { !($0["to"]?.string?.hasSuffix(Sharing.suffix) ?? false) }.map { way in
            (way["when"]?.string.map { "\($0) → " } ?? "→ ") + (way["to"]?.string ?? "")
        }
    }

    /// A length of time, where the key says that it is one.
    private func duration(_ value: JSON, at key: String) -> String? {
        let keys = ["remind", "fallback", "after", "by", "timeout"]
        guard let milliseconds = value.int, keys.contains(key.split(separator: ".").last.map(String.init) ?? "") else { return nil }
        return Span(milliseconds: milliseconds).short
    }

    private func onOneLine(_ text: String) -> String { text.replacing("\n", with: " ⏎ ") }

    private func plain(_ value: JSON) -> String {
        switch value {
        case .string(let text): text
        case .array(let elements): elements.isEmpty ? "–" : elements.map(plain).joined(separator: ", ")
        case .object(let members): members.sorted { $0.key < $1.key }.map { "\($0.key): \(plain($0.value))" }.joined(separator: ", ")
        case .null: "–"
        case .bool, .int, .double: value.text()
        }
    }
}
