import DialogueEngine
import JSONText
import VoiceSummary

/// Voices by place, with the longer of the two downwards, so that it fits a narrow screen longer.
struct CoverageMatrix {
    let members: [String: Any]

    /// - Returns: `nil` where the grid is held back as a whole.
    init?(_ json: JSON, _ words: ReportWords) {
        guard let grid = json["coverage"], let rows = grid["rows"]?.array else { return nil }
        let places = (grid["places"]?.array ?? []).map { words.text($0["label"]).cleaned }
        let voices = rows.map { row in
            let target = row["target"]?.int.map { " (\(words("doel", "doel", "target")) \($0))" } ?? ""
            return words.text(row["label"]).cleaned + target
        }
        let cells = rows.map { $0["cells"]?.array ?? [] }
        let isTall = places.count > voices.count
        let (lines, columns) = isTall ? (places, voices) : (voices, places)
        /// The cell, and whether both its voice and its place are known.
        func found(_ line: Int, _ column: Int) -> (cell: JSON, isKnown: Bool) {
            let (voice, place) = isTall ? (column, line) : (line, column)
            return (cells[voice][place], rows[voice]["id"] != "unknown" && place < places.count - 1)
        }
        let when = grid["asOf"]?.string.flatMap { Instant(iso8601: $0) }.map {
            words("Stand van", "Stân fan", "Standing of") + " " + LocalClock.text(of: $0, in: json["timeZone"]?.string ?? "UTC") + "."
        }
        let shown: [String: Any] = [
            "help": words(
                "In elk vak: hoeveel mensen we kennen – hoeveel er begonnen – hoeveel er klaar zijn.",
                "Yn elk fak: hoefolle minsken wy kenne – hoefolle der begûn binne – hoefolle der klear binne.",
                "In each cell: how many people we know – how many started – how many finished."),
            "label": words("Groepen en plaatsen", "Groepen en plakken", "Groups and places"), "columns": columns,
            "rows": lines.indices.map { line -> [String: Any] in
                [
                    "name": lines[line],
                    "cells": columns.indices.map { column -> [String: Any] in
                        let (cell, isKnown) = found(line, column)
                        let sort = cell["hidden"] == true ? "held" : cell["known"] == 0 && isKnown ? "empty" : "full"
                        return ["sort": sort, "text": words.reached(cell)]
                    },
                ]
            },
        ]
        members = when.map { shown.merging(["when": $0]) { $1 } } ?? shown
    }
}
