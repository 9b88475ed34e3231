/// How many residents there are of each answer about the person: dated numbers from a source outside the consultation.
public struct PopulationTable: Sendable, Equatable {
    /// The residents of one answer.
    public struct Cell: Sendable, Equatable {
        public let option: OptionID
        /// 0 or more.
        public let people: Int
        public init(option: OptionID, people: Int) { (self.option, self.people) = (option, people) }
    }

    /// The residents by the answers to one question, with where the numbers come from.
    public struct Part: Sendable, Equatable {
        /// A question of the script, or ``PopulationTable/voice``.
        public let question: QuestionID
        /// In the order of the file; each answer once, and two at least.
        public let cells: [Cell]
        public let source: String
        /// The day the numbers are of.
        public let date: Day

        public init(question: QuestionID, cells: [Cell], source: String, date: Day) {
            (self.question, self.cells, self.source, self.date) = (question, cells, source, date)
        }

        /// All residents the part knows.
        public var people: Int { cells.reduce(0) { $0 + $1.people } }
    }

    /// In the order of the file, each question once.
    public let parts: [Part]

    public init(parts: [Part]) { self.parts = parts }

    /// The name that stands for the voice people speak with, where it is no question.
    public static let voice: QuestionID = "voice"
}
