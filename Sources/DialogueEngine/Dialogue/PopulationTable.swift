import JSONText

/// How many residents there are of each answer about the person: dated numbers from a source outside the consultation.
public struct PopulationTable: Sendable, Equatable {
    /// The residents of one answer.
    public struct Cell: Sendable, Equatable {
        public let option: OptionID
        /// 0 or more.
        public let people: Int
        public init(option: OptionID, people: Int) { (self.option, self.people) = (option, people) }
    }

    /// The residents by the answers to one question, with where the numbers come from.
    public struct Part: Sendable, Equatable {
        /// A question of the script, or ``PopulationTable/voice``.
        public let question: QuestionID
        /// In the order of the file; each answer once, and two at least.
        public let cells: [Cell]
        public let source: String
        /// The day the numbers are of.
        public let date: Day

        public init(question: QuestionID, cells: [Cell], source: String, date: Day) {
            (self.question, self.cells, self.source, self.date) = (question, cells, source, date)
        }

        /// All residents the part knows.
        public var people: Int { cells.reduce(0) { $0 + $1.people } }
    }

    /// In the order of the file, each question once.
    public let parts: [Part]

    public init(parts: [Part]) { self.parts = parts }

    /// The name that stands for the voice people speak with, where it is no question.
    public static let voice: QuestionID = "voice"
}

extension PopulationTable {
    /// This table as JSON; ``init(json:)`` reads it back equal.
    var json: JSON {
        .array(
            parts.map { part in
                let cells = part.cells.map { cell -> JSON in ["option": .string(cell.option.text), "people": .int(Int64(cell.people))] }
                return [
                    "question": .string(part.question.text), "source": .string(part.source), "date": .string(part.date.description),
                    "cells": .array(cells),
                ]
            })
    }

    /// Reads what ``json`` wrote; `nil` for any other shape.
    init?(json: JSON) {
        guard let entries = json.array else { return nil }
        let parts = entries.compactMap { part -> Part? in
            guard let question = part["question"]?.string, let source = part["source"]?.string,
                let date = part["date"]?.string.flatMap({ Day($0) }), let cells = part["cells"]?.array
            else { return nil }
            let read = cells.compactMap { cell -> Cell? in
                guard let option = cell["option"]?.string, let people = cell["people"]?.int else { return nil }
                return Cell(option: OptionID(option), people: Int(people))
            }
            return read.count == cells.count ? Part(question: QuestionID(question), cells: read, source: source, date: date) : nil
        }
        if parts.count != entries.count { return nil }
        self.init(parts: parts)
    }
}
