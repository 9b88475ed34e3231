public import DialogueEngine
public import DialogueScript
import Dispatch
import Foundation
public import JSONText

/// The desk of another process, that owns the store, reached over its socket.
///
/// One request at a time, on a thread that may wait. When the connection breaks the desk is of no more use; ``SharedDesk`` makes another and asks
/// again, which is harmless for what carries a message id.
public final class RemoteDesk: Desk, @unchecked Sendable {
    /// Why there came no answer.
    enum Break: Error, Equatable {
        /// The connection broke; `wasSent` where the request was on its way whole, so that it may have been done.
        case gone(wasSent: Bool)
        /// The owner is there and says nothing.
        case silent
    }

    private let queue = DispatchQueue(label: "meerstem.desk.remote")
    private let socket: Socket
    // Below: only on the queue.
    private var lines = LineBuffer()
    private var lastID: Int64 = 0
    private var isBroken = false

    private init(_ socket: Socket) { self.socket = socket }

    /// A connection to the owner that listens at `path`.
    ///
    /// - Parameter patience: how long to wait for one answer, in seconds.
    /// - Throws: where nobody listens there.
    public static func connected(to path: String, patience: Int = 10) async throws -> RemoteDesk {
        try await Threads.run { RemoteDesk(try Socket.connected(to: path, patience: patience)) }
    }

    /// Hangs up; a request under way ends as broken.
    public func close() { socket.hangUp() }

    public func receive(_ inbound: Inbound, at time: Instant) async throws -> DeskReply {
        guard case .reply(let reply) = try await ask(.receive(inbound, at: time)) else { throw DeskError.malformed }
        return reply
    }

    public func fetch(channel: String, address: String, from code: String) async throws -> [Saying] {
        let answer = try await ask(.waiting(channel: channel, address: address, code: code))
        guard case .waiting(let waiting) = answer else { throw DeskError.malformed }
        // What is in hand is shown whatever becomes of the second request; where it does not arrive, the lines come once more.
        if let last = waiting.last { _ = try? await ask(.handedOver(upTo: last, channel: channel, address: address, code: code)) }
        return waiting.sayings
    }

    public func invite(_ people: [Invitee], to code: String, by actor: String, at time: Instant) async throws -> Int {
        guard case .count(let count) = try await ask(.invite(people, code: code, actor: actor, at: time)) else { throw DeskError.malformed }
        return count
    }

    public func invitations(for people: [Invitee], to code: String, by actor: String, at time: Instant) async throws -> [String?] {
        guard case .links(let links) = try await ask(.invitations(people, code: code, actor: actor, at: time)) else {
            throw DeskError.malformed
        }
        return links
    }

    public func withdrawLinks(of people: [Invitee], from code: String, by actor: String, at time: Instant) async throws -> Int {
        let answer = try await ask(.withdrawLinks(people, code: code, actor: actor, at: time))
        guard case .count(let count) = answer else { throw DeskError.malformed }
        return count
    }

    public func erase(channel: String, address: String, from code: String, at time: Instant) async throws -> Bool {
        let answer = try await ask(.erase(channel: channel, address: address, code: code, at: time))
        guard case .flag(let isErased) = answer else { throw DeskError.malformed }
        return isErased
    }

    public func open(_ script: ScriptSources, _ opening: Opening, at time: Instant) async throws -> String {
        guard case .code(let code) = try await ask(.open(script, opening, at: time)) else { throw DeskError.malformed }
        return code
    }

    public func act(_ line: String, actor: String, on code: String, at time: Instant, id: String) async throws -> JSON {
        guard case .result(let result) = try await ask(.act(line, actor: actor, code: code, at: time, id: id)) else {
            throw DeskError.malformed
        }
        return result
    }

    public func claim(firstOf lines: [StatementID], by name: String, on code: String, at now: Instant) async throws -> Readers {
        guard case .result(let readers) = try await ask(.claim(lines, by: name, code: code, at: now)) else { throw DeskError.malformed }
        return Readers(json: readers)
    }

    public func tick(_ now: Instant) async throws {
        guard case .done = try await ask(.tick(now)) else { throw DeskError.malformed }
    }

    /// Asks the owner to let go of the store, and says whether it does.
    func handOver() async throws -> Bool {
        guard case .flag(let isDone) = try await ask(.handOver) else { throw DeskError.malformed }
        return isDone
    }

    private func ask(_ request: DeskRequest) async throws -> DeskAnswer {
        let answer = try await Threads.run(on: queue) { [self] in try exchange(request) }
        if case .failed(let error) = answer { throw error }
        return answer
    }

    private func exchange(_ request: DeskRequest) throws -> DeskAnswer {
        lastID += 1
        let bytes = try DeskLine.bytes(asking: request, id: lastID)
        // A request whose end did not leave is never done: the owner waits for the end of the line.
        guard !isBroken, socket.send(bytes) else { throw broken(Break.gone(wasSent: false)) }
        do {
            while true {
                if let line = try lines.next() {
                    let (id, answer) = try DeskLine.answer(on: line)
                    // The id is 0 where the owner could not read ours.
                    guard id == lastID || id == 0 else { throw DeskError.malformed }
                    return answer
                }
                switch socket.receive(waits: true) {
                case .bytes(let bytes): lines.add(bytes)
                case .ended: throw Break.gone(wasSent: true)
                case .nothing: throw Break.silent
                }
            }
        } catch {
            throw broken(error)
        }
    }

    private func broken<Fault: Error>(_ error: Fault) -> Fault {
        isBroken = true
        socket.hangUp()
        return error
    }
}

/// Work that waits, on a thread that may: the threads of Swift's own pool are as few as the cores.
enum Threads {
    static func run<Value: Sendable>(
        on queue: DispatchQueue = .global(), _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try work() }) }
        }
    }
}
