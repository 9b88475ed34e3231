import JSONText

extension ReleaseLedger {
    /// Weighs a question anew only where k people more or less answered it, or all is as it was: else the weights would tell what a few said.
    mutating func releaseBeside(in members: inout [String: JSON]) {
        guard case .object(var representation)? = members["representation"] else { return }
        representation["weighted"] = .array((representation["weighted"]?.array ?? []).map { releasedWeighted($0) })
        members["representation"] = .object(representation)
    }

    private mutating func releasedWeighted(_ figure: JSON) -> JSON {
        guard case .object(var members) = figure, figure["hidden"] != true, let n = figure["n"]?.int else { return figure }
        members["id"] = "all"
        if enters([.object(members)], of: n, as: figure["figure"]?.string ?? "") { return figure }
        members["id"] = nil
        members.merge(.hidden("effective")) { $1 }
        members["options"] = .array(
            (figure["options"]?.array ?? []).map { .object(($0.object ?? [:]).with(.hidden("weighted", "weightedInterval"))) })
        return .object(members)
    }
}
