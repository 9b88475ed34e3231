import DialogueEngine
import Facilitation
import JSONText

/// Steering one conversation.
extension ConsolePages {
    var steeringRoutes: [ConsoleRoute] {
        let base = "/moderator/c/:code"
        return [
            .get(base, .duty(.watch)) { visit in .page(try await steering(visit)) },
            .get("\(base)/live", .duty(.watch)) { visit in
                let open = try await open(visit)
                return .stream(live.response(for: open.code, visit.request, visit.context))
            },
            .post("\(base)/act", .duty(.steer)) { visit, form in try await act(visit, form) },
            .post("\(base)/claim", .duty(.steer)) { visit, form in
                let open = try await open(visit)
                guard let line = StatementID(typed: form["line"], "c") else { throw ConsoleRefusal.notFound }
                let other = facilitator.claim(firstOf: [line], by: visit.account.name, on: open.code, at: now()).others[line]
                return .file(Array((other.map(visit.words.holds) ?? "").utf8), type: "text/plain; charset=utf-8")
            },
        ]
    }

    /// The conversation an address names.
    func open(_ visit: ConsoleVisit) async throws -> OpenConsultation {
        let code = visit.part("code")
        guard (1...64).contains(code.utf8.count) else { throw ConsoleRefusal.notFound }
        return try await facilitator.consultation(code)
    }

    /// A page about one conversation, with what was said of the last form.
    func layout(_ visit: ConsoleVisit, _ open: OpenConsultation, _ heading: String, at place: String) -> ConsoleLayout {
        var layout = visit.layout(heading)
        layout.place = "\(Wording(dialogue: open.dialogue, in: visit.words.language).title) (\(open.code))"
        layout.tabs = visit.tabs(of: open, at: place)
        layout.say(flashes.take(visit.flashNumber, for: visit.token))
        return layout
    }

    private func steering(_ visit: ConsoleVisit) async throws -> ConsoleLayout {
        let open = try await open(visit)
        try await facilitator.tickBriefly(now())
        let time = now()
        let view = try await facilitator.moderatorView(of: open.code, at: time)
        let readers = facilitator.claim(firstOf: [], by: visit.account.name, on: open.code, at: time).others
        let planned = try await facilitator.planned(on: open.code)
        var page = SteeringPage(view: view.json, visit: visit, open: open, readers: readers, planned: planned)
        page.screen = ConsoleScreen(open.dialogue, try await facilitator.group(of: open.code), in: visit.words.language)
        var layout = layout(visit, open, visit.words.guideTitle, at: "")
        layout.panes = page.panes
        layout.live = "\(open.consolePath)/live"
        return layout
    }

    /// Does what a form asks, and goes back to the page it was on.
    func act(_ visit: ConsoleVisit, _ form: PageForm) async throws -> ConsoleAnswer {
        let open = try await open(visit)
        let from = Self.ownPlace(form["from"], below: open.consolePath)
        let acts = ConsoleActs(form: form, words: visit.words, dialogue: open.dialogue)
        guard let command = acts.command else { return answer(visit, from, form, visit.words.somethingLacks) }
        do {
            let done = try await facilitator.act(
                command, actor: visit.account.name, on: open.code, at: now(),
                id: "\(form.nonce).\(form["act"].prefix(40)).\(form["line"].prefix(12))",
                whereWaits: acts.waiting, inPhase: acts.phase, leeway: .hand())
            return said(visit, from, .init(news: visit.words.acts.done(done).joined(separator: " ")))
        } catch FacilitationError.refused(let refusal) {
            return answer(visit, from, form, visit.words.refused(refusal))
        } catch ActFault.field(let field) {
            return answer(visit, from, form, visit.words.acts.fault(.field(field)))
        } catch is ActFault {
            return answer(visit, from, form, visit.words.somethingLacks)
        } catch let overtaken as Overtaken {
            return answer(visit, from, form, visit.words.overtaken(overtaken))
        }
    }

    /// Says why nothing was done; what was typed stands in its form again.
    func answer(_ visit: ConsoleVisit, _ place: String, _ form: PageForm, _ fault: String) -> ConsoleAnswer {
        said(visit, place, .init(fault: fault, typed: form))
    }
}

extension OpenConsultation {
    /// The address of this conversation's pages in the console.
    var consolePath: String { "/moderator/c/\(code.percentEncodedName)" }
}

extension ConsoleVisit {
    /// The parts of a conversation that this person may see.
    func tabs(of open: OpenConsultation, at place: String) -> [(link: ConsoleBlock.Link, isHere: Bool)] {
        var tabs: [(place: String, text: String)] = []
        if account.may(.watch) { tabs += [("", words.steer), ("/lines", words.lines)] }
        if account.may(.watch), open.dialogue.tables != nil { tabs.append(("/tables", words.tables)) }
        if account.may(.steer) { tabs.append(("/tell", words.tell)) }
        if account.may(.watch) {
            if !open.dialogue.proposals.isEmpty { tabs.append(("/proposals", words.proposals)) }
            tabs.append(("/promises", words.promises))
        }
        if account.may(.steer) { tabs.append(("/entry", words.entry)) }
        if account.may(.watch), open.dialogue.questions.contains(where: \.hasThemes) || open.dialogue.standing.quotes != nil {
            tabs.append(("/themes", words.themes))
        }
        if account.may(.analyse) { tabs.append(("/results", words.results)) }
        if account.may(.operate) { tabs.append(("/invite", words.inviting)) }
        return tabs.map { (.init(href: open.consolePath + $0.place, text: $0.text), $0.place == place) }
    }
}
