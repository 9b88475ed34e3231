import DialogueEngine

/// A scope made of values at hand: variables by slot, functions by index.
struct SampleScope: ConditionScope {
    var values: [ConditionValue?] = []
    var answer: @Sendable (Int, [ConditionValue]) -> ConditionValue? = { _, _ in nil }

    func variable(_ slot: Int) -> ConditionValue? { slot < values.count ? values[slot] : nil }
    func call(_ function: Int, _ arguments: [ConditionValue]) -> ConditionValue? { answer(function, arguments) }
}

/// The names of a small dialogue.
enum Buurt {
    static let declarations = ConditionDeclarations(
        variables: [
            ("answers.d1", .map(.int)), ("answers.wijk", .string), ("answers._in.taal", .string), ("phase", .string), ("item", .dynamic),
            ("run.closes", .timestamp),
        ],
        functions: [
            ConditionFunction(name: "points", parameters: [.map(.int), .string], result: .int),
            ConditionFunction(name: "answered", parameters: [.string], result: .bool),
        ])

    static let scope = SampleScope(values: [
        .map(["taal": .int(0), "werk": .int(10)]), .string("strijp"), nil, .string("open"), .list([.int(1), .double(1), .string("a")]),
        .timestamp(ConditionTimestamp("2026-03-29T00:30:00Z")!),
    ]) { function, arguments in
        switch (function, arguments.first, arguments.last) {
        case (0, .map(let given), .string(let option)): given[option] ?? .int(0)
        case (1, .string(let name), _): .bool(["d1", "wijk"].contains(name))
        default: nil
        }
    }
}

/// The value of a condition of the sample dialogue, or what went wrong, at reading or at running.
func outcome(_ source: String, checked: Bool = true) -> Result<ConditionValue, ConditionError> {
    do throws(ConditionFault) {
        return try Condition(source, declarations: Buurt.declarations, checked: checked).value(in: Buurt.scope)
    } catch {
        return .failure(ConditionError(error.kind, error.message))
    }
}

func value(_ source: String, checked: Bool = true) -> ConditionValue? { try? outcome(source, checked: checked).get() }

func kind(_ source: String, checked: Bool = true) -> ConditionErrorKind? {
    guard case .failure(let error) = outcome(source, checked: checked) else { return nil }
    return error.kind
}

func fault(_ source: String) -> ConditionFault? {
    do throws(ConditionFault) {
        _ = try Condition(source, declarations: Buurt.declarations)
        return nil
    } catch {
        return error
    }
}
