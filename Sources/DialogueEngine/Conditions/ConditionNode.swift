/// A condition made ready to run: names have become positions, patterns have been compiled.
indirect enum ConditionNode: Sendable {
    case constant(ConditionValue)
    case variable(Int)
    case hasVariable(Int)
    /// A macro's variable, counted from the outermost macro.
    case local(Int)
    case select(ConditionNode, field: String)
    case has(ConditionNode, field: String)
    case index(ConditionNode, ConditionNode)
    case list([ConditionNode])
    case map([(key: ConditionNode, value: ConditionNode)])
    case not(ConditionNode)
    case negate(ConditionNode)
    case binary(ConditionOperator, ConditionNode, ConditionNode)
    case and([ConditionNode])
    case or([ConditionNode])
    case conditional(ConditionNode, then: ConditionNode, otherwise: ConditionNode)
    /// A function of the host.
    case host(Int, [ConditionNode])
    /// A standard function; a receiver is its first argument.
    case standard(StandardFunction, [ConditionNode])
    /// `matches` with a pattern known beforehand.
    case matches(ConditionNode, LinearMatcher)
    case macro(ConditionMacro, over: ConditionNode, [ConditionNode])
    /// What a check would have refused, met only when a condition is read unchecked.
    case failure(ConditionError)
}
