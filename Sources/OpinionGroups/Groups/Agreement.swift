/// How alike two divisions of the same people are.
enum Agreement {
    /// The adjusted Rand index: 1 where they are the same, 0 as by chance. Places below zero in either are left out.
    ///
    /// Source: Hubert and Arabie (1985), Comparing partitions, J. Classification 2:193–218.
    static func rand(_ a: [Int], _ b: [Int]) -> Double {
        let table = counts(a, b)
        func pairs(_ count: Int) -> Double { Double(count) * Double(count - 1) / 2 }
        let rows = table.map { $0.reduce(0, +) }
        let columns = (0..<(table.first?.count ?? 0)).map { column in table.reduce(0) { $0 + $1[column] } }
        let both = table.reduce(0.0) { $0 + $1.reduce(0.0) { $0 + pairs($1) } }
        let (left, right) = (rows.reduce(0.0) { $0 + pairs($1) }, columns.reduce(0.0) { $0 + pairs($1) })
        let all = pairs(rows.reduce(0, +))
        if all == 0 { return 1 }
        let expected = left * right / all
        let highest = (left + right) / 2
        return highest == expected ? 1 : (both - expected) / (highest - expected)
    }

    /// For each group of `a`, how much of it and of its best match in `b` is common to both, 0…1.
    ///
    /// Source: Hennig (2007), Cluster-wise assessment of cluster stability, Comput. Stat. Data Anal. 52:258–271.
    static func jaccard(_ a: [Int], _ b: [Int]) -> [Double] {
        let table = counts(a, b)
        let columns = (0..<(table.first?.count ?? 0)).map { column in table.reduce(0) { $0 + $1[column] } }
        return table.map { row in
            let size = row.reduce(0, +)
            return columns.indices.map { Double(row[$0]) / Double(max(1, size + columns[$0] - row[$0])) }.max() ?? 0
        }
    }

    /// For each group of `b`, the group of `a` it is the same as, one to one, the largest overlaps first.
    static func matched(_ b: [Int], to a: [Int]) -> [Int] {
        let table = counts(a, b)
        let (rows, columns) = (table.count, table.first?.count ?? 0)
        var free = (Set(0..<rows), Set(0..<columns))
        var match = [Int](repeating: -1, count: columns)
        let cells = (0..<rows * columns).map { (count: table[$0 / columns][$0 % columns], place: $0) }
        let order = cells.sorted { $0.count == $1.count ? $0.place < $1.place : $0.count > $1.count }.map(\.place)
        for place in order where free.0.contains(place / columns) && free.1.contains(place % columns) {
            match[place % columns] = place / columns
            free.0.remove(place / columns)
            free.1.remove(place % columns)
        }
        return match
    }

    static func counts(_ a: [Int], _ b: [Int]) -> [[Int]] {
        let (rows, columns) = ((a.max() ?? -1) + 1, (b.max() ?? -1) + 1)
        var table = [[Int]](repeating: [Int](repeating: 0, count: max(0, columns)), count: max(0, rows))
        for place in a.indices where a[place] >= 0 && b[place] >= 0 { table[a[place]][b[place]] += 1 }
        return table
    }
}
