import DialogueEngine
import Facilitation

/// Promises: one's own, those of every conversation, and those of one.
extension ConsolePages {
    var promiseRoutes: [ConsoleRoute] {
        [
            .get("/moderator/promises", .session) { visit in .page(try await everyPromise(visit)) },
            .get("/moderator/c/:code/promises", .duty(.watch)) { visit in .page(try await promisesPage(visit)) },
        ]
    }

    /// What somebody keeps themselves, and for who watches all there is.
    private func everyPromise(_ visit: ConsoleVisit) async throws -> ConsoleLayout {
        let words = visit.words
        var layout = visit.layout(words.promises)
        var blocks = ownPromises(visit)
        if blocks.isEmpty { blocks.append(.paragraph(words.noOwnPromises)) }
        if visit.account.may(.watch) {
            let all = try await facilitator.openPromises(at: now())
            if !all.isEmpty { blocks.append(.heading(words.openPromises)) }
            blocks += all.flatMap { lines(of: $0, words) }
        }
        layout.panes = [.init(blocks: blocks)]
        return layout
    }

    /// A promise as a link to its conversation, and below it how urgent it is, who owns it and who is reminded.
    private func lines(of found: OpenPromise, _ words: ConsoleWords) -> [ConsoleBlock] {
        let (promise, states) = (found.promise, ModerationWords(language: words.language))
        let title = Wording(dialogue: found.open.dialogue, in: words.language).title
        let facts = [
            urgency(found, states), promise.owner,
            states.reminded(account: promise.account, via: promise.keeper?.via, isLeftAlone: promise.isReleased),
            "\(title) (\(found.open.code)) \(promise.id)",
        ]
        return [
            .links([.init(href: "\(found.open.consolePath)/promises", text: promise.text)]), .small(facts.joined(separator: " · ")),
        ]
    }

    /// What somebody keeps themselves; a link where they may look at its conversation.
    func ownPromises(_ visit: ConsoleVisit) -> [ConsoleBlock] {
        if visit.own.isEmpty { return [] }
        let states = ModerationWords(language: visit.words.language)
        let lines = visit.own.map { found in
            (found, "\(found.promise.text) – \(urgency(found, states)) (\(found.open.code) \(found.promise.id))")
        }
        let list: ConsoleBlock =
            visit.account.may(.watch)
            ? .links(lines.map { .init(href: "\($0.0.open.consolePath)/promises", text: $0.1) }) : .list(lines.map(\.1))
        let late = visit.own.filter(\.isOverdue).count
        return [.heading(states.ownPromises(lines.count, late: late)), list]
            + (visit.account.may(.steer) ? [] : [.small(visit.words.tellWhenDone)])
    }

    /// `3 dagen te laat`, `nog 5 dagen, 1 juni 2026`.
    private func urgency(_ found: OpenPromise, _ states: ModerationWords) -> String {
        guard let due = found.promise.due, let days = found.daysLeft else { return "–" }
        let day = LocalDates.text(due, in: states.language, zone: found.open.dialogue.run.timeZone, withTime: false)
        let left = found.isOverdue && days == 0 ? states.status(.promised, isLate: true) : states.daysLeft(days)
        return "\(left), \(day)"
    }

    // MARK: - Of one conversation

    private func promisesPage(_ visit: ConsoleVisit) async throws -> ConsoleLayout {
        let (open, words) = (try await open(visit), visit.words)
        let page = try await page(visit, open)
        let group = try await facilitator.group(of: open.code)
        let reports = try await facilitator.promiseReports(on: open.code)
        let accounts = try await staff.accounts().filter { !$0.isClosed }.map(\.name)
        var layout = layout(visit, open, words.promises, at: "/promises")
        let states = ModerationWords(language: words.language)
        var blocks: [ConsoleBlock] = group.promisesByUrgency.flatMap { promise -> [ConsoleBlock] in
            let shown: [ConsoleBlock] =
                [.heading(promise.text), .small(facts(of: promise, in: open, states, words).joined(separator: " · "))]
                + (reports[promise.id] ?? []).flatMap { report -> [ConsoleBlock] in
                    let day = LocalDates.text(report.at, in: words.language, zone: open.dialogue.run.timeZone, withTime: false)
                    return [.small(states.reported(on: day)), .said(report.text)]
                }
            guard visit.account.may(.steer) else { return shown }
            // What was kept in part may be kept after all, and a wrong choice is put right.
            let (isSettled, progress) = (promise.status.isSettled, ConsoleBlock.form(page.progressForm(promise)))
            let change = ConsoleBlock.more(
                isSettled ? words.correctState : words.changeState, [progress], name: "change-\(promise.id.text)")
            let remind = ConsoleBlock.form(page.remindForm(promise, accounts, channels))
            return shown + [change] + (isSettled ? [] : [.more(words.whoIsReminded, [remind], name: "remind-\(promise.id.text)")])
        }
        if blocks.isEmpty { blocks.append(.paragraph(words.noPromises)) }
        if visit.account.may(.steer) {
            let form = page.promiseForm(accounts, channels)
            blocks.append(.more(words.newPromise, [.form(form)], isOpen: group.commitments.isEmpty, name: "promise"))
        }
        layout.panes = [.init(blocks: blocks)]
        return layout
    }

    private func facts(
        of promise: Commitment, in open: OpenConsultation, _ states: ModerationWords, _ words: ConsoleWords
    ) -> [String] {
        let (time, zone) = (now(), open.dialogue.run.timeZone)
        let due = promise.due.map { LocalDates.text($0, in: words.language, zone: zone, withTime: false) } ?? "–"
        let (isOver, days) = (promise.isOverdue(at: time), promise.daysLeft(at: time, in: zone))
        let isSettled = promise.status.isSettled
        let state =
            days.flatMap { $0 < 0 && !isSettled ? states.daysLeft($0) : nil }
            ?? states.status(promise.status, isLate: isOver || promise.isLate)
        var facts = [promise.id.text, state, promise.owner, due]
        if !isSettled {
            if let days, !isOver { facts.append(states.daysLeft(days)) }
            facts.append(states.reminded(account: promise.account, via: promise.keeper?.via, isLeftAlone: promise.isReleased))
            if let at = promise.reminded?.at {
                facts.append(words.lastReminded(LocalDates.text(at, in: words.language, zone: zone, withTime: false)))
            }
        }
        if !promise.concerns.isEmpty { facts.append(words.voices(promise.concerns.count)) }
        return facts + (promise.reason.map { [$0] } ?? [])
    }
}
