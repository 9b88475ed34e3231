import DialogueEngine
import Foundation
import SQLiteStorage
import Storage
import Testing

@testable import Facilitation

@Suite struct `The group in memory` {
    private struct Taken: Error {}

    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "shelf-\(ProcessInfo.processInfo.globallyUniqueString)")

    private func world() async throws -> SmallWorld {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let world = try await SmallWorld(store: SQLiteStore(path: folder.appendingPathComponent("s.sqlite").path))
        try await world.talk(SmallWorld.whole)
        return world
    }

    @Test func `is seen by who reads beside a write as it was or will be, and exactly as it was where that matters`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let world = try await world()
        let (facilitator, code) = (world.facilitator, world.code)
        let open = try await facilitator.consultation(code)
        let before = try await facilitator.group(of: code)
        let (readerIsIn, writerHasTaken, readerIsOut) = (
            DispatchSemaphore(value: 0), DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)
        )
        async let written: Void = facilitator.store.write { writer in
            readerIsIn.wait()
            _ = try facilitator.groupTurn(in: open, writer).take(
                .join(participant: "nieuw", channel: "test", isProxy: false), at: SmallWorld.start)
            writerHasTaken.signal()
            readerIsOut.wait()
        }
        let seen = try await facilitator.store.read { reader in
            _ = try reader.lastSequence(of: StreamID(consultation: code))
            readerIsIn.signal()
            writerHasTaken.wait()
            defer { readerIsOut.signal() }
            return [
                try facilitator.groups.group(code, of: open.dialogue, in: reader).members.count,
                try facilitator.groups.exactGroup(code, of: open.dialogue, in: reader).members.count,
            ]
        }
        try await written
        #expect(seen == [before.members.count + 1, before.members.count])
        #expect(try await facilitator.group(of: code).members.count == before.members.count + 1)
    }

    @Test func `forgets what a work did that failed`() async throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let world = try await world()
        let open = try await world.facilitator.consultation(world.code)
        let before = try await world.facilitator.group(of: world.code)
        await #expect(throws: Taken.self) {
            try await world.facilitator.store.write { writer in
                _ = try world.facilitator.groupTurn(in: open, writer).take(
                    .join(participant: "nieuw", channel: "test", isProxy: false), at: SmallWorld.start)
                throw Taken()
            }
        }
        let after = try await world.facilitator.store.read { try world.facilitator.groups.group(world.code, of: open.dialogue, in: $0) }
        #expect(after == before)
    }
}
