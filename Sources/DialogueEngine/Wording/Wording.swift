/// Turns what is to be said into words, for one person at one moment.
public struct Wording: Sendable {
    let dialogue: Dialogue
    let session: Session
    let words: OwnWords
    let scene: Scene
    /// The language asked for.
    let language: Language
    let small: SmallWords

    /// - Parameters:
    ///   - words: the person's own texts, for what is said back to them.
    ///   - scene: what of the group can be shown.
    public init(dialogue: Dialogue, session: Session, words: OwnWords, scene: Scene = Scene()) {
        (self.dialogue, self.session, self.words, self.language) = (dialogue, session, words, session.language)
        self.scene = scene
        small = SmallWords(language: session.language)
    }

    /// Words for everybody, where nobody in particular is spoken to.
    public init(dialogue: Dialogue, in language: Language, scene: Scene = Scene()) {
        var session = Session()
        session.language = language
        self.init(dialogue: dialogue, session: session, words: OwnWords(), scene: scene)
    }

    /// What the dialogue is called.
    public var title: String { plain(dialogue.title) }

    /// What a phase is called; `nil` where the script gives it no name.
    public func title(of phase: PhaseID) -> String? { dialogue.phases.first { $0.id == phase }?.title.map { plain($0) } }

    /// The words for one part; `nil` where the script has none to say (an end without a text).
    public func saying(_ part: Part) -> Saying? {
        var saying = words(of: part)
        saying?.node = part.node
        return saying
    }

    private func words(of part: Part) -> Saying? {
        switch part {
        case .told(let place): if case .say(let text) = dialogue[place.node].action { say(text, at: place) } else { nil }
        case .meanwhile(let place): waiting(at: place).flatMap(\.meanwhile).flatMap { say($0, at: place) }
        case .stillWaiting(let place): waiting(at: place).flatMap { $0.reminderText ?? $0.meanwhile }.flatMap { say($0, at: place) }
        case .ended(let place): if case .end(let text, _) = dialogue[place.node].action { say(text, at: place) } else { nil }
        case .question(let place, let form): question(at: place, form)
        case .phrase(let phrase): Saying(prompt: phrase.text(in: language))
        case .echo(let place, let value): echo(value, at: place)
        case .detail(let place, let option): detail(option, at: place)
        case .about(let about): dialogue.about[about].flatMap { say($0, at: nil) } ?? Saying(prompt: standard(about).text(in: language))
        case .overview: Saying(prompt: overview())
        case .notice(.reminder(let id, let number)): reminder(of: id, number)
        case .notice(let notice): saying(notice)
        case .languages: Saying(prompt: languages())
        }
    }

    /// The languages, numbered, each by its own name.
    private func languages() -> String {
        ([small.chooseLanguage] + dialogue.spoken.enumerated().map { "\($0.offset + 1) \($0.element.ownName)" }).joined(separator: "\n")
    }

    private func standard(_ about: About) -> Phrase { about == .privacy ? .noPrivacyText : .noWhoText }

    private func waiting(at place: Place) -> Waiting? {
        if case .wait(let waiting) = dialogue[place.node].action { waiting } else { nil }
    }

    func say(_ text: LocalizedText, at place: Place?) -> Saying? {
        guard let version = text.version(for: language, allowUnreviewed: dialogue.allowsUnreviewed) else { return nil }
        // What has nothing to say yet leaves no empty line at the end.
        let filled = fill(version.template, at: place).trimmed
        return filled.isEmpty ? nil : Saying(prompt: filled, isUnreviewed: !version.isReviewed)
    }

    /// A text of the script, filled in, without marks.
    public func plain(_ text: LocalizedText, at place: Place? = nil) -> String { say(text, at: place)?.text ?? "" }

    // MARK: - Questions

    private func question(at place: Place, _ form: Part.Form) -> Saying? {
        guard let asking = dialogue.asking(at: place.node), !isGone(place) else { return nil }
        let question = dialogue.question(asking.question)
        var lines: [String] = []
        var isUnreviewed = false
        switch form {
        case .plain(let progress):
            lines.append(small.progress(progress))
            let prompt = say(asking.prompt, at: place)
            lines += [prompt?.text ?? "", onlyPiece(at: place) ?? ""]
            isUnreviewed = prompt?.isUnreviewed ?? false
        case .again(let hint):
            let kinder = amissLines(hint, asking, at: place)
            (lines, isUnreviewed) = (kinder.lines + [onlyPiece(at: place) ?? ""], kinder.isUnreviewed)
        }
        let choices = choices(of: question, asking, at: place)
        lines += question.labels.sorted { $0.key < $1.key }.map { "\($0.key) \(plain($0.value, at: place))" }
        return Saying(prompt: lines.filter { !$0.isEmpty }.joined(separator: "\n"), choices: choices, isUnreviewed: isUnreviewed)
    }

