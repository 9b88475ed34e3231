import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Storage
import Synchronization
import Testing

@testable import WebServer

@Suite struct `Somebody who listens to a consultation` {
    private static func hub(_ codes: [String] = ["buurt", "stad"], most: Int = 1_000, mostPerSource: Int = 50) async throws -> (
        LiveHub, MemoryStore
    ) {
        let store = MemoryStore()
        try await store.write { store in
            for code in codes { try store.create(consultation: StoredConsultation(code: code, body: [], openedAt: 0)) }
        }
        return (LiveHub(store: store, most: most, mostPerSource: mostPerSource), store)
    }

    /// Somebody does something.
    private static func happen(_ code: String, in store: MemoryStore, by participant: String? = nil) async throws {
        try await store.write { store in
            let stream = StreamID(consultation: code, participant: participant)
            let last = try store.lastSequence(of: stream)
            try store.append([NewEvent(at: 0, body: [])], to: stream, expecting: last)
        }
    }

    /// All a listener hears until it is over.
    private static func heard(by listener: LiveListener) async -> [Int] { await listener.changes.reduce(into: []) { $0.append($1) } }

    @Test func `hears at once that it is there, and then each change of it, whoever made it`() async throws {
        let (hub, store) = try await Self.hub()
        let listener = try #require(hub.listen(to: "buurt", from: "a"))
        var changes = listener.changes.makeAsyncIterator()
        await hub.look()
        #expect(await changes.next() == 1)
        try await Self.happen("buurt", in: store)
        await hub.look()
        #expect(await changes.next() == 2)
        try await Self.happen("buurt", in: store, by: "anna")
        await hub.look()
        #expect(await changes.next() == 3)
        // Who comes later need not wait for the next look.
        var later = try #require(hub.listen(to: "buurt", from: "b")).changes.makeAsyncIterator()
        #expect(await later.next() == 3)
    }

    @Test func `hears nothing of other consultations, nor how much went on before`() async throws {
        let (hub, store) = try await Self.hub()
        for _ in 0..<7 { try await Self.happen("buurt", in: store) }
        let listener = try #require(hub.listen(to: "buurt", from: "a"))
        await hub.look()
        try await Self.happen("stad", in: store)
        await hub.look()
        hub.close()
        #expect(await Self.heard(by: listener) == [1])
    }

    @Test func `hears the newest only where it takes in slowly`() async throws {
        let (hub, store) = try await Self.hub()
        let listener = try #require(hub.listen(to: "buurt", from: "a"))
        for _ in 0..<5 {
            try await Self.happen("buurt", in: store)
            await hub.look()
        }
        hub.close()
        #expect(await Self.heard(by: listener) == [5])
    }

    @Test func `hears the same number again after fifteen seconds, to know that the line holds`() async throws {
        let (hub, _) = try await Self.hub()
        var changes = try #require(hub.listen(to: "buurt", from: "a")).changes.makeAsyncIterator()
        await hub.look()
        #expect(await changes.next() == 1)
        for _ in 0..<29 { await hub.look() }
        #expect(await changes.next() == 1)
    }

    @Test func `is turned away where too many listen, in all or from one address, and let in when others went`() async throws {
        let (hub, _) = try await Self.hub(most: 3, mostPerSource: 2)
        let first = try #require(hub.listen(to: "buurt", from: "a"))
        let second = hub.listen(to: "stad", from: "a")
        #expect(second != nil && hub.listen(to: "stad", from: "a") == nil)
        #expect(hub.listen(to: "stad", from: "b") != nil && hub.listen(to: "stad", from: "c") == nil)
        first.end()
        first.end()
        #expect(hub.count == 2)
        #expect(hub.listen(to: "stad", from: "c") != nil && hub.listen(to: "stad", from: "a") == nil)
    }

    @Test func `is let go when the server stops, and nobody is let in after`() async throws {
        let (hub, _) = try await Self.hub()
        let listener = try #require(hub.listen(to: "buurt", from: "a"))
        hub.close()
        #expect(await Self.heard(by: listener).isEmpty && hub.count == 0)
        #expect(hub.listen(to: "buurt", from: "a") == nil)
    }

    @Test func `is hung up on where a write takes ten seconds, and others hear all the same`() async throws {
        let (hub, store) = try await Self.hub()
        let (stuck, well) = (try #require(hub.listen(to: "buurt", from: "a")), try #require(hub.listen(to: "buurt", from: "b")))
        let hungUp = Mutex(0)
        stuck.onDrop { hungUp.withLock { $0 += 1 } }
        let (never, release) = AsyncStream<Void>.makeStream()
        let writing = Task { await stuck.whileWriting { for await _ in never {} } }
        await Task.yield()
        while !stuck.isStuck(after: 1) { await Task.yield() }
        for _ in 0..<25 { await hub.look() }
        #expect(hungUp.withLock { $0 } == 1 && hub.count == 1)
        try await Self.happen("buurt", in: store)
        await hub.look()
        hub.close()
        #expect(await Self.heard(by: well) == [2])
        release.finish()
        await writing.value
    }

    @Test func `keeps its line where the store does not answer for a while`() async throws {
        let (hub, store) = try await Self.hub()
        let listener = try #require(hub.listen(to: "buurt", from: "a"))
        await hub.look()
        try await store.close()
        await hub.look()
        hub.close()
        #expect(await Self.heard(by: listener) == [1])
    }

    @Test func `is told by an answer that goes on, with a comment where nothing changed, until the server stops`() async throws {
        let (hub, store) = try await Self.hub()
        let (response, _) = Self.answer(hub)
        #expect(response.status == .ok && response.headers[.contentType] == "text/event-stream; charset=utf-8")
        let writer = Collecting()
        let writing = Task { try await response.body.write(writer) }
        func written(_ end: String) async { while !writer.text.hasSuffix(end) { await Task.yield() } }
        await hub.look()
        await written("event: changed\ndata: 1\n\n")
        for _ in 0..<29 { await hub.look() }
        await written(": still here\n\n")
        try await Self.happen("buurt", in: store)
        await hub.look()
        await written("data: 2\n\n")
        hub.close()
        try await writing.value
        #expect(writer.text == "retry: 2000\n\nevent: changed\ndata: 1\n\n: still here\n\nevent: changed\ndata: 2\n\n")
        #expect(Self.answer(hub).response.status == .serviceUnavailable)
    }

    @Test func `is gone when its connection is`() async throws {
        let (hub, _) = try await Self.hub()
        let (response, connection) = Self.answer(hub)
        let writing = Task { try await response.body.write(Collecting()) }
        #expect(hub.count == 1)
        try await connection.close()
        try await writing.value
        #expect(hub.count == 0)
    }

    private static func answer(_ hub: LiveHub) -> (response: Response, connection: NIOAsyncTestingChannel) {
        let connection = NIOAsyncTestingChannel()
        let head = HTTPRequest(method: .get, scheme: "http", authority: "x", path: "/c/buurt/live")
        let context = PageContext(source: ApplicationRequestContextSource(channel: connection, logger: Logger(label: "test")))
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        return (LiveRoute(hub: hub).response(for: "buurt", request, context), connection)
    }
}
