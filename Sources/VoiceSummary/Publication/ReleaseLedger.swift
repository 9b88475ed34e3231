import JSONText

/// What was published before, so that nobody can take one publication from another and find what a few people said.
///
/// A figure by group is published anew only where each of its parts changed by k people at least since every earlier publication, or not at all; and
/// the people outside its parts too. Where fewer changed, a split stays as it was when it was last published, with that moment; of groups who vote alike,
/// whose people may be others now, their votes, their sizes and what follows from them are held back.
///
///     var ledger = ReleaseLedger()
///     for standing in publications { last = ledger.released(standing) }
public struct ReleaseLedger: Sendable {
    private var splits: [String: [Release]] = [:]
    private var statements: [String: [Release]] = [:]
    /// The sizes of the groups who vote alike, each time they were told.
    private var groups: [JSON] = []
    var tables: TableLedger
    /// Tables as they were last shown, by their figure's name.
    var shown: [String: JSON] = [:]
    private let k: Int64

    /// - Parameter smallestChange: the fewest people by whom a part may change.
    public init(smallestChange: Int = Audience.public.smallestGroup) {
        k = Int64(smallestChange)
        tables = TableLedger(k: k)
    }

    /// One published figure by group.
    private struct Release: Sendable {
        let json: JSON
        /// The parts that were shown, by group.
        let rows: [String: JSON]
        /// How many people there are in all.
        private let people: Int64
        /// How often they gave each answer; `nil` where that is not told.
        private let said: [String: Int64]?
        /// The figure of everybody, where there is one.
        let whole: JSON?

        /// - Parameter whole: the same figure of everybody.
        init(_ json: JSON, whole: JSON?) {
            self.json = json
            let shown = (json["groups"]?.array ?? []).filter { $0["hidden"] != true }
            rows = Dictionary(shown.map { ($0["id"]?.string ?? "", $0) }) { first, _ in first }
            people = Self.people(json["n"] == nil ? whole : json)
            said = Self.said(whole)
            self.whole = whole
        }

        /// How many people are in none of these parts.
        func rest(beside parts: Set<String>) -> Int64 { parts.reduce(people) { $0 - Self.people(rows[$1]) } }

        /// How often people in none of these parts gave each answer; `nil` where that cannot be told from the parts.
        func restSaid(beside parts: Set<String>) -> [String: Int64]? {
            parts.reduce(said) { left, part in
                guard let left, let said = Self.said(rows[part]) else { return nil }
                return left.merging(said) { $0 - $1 }
            }
        }

        private static func people(_ json: JSON?) -> Int64 { json?["n"]?.int ?? said(json).map { $0.values.reduce(0, +) } ?? 0 }

        /// How often each answer was given: to a statement, or to a question with options of which one was chosen.
        private static func said(_ json: JSON?) -> [String: Int64]? {
            if let agree = json?["agree"]?.int, let disagree = json?["disagree"]?.int, let pass = json?["pass"]?.int {
                return ["agree": agree, "disagree": disagree, "pass": pass]
            }
            guard let options = json?["options"]?.array else { return nil }
            let counts = options.compactMap { option in option["count"]?.int.map { (option["id"]?.string ?? "", $0) } }
            return counts.count == options.count ? Dictionary(counts) { first, _ in first } : nil
        }
    }

    /// Enters a standing that is published, and returns what of it may be seen beside all before it.
    ///
    /// - Parameter again: computes the same standing without the votes by group on some statements.
    public mutating func released(_ standing: Standing, again: (Set<String>) -> Standing) -> Standing {
        let held = (standing.json["statements"]?.array ?? []).filter {
            !mayFollow(Release($0, whole: $0), statements[Self.figure($0)] ?? [])
        }
        let shown = held.isEmpty ? standing : again(Set(held.map { Self.figure($0) }))
        for json in shown.json["statements"]?.array ?? [] where json["groups"]?.array?.contains(where: { $0["hidden"] != true }) == true {
            statements[Self.figure(json), default: []].append(Release(json, whole: json))
        }
        guard case .object(var members) = shown.json else { return shown }
        releaseGroups(in: &members)
        releaseTables(in: &members)
        releaseBeside(in: &members)
        members["splits"] = .array((members["splits"]?.array ?? []).map { released($0, in: shown.json) })
        return Standing(json: .object(members))
    }

