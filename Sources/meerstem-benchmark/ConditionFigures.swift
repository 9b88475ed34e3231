import DialogueEngine
import Foundation

/// What it costs to evaluate a condition that was read once, against the same rule written in Swift, and how pattern matching grows with the text.
enum ConditionFigures {
    static func print() throws {
        Swift.print("an evaluation, µs CPU (goal 2); × is against the same rule written in Swift")
        for (name, source, native) in rules {
            let condition = try Condition(source, declarations: declarations)
            let cost = CPU.microseconds(rounds: 100_000) { condition.holds(in: scope) }
            let floor = CPU.microseconds(rounds: 100_000) { native(scope) }
            let compiling = CPU.microseconds(rounds: 2_000) { try? Condition(source, declarations: declarations) }
            Swift.print(
                "  \(padded(name)) \(rounded(cost)) (\(rounded(cost / floor))×)\(cost <= 2 ? "" : "  goal NOT reached"); reading it once \(rounded(compiling))"
            )
        }
        try growth()
    }

    private static func growth() throws {
        Swift.print("\nmatches on a text of 1 to 64 kB, µs CPU a kilobyte")
        let condition = try Condition("answers.waarom.matches('(a|aa)+b|speel(plek|tuin)$')", declarations: declarations)
        let costs = [1, 4, 16, 64].map { kilobytes -> String in
            let text = String(repeating: "a", count: kilobytes * 1_024)
            let scope = Scope(values: [.string("strijp"), .map([:]), .int(7), .string(text)])
            let cost = CPU.microseconds(rounds: max(10, 400 / kilobytes)) { condition.holds(in: scope) }
            return "\(kilobytes) kB \(rounded(cost / Double(kilobytes)))"
        }
        Swift.print("  \(costs.joined(separator: ", ")) (beyond 100,000 steps an evaluation ends as false)")
    }

    private struct Scope: ConditionScope {
        let values: [ConditionValue]
        func variable(_ slot: Int) -> ConditionValue? { values[slot] }
        func call(_ function: Int, _ arguments: [ConditionValue]) -> ConditionValue? {
            guard case .map(let points) = arguments[0], case .string(let option) = arguments[1] else { return nil }
            return points[option] ?? .int(0)
        }
    }

    private static let declarations = ConditionDeclarations(
        variables: [("answers.wijk", .string), ("answers.d1", .map(.int)), ("answers.hoe", .int), ("answers.waarom", .string)],
        functions: [ConditionFunction(name: "points", parameters: [.map(.int), .string], result: .int)])

    private static let scope = Scope(values: [
        .string("strijp"), .map(["taal": .int(0), "werk": .int(10)]), .int(7),
        .string("Er is te weinig te doen voor de jeugd in deze wijk."),
    ])

    private static let rules: [(String, String, @Sendable (Scope) -> Bool)] = [
        ("one option", "answers.wijk == 'strijp'", { $0.values[0] == .string("strijp") }),
        (
            "points and an option", "points(answers.d1, 'taal') == 0 && answers.wijk == 'strijp'",
            { scope in scope.call(0, [scope.values[1], .string("taal")]) == .int(0) && scope.values[0] == .string("strijp") }
        ),
        (
            "voice rule", "answers.hoe >= 3 && (answers.wijk in ['woensel', 'strijp'] || answers.hoe == 1)",
            { scope in
                guard case .int(let hoe) = scope.values[2] else { return false }
                return hoe >= 3 && (["woensel", "strijp"].contains { scope.values[0] == .string($0) } || hoe == 1)
            }
        ),
        (
            "macro over a list", "['strijp', 'woensel', 'tongelre'].exists(w, w == answers.wijk)",
            { scope in ["strijp", "woensel", "tongelre"].contains { scope.values[0] == .string($0) } }
        ),
    ]

    private static func rounded(_ value: Double) -> String { String(format: "%.2f", value) }

    private static func padded(_ name: String) -> String { name.padding(toLength: 24, withPad: " ", startingAt: 0) }
}
