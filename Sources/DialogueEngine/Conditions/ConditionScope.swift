/// What a condition sees while it runs: the values of variables and the answers of the host's functions.
///
/// Both are asked by position in the `ConditionDeclarations` the condition was read with. `nil` means "there is none", which makes an
/// error of kind `noSuchKey`, so a hidden figure or a missing answer turns the condition false rather than wrong.
/// An implementation must be pure: the same question gets the same answer as long as the condition runs.
public protocol ConditionScope {
    func variable(_ slot: Int) -> ConditionValue?
    func call(_ function: Int, _ arguments: [ConditionValue]) -> ConditionValue?
}
