internal import Glibc

/// One end of a unix stream socket: the only place where the system's calls for it stand. Closed when nobody holds it.
///
/// No call raises SIGPIPE: a peer that went away is an answer, not a fault of this process.
final class Socket: Sendable {
    /// Why there is no socket.
    struct Fault: Error, Equatable {
        /// The system's number.
        let code: Int32
    }

    /// What came of looking for bytes.
    enum Received: Equatable {
        case bytes([UInt8])
        /// The other side closed, or the connection broke.
        case ended
        /// Nothing came in time.
        case nothing
    }

    let descriptor: Int32

    private init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// The longest path a unix socket can have, in bytes.
    static let pathLimit = 107

    /// A socket that listens at `path`, readable and writable by this user only; one left there by a process that died is removed.
    static func listening(at path: String) throws -> Socket {
        let socket = try made()
        // Before `bind`, so that there is no moment at which others may connect; Linux takes the mode of the file from the socket.
        guard fchmod(socket.descriptor, 0o600) == 0 else { throw Fault(code: errno) }
        unlink(path)
        try named(path) { address, size in bind(socket.descriptor, address, size) }
        guard listen(socket.descriptor, 64) == 0 else { throw Fault(code: errno) }
        guard fcntl(socket.descriptor, F_SETFL, O_NONBLOCK) == 0 else { throw Fault(code: errno) }
        return socket
    }

    /// A socket connected to who listens at `path`; each later call gives up after `seconds`.
    static func connected(to path: String, patience seconds: Int) throws -> Socket {
        let socket = try made()
        socket.setPatience(seconds)
        try named(path) { address, size in connect(socket.descriptor, address, size) }
        return socket
    }

    /// The next who knocked, or `nil` when there is nobody; sending to them gives up after `seconds`.
    func accepted(patience seconds: Int) -> Socket? {
        let descriptor = accept(descriptor, nil, nil)
        guard descriptor >= 0 else { return nil }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        let socket = Socket(descriptor)
        socket.setPatience(seconds)
        return socket
    }

    /// Sends everything; false where the peer went away or does not read.
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Self.put(descriptor, buffer.baseAddress! + sent, buffer.count - sent)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// What came, at most 64 kB; waits for it only where `waits`.
    func receive(waits: Bool) -> Received {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, waits ? 0 : Int32(MSG_DONTWAIT))
            if count > 0 { return .bytes(Array(buffer[..<count])) }
            if count == 0 { return .ended }
            if errno == EINTR { continue }
            return errno == EAGAIN || errno == EWOULDBLOCK ? .nothing : .ended
        }
    }

    /// Ends both directions, so that whoever waits here or on the other side goes on.
    func hangUp() { _ = shutdown(descriptor, Int32(SHUT_RDWR)) }

    private static func made() throws -> Socket {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw Fault(code: errno) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return Socket(descriptor)
    }

    private func setPatience(_ seconds: Int) {
        var time = timeval(tv_sec: seconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        _ = setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, size)
        _ = setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, size)
    }

    // Named apart, since `send` here is the method above.
    private static func put(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
        Glibc.send(descriptor, bytes, count, Int32(MSG_NOSIGNAL))
    }

    private static func named(_ path: String, _ act: (UnsafePointer<sockaddr>, socklen_t) -> Int32) throws {
        guard path.utf8.count <= pathLimit else { throw Fault(code: ENAMETOOLONG) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { act($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
        guard result == 0 else { throw Fault(code: errno) }
    }
}
