import Testing

@testable import DialogueScript

/// A small sound dialogue with something broken in it, and what is then printed.
struct Broken: Sendable, CustomTestStringConvertible {
    let code: DiagnosticCode
    let example: Example
    let printed: String

    /// The example that explains the code.
    init(_ code: DiagnosticCode, gives printed: String) {
        (self.code, self.printed) = (code, printed)
        example = code.example ?? Example(in: .main, [])
    }

    /// Another.
    init(_ code: DiagnosticCode, in place: Example.Place, _ changes: [(String, String)], gives printed: String) {
        (self.code, self.printed) = (code, printed)
        example = Example(in: place, changes)
    }

    var testDescription: String { "\(code.rawValue) \(code)" }

    static let all = shape + flow + text + question + condition + start + plan + group + sharing + population
}
