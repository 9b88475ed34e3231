import DialogueEngine
import Facilitation
import JSONText
import VoiceSummary

/// What people said, proposals and themes.
extension ConsolePages {
    var groupRoutes: [ConsoleRoute] {
        let base = "/moderator/c/:code"
        return [
            .get("\(base)/lines", .duty(.watch)) { visit in .page(try await linesPage(visit)) },
            .get("\(base)/media/:id", .duty(.steer)) { visit in try await sentFile(visit) },
            .get("\(base)/proposals", .duty(.watch)) { visit in .page(try await proposalsPage(visit)) },
            .get("\(base)/themes", .duty(.watch)) { visit in .page(try await themesPage(visit)) },
        ]
    }

    /// A view of the group with a page to put it on.
    func page(_ visit: ConsoleVisit, _ open: OpenConsultation, of question: QuestionID? = nil) async throws -> SteeringPage {
        try await facilitator.tickBriefly(now())
        let view = try await facilitator.moderatorView(of: open.code, at: now(), showing: question)
        return SteeringPage(view: view.json, visit: visit, open: open)
    }

    // MARK: - Lines

    /// How many lines of one question stand on a page.
    private static let mostLines = 100

    private func linesPage(_ visit: ConsoleVisit) async throws -> ConsoleLayout {
        let (open, words) = (try await open(visit), visit.words)
        let asked = open.dialogue.questions.first { $0.id.text == visit.asked("question") && $0.contributes != nil }?.id
        let page = try await page(visit, open, of: asked)
        var layout = layout(visit, open, words.linesTitle, at: "/lines")
        var blocks: [ConsoleBlock] = []
        let place = asked.map { "\(page.base)/lines?question=\($0.text)" } ?? "\(page.base)/lines"
        for section in page.view["said"]?.array ?? [] {
            let (id, count) = (section["question"]?.string ?? "", page.number(section["count"]))
            if let asked, asked.text != id { continue }
            let title = page.text(section["title"]).map(SteeringPage.short) ?? id
            let all = section["lines"]?.array ?? []
            let first = asked == nil ? 0 : min(max(0, Int(visit.asked("from")) ?? 0), max(0, all.count - 1))
            let lines = all.dropFirst(first).prefix(Self.mostLines).map { page.line($0, from: place) }
            blocks.append(.more("\(title) (\(count))", lines, isOpen: asked != nil, name: "q-\(id)"))
            let more = "\(page.base)/lines?question=\(id)"
            if asked == nil, Int(count) > lines.count { blocks.append(.links([.init(href: more, text: words.allOf(Int(count), title))])) }
            let earlier = max(0, first - Self.mostLines)
            let others =
                (first > 0 ? [(earlier, words.earlierLines)] : [])
                + (first + lines.count < all.count && asked != nil ? [(first + lines.count, words.laterLines)] : [])
            if !others.isEmpty { blocks.append(.links(others.map { .init(href: "\(more)&from=\($0.0)", text: $0.1) })) }
        }
        if blocks.isEmpty { blocks = [.paragraph(words.nothingSaid)] }
        if asked == nil, let files = page.looseFiles { blocks.append(files) }
        if visit.account.may(.steer), let seedable = page.seedForm(from: place) {
            blocks.append(.more(words.seedTitle, [.form(seedable)], name: "seed"))
        }
        layout.panes = [.init(blocks: blocks)]
        return layout
    }

    private func sentFile(_ visit: ConsoleVisit) async throws -> ConsoleAnswer {
        let open = try await open(visit)
        let id = visit.part("id")
        guard id.utf8.count <= 32, let file = try await facilitator.file(id, in: open.code) else { throw ConsoleRefusal.notFound }
        return .sent(file.bytes, file.format, name: id)
    }

    // MARK: - Proposals

    private func proposalsPage(_ visit: ConsoleVisit) async throws -> ConsoleLayout {
        let (open, words) = (try await open(visit), visit.words)
        let page = try await page(visit, open)
        let group = try await facilitator.group(of: open.code)
        var layout = layout(visit, open, words.proposals, at: "/proposals")
        var blocks: [ConsoleBlock] = []
        for plan in open.dialogue.proposals {
            blocks += [.heading(plan.id)]
            if let shown = page.view["proposals"]?.array?.first(where: { $0["id"]?.string == plan.id }) { blocks += page.proposal(shown) }
            let nextOne = group.nextVersion(of: plan, in: open.dialogue)
            if visit.account.may(.steer), let number = nextOne {
                blocks.append(
                    .more(
                        words.writeVersion(number), [.form(page.proposalForm(plan, number, group))], isOpen: true, name: "write-\(plan.id)")
                )
            }
        }
        let fields = open.dialogue.fields.filter(\.isLive)
        if visit.account.may(.steer), !fields.isEmpty { blocks.append(.heading(words.fillTitle)) }
        for field in fields where visit.account.may(.steer) {
            let known = group.fields[field.id] ?? [:]
            let areas = open.dialogue.languages.map { language in
                ConsoleForm.Field.area(
                    name: "w-\(language.text)", label: "\(field.id.text) – \(language.ownName)", value: known[language] ?? "", rows: 2,
                    id: "fill-\(field.id.text)-\(language.text)")
            }
            blocks.append(
                .form(
                    ConsoleForm(
                        action: "\(page.base)/act", hidden: visit.hidden([("field", field.id.text)], from: "\(page.base)/proposals"),
                        fields: areas,
                        buttons: [.init(act: "fill", text: words.save, aside: field.id.text)])))
        }
        layout.panes = [.init(blocks: blocks)]
        return layout
    }

    // MARK: - Themes

    private func themesPage(_ visit: ConsoleVisit) async throws -> ConsoleLayout {
        let (open, words) = (try await open(visit), visit.words)
        var layout = layout(visit, open, words.themes, at: "/themes")
        let standing = try await facilitator.standing(of: open.code, audience: .moderator, asOf: now())
        var blocks: [ConsoleBlock] = []
        for question in standing.json["themes"]?.array ?? [] {
            let id = question["question"]?.string ?? ""
            blocks.append(.heading(SteeringPage.short(ConsoleWords.text(question["title"], words.language) ?? id)))
            blocks.append(.table(themeTable(question, words)))
            blocks += modelBlocks(question, words)
            if visit.account.may(.steer) {
                blocks.append(.more(words.changeThemes, themeForms(question, open.consolePath, visit, open.dialogue), name: "themes-\(id)"))
            }
        }
        if blocks.isEmpty { blocks = [.paragraph(words.noThemes)] }
        layout.panes = [.init(blocks: blocks)]
        let atHand = wordsAtHand(standing.json, open.consolePath, visit, open.dialogue)
        if !atHand.isEmpty { layout.panes.append(.init(blocks: atHand)) }
        return layout
    }
}
