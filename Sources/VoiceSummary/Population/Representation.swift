import DialogueEngine
import JSONText

/// Who takes part beside who lives there, by the answers to one question about the person.
///
/// The gap comes first, the largest lack before all; weighing is another figure. Who did not say, or said something of which no number of residents is
/// known, is a line of its own. A cell of fewer than k people is held back with others, as in every split.
struct Representation {
    struct Cell {
        let option: OptionID
        let label: JSON
        /// People who take part.
        let count: Int
        let residents: Int
        var isHidden = false
    }

    let part: PopulationTable.Part
    let label: JSON
    /// In the order of the table.
    let cells: [Cell]
    /// People who take part and are in no cell.
    let unknown: Int
    /// Whether how many that are would tell what is held back.
    let hidesUnknown: Bool
    /// For each person who takes part, the place of their cell; the place after the last one for those in none.
    let places: [Int: Int]
    /// Places that count as one where people are weighed, since one alone has too few.
    let joined: Set<Int>

    var figure: String { "representation.\(part.question)" }
    /// People in a cell.
    var n: Int { cells.reduce(0) { $0 + $1.count } }

    /// - Parameter people: those who take part.
    /// - Returns: `nil` where the script has no such question.
    init?(_ part: PopulationTable.Part, people: [Int], voices: VoiceTable, crowd: Crowd) {
        guard let answers = Answers(part.question, voices: voices, crowd: crowd) else { return nil }
        let found = people.map { ($0, answers.of($0)) }
        let options = part.cells.map(\.option)
        places = Dictionary(
            uniqueKeysWithValues: found.map { person, answer in (person, answer.flatMap { options.firstIndex(of: $0) } ?? options.count) })
        let counts = (options + [nil]).indices.map { [places] place in people.count { places[$0] == place } }
        let isElsewhere = found.contains { $1.map { !options.contains($0) } ?? false }
        var already = Set(options.indices.filter { answers.hidden.contains(options[$0]) })
        if isElsewhere, !answers.hidden.isSubset(of: options) || answers.hidesUnknown { already.insert(options.count) }
        // Where everybody who gave an answer is in a cell, how many gave none is told beside the question anyway.
        let listed = isElsewhere || part.question == PopulationTable.voice ? counts : Array(counts.dropLast())
        let hidden = Suppression(of: listed, k: crowd.smallestGroup, already: already).hidden
        joined = Suppression(of: counts, k: crowd.smallestGroup, already: hidden).hidden
        (self.part, label, unknown, hidesUnknown) = (part, answers.label, counts[options.count], hidden.contains(options.count))
        cells = part.cells.enumerated().map { place, cell in
            Cell(
                option: cell.option, label: answers.label(of: cell.option), count: counts[place], residents: cell.people,
                isHidden: hidden.contains(place))
        }
    }

    /// The share of people in a cell less the share of residents, with its 95 % interval; `nil` where it is held back or nobody is in a cell.
    ///
    /// The residents are counted, so all that is uncertain is the share of people. Range −1…1; below 0 they are fewer than they would be.
    func gap(_ cell: Cell) -> (people: ShareInterval, residents: Double, gap: Double)? {
        guard !cell.isHidden, !hidesUnknown, part.people > 0, let share = ShareInterval(cell.count, of: n) else { return nil }
        let residents = Double(cell.residents) / Double(part.people)
        return (share, residents, share.share - residents)
    }

    /// The cells, the largest lack first, and what is held back at the end.
    var ordered: [Cell] {
        let places = cells.indices.sorted { a, b in
            switch (gap(cells[a])?.gap, gap(cells[b])?.gap) {
            case (let one?, let other?): (one, a) < (other, b)
            case (nil, nil): a < b
            case (let one, _): one != nil
            }
        }
        return places.map { cells[$0] }
    }

    var json: JSON {
        var members: [String: JSON] = [
            "question": .string(part.question.text), "figure": .string(figure), "label": label, "source": .string(part.source),
            "date": .string(part.date.description), "residents": .count(part.people), "cells": .array(ordered.map(json)),
        ]
        members.merge(hidesUnknown ? .hidden("n", "unknown") : ["n": .count(n), "unknown": .count(unknown)]) { $1 }
        return .object(members)
    }

    private func json(_ cell: Cell) -> JSON {
        var members: [String: JSON] = [
            "id": .string(cell.option.text), "label": cell.label, "residents": .count(cell.residents),
            "residentShare": .decimal(part.people > 0 ? Double(cell.residents) / Double(part.people) : nil),
        ]
        if cell.isHidden { return .object(members.with(.hidden("count", "share", "interval", "gap", "gapInterval"))) }
        let gap = gap(cell)
        members["count"] = .count(cell.count)
        members["share"] = .decimal(gap?.people.share)
        members["interval"] = gap.map { [.decimal($0.people.low), .decimal($0.people.high)] } ?? .null
        members["gap"] = .decimal(gap?.gap)
        members["gapInterval"] =
            gap.map { [.decimal($0.people.low - $0.residents), .decimal($0.people.high - $0.residents)] } ?? .null
        return .object(members)
    }
}

/// What people have one of: an answer, or a voice; and which of them are held back already.
private struct Answers {
    let label: JSON
    let hidden: Set<OptionID>
    let hidesUnknown: Bool
    private let question: Question?
    private let crowd: Crowd

    init?(_ id: QuestionID, voices: VoiceTable, crowd: Crowd) {
        self.crowd = crowd
        guard crowd.dialogue.place(of: id) != nil else {
            guard id == PopulationTable.voice, !crowd.dialogue.voices.isEmpty else { return nil }
            (question, label) = (nil, ["nl": "Stem", "en": "Voice", "fy": "Stim"])
            hidden = Set(voices.hiddenVoices.map { OptionID(crowd.dialogue.voices[$0].id.text) })
            hidesUnknown = voices.rows.last?.isHidden ?? false
            return
        }
        let asked = crowd.dialogue.question(id)
        let figure = ChoiceFigure(question: asked, given: crowd.given(to: AnswerKey(id)))
        (question, hidesUnknown) = (asked, false)
        label = crowd.dialogue.prompt(of: id).map { crowd.labels.json($0) } ?? .null
        hidden = Set(Display(of: asked, in: crowd).hidden(figure.counts).map { figure.options[$0] })
    }

    func of(_ person: Int) -> OptionID? {
        guard let question else { return crowd.people[person].voice.map { OptionID($0.text) } }
        if case .option(let option) = crowd.people[person][AnswerKey(question.id)] { return option }
        return nil
    }

    func label(of option: OptionID) -> JSON {
        if let question { return crowd.labels.json(crowd.labels.option(option, of: question)) }
        return crowd.dialogue.voices.first { $0.id.text == option.text }.map { crowd.labels.json($0.label) } ?? [:]
    }
}
