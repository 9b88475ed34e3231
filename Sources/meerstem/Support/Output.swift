import Foundation

/// Where output goes: data on stdout, messages and progress on stderr.
enum Output {
    static func line(_ text: String) { raw(text + "\n") }
    /// Ends the command where what it prints cannot be kept, such as on a full disk: half an export is none.
    static func raw(_ text: String) {
        if FileDescriptor.standardOutput.take(text) { return }
        error(Messages.current.cannotPrint(String(cString: strerror(errno))))
        exit(3)
    }
    static func error(_ text: String) { _ = FileDescriptor.standardError.take("meerstem: " + text + "\n") }
    /// A message for who sits at a terminal, broken at its width; elsewhere as it is.
    static func note(_ text: String) { progress(isatty(STDERR_FILENO) != 0 ? Screen.shown(text, at: Screen().width) : text) }
    static func progress(_ text: String) { _ = FileDescriptor.standardError.take(text + "\n") }
}

/// An open file, by its number.
struct FileDescriptor {
    let number: Int32
    static let standardOutput = FileDescriptor(number: STDOUT_FILENO)
    static let standardError = FileDescriptor(number: STDERR_FILENO)

    /// Writes all of a text; returns whether it is all there, and leaves the reason in `errno` where it is not.
    func take(_ text: String) -> Bool {
        var rest = ArraySlice(text.utf8)
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(number, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                var waiting = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
                _ = poll(&waiting, 1, -1)
            } else if errno != EINTR {
                return false
            }
        }
        return true
    }
}
