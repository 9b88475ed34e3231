/// What a person added for others, as the group keeps it: where its words lie, how it may travel, and what became of it.
public struct Contribution: Equatable, Sendable {
    /// Whose words these are.
    public enum Origin: String, Sendable, CaseIterable {
        case resident
        /// Written down by somebody else on a resident's behalf.
        case proxy
        /// By the moderator, and shown as such.
        case seed
    }

    /// Where the words are.
    public enum Words: Equatable, Sendable {
        /// Sealed in the author's stream.
        case sealed(author: String, TextID)
        /// A moderator's own words.
        case plain(String)
    }

    /// What became of it.
    public enum Status: Equatable, Sendable {
        /// Waits for the moderator.
        case held
        case approved
        /// The author was asked to put it differently.
        case rephrase(reason: String)
        case hidden(HidingReason, note: String?)
        /// Taken back by its author, or replaced by a newer wording.
        case recalled
        /// One of several that say the same; the other one travels, both are kept.
        case merged(into: StatementID)
        /// Holds several thoughts: its parts travel instead of it.
        case split

        public var isHidden: Bool { if case .hidden = self { true } else { false } }
        public var asksForOtherWords: Bool { if case .rephrase = self { true } else { false } }

        /// The state by its name alone, as data has it.
        public var name: String {
            switch self {
            case .held: "held"
            case .approved: "approved"
            case .rephrase: "rephrase"
            case .hidden: "hidden"
            case .recalled: "recalled"
            case .merged: "merged"
            case .split: "split"
            }
        }
    }

    /// Why something may be hidden. That few people think so is never a reason.
    public enum HidingReason: String, Sendable, CaseIterable { case insult, threat, personal, offtopic, duplicate }

    public let id: StatementID
    public let question: QuestionID
    public let sort: Question.Contribution
    public internal(set) var words: Words
    public let language: Language
    public let way: Way
    public let origin: Origin
    /// The author's role when it was said; `nil` where unknown.
    public let role: OptionID?
    public let at: Instant
    /// Where it is a part of a line that holds several thoughts.
    public var excerpt: Excerpt?
    public internal(set) var status: Status
    /// Whether its author was told that it does not travel as it is.
    public internal(set) var wasRefused = false
    /// Whether it waited for the moderator when it was merged into another: on its own again, it waits again.
    var waitedBefore = false
    /// Why it was merged into another, as far as the moderator said.
    public internal(set) var mergeReason: String?
    /// Whether its author said that it is not the same as a line it was merged into: it is not merged again.
    public internal(set) var staysApart = false
    /// Whether its author said that it is one thought: it is not split again.
    public internal(set) var staysTogether = false
    /// To whom it was dealt; each of them hears when it is taken back.
    var readers: [String] = []
    /// To how many people it was dealt.
    public var exposure: Int { readers.count }
    /// How many people read it, as their answer about it shows.
    public var read: Int { marks.values.map { $0.values.reduce(0, +) }.max() ?? 0 }
    /// What readers answered, per question.
    public internal(set) var marks: [QuestionID: [OptionID: Int]] = [:]
    /// The versions that name it as the need behind a change.
    public internal(set) var citedIn: [Int] = []

    /// The author's pseudonym; `nil` for a seed.
    public var author: String? { if case .sealed(let author, _) = words { author } else { nil } }

    var isMerged: Bool { if case .merged = status { true } else { false } }

    /// Its own id where it is a part of a line.
    var part: StatementID? { excerpt == nil ? nil : id }

    /// Its words, out of those its author wrote.
    public func words(in text: String) -> String { excerpt?.cut(from: text) ?? text }

    /// Whether it may be dealt to others.
    public var travels: Bool { status == .approved && (way == .words || way == .raise) }

    /// The number behind `c12`.
    static func number(of id: StatementID) -> Int? {
        guard id.text.hasPrefix("c"), id.text.utf8.count <= 10, let number = Int(id.text.dropFirst()), number > 0 else { return nil }
        return number
    }
    static func id(_ number: Int) -> StatementID { StatementID("c\(number)") }
}
