import DialogueEngine
import JSONText

extension CanonicalJSON {
    func question(_ question: Question) -> JSON {
        object([
            "kind": .string(question.kind.rawValue),
            "options": question.kind.optionsKey == nil ? nil : .array(question.options.map(option)),
            "bounds": .array([.int(Int64(question.bounds.lowerBound)), .int(Int64(question.bounds.upperBound))]),
            "days": question.days.map { .array([.string($0.lowerBound.description), .string($0.upperBound.description)]) },
            "total": .int(Int64(question.total)),
            "unit": words(question.unit),
            "labels": hasWords ? members(question.labels.map { (String($0.key), words($0.value) ?? .null) }) : nil,
            "shuffle": .bool(question.isShuffled),
            "none": .bool(question.offersNone),
            "confirm": .bool(question.isConfirmed),
            "personal": .bool(question.isPersonal),
            "special": .bool(question.isSpecial),
            // Only where it is written, so that digests of scripts without it stay.
            "results": question.isHiddenUntilClosed ? "closed" : nil,
            "longest": question.longest.map { .int(Int64($0)) },
            "media": question.media.map { .array($0.map(\.rawValue).sorted().map { .string($0) }) },
            "required": .bool(question.isRequired),
            "sets": .bool(question.setsLanguage),
            "per": question.per.map(loop),
            "contribute": question.contributes.map { .string($0.rawValue) },
            "share": .string(question.sharedBy != nil ? "ask" : question.isHosted ? "hosted" : question.sharesAtTable ? "table" : "never"),
            "shares": question.shares.map { .string($0.text) },
        ])
    }

    /// A list of statements is named as it was before there were other loops, so that digests stay.
    private func loop(_ loop: Loop) -> JSON {
        switch loop {
        case .statements(let list): .string(list.text)
        case .lines(let question): ["lines": .string(question.text)]
        case .promises: ["promises": true]
        }
    }

    private func option(_ option: DialogueEngine.Option) -> JSON {
        let synonyms = option.synonyms.map { ($0.key.text, JSON.array($0.value.map { .string($0) })) }
        return object([
            "id": .string(option.id.text),
            "key": .string(option.key),
            "label": words(option.label),
            "short": words(option.short),
            "synonyms": hasWords ? members(synonyms) : nil,
            "plus": words(option.plus),
            "minus": words(option.minus),
        ])
    }

    func node(_ node: Node, in dialogue: Dialogue) -> JSON {
        let name = { (place: Int) in JSON.string(dialogue.nodes[place].id.text) }
        let next = JSON.array(node.next.map { object(["when": $0.condition.map { .string($0.source) }, "to": name($0.target)]) })
        switch node.action {
        case .ask(let asking):
            return object([
                "ask": .string(asking.question.text),
                "prompt": words(asking.prompt),
                "again": words(asking.again),
                "labels": hasWords ? members(asking.labels.map { ($0.key.text, words($0.value) ?? .null) }) : nil,
                "remind": asking.reminder.map { .int($0.milliseconds) },
                "until": node.until.map { .string(dialogue.phases[$0].id.text) },
                "next": next,
            ])
        case .say(let text):
            return object(["say": words(text) ?? true, "human": node.callsHuman ? true : nil, "next": next])
        case .wait(let waiting):
            return object([
                "wait": .string(waiting.condition.source),
                "meanwhile": words(waiting.meanwhile) ?? .bool(waiting.meanwhile != nil),
                "remind": waiting.reminder.map { .int($0.milliseconds) },
                "reminder": words(waiting.reminderText),
                "deadline": waiting.deadline.map(deadline),
                "expired": waiting.expired.map(name),
                "next": next,
            ])
        case .deal(let dealing):
            return object([
                "deal": loop(dealing.loop), "count": dealing.count.map { .int(Int64($0)) }, "each": name(dealing.body),
                "shuffle": .bool(dealing.isShuffled), "views": dealing.views.map { .int(Int64($0)) }, "next": next,
            ])
        case .end(let text, let ending): return object(["end": words(text) ?? true, "as": .string(ending.rawValue)])
        }
    }

    func deadline(_ deadline: Waiting.Deadline) -> JSON {
        switch deadline {
        case .at(let field): ["at": .string(field.text)]
        case .after(let span): ["after": .int(span.milliseconds)]
        }
    }

    func standing(_ plan: StandingPlan) -> JSON {
        object([
            "attitude": plan.attitude.map {
                ["answer": .string($0.question.text), "negative": .int(Int64($0.negative)), "positive": .int(Int64($0.positive))]
            },
            "overlap": .array(plan.overlaps.map { ["of": .string($0.question.text), "reasons": ids($0.reasons)] }),
            "missing": ids(plan.missing),
            "words": .array(plan.words.map { object(["of": .string($0.question.text), "title": words($0.title)]) }),
            "quotes": plan.quotes.map { .string($0.text) },
            "splits": ids(plan.splits),
            "pairs": plan.pairs.isEmpty
                ? nil
                : .array(
                    plan.pairs.map {
                        object(["before": .string($0.before.text), "after": .string($0.after.text), "title": words($0.title)])
                    }),
            "coverage": plan.coverage.map { .string($0.text) },
        ])
    }
}
