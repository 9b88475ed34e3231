import DialogueEngine
import JSONText

/// Hours in which far more people than usual came to vote by one channel.
///
/// An hour is a burst where ten people at least cast their first vote in it, more than five times the median of the channel's hours with votes, of
/// which there are five at least. A hall full of people is one too: a flag is no proof, and results are shown with and without.
struct Bursts {
    struct Burst: Equatable {
        let channel: String
        /// When the hour begins.
        let from: Instant
        /// The places of those who came in it, among the people of the votes.
        let people: [Int]
    }

    let bursts: [Burst]

    static let fewest = 10
    static let times = 5
    static let fewestHours = 5
    private static let hour: Int64 = 3_600_000

    private struct Hour: Hashable { let channel: String, number: Int64 }

    /// - Parameter people: who voted, in the order of the votes.
    /// - Complexity: O(n log n).
    init(_ people: [Person]) {
        var hours: [Hour: [Int]] = [:]
        for (place, person) in people.enumerated() {
            guard let channel = person.channel, let at = person.firstVote else { continue }
            hours[Hour(channel: channel, number: at.milliseconds / Self.hour), default: []].append(place)
        }
        let byChannel = Dictionary(grouping: hours, by: \.key.channel)
        bursts = byChannel.flatMap { channel, hours -> [Burst] in
            let sizes = hours.map(\.value.count).sorted()
            guard sizes.count >= Self.fewestHours else { return [] }
            let usual = sizes[sizes.count / 2]
            return hours.filter { $0.value.count >= Self.fewest && $0.value.count > Self.times * usual }.map {
                Burst(channel: channel, from: Instant(milliseconds: $0.key.number * Self.hour), people: $0.value)
            }
        }.sorted { ($0.from.milliseconds, $0.channel) < ($1.from.milliseconds, $1.channel) }
    }

    var people: Set<Int> { bursts.reduce(into: []) { $0.formUnion($1.people) } }

    /// For the public only how many there were: when somebody came is theirs to tell.
    func json(_ audience: Audience) -> JSON {
        if audience == .public { return .count(bursts.count) }
        return .array(
            bursts.map { burst in
                ["channel": .string(burst.channel), "from": .string(burst.from.iso8601), "people": .count(burst.people.count)]
            })
    }
}
