import DialogueEngine
import DialogueScript
import Foundation
import JSONText
import Storage
import Testing

@testable import Facilitation

/// A folder for a store and its socket, gone when nobody holds it.
final class DeskFolder: Sendable {
    let url = URL(fileURLWithPath: "/tmp/desk-\(ProcessInfo.processInfo.globallyUniqueString.suffix(24))")
    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    /// In seconds: other tests may hold every thread of Swift's pool for minutes, and the owner answers on one of them.
    static let patience = 600
    var store: String { url.appendingPathComponent("s.sqlite").path }
    var socket: String { store + "-socket" }
    deinit { try? FileManager.default.removeItem(at: url) }
}

extension SmallWorld {
    func inbound(_ text: String, as name: String, id: String) -> Inbound {
        Inbound(consultation: code, channel: "test", address: name, messageID: id, input: .message(Message(text, id: id)))
    }
}

@Suite struct `An owner that serves others` {
    let folder: DeskFolder
    let world: SmallWorld
    let server: DeskServer

    init() async throws {
        folder = try DeskFolder()
        world = try await SmallWorld()
        server = try DeskServer(OwnDesk(world.facilitator), at: folder.socket)
    }

    @Test func `does for two others what it does for itself`() async throws {
        let own = OwnDesk(world.facilitator)
        let (anna, bram) = (
            try await RemoteDesk.connected(to: folder.socket, patience: DeskFolder.patience),
            try await RemoteDesk.connected(to: folder.socket, patience: DeskFolder.patience)
        )
        let start = SmallWorld.start
        #expect(
            try await anna.receive(world.inbound("hoi", as: "anna", id: "1"), at: start).sayings.last?.text.contains("Waar woon je?")
                == true)
        #expect(try await own.receive(world.inbound("hoi", as: "cor", id: "1"), at: start).isDuplicate == false)
        let first = try await bram.receive(world.inbound("hoi", as: "bram", id: "1"), at: start)
        let again = try await bram.receive(world.inbound("iets anders", as: "bram", id: "1"), at: start)
        #expect(!first.isDuplicate && again.isDuplicate && again.sayings == first.sayings)
        #expect(
            try await anna.invite(
                [Invitee(channel: "test", address: "anna"), Invitee(channel: "test", address: "dien")], to: world.code, by: "Mo", at: start)
                == 1)
        let links = try await anna.invitations(
            for: [Invitee(channel: "test", address: "anna"), Invitee(channel: "test", address: "dien")], to: world.code, by: "Mo", at: start
        )
        #expect(links.count == 2 && links[0] == nil && links[1]?.count == 20)
        let later = start + .days(1)
        #expect(try await bram.act("next", actor: "Mo", on: world.code, at: later, id: "1")["phase"] == "verslag")
        #expect(try await bram.act("next", actor: "Mo", on: world.code, at: later, id: "1")["events"] == [], "the same act come again")
        await #expect(throws: FacilitationError.refused(.lastPhase)) {
            try await anna.act("next \"nog eens\"", actor: "Mo", on: world.code, at: later, id: "2")
        }
        await #expect(throws: ActFault.unknown("dans", nearest: nil)) {
            try await anna.act("dans", actor: "Mo", on: world.code, at: later, id: "3")
        }
        await #expect(throws: FacilitationError.noSuchConsultation("weg")) {
            try await anna.fetch(channel: "test", address: "anna", from: "weg")
        }
        #expect(try await anna.erase(channel: "test", address: "bram", from: world.code, at: start + .days(1)))
        #expect(try await !bram.erase(channel: "test", address: "bram", from: world.code, at: start + .days(1)))
        try await anna.tick(start + .days(2))
        await server.close()
    }

    @Test func `hands out what waits for a person once`() async throws {
        try await world.talk(SmallWorld.whole)
        let anna = try await RemoteDesk.connected(to: folder.socket, patience: DeskFolder.patience)
        #expect(try await anna.fetch(channel: "test", address: "anna", from: world.code).isEmpty)
        _ = try await anna.act("next", actor: "Mo", on: world.code, at: SmallWorld.start + .days(1), id: "1")
        let waiting = try await world.facilitator.waiting(channel: "test", address: "anna", from: world.code)
        #expect(waiting.sayings.map(\.text) == ["Het besluit is aan de raad."])
        #expect(try await anna.fetch(channel: "test", address: "anna", from: world.code) == waiting.sayings)
        #expect(try await anna.fetch(channel: "test", address: "anna", from: world.code).isEmpty)
        await server.close()
    }

    @Test func `opens a consultation for another, and knows the same opening when it comes again`() async throws {
        let anna = try await RemoteDesk.connected(to: folder.socket, patience: DeskFolder.patience)
        let script = try Small.script().sources
        let opening = Opening(run: RunData(), code: "nieuw", seed: 77, actor: "Mo")
        #expect(try await anna.open(script, opening, at: SmallWorld.start) == "nieuw")
        #expect(try await anna.open(script, opening, at: SmallWorld.start) == "nieuw")
        let other = Opening(run: RunData(), code: "nieuw", seed: 78, actor: "Mo")
        await #expect(throws: StoreError.exists("consultation")) { try await anna.open(script, other, at: SmallWorld.start) }
        await server.close()
    }

    @Test func `is harmed by nobody who is rude`() async throws {
        let polite = try await RemoteDesk.connected(to: folder.socket, patience: DeskFolder.patience)
        let path = folder.socket
        /// What the owner says to these bytes until it hangs up.
        func reply(to bytes: [UInt8], hangingUp: Bool = false) async throws -> String {
            try await Threads.run {
                let socket = try Socket.connected(to: path, patience: 10)
                _ = socket.send(bytes)
                if hangingUp { return "" }
                var said: [UInt8] = []
                while case .bytes(let more) = socket.receive(waits: true) { said += more }
                return String(decoding: said, as: UTF8.self)
            }
        }
        #expect(
            try await reply(to: Array("GET / HTTP/1.1\r\n\r\n".utf8)) == #"{"answer":{"error":["desk.malformed"]},"id":0,"v":4}"# + "\n")
        #expect(try await reply(to: Array("{\"v\":9,\"id\":4}\n".utf8)).contains(#"["desk.otherVersion",9]"#))
        #expect(try await reply(to: [UInt8](repeating: 0x7B, count: DeskLine.limit + 1)).contains(#"["desk.tooLong",1048576]"#))
        let line = try DeskLine.bytes(asking: .receive(world.inbound("hoi", as: "half", id: "1"), at: SmallWorld.start), id: 1)
        #expect(try await reply(to: Array(line.dropLast(2)), hangingUp: true) == "")
        #expect(try await reply(to: Array(line.dropLast()), hangingUp: true) == "")
        #expect(try await !polite.receive(world.inbound("hoi", as: "anna", id: "1"), at: SmallWorld.start).isDuplicate)
        let people = try await world.facilitator.store.read { try $0.people(in: "klein").count }
        #expect(people == 1, "half a request is no request")
        await server.close()
    }

    @Test func `is for this user alone, and leaves nothing when it ends`() async throws {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.socket)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let anna = try await RemoteDesk.connected(to: folder.socket, patience: DeskFolder.patience)
        await server.close()
        #expect(!FileManager.default.fileExists(atPath: folder.socket))
        await #expect(throws: RemoteDesk.Break.self) { try await anna.tick(SmallWorld.start) }
        await #expect(throws: Socket.Fault.self) { try await RemoteDesk.connected(to: folder.socket, patience: DeskFolder.patience) }
    }
}

