import DialogueEngine
import JSONText

/// Whom we reach where: for each voice and each place how many people we know, how many started, how many are silent and how many finished.
///
/// Two attributes at once, so it is shown from fifty people on. A row or column that is held back elsewhere is held back whole; of the others, a cell is
/// shown where nobody is in it, or where each of its numbers is 0 or k at least, and nothing held back follows from the totals. Nobody in a cell is what
/// the grid is for: an empty place has nobody to expose.
struct CoverageGrid {
    struct Cell: Equatable {
        var known = 0
        var started = 0
        var finished = 0
        var silent: Int { known - started }
        /// Every number that is told, or follows from those that are.
        var numbers: [Int] { [known, started, finished, silent, started - finished, known - finished] }
    }

    let question: Question
    /// The dialogue's voices, and after them those of whom no voice is known.
    let voices: [VoiceTable.Row]
    let options: [OptionID]
    /// By voice, then by place; the last place is not known.
    let cells: [[Cell]]
    /// `nil` where nothing is shown, since too few started.
    let hidden: Set<CrossSuppression.Cell>?

    static let figure = "coverage"
    /// The fewest people of whom two attributes are shown at once.
    static let fewest = 50

    /// - Returns: `nil` where the dialogue listens for no voices or asks for no place.
    /// - Complexity: O(people + cells³).
    init?(_ crowd: Crowd, voices table: VoiceTable) {
        guard !crowd.dialogue.voices.isEmpty, let id = Self.place(in: crowd.dialogue) else { return nil }
        let question = crowd.dialogue.question(id)
        let figure = ChoiceFigure(question: question, given: crowd.given(to: AnswerKey(id)))
        var cells = table.rows.map { _ in [Cell](repeating: Cell(), count: figure.options.count + 1) }
        for person in crowd.people where person.state != .erased {
            let row = crowd.dialogue.voices.firstIndex { $0.id == person.voice } ?? table.rows.count - 1
            let answer: OptionID? = if case .option(let option) = person[AnswerKey(id)] { option } else { nil }
            let column = answer.flatMap { figure.options.firstIndex(of: $0) } ?? figure.options.count
            cells[row][column].known += 1
            if person.hasBegun { cells[row][column].started += 1 }
            if person.state == .finished { cells[row][column].finished += 1 }
        }
        (self.question, options, self.cells, voices) = (question, figure.options, cells, table.rows)
        let small = cells[0].indices.filter { column in (1..<crowd.smallestGroup).contains(cells.reduce(0) { $0 + $1[column].known }) }
        let columns = Display(of: question, in: crowd).hidden(figure.counts).union(small)
        hidden = Self.hidden(
            cells, rows: Set(table.rows.indices.filter { table.rows[$0].isHidden }), columns: columns, k: crowd.smallestGroup)
    }

    /// The answer the script names, or the first one that says a place out of several.
    private static func place(in dialogue: Dialogue) -> QuestionID? {
        dialogue.standing.coverage ?? dialogue.questions.first { $0.kind == .place && !$0.options.isEmpty && $0.per == nil }?.id
    }

    private static func hidden(_ cells: [[Cell]], rows: Set<Int>, columns: Set<Int>, k: Int) -> Set<CrossSuppression.Cell>? {
        guard cells.joined().reduce(0, { $0 + $1.started }) >= fewest else { return nil }
        var hidden: Set<CrossSuppression.Cell> = []
        for (row, line) in cells.enumerated() {
            for column in line.indices where rows.contains(row) || columns.contains(column) {
                hidden.insert(.init(row: row, column: column))
            }
        }
        // What is held back in one of the numbers is held back in all, until nothing follows from any.
        let tables = Cell().numbers.indices.map { number in cells.map { $0.map { $0.numbers[number] } } }
        while true {
            let before = hidden.count
            for table in tables { hidden.formUnion(CrossSuppression(of: table, k: k, showsNobody: true, already: hidden).hidden) }
            if hidden.count == before { break }
        }
        let isSafe = tables.allSatisfy { CrossSuppression(of: $0, k: k, showsNobody: true, already: hidden).isSafe }
        return isSafe ? hidden : nil
    }

    /// Voices and known places where nobody is.
    var empty: [(voice: VoiceTable.Row, option: OptionID)] {
        guard let hidden else { return [] }
        return voices.indices.filter { voices[$0].voice != nil }.flatMap { row in
            options.indices.filter { cells[row][$0].known == 0 && !hidden.contains(.init(row: row, column: $0)) }.map {
                (voices[row], options[$0])
            }
        }
    }

    func json(_ labels: Labels) -> JSON {
        let unknown: JSON = ["nl": "niet bekend", "en": "not known", "fy": "net bekend"]
        var members: [String: JSON] = [
            "figure": .string(Self.figure), "question": .string(question.id.text),
            "label": labels.dialogue.prompt(of: question.id).map { labels.json($0) } ?? .null,
            "places": .array(
                options.map { ["id": .string($0.text), "label": labels.json(labels.option($0, of: question))] }
                    + [["id": "unknown", "label": unknown]]),
        ]
        guard let hidden else { return .object(members.with(.hidden("rows", "empty"))) }
        members["rows"] = .array(
            voices.indices.map { row in
                [
                    "id": .string(voices[row].id), "label": voices[row].label(labels),
                    "target": voices[row].target.map { .count($0) } ?? .null,
                    "cells": .array(
                        cells[row].indices.map { json(cells[row][$0], row, $0, isHidden: hidden.contains(.init(row: row, column: $0))) }),
                ]
            })
        members["empty"] = .count(empty.count)
        return .object(members)
    }

    private func json(_ cell: Cell, _ row: Int, _ column: Int, isHidden: Bool) -> JSON {
        let head: [String: JSON] = ["place": .string(column < options.count ? options[column].text : "unknown")]
        if isHidden { return .object(head.with(.hidden("known", "started", "finished", "silent"))) }
        return .object(
            head.with([
                "known": .count(cell.known), "started": .count(cell.started), "finished": .count(cell.finished),
                "silent": .count(cell.silent),
            ]))
    }
}
