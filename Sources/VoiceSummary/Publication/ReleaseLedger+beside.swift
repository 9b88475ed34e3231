import JSONText

extension ReleaseLedger {
    /// What is laid beside each other, as it may be seen beside all that was published before.
    ///
    /// The grid of voices and places, and people before and after, stay as they were last shown where too few changed. A question is weighed anew only where
    /// k people more or less answered it, or all is as it was: else the weights would tell what a few said.
    mutating func releaseBeside(in members: inout [String: JSON]) {
        let moment = members["asOf"]
        let people = (members["accounting"]?["known"]?.int ?? 0) - (members["accounting"]?["erased"]?.int ?? 0)
        if let grid = members["coverage"] { members["coverage"] = releasedGrid(grid, of: people, at: moment) }
        members["pairs"] = .array(
            (members["pairs"]?.array ?? []).map { pair in
                guard let n = pair["n"]?.int else { return pair }
                return released(pair, [.object((pair.object ?? [:]).with(["id": "all"]))], of: n, at: moment)
            })
        // Sentences about what stays as it was would tell what it is now.
        let tables = (members["pairs"]?.array ?? []) + [members["coverage"] ?? .null]
        let stale = tables.filter { $0["asOf"] != nil }.compactMap { $0["figure"] }
        members["claims"] = .array((members["claims"]?.array ?? []).filter { !stale.contains($0["id"] ?? .null) })
        guard case .object(var representation)? = members["representation"] else { return }
        representation["weighted"] = .array((representation["weighted"]?.array ?? []).map { releasedWeighted($0) })
        members["representation"] = .object(representation)
    }

    private mutating func releasedGrid(_ grid: JSON, of people: Int64, at moment: JSON?) -> JSON {
        let cells = (grid["rows"]?.array ?? []).flatMap { row in
            (row["cells"]?.array ?? []).filter { $0["hidden"] != true }.map { cell -> JSON in
                let name = "\(row["id"]?.string ?? "") \(cell["place"]?.string ?? "")"
                return .object((cell.object ?? [:]).with(["id": .string(name), "n": cell["known"] ?? .null]))
            }
        }
        return cells.isEmpty ? grid : released(grid, cells, of: people, at: moment)
    }

    /// A table, or what was last shown of it with its moment, where too few people changed.
    private mutating func released(_ table: JSON, _ parts: [JSON], of whole: Int64, at moment: JSON?) -> JSON {
        let name = table["figure"]?.string ?? ""
        guard enters(parts, of: whole, as: name) else { return shown[name] ?? table }
        shown[name] = .object((table.object ?? [:]).with(moment.map { ["asOf": $0] } ?? [:]))
        return table
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
