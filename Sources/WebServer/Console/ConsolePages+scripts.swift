import Crypto
import DialogueEngine
import DialogueScript
import Facilitation
import JSONText
import Storage

/// Authors check scripts here, and operators open conversations.
extension ConsolePages {
    var scriptRoutes: [ConsoleRoute] {
        [
            .get("/moderator/scripts", .duty(.write)) { visit in .page(scriptPage(visit)) },
            .post("/moderator/scripts", .duty(.write)) { visit, form in .page(scriptPage(visit, checking: form["script"])) },
            .get("/moderator/open", .duty(.operate)) { visit in .page(openPage(visit, visit.asked("dialogue"))) },
            .post("/moderator/open", .duty(.operate)) { visit, form in try await openConversation(visit, form) },
        ]
    }

    // MARK: - Checking

    private func scriptPage(_ visit: ConsoleVisit, checking text: String = "") -> ConsoleLayout {
        let words = visit.words
        var layout = visit.layout(words.scripts)
        var blocks: [ConsoleBlock] = []
        if !text.isEmpty {
            let found = faults(in: text)
            let errors = found.count { $0.severity == .error }
            blocks.append(.paragraph(words.found(errors, found.count { $0.severity == .warning })))
            let told = found.filter { $0.severity > .hint }
            if !told.isEmpty { blocks.append(.code(told.map { $0.rendered(in: words.language) }.joined(separator: "\n\n"))) }
            blocks += Diagnostic.meanings(of: told, in: words.language).map { .paragraph($0) }
        }
        blocks.append(
            .form(
                ConsoleForm(
                    action: "/moderator/scripts", hidden: visit.hidden(),
                    fields: [.area(name: "script", label: words.scriptLabel, value: text, rows: 18, isNeeded: true)],
                    buttons: [.init(act: "check", text: words.check, isMain: true)], sort: "stack code")))
        layout.panes = [.init(blocks: blocks)]
        return layout
    }

    /// Everything that is wrong with a script, beside the fragments of this server.
    private func faults(in text: String) -> [Diagnostic] {
        let fragments = scripts().values.reduce(into: [String: ScriptFile]()) { $0.merge($1.fragments) { first, _ in first } }
        do throws(ScriptFaults) {
            let script = try ScriptLoader.load(ScriptSources(main: ScriptFile(path: "dialogue.yaml", text: text), fragments: fragments))
            return script.warnings + script.hints()
        } catch {
            return error.diagnostics
        }
    }

    // MARK: - Opening

    private func openPage(
        _ visit: ConsoleVisit, _ name: String, typed: PageForm? = nil, wrong: [String: String] = [:], elsewhere: [String] = [],
        fault: String? = nil
    ) -> ConsoleLayout {
        let (words, known) = (visit.words, scripts())
        var layout = visit.layout(words.openConversation)
        layout.fault = fault
        var blocks: [ConsoleBlock] = []
        if known.isEmpty { blocks = [.paragraph(words.noScripts)] }
        if let sources = known[name], let script = try? ScriptLoader.load(sources) {
            let run = RunDataForm(dialogue: script.dialogue, words: words)
            if !elsewhere.isEmpty { blocks.append(.code(elsewhere.joined(separator: "\n\n"))) }
            blocks += [.heading(Wording(dialogue: script.dialogue, in: words.language).title), .paragraph(words.runData)]
            let form = ConsoleForm(
                action: "/moderator/open", hidden: visit.hidden([("dialogue", name)]),
                fields: run.fields(wrong: wrong) + [
                    .checks(name: "unreviewed", label: words.unreviewed, options: [.init(value: "yes", label: words.unreviewedYes)]),
                    .line(.init(name: "code", label: words.joinCode, help: words.joinCodeHelp, fault: wrong["code"], most: 32)),
                    run.file,
                ],
                buttons: [.init(act: "open", text: words.openConversation, isMain: true)], sort: "stack code")
            blocks.append(.form(typed.flatMap(form.filled) ?? form))
        }
        let links = known.keys.sorted().map { ConsoleBlock.Link(href: "/moderator/open?dialogue=\($0.percentEncodedName)", text: $0) }
        if !links.isEmpty { blocks += [.heading(words.whichScript), .links(links)] }
        layout.panes = [.init(blocks: blocks)]
        return layout
    }

    private func openConversation(_ visit: ConsoleVisit, _ form: PageForm) async throws -> ConsoleAnswer {
        let (words, name, typed) = (visit.words, form["dialogue"], form["code"].trimmed.lowercased())
        let code = typed.isEmpty ? self.code(of: form) : typed
        guard let sources = scripts()[name], let script = try? ScriptLoader.load(sources) else { throw ConsoleRefusal.notFound }
        func again(_ wrong: [String: String] = [:], elsewhere: [String] = [], _ fault: String) -> ConsoleAnswer {
            .page(openPage(visit, name, typed: form, wrong: wrong, elsewhere: elsewhere, fault: fault), status: 422)
        }
        guard script.unsaidAtStart.isEmpty else {
            return again(elsewhere: script.unsaidAtStart.map { $0.rendered(in: words.language) }, words.dishonest)
        }
        guard Self.isCode(code) else { return again(["code": words.codeTaken], words.wrongRunData) }
        let data: RunData
        switch RunDataForm(dialogue: script.dialogue, words: words).read(form) {
        case .data(let read): data = read
        case .wrong(let wrong, let elsewhere):
            return again(wrong, elsewhere: elsewhere, wrong.isEmpty ? words.wrongRunFile : words.wrongRunData)
        }
        if data.isPastRetention(now()) { return again(["v-\(Facilitator.retentionField)": words.dayIsPast], words.wrongRunData) }
        do {
            let opening = Opening(
                run: data, code: code, allowsUnreviewed: form["unreviewed"] == "yes", actor: visit.account.name)
            let opened = try await facilitator.open(script, opening, at: now())
            return .page(openedPage(visit, opened))
        } catch StoreError.exists {
            // The same form sent twice opens one conversation.
            if typed.isEmpty { return .page(openedPage(visit, code)) }
            return again(["code": words.codeTaken], words.wrongRunData)
        }
    }

    private static func isCode(_ code: String) -> Bool {
        code.utf8.count >= 3 && code == code.lowercased() && JoinCode.isUsable(code)
    }

    private func openedPage(_ visit: ConsoleVisit, _ opened: String) -> ConsoleLayout {
        var layout = visit.layout(visit.words.opened(opened))
        layout.panes = [
            .init(blocks: [
                .code("\(settings.address)/c/\(opened.percentEncodedName)"),
                .links([.init(href: "/c/\(opened.percentEncodedName)", text: visit.words.opened(opened))]),
            ])
        ]
        return layout
    }

    /// Five letters that follow from the form they were asked with.
    private func code(of form: PageForm) -> String {
        PlainLetters.word(of: SHA256.hash(data: Array("\(form["k"]) \(form["i"])".utf8)).prefix(5))
    }
}
