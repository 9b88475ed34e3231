import DialogueEngine
import JSONText

/// For each voice how many people we know, how many said something, and how many are silent.
///
/// A row is shown only whole: where any of its numbers would show a small group, all of them are held back, and other rows with them until nothing
/// follows from the totals. People of whom no voice is known are a row too.
struct VoiceTable {
    struct Row {
        /// `nil`: not known.
        let voice: Voice?
        var known = 0
        var tookPart = 0
        var silent = 0
        /// How many were to be heard, where that was decided beforehand.
        var target: Int?
        var isHidden = false

        var id: String { voice?.id.text ?? "unknown" }
        var figure: String { "voice.\(id)" }

        func label(_ labels: Labels) -> JSON {
            voice.map { labels.json($0.label) } ?? ["nl": "niet bekend", "en": "not known", "fy": "net bekend"]
        }
    }

    private(set) var rows: [Row]

    init(_ crowd: Crowd) {
        rows = crowd.dialogue.voices.map { Row(voice: $0, target: crowd.dialogue.run.targets[$0.id]) } + [Row(voice: nil)]
        for person in crowd.people where person.state != .erased {
            let place = crowd.dialogue.voices.firstIndex { $0.id == person.voice } ?? rows.count - 1
            rows[place].known += 1
            if person.tookPart { rows[place].tookPart += 1 }
            if person.state == .silent { rows[place].silent += 1 }
        }
        let k = crowd.smallestGroup
        let small = rows.indices.filter { (1..<k).contains(rows[$0].tookPart) || (1..<k).contains(rows[$0].silent) }
        let hidden = Suppression(of: rows.map(\.known), k: k, already: Set(small)).hidden
        for place in hidden { rows[place].isHidden = true }
        while !isSafe(k),
            let next = rows.indices.filter({ !rows[$0].isHidden && rows[$0].known > 0 }).min(by: { rows[$0].known < rows[$1].known })
        {
            rows[next].isHidden = true
        }
    }

    /// Whether the rows held back are nobody together, or k people at least, in each number: the totals are published. Where they are all there are, the
    /// total says it already.
    private func isSafe(_ k: Int) -> Bool {
        [\Row.known, \.tookPart, \.silent].allSatisfy { number in
            let (held, total) = (sum(rows.filter(\.isHidden), number), sum(rows, number))
            return held == total || !(1..<k).contains(held)
        }
    }

    private func sum(_ rows: [Row], _ number: KeyPath<Row, Int>) -> Int { rows.reduce(0) { $0 + $1[keyPath: number] } }

    /// The places, among the dialogue's voices, of those that are held back.
    var hiddenVoices: Set<Int> { Set(rows.indices.dropLast().filter { rows[$0].isHidden }) }

    /// Voices nobody answered for; told even where their numbers are held back, because an absent voice has nobody to expose.
    var absent: [Row] { rows.filter { $0.voice != nil && $0.tookPart == 0 } }

    /// Who is silent, by voice, where the numbers may be shown.
    func silent(_ labels: Labels) -> [JSON] {
        rows.filter { !$0.isHidden && $0.silent > 0 }.map { row in
            ["id": .string(row.id), "label": row.label(labels), "silent": .count(row.silent), "known": .count(row.known)]
        }
    }

    func json(_ labels: Labels) -> JSON {
        .array(
            rows.map { row in
                let head: [String: JSON] = [
                    "id": .string(row.id), "figure": .string(row.figure), "label": row.label(labels),
                    "target": row.target.map { .count($0) } ?? .null,
                ]
                if row.isHidden { return .object(head.with(.hidden("known", "answered", "silent"))) }
                return .object(
                    head.with(["known": .count(row.known), "answered": .count(row.tookPart), "silent": .count(row.silent)]))
            })
    }
}
