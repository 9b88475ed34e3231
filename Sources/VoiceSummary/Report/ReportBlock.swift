/// One piece of a report, before it is laid out for a terminal or a page.
public enum ReportBlock: Sendable, Equatable {
    case heading(String)
    case paragraph(String, indent: Int)
    /// A label and its value; the share (0…1) is there where it may be drawn.
    case row(label: String, value: String, indent: Int, share: Double?)
    case bullet(String)
    /// Two lists that are read side by side.
    case columns([String], [String])
    /// Room between what belongs together less.
    case gap
}

/// What a report says of one thing, under a name that stays the same in every language.
public struct ReportSection: Sendable, Equatable {
    public enum Name: String, Sendable, CaseIterable {
        case heading, participation, funnel, proposals, objections, needs, contributions, commitments, opinion, questions, overlap,
            missingOptions,
            themes, words
        case missingVoices, coverage, representation, weighting, pairs, dropOff, balance, moderation, method
    }

    public let name: Name
    public let blocks: [ReportBlock]
}

extension Layout {
    /// The lines of a block.
    func lines(of block: ReportBlock) -> [String] {
        switch block {
        case .heading(let title):
            let lines = wrapped(title)
            return lines + [String(repeating: "-", count: min(width, lines.map(\.count).max() ?? 0))]
        case .paragraph(let text, let indent): return wrapped(text, indent: indent)
        case .row(let label, let value, let indent, _): return row(label, value, indent: indent)
        case .bullet(let text): return wrapped(text, indent: 2, first: "- ")
        case .columns(let left, let right): return sideBySide(left, right)
        case .gap: return [""]
        }
    }
}
