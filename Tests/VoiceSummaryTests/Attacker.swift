import JSONText

/// Somebody who knows a public standing, and computes what it does not say: the votes of a role.
///
/// Every number printed becomes an equation over the unknown cells (role × vote, per version): totals of votes, rows of roles, joined rows, cells,
/// the same splits printed elsewhere, the sizes of roles, and how many did not vote. The equations are solved as far as they go (Gauss-Jordan), and
/// the ranges that remain are narrowed until nothing changes, since nobody votes less than never.
struct Attacker {
    /// What is unknown.
    enum Unknown: Hashable {
        /// Votes for an option within a role.
        case cell(Int, String, String)
        /// Votes of a role for all other options.
        case beside(Int, String, String)
        /// Votes for an option in a row that is printed joined.
        case joined(Int, String)
        /// People of a role who did not vote.
        case absent(Int, String)
        /// People of a role.
        case size(String)
    }

    private var places: [Unknown: Int] = [:]
    private var rows: [(terms: [Int: Double], sum: Double)] = []
    private var floors: [(terms: [Int], least: Double)] = []
    private(set) var ranges: [ClosedRange<Double>] = []
    let roles: [String]

    /// - Parameter role: the question that asks the role.
    init(_ json: JSON, role: String) {
        let sizes = json["questions"]?.array?.first { $0["id"]?.string == role }
        roles = (sizes?["options"]?.array ?? []).compactMap { $0["id"]?.string } + ["unknown"]
        for cell in sizes?["options"]?.array ?? [] {
            if let count = cell["count"]?.int { add([.size(cell["id"]?.string ?? "")], count) }
        }
        let counted = ["silent", "stopped", "underway", "finished"].reduce(0) { $0 + (json["accounting"]?[$1]?.int ?? 0) }
        add(roles.map { .size($0) }, counted)
        if let answered = sizes?["answered"]?.int { add([.size("unknown")], counted - answered) }
        for (version, proposal) in (json["proposals"]?.array ?? []).enumerated() { learn(version, proposal, counted, json) }
    }

    private mutating func learn(_ version: Int, _ proposal: JSON, _ counted: Int64, _ json: JSON) {
        let votes = proposal["votes"]
        let options = (votes?["options"]?.array ?? []).compactMap { $0["id"]?.string }
        for option in votes?["options"]?.array ?? [] {
            let id = option["id"]?.string ?? ""
            if let count = option["count"]?.int { add(roles.map { .cell(version, $0, id) }, count) }
        }
        add(roles.map { .absent(version, $0) }, counted - (votes?["n"]?.int ?? 0))
        for role in roles {
            let cells = options.map { Unknown.cell(version, role, $0) }
            add(cells + [.absent(version, role)], minus: [.size(role)], 0)
            for option in options { add(cells.filter { $0 != .cell(version, role, option) }, minus: [.beside(version, role, option)], 0) }
        }
        for row in votes?["byRole"]?.array ?? [] { learn(version, row, options) }
        // The same votes split by role elsewhere in the standing.
        let question = votes?["question"]?.string
        for split in json["splits"]?.array ?? [] where split["by"]?.string.map({ roles.isEmpty || $0 == "rol" }) ?? false {
            for table in split["questions"]?.array ?? [] where table["question"]?.string == question {
                for row in table["groups"]?.array ?? [] { learn(version, row, options) }
            }
        }
        for objection in json["objections"]?.array ?? [] where objection["version"] == proposal["version"] {
            guard let role = objection["role"]?["id"]?.string else { continue }
            let against = (votes?["options"]?.array ?? []).filter { $0["against"] == true }.compactMap { $0["id"]?.string }
            floors.append((against.map { place(of: .cell(version, role, $0)) }, 1))
        }
    }

