import DialogueEngine
import JSONText

/// One expression with its variables.
struct Evaluation {
    let expression: String
    let variables: [String: JSON]
    let isChecked: Bool

    /// What went wrong, in the words and kinds of the condition language.
    struct Fault: Error {
        let kind: String
        let message: String
        var json: JSON { ["error": .string(message), "kind": .string(kind)] }
    }

    var result: Result<ConditionValue, Fault> {
        let names = variables.keys.sorted()
        let values = names.map { ConditionValue(variables[$0]!) }
        let declarations = ConditionDeclarations(variables: names.map { ($0, .dynamic) }, functions: [])
        do {
            return try Condition(expression, declarations: declarations, checked: isChecked).value(in: Scope(values: values))
                .mapError { Fault(kind: $0.kind.rawValue, message: $0.message) }
        } catch {
            return .failure(Fault(kind: error.kind.rawValue, message: error.message))
        }
    }

    /// Answers JSON lines on stdin, one line each, until the input ends. A bad line is an answer too.
    static func batch() {
        while let line = readLine() {
            if line.allSatisfy(\.isWhitespace) { continue }
            Output.line(answer(to: line).text())
        }
    }

    private static func answer(to line: String) -> JSON {
        guard let request = try? JSON(text: line), let expression = request["expr"]?.string else {
            return ["id": .null, "error": "no JSON object with an expression"]
        }
        let evaluation = Evaluation(
            expression: expression, variables: request["vars"]?.object ?? [:], isChecked: !(request["disable_check"]?.bool ?? false))
        let id = request["id"] ?? .null
        switch evaluation.result {
        case .success(let value): return ["id": id, "value": value.tagged]
        case .failure(let fault): return ["id": id, "error": .string(fault.message), "kind": .string(fault.kind)]
        }
    }

    private struct Scope: ConditionScope {
        let values: [ConditionValue]
        func variable(_ slot: Int) -> ConditionValue? { values[slot] }
        func call(_ function: Int, _ arguments: [ConditionValue]) -> ConditionValue? { nil }
    }
}

extension ConditionValue {
    /// A JSON value as a condition sees it: whole numbers are ints, others doubles.
    init(_ json: JSON) {
        switch json {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .int(let value): self = .int(value)
        case .double(let value): self = .double(value)
        case .string(let value): self = .string(value)
        case .array(let values): self = .list(values.map { ConditionValue($0) })
        case .object(let members): self = .map(members.mapValues { ConditionValue($0) })
        }
    }

    /// The value with its type: `{"int":"5"}`. Numbers are strings, so that no JSON reader rounds them.
    var tagged: JSON {
        switch self {
        case .null: ["null": .null]
        case .bool(let value): ["bool": .bool(value)]
        case .int(let value): ["int": .string(String(value))]
        case .double(let value): ["double": .string(Self.name(of: value))]
        case .string(let value): ["string": .string(value)]
        case .list(let values): ["list": .array(values.map(\.tagged))]
        case .map(let members):
            ["map": .array(members.sorted { $0.key < $1.key }.map { .array([["string": .string($0.key)], $0.value.tagged]) })]
        case .timestamp(let value): ["timestamp": .string(value.description)]
        case .duration(let value): ["duration": .string(value.description)]
        }
    }

    /// The value as plain JSON; numbers JSON cannot write are strings.
    var plain: JSON {
        switch self {
        case .null: .null
        case .bool(let value): .bool(value)
        case .int(let value): .int(value)
        case .double(let value): value.isFinite ? .double(value) : .string(Self.name(of: value))
        case .string(let value): .string(value)
        case .list(let values): .array(values.map(\.plain))
        case .map(let members): .object(members.mapValues(\.plain))
        case .timestamp(let value): .string(value.description)
        case .duration(let value): .string(value.description)
        }
    }

    private static func name(of value: Double) -> String {
        value.isNaN ? "NaN" : value.isInfinite ? (value < 0 ? "-Infinity" : "Infinity") : "\(value)"
    }
}
