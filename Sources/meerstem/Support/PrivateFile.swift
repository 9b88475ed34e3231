import Foundation

/// A new file that only whoever runs the command can read, from its first byte on.
struct PrivateFile {
    private let path: String
    private let handle: FileHandle

    /// Makes the file, empty.
    ///
    /// - Throws: a ``Failure`` where it cannot be made, or is there already.
    init(_ path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure.use(Messages.current.cannotWrite(path)) }
        (self.path, handle) = (path, FileHandle(fileDescriptor: descriptor, closeOnDealloc: true))
    }

    func write(_ text: String) throws { try write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) throws {
        do {
            try handle.write(contentsOf: Data(bytes))
            try handle.close()
        } catch {
            throw Failure.use(Messages.current.cannotWrite(path))
        }
    }
}
