import Testing

@testable import VoiceSummary

@Suite struct `Weights by raking` {
    private func people(_ counts: [[Int]: Int]) -> [[Int]] { counts.flatMap { Array(repeating: $0.key, count: $0.value) } }

    @Test func `lets each part have its share`() {
        let raking = Raking(of: [[0], [0], [0], [1]], targets: [[0.5, 0.5]])
        #expect(abs(raking.weights[[0]]! - 2.0 / 3) < 1e-9 && abs(raking.weights[[1]]! - 2) < 1e-9)
        #expect(raking.isMet && !raking.isCapped)
    }

    @Test func `meets two attributes at once, as fitting the table by hand does`() {
        let raking = Raking(
            of: people([[0, 0]: 20, [0, 1]: 10, [1, 0]: 5, [1, 1]: 15]), targets: [[0.5, 0.5], [0.4, 0.6]])
        // Fitted independently, five hundred rounds.
        let expected: [[Int]: Double] = [[0, 0]: 0.75000000, [0, 1]: 1.00000000, [1, 0]: 1.00000000, [1, 1]: 1.33333333]
        for (pattern, weight) in expected { #expect(abs(raking.weights[pattern]! - weight) < 1e-6, "\(pattern)") }
        let effective = Raking.effective(
            [([0, 0], 20), ([0, 1], 10), ([1, 0], 5), ([1, 1], 15)].map { (weight: raking.weights[$0.0]!, count: $0.1) })
        #expect(abs(effective - 47.244094) < 1e-4)
    }

    @Test func `lets nobody count for more than five times another, and says that the shares are not reached`() {
        let raking = Raking(of: people([[0]: 95, [1]: 5]), targets: [[0.5, 0.5]])
        let times = raking.weights[[1]]! / raking.weights[[0]]!
        #expect(times > 4 && times <= Raking.cap, "without the cap it would be 19")
        #expect(raking.isCapped && !raking.isMet)
        let mean = (95 * raking.weights[[0]]! + 5 * raking.weights[[1]]!) / 100
        #expect(abs(mean - 1) < 1e-9)
    }

    @Test func `counts people who count alike as they are`() {
        #expect(Raking.effective([(weight: 1, count: 40)]) == 40)
        #expect(abs(Raking.effective([(weight: 2.0 / 3, count: 3), (weight: 2, count: 1)]) - 3) < 1e-9)
    }
}
