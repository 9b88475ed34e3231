/// People near each other on the map.
public struct PolisCluster: Sendable, Equatable {
    public let id: Int
    public let center: Point
    /// The places of what it is made of: people for the small clusters, small clusters for the groups.
    public let members: [Int]
}

/// Polis's groups: people who voted enough, in at most a hundred small clusters, and these in two to five groups.
///
/// Source: polis-community/polis, math/src/polismath/math/clusters.clj and conversation.clj. What depends on the history of a live conversation (warm
/// starts, a number of groups that must win four times) cannot be had from votes, and is left out.
public struct PolisGroups: Sendable {
    /// The small clusters; their members are people.
    public let base: [PolisCluster]
    /// The groups; their members are ids of small clusters.
    public let groups: [PolisCluster]
    /// The group of each person; -1 for none.
    public let group: [Int]

    /// Finds the groups.
    public init(in conversation: PolisConversation, on map: PolisMap) {
        let people = Self.counted(in: conversation.votes)
        let found = PolisMeans.clusters(people.map { map.people[$0] }, weights: people.map { _ in 1 }, count: 100, rounds: 100)
        base = found.map { cluster in PolisCluster(id: cluster.id, center: cluster.center, members: cluster.members.map { people[$0] }) }
        groups = Self.groups(of: base)
        group = Self.placed(base, groups, among: conversation.votes.people)
    }

    /// Groups that are given: one small cluster for each person in one.
    ///
    /// - Parameter given: the group of each person, from 0; -1 for none.
    public init(given: [Int], on map: PolisMap) {
        let people = given.indices.filter { given[$0] >= 0 }
        let count = (given.max() ?? -1) + 1
        group = given
        base = people.map { PolisCluster(id: $0, center: map.people[$0], members: [$0]) }
        groups = (0..<count).compactMap { id in
            let members = people.filter { given[$0] == id }
            return members.isEmpty
                ? nil : PolisCluster(id: id, center: PolisMeans.middle(of: members.map { map.people[$0] }), members: members)
        }
    }

    /// Who voted at least seven times, or on everything; where those are fewer than fifteen, the most active beside them.
    private static func counted(in votes: VoteMatrix) -> [Int] {
        let least = min(7, votes.statements)
        let active = (0..<votes.people).filter { votes.votes(of: $0) >= least }
        if active.count >= 15 { return active }
        let rest = (0..<votes.people).filter { votes.votes(of: $0) < least }
            .sorted { (-votes.votes(of: $0), $0) < (-votes.votes(of: $1), $1) }
        return (active + rest.prefix(15 - active.count)).sorted()
    }

    private static func groups(of base: [PolisCluster]) -> [PolisCluster] {
        let (points, weights) = (base.map(\.center), base.map { Double($0.members.count) })
        var best: (clusters: [PolisMeans.Found], silhouette: Double) = ([], -.infinity)
        for count in 2...max(2, min(5, 2 + base.count / 12)) {
            let found = PolisMeans.clusters(points, weights: weights, count: count, rounds: 20)
            let silhouette = Silhouette.mean(of: points, in: found.map(\.members))
            if silhouette >= best.silhouette { best = (found, silhouette) }
        }
        // A cluster that lost all its members is gone; the others are counted anew.
        return best.clusters.enumerated().map { id, cluster in
            PolisCluster(id: id, center: cluster.center, members: cluster.members.map { base[$0].id })
        }
    }

    private static func placed(_ base: [PolisCluster], _ groups: [PolisCluster], among people: Int) -> [Int] {
        var group = Array(repeating: -1, count: people)
        let clusters = Dictionary(uniqueKeysWithValues: base.map { ($0.id, $0.members) })
        for found in groups { for person in found.members.flatMap({ clusters[$0] ?? [] }) { group[person] = found.id } }
        return group
    }
}

/// k-means as Polis does it.
enum PolisMeans {
    struct Found {
        let id: Int
        var center: Point
        var members: [Int]
    }

