/// The ways of matching that are alive at one place in a text, each instruction at most once.
struct LinearThreads {
    /// Instructions that wait for a code point.
    private(set) var ready: [Int] = []
    /// How many instructions were visited, over all places.
    private(set) var visits = 0
    private var pending: [Int] = []
    private var lastVisit: [Int]
    private var place = 0

    init(instructions: Int) {
        lastVisit = Array(repeating: 0, count: instructions)
    }

    /// Goes to the next place.
    mutating func clear() {
        place += 1
        ready.removeAll(keepingCapacity: true)
    }

    /// Follows an instruction to all that wait for a code point; true when that reaches the end of the pattern.
    mutating func follow(
        _ start: Int, in program: [LinearMatcher.Instruction], between previous: Unicode.Scalar?, and next: Unicode.Scalar?
    ) -> Bool {
        pending.append(start)
        while let index = pending.popLast() {
            guard lastVisit[index] != place else { continue }
            lastVisit[index] = place
            visits += 1
            switch program[index] {
            case .match: return true
            case .jump(let target): pending.append(target)
            case .split(let one, let other): pending += [other, one]
            case .assertion(let assertion): if assertion.holds(between: previous, and: next) { pending.append(index + 1) }
            case .scalar, .any, .set: ready.append(index)
            }
        }
        return false
    }
}

extension LinearPattern.Assertion {
    /// Whether it holds between two code points; `nil` is an end of the text.
    fileprivate func holds(between previous: Unicode.Scalar?, and next: Unicode.Scalar?) -> Bool {
        switch self {
        case .start: previous == nil
        case .end: next == nil
        case .wordBoundary: Self.isWord(previous) != Self.isWord(next)
        case .noWordBoundary: Self.isWord(previous) == Self.isWord(next)
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return ScalarSet.named("w")?.contains(scalar) ?? false
    }
}

extension Unicode.Scalar {
    /// The capital and the small form, where each is one code point.
    var otherCases: [Unicode.Scalar] {
        [properties.lowercaseMapping, properties.uppercaseMapping].compactMap {
            $0.unicodeScalars.count == 1 ? $0.unicodeScalars.first : nil
        }
    }
}
