import DialogueEngine

/// Any text as a condition: refused with a place inside it, or evaluated within its bounds, twice the same.
enum FuzzConditions {
    static func evaluate(_ text: String) {
        for checked in [true, false] {
            do throws(ConditionFault) {
                let condition = try Condition(text, declarations: declarations, checked: checked)
                let (one, other) = (condition.value(in: Scope()), condition.value(in: Scope()))
                switch (one, other) {
                case (.success(let a), .success(let b)): precondition("\(a)" == "\(b)", "evaluated twice, found otherwise")
                case (.failure, .failure): break
                default: preconditionFailure("evaluated twice, found otherwise")
                }
            } catch {
                precondition(error.offset >= 0 && error.offset <= text.utf8.count, "a place outside the source")
                precondition(!error.message.isEmpty)
            }
        }
    }

    private struct Scope: ConditionScope {
        func variable(_ slot: Int) -> ConditionValue? { slot < values.count ? values[slot] : nil }
        func call(_ function: Int, _ arguments: [ConditionValue]) -> ConditionValue? { arguments.isEmpty ? nil : .int(1) }
    }

    private static let values: [ConditionValue] = [
        .string("strijp"), .map(["taal": .int(0), "werk": .int(10)]), .int(7), .list([.int(1), .double(1.5), .string("a"), .bool(true)]),
        .timestamp(ConditionTimestamp("2026-03-29T00:30:00Z")!),
    ]

    private static let declarations = ConditionDeclarations(
        variables: [("wijk", .string), ("d1", .map(.int)), ("hoe", .int), ("l", .dynamic), ("t", .timestamp), ("weg", .dynamic)],
        functions: HostFunction.declarations)
}
