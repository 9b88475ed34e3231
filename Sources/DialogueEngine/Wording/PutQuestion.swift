/// A question with its parts apart, for whoever lays it out as a form rather than as one text.
public struct PutQuestion: Sendable {
    /// One option as it can be picked.
    public struct Choice: Sendable, Equatable {
        public let id: OptionID
        /// What is typed for it: `1` or `A`.
        public let key: String
        public let label: String
        /// A line for it and one against it, where the script has them.
        public let plus: String?
        public let minus: String?
    }

    /// Which answer it asks for.
    public let key: AnswerKey
    public let question: Question
    public let progress: Progress
    /// "Vraag 3 van 8".
    public let progressText: String
    /// The words of the script, without progress and options.
    public let prompt: String
    /// In the person's own order; empty for numbers, words and dates.
    public let choices: [Choice]
    /// The numbers of a scale with the words beside them, where there are any.
    public let numbers: [(number: Int, label: String)]
    /// What a form asks for beside the answer: nothing with other words for a piece of it.
    public let takes: Set<SentFile.Sort>
    /// What a number counts.
    public let unit: String?
    /// Whether a native reader has yet to sign these words.
    public let isUnreviewed: Bool
}

extension Wording {
    /// The question at `place` for a form; `nil` where nothing is asked there, or where it is about a line that was taken back.
    public func put(at place: Place) -> PutQuestion? {
        guard let asking = dialogue.asking(at: place.node), !isGone(place) else { return nil }
        let question = dialogue.question(asking.question)
        let progress = session.progress(at: place, in: dialogue)
        let prompt = say(asking.prompt, at: place)
        let order = session.orders.first { $0.question == question.id }?.options ?? question.options.map(\.id)
        let choices = order.compactMap { question.option($0) }.map { option in
            PutQuestion.Choice(
                id: option.id, key: option.key, label: plain(asking.labels[option.id] ?? option.label, at: place),
                plus: option.plus.map { plain($0, at: place) }, minus: option.minus.map { plain($0, at: place) })
        }
        return PutQuestion(
            key: AnswerKey(question.id, place.statement), question: question, progress: progress, progressText: small.progress(progress),
            prompt: [prompt?.text ?? "", onlyPiece(at: place)].compactMap { $0 }.joined(separator: "\n"), choices: choices,
            numbers: numbers(of: question, at: place), takes: session.piece == nil ? question.asksFor : [],
            unit: question.unit.map { plain($0, at: place) }, isUnreviewed: prompt?.isUnreviewed ?? false)
    }

    /// The words of a statement of a list, by themselves; `nil` where `question` is about none of that name, or nothing of it may be shown.
    public func statement(_ id: StatementID, of question: Question) -> Saying? {
        dialogue.statement(id, of: question).flatMap { say($0.text, at: nil) }
    }

    /// Every number of a scale; of a longer row of numbers only those that have words.
    private func numbers(of question: Question, at place: Place) -> [(number: Int, label: String)] {
        let all = question.kind == .scale ? Array(question.bounds) : question.labels.keys.sorted()
        return all.map { ($0, question.labels[$0].map { plain($0, at: place) } ?? "") }
    }

    /// The kinder question at `place` after an unclear reply, without the question itself: what was amiss, and an example.
    public func kinder(_ hint: Hint, at place: Place) -> String {
        guard let asking = dialogue.asking(at: place.node) else { return "" }
        return amissLines(hint, asking, at: place).lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// What an option is called where no node words it anew.
    public func label(of option: Option) -> String { plain(option.label) }

    /// What was amiss with a reply that was put together of a form's own fields; empty where there is nothing to add.
    public func amiss(_ hint: Hint) -> String { small.amiss(hint) }

    func amissLines(_ hint: Hint, _ asking: Asking, at place: Place) -> (lines: [String], isUnreviewed: Bool) {
        let amiss = small.amiss(hint)
        let again = asking.again.flatMap { say($0, at: place) }
        let first = amiss.isEmpty ? Phrase.notUnderstood.text(in: language) : amiss
        return ([first, again?.text ?? small.example(for: dialogue.question(asking.question))], again?.isUnreviewed ?? false)
    }
}

/// One answer of a person, as the list of their answers shows it.
public struct OwnAnswer: Sendable, Equatable {
    /// By which it is changed or taken back, from 1.
    public let number: Int
    public let key: AnswerKey
    /// The first sentence of what was asked.
    public let heading: String
    /// What was said, in words; in brackets where the question has no answer.
    public let answer: String
    /// Whether the question has no answer.
    public let isSkipped: Bool
    /// What became of what the person added for others; `nil` where it was nothing for others.
    public let became: String?
    /// Whether it was joined with a line that says the same, which the person may contest.
    public let isMerged: Bool
    /// Whether it was split into several lines, which the person may contest.
    public let isSplit: Bool
    /// What was written out of what was said in its place, with the answer that is read in that, where it waits for a yes.
    public let reading: Reading?

    public struct Reading: Sendable, Equatable {
        public let text: String
        /// Of what it was read.
        public let words: TextID
    }
}

extension Wording {
    /// The person's answers in the order asked: what the word WIJZIG numbers.
    public var ownAnswers: [OwnAnswer] {
        session.overview.enumerated().map { index, record in
            OwnAnswer(
                number: index + 1, key: record.key, heading: heading(of: record), answer: outcome(of: record),
                isSkipped: record.value == nil && record.spoken == nil, became: became(record.key.question),
                isMerged: owns(record.key.question).contains(where: \.isMerged),
                isSplit: own(record.key.question)?.status == .split, reading: reading(in: record))
        }
    }

    private func reading(in record: Record) -> OwnAnswer.Reading? {
        guard let spoken = record.spoken, spoken.reading != nil, let words = spoken.words else { return nil }
        return transcript(of: record).map { OwnAnswer.Reading(text: $0, words: words) }
    }

    /// The first sentence of what is asked, as ``Dialogue/prompt(of:)`` has it; empty where nobody is asked.
    public func name(of question: QuestionID) -> String {
        let prompt = dialogue.prompt(of: question).map { plain($0) } ?? ""
        return prompt.firstIndex { ".?!\n".contains($0) }.map { prompt[...$0].filter { $0 != "\n" } } ?? prompt
    }

    /// What the run says in a field, in words; empty where there is no such field.
    public func text(of field: FieldID) -> String {
        guard let declared = dialogue.fields.first(where: { $0.id == field }) else { return "" }
        return value(of: field, declared.kind == .time ? .time : declared.kind == .date ? .date : .plain)
    }
}

extension Dialogue {
    /// What is amiss with a reply to what `node` asks; `nil` where it can be read, or where nothing is asked. Nothing is recorded.
    ///
    /// - Parameter today: the day where the person is, for dates without a year.
    public func fault(in text: String, at node: NodeID, _ language: Language, today: Day) -> Hint? {
        guard let asking = asking(at: node) else { return nil }
        let reader = readers.reader(at: node, in: language) {
            ReplyReader(question: question(asking.question), labels: asking.labels, language: language)
        }
        if case .unclear(let hint) = reader.read(text, raw: TextID(0), today: today) { return hint }
        return nil
    }
}
