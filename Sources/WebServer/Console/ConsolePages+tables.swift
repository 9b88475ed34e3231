import DialogueEngine
import Facilitation
import JSONText

/// Tables and go-rounds: seats and turns, never who sits there.
extension ConsolePages {
    var tableRoutes: [ConsoleRoute] {
        [.get("/moderator/c/:code/tables", .duty(.watch)) { visit in .page(try await tablesPage(visit)) }]
    }

    private func tablesPage(_ visit: ConsoleVisit) async throws -> ConsoleLayout {
        let open = try await open(visit)
        guard open.dialogue.tables != nil else { throw ConsoleRefusal.notFound }
        let page = try await page(visit, open)
        var layout = layout(visit, open, visit.words.tables, at: "/tables")
        layout.panes = [.init(blocks: page.tables)]
        layout.live = "\(open.consolePath)/live"
        return layout
    }
}

extension SteeringPage {
    private var place: String { "\(base)/tables" }

    var tables: [ConsoleBlock] {
        let (tables, waiting) = (view["tables"]?.array ?? [], number(view["unseated"]))
        var blocks: [ConsoleBlock] = [.paragraph(words.tablesHelp)]
        if waiting > 0 {
            blocks.append(.paragraph(words.waitForTable(waiting)))
            if maySteer { blocks.append(.form(turnForm([], [.init(act: "seat", text: words.seat, isMain: true)]))) }
        }
        if tables.isEmpty { blocks.append(.paragraph(words.noTablesYet)) }
        blocks += tables.flatMap(table)
        return blocks + [.links([.init(href: place, text: words.refresh)])]
    }

    private func table(_ table: JSON) -> [ConsoleBlock] {
        let names = TableWords(language: words.language)
        let (name, isOver) = (names.table("\(number(table["number"]))"), table["over"] == true)
        let seats = (table["seats"]?.array ?? []).compactMap(\.string)
        let order = (table["order"]?.array ?? []).compactMap { $0.int.map(Int.init) }.filter { (1...max(1, seats.count)).contains($0) }
        let round = names.round("\(number(table["round"]))", "\(number(table["of"]))")
        let question = text(table["title"]).map { " – “\(Self.short($0))”" } ?? ""
        var blocks: [ConsoleBlock] = [
            .heading(name.prefix(1).uppercased() + name.dropFirst()),
            .paragraph(isOver ? words.roundsOver : round.prefix(1).uppercased() + round.dropFirst() + question),
        ]
        if let since = table["since"]?.int, let due = table["due"]?.int {
            blocks.append(.paragraph(words.turnLasts(time(since), time(due))))
        }
        blocks.append(
            .table(
                .init(
                    caption: words.seatsInOrder(name), head: [words.seatHead, words.stateHead],
                    rows: order.map { [words.seat($0), names.seat(seats[$0 - 1])] })))
        if maySteer {
            let skipped = seats.contains(TableState.Seat.skipped.rawValue)
            let buttons: [ConsoleForm.Button?] = [
                isOver ? nil : .init(act: "table-skip", text: words.skipTurn, aside: name, isMain: true),
                isOver ? nil : .init(act: "table-next", text: words.endRound, aside: name),
                skipped || number(table["round"]) > 1 ? .init(act: "table-back", text: words.giveTurnBack, aside: name) : nil,
            ]
            blocks.append(.form(turnForm([("line", "\(number(table["number"]))")], buttons.compactMap { $0 })))
        }
        return blocks
    }

    private func turnForm(_ hidden: [(name: String, value: String)], _ buttons: [ConsoleForm.Button]) -> ConsoleForm {
        ConsoleForm(
            action: "\(base)/act", hidden: visit.hidden(hidden, from: place), buttons: buttons, sort: "row", isLive: true)
    }

    private func time(_ milliseconds: Int64) -> String { moment(Instant(milliseconds: milliseconds)) }
}
