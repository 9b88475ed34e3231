import JSONText

/// Tables that say how many people of each group did something, as they were published before.
///
/// A table is published anew only where each number of each row, and of all that is in no row shown, is the same as in every earlier publication or
/// differs by k at least; otherwise it stays as it was, with its moment.
struct TableLedger: Sendable {
    /// A row by its id, with its numbers by name; `nil` where it is held back.
    typealias Rows = [String: [String: Int64]?]

    private struct Release: Sendable {
        let json: JSON
        let shown: [String: [String: Int64]]
        let totals: [String: Int64]

        /// The numbers of everybody who is in none of these rows.
        func rest(beside ids: Set<String>) -> [String: Int64] {
            totals.reduce(into: [:]) { rest, total in
                rest[total.key] = ids.reduce(total.value) { $0 - (shown[$1]?[total.key] ?? 0) }
            }
        }
    }

    private var earlier: [String: [Release]] = [:]
    private let k: Int64

    init(k: Int64) { self.k = k }

    /// What may be seen of a table now.
    ///
    /// - Parameters:
    ///   - totals: the same numbers over everybody.
    ///   - dated: the table with the moment it is of.
    mutating func released(_ table: JSON, named name: String, rows: Rows, totals: [String: Int64], dated: JSON) -> JSON {
        let now = Release(json: dated, shown: rows.compactMapValues { $0 }, totals: totals)
        let before = earlier[name] ?? []
        guard before.allSatisfy({ follows($0, now) }) else { return before.last?.json ?? table }
        if !now.shown.isEmpty { earlier[name, default: []].append(now) }
        return table
    }

    private func follows(_ before: Release, _ now: Release) -> Bool {
        func mayDiffer(_ a: [String: Int64], _ b: [String: Int64]) -> Bool {
            a.allSatisfy { name, number in b[name].map { $0 == number || abs($0 - number) >= k } ?? true }
        }
        // Who is in a row that was shown only once is, the other time, among the rest.
        let both = Set(now.shown.keys).intersection(before.shown.keys)
        return both.allSatisfy { mayDiffer(now.shown[$0] ?? [:], before.shown[$0] ?? [:]) }
            && mayDiffer(now.rest(beside: both), before.rest(beside: both))
    }
}

extension ReleaseLedger {
    /// The tables of a standing by voice, each as it may be seen now.
    mutating func releaseTables(in members: inout [String: JSON]) {
        releaseVoices(in: &members)
        releaseFunnel(in: &members)
    }

    private mutating func releaseVoices(in members: inout [String: JSON]) {
        guard let rows = members["voices"]?.array, rows.count > 1 else { return }
        let names = ["known", "answered", "silent"]
        let accounting = members["accounting"]
        let count = { (name: String) in accounting?[name]?.int ?? 0 }
        let known = count("known") - count("erased")
        let table = JSON.array(rows)
        let now = tables.released(
            table, named: "voices", rows: Self.rows(rows) { row in Self.numbers(row, names) },
            totals: ["known": known, "answered": count("tookPart"), "silent": count("silent")],
            dated: .array(rows.map { $0.dated(members["asOf"]) }))
        if now == table { return }
        members["voices"] = now
        // What is said of them was said of other numbers.
        members["claims"] = .array((members["claims"]?.array ?? []).filter { $0["id"]?.string?.hasPrefix("voice.") != true })
        if case .object(var missing)? = members["missing"] {
            missing["silentByVoice"] = []
            members["missing"] = .object(missing)
        }
    }

    private mutating func releaseFunnel(in members: inout [String: JSON]) {
        guard case .object(var funnel)? = members["funnel"], let rows = funnel["voices"]?.array, !rows.isEmpty else { return }
        let steps = funnel["steps"]?.array?.compactMap(\.string) ?? []
        let totals = funnel["total"].map { total in Self.numbers(total, steps) ?? [:] } ?? [:]
        funnel["voices"] = tables.released(
            .array(rows), named: "funnel", rows: Self.rows(rows) { row in row["counts"].flatMap { Self.numbers($0, steps) } },
            totals: totals, dated: .array(rows.map { $0.dated(members["asOf"]) }))
        members["funnel"] = .object(funnel)
    }

    private static func rows(_ rows: [JSON], _ numbers: (JSON) -> [String: Int64]?) -> TableLedger.Rows {
        Dictionary(rows.map { ($0["id"]?.string ?? "", $0["hidden"] == true ? nil : numbers($0)) }) { first, _ in first }
    }

    private static func numbers(_ json: JSON, _ names: [String]) -> [String: Int64]? {
        let found = names.compactMap { name in json[name]?.int.map { (name, $0) } }
        return found.isEmpty ? nil : Dictionary(found) { first, _ in first }
    }
}

extension JSON {
    /// This object with the moment it is of.
    func dated(_ asOf: JSON?) -> JSON {
        guard case .object(var members) = self else { return self }
        members["asOf"] = asOf
        return .object(members)
    }
}
