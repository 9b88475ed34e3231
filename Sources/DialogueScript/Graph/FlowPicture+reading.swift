public import DialogueEngine
import JSONText

extension FlowPicture {
    /// The picture of a script, as far as it can be read; the same script gives the same picture.
    ///
    /// - Parameter language: of the words shown; where a text lacks it, its first version is shown.
    /// - Returns: `nil` where the file is no YAML, or no dialogue at all.
    public init?(_ sources: ScriptSources, in language: Language) {
        let report = Report()
        guard let parts = ScriptParts(sources, report: report) else { return nil }
        let dialogue = ScriptCompiler(parts: parts, report: report).compile()?.dialogue
        let faults = report.sorted.count { $0.severity == .error }
        let stages = faults == 0 ? dialogue.map { StageReader(dialogue: $0, words: PlanWords(language: language)) } : nil
        let reader = PictureReader(parts: parts, stages: stages, language: language, report: report)
        self.init(
            title: reader.title, language: language, stages: stages?.stages ?? [], boxes: reader.boxes + reader.missing,
            arrows: reader.arrows, groupArrows: stages?.arrows ?? [], start: reader.start, faults: faults)
    }
}

/// The group's part of a picture.
private struct StageReader {
    let dialogue: Dialogue
    let words: PlanWords

    var stages: [FlowPicture.Stage] {
        dialogue.phases.map { phase in
            let titles = CanonicalJSON(hasWords: true).words(phase.title)
            let title = (titles?[words.language.text] ?? titles?[dialogue.languages[0].text]).flatMap(WrittenWords.init)
            return FlowPicture.Stage(id: phase.id.text, title: title?.source ?? phase.id.text, rule: words.rule(phase.advance))
        }
    }

    var arrows: [FlowPicture.Arrow] {
        dialogue.phases.flatMap { phase in
            let branches = phase.branches.map {
                FlowPicture.Arrow(from: phase.id.text, to: $0.to.text, kind: .when(words.carried($0.carried)))
            }
            let next = phase.next.map {
                FlowPicture.Arrow(from: phase.id.text, to: $0.text, kind: branches.isEmpty ? .always : .otherwise)
            }
            return branches + (next.map { [$0] } ?? [])
        }
    }

    func phase(of node: String) -> Int? { dialogue.place(of: NodeID(node)).map { dialogue.nodes[$0].phase } }
}

/// Reads boxes and arrows from what is written, so that a script with faults can be drawn too.
private struct PictureReader {
    let parts: ScriptParts
    let stages: StageReader?
    let language: Language
    private let reader: ShapeReader
    private let graph: FlowGraph?
    /// Without those that are made, in the order a reader would tell them.
    private let wires: [Wire]
    private let made: Set<String>

    init(parts: ScriptParts, stages: StageReader?, language: Language, report: Report) {
        (self.parts, self.stages, self.language, reader) = (parts, stages, language, ShapeReader(report: report))
        let wiring = Wiring(parts: parts.parts, report: report)
        graph = FlowGraph(wiring)
        let all = graph.map { graph in graph.order.map { graph.wires[$0] } } ?? wiring.wires
        wires = all.filter { !$0.outline.isMade }
        made = Set(all.filter(\.outline.isMade).map(\.id))
    }

    var title: String { parts.head["title"].flatMap(words) ?? parts.head["id"]?.text ?? "" }

    var start: String? { graph.map { $0.wires[$0.start].id } }

    var boxes: [FlowPicture.Box] {
        let marks = self.marks
        return wires.map { wire in
            let phase = stages?.phase(of: wire.id) ?? wire.targets.first.flatMap { stages?.phase(of: $0) }
            let fragment = wire.part > 0 ? String(parts.parts[wire.part].prefix.dropLast()) : nil
            return FlowPicture.Box(
                id: wire.id, shape: shape(of: wire), words: words(of: wire), phase: phase, fragment: fragment, mark: marks[wire.id])
        }
    }

    /// Nodes that are named and do not exist, once each.
    var missing: [FlowPicture.Box] {
        let lost = arrows.map(\.to).filter { $0.hasSuffix("?") }
        return Array(Set(lost)).sorted().map {
            FlowPicture.Box(id: $0, shape: .missing, words: "", phase: nil, fragment: nil, mark: nil)
        }
    }

    var arrows: [FlowPicture.Arrow] { wires.flatMap(arrows) }

    private func arrows(from wire: Wire) -> [FlowPicture.Arrow] {
        let ways = wire.next.filter { way in way.to.map { !made.contains($0) } ?? true }
        let isLoop = wire.outline.action == .deal
        var arrows = isLoop ? [FlowPicture.Arrow(from: wire.id, to: wire.body ?? lost(wire.outline.map["each"]), kind: .each)] : []
        arrows += ways.enumerated().map { place, way in
            let always: FlowPicture.Arrow.Kind = isLoop ? .afterLast : place > 0 ? .otherwise : .always
            let kind = way.condition?.text.map { FlowPicture.Arrow.Kind.when($0) } ?? always
            return FlowPicture.Arrow(from: wire.id, to: way.to ?? lost(way.value), kind: kind)
        }
        if case .mapping(let pairs) = wire.outline.map["deadline"]?.content, let to = pairs.first(where: { $0.key.text == "to" })?.value {
            let moment = pairs.first { ["at", "after"].contains($0.key.text) }?.value.text ?? ""
            arrows.append(.init(from: wire.id, to: wire.expired ?? lost(to), kind: .deadline(moment)))
        }
        if wire.outline.action == .go, ways.isEmpty { arrows.append(.init(from: wire.id, to: lost(wire.outline.subject), kind: .always)) }
        return arrows
    }

    /// The name of something that is not there, as written.
    private func lost(_ value: YAMLValue?) -> String {
        guard case .mapping(let pairs) = value?.content else { return (value?.text ?? "") + "?" }
        return (pairs.first { $0.key.text == "to" }?.value.text ?? "") + "?"
    }

    // MARK: - Shapes, words and marks

    private func shape(of wire: Wire) -> FlowPicture.Shape {
        switch wire.outline.action {
        case .ask: .ask
        case .say: .say
        case .wait: .wait
        case .deal: .loop
        case .go: .enter
        case .end: .end
        }
    }

    private func words(of wire: Wire) -> String {
        let outline = wire.outline
        return switch outline.action {
        case .ask: outline.map["prompt"].flatMap(words) ?? ""
        case .say, .end: words(outline.subject) ?? ""
        case .wait, .deal, .go: outline.subject.text ?? ""
        }
    }

    /// A text in the language asked for, as written.
    private func words(_ value: YAMLValue) -> String? {
        guard let versions = reader.texts(value, "a text")?.versions else { return nil }
        return (versions.first { $0.language == language } ?? versions.first)?.words.text
    }

    private var marks: [String: FlowPicture.Mark] {
        guard let graph else { return [:] }
        let reached = graph.reached(from: graph.start)
        let isOver = Set(graph.wires.indices.filter { graph.targets[$0].isEmpty || graph.targets[$0].count < graph.wires[$0].next.count })
        let leading = graph.leading(to: isOver)
        var marks: [String: FlowPicture.Mark] = [:]
        for (place, wire) in graph.wires.enumerated() {
            if !reached.contains(place) {
                marks[wire.id] = .unreachable
            } else if wire.next.isEmpty, ![.end, .go].contains(wire.outline.action) {
                marks[wire.id] = .deadEnd
            } else if !leading.contains(place) {
                marks[wire.id] = .noEnd
            }
        }
        return marks
    }
}
