/// One thing to say: ids and numbers, turned into words when it is sent.
public enum Part: Sendable, Equatable {
    /// What a `say` node tells.
    case told(Place)
    /// A question with its options.
    case question(Place, Form)
    /// What a wait says on arrival.
    case meanwhile(Place)
    /// What a wait says after a while.
    case stillWaiting(Place)
    /// The last words of an end.
    case ended(Place)
    /// Words of the product.
    case phrase(Phrase)
    /// A reading said back.
    case echo(Place, AnswerValue)
    /// The plus and minus of an option.
    case detail(Place, OptionID)
    /// What the script says about privacy, or who reads along.
    case about(About)
    /// The person's answers with their numbers.
    case overview
    /// The languages to choose from.
    case languages
    /// Something the group has to say.
    case notice(Notice)

    /// How a question is put.
    public enum Form: Sendable, Equatable {
        /// As the script has it, with its progress.
        case plain(Progress)
        /// Kinder, with an example and what was amiss.
        case again(Hint)
    }
}

/// How far along: this is question `number` of at least `least` and at most `most`.
public struct Progress: Sendable, Equatable {
    public let number: Int
    public let least: Int
    public let most: Int
    public init(number: Int, least: Int, most: Int) { (self.number, self.least, self.most) = (number, least, most) }
}
