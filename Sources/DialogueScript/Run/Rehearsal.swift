public import DialogueEngine

/// Run data and simulated residents, for `rehearse`, `demo` and tests.
public struct Rehearsal: Sendable, Equatable {
    /// Which shares (0…1) of the crowd do what.
    public struct Shares: Sendable, Equatable {
        /// Never replies.
        public var silent = 0.0
        /// Says no to the consent question.
        public var declines = 0.0
        /// Types STOP somewhere on the way.
        public var stops = 0.0
        /// Types the word that erases everything.
        public var erases = 0.0
        /// Changes an answer.
        public var changes = 0.0
        /// Skips a question, each time.
        public var skips = 0.0
        /// Types what cannot be read, each time.
        public var mumbles = 0.0

        /// Nobody does anything of the sort.
        public init() {}
    }

    /// A sort of resident.
    public struct Profile: Sendable, Equatable {
        /// Its weight among the profiles.
        public let share: Double
        /// The language asked for; `nil`: the dialogue's first.
        public let language: Language?
        /// What such a resident types, one taken at random.
        public let replies: [QuestionID: [String]]

        /// A profile of this weight.
        public init(share: Double, language: Language?, replies: [QuestionID: [String]]) {
            (self.share, self.language, self.replies) = (share, language, replies)
        }
    }

    /// What the moderator does at one moment.
    public struct Move: Sendable, Equatable {
        /// Counted from the opening.
        public let after: Span
        /// In order, as a moderator writes them: `next "Iedereen is geweest."`.
        public let acts: [String]
        /// Where the group must be for it; elsewhere nothing is done, as after a proposal that was carried early. `nil`: anywhere.
        public let phase: PhaseID?

        /// These acts at this time.
        public init(after: Span, acts: [String], in phase: PhaseID? = nil) { (self.after, self.acts, self.phase) = (after, acts, phase) }
    }

    /// What the consultation is opened with.
    public let run: RunData
    /// When it opens.
    public let opened: Instant
    /// What the crowd does.
    public let shares: Shares
    /// The sorts of residents.
    public let profiles: [Profile]
    /// In order of time.
    public let moderator: [Move]

    /// Reads `rehearsal.yaml` of a dialogue.
    ///
    /// - Parameter fault: what is wrong with an act of the moderator, for who can read those.
    /// - Throws: every fault at once.
    public static func read(
        _ file: ScriptFile, for dialogue: Dialogue, findingIn fault: (String) -> String? = { _ in nil }
    ) throws(ScriptFaults) -> Rehearsal {
        let report = Report()
        let source = SourceText(file)
        let root = YAMLReader(file: report.open(source), source: source, text: file.text, report: report).read()
        let rehearsal = root.flatMap { root in
            withoutActuallyEscaping(fault) { RehearsalReader(dialogue: dialogue, report: report, fault: $0).read(root) }
        }
        guard let rehearsal, !report.hasErrors else { throw ScriptFaults(diagnostics: report.sorted) }
        return rehearsal
    }
}
