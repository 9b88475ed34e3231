/// Which cells of a table of two attributes are held back, when the totals of its rows and columns are known.
///
/// Held back is every cell with fewer than `k` people, and every cell beside which fewer than `k` people of its row remain. What is held back in one
/// line is at least two cells with at least `k` people together. At the end every held-back cell is tried: where what is shown leaves it fewer than `k`
/// values, and fewer than the totals alone do, more is held back. Columns in which nobody or everybody stands follow from the totals and are shown.
///
/// Source: Hundepool and others (2012), Statistical Disclosure Control, chapter 4; the trial is Gusfield (1988), SIAM Journal on Computing 17:552–571:
/// how far a cell of a table with known margins can move is a flow from its row to its column over the cells that may change.
struct CrossSuppression {
    struct Cell: Hashable { let row: Int, column: Int }

    /// The cells that are held back.
    private(set) var hidden: Set<Cell> = []
    private let cells: [[Int]]
    private let k: Int
    private let columns: [Int]
    private let showsNobody: Bool
    private var lastNarrow: Cell?

    /// - Parameters:
    ///   - cells: rows of equal length.
    ///   - showsNobody: whether cells in which nobody is are shown, and rows of one cell too; then what is held back is known to be somebody.
    ///   - already: cells that are held back for other reasons.
    /// - Complexity: O(k · cells³), for tables of some tens of cells.
    init(of cells: [[Int]], k: Int, showsNobody: Bool = false, already: Set<Cell> = []) {
        (self.cells, self.k, self.showsNobody) = (cells, k, showsNobody)
        let total = cells.joined().reduce(0, +)
        columns = (cells.first ?? []).indices.filter { column in
            let sum = cells.reduce(0) { $0 + $1[column] }
            return sum > 0 && sum < total
        }
        hidden = already
        for cell in everything where isSmall(cell) { hidden.insert(cell) }
        repeat { while joinLines() {} } while holdBackNarrow()
    }

    /// Whether every cell that had to be held back is uncertain.
    var isSafe: Bool { !hidden.contains { columns.contains($0.column) && isNarrow($0) } }

    private var everything: [Cell] { cells.indices.flatMap { row in columns.map { Cell(row: row, column: $0) } } }

    private func value(_ cell: Cell) -> Int { cells[cell.row][cell.column] }

    private func isSmall(_ cell: Cell) -> Bool {
        if showsNobody { return value(cell) > 0 && (value(cell) < k || (1..<k).contains(cells[cell.row].reduce(0, +) - value(cell))) }
        return value(cell) < k || cells[cell.row].reduce(0, +) - value(cell) < k
    }

    /// Holds back one cell more in a line where what is held back follows from the total, or is too few people together.
    private mutating func joinLines() -> Bool {
        let rows = cells.indices.map { row in columns.map { Cell(row: row, column: $0) } }
        let lines = rows + columns.map { column in cells.indices.map { Cell(row: $0, column: column) } }
        for line in lines {
            let held = line.filter(hidden.contains)
            let shown = line.filter(mayJoin)
            guard !held.isEmpty, held.count < 2 || held.reduce(0, { $0 + value($1) }) < k, let next = smallest(shown) else { continue }
            hidden.insert(next)
            return true
        }
        return false
    }

    /// Whether holding back a cell that is shown would help another: not where it follows from the empty cells that are shown beside it.
    private func mayJoin(_ cell: Cell) -> Bool {
        if hidden.contains(cell) { return false }
        if !showsNobody { return true }
        func isOpen(_ row: Int, _ column: Int) -> Bool { cells[row][column] > 0 || hidden.contains(Cell(row: row, column: column)) }
        return value(cell) > 0 && cells.indices.count { isOpen($0, cell.column) } > 1 && columns.count { isOpen(cell.row, $0) } > 1
    }

