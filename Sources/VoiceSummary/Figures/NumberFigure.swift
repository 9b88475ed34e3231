import DialogueEngine
import JSONText

/// Mean, median, spread and distribution of a scale or a number.
///
/// Scales (and short numbers) show every value, 0–100 shows tens, a divided number shows its parts. Where small cells are held back, neighbouring
/// tens are joined until each has enough people, and figures from which a hidden value could be computed are hidden with it.
struct NumberFigure {
    let question: Question
    let numbers: [Int]

    /// The most values that are shown one by one.
    static let longestScale = 21

    init(question: Question, given: [Crowd.Given]) {
        self.question = question
        numbers = given.compactMap { if case .number(let number) = $0.value { number } else { nil } }
    }

    func members(labels: Labels, display: Display) -> [String: JSON] {
        let ranges = ranges(display)
        let counts = ranges.map { range in numbers.count { range.contains($0) } }
        let hidden = display.hidden(counts)
        let cells = ranges.indices.map { place -> JSON in
            var head: [String: JSON] = ["from": .count(ranges[place].lowerBound), "to": .count(ranges[place].upperBound)]
            if ranges[place].count == 1, let label = question.labels[ranges[place].lowerBound] { head["label"] = labels.json(label) }
            if hidden.contains(place) { return .object(head.with(.hidden("count", "share", "interval"))) }
            return .object(head.with(ShareInterval.members(counts[place], of: numbers.count, display: display)))
        }
        return ["n": .count(numbers.count), "distribution": .array(cells)].with(moments(display, hidesValues: isShort && !hidden.isEmpty))
    }

    private func moments(_ display: Display, hidesValues: Bool) -> [String: JSON] {
        let isSmall = display.smallestCell.map { numbers.count < $0 } ?? false
        if hidesValues || (isSmall && !numbers.isEmpty) { return .hidden("mean", "median", "spread") }
        let moments = Moments(of: numbers)
        return ["mean": .decimal(moments.mean), "median": .decimal(moments.median), "spread": .decimal(moments.spread)]
    }

    private var isShort: Bool { question.bounds.count <= Self.longestScale }

    private func ranges(_ display: Display) -> [ClosedRange<Int>] {
        if isShort { return question.bounds.map { $0...$0 } }
        if let k = display.smallestCell {
            if !display.blocks.isEmpty { return display.blocks }
            return joined(tens, k: k)
        }
        return tens
    }

    /// 0–9, 10–19 … with the last number of 0–100 in the last ten; nothing for numbers that go on further.
    private var tens: [ClosedRange<Int>] {
        let (low, high) = (question.bounds.lowerBound, question.bounds.upperBound)
        guard high - low <= 200 else { return [] }
        var tens = stride(from: low, to: high, by: 10).map { $0...min($0 + 9, high) }
        if let last = tens.last, last.upperBound < high { tens[tens.count - 1] = last.lowerBound...high }
        return tens
    }

    private func joined(_ ranges: [ClosedRange<Int>], k: Int) -> [ClosedRange<Int>] {
        var joined: [ClosedRange<Int>] = []
        var start: Int?
        for range in ranges {
            let from = start ?? range.lowerBound
            start = from
            if numbers.count(where: { (from...range.upperBound).contains($0) }) >= k {
                joined.append(from...range.upperBound)
                start = nil
            }
        }
        guard let start, let end = ranges.last?.upperBound else { return joined }
        let from = joined.popLast()?.lowerBound ?? start
        return joined + [from...end]
    }
}

extension StandingPlan.Attitude {
    /// The three parts: below `negative`, between, above `positive`.
    func blocks(within bounds: ClosedRange<Int>) -> [ClosedRange<Int>] {
        guard bounds.lowerBound < negative, negative <= positive, positive < bounds.upperBound else { return [] }
        return [bounds.lowerBound...(negative - 1), negative...positive, (positive + 1)...bounds.upperBound]
    }
}