    private func choices(of question: Question, _ asking: Asking, at place: Place) -> [Saying.Choice] {
        if question.kind == .place { return [] }
        let order = session.orders.first { $0.question == question.id }?.options ?? question.options.map(\.id)
        return order.compactMap { question.option($0) }.map { option in
            let label = plain(asking.labels[option.id] ?? option.label, at: place)
            return Saying.Choice(id: option.id, key: option.key, label: label, short: option.short.map { plain($0, at: place) } ?? label)
        }
    }

    private func echo(_ value: AnswerValue, at place: Place) -> Saying? {
        let text = small.echo(inWords(value, at: place))
        let choices = [(OptionID.yes, "1", small.yes), (.no, "2", small.no)].map {
            Saying.Choice(id: $0, key: $1, label: $2, short: String($2.prefix(20)))
        }
        return Saying(prompt: text, choices: choices)
    }

    private func detail(_ id: OptionID, at place: Place) -> Saying? {
        guard let asking = dialogue.asking(at: place.node), let option = dialogue.question(asking.question).option(id) else { return nil }
        let lines = [(small.plus, option.plus), (small.minus, option.minus)].compactMap { word, text in
            text.map { "\(word): \(plain($0, at: place))" }
        }
        let label = plain(asking.labels[id] ?? option.label, at: place)
        return Saying(prompt: (["\(option.key) \(label)"] + (lines.isEmpty ? [small.noDetail] : lines)).joined(separator: "\n"))
    }

    private func overview() -> String {
        let lines = session.overview.enumerated().map { index, record in
            "\(index + 1) \(heading(of: record)) \(outcome(of: record))"
        }
        return lines.isEmpty ? small.noAnswers : lines.joined(separator: "\n")
    }

    /// The first sentence of the prompt, as the name of its answer; of what is asked again and again, also what it was about.
    func heading(of record: Record) -> String {
        guard let asking = dialogue.asking(at: record.place.node) else { return "" }
        let prompt = plain(asking.prompt, at: record.place)
        let about = statement(at: record.place)
        if !about.isEmpty, prompt.hasPrefix(about) { return about }
        let first = prompt.firstIndex { ".?!\n".contains($0) }.map { prompt[...$0].filter { $0 != "\n" } } ?? prompt + ":"
        if about.isEmpty || first.contains(about) { return first }
        return about.contains("“") ? "\(first) \(about)" : "\(first) “\(about)”"
    }

    func outcome(of record: Record) -> String {
        switch record.outcome {
        case .given(let value):
            ([inWords(value, at: record.place), sign(of: record)] + spoken(in: record)).compactMap { $0 }.joined(separator: " ")
        case .skipped(.withdrawn): "(\(small.withdrawn))"
        case .skipped(.spoken): spoken(in: record).joined(separator: " ")
        case .skipped: "(\(small.skipped))"
        }
    }

    /// What stands for what was said in place of an answer.
    private func spoken(in record: Record) -> [String] {
        record.spoken.map { [$0.file.sort.sign(in: record.language), "(\(small.unheard))"] } ?? []
    }

    /// What stands behind the words of an answer that has a photo or voice note; nothing where it stands in their place.
    private func sign(of record: Record) -> String? {
        guard let sign = record.file?.sort.sign(in: record.language), record.value?.text.flatMap({ words[$0] }) != sign else { return nil }
        return sign
    }
}

extension Part {
    /// The node whose words are said.
    fileprivate var node: NodeID? {
        switch self {
        case .told(let place), .question(let place, _), .meanwhile(let place), .stillWaiting(let place), .detail(let place, _),
            .ended(let place):
            place.node
        case .phrase, .echo, .about, .overview, .languages, .notice: nil
        }
    }
}

extension Language {
    /// What the language calls itself; its code where that is not known here.
    public var ownName: String { LanguageNames.names[self] ?? text }

    /// Whether it is written from right to left.
    public var isRightToLeft: Bool { ["ar", "fa", "he", "ur"].contains(text) }
}

/// Languages by their own names.
private enum LanguageNames {
    static let names: [Language: String] = [
        "nl": "Nederlands", "fy": "Frysk", "en": "English", "ar": "العربية", "ti": "ትግርኛ", "uk": "Українська", "tr": "Türkçe",
        "pl": "Polski",
        "de": "Deutsch",
    ]
}