    private mutating func learn(_ version: Int, _ row: JSON, _ options: [String]) {
        let members = row["roles"]?.array?.compactMap(\.string) ?? [row["id"]?.string ?? ""]
        if let n = row["n"]?.int { add(members.flatMap { role in options.map { .cell(version, role, $0) } }, n) }
        for cell in row["options"]?.array ?? [] {
            let (id, cells) = (cell["id"]?.string ?? "", members.map { Unknown.cell(version, $0, cell["id"]?.string ?? "") })
            if let count = cell["count"]?.int { add(cells, count) }
            if members.count > 1 { add(cells, minus: [.joined(version, id)], 0) }
        }
    }

    private mutating func place(of unknown: Unknown) -> Int {
        if let place = places[unknown] { return place }
        places[unknown] = places.count
        return places.count - 1
    }

    private mutating func add(_ plus: [Unknown], minus: [Unknown] = [], _ sum: Int64) {
        var terms: [Int: Double] = [:]
        for unknown in plus { terms[place(of: unknown), default: 0] += 1 }
        for unknown in minus { terms[place(of: unknown), default: 0] -= 1 }
        rows.append((terms, Double(sum)))
    }

    /// Computes all that follows.
    mutating func think() {
        ranges = Array(repeating: 0...1_000, count: places.count)
        for floor in floors where floor.terms.count == 1 { ranges[floor.terms[0]] = floor.least...1_000 }
        let all = rows + reduced()
        var narrows = true
        while narrows { narrows = all.reduce(false) { narrow($1.terms, $1.sum) || $0 } }
    }

    /// What is known of one unknown, when it is known exactly.
    func exact(_ unknown: Unknown) -> Int? {
        guard let place = places[unknown], ranges[place].upperBound - ranges[place].lowerBound < 0.5 else { return nil }
        return Int(ranges[place].lowerBound.rounded())
    }

    private mutating func narrow(_ terms: [Int: Double], _ sum: Double) -> Bool {
        var changed = false
        let low = terms.reduce(0) { $0 + ($1.value > 0 ? $1.value * ranges[$1.key].lowerBound : $1.value * ranges[$1.key].upperBound) }
        let high = terms.reduce(0) { $0 + ($1.value > 0 ? $1.value * ranges[$1.key].upperBound : $1.value * ranges[$1.key].lowerBound) }
        for (place, factor) in terms {
            let own = ranges[place]
            let (least, most) = factor > 0 ? (own.lowerBound, own.upperBound) : (own.upperBound, own.lowerBound)
            // What the others leave for this one.
            let ends = [(sum - (high - factor * most)) / factor, (sum - (low - factor * least)) / factor].sorted()
            let from = max(own.lowerBound, (ends[0] - 1e-6).rounded(.up))
            let to = min(own.upperBound, (ends[1] + 1e-6).rounded(.down))
            guard from <= to, from > own.lowerBound || to < own.upperBound else { continue }
            ranges[place] = from...to
            changed = true
            return changed
        }
        return changed
    }

    /// The equations in reduced form.
    private func reduced() -> [(terms: [Int: Double], sum: Double)] {
        let width = places.count + 1
        var matrix = rows.map { row -> [Double] in
            var line = Array(repeating: 0.0, count: width)
            for (place, factor) in row.terms { line[place] = factor }
            line[width - 1] = row.sum
            return line
        }
        var top = 0
        for column in 0..<width - 1 where top < matrix.count {
            guard let pivot = (top..<matrix.count).max(by: { abs(matrix[$0][column]) < abs(matrix[$1][column]) }),
                abs(matrix[pivot][column]) > 1e-9
            else { continue }
            matrix.swapAt(top, pivot)
            let factor = matrix[top][column]
            let line = matrix[top].map { $0 / factor }
            matrix[top] = line
            for row in matrix.indices where row != top {
                let times = matrix[row][column]
                if abs(times) < 1e-9 { continue }
                for place in 0..<width where line[place] != 0 { matrix[row][place] -= times * line[place] }
            }
            top += 1
        }
        return matrix.prefix(top).map { line in
            let terms = (0..<width - 1).filter { abs(line[$0]) > 1e-9 }.map { ($0, line[$0]) }
            return (Dictionary(uniqueKeysWithValues: terms), line[width - 1])
        }
    }
}
