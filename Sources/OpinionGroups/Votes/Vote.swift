/// What somebody thinks of a statement they saw. Not seen is no vote.
public enum Vote: Int8, Sendable, CaseIterable {
    case disagree = -1
    case pass = 0
    case agree = 1
}

/// One vote, packed with its statement: `statement << 2 | vote + 1`.
///
/// Whatever is summed over votes has a table of one number for each cell (``Cell/tableSize(_:)``), so that a vote costs one look and one addition.
enum Cell {
    static func packed(_ vote: Vote, on statement: Int) -> UInt32 { UInt32(statement) << 2 | UInt32(vote.rawValue + 1) }
    static func statement(_ cell: UInt32) -> Int { Int(cell >> 2) }
    static func vote(_ cell: UInt32) -> Vote { Vote(rawValue: Int8(cell & 3) - 1)! }

    /// The cell of a statement's disagreements; those of passes and agreements follow it.
    static func first(of statement: Int) -> Int { statement << 2 }
    static func tableSize(_ statements: Int) -> Int { statements << 2 }
    /// The most statements a matrix can have.
    static let limit = 1 << 30
}

/// How many agree, disagree and pass.
public struct Tally: Hashable, Sendable {
    public var agree = 0
    public var disagree = 0
    public var pass = 0

    public init(agree: Int = 0, disagree: Int = 0, pass: Int = 0) { (self.agree, self.disagree, self.pass) = (agree, disagree, pass) }

    /// Everybody who saw the statement.
    public var seen: Int { agree + disagree + pass }

    public subscript(vote: Vote) -> Int {
        get {
            switch vote {
            case .agree: agree
            case .disagree: disagree
            case .pass: pass
            }
        }
        set {
            switch vote {
            case .agree: agree = newValue
            case .disagree: disagree = newValue
            case .pass: pass = newValue
            }
        }
    }

    public static func + (a: Tally, b: Tally) -> Tally {
        Tally(agree: a.agree + b.agree, disagree: a.disagree + b.disagree, pass: a.pass + b.pass)
    }

    public static func - (a: Tally, b: Tally) -> Tally {
        Tally(agree: a.agree - b.agree, disagree: a.disagree - b.disagree, pass: a.pass - b.pass)
    }
}
