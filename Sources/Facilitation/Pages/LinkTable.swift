import VoiceSummary

/// Who was invited, each with a link of their own, as comma-separated values for a mail merge.
public struct LinkTable: Sendable {
    private let rows: [[String]]

    /// - Parameters:
    ///   - codes: what stands at the end of each one's link; `nil` for who has begun.
    ///   - place: what stands before that.
    public init(_ invitees: [Invitee], _ codes: [String?], at place: String) {
        rows = zip(invitees, codes).map { invitee, code in
            [invitee.channel, invitee.address, invitee.voice ?? "", invitee.role ?? "", code.map { place + $0 } ?? ""]
        }
    }

    /// What a spreadsheet would take for a formula has an apostrophe before it.
    public var text: String {
        ([["channel", "address", "voice", "role", "link"]] + rows).map { $0.map(\.spreadsheetField).joined(separator: ",") + "\r\n" }
            .joined()
    }
}
