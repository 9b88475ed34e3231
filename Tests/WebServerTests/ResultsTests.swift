import DialogueEngine
import HTTPTypes
import Testing

@Suite struct `The public results` {
    private func results(_ hall: Hall, _ language: String = "nl") async throws -> String {
        try await hall.world.send(.get, "/c/proef/results?lang=\(language)").body
    }

    @Test func `stay as they are while nothing happens, and lose within a minute what somebody erased`() async throws {
        var hall = try await Hall()
        try await hall.come(12) { [[("a", "ja")], [("a", $0 < 6 ? "noord" : "zuid")], [("a", "agree")], [("a", "agree")]] }
        #expect(try await results(hall).contains("Er is nog niets gepubliceerd"))
        try await hall.moderate("next", after: 1)
        // What was not there yet was kept too.
        for _ in 0..<60 { _ = try await results(hall) }
        let first = try await results(hall)
        #expect(try await results(hall, "en") != first)
        for _ in 0..<130 { #expect(try await results(hall) == first) }
        try await hall.people[0].open("/c/proef/erase")
        try await hall.people[0].send("erase")
        var pages: Set<String> = []
        for _ in 0..<60 { pages.insert(try await results(hall)) }
        #expect(pages.count == 2 && pages.contains(first))
        let last = try await results(hall)
        #expect(last != first && pages.contains(last))
    }
}
