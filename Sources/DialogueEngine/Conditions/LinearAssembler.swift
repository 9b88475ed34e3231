/// Writes a pattern out as instructions.
///
/// Repetitions with bounds are written out, so their size is bounded here.
struct LinearAssembler {
    private(set) var program: [LinearMatcher.Instruction] = []
    private var parts = 0

    mutating func emit(_ pattern: LinearPattern) throws(LinearPattern.Fault) {
        // Parts are counted as well: an empty part repeated a million times writes nothing, but takes its time.
        parts += 1
        guard parts <= 2 * LinearMatcher.mostInstructions, program.count < LinearMatcher.mostInstructions else {
            throw LinearPattern.Fault(kind: .tooCostly, message: "this pattern is too large once its repetitions are written out")
        }
        switch pattern {
        case .empty: break
        case .scalar(let scalar): program.append(.scalar(scalar))
        case .any: program.append(.any)
        case .set(let set): program.append(.set(set))
        case .assertion(let assertion): program.append(.assertion(assertion))
        case .sequence(let parts): for part in parts { try emit(part) }
        case .choice(let branches): try emit(choice: branches[...])
        case .repeated(let part, let from, let upTo): try emit(part, from: from, upTo: upTo)
        }
    }

    private mutating func emit(choice branches: ArraySlice<LinearPattern>) throws(LinearPattern.Fault) {
        var exits: [Int] = []
        for branch in branches.dropLast() {
            let split = reserve()
            try emit(branch)
            exits.append(reserve())
            program[split] = .split(split + 1, program.count)
        }
        if let last = branches.last { try emit(last) }
        for exit in exits { program[exit] = .jump(program.count) }
    }

    private mutating func emit(_ part: LinearPattern, from: Int, upTo: Int?) throws(LinearPattern.Fault) {
        for _ in 0..<from { try emit(part) }
        guard let upTo else {
            let split = reserve()
            try emit(part)
            program.append(.jump(split))
            program[split] = .split(split + 1, program.count)
            return
        }
        var splits: [Int] = []
        for _ in from..<upTo {
            splits.append(reserve())
            try emit(part)
        }
        for split in splits { program[split] = .split(split + 1, program.count) }
    }

    /// A place for an instruction whose target is not known yet.
    private mutating func reserve() -> Int {
        program.append(.jump(0))
        return program.count - 1
    }
}