@Suite struct `The place of a socket` {
    @Test func `is beside the store where the path is short enough, whatever the way there`() throws {
        let folder = try DeskFolder()
        try FileManager.default.createSymbolicLink(atPath: folder.url.path + "/link", withDestinationPath: folder.url.path)
        #expect(SocketPlace(store: folder.store).paths == [folder.socket])
        #expect(SocketPlace(store: folder.url.path + "/link/s.sqlite").paths == [folder.socket])
    }

    @Test func `is in a folder of this user alone where the path is longer than the system allows`() throws {
        let folder = try DeskFolder()
        let long = folder.url.appendingPathComponent(String(repeating: "lang", count: 30))
        try FileManager.default.createDirectory(at: long, withIntermediateDirectories: true)
        let runtime = folder.url.appendingPathComponent("run").path
        try FileManager.default.createDirectory(
            atPath: runtime, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let paths = SocketPlace(store: long.path + "/s.sqlite", environment: ["XDG_RUNTIME_DIR": runtime]).paths
        #expect(paths.count == 2 && paths[0].hasPrefix(runtime + "/meerstem-") && paths[1].hasPrefix("/tmp/meerstem-"))
        #expect(paths.allSatisfy { $0.utf8.count <= Socket.pathLimit })
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: runtime)
        #expect(SocketPlace(store: long.path + "/s.sqlite", environment: ["XDG_RUNTIME_DIR": runtime]).paths == Array(paths[1...]))
        #expect(SocketPlace(store: long.path + "/t.sqlite", environment: [:]).paths != Array(paths[1...]))
    }
}
