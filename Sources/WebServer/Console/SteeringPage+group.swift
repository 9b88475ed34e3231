import DialogueEngine
import Facilitation
import JSONText

/// Lines, proposals and promises as a moderator sees and changes them.
extension SteeringPage {
    // MARK: - Lines

    /// A line that was said, with what can still be done about it.
    func line(_ line: JSON, from place: String) -> ConsoleBlock {
        let (id, status) = (line["id"]?.string ?? "", line["status"]?.string ?? "")
        let marks =
            [
                id, words.status(status), words.origin(line["origin"]?.string), words.age(number(line["ageHours"])),
            ] + marks(of: line)
        var buttons: [ConsoleForm.Button] = []
        if ["hidden", "rephrase", "merged", "held"].contains(status) {
            buttons.append(.init(act: "approve", text: words.approve, aside: id))
        }
        if ["approved", "held"].contains(status) {
            buttons += Contribution.HidingReason.allCases.map {
                .init(act: "hide-\($0.rawValue)", text: ModerationWords(language: words.language).hiding($0.rawValue), aside: id)
            }
        }
        let isNobodys = line["origin"]?.string == "seed"
        if ["approved", "hidden", "rephrase", "merged", "split"].contains(status), !isNobodys, line["way"]?.string != "keep" {
            buttons.append(.init(act: "undo", text: words.waitAgain, aside: id))
        }
        let form = ConsoleForm(
            action: "\(base)/act", hidden: visit.hidden([("line", id)], from: place), buttons: buttons, sort: "row")
        let more: [ConsoleBlock] = buttons.isEmpty || !maySteer ? [] : [.more(words.decide, [.form(form)], name: "decide-\(id)")]
        return .item(
            .init(
                id: StatementID(id), text: line["text"]?.string ?? "…", about: marks.compactMap { $0 }.joined(separator: " · "),
                blocks: file(of: line) + more))
    }

    /// A line of the moderator's own, where the dialogue deals any.
    func seedForm(from place: String) -> ConsoleForm? {
        let questions = open.dialogue.questions.filter { open.dialogue.dealt.contains($0.id) }
        if questions.isEmpty { return nil }
        return ConsoleForm(
            action: "\(base)/act", hidden: visit.hidden(from: place),
            fields: [
                .select(name: "question", label: words.toQuestion, options: questions.map { .init(value: $0.id.text, label: $0.id.text) }),
                .area(name: "w", label: words.seedLabel, rows: 2, isNeeded: true, id: "seed-words"),
            ], buttons: [.init(act: "seed", text: words.save)])
    }

    // MARK: - Proposals

    /// A proposal at its last version: its text, the votes, what people need.
    func proposal(_ shown: JSON) -> [ConsoleBlock] {
        var blocks: [ConsoleBlock] = [
            .small(words.version(number(shown["version"]), number(shown["of"]))), .said(text(shown["text"]) ?? ""),
        ]
        let votes = (shown["votes"]?.array ?? []).map { [text($0["label"]) ?? $0["id"]?.string ?? "", "\(number($0["count"]))"] }
        if votes.contains(where: { $0[1] != "0" }) {
            blocks.append(.table(.init(caption: words.votes, head: [words.answer, words.people], rows: votes)))
        }
        if let outcome = shown["outcome"]?.string.flatMap({ Consultation.Outcome(rawValue: $0) }) {
            blocks.append(.paragraph(ModerationWords(language: words.language).outcome(outcome)))
        }
        let needs = shown["needs"]?.array ?? []
        if !needs.isEmpty {
            let rows = needs.map { need in
                let accepted = (need["accepted"]?.array ?? []).filter { $0["count"] != 0 }.map {
                    "\(text($0["label"]) ?? "") \(number($0["count"]))"
                }
                return [need["id"]?.string ?? "", need["text"]?.string ?? "…", accepted.joined(separator: ", ")]
            }
            blocks.append(.table(.init(caption: words.needs, head: [words.mergeLabel, words.need, words.othersSay], rows: rows)))
        }
        return blocks
    }