    private mutating func holdBackNarrow() -> Bool {
        let held = hidden.filter { columns.contains($0.column) }.sorted(by: precedes)
        // Room only grows while more is held back, so the search goes on where it was.
        let first = lastNarrow.flatMap { last in held.firstIndex { !precedes($0, last) } } ?? 0
        guard let narrow = held[first...].first(where: isNarrow) ?? held[..<first].first(where: isNarrow) else { return false }
        lastNarrow = narrow
        let shown = everything.filter(mayJoin)
        guard let next = smallest(shown.filter { $0.row == narrow.row }) ?? smallest(shown) else { return false }
        hidden.insert(next)
        return true
    }

    private func smallest(_ cells: [Cell]) -> Cell? { cells.min { (value($0), $0.row, $0.column) < (value($1), $1.row, $1.column) } }

    private func precedes(_ a: Cell, _ b: Cell) -> Bool { (a.row, a.column) < (b.row, b.column) }

    /// Whether what is shown says more closely than within k what a held-back cell is, and more closely than the totals alone.
    private func isNarrow(_ cell: Cell) -> Bool {
        let room = room(of: cell, among: hidden)
        // Cells that are shown because nobody is in them are as certain as the totals.
        return room == 0 || room < k && room < self.room(of: cell, among: hidden.union(everything.filter { !showsNobody || value($0) > 0 }))
    }

    /// How many values more than one a cell can have, at most some over k, where the totals are known and all cells but these.
    private func room(of cell: Cell, among open: Set<Cell>) -> Int {
        let (row, column) = (Line.row(cell.row), Line.column(cell.column))
        return room(cell, from: row, to: column, open) + min(spare(cell), room(cell, from: column, to: row, open))
    }

    /// By how much a cell can be less, whatever the totals.
    private func spare(_ cell: Cell) -> Int { max(0, value(cell) - (showsNobody ? 1 : 0)) }

    /// A row or a column, as what is taken from a cell and given to another passes through it.
    private enum Line: Hashable { case row(Int), column(Int) }

    /// How far a cell can move with all totals as they are, at most k: more where what it gets is taken from its row, less where it is given to its column.
    ///
    /// On the way from a row to a column a cell goes down by what passes, on the way from a column to a row it goes up.
    private func room(_ cell: Cell, from start: Line, to end: Line, _ open: Set<Cell>) -> Int {
        var (left, moved) = (open.reduce(into: [Cell: Int]()) { $0[$1] = spare($1) }, 0)
        left[cell] = nil
        let cells = left.keys.sorted(by: precedes)
        let lines = Dictionary(grouping: cells) { Line.row($0.row) }.merging(Dictionary(grouping: cells) { Line.column($0.column) }) { $1 }
        while moved < k, let way = way(from: start, to: end, lines, left) {
            let step = way.reduce(k - moved) { $1.isDown ? min($0, left[$1.cell] ?? 0) : $0 }
            for move in way { left[move.cell, default: 0] += move.isDown ? -step : step }
            moved += step
        }
        return moved
    }

    /// A shortest way over cells, of which those that go down have something left.
    private func way(from start: Line, to end: Line, _ lines: [Line: [Cell]], _ left: [Cell: Int]) -> [(cell: Cell, isDown: Bool)]? {
        var steps: [Line: (from: Line, cell: Cell)] = [:]
        var open = [start][...]
        while let line = open.popFirst(), steps[end] == nil {
            for cell in lines[line] ?? [] {
                let next: Line
                switch line {
                case .row:
                    if left[cell, default: 0] == 0 { continue }
                    next = .column(cell.column)
                case .column: next = .row(cell.row)
                }
                guard next != start, steps[next] == nil else { continue }
                steps[next] = (line, cell)
                open.append(next)
            }
        }
        guard steps[end] != nil else { return nil }
        var (way, line) = ([(cell: Cell, isDown: Bool)](), end)
        while let step = steps[line] {
            if case .row = step.from { way.append((step.cell, true)) } else { way.append((step.cell, false)) }
            line = step.from
        }
        return way
    }
}
