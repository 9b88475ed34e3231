/// What a person can be asked, apart from how it is asked: one question can serve several nodes with different wording.
public struct Question: Sendable {
    /// The kinds of questions; `info` is the node `say`.
    public enum Kind: String, Sendable, CaseIterable {
        case choice, choices, stance, scale, number, points, rank, text, confirm, consent, date, place, live, recognise, objection
        /// Whether a need is met or a promise was kept: met, partly, not.
        case verdict
        /// How words of one's own may travel to others; made for every answer with `share: ask`.
        case sharing
    }

    /// What others may receive of an answer.
    public enum Contribution: String, Sendable, CaseIterable { case view, dissent, need, reason, signal }

    public let id: QuestionID
    public let kind: Kind
    /// What can be chosen, in the order written; also the places of a `place` question. Empty for numbers, words and dates.
    public var options: [Option] = []
    /// How many options (`choices`) or which numbers (`scale`, `number`); both ends count.
    public var bounds: ClosedRange<Int> = 1...1
    /// How many signs words may have, in code points, as the script has it; `nil` where it says nothing of that.
    public var longest: Int?
    /// The days a `date` question takes.
    public var days: ClosedRange<Day>?
    /// The sum of a `points` question.
    public var total = 0
    /// What a number counts: "jaar", "euro".
    public var unit: LocalizedText?
    /// Words beside numbers of a scale.
    public var labels: [Int: LocalizedText] = [:]
    /// Whether each person sees the options in an order of their own.
    public var isShuffled = false
    /// Whether the prompt offers 0 as "rather not".
    public var offersNone = false
    /// Whether the reading is said back before it counts.
    public var isConfirmed = false
    public var isPersonal = false
    /// Whether the answer is special-category data: sealed as words are.
    public var isSpecial = false
    /// Whether the question cannot be skipped.
    public var isRequired = false
    /// Whether the big screen shows how it was answered only once nobody answers it any more, so that nobody follows the many.
    public var isHiddenUntilClosed = false
    /// Whether the chosen option is the language to go on in.
    public var setsLanguage = false
    /// How many signs words may have, in code points. Where the script says nothing: four pages, and seven SMS of what others receive.
    public var mostSigns: Int { longest ?? (contributes == nil ? Self.longestWords : 1_000) }

    /// What may come with words, or be sent in place of an answer, as the script has it; `nil` where it says nothing of that.
    public var media: Set<SentFile.Sort>?
    /// What this is asked about, once for each.
    public var per: Loop?
    public var contributes: Contribution?
    /// The question of kind `sharing` by which the author decides how this answer travels; `nil` where it does not travel.
    public var sharedBy: QuestionID?
    /// Whether those at the same table read the answer.
    public var sharesAtTable = false
    /// Whether the moderator, who leads the table, reads it too.
    public var isHosted = false
    /// Of a question of kind `sharing`: the answer it is about.
    public var shares: QuestionID?

    /// The most signs that words can have, in code points: about four pages.
    public static let longestWords = 10_000

    public init(id: QuestionID, kind: Kind) {
        self.id = id
        self.kind = kind
        options = kind.ownOptions
    }

    /// Whether naming one option answers it; of the others several are named, or something with each.
    public var isAnsweredByOneOption: Bool {
        switch kind {
        case .choice, .stance, .scale, .confirm, .consent, .place, .live, .recognise, .objection, .verdict, .sharing: true
        case .choices, .points, .rank, .number, .text, .date: false
        }
    }

    /// The option called `id`.
    public func option(_ id: OptionID) -> Option? { options.first { $0.id == id } }

    /// Whether who answers it takes part by that: not by saying whether they do, nor in which language.
    public var isAboutTheSubject: Bool { kind != .consent && !setsLanguage }

    /// Whether the answer is words rather than a choice.
    public var isWords: Bool { kind == .text }

    /// What may come with words, or be sent in place of an answer. Whoever cannot type may speak, wherever the script does not say otherwise; but not to
    /// what is sealed for what it tells, to what says how the talk goes on, or where there is no going on without an answer.
    public var takes: Set<SentFile.Sort> {
        if isAnsweredUnheard { return media ?? (isSpecial ? [] : Set(SentFile.Sort.allCases)) }
        let asksHow = setsLanguage || [.consent, .sharing, .confirm].contains(kind)
        return isSpecial || isRequired || asksHow ? [] : media ?? Set(SentFile.Sort.allCases)
    }

    /// What of that the script names: a form has a field for it.
    public var asksFor: Set<SentFile.Sort> { takes.intersection(media ?? []) }

    /// Whether a photo or voice note is the answer as it is. What is chosen, said back, or read by others needs words first: somebody writes them out, and
    /// the author says whether they are right.
    public var isAnsweredUnheard: Bool { isWords && !isConfirmed && contributes == nil }

    /// Whether what came with a message is kept here: alone, or beside words where the script asks for both.
    public func keeps(fileOf message: Message) -> Bool {
        guard let sort = message.file, takes.contains(sort) else { return false }
        return message.isBare || isAnsweredUnheard || media != nil && isWords && !isConfirmed
    }
}

/// One thing to choose.
public struct Option: Sendable, Equatable {
    public let id: OptionID
    /// The sign typed for it: `1` or `A`. It stays with the option in whatever order options are shown.
    public var key: String
    public var label: LocalizedText
    /// At most 20 characters, for buttons.
    public var short: LocalizedText?
    /// Other words that mean this option, per language.
    public var synonyms: [Language: [String]] = [:]
    /// One line for it, shown on request.
    public var plus: LocalizedText?
    /// One line against it, shown on request.
    public var minus: LocalizedText?

    public init(id: OptionID, key: String, label: LocalizedText) {
        (self.id, self.key, self.label) = (id, key, label)
    }
}
