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
            let shown = found.filter { $0.severity > .hint }.map { $0.rendered(in: words.language) }
            if !shown.isEmpty { blocks.append(.code(shown.joined(separator: "\n\n"))) }
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
        _ visit: ConsoleVisit, _ name: String, run: String? = nil, code: String = "", faults: String? = nil, fault: String? = nil
    ) -> ConsoleLayout {
        let (words, known) = (visit.words, scripts())
        var layout = visit.layout(words.openConversation)
        layout.fault = fault
        var blocks: [ConsoleBlock] = []
        if known.isEmpty { blocks = [.paragraph(words.noScripts)] }
        if let sources = known[name], let script = try? ScriptLoader.load(sources) {
            if let faults { blocks.append(.code(faults)) }
            blocks.append(.heading(Wording(dialogue: script.dialogue, in: words.language).title))
            let fields: [ConsoleForm.Field] = [
                .area(name: "run", label: words.runData, value: run ?? RunFile.blank(for: script.dialogue), rows: 14, id: "run-data"),
                .checks(name: "unreviewed", label: words.unreviewed, options: [.init(value: "yes", label: words.unreviewedYes)]),
                .line(.init(name: "code", label: words.joinCode, value: code, help: words.joinCodeHelp, most: 32)),
            ]
            blocks.append(
                .form(
                    ConsoleForm(
                        action: "/moderator/open", hidden: visit.hidden([("dialogue", name)]), fields: fields,
                        buttons: [.init(act: "open", text: words.openConversation, isMain: true)], sort: "stack code")))
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
        func again(_ faults: String?, _ fault: String? = nil) -> ConsoleAnswer {
            .page(openPage(visit, name, run: form["run"], code: typed, faults: faults, fault: fault), status: 422)
        }
        guard script.unsaidAtStart.isEmpty else {
            return again(script.unsaidAtStart.map { $0.rendered(in: words.language) }.joined(separator: "\n\n"), words.dishonest)
        }
        let isCode =
            code.isEmpty
            || ((3...32).contains(code.utf8.count)
                && code.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
        guard isCode else { return again(nil, words.codeTaken) }
        let data: RunData
        do throws(ScriptFaults) {
            let text = form["run"].trimmed
            data = try RunFile.read(ScriptFile(path: "run.yaml", text: text.isEmpty ? "{}" : text), for: script.dialogue)
        } catch {
            return again(error.diagnostics.map { $0.rendered(in: words.language) }.joined(separator: "\n\n"))
        }
        do {
            let opening = Opening(
                run: data, code: code, allowsUnreviewed: form["unreviewed"] == "yes", actor: visit.account.name)
            let opened = try await facilitator.open(script, opening, at: now())
            return .page(openedPage(visit, opened))
        } catch StoreError.exists {
            // The same form sent twice opens one conversation.
            if form["code"].trimmed.isEmpty { return .page(openedPage(visit, code)) }
            return again(nil, words.codeTaken)
        }
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
        let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789")
        return String(SHA256.hash(data: Array("\(form["k"]) \(form["i"])".utf8)).prefix(5).map { alphabet[Int($0) % alphabet.count] })
    }
}
