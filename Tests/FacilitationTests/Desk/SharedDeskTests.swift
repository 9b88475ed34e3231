import DialogueEngine
import DialogueScript
import Foundation
import SQLiteStorage
import Storage
import Synchronization
import Testing

@testable import Facilitation

@Suite struct `A desk on a shared store` {
    let folder: DeskFolder
    init() throws { folder = try DeskFolder() }

    func desk(tries: Int = 200) -> SharedDesk {
        let path = folder.store
        var patience = SharedDesk.Patience()
        patience.tries = tries
        patience.answer = DeskFolder.patience
        return SharedDesk(store: path, patience: patience, now: { SmallWorld.start }, wait: { _ in await Task.yield() }) {
            Facilitator(store: try SQLiteStore(path: path), vault: Vault(masterKey: Array(repeating: 3, count: 32)), chance: .system())
        }
    }

    func inbound(_ text: String, id: String) -> Inbound {
        Inbound(consultation: "klein", channel: "test", address: "anna", messageID: id, input: .message(Message(text, id: id)))
    }

    @Test func `owns the store where nobody does, asks the owner elsewhere, and takes over when that one ends`() async throws {
        let (first, second, third) = (desk(), desk(), desk())
        let opening = Opening(run: RunData(), code: "klein", seed: 5, actor: "Mo")
        #expect(try await first.open(Small.script().sources, opening, at: SmallWorld.start) == "klein")
        let heard = try await second.receive(inbound("hoi", id: "1"), at: SmallWorld.start)
        try await third.tick(SmallWorld.start)
        #expect(await [first.isOwner, second.isOwner, third.isOwner] == [true, false, false])
        try await first.close()
        // As after a connection that broke before the answer came: the same message once more.
        let again = try await second.receive(inbound("hoi", id: "1"), at: SmallWorld.start)
        #expect(again.isDuplicate && again.sayings == heard.sayings)
        #expect(try await third.receive(inbound("noord", id: "2"), at: SmallWorld.start).isDuplicate == false)
        #expect(await [second.isOwner, third.isOwner] == [true, false])
        try await second.close()
        #expect(try await third.receive(inbound("noord", id: "2"), at: SmallWorld.start).isDuplicate)
        #expect(await third.isOwner)
        try await third.close()
        await #expect(throws: StoreError.closed) { try await third.tick(SmallWorld.start) }
    }

    @Test func `hands the store to a server that asks for it, and asks that server from then on`() async throws {
        // Nothing waits between the tries, so there are many of them.
        let (first, server, late) = (desk(tries: 50_000), desk(tries: 50_000), desk())
        _ = try await first.open(Small.script().sources, Opening(run: RunData(), code: "klein", actor: "Mo"), at: SmallWorld.start)
        #expect(await first.isOwner)
        let facilitator = try await server.facilitator()
        #expect(await [first.isOwner, server.isOwner] == [false, true])
        _ = try await first.receive(inbound("hoi", id: "1"), at: SmallWorld.start)
        #expect(try await facilitator.replay("klein", asOf: SmallWorld.start).isEqual)
        #expect(await [first.isOwner, server.isOwner] == [false, true])
        await #expect(throws: StoreError.unavailable(reason: "another server has the store", waitingHelps: true)) {
            try await late.facilitator()
        }
        for desk in [late, server, first] { try await desk.close() }
    }

    @Test func `goes over once when many ask at the same time`() async throws {
        let (first, second) = (desk(), desk())
        _ = try await first.open(Small.script().sources, Opening(run: RunData(), code: "klein", actor: "Mo"), at: SmallWorld.start)
        try await second.tick(SmallWorld.start)
        try await first.close()
        let fresh = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 { group.addTask { try await !second.receive(inbound("hoi", id: "same"), at: SmallWorld.start).isDuplicate } }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(fresh == 1)
        #expect(await second.isOwner)
        try await second.close()
    }

    @Test func `says that waiting helps when there is an owner who cannot be reached`() async throws {
        let owned = StoreError.unavailable(reason: "another process owns the store", waitingHelps: true)
        let waits = Mutex(0)
        var patience = SharedDesk.Patience()
        patience.tries = 7
        let desk = SharedDesk(
            store: folder.store, patience: patience, now: { SmallWorld.start }, wait: { _ in waits.withLock { $0 += 1 } }
        ) { throw owned }
        await #expect(throws: owned) { try await desk.tick(SmallWorld.start) }
        #expect(waits.withLock { $0 } == 7)
    }

    @Test func `asks for an act again as often as patience allows, since its id makes that harmless`() async throws {
        let listener = try Socket.listening(at: folder.socket)
        // An owner that hears one request to its end and dies.
        let dying = DispatchSource.makeReadSource(fileDescriptor: listener.descriptor, queue: DispatchQueue(label: "dying"))
        dying.setEventHandler {
            while let socket = listener.accepted(patience: 5) { _ = socket.receive(waits: true) }
        }
        dying.resume()
        let waits = Mutex(0)
        var patience = SharedDesk.Patience()
        patience.tries = 3
        let desk = SharedDesk(
            store: folder.store, patience: patience, now: { SmallWorld.start }, wait: { _ in waits.withLock { $0 += 1 } }
        ) { throw StoreError.unavailable(reason: "another process owns the store", waitingHelps: true) }
        await #expect(throws: DeskError.ownerSilent) {
            try await desk.act("next", actor: "Mo", on: "klein", at: SmallWorld.start, id: "1")
        }
        #expect(waits.withLock { $0 } == 3)
        dying.cancel()
    }
}
