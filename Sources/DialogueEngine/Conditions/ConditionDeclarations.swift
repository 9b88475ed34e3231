/// The names a condition may use: variables of a dialogue and functions of its host.
///
/// A variable's name may be dotted (`answers.d1`); a condition then finds it by the longest declared prefix of `answers.d1.taal`, and what
/// remains are fields of its value. The position in `variables` is the variable's slot; the position in `functions` the function's index.
///
/// - Precondition: no variable or function is declared twice, and no function takes the name of a standard function or macro.
public struct ConditionDeclarations: Sendable {
    public let variables: [(name: String, type: ConditionType)]
    public let functions: [ConditionFunction]
    private let slots: [String: Int]
    private let indices: [String: Int]

    public init(variables: [(name: String, type: ConditionType)] = [], functions: [ConditionFunction] = []) {
        for function in functions {
            let isTaken = StandardFunction(rawValue: function.name) != nil || ConditionMacro(rawValue: function.name) != nil
            precondition(!isTaken && function.name != "has", "'\(function.name)' is a standard function")
        }
        self.variables = variables
        self.functions = functions
        slots = Dictionary(uniqueKeysWithValues: variables.enumerated().map { ($1.name, $0) })
        indices = Dictionary(uniqueKeysWithValues: functions.enumerated().map { ($1.name, $0) })
    }
}

/// A function the host answers for, such as `answered(string) -> bool`. It is called by name, never on a receiver.
public struct ConditionFunction: Sendable, Equatable {
    public let name: String
    public let parameters: [ConditionType]
    public let result: ConditionType
    /// Whether it counts people: its arguments are a group, written out, and a rule that is asked of each person instead of the one at hand.
    /// The host is then asked with the group, the slot of the answer the rule looks at (-1 where that is not one), and the rule as written.
    public let countsPeople: Bool

    public init(name: String, parameters: [ConditionType], result: ConditionType, countsPeople: Bool = false) {
        self.name = name
        self.parameters = parameters
        self.result = result
        self.countsPeople = countsPeople
    }
}

extension ConditionDeclarations {
    /// The variable named by the longest prefix of a chain of names, and how many names it took.
    func variable(along chain: [String]) -> (slot: Int, length: Int)? {
        for length in stride(from: chain.count, to: 0, by: -1) {
            if let slot = slots[chain.prefix(length).joined(separator: ".")] { return (slot, length) }
        }
        return nil
    }

    func function(named name: String) -> Int? { indices[name] }

    /// The declared variable nearest to a chain of names, compared over as many names as it has itself.
    func variable(near chain: [String]) -> String? {
        var best: (name: String, distance: Int)?
        for (name, _) in variables {
            let names = name.utf8.count { $0 == UInt8(ascii: ".") } + 1
            let written = chain.prefix(names).joined(separator: ".")
            guard let distance = Spelling.distance(from: written, to: name), distance < best?.distance ?? .max else { continue }
            best = (name, distance)
        }
        return best?.name
    }

    /// The function nearest to a name, among ours, the standard ones and the macros.
    func function(near name: String) -> String? {
        let known = functions.map(\.name) + StandardFunction.allCases.map(\.rawValue) + ConditionMacro.allCases.map(\.rawValue) + ["has"]
        return Spelling.nearest(to: name, among: known)
    }
}
