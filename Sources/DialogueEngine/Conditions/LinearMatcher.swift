/// Says whether a pattern occurs in a text, in time linear in the text.
///
/// All ways to match are followed side by side, one code point at a time; there is no backtracking. `search` is not anchored.
///
/// - Complexity: O(n·m) for n code points and m instructions, at most 2,000.
/// Source: Thompson (1968), CACM 11:419–422; Pike's simulation as told by Cox (2009), "Regular Expression Matching: the Virtual Machine Approach".
struct LinearMatcher: Sendable {
    static let mostInstructions = 2000
    /// How many states of the matcher are worth one step of an evaluation.
    static let statesPerStep = 8

    enum Instruction: Equatable, Sendable {
        case scalar(Unicode.Scalar)
        case any
        case set(ScalarSet)
        case assertion(LinearPattern.Assertion)
        case jump(Int)
        case split(Int, Int)
        case match
    }

    let program: [Instruction]
    private let ignoresCase: Bool

    /// - Throws: when the pattern is outside the supported syntax, or larger than `mostInstructions` once repetitions are written out.
    init(_ pattern: String) throws(LinearPattern.Fault) {
        var parser = LinearPatternParser(pattern)
        var assembler = LinearAssembler()
        try assembler.emit(try parser.pattern())
        program = assembler.program + [.match]
        ignoresCase = parser.ignoresCase
    }

    /// Whether the pattern occurs, and how many states were visited; `nil` when that was more than `limit`.
    func search(_ text: String, limit: Int = .max) -> (isMatch: Bool?, states: Int) {
        var threads = LinearThreads(instructions: program.count)
        var starts: [Int] = []
        var previous: Unicode.Scalar?
        var scalars = text.unicodeScalars.makeIterator()
        while true {
            let current = scalars.next()
            threads.clear()
            // A match may start anywhere, so the first instruction joins at every place.
            for start in starts + [0] where threads.follow(start, in: program, between: previous, and: current) {
                return (true, threads.visits)
            }
            guard let current else { return (false, threads.visits) }
            guard threads.visits <= limit else { return (nil, threads.visits) }
            starts.removeAll(keepingCapacity: true)
            for index in threads.ready where accepts(program[index], current) { starts.append(index + 1) }
            previous = current
        }
    }

    private func accepts(_ instruction: Instruction, _ scalar: Unicode.Scalar) -> Bool {
        if isAccepted(scalar, by: instruction) { return true }
        guard ignoresCase, !scalar.isASCII || scalar.properties.isAlphabetic else { return false }
        return scalar.otherCases.contains { isAccepted($0, by: instruction) }
    }

    private func isAccepted(_ scalar: Unicode.Scalar, by instruction: Instruction) -> Bool {
        switch instruction {
        case .scalar(let wanted): scalar == wanted
        case .any: scalar != "\n"
        case .set(let set): set.contains(scalar)
        default: false
        }
    }
}
