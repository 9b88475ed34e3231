public import DialogueEngine

/// What the big screen of a consultation shows at one moment, in one language: only what anybody may see.
public struct ScreenPage: Sendable, Equatable {
    /// What it was set to, as far as that may be shown.
    public enum Shown: Sendable, Equatable {
        /// How to take part, and how many take part now.
        case code(here: Int)
        case blank
        case question(ScreenQuestion)
        /// How a question was answered; where it is asked about each of several things, each of them.
        case results([ScreenQuestion])
    }

    /// What the dialogue is called.
    public let title: String
    public let shown: Shown
}

/// A question as it stands on the big screen.
public struct ScreenQuestion: Sendable, Equatable {
    /// Something to choose, and how many did.
    public struct Choice: Sendable, Equatable {
        public let id: OptionID
        public let label: String
        /// `nil` where it may not be shown, or not yet.
        public let count: Int?
    }

    /// How far the answers may be shown.
    public enum Figures: Sendable, Equatable {
        /// The counts of so many answers.
        case of(Int)
        /// Nothing yet: it takes so many answers.
        case fewerThan(Int)
        /// Nothing before the question is closed.
        case untilClosed
        /// Nothing at all: what is answered is words, or too much for bars.
        case never
    }

    public let key: AnswerKey
    public let kind: Question.Kind
    /// The words of the question or statement.
    public let text: String
    /// Whether a native reader has yet to sign these words.
    public let isUnreviewed: Bool
    /// In the order of the script; empty where there are none, or too many for a screen.
    public let choices: [Choice]
    public let figures: Figures
    /// How many people answered.
    public let answered: Int
    /// How many take part; `nil` where not everybody is asked.
    public let here: Int?
}
