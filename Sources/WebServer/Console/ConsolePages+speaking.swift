import DialogueEngine
import Facilitation
import JSONText

/// Writing to many, with a look beforehand and time to take it back; and writing down for others.
extension ConsolePages {
    var speakingRoutes: [ConsoleRoute] {
        let base = "/moderator/c/:code"
        return [
            .get("\(base)/tell", .duty(.steer)) { visit in .page(try await tellPage(visit)) },
            .post("\(base)/tell", .duty(.steer)) { visit, form in try await tell(visit, form) },
            .get("\(base)/entry", .duty(.steer)) { visit in .page(try await entryPage(visit)) },
            .post("\(base)/entry", .duty(.steer)) { visit, form in try await enter(visit, form) },
        ]
    }

    // MARK: - To many

    private func tellPage(
        _ visit: ConsoleVisit, typed: [Language: String] = [:], to audience: String = "everyone", showing preview: ModeratorAct? = nil
    ) async throws -> ConsoleLayout {
        let (open, words) = (try await open(visit), visit.words)
        var layout = layout(visit, open, words.tellTitle, at: "/tell")
        let (base, dialogue) = (open.consolePath, open.dialogue)
        var blocks: [ConsoleBlock] = try await facilitator.planned(on: open.code).map { act in
            .form(
                ConsoleForm(
                    action: "\(base)/act", hidden: visit.hidden([("planned", act.id)], from: "\(base)/tell"),
                    buttons: [
                        .init(
                            act: "recall",
                            text: words.recall(LocalDates.text(act.due, in: words.language, zone: dialogue.run.timeZone, withTime: true)),
                            isMain: true)
                    ],
                    sort: "alarm"))
        }
        let hidden = visit.hidden()
        if let preview {
            let told = reached(by: preview, try await facilitator.group(of: open.code), open.dialogue)
            blocks += [.heading(words.previewTitle), .paragraph(words.goesTo(told))]
            for language in dialogue.languages {
                guard let text = typed[language] else { continue }
                blocks += [.small(language.ownName), .said(text)]
                // A message of more than 160 characters is cut in parts of 153.
                if text.count > 160 { blocks.append(.small(words.longForSMS((text.count + 152) / 153))) }
            }
            let carried = typed.map { ("w-\($0.key.text)", $0.value) }.sorted { $0.0 < $1.0 }.map { (name: $0.0, value: $0.1) }
            blocks.append(
                .form(
                    ConsoleForm(
                        action: "\(base)/tell", hidden: hidden + [("to", audience)] + carried,
                        buttons: [.init(act: "send", text: words.sendNow, isMain: true)])))
        }
        let voices = dialogue.voices.map { voice in
            ConsoleForm.Option(
                value: voice.id.text, label: words.nudgeOf(Wording(dialogue: dialogue, in: words.language).plain(voice.label)),
                isChosen: audience == voice.id.text)
        }
        let options =
            [
                .init(value: "everyone", label: words.toEveryone, isChosen: audience == "everyone"),
                .init(value: "all", label: words.nudgeAll, isChosen: audience == "all"),
            ] + voices
        let areas = dialogue.languages.map { language in
            ConsoleForm.Field.area(
                name: "w-\(language.text)", label: language.ownName, value: typed[language] ?? "", rows: 3,
                isNeeded: language == dialogue.languages[0])
        }
        blocks.append(
            .form(
                ConsoleForm(
                    action: "\(base)/tell", hidden: hidden, fields: [.select(name: "to", label: words.toWhom, options: options)] + areas,
                    buttons: [.init(act: "look", text: words.lookFirst, isMain: preview == nil)])))
        blocks.append(.small(words.nudgeHelp))
        layout.panes = [.init(blocks: blocks)]
        return layout
    }

