import DialogueEngine
import JSONText
import OpinionGroups

/// A few statements in which nearly everybody finds one they agree with, and who does not.
struct SlateSection {
    let slate: Slate
    private let columns: VoteColumns
    private let smallestGroup: Int

    static let size = 5

    init(_ section: OpinionSection, smallestGroup: Int) {
        columns = section.columns
        slate = Slate(of: columns.votes, leavingOut: columns.isLeftOut, count: Self.size)
        self.smallestGroup = smallestGroup
    }

    /// How many agree with none of it is told where they are k at least, or nobody.
    func json(ids: [AnswerKey: String]) -> JSON {
        func id(_ column: Int) -> JSON { .string(ids[columns.columns[column].key] ?? columns.columns[column].key.description) }
        let outside = slate.people - slate.covered
        let isFew = (1..<smallestGroup).contains(outside) || (1..<smallestGroup).contains(slate.covered)
        return [
            "figure": "slate", "statements": .array(slate.statements.map(id)), "people": .count(slate.people),
            "covered": isFew ? .null : .count(slate.covered), "hidden": .bool(isFew), "claim": .count(slate.claim),
            "largestWithout": slate.largestWithout.flatMap { left in
                left.count < smallestGroup || isFew ? nil : ["statement": id(left.statement), "count": .count(left.count)]
            } ?? .null,
        ]
    }
}