    /// Where fewer than k people more or less are in a group than there were, nobody's group is told: everybody who voted enough is counted as in none.
    private mutating func releaseGroups(in members: inout [String: JSON]) {
        guard case .object(var now)? = members["groups"], let sizes = now["members"]?.object, !sizes.isEmpty else { return }
        let mayFollow = groups.allSatisfy { before in
            sizes.allSatisfy { name, size in
                guard let old = before[name]?.int, let new = size.int else { return true }
                return old == new || abs(old - new) >= k
            }
        }
        if mayFollow { return groups.append(.object(sizes)) }
        let placed = sizes.values.reduce(now["between"]?.int ?? 0) { $0 + ($1.int ?? 0) }
        now.merge(["hidden": true, "members": [:], "estimated": [:], "map": [:], "returning": [:], "between": .int(placed), "found": 0]) {
            $1
        }
        now["outside"] = members["accounting"]?["known"]
        members["groups"] = .object(now)
        for name in ["slate", "leaveOut"] { members[name] = ["hidden": true] }
        members["claims"] = .array((members["claims"]?.array ?? []).filter { $0["id"] != "groups" })
    }

    private static func figure(_ statement: JSON) -> String { statement["figure"]?.string ?? "" }

    /// One attribute, each of its figures as it may be shown now.
    private mutating func released(_ split: JSON, in standing: JSON) -> JSON {
        guard case .object(var members) = split else { return split }
        let by = split["by"]?.string ?? ""
        members["questions"] = .array(
            (split["questions"]?.array ?? []).map { figure in
                let name = "\(by) \(figure["question"]?.string ?? "") \(figure["statement"]?.string ?? "")"
                let whole = Self.whole(of: figure, in: standing)
                let now = Release(figure, whole: whole)
                let earlier = splits[name] ?? []
                if mayFollow(now, earlier) {
                    if !now.rows.isEmpty { splits[name, default: []].append(Release(figure.dated(standing["asOf"]), whole: whole)) }
                    return figure
                }
                return earlier.last?.json ?? figure
            })
        return .object(members)
    }

    /// The figure of everybody that a split divides.
    private static func whole(of figure: JSON, in standing: JSON) -> JSON? {
        let question = standing["questions"]?.array?.first { $0["id"] == figure["question"] }
        guard let statement = figure["statement"] else { return question }
        return question?["statements"]?.array?.first { $0["id"] == statement }
    }

    /// Whether a table of some parts, each with its `n`, may follow all that were published under its name; it is entered then.
    ///
    /// - Parameters:
    ///   - people: how many there are in all parts and beside them.
    ///   - whole: the figure of everybody, where it is published beside the parts.
    mutating func enters(_ parts: [JSON], of people: Int64, beside whole: JSON? = nil, as name: String) -> Bool {
        let now = Release(["groups": .array(parts), "n": .int(people)], whole: whole)
        // What is held back itself tells nothing that a later one could be taken from.
        if now.rows.isEmpty { return true }
        guard mayFollow(now, splits[name] ?? []) else { return false }
        splits[name, default: []].append(now)
        return true
    }

    private func mayFollow(_ now: Release, _ earlier: [Release]) -> Bool { earlier.allSatisfy { mayFollow(now, $0) } }

    private func mayFollow(_ now: Release, _ before: Release) -> Bool {
        for (name, row) in now.rows {
            guard let old = before.rows[name], old != row else { continue }
            // The same number of people who say something else are people who changed their minds, or came in the place of others.
            if abs((row["n"]?.int ?? 0) - (old["n"]?.int ?? 0)) < k { return false }
        }
        // Who is in a part that was shown only once is, the other time, among the rest.
        let both = Set(now.rows.keys).intersection(before.rows.keys)
        let (rest, earlier) = (now.rest(beside: both), before.rest(beside: both))
        if (rest == 0 && earlier == 0) || abs(rest - earlier) >= k { return true }
        // The same once more tells nothing new.
        if rest == earlier, now.whole != nil, now.whole == before.whole, both.allSatisfy({ now.rows[$0] == before.rows[$0] }) {
            return true
        }
        let said = now.restSaid(beside: both)
        return said != nil && said == before.restSaid(beside: both)
    }
}
