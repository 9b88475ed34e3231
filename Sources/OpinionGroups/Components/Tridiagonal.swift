/// Eigenvalues of a symmetric matrix with numbers on its diagonal and right beside it only.
enum Tridiagonal {
    /// All eigenvalues, and the matrix whose columns are their vectors.
    ///
    /// Implicit QL. Source: Bowdler, Martin, Reinsch and Wilkinson (1968), The QR and QL algorithms for symmetric matrices, Numer. Math. 11.
    /// - Parameter beside: the number right of each on the diagonal; what stands right of the last is not looked at.
    /// - Complexity: O(n³).
    static func eigen(_ diagonal: [Double], _ beside: [Double]) -> (values: [Double], vectors: [[Double]]) {
        let size = diagonal.count
        var (d, e) = (diagonal, beside)
        if size > 0 { e[size - 1] = 0 }
        var z = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0 } }
        for low in 0..<size {
            for _ in 0..<60 {
                var high = low
                while high < size - 1, abs(e[high]) > .ulpOfOne * (abs(d[high]) + abs(d[high + 1])) { high += 1 }
                if high == low { break }
                turn(&d, &e, &z, low, high)
            }
        }
        return (d, z)
    }

    private static func turn(_ d: inout [Double], _ e: inout [Double], _ z: inout [[Double]], _ low: Int, _ high: Int) {
        var g = (d[low + 1] - d[low]) / (2 * e[low])
        let r = (g * g + 1).squareRoot()
        g = d[high] - d[low] + e[low] / (g + (g < 0 ? -r : r))
        var (sine, cosine, shift) = (1.0, 1.0, 0.0)
        var place = high - 1
        while place >= low {
            let (f, b) = (sine * e[place], cosine * e[place])
            let length = (f * f + g * g).squareRoot()
            e[place + 1] = length
            if length == 0 {
                d[place + 1] -= shift
                e[high] = 0
                return
            }
            (sine, cosine) = (f / length, g / length)
            g = d[place + 1] - shift
            let rest = (d[place] - g) * sine + 2 * cosine * b
            shift = sine * rest
            d[place + 1] = g + shift
            g = cosine * rest - b
            for row in z.indices {
                let old = z[row][place + 1]
                z[row][place + 1] = sine * z[row][place] + cosine * old
                z[row][place] = cosine * z[row][place] - sine * old
            }
            place -= 1
        }
        d[low] -= shift
        e[low] = g
        e[high] = 0
    }
}
