public import DialogueEngine

extension LoadedScript {
    /// A walk that begins somewhere else than at the start.
    public struct Beginning: Sendable {
        /// The script, whose walk begins at ``node``.
        public let script: LoadedScript
        /// Where it begins: the node asked for, the first of the fragment it enters, or the loop it is in.
        public let node: NodeID
        /// The phase that node belongs to, as its place.
        public let phase: Int
    }

    /// This script for a walk that begins at a node, so that an author need not walk all the way there.
    ///
    /// Answers that are asked for before it are missing: conditions about them do not hold, and texts show their names instead, as `[wijk]`. Nodes keep
    /// their phases. Nothing that was opened with it should be kept: it has the digest of the script it came from.
    /// - Returns: `nil` where there is no such node.
    public func beginning(at id: NodeID) -> Beginning? {
        guard var place = dialogue.place(of: id) ?? entered(by: id.text).flatMap({ dialogue.place(of: $0) }) else { return nil }
        if let loop = dialogue.loop(around: place) { place = loop }
        let asked = Set(
            dialogue.reachable(from: place).compactMap { node -> QuestionID? in
                if case .ask(let asking) = dialogue.nodes[node].action { asking.question } else { nil }
            })
        let names = MissingNames(asked: asked)
        let begun = Dialogue(
            id: dialogue.id, title: dialogue.title, languages: dialogue.languages, minutes: dialogue.minutes, fields: dialogue.fields,
            statements: dialogue.statements, questions: dialogue.questions, nodes: dialogue.nodes.map(names.put), start: place,
            voices: dialogue.voices, phases: dialogue.phases, contributions: dialogue.contributions, proposals: dialogue.proposals,
            promises: dialogue.promises, roles: dialogue.roles, tables: dialogue.tables, standing: dialogue.standing, about: dialogue.about,
            digest: dialogue.digest,
            structureDigest: dialogue.structureDigest)
        let script = LoadedScript(dialogue: begun, warnings: warnings, sources: sources, positions: positions, notes: notes)
        return Beginning(script: script, node: dialogue.nodes[place].id, phase: dialogue.nodes[place].phase)
    }

    /// The node whose name is nearest to one that does not exist.
    public func nearestNode(to id: String) -> String? { positions.keys.map(\.text).sorted().nearest(to: id) }

    /// The first node of the fragment that the node called `id` enters.
    private func entered(by id: String) -> NodeID? {
        let report = Report()
        guard let parts = ScriptParts(sources, report: report) else { return nil }
        let wires = Wiring(parts: parts.parts, report: report).wires
        return wires.first { $0.id == id && $0.outline.action == .go }?.targets.first.map { NodeID($0) }
    }
}

extension Dialogue {
    /// The loop in whose body a node is.
    fileprivate func loop(around place: Int) -> Int? {
        nodes.indices.first { loop in
            guard loop != place, case .deal(let dealing) = nodes[loop].action else { return false }
            return reachable(from: dealing.body, wall: loop).contains(place)
        }
    }
}

/// Puts the names of answers that are not there where texts would show them.
private struct MissingNames {
    /// Answers that can be given on the way.
    let asked: Set<QuestionID>

    func put(in node: Node) -> Node {
        switch node.action {
        case .ask(let asking):
            let labels = asking.labels.mapValues(put)
            return node.doing(
                .ask(
                    Asking(
                        question: asking.question, prompt: put(in: asking.prompt), again: asking.again.map(put), labels: labels,
                        reminder: asking.reminder)))
        case .say(let text): return node.doing(.say(put(in: text)))
        case .end(let text, let ending): return node.doing(.end(put(in: text), ending))
        case .wait, .deal: return node
        }
    }

    private func put(in text: LocalizedText) -> LocalizedText {
        LocalizedText(
            text.versions.map { version in
                let template = Template(segments: version.template.segments.map(put))
                return LocalizedText.Version(language: version.language, template: template, isReviewed: version.isReviewed)
            })
    }

    private func put(in segment: Template.Segment) -> Template.Segment {
        switch segment {
        case .value(.answer(let question)), .value(.call(_, let question)):
            asked.contains(question) ? segment : .literal("[\(question)]")
        case .value, .literal: segment
        }
    }
}
