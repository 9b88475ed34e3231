extension GroupStepper {
    /// Records what is promised to everybody by opening the dialogue.
    mutating func promiseAll(by actor: String) {
        let wording = Wording(dialogue: dialogue, in: dialogue.languages[0])
        for plan in dialogue.promises {
            let due = dialogue.due(of: plan)
            record(.promised(plan.id, wording.plain(plan.text), owner: wording.owner(of: plan), due: due, concerns: [], actor: actor))
            if let due { wish(.schedule(.promise(plan.id), at: due)) }
        }
    }

    /// Settles what is kept by a phase that begins.
    mutating func keepPromises(by phase: PhaseID, _ actor: String) {
        for plan in dialogue.promises where plan.kept == phase {
            guard let promise = group.commitment(plan.id), !promise.status.isSettled else { continue }
            record(.progressed(plan.id, .kept, reason: nil, on: nil, actor: actor))
            wish(.cancel(.promise(plan.id)))
            wish(.cancel(.remind(plan.id)))
        }
    }
}
