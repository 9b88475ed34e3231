/// The functions that conditions may call beside those of CEL, in the order they are declared.
public enum HostFunction: Int, Sendable, CaseIterable {
    case answered, points, reached, voice, now, cited, carried, promised, settled, seated, turn, roundOver, count, share

    /// How conditions see these functions: `answered('d1')`, `points(answers.d1, 'taal')`, `reached('spiegel')`, `voice('zwijgend')`, `now()`,
    /// `cited('r4_nodig')` (a version names the person's own need), `carried('voorstel')`, `promised('wat')` and `settled('wat')` (of the person's words),
    /// `seated()`, `turn('meet')` and `roundOver('meet')` at a table; over people `count('all', answers.r4 == 'tegen')`, and `share` likewise, from 0 to 1
    /// of those of the group who answered.
    public static var declarations: [ConditionFunction] {
        allCases.map { function in
            switch function {
            case .answered: ConditionFunction(name: "answered", parameters: [.string], result: .bool)
            case .points: ConditionFunction(name: "points", parameters: [.map(.int), .string], result: .int)
            case .reached: ConditionFunction(name: "reached", parameters: [.string], result: .bool)
            case .voice: ConditionFunction(name: "voice", parameters: [.string], result: .bool)
            case .cited: ConditionFunction(name: "cited", parameters: [.string], result: .bool)
            case .carried: ConditionFunction(name: "carried", parameters: [.string], result: .bool)
            case .promised: ConditionFunction(name: "promised", parameters: [.string], result: .bool)
            case .settled: ConditionFunction(name: "settled", parameters: [.string], result: .bool)
            case .seated: ConditionFunction(name: "seated", parameters: [], result: .bool)
            case .turn: ConditionFunction(name: "turn", parameters: [.string], result: .bool)
            case .roundOver: ConditionFunction(name: "roundOver", parameters: [.string], result: .bool)
            case .now: ConditionFunction(name: "now", parameters: [], result: .timestamp)
            case .count: ConditionFunction(name: "count", parameters: [.string, .bool], result: .int, countsPeople: true)
            case .share: ConditionFunction(name: "share", parameters: [.string, .bool], result: .double, countsPeople: true)
            }
        }
    }
}
