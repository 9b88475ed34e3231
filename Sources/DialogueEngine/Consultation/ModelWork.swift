/// What a model is to be asked about the themes of a question, as the standing of a moment has them: ids of texts, never their words.
public struct ModelAsk: Equatable, Sendable {
    /// One theme.
    public struct Theme: Equatable, Sendable {
        /// What it is called by: words that many people use. The first one names it.
        public let words: [String]
        /// The answers and lines in it whose words may appear, the most central first.
        public let texts: [String]
        public init(words: [String], texts: [String]) { (self.words, self.texts) = (words, texts) }
    }

    public let question: QuestionID
    public let themes: [Theme]
    /// How many texts of these themes are not to be sent.
    public let withheld: Int
    public var parts: [ModelPart]

    public init(question: QuestionID, themes: [Theme], withheld: Int, parts: [ModelPart] = [.labels, .prose]) {
        (self.question, self.themes, self.withheld, self.parts) = (question, themes, withheld, parts)
    }
}

/// What a model was asked about one question, and what it answered.
public struct ModelWork: Equatable, Sendable {
    /// An answer and its moment.
    public struct Written: Equatable, Sendable {
        public let at: Instant
        public let answer: ModelAnswer
    }

    /// The number of the last time it was asked, over the whole consultation.
    public internal(set) var number: Int
    /// What is still to be answered of that time.
    public internal(set) var waiting: Set<ModelPart>
    /// The last answer to each part; those of an earlier time stand until there are later ones.
    public internal(set) var written: [ModelPart: Written] = [:]

    /// Whether a moderator read it and lets it stand in what anybody may read.
    public internal(set) var isApproved = false
    /// Whether there is anything to let stand.
    public var hasWords: Bool { !labels.isEmpty || !sentences.isEmpty }

    /// The names of themes.
    public var labels: [ThemeLabel] { if case .labels(let labels)? = written[.labels]?.answer.content { labels } else { [] } }
    /// The sentences on them.
    public var sentences: [ModelSentence] { if case .prose(let sentences)? = written[.prose]?.answer.content { sentences } else { [] } }
    /// Words of themes that may be one.
    public var near: [[String]] { if case .near(let words)? = written[.near]?.answer.content { words } else { [] } }

    /// The model that answered a part.
    public func model(of part: ModelPart) -> String { written[part]?.answer.model ?? "" }
}

extension GroupStepper {
    /// Has a model asked; what it is asked is the shell's to find out.
    mutating func ask(_ ask: ModelAsk, by actor: String) throws(ConsultationRefusal) {
        try requireThemes(ask.question)
        if group.modelWork[ask.question]?.waiting.isEmpty == false { throw .modelBusy(ask.question) }
        if ask.themes.isEmpty || ask.parts.isEmpty { throw .nothingToAsk(ask.question) }
        let number = group.modelAsks + 1
        record(.askedModel(ask.question, number: number, ask.parts, actor: actor))
        wish(.askModel(ask, number: number))
    }

    /// Takes what a model said, once; what was meanwhile taken back, or asked anew, is not there to be answered.
    mutating func hear(_ answer: ModelAnswer, to question: QuestionID, number: Int, _ part: ModelPart) {
        guard let work = group.modelWork[question], work.number == number, work.waiting.contains(part) else { return }
        record(.modelAnswered(question, number: number, part, answer))
    }

    /// Lets what a model wrote stand in public; not while more may come that nobody read yet.
    mutating func approveModel(_ question: QuestionID, by actor: String) throws(ConsultationRefusal) {
        try requireThemes(question)
        guard let work = group.modelWork[question], work.hasWords else { throw .nothingWritten(question) }
        if !work.waiting.isEmpty { throw .modelBusy(question) }
        if !work.isApproved { record(.approvedModel(question, actor: actor)) }
    }

    mutating func edit(_ question: QuestionID, _ edit: ThemeEdit, by actor: String) throws(ConsultationRefusal) {
        try requireThemes(question)
        record(.editedThemes(question, edit, actor: actor))
        if edit == .reset, group.modelWork[question] != nil { record(.forgotModel(question, actor: actor)) }
    }

    private func requireThemes(_ question: QuestionID) throws(ConsultationRefusal) {
        guard dialogue.place(of: question) != nil, dialogue.question(question).hasThemes else { throw .notThemed(question) }
    }
}

extension Consultation {
    mutating func hear(_ answer: ModelAnswer, to question: QuestionID, number: Int, _ part: ModelPart, at time: Instant) {
        guard modelWork[question]?.number == number else { return }
        modelWork[question]?.waiting.remove(part)
        // What was written before still stands where nothing came now.
        if case .none = answer.content, modelWork[question]?.written[part] != nil { return }
        // Nobody read this yet.
        if part != .near { modelWork[question]?.isApproved = false }
        modelWork[question]?.written[part] = ModelWork.Written(at: time, answer: answer)
    }

    mutating func beginAsking(about question: QuestionID, number: Int, _ parts: [ModelPart]) {
        modelAsks = number
        var work = modelWork[question] ?? ModelWork(number: number, waiting: [])
        (work.number, work.waiting) = (number, Set(parts))
        modelWork[question] = work
    }
}
