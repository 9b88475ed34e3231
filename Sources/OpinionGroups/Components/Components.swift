import DialogueEngine

/// The directions in which people differ most, the largest first.
///
/// Found by Lanczos's method with full reorthogonalisation, from a start that depends on nothing but the number of statements.
/// Source: Golub and Van Loan, Matrix Computations (4th ed.), §10.1–10.3.
struct Components: Sendable {
    /// Of length one, over statements; the entry farthest from zero is above it.
    let vectors: [[Double]]
    /// The sum of squares along each.
    let strengths: [Double]

    /// - Parameters:
    ///   - count: how many, at most; fewer where the votes have fewer directions.
    ///   - tolerance: of the residual, as a part of the largest strength.
    init(of votes: CentredVotes, _ count: Int, tolerance: Double = 1e-12) {
        var lanczos = Lanczos(size: votes.matrix.statements) { votes.gram(times: $0) }
        (vectors, strengths) = lanczos.largest(count, tolerance: tolerance)
    }
}

/// The largest eigenvalues of a symmetric matrix that is only known by what it makes of a vector.
struct Lanczos {
    private let size: Int
    private let times: ([Double]) -> [Double]
    private var basis: [[Double]] = []
    private var diagonal: [Double] = []
    private var beside: [Double] = []

    init(size: Int, times: @escaping ([Double]) -> [Double]) { (self.size, self.times) = (size, times) }

    mutating func largest(_ count: Int, tolerance: Double) -> (vectors: [[Double]], values: [Double]) {
        var next = start(0)
        while basis.count < size {
            guard let direction = unit(next, against: basis) else {
                // The space so far is closed; another start reaches what is left of it.
                beside[beside.count - 1] = 0
                guard let other = (1...8).lazy.compactMap({ [self] in unit(start($0 + basis.count), against: basis) }).first else { break }
                next = other
                continue
            }
            basis.append(direction)
            next = times(direction)
            diagonal.append(dot(next, direction))
            for vector in basis.suffix(2) { subtract(dot(next, vector), vector, from: &next) }
            for vector in basis { subtract(dot(next, vector), vector, from: &next) }
            beside.append(norm(next))
            if basis.count % 8 == 0 || basis.count >= size, isSettled(count, tolerance) { break }
        }
        let (values, rotation) = Tridiagonal.eigen(diagonal, beside)
        let order = values.indices.sorted { values[$0] > values[$1] }.filter { values[$0] > max(values.max() ?? 0, 0) * 1e-12 }.prefix(
            count)
        return (order.map { column in upright(combined { rotation[$0][column] }) }, order.map { values[$0] })
    }

    private func isSettled(_ count: Int, _ tolerance: Double) -> Bool {
        if basis.count == size { return true }
        guard basis.count > count, let last = beside.last else { return false }
        let (values, rotation) = Tridiagonal.eigen(diagonal, beside)
        let order = values.indices.sorted { values[$0] > values[$1] }
        guard let largest = order.first.map({ values[$0] }), largest > 0 else { return last < 1e-300 }
        return order.prefix(count).allSatisfy { abs(last * rotation[basis.count - 1][$0]) <= tolerance * largest }
    }

    /// Numbers around zero that look like chance.
    private func start(_ number: Int) -> [Double] {
        var random = SplitMix64(seed: UInt64(number) &+ 0x6D65_6572)
        return (0..<size).map { _ in random.unit() - 0.5 }
    }

    /// The part of a vector that stands upright on all of these, of length one; `nil` where nothing is left of it.
    private func unit(_ vector: [Double], against basis: [[Double]]) -> [Double]? {
        var vector = vector
        let before = norm(vector)
        if before == 0 { return nil }
        for _ in 0..<2 { for other in basis { subtract(dot(vector, other), other, from: &vector) } }
        let length = norm(vector)
        guard length > 1e-10 * before, length > (diagonal.map(abs).max() ?? 0) * 1e-13 else { return nil }
        return vector.map { $0 / length }
    }

    private func combined(_ weight: (Int) -> Double) -> [Double] {
        var sum = [Double](repeating: 0, count: size)
        for (row, vector) in basis.enumerated() { subtract(-weight(row), vector, from: &sum) }
        return sum
    }

    private func upright(_ vector: [Double]) -> [Double] {
        let farthest = vector.max { abs($0) < abs($1) } ?? 1
        let length = norm(vector) * (farthest < 0 ? -1 : 1)
        return vector.map { $0 / length }
    }

    private func dot(_ a: [Double], _ b: [Double]) -> Double {
        var sum = 0.0
        for place in a.indices { sum += a[place] * b[place] }
        return sum
    }

    private func norm(_ a: [Double]) -> Double { dot(a, a).squareRoot() }

    private func subtract(_ factor: Double, _ b: [Double], from a: inout [Double]) {
        for place in a.indices { a[place] -= factor * b[place] }
    }
}
