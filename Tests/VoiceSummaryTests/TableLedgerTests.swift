import DialogueEngine
import Foundation
import JSONText
import Testing

@testable import VoiceSummary

@Suite struct `A table by voice, published again` {
    private func standing(_ young: Int, of known: Int, old: Int, silent: Int = 0) -> Standing {
        let world = dialogue([question("plan", .choice, options: ["ja"]), question("oordeel", .verdict)], voices: ["jong", "oud"])
        let people = crowd(known, voice: "jong") { walk, place in
            if place < young { walk.answer("plan", .option("ja")) }
            walk.wait()
        }
        let others = crowd(old, from: 500, voice: "oud") { walk, _ in
            walk.answer("plan", .option("ja"))
            walk.wait()
        }
        return VoiceSummaryTests.standing(of: people + others, world)
    }

    private func funnel(_ standing: Standing) -> [JSON?] {
        (standing.json["funnel"]?["voices"]?.array ?? []).prefix(2).map { $0["counts"]?["answered"] }
    }

    @Test func `stays as it was while a voice changed by a few`() {
        var ledger = ReleaseLedger()
        func released(_ now: Standing) -> Standing { ledger.released(now) { _ in now } }
        let first = released(standing(20, of: 30, old: 30))
        #expect(funnel(first) == [20, 30])
        let second = released(standing(21, of: 31, old: 45))
        #expect(funnel(second) == [20, 30] && second.json["funnel"]?["voices"]?[0]?["asOf"] == first.json["asOf"])
        #expect(second.json["voices"]?[0]?["known"] == 30 && second.json["accounting"]?["known"] == 76)
        #expect(second.json["claims"]?.array?.contains { $0["id"]?.string?.hasPrefix("voice.") == true } == false)
        let third = released(standing(30, of: 40, old: 45))
        #expect(funnel(third) == [30, 45] && third.json["voices"]?[0]?["known"] == 40)
    }

    /// How many villages to try.
    private static let villages = ProcessInfo.processInfo.environment["MEERSTEM_RELEASES"].flatMap { UInt64($0) } ?? 60

    @Test(arguments: [true, false]) func `never tells by how few a voice changed`(isGuarded: Bool) {
        var (found, fresh) = (0, 0)
        for seed in 1...Self.villages {
            var (chance, ledger) = (SplitMix64(seed: seed), ReleaseLedger())
            var (young, known, old) = (15, 30, 30)
            var seen: [[String: [Int64]]] = []
            for _ in 0..<4 {
                let more = chance.next(below: 16)
                (young, known, old) = (young + chance.next(below: more + 1), known + more, old + chance.next(below: 16))
                let now = standing(young, of: known, old: old)
                let shown = isGuarded ? ledger.released(now) { _ in now } : now
                let rows =
                    (shown.json["voices"]?.array ?? [])
                    + (shown.json["funnel"]?["voices"]?.array ?? []).map { row in
                        var members = row["counts"]?.object ?? [:]
                        (members["id"], members["asOf"]) = (.string("funnel \(row["id"]?.string ?? "")"), row["asOf"])
                        return .object(members)
                    }
                let fresh1 = rows.filter { $0["hidden"] != true && $0["asOf"] == nil && $0["known"] != nil }
                fresh += fresh1.isEmpty ? 0 : 1
                seen.append(
                    Dictionary(
                        fresh1.map { row in (row["id"]?.string ?? "", ["known", "answered"].compactMap { name in row[name]?.int }) }
                    ) { a, _ in a })
            }
            for (later, now) in seen.enumerated() {
                for before in seen.prefix(later) {
                    for (name, numbers) in now {
                        guard let old = before[name] else { continue }
                        found += zip(numbers, old).count { $0 != $1 && abs($0 - $1) < 10 }
                    }
                }
            }
        }
        if isGuarded {
            #expect(found == 0 && fresh >= Int(Self.villages))
        } else {
            #expect(found > Int(Self.villages))
        }
    }
}
