import JSONText

extension ReleaseLedger {
    /// What is laid beside each other, as it may be seen beside all that was published before.
    ///
    /// The grid of voices and places, and people before and after, stay as they were last shown where too few changed. A question is weighed anew only where
    /// k people more or less answered it, or all is as it was: else the weights would tell what a few said.
    mutating func releaseBeside(in members: inout [String: JSON]) {
        let moment = members["asOf"]
        if let grid = members["coverage"] { members["coverage"] = releasedGrid(grid, in: members) }
        members["pairs"] = .array(
            (members["pairs"]?.array ?? []).map { pair in
                guard let n = pair["n"]?.int else { return pair }
                return released(pair, [.object((pair.object ?? [:]).with(["id": "all"]))], of: n, at: moment)
            })
        if case .object(var representation)? = members["representation"] {
            representation["parts"] = .array((representation["parts"]?.array ?? []).map { releasedPart($0, in: members) })
            // The weights follow from the sizes of all parts, so where one stays as it was there are none.
            if representation["parts"]?.array?.contains(where: { $0["asOf"] != nil }) == true {
                representation.merge(["weighting": .null, "weighted": []]) { $1 }
            }
            representation["weighted"] = .array((representation["weighted"]?.array ?? []).map { releasedWeighted($0) })
            members["representation"] = .object(representation)
        }
        members["overlap"] = .array((members["overlap"]?.array ?? []).map { releasedSides($0, in: members) })
        members["questions"] = .array((members["questions"]?.array ?? []).map { releasedPersonal($0, at: moment) })
        releaseRoles(in: &members)
        // Sentences about what stays as it was would tell what it is now.
        let tables =
            (members["pairs"]?.array ?? []) + [members["coverage"] ?? .null] + (members["representation"]?["parts"]?.array ?? [])
            + (members["overlap"]?.array ?? [])
        let stale = tables.filter { $0["asOf"] != nil }.compactMap { $0["figure"]?.string }
        members["claims"] = .array(
            (members["claims"]?.array ?? []).filter { claim in
                let id = claim["id"]?.string ?? ""
                return !stale.contains { id == $0 || id.hasPrefix("\($0).") }
            })
    }

    /// What each side of the attitude puts first.
    private mutating func releasedSides(_ overlap: JSON, in members: [String: JSON]) -> JSON {
        // Words change with their owners; what a few people say follows from the numbers.
        let sides = ["negative", "positive"].compactMap { side in
            overlap[side]?["n"]?.int.map { n -> JSON in
                let top = (overlap[side]?["top"]?.array ?? []).map { [$0["option"] ?? .null, $0["value"] ?? .null] as JSON }
                return ["id": .string(side), "n": .int(n), "top": .array(top)]
            }
        }
        if sides.isEmpty { return overlap }
        let question = members["questions"]?.array?.first { $0["id"] == overlap["question"] }
        return released(overlap, sides, of: question?["n"]?.int ?? 0, beside: question, at: members["asOf"])
    }

    /// What people said about themselves: what who came in since said must not follow from it. How many were asked is told all the same.
    private mutating func releasedPersonal(_ question: JSON, at moment: JSON?) -> JSON {
        guard question["personal"] == true, case .object(let members) = question, let given = question["answered"]?.int else {
            return question
        }
        let account = members.filter { FigureMap.accountNames.contains($0.key) }
        let figure = JSON.object(members.filter { account[$0.key] == nil })
        let row = JSON.object((figure.object ?? [:]).with(["id": "all", "n": figure["n"] ?? .int(given)]))
        return .object((released(figure, [row], of: row["n"]?.int ?? given, at: moment).object ?? [:]).with(account))
    }

    /// Votes by role, which are held back where too few people voted since they were last shown: the votes of everybody stand beside them. No role stands
    /// beside an objection to that version then, since it would say how many of the role there are.
    private mutating func releaseRoles(in members: inout [String: JSON]) {
        var held: Set<String> = []
        members["proposals"] = .array(
            (members["proposals"]?.array ?? []).map { version in
                guard case .object(var shown) = version, case .object(var votes)? = shown["votes"], let rows = votes["byRole"]?.array,
                    let figure = version["figure"]?.string, !enters(rows, of: votes["n"]?.int ?? 0, as: "\(figure) byRole")
                else { return version }
                held.insert("\(version["id"]?.string ?? "") \(version["version"]?.int ?? 0)")
                votes.merge(.hidden("byRole")) { $1 }
                shown["votes"] = .object(votes)
                return .object(shown)
            })
        for list in ["objections", "earlierObjections"] {
            members[list] = .array(
                (members[list]?.array ?? []).map { objection in
                    guard held.contains("\(objection["proposal"]?.string ?? "") \(objection["version"]?.int ?? 0)") else {
                        return objection
                    }
                    return .object((objection.object ?? [:]).filter { $0.key != "role" })
                })
        }
    }

    private mutating func releasedGrid(_ grid: JSON, in members: [String: JSON]) -> JSON {
        let names = ["known", "started", "finished", "silent"]
        let rows = (grid["rows"]?.array ?? []).flatMap { row in
            (row["cells"]?.array ?? []).map { cell -> (String, [String: Int64]?) in
                ("\(row["id"]?.string ?? "") \(cell["place"]?.string ?? "")", Self.told(cell, names))
            }
        }
        if rows.isEmpty { return grid }
        func count(_ name: String) -> Int64 { members["accounting"]?[name]?.int ?? 0 }
        let (known, started) = (count("known") - count("erased"), count("finished") + count("underway") + count("stopped"))
        return tables.released(
            grid, named: "coverage", rows: Dictionary(rows) { first, _ in first },
            totals: ["known": known, "started": started, "finished": count("finished"), "silent": known - started],
            dated: grid.dated(members["asOf"]))
    }

    /// People by one question beside residents.
    private mutating func releasedPart(_ part: JSON, in members: [String: JSON]) -> JSON {
        let rows = (part["cells"]?.array ?? []).map { ($0["id"]?.string ?? "", Self.told($0, ["count"])) }
        return tables.released(
            part, named: part["figure"]?.string ?? "", rows: Dictionary(rows) { first, _ in first },
            totals: ["count": members["accounting"]?["tookPart"]?.int ?? 0], dated: part.dated(members["asOf"]))
    }

    /// The numbers of a row; `nil` where they are held back.
    private static func told(_ row: JSON, _ names: [String]) -> [String: Int64]? {
        row["hidden"] == true ? nil : Dictionary(uniqueKeysWithValues: names.map { ($0, row[$0]?.int ?? 0) })
    }

    /// A table, or what was last shown of it with its moment, where too few people changed.
    private mutating func released(_ table: JSON, _ parts: [JSON], of people: Int64, beside whole: JSON? = nil, at moment: JSON?) -> JSON {
        let name = table["figure"]?.string ?? ""
        guard enters(parts, of: people, beside: whole, as: name) else { return shown[name] ?? table }
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
