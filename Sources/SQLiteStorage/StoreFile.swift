internal import Storage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The files of a store: that they are there, that nobody else reads them, and that one process owns them.
///
/// Debian 12's SQLite 3.40.1 can corrupt its write-ahead log when two connections write or checkpoint at once (fixed in 3.51.3), so ownership is
/// a lock beside the file (`STORE-lock`) that the system drops when the process ends, however it ends.
/// Source: sqlite.org/wal.html#walresetbug.
final class StoreFile: Sendable {
    private let lock: Int32

    private init(lock: Int32) { self.lock = lock }

    deinit {
        guard lock >= 0 else { return }
        // A program that is being started by this process holds a copy for a moment, and with it the lock, where it is not given up first.
        flock(lock, LOCK_UN)
        close(lock)
    }

    /// A file that exists, for reading beside its owner.
    static func toRead(_ path: String) throws -> StoreFile {
        guard access(path, R_OK) == 0 else { throw refusal(errno) }
        return StoreFile(lock: -1)
    }

    /// A file of our own with mode 0600, created when there is none.
    static func toOwn(_ path: String) throws -> StoreFile {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            throw StoreError.unavailable(reason: "the path is no file", waitingHelps: false)
        }
        let file = StoreFile(lock: open(path + "-lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600))
        guard file.lock >= 0 else { throw refusal(errno) }
        guard flock(file.lock, LOCK_EX | LOCK_NB) == 0 else {
            throw StoreError.unavailable(reason: "another process owns the store", waitingHelps: true)
        }
        // A file that exists is never opened and closed here: closing it would drop SQLite's own locks in this process.
        let created = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if created >= 0 {
            close(created)
        } else if errno != EEXIST || chmod(path, 0o600) != 0 {
            throw refusal(errno)
        }
        return file
    }

    private static func refusal(_ code: Int32) -> StoreError {
        let reason =
            switch code {
            case ENOENT, ENOTDIR: "there is no such file or folder"
            case EACCES, EPERM, EROFS: "the file may not be opened by this user"
            case EISDIR: "the path is a folder"
            default: "the file cannot be opened (errno \(code))"
            }
        return .unavailable(reason: reason, waitingHelps: false)
    }
}
