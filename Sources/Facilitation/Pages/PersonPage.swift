public import DialogueEngine

/// What one person's page shows: where they stand, and what was said since they last did something.
public struct PersonPage: Sendable {
    /// Where they stand, and so what the page asks.
    public enum Stand: Sendable {
        case asking(PutQuestion)
        /// What was understood, said back; it waits for a yes.
        case confirming(String)
        case waiting
        case finished
        /// They said no to taking part.
        case declined
        case paused
        case stopped
    }

    /// Something that was said to them.
    public struct Note: Sendable, Equatable {
        public let text: String
        /// Whether a native reader has yet to sign these words.
        public let isUnreviewed: Bool
    }

    public let language: Language
    /// What the dialogue is called.
    public let title: String
    public let stand: Stand
    /// In the order it was said.
    public let notes: [Note]
    /// What was amiss with the last reply; `nil` where nothing was.
    public let fault: String?
    /// What they wrote or chose before for what is asked now.
    public let entered: AnswerValue?
    /// The words of that, where they are words.
    public let enteredWords: String?
    /// The photo or voice note that stands with that.
    public let enteredFile: SentFile.Sort?
    /// The day until which everything is kept, where the dialogue names one.
    public let keptUntil: String?
    public let answers: [OwnAnswer]
    /// Whether they asked for the list of their answers, or for the languages.
    public let showsAnswers: Bool
    public let showsLanguages: Bool
    /// Whether they were encouraged to go on, which they may say no to.
    public let isNudged: Bool
    public let canGoBack: Bool
    /// How much was said to them so far: a form made of this page says so, and what is said after it is shown next.
    public let serial: Int
    /// The code by which they go on elsewhere, or come back.
    public let receipt: String
}

/// What somebody did on a page.
public enum PageAct: Sendable, Equatable {
    /// A reply to the question with this key: an option of it, or words, or both.
    ///
    /// `isComposed`: the words were put together of fields (points, ranks, several choices), so that a slip in them is told without counting as unclear.
    case reply(AnswerKey, option: OptionID?, words: String, isComposed: Bool)
    /// Whether what was written down is right.
    case confirm(Bool)
    /// That what was read in these words, which were written out of what the person said, is right.
    case agree(TextID)
    /// Words where nothing is asked.
    case words(String)
    case command(Command)
    /// Goes on after a pause or a STOP.
    case goOn
}

/// Why a photo or voice note is not kept.
public enum FileRefusal: Sendable, Equatable {
    /// It is of a format we do not take, or of a sort that is not asked for.
    case unknown
    /// It is longer than may be.
    case tooLarge
    /// The person has as many as may be.
    case tooMany
}

/// What came of it.
public enum PageOutcome: Sendable, Equatable {
    /// Kept, now or when it came first.
    case done
    /// Nobody has this token here.
    case unknown
    /// Nothing was kept: this is amiss.
    case faulty(Hint)
    /// Nothing was said.
    case empty
    /// It was for a question answered before, which is put again with what was just entered.
    case changing
    /// It was for a question that is not asked any more; nothing was kept.
    case passed
    /// Nothing was kept, because of what came along.
    case refused(FileRefusal)
    case erased
}
