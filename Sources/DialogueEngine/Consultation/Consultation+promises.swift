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

    /// Settles what is kept by a phase that begins, and opens again what was kept by one that is gone back from.
    mutating func settlePromises(from here: PhaseID, to next: PhaseID, by actor: String) {
        let isBack = dialogue.place(of: next).flatMap { next in dialogue.place(of: here).map { next < $0 } } ?? false
        for plan in dialogue.promises {
            guard let promise = group.commitment(plan.id) else { continue }
            if plan.kept == next, !promise.status.isSettled {
                record(.progressed(plan.id, .kept, reason: nil, on: nil, actor: actor))
                wish(.cancel(.promise(plan.id)))
                wish(.cancel(.remind(plan.id)))
            } else if isBack, plan.kept == here, promise.status == .kept {
                record(.progressed(plan.id, .promised, reason: nil, on: nil, actor: actor))
                if let due = promise.due { wish(.schedule(.promise(plan.id), at: max(due, time))) }
                resumeReminders(of: promise)
            }
        }
    }
}
