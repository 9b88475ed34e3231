import DialogueEngine
import JSONText

/// The same priorities from opposite sides: what people who are negative and people who are positive put first, with each side's own reasons.
struct Overlap {
    /// An option near the top of a side's list.
    struct Top {
        let option: OptionID
        /// Mean points, people who chose it, or mean Borda points.
        let value: Double
        let reasons: WordLines
        /// Whether so few put it first that how many of them gave reasons would tell of them.
        let isOfFew: Bool
    }

    /// The people on one side of the attitude.
    struct Side {
        let n: Int
        let top: [Top]
    }

    let question: Question
    let figure: String
    /// `nil` where one of the sides has too few people.
    let negative: Side?
    let positive: Side?
    /// Options in both lists, in the order of the script.
    let shared: [OptionID]
    /// Whether numbers per side are held back, because few people are on neither side.
    let hidesNumbers: Bool
    /// Whether how many gave reasons is held back.
    private let hidesReasons: Bool

    /// The length of each side's list.
    static let length = 3

    init(_ plan: StandingPlan.Overlap, attitude: StandingPlan.Attitude, crowd: Crowd) {
        question = crowd.dialogue.question(plan.question)
        figure = "overlap.\(plan.question)"
        hidesReasons = plan.reasons.contains { crowd.tellsOfPeople($0) }
        let given = crowd.given(to: AnswerKey(plan.question))
        let sides = given.reduce(into: (negative: [Crowd.Given](), positive: [Crowd.Given]())) { sides, given in
            guard case .number(let number) = crowd.people[given.person][AnswerKey(attitude.question)] else { return }
            if number < attitude.negative { sides.negative.append(given) }
            if number > attitude.positive { sides.positive.append(given) }
        }
        let k = crowd.smallestGroup
        guard sides.negative.count >= k, sides.positive.count >= k else {
            (negative, positive, shared, hidesNumbers) = (nil, nil, [], true)
            return
        }
        let rest = given.count - sides.negative.count - sides.positive.count
        let scorer = OptionScore(question: question)
        let low = Self.side(sides.negative, scorer, plan.reasons, crowd)
        let high = Self.side(sides.positive, scorer, plan.reasons, crowd)
        let both = Set(low.top.map(\.option)).intersection(high.top.map(\.option))
        (negative, positive) = (low, high)
        shared = Figures.options(of: question, found: []).filter(both.contains)
        hidesNumbers = (1..<k).contains(rest) || crowd.tellsOfPeople(plan.question)
    }

    private static func side(_ given: [Crowd.Given], _ scorer: OptionScore, _ questions: [QuestionID], _ crowd: Crowd) -> Side {
        let asked = questions.map(crowd.dialogue.question)
        let keys = asked.flatMap(crowd.keys)
        let mayShow = !asked.contains(where: \.isSpecial)
        let top = scorer.ordered(given).prefix(length).map { option, value in
            let people = Set(given.filter { scorer.concerns($0.value, option) }.map(\.person))
            return Top(
                option: option, value: value, reasons: WordLines(keys, crowd: crowd, people: people, mayShow: mayShow),
                isOfFew: people.count < crowd.smallestGroup)
        }
        return Side(n: given.count, top: Array(top))
    }

    /// The reasons both sides give for one option.
    func reasons(for option: OptionID) -> (negative: WordLines, positive: WordLines)? {
        guard let low = top(option, of: negative), let high = top(option, of: positive) else { return nil }
        return (low.reasons, high.reasons)
    }

    private func top(_ option: OptionID, of side: Side?) -> Top? { side?.top.first { $0.option == option } }

    private func json(_ top: Top?) -> JSON { .object(top.map { $0.reasons.json(hidingCounts: hidesReasons || $0.isOfFew) } ?? [:]) }

    func json(_ labels: Labels) -> JSON {
        let head: [String: JSON] = ["question": .string(question.id.text), "figure": .string(figure)]
        guard let negative, let positive else { return .object(head.with(.hidden("negative", "positive", "shared"))) }
        let both = shared.map { option -> JSON in
            [
                "option": .string(option.text), "label": labels.json(labels.option(option, of: question)),
                "negative": json(top(option, of: negative)), "positive": json(top(option, of: positive)),
            ]
        }
        return .object(head.with(["negative": json(negative, labels), "positive": json(positive, labels), "shared": .array(both)]))
    }

    private func json(_ side: Side, _ labels: Labels) -> JSON {
        let top = side.top.map { top -> JSON in
            let head: [String: JSON] = [
                "option": .string(top.option.text), "label": labels.json(labels.option(top.option, of: question)),
                "reasons": json(top),
            ]
            return .object(head.with(hidesNumbers ? .hidden("value") : ["value": .decimal(top.value)]))
        }
        return .object(["top": .array(top)].with(hidesNumbers ? .hidden("n") : ["n": .count(side.n)]))
    }
}

/// How strongly people are for each option, whatever the kind of question.
struct OptionScore {
    let question: Question

    /// The options with their scores, highest first; those that nobody is for are left out. Equal scores keep the order of the script.
    func ordered(_ given: [Crowd.Given]) -> [(option: OptionID, value: Double)] {
        guard !given.isEmpty else { return [] }
        let divisor = question.kind == .points || question.kind == .rank ? Double(given.count) : 1
        let scores = question.options.enumerated().map { place, option in
            (place: place, option: option.id, total: given.reduce(0) { $0 + score($1.value, option.id) })
        }
        return scores.filter { $0.total > 0 }.sorted { ($1.total, $0.place) < ($0.total, $1.place) }
            .map { ($0.option, Double($0.total) / divisor) }
    }

    /// Whether somebody's reasons are about `option`: the one with most of their points (the first of equals), or each they chose.
    func concerns(_ value: AnswerValue, _ option: OptionID) -> Bool {
        switch value {
        case .option(let id): id == option
        case .options(let ids): ids.contains(option)
        case .ranking(let ids): ids.first == option
        case .points: question.options.map(\.id).max { score(value, $0) < score(value, $1) || isLater($0, $1, value) } == option
        default: false
        }
    }

    private func isLater(_ a: OptionID, _ b: OptionID, _ value: AnswerValue) -> Bool {
        guard score(value, a) == score(value, b) else { return false }
        let places = question.options.map(\.id)
        return (places.firstIndex(of: a) ?? 0) > (places.firstIndex(of: b) ?? 0)
    }

    private func score(_ value: AnswerValue, _ option: OptionID) -> Int {
        switch value {
        case .option(let id): id == option ? 1 : 0
        case .options(let ids): ids.contains(option) ? 1 : 0
        case .ranking(let ids): ids.firstIndex(of: option).map { question.options.count - 1 - $0 } ?? 0
        case .points(let shares): shares.first { $0.option == option }?.points ?? 0
        default: 0
        }
    }
}
