import DialogueEngine
import Storage
import Testing

@Suite struct `Two stores` {
    /// The memory store stands in for SQLite in every simulation, so they must not differ in anything a reader can see.
    @Test(arguments: 1...4 as ClosedRange<UInt64>) func `say the same after the same writes`(seed: UInt64) async throws {
        let (memory, sqlite) = (try await StoreKind.memory.open(), try await StoreKind.sqlite.open())
        var chance = SplitMix64(seed: seed)
        for _ in 0..<150 {
            let walk = (0..<Int.random(in: 1...4, using: &chance)).map { _ in chance.next() }
            let (said, expected) = (await outcome(of: walk, on: sqlite), await outcome(of: walk, on: memory))
            #expect(said == expected)
        }
        let expected = try await memory.read { try everything(in: $0) }
        #expect(try await sqlite.read { try everything(in: $0) } == expected)
    }

    private func outcome(of walk: [UInt64], on store: any Store) async -> String {
        do {
            return try await store.write { store in try walk.map { try step($0, store) }.joined(separator: ",") }
        } catch {
            return "\(error)"
        }
    }
}

/// One write chosen by a number; many of them are refused.
private func step(_ choice: UInt64, _ store: any StoreWriter) throws -> String {
    let name = ["anna", "bram", "cor", "\u{E9}va", "e\u{301}va"][Int((choice >> 8) % 5)]
    let number = Int64((choice >> 16) % 7)
    let isRoom = (choice >> 24) % 8 == 0
    let stream = isRoom ? StreamID(consultation: "buurt", room: name) : StreamID(consultation: "buurt", participant: name)
    switch choice % 27 {
    case 0, 1:
        return
            "\(try store.append([event("\(number)", cause: "\(number)"), event("")], to: stream, expecting: try store.lastSequence(of: stream)))"
    case 2: return "\(try store.append([event("x")], to: stream, expecting: number))"
    case 3: try store.record(receipt: receipt("\(number)", from: name))
    case 4: try store.add(person: person(name, reachedAt: "\(number)"))
    case 5: try store.update(person: person(name, reachedAt: number == 0 ? nil : "\(number)"))
    case 6: try store.keep(text: text(number, by: name, "\(choice)"))
    case 7: try store.schedule(timer: StoredTimer(stream: stream, kind: "\(number % 2)", dueAt: number))
    case 8: try store.cancelTimer("\(number % 2)", of: stream)
    case 9:
        var row = row("\(number)", to: stream, dueAt: number)
        (row.channel, row.priority) = (number % 2 == 0 ? "tg" : "sms", Int(number % 2))
        return "\(try store.enqueue(row))"
    case 10: try store.markSent(number)
    case 11: return "\(try store.cancelOutbox(of: stream, keeping: [number]))"
    case 12:
        return "\(try store.claimOutbox(channel: "tg", upTo: number, limit: 2, lease: number + 3))"
    case 13: try store.putOff(number, lease: number + 3, until: number + 5, nativeID: number == 3 ? "n3" : nil)
    case 14: try store.bury(number, reason: "no")
    case 15: try store.markSent(number, nativeID: "n\(number)")
    case 16: return "\(try store.noteDelivery(channel: "tg", nativeID: "n\(number)", rank: Int(number)))"
    case 17: try store.setRoute(channel: "web", addressHash: "\(number)", to: number == 5 ? "nergens" : "buurt")
    case 18: try store.keep(link: LinkCode(code: "\(number)", consultation: "buurt", participant: name, expiresAt: number))
    case 19: return "\(String(describing: try store.takeLink("\(number)", at: number - 2)))"
    case 20: return "\(try store.recordOnce(channel: "tg", conversation: name, messageID: "\(number)", at: 1))"
    case 21: return "\(try store.hasten(stream, dueAfter: number + 1, to: number))"
    case 22:
        try store.pause(channel: name, until: number)
        return "\(String(describing: try store.pausedUntil(channel: name)))"
    case 23: try store.bind(room: room(name, at: "\(number)", in: number == 6 ? "nergens" : "buurt"))
    case 24: return "\(String(describing: try store.unbind(channel: "tg", addressHash: "\(number)")))"
    case 25: try store.tryAgain(number, lease: number + 3, at: number + 2)
    default: try store.erase(consultation: "buurt", participant: name)
    }
    return "done"
}
