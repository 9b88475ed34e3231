import DialogueEngine

/// What phases have to see to, where the script has something for them to see to, and whether each is come to.
struct PhaseCheck {
    let phases: YAMLValue
    let group: CompiledGroup
    let report: Report

    private var reader: ShapeReader { ShapeReader(report: report) }

    /// - Parameters:
    ///   - proposals: where the proposals stand.
    ///   - asksForPromises: whether people are asked how promises were kept.
    ///   - live: fields that are filled in while the consultation runs.
    func run(proposals: YAMLValue?, asksForPromises: Bool, live: [FieldOutline]) {
        let filled = Set(group.phases.flatMap(\.fills).map(\.text))
        for field in live where !filled.contains(field.id) && field.map["default"] == nil {
            report.add(
                .neverFilled, at: field.key, "no phase waits until '\(field.id)' is filled in, so people may read nothing in its place")
        }
        let keys = reader.pairs(phases, "phases").map(\.key)
        checkWays(keys)
        let places = proposals.map { reader.pairs($0, "proposals") } ?? []
        for plan in group.proposals {
            let count = group.phases.count { $0.proposes == plan.id }
            guard count < plan.versions.count, let place = places.first(where: { $0.key.text == plan.id })?.key else { continue }
            report.add(.neverPut, at: place, "'\(plan.id)' has \(plan.versions.count) versions, and is proposed in \(count) of the phases")
        }
        if asksForPromises, !group.phases.contains(where: \.holdsCommitments), let last = keys.last {
            report.add(.neverKept, at: last, "people are asked about promises, and no phase has `commitments: true`")
        }
    }

    private func checkWays(_ keys: [YAMLValue]) {
        let reached = Set(group.phases.flatMap { $0.branches.map(\.to) + [$0.next].compactMap { $0 } })
        let lost = group.phases.dropFirst().filter { !reached.contains($0.id) }
        for phase in lost { tell(.unreachablePhase, phase, keys, "no phase leads to '\(phase.id)'") }
        // A phase that is not reached is told already, at its own place.
        for phase in group.phases.dropLast() where phase.next == nil && lost.isEmpty {
            tell(.endsEarly, phase, keys, "the consultation ends with '\(phase.id)', and phases are listed after it")
        }
    }

    private func tell(_ code: DiagnosticCode, _ phase: Phase, _ keys: [YAMLValue], _ message: String) {
        if let key = keys.first(where: { $0.text == phase.id.text }) { report.add(code, at: key, message) }
    }
}
