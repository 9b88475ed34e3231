/// The functions that conditions may call beside those of CEL, in the order they are declared.
public enum HostFunction: Int, Sendable, CaseIterable {
    case answered, points, reached, voice, now

    /// How conditions see these functions: `answered('d1')`, `points(answers.d1, 'taal')`, `reached('spiegel')`, `voice('zwijgend')`, `now()`.
    public static var declarations: [ConditionFunction] {
        allCases.map { function in
            switch function {
            case .answered: ConditionFunction(name: "answered", parameters: [.string], result: .bool)
            case .points: ConditionFunction(name: "points", parameters: [.map(.int), .string], result: .int)
            case .reached: ConditionFunction(name: "reached", parameters: [.string], result: .bool)
            case .voice: ConditionFunction(name: "voice", parameters: [.string], result: .bool)
            case .now: ConditionFunction(name: "now", parameters: [], result: .timestamp)
            }
        }
    }
}
