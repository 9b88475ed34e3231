import DialogueEngine
import JSONText

/// What each person counts for where people are weighed by a table of residents, and what that may show.
///
/// A part with fewer than k people is taken together with others, so that no weight is that of a few. Parts of the population of whom nobody takes part
/// cannot be weighed: the others stand for all. Who is in no part keeps the share they have.
struct Weighting {
    private let margins: [Representation]
    private let raking: Raking
    private let patterns: [Int: [Int]]
    /// People who take part.
    let n: Int
    /// The share of residents, by question, of whom nobody takes part.
    let unheard: [(question: QuestionID, share: Double)]

    static let figure = "weighting"

    /// The fewest people for figures in which two attributes at once play a part.
    static let fewestForTwo = 50

    /// - Returns: `nil` where there is no attribute with two parts of k people.
    init?(_ parts: [Representation], people: [Int], k: Int) {
        let margins = parts.filter { part in
            Set(people.map { Self.category(of: $0, in: part) }).count > 1 && part.cells.contains { $0.count > 0 && !$0.isHidden }
        }
        guard !margins.isEmpty, people.count >= 2 * k, margins.count == 1 || people.count >= Self.fewestForTwo else { return nil }
        self.margins = margins
        let patterns = Dictionary(
            uniqueKeysWithValues: people.map { person in (person, margins.map { Self.category(of: person, in: $0) }) })
        raking = Raking(of: people.map { patterns[$0] ?? [] }, targets: margins.map { Self.targets($0, people: people.count) })
        (self.patterns, n) = (patterns, people.count)
        unheard = margins.map { part in
            let absent = part.cells.filter { $0.count == 0 }.reduce(0) { $0 + $1.residents }
            return (part.part.question, Double(absent) / Double(part.part.people))
        }
    }

    /// The number of a person's part: a cell, those in none, or all that are joined.
    private static func category(of person: Int, in part: Representation) -> Int {
        let place = part.places[person] ?? part.cells.count
        return part.joined.contains(place) ? part.cells.count + 1 : place
    }

    private static func targets(_ part: Representation, people: Int) -> [Double] {
        let heard = part.cells.filter { $0.count > 0 }.reduce(0) { $0 + $1.residents }
        let known = Double(people - part.unknown) / Double(people)
        var targets = [Double](repeating: 0, count: part.cells.count + 2)
        for place in 0...part.cells.count {
            let category = part.joined.contains(place) ? part.cells.count + 1 : place
            if place == part.cells.count {
                targets[category] += 1 - known
            } else if part.cells[place].count > 0, heard > 0 {
                targets[category] += known * Double(part.cells[place].residents) / Double(heard)
            }
        }
        return targets
    }

    /// What somebody counts for; 1 for who is not weighed.
    func weight(of pattern: [Int]) -> Double { raking.weights[pattern] ?? 1 }

    /// The people behind some answers by their pattern, in one order.
    func tally(_ people: [Int]) -> [(pattern: [Int], people: [Int])] {
        Dictionary(grouping: people) { patterns[$0] ?? [] }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
            .map { (pattern: $0.key, people: $0.value) }
    }

    /// Whether figures of these people may be weighed: each part they are in has k of them at least, and outside it stand k or nobody.
    func mayWeigh(_ people: [Int], k: Int) -> Bool {
        guard margins.count == 1 || people.count >= Self.fewestForTwo else { return false }
        return margins.indices.allSatisfy { margin in
            let counts = counts(people, margin)
            return counts.count > 1 && Suppression(of: counts, k: k).hidden.isEmpty
        }
    }

    /// Whether a vote may be weighed: only where who voted what may be shown by each attribute whole.
    func mayWeigh(votes: [(person: Int, option: Int)], options: Int, k: Int) -> Bool {
        margins.indices.allSatisfy { margin in
            let parts = Dictionary(grouping: votes) { patterns[$0.person]?[margin] ?? -1 }.sorted { $0.key < $1.key }
            let cells = parts.map { _, votes in (0..<options).map { option in votes.count { $0.option == option } } }
            return CrossSuppression(of: cells, k: k).hidden.isEmpty
        }
    }

    private func counts(_ people: [Int], _ margin: Int) -> [Int] {
        people.reduce(into: [Int: Int]()) { $0[patterns[$1]?[margin] ?? -1, default: 0] += 1 }.sorted { $0.key < $1.key }.map(\.value)
    }

    var json: JSON {
        let weights = raking.weights.values
        let people = tally(Array(patterns.keys)).map { (weight: weight(of: $0.pattern), count: $0.people.count) }
        return [
            "figure": .string(Self.figure), "questions": .array(margins.map { .string($0.part.question.text) }), "n": .count(n),
            "effective": .count(Int(Raking.effective(people))), "least": .hundredths(weights.min() ?? 1),
            "most": .hundredths(weights.max() ?? 1), "cap": .count(Int(Raking.cap)), "capped": .bool(raking.isCapped),
            "met": .bool(raking.isMet),
            "unheard": .object(Dictionary(uniqueKeysWithValues: unheard.map { ($0.question.text, .hundredths($0.share)) })),
        ]
    }
}

extension JSON {
    /// A decimal with two digits: where more would tell who is behind it.
    static func hundredths(_ number: Double) -> JSON { .decimal((number * 100).rounded() / 100) }
}
