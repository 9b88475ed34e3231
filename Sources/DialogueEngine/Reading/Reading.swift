/// What a reply was understood to mean.
public enum Reading: Equatable, Sendable {
    case value(AnswerValue)
    /// `0`, where the prompt offers it as "rather not".
    case ratherNot
    /// `?B`: show what is for and against option B.
    case detail(OptionID)
    case unclear(Hint)

    /// What was amiss, where it is unclear.
    var hint: Hint? { if case .unclear(let hint) = self { hint } else { nil } }
}

/// What was amiss with an unclear reply, so that the next question can be kinder.
public enum Hint: Equatable, Sendable {
    case plain
    /// Points that do not make up the total.
    case sum(given: Int, total: Int)
    case count(given: Int, least: Int, most: Int)
    case range(least: Int, most: Int)
    /// Words of more signs than others can be asked to read, in code points.
    case length(given: Int, most: Int)
    /// A number with a decimal part, where whole ones are asked.
    case whole
    /// An option named twice, by its key.
    case doubled(String)
    /// Several options where one is asked.
    case several
    /// Options still to be ranked.
    case missing(Int)
    case unknownPlace, noSuchDay, dayRange
}
