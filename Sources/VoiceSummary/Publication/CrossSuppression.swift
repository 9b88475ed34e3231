/// Which cells of a table of two attributes are held back, when the totals of its rows and columns are known.
///
/// Held back is every cell with fewer than `k` people, and every cell beside which fewer than `k` people of its row remain. What is held back in one
/// line is at least two cells with at least `k` people together. At the end every held-back cell is tried: where it could have one value only,
/// more is held back. Columns in which nobody or everybody stands follow from the totals and are shown.
///
/// Source: Hundepool and others (2012), Statistical Disclosure Control, chapter 4; the trial is Gusfield (1988), SIAM Journal on Computing 17:552–571:
/// a cell of a table with known margins is fixed unless the cells that may change form a cycle through it.
struct CrossSuppression {
    struct Cell: Hashable { let row: Int, column: Int }

    /// The cells that are held back.
    private(set) var hidden: Set<Cell> = []
    private let cells: [[Int]]
    private let k: Int
    private let columns: [Int]
    private let showsNobody: Bool

    /// - Parameters:
    ///   - cells: rows of equal length.
    ///   - showsNobody: whether cells in which nobody is are shown, and rows of one cell too; then what is held back is known to be somebody.
    ///   - already: cells that are held back for other reasons.
    /// - Complexity: O(cells³), for tables of some tens of cells.
    init(of cells: [[Int]], k: Int, showsNobody: Bool = false, already: Set<Cell> = []) {
        (self.cells, self.k, self.showsNobody) = (cells, k, showsNobody)
        let total = cells.joined().reduce(0, +)
        columns = (cells.first ?? []).indices.filter { column in
            let sum = cells.reduce(0) { $0 + $1[column] }
            return sum > 0 && sum < total
        }
        hidden = already
        for cell in everything where isSmall(cell) { hidden.insert(cell) }
        repeat { while joinLines() {} } while holdBackFixed()
    }

    /// Whether every cell that had to be held back is uncertain.
    var isSafe: Bool { !hidden.contains { columns.contains($0.column) && isFixed($0) } }

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

    private mutating func holdBackFixed() -> Bool {
        guard let fixed = hidden.filter({ columns.contains($0.column) && isFixed($0) }).min(by: precedes) else { return false }
        let shown = everything.filter(mayJoin)
        guard let next = smallest(shown.filter { $0.row == fixed.row }) ?? smallest(shown) else { return false }
        hidden.insert(next)
        return true
    }

    private func smallest(_ cells: [Cell]) -> Cell? { cells.min { (value($0), $0.row, $0.column) < (value($1), $1.row, $1.column) } }

    private func precedes(_ a: Cell, _ b: Cell) -> Bool { (a.row, a.column) < (b.row, b.column) }

    /// Whether a held-back cell can have one value only: it can neither be one more nor one less with all totals as they are.
    private func isFixed(_ cell: Cell) -> Bool { !canChange(cell, up: true) && !(canBeLess(cell) && canChange(cell, up: false)) }

    private func canBeLess(_ cell: Cell) -> Bool { value(cell) > (showsNobody ? 1 : 0) }

    /// Looks for a way from the cell's row to its column along cells that would change by one, one down after one up.
    private func canChange(_ cell: Cell, up: Bool) -> Bool {
        var (rows, reached): (Set<Int>, Set<Int>) = ([cell.row], [])
        var open = [cell.row]
        while let row = open.popLast() {
            for first in hidden where first.row == row && first != cell && !reached.contains(first.column) {
                // A cell goes down only where somebody is in it.
                guard !up || canBeLess(first) else { continue }
                if first.column == cell.column { return true }
                reached.insert(first.column)
                for second in hidden where second.column == first.column && second != cell && !rows.contains(second.row) {
                    guard up || canBeLess(second) else { continue }
                    rows.insert(second.row)
                    open.append(second.row)
                }
            }
        }
        return false
    }
}
