import DialogueEngine
import JSONText
import Testing

@testable import VoiceSummary

/// Somebody who knows a public standing computes how many people of a voice started at a place.
@Suite struct `Somebody who computes what the table of voices and places does not say` {
    /// The standing as ``Attacker`` reads one: voices for roles, places for votes.
    private func told(_ json: JSON) -> JSON {
        let places = (json["coverage"]?["places"]?.array ?? []).compactMap { $0["id"]?.string }
        let wijk = json["questions"]?.array?.first { $0["id"] == "wijk" }
        func known(_ place: String) -> JSON? {
            if place == "unknown" { return .int((json["accounting"]?["tookPart"]?.int ?? 0) - (wijk?["answered"]?.int ?? 0)) }
            return wijk?["options"]?.array?.first { $0["id"]?.string == place }?["count"]
        }
        let voices = (json["voices"]?.array ?? []).filter { $0["id"] != "unknown" }
        let unknown = json["voices"]?.array?.last?["answered"]?.int
        let total = json["accounting"]?["tookPart"]?.int ?? 0
        let rows = (json["coverage"]?["rows"]?.array ?? []).map { row -> JSON in
            let size = json["voices"]?.array?.first { $0["id"] == row["id"] }?["answered"]
            let cells = (row["cells"]?.array ?? []).map { cell -> JSON in
                ["id": cell["place"] ?? .null, "count": cell["started"] ?? .null]
            }
            return ["id": row["id"] ?? .null, "n": size ?? .null, "options": .array(cells)]
        }
        var sizes: [String: JSON] = [
            "id": "rol", "options": .array(voices.map { ["id": $0["id"] ?? .null, "count": $0["answered"] ?? .null] }),
        ]
        if let unknown { sizes["answered"] = .int(total - unknown) }
        return [
            "questions": [.object(sizes)], "accounting": ["finished": .int(total)],
            "proposals": [
                [
                    "votes": [
                        "n": .int(total), "options": .array(places.map { ["id": .string($0), "count": known($0) ?? .null] }),
                        "byRole": .array(rows),
                    ]
                ]
            ],
        ]
    }

    @Test(arguments: [false, true]) func `finds no cell of fewer than ten`(isPersonal: Bool) throws {
        var seed: UInt64 = 11
        func next(_ limit: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % limit
        }
        var shown = 0
        for _ in 0..<40 {
            let people = (0..<3).map { _ in (0..<3).map { _ in next(5) == 0 ? 0 : next(3) == 0 ? 1 + next(11) : 8 + next(20) } }
            let world = Neighbourhoods(people: people, silent: [next(14), 0, 0], isPersonal: isPersonal)
            let json = world.standing().json
            guard json["coverage"]?["rows"] != .null else { continue }
            var attacker = Attacker(told(json), role: "rol")
            attacker.think()
            for (voice, row) in people.enumerated() {
                for (place, count) in row.enumerated() {
                    let found = attacker.exact(.cell(0, Neighbourhoods.voices[voice], Neighbourhoods.places[place]))
                    if let found { #expect(found == count, "\(people)") }
                    if found != nil { shown += 1 }
                    if (1..<10).contains(count) { #expect(found == nil, "\(voice) \(place) of \(people)") }
                }
            }
        }
        #expect(shown > 20, "some cells are shown")
    }
}
