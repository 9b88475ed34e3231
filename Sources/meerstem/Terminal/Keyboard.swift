import Foundation
import Synchronization

/// The bytes that are typed or piped in, and a bell that other threads ring while this one waits for them.
final class Keyboard: Sendable {
    enum Key: Equatable {
        case byte(UInt8)
        /// Somebody rang; nothing was typed.
        case bell
        case end
    }

    private let bell: (wait: Int32, ring: Int32)
    private let typed = Mutex<ArraySlice<UInt8>>([])

    init() {
        var ends: [Int32] = [-1, -1]
        precondition(pipe(&ends) == 0, "there is a pipe for the bell")
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        bell = (ends[0], ends[1])
    }

    deinit {
        close(bell.wait)
        close(bell.ring)
    }

    /// Wakes who waits for a key, now or when they next do.
    func ring() {
        var byte: UInt8 = 0
        // A full pipe means that the bell is ringing already.
        _ = write(bell.ring, &byte, 1)
    }

    /// The next key; the bell comes before what was typed.
    func next() -> Key {
        while true {
            var ready = [
                pollfd(fd: bell.wait, events: Int16(POLLIN), revents: 0), pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            ]
            let waiting = typed.withLock { $0.first }
            if poll(&ready, 2, waiting == nil ? -1 : 0) < 0, errno != EINTR { return .end }
            if ready[0].revents != 0 {
                var rung = [UInt8](repeating: 0, count: 64)
                while read(bell.wait, &rung, rung.count) > 0 {}
                return .bell
            }
            if waiting != nil { return .byte(typed.withLock { $0.removeFirst() }) }
            if ready[1].revents != 0, !fill() { return .end }
        }
    }

    /// Takes what is there; false at the end of the input.
    private func fill() -> Bool {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = read(STDIN_FILENO, &bytes, bytes.count)
        if count < 0 { return errno == EINTR || errno == EAGAIN }
        typed.withLock { $0 = bytes[..<count] }
        return count > 0
    }
}
