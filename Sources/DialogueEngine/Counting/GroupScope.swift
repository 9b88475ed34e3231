/// What a rule that moves a phase on sees: the whole consultation, in exact numbers, and nobody's answers.
struct GroupScope: ConditionScope {
    let group: Consultation
    let dialogue: Dialogue
    let time: Instant

    func variable(_ slot: Int) -> ConditionValue? {
        switch slot - dialogue.questions.count {
        case 1: .string(dialogue.phases[group.phase(in: dialogue)].id.text)
        case 2...: dialogue.run.value(of: dialogue.fields[slot - dialogue.questions.count - 2], in: dialogue.languages)
        default: nil
        }
    }

    func call(_ function: Int, _ arguments: [ConditionValue]) -> ConditionValue? {
        switch (HostFunction(rawValue: function), arguments.first) {
        case (.reached, .string(let id)): dialogue.place(of: PhaseID(id)).map { .bool(group.reached(in: dialogue).contains($0)) }
        case (.carried, .string(let id)):
            .bool(dialogue.proposals.first { $0.id == id }.flatMap(group.outcome)?.isCarried ?? false)
        case (.now, _): .timestamp(of: time)
        case (.count, _): figure(arguments).map { .int(Int64($0.holding)) }
        case (.share, _): figure(arguments).flatMap { $0.share.map { .double($0) } }
        default: nil
        }
    }

    private func figure(_ arguments: [ConditionValue]) -> CountedShare? {
        guard let figure = dialogue.counting.figure(arguments), group.counts.indices.contains(figure.answer) else { return nil }
        return group.counts[figure.answer].exact(figure.rule, of: figure.voice)
    }
}