    /// The next version: its text, and up to six changes that each name the need behind them.
    func proposalForm(_ plan: ProposalPlan, _ version: Int, _ group: Consultation) -> ConsoleForm {
        let last = group.versions[plan.id]?.last
        let needs = view["proposals"]?.array?.first { $0["id"]?.string == plan.id }?["needs"]?.array ?? []
        let languages = open.dialogue.languages
        var fields = languages.map { language in
            ConsoleForm.Field.area(
                name: "w-\(language.text)", label: "\(words.textOfVersion) – \(language.ownName)", value: last?.text[language] ?? "",
                rows: 5,
                isNeeded: language == languages[0], id: "\(plan.id)-text-\(language.text)")
        }
        if version > 1 || !needs.isEmpty {
            for place in 1...min(6, max(2, needs.count + 1)) {
                fields += languages.map { language in
                    .area(
                        name: "change\(place)-\(language.text)", label: "\(words.change(place)) – \(language.ownName)", rows: 2,
                        id: "\(plan.id)-change\(place)-\(language.text)")
                }
                fields.append(
                    .line(
                        .init(
                            name: "needs\(place)", label: words.becauseOf(place), help: words.becauseOfHelp, most: 80,
                            id: "\(plan.id)-needs\(place)")))
            }
        }
        return ConsoleForm(
            action: "\(base)/act", hidden: visit.hidden([("proposal", plan.id)], from: "\(base)/proposals"), fields: fields,
            buttons: [.init(act: "propose", text: words.putVersion(version), isMain: true)])
    }

    // MARK: - Promises

    func promiseForm(_ accounts: [String], _ channels: [String]) -> ConsoleForm {
        ConsoleForm(
            action: "\(base)/act", hidden: visit.hidden(from: "\(base)/promises"),
            fields: [
                .area(name: "w", label: words.promiseText, rows: 2, isNeeded: true, id: "promise-text"),
                .line(.init(name: "owner", label: words.promiseOwner, help: words.promiseOwnerHelp, isNeeded: true)),
                .line(.init(name: "due", label: words.promiseDue, type: "date")),
                .line(.init(name: "for", label: words.promiseFor, help: words.becauseOfHelp)),
            ] + reminding(accounts, channels, of: "new"), buttons: [.init(act: "commit", text: words.save, isMain: true)])
    }

    /// Who is reminded of a promise: by their own page here, or by a message.
    func remindForm(_ promise: Commitment, _ accounts: [String], _ channels: [String]) -> ConsoleForm {
        ConsoleForm(
            action: "\(base)/act", hidden: visit.hidden([("line", promise.id.text)], from: "\(base)/promises"),
            fields: reminding(accounts, channels, of: promise.id.text),
            buttons: [
                .init(act: "remind", text: words.save, aside: promise.id.text, isMain: true),
                .init(act: "remind-nobody", text: words.remindNobody, aside: promise.id.text),
            ])
    }

    private func reminding(_ accounts: [String], _ channels: [String], of id: String) -> [ConsoleForm.Field] {
        func options(_ names: [String]) -> [ConsoleForm.Option] {
            [.init(value: "", label: words.noneChosen)] + names.map { .init(value: $0, label: $0) }
        }
        let account = ConsoleForm.Field.select(
            name: "account", label: words.remindAccount, options: options(accounts), id: "account-\(id)")
        if channels.isEmpty { return [account] }
        return [
            account, .select(name: "channel", label: words.remindChannel, options: options(channels), id: "channel-\(id)"),
            .line(.init(name: "address", label: words.remindAddress, help: words.remindAddressHelp, id: "address-\(id)")),
        ]
    }

    func progressForm(_ promise: Commitment) -> ConsoleForm {
        let states = ModerationWords(language: words.language)
        let options = Commitment.Status.allCases.filter { $0 != .promised }.map {
            ConsoleForm.Option(value: $0.rawValue, label: states.status($0, isLate: false))
        }
        return ConsoleForm(
            action: "\(base)/act", hidden: visit.hidden([("line", promise.id.text)], from: "\(base)/promises"),
            fields: [
                .select(name: "status", label: words.state, options: options, id: "status-\(promise.id.text)"),
                .area(name: "w", label: words.promiseReason, rows: 2, id: "why-\(promise.id.text)"),
                .line(.init(name: "on", label: words.doneOn, type: "date", id: "on-\(promise.id.text)")),
            ], buttons: [.init(act: "progress", text: words.save, aside: promise.id.text, isMain: true)])
    }
}
