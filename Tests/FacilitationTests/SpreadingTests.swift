import DialogueEngine
import Testing

@Suite struct `Lines that travel` {
    /// The condition of the design: at least 30 % come back, and at least 13 deals a line.
    @Test(arguments: [(people: 120, lines: 6, share: 30), (people: 160, lines: 25, share: 70), (people: 200, lines: 40, share: 100)])
    func `reach ten readers each, evenly, where enough people come back`(people: Int, lines: Int, share: Int) throws {
        var village = try Village.settled(people)
        village.act(.fill("meest", ["nl": "Te duur."]))
        village.act(.next(reason: nil))
        for (index, name) in village.names.enumerated() { village.say(index < lines ? "Ik zie het anders, \(name)." : "0", by: name) }
        for name in village.names.prefix(lines) { village.say(name.hasSuffix("3") ? "3" : "1", by: name) }
        village.act(.approve(.all))
        // Only some come back: the others went away for good, so nobody deals to them.
        var chance = SplitMix64(seed: 7)
        let gone = village.names.filter { _ in chance.next(below: 100) >= share }
        for name in gone { village.say("stop", by: name) }
        village.act(.next(reason: "genoeg"))
        for name in village.names { while village.node(of: name) == "herken" { village.say("1", by: name) } }
        let read = village.group.contributions.filter { $0.travels }.map(\.read)
        let exposure = village.group.contributions.filter { $0.travels }.map(\.exposure).sorted()
        let deals = exposure.reduce(0, +)
        let gini =
            exposure.enumerated().reduce(0) { $0 + (2 * ($1.offset + 1) - exposure.count - 1) * $1.element }
        let value = Double(gini) / Double(exposure.count * deals)
        print(
            "spread: \(people) people, \(share) % back, \(lines) lines, \(deals / lines) deals a line: least \(exposure[0]), least read \(read.min()!), Gini \(value)"
        )
        #expect(exposure.count == lines && deals >= 13 * lines)
        #expect(exposure[0] >= 10 && value <= 0.03)
        #expect(read.allSatisfy { $0 >= 10 })
    }
}
