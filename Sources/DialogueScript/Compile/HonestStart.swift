import DialogueEngine

/// Whether a resident knows who asks, who decides, what is open, how long it takes and how to stop, before any opinion is asked.
///
/// Looks at all that is said up to the first question that is not about the language; of a consent question its prompt counts too.
struct HonestStart {
    let graph: FlowGraph
    let drafts: [String: NodeDraft]
    let names: Names
    let about: [About: LocalizedText]
    let place: YAMLValue
    let report: Report

    func run(ids: [String: String], languages: Set<String>) {
        let texts = said(ids: ids, languages: languages)
        let versions = texts.flatMap(\.versions)
        let fields = Set(versions.flatMap { $0.template.fields.map(\.0.text) })
        let values = versions.flatMap(\.template.segments)
        let words = values.map { if case .literal(let text) = $0 { text } else { " " } }.joined(separator: " ").lowercased()
        let shows = { (wanted: String...) in wanted.contains { fields.contains($0) } }
        let bots = ["computer", "robot", "bot ", "bot.", "bot,", "kompjûter", "chatbot", "machine"]
        warn(.startBot, unless: bots.contains { words.contains($0) }, "the start does not say that this is a computer")
        warn(.startHost, unless: shows("host", "organiser", "city"), "the start does not say who runs the dialogue ({{ host }})")
        warn(.startDecider, unless: shows("decider"), "the start does not say who decides ({{ decider }})")
        warn(
            .startOpen, unless: shows("open") && shows("fixed"),
            "the start does not say what can still change and what cannot ({{ open }}, {{ fixed }})")
        let tellsTime = values.contains(.value(.questions)) || values.contains(.value(.minutes))
        warn(.startDuration, unless: tellsTime, "the start does not say how long it takes ({{ questions }} or {{ minutes }})")
        let tellsPrivacy = shows("retention") && about[.privacy] != nil
        let privacy =
            about[.privacy] == nil
            ? "there is no text that the word PRIVACY answers (`about: {privacy: …}`)"
            : "the start does not say how long answers are kept ({{ retention }})"
        warn(.startPrivacy, unless: tellsPrivacy, privacy)
        if let early = askedBeforeLanguage(ids: ids, languages: languages) {
            report.add(.languageLate, at: early, "this is asked before the language")
        }
        warn(.startStop, unless: words.contains("stop"), "the start does not name the word STOP")
    }

    private func warn(_ code: DiagnosticCode, unless isSaid: Bool, _ message: String) {
        if !isSaid { report.add(code, at: place, message) }
    }

    /// A question that comes before the one about the language, where there is such a one.
    private func askedBeforeLanguage(ids: [String: String], languages: Set<String>) -> YAMLValue? {
        guard !languages.isEmpty else { return nil }
        var seen: Set<Int> = [graph.start]
        var open = [graph.start]
        while let node = open.popLast() {
            let wire = graph.wires[node]
            if let question = ids[wire.id] {
                guard languages.contains(question) else { return wire.outline.subject }
                continue
            }
            for target in graph.targets[node] where seen.insert(target).inserted { open.append(target) }
        }
        return nil
    }

    private func said(ids: [String: String], languages: Set<String>) -> [LocalizedText] {
        var found: [LocalizedText] = []
        var seen: Set<Int> = [graph.start]
        var open = [graph.start]
        while let node = open.popLast() {
            let wire = graph.wires[node]
            let texts = drafts[wire.id]?.texts ?? []
            if wire.outline.action == .ask, let question = ids[wire.id], !languages.contains(question) {
                if names.question(question)?.kind == .consent { found += texts }
                continue
            }
            found += texts
            for target in graph.targets[node] where seen.insert(target).inserted { open.append(target) }
        }
        return found
    }
}
