public import DialogueEngine

/// Looks at what residents read, as they read it: sentences, words, and how it fits SMS and messengers.
struct WordingHints {
    let dialogue: Dialogue
    let notes: WordingNotes
    let report: Report

    static let wordLimit = 15
    static let signLimit = 300
    /// SMS of a text, and of a question with its options.
    static let partLimits = (text: 2, whole: 3)

    func run() {
        let asked = asked
        for message in notes.messages {
            for version in message.versions { read(version) }
            measure(message, asked[message.place])
            if let asking = asked[message.place] { checkSensitive(message, asking) }
        }
    }

    /// How questions are put, by the places of their prompts.
    private var asked: [SourcePlace: Asking] {
        dialogue.nodes.reduce(into: [:]) { asked, node in
            if case .ask(let asking) = node.action, let place = notes.prompts[node.id] { asked[place] = asking }
        }
    }

    // MARK: - Words

    private func read(_ version: WordingNotes.Message.Version) {
        guard let words = version.words.text else { return }
        let filling = Filling(dialogue: dialogue, language: version.language)
        let values = version.template.segments.compactMap { segment -> Int? in
            guard case .value(let value) = segment else { return nil }
            if case .run = value { return Self.words(filling.text(segment)) }
            return value == .questions || value == .minutes ? 1 : 0
        }
        for sentence in Sentences(words, values: values).found where sentence.words > Self.wordLimit {
            report.add(
                .longSentence, in: version.words, offset: sentence.offset, length: sentence.length,
                "this sentence has \(sentence.words) words, and \(Self.wordLimit) are easy to read")
        }
        for hard in HardWords.found(in: words, version.language) {
            report.add(
                .hardWord, in: version.words, offset: hard.offset, length: hard.length, "'\(hard.word)' is a hard word",
                suggestion: hard.plain)
        }
    }

    /// How many words a value adds to a sentence; one that has sentences of its own adds none.
    private static func words(_ value: String) -> Int { value.contains(". ") ? 0 : value.split(separator: " ").count }

    // MARK: - Length

    private func measure(_ message: WordingNotes.Message, _ asking: Asking?) {
        var (long, parts, whole) = (Excess(), Excess(), Excess())
        for version in message.versions {
            let filling = Filling(dialogue: dialogue, language: version.language)
            let text = filling.text(version.template)
            if self.whole(version, asking).count > Self.sendLimit { return }
            if text.count > Self.signLimit { long.add("\(text.count) in \(version.language)", at: version) }
            let alone = ShortMessage(text)
            if alone.parts > Self.partLimits.text { parts.add(told(alone, version.language), at: version) }
            let all = ShortMessage(self.whole(version, asking))
            if asking != nil, all.parts > Self.partLimits.whole { whole.add(told(all, version.language), at: version) }
        }
        tell(.longMessage, long) { "characters: \($0); at most \(Self.signLimit) are easy to read" }
        // A long message is many SMS as well.
        if long.words != nil { return }
        tell(.manyParts, parts) { "SMS for this text: \($0); at most \(Self.partLimits.text) are read" }
        if parts.words == nil { tell(.manyParts, whole) { "SMS with its options: \($0); at most \(Self.partLimits.whole) are read" } }
    }

    /// What is too much, per language, and the first words of which that is so.
    private struct Excess {
        private(set) var words: YAMLValue?
        private(set) var languages: [String] = []

        mutating func add(_ told: String, at version: WordingNotes.Message.Version) {
            words = words ?? version.words
            languages.append(told)
        }
    }

    private func tell(_ code: DiagnosticCode, _ excess: Excess, _ message: (String) -> String) {
        guard let words = excess.words else { return }
        report.add(code, at: words.place, length: 1, message(excess.languages.joined(separator: ", ")))
    }

    /// The most characters of a message with buttons. Source: WhatsApp Cloud API, interactive messages.
    static let sendLimit = 1024

    /// Warns of what no messenger takes in one message, and of a 0 that is not understood.
    func checkMessages() {
        let asked = asked
        for message in notes.messages {
            if let asking = asked[message.place] { checkZero(message, asking) }
            var excess = Excess()
            for version in message.versions {
                let count = whole(version, asked[message.place]).count
                if count > Self.sendLimit { excess.add("\(count) in \(version.language)", at: version) }
            }
            tell(.tooLongToSend, excess) { "characters of this message: \($0); at most \(Self.sendLimit) can be sent at once" }
        }
    }

    private func told(_ message: ShortMessage, _ language: Language) -> String {
        "\(message.parts) in \(language)" + (message.foreign.map { " (with '\($0)')" } ?? "")
    }

    /// A message as it is sent where there are no buttons: a question with its options.
    private func whole(_ version: WordingNotes.Message.Version, _ asking: Asking?) -> String {
        let filling = Filling(dialogue: dialogue, language: version.language)
        let text = filling.text(version.template)
        guard let asking else { return text }
        let question = dialogue.question(asking.question)
        let options = question.kind == .place ? [] : question.options
        let lines = options.map { "\($0.key) \(filling.plain(asking.labels[$0.id] ?? $0.label) ?? "")" }
        let labels = question.labels.sorted { $0.key < $1.key }.map { "\($0.key) \(filling.plain($0.value) ?? "")" }
        return (["Vraag 12 van 24", text] + lines + labels).joined(separator: "\n")
    }
}

extension LoadedScript {
    /// Advice about what residents read, sorted as faults are: told apart from warnings, since a dialogue is sound without following it.
    ///
    /// - Parameter run: what a consultation would be opened with, such as the rehearsal's data; defaults and examples fill in what is not given.
    public func hints(with run: RunData = RunData()) -> [Diagnostic] {
        let report = Report(notes.sources)
        WordingHints(dialogue: dialogue.opened(with: run, allowsUnreviewed: true), notes: notes, report: report).run()
        return (report.sorted + notes.hints).sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
    }
}
