/// Who is to be invited, read from rows as a spreadsheet has them: channel, address, voice, role.
public struct InviteeList: Sendable {
    public private(set) var people: [Invitee] = []
    /// The lines that cannot be read, counted from 1.
    public private(set) var faults: [Int] = []

    /// Reads rows with commas, semicolons or tabs between their cells, with a head line or without. Quotes around a whole cell are taken off; a sign that
    /// stands between cells has no place in one.
    ///
    /// - Parameters:
    ///   - channel: of rows that have an address only; `nil` where each has to name its own.
    ///   - voice: of rows that name none.
    ///   - channels: where something else than one of these stands before a comma, the whole row is an address, such as one of a street; `nil`: anything
    ///     may be a channel.
    /// - Complexity: O(n).
    public init(_ text: String, channel: String? = nil, voice: String? = nil, knowing channels: Set<String>? = nil) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let sign = lines.lazy.compactMap { line in Self.signs.first { line.contains($0) } }.first ?? ","
        var isFirst = true
        for (index, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) {
            var cells = line.split(separator: sign, omittingEmptySubsequences: false).map(Self.cell)
            defer { isFirst = false }
            if isFirst, Self.isOtherHead(cells) {
                faults.append(index + 1)
                continue
            }
            if isFirst, let head = Self.heads.first(where: { $0[0] == cells[0].lowercased() }), cells.count > 1 || channel == nil {
                if cells.map({ $0.lowercased() }) != Array(head.prefix(cells.count)) { faults.append(index + 1) }
                continue
            }
            if sign == ",", channel != nil, let channels, !channels.contains(cells[0]), !cells.dropFirst().contains(where: Self.isNumber) {
                cells = [Self.cell(line)]
            }
            guard let invitee = Self.invitee(cells, channel, voice) else {
                faults.append(index + 1)
                continue
            }
            people.append(invitee)
            rows.append(index + 1)
        }
    }

    /// The line of each of ``people``, counted from 1.
    public private(set) var rows: [Int] = []

    /// The names of the columns, and in Dutch.
    private static let heads = [["channel", "address", "voice", "role"], ["kanaal", "adres", "groep", "rol"]]

    /// Whether a row names columns, and not as they stand in the rows below.
    private static func isOtherHead(_ cells: [String]) -> Bool {
        let names = cells.map { $0.lowercased() }
        return names.count > 1 && !heads.contains { $0[0] == names[0] } && names.contains { name in heads.contains { $0.contains(name) } }
    }

    /// What a configuration may call a channel: an address in its place is never taken for one, since names of channels are kept as they are.
    private static func isChannel(_ cell: String) -> Bool {
        cell.utf8.count <= 64 && cell.first.map { ("a"..."z").contains($0) } ?? false
            && cell.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x5F }
    }

    private static let signs: [Character] = ["\t", ";", ","]

    private static func invitee(_ cells: [String], _ channel: String?, _ voice: String?) -> Invitee? {
        func cell(_ place: Int) -> String? { cells.count > place && !cells[place].isEmpty ? cells[place] : nil }
        if cells.count == 1, let channel, let address = cell(0) { return Invitee(channel: channel, address: address, voice: voice) }
        guard (2...4).contains(cells.count), let channel = cell(0), isChannel(channel), let address = cell(1) else { return nil }
        return Invitee(channel: channel, address: address, voice: cell(2) ?? voice, role: cell(3))
    }

    /// Whether a cell is a number by itself, so that a channel should stand before it.
    private static func isNumber(_ cell: String) -> Bool { cell.count { $0.isNumber } > 7 && !cell.contains { $0.isLetter } }

    /// A cell without the space around it, and without the quotes that some spreadsheets put there.
    private static func cell(_ text: Substring) -> String {
        // Some spreadsheets put a mark before the first cell that nobody sees.
        var cell = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        while cell.last?.isWhitespace ?? false { cell.removeLast() }
        if cell.count > 1, cell.first == "\"", cell.last == "\"" { cell = cell.dropFirst().dropLast() }
        return String(cell)
    }
}
