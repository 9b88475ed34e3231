import Dispatch
import Foundation
import Synchronization

/// Serves the desk of the owner to other processes over a unix socket.
///
/// Who may write to the socket may do what the owner may: its mode is 0600, as the store's, and that is the whole of the access control. Every
/// connection has a queue of its own and one request in hand at a time, so that a slow or rude client keeps nobody waiting but itself.
public final class DeskServer: @unchecked Sendable {
    /// How many clients are served at once; one more is turned away and tries again.
    static let connectionLimit = 64
    /// How long a client may take to read an answer, in seconds.
    static let sendPatience = 5

    private let path: String
    private let queue = DispatchQueue(label: "meerstem.desk")
    private let source: any DispatchSourceRead
    private let connections = Mutex<[ObjectIdentifier: DeskConnection]>([:])
    /// Counts the listener and every connection until they are closed.
    private let open = DispatchGroup()

    /// Listens at `path` until ``close()``.
    ///
    /// - Throws: where the file system or the system allows no socket there.
    public init(_ desk: OwnDesk, at path: String) throws {
        let listener = try Socket.listening(at: path)
        self.path = path
        source = DispatchSource.makeReadSource(fileDescriptor: listener.descriptor, queue: queue)
        source.setEventHandler { [weak self] in
            while let socket = listener.accepted(patience: Self.sendPatience) { self?.welcome(socket, desk) }
        }
        open.enter()
        source.setCancelHandler { [open] in withExtendedLifetime(listener) { open.leave() } }
        source.resume()
    }

    deinit { source.cancel() }

    /// Stops listening, answers what is in hand and closes every connection.
    public func close() async {
        unlink(path)
        await withCheckedContinuation { continuation in
            // On the listener's queue, so that nobody is let in after this.
            queue.async { [self] in
                source.cancel()
                continuation.resume()
            }
        }
        for connection in connections.withLock({ Array($0.values) }) { connection.finish() }
        await withCheckedContinuation { continuation in open.notify(queue: .global()) { continuation.resume() } }
    }

    private func welcome(_ socket: Socket, _ desk: OwnDesk) {
        connections.withLock { served in
            guard served.count < Self.connectionLimit else { return }
            open.enter()
            let connection = DeskConnection(socket, desk) { [self] connection in
                connections.withLock { $0[ObjectIdentifier(connection)] = nil }
                open.leave()
            }
            served[ObjectIdentifier(connection)] = connection
        }
    }
}

/// One client of the owner. Everything it has happens on its queue.
final class DeskConnection: @unchecked Sendable {
    private let socket: Socket
    private let desk: OwnDesk
    private let queue = DispatchQueue(label: "meerstem.desk.connection")
    private let source: any DispatchSourceRead
    private let onEnd: @Sendable (DeskConnection) -> Void
    private var lines = LineBuffer()
    private var phase = Phase.reading

    private enum Phase {
        case reading
        /// A request is in hand; nothing is read meanwhile, so that a client can only be as fast as it is answered.
        case answering(isLast: Bool)
        case ended
    }

    init(_ socket: Socket, _ desk: OwnDesk, onEnd: @escaping @Sendable (DeskConnection) -> Void) {
        (self.socket, self.desk, self.onEnd) = (socket, desk, onEnd)
        source = DispatchSource.makeReadSource(fileDescriptor: socket.descriptor, queue: queue)
        source.setEventHandler { [self] in read() }
        source.setCancelHandler { [self] in onEnd(self) }
        source.resume()
    }

    /// Ends once the request in hand is answered.
    func finish() {
        queue.async { [self] in
            switch phase {
            case .reading: end()
            case .answering: phase = .answering(isLast: true)
            case .ended: break
            }
        }
    }

    private func read() {
        guard case .reading = phase else { return }
        switch socket.receive(waits: false) {
        case .bytes(let bytes):
            lines.add(bytes)
            takeNext()
        case .nothing: break
        case .ended: end()
        }
    }

    private func takeNext() {
        do throws(DeskError) {
            guard let line = try lines.next() else { return }
            let (id, request) = DeskLine.request(on: line)
            switch request {
            case .success(let request): begin(request, id: id)
            case .failure(let error): refuse(error, id: id)
            }
        } catch {
            refuse(error, id: 0)
        }
    }

    private func begin(_ request: DeskRequest, id: Int64) {
        phase = .answering(isLast: false)
        source.suspend()
        Task { [self] in
            let answer = await request.done(at: desk)
            queue.async { [self] in give(answer, id: id) }
        }
    }

    private func give(_ answer: DeskAnswer, id: Int64) {
        guard case .answering(let isLast) = phase else { return }
        phase = .reading
        source.resume()
        if socket.send(DeskLine.bytes(answering: answer, id: id)), !isLast { takeNext() } else { end() }
    }

    /// Who does not speak our language is told so, and no longer listened to.
    private func refuse(_ error: DeskError, id: Int64) {
        _ = socket.send(DeskLine.bytes(answering: .failed(error), id: id))
        end()
    }

    private func end() {
        phase = .ended
        socket.hangUp()
        source.cancel()
    }
}