    private func tell(_ visit: ConsoleVisit, _ form: PageForm) async throws -> ConsoleAnswer {
        let open = try await open(visit)
        let texts = ConsoleActs(form: form, words: visit.words, dialogue: open.dialogue).texts
        let base = "\(open.consolePath)/tell"
        let to = form["to"]
        guard texts[open.dialogue.languages[0]] != nil,
            ["everyone", "all"].contains(to) || open.dialogue.voices.contains(where: { $0.id.text == to })
        else { return answer(visit, base, form, visit.words.somethingLacks) }
        let act: ModeratorAct =
            to == "everyone" ? .broadcast(texts) : .nudge(to == "all" ? nil : VoiceID(to), texts)
        guard form["act"] == "send" else { return .page(try await tellPage(visit, typed: texts, to: to, showing: act)) }
        do {
            let done = try await facilitator.act(
                .acts([act]), actor: visit.account.name, on: open.code, at: now(), id: form.nonce, leeway: .hand())
            let wait = done["planned"]?[0]?["seconds"]?.int
            let news = wait.map(visit.words.willGo) ?? visit.words.acts.done(done).joined(separator: " ")
            return said(visit, base, .init(news: news))
        } catch FacilitationError.refused(let refusal) {
            return answer(visit, base, form, visit.words.refused(refusal))
        }
    }

    /// How many people an act that writes to many would reach now.
    private func reached(by act: ModeratorAct, _ group: Consultation, _ dialogue: Dialogue) -> Int {
        if case .nudge(let voice, _) = act { return group.nudgeable(voice, in: dialogue).count }
        return group.members.values.count { $0.presence == .here }
    }

    // MARK: - For others

    private func entryPage(_ visit: ConsoleVisit, name: String = "", typed: String = "", said: [String] = []) async throws -> ConsoleLayout
    {
        let (open, words) = (try await open(visit), visit.words)
        var layout = layout(visit, open, words.entryTitle, at: "/entry")
        let base = open.consolePath
        var one: [ConsoleBlock] = [.paragraph(words.entryHelp)]
        if !said.isEmpty { one += [.heading(words.botSays(name))] + said.map { .said($0) } }
        one.append(
            .form(
                ConsoleForm(
                    action: "\(base)/entry", hidden: visit.hidden(),
                    fields: [
                        .line(
                            .init(name: "name", label: words.entryName, value: name, help: words.entryNameHelp, most: 40, isNeeded: true)),
                        .area(name: "w", label: words.entryWords, value: typed, rows: 2, isNeeded: true, id: "entry-words"),
                    ], buttons: [.init(act: "one", text: words.send, isMain: true)])))
        let many = ConsoleForm(
            action: "\(base)/entry", hidden: visit.hidden(),
            fields: [.area(name: "many", label: words.manyLabel, help: words.manyHelp, rows: 8, isNeeded: true)],
            buttons: [.init(act: "many", text: words.enterAll, isMain: true)])
        let note = ConsoleForm(
            action: "\(base)/act", hidden: visit.hidden(from: "\(base)/entry"),
            fields: [.area(name: "w", label: words.noteLabel, rows: 3, isNeeded: true, id: "note")],
            buttons: [.init(act: "note", text: words.save)])
        layout.panes = [
            .init(name: "one", title: words.oneTitle, blocks: one), .init(name: "many", title: words.manyTitle, blocks: [.form(many)]),
            .init(name: "note-pane", title: words.noteTitle, blocks: [.form(note)]),
        ]
        return layout
    }

    private func enter(_ visit: ConsoleVisit, _ form: PageForm) async throws -> ConsoleAnswer {
        let open = try await open(visit)
        if form["act"] == "many" { return try await enterMany(visit, form, open) }
        guard let name = Self.entryName(form["name"]), !form["w"].trimmed.isEmpty else {
            return answer(visit, "\(open.consolePath)/entry", form, visit.words.somethingLacks)
        }
        let said = try await entered(form["w"].trimmed, name, visit, open, id: form.nonce)
        return .page(try await entryPage(visit, name: name, said: said))
    }

    /// What somebody is called here: as it was typed, without signs that cannot be seen.
    static func entryName(_ typed: String) -> String? {
        let name = typed.cleaned.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return name.isEmpty || name.count > 40 ? nil : name
    }

    func entered(_ text: String, _ name: String, _ visit: ConsoleVisit, _ open: OpenConsultation, id: String) async throws
        -> [String]
    {
        let done = try await facilitator.act(.entry(name: name, text: text), actor: visit.account.name, on: open.code, at: now(), id: id)
        return (done["said"]?.array ?? []).compactMap(\.string)
    }
}