    /// - Parameters:
    ///   - weights: how heavy each point is in the mean; distances are not weighted.
    ///   - count: how many clusters to begin with, at the first points that differ.
    static func clusters(_ points: [Point], weights: [Double], count: Int, rounds: Int) -> [Found] {
        var seen: Set<Point> = []
        var clusters = points.filter { seen.insert($0).inserted }.prefix(count).enumerated().map { Found(id: $0, center: $1, members: []) }
        for _ in 0..<rounds {
            let before = clusters.map(\.center)
            clusters = assigned(points, to: clusters).filter { !$0.members.isEmpty }.map { cluster in
                Found(
                    id: cluster.id, center: middle(of: cluster.members.map { points[$0] }, cluster.members.map { weights[$0] }),
                    members: cluster.members)
            }
            if isSettled(before, clusters.map(\.center)) { break }
        }
        return clusters
    }

    /// A tie goes to the later cluster.
    private static func assigned(_ points: [Point], to clusters: [Found]) -> [Found] {
        var members = [[Int]](repeating: [], count: clusters.count)
        for (place, cluster) in nearest(points, clusters.map(\.center)).enumerated() { members[Int(cluster)].append(place) }
        return zip(clusters, members).map { Found(id: $0.id, center: $0.center, members: $1) }
    }

    private static func nearest(_ points: [Point], _ centers: [Point]) -> [Int32] {
        let part = 2_048
        var nearest = [Int32](repeating: 0, count: points.count)
        nearest.withUnsafeMutableBufferPointer { nearest in
            points.withUnsafeBufferPointer { points in
                centers.withUnsafeBufferPointer { centers in
                    nonisolated(unsafe) let (nearest, points, centers) = (nearest, points, centers)
                    Parallel.each((points.count + part - 1) / part, worth: points.count * centers.count) { index in
                        for place in index * part..<min(points.count, (index + 1) * part) {
                            let point = points[place]
                            var least = Double.infinity
                            for cluster in 0..<centers.count {
                                let (dx, dy) = (point.x - centers[cluster].x, point.y - centers[cluster].y)
                                let distance = dx * dx + dy * dy
                                if distance <= least { (nearest[place], least) = (Int32(cluster), distance) }
                            }
                        }
                    }
                }
            }
        }
        return nearest
    }

    /// Whether every centre, in order, moved less than a hundredth.
    private static func isSettled(_ before: [Point], _ after: [Point]) -> Bool {
        func ordered(_ points: [Point]) -> [Point] { points.sorted { ($0.x, $0.y) < ($1.x, $1.y) } }
        return before.count == after.count && zip(ordered(before), ordered(after)).allSatisfy { $0.squaredDistance(to: $1) < 0.0001 }
    }

    static func middle(of points: [Point], _ weights: [Double]? = nil) -> Point {
        var (sum, weight) = (Point(x: 0, y: 0), 0.0)
        for (place, point) in points.enumerated() {
            let own = weights?[place] ?? 1
            (sum.x, sum.y, weight) = (sum.x + own * point.x, sum.y + own * point.y, weight + own)
        }
        return Point(x: sum.x / weight, y: sum.y / weight)
    }
}

/// How much nearer points lie to their own cluster than to the next.
///
/// Source: Rousseeuw (1987), Silhouettes, J. Comput. Appl. Math. 20:53–65; alone in a cluster counts 0.
enum Silhouette {
    /// The mean over all points, -1…1.
    ///
    /// - Complexity: O(points²).
    static func mean(of points: [Point], in clusters: [[Int]]) -> Double {
        if clusters.count < 2 { return 0 }
        var sum = 0.0
        var count = 0
        for (own, members) in clusters.enumerated() {
            count += members.count
            if members.count == 1 { continue }
            for place in members {
                let distances = clusters.map { others in
                    others.reduce(0.0) { $0 + points[place].squaredDistance(to: points[$1]).squareRoot() }
                }
                let inside = distances[own] / Double(members.count - 1)
                let outside = clusters.indices.filter { $0 != own }.map { distances[$0] / Double(clusters[$0].count) }.min() ?? 0
                sum += (outside - inside) / max(outside, inside, .leastNonzeroMagnitude)
            }
        }
        return count == 0 ? 0 : sum / Double(count)
    }
}
