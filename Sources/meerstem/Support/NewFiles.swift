import Foundation

/// Files a command writes; what is there already is never written over.
enum NewFiles {
    /// - Parameter files: texts by path; folders on the way are made.
    /// - Throws: a ``Failure`` that names the first file that cannot be written.
    static func write(_ files: [String: String]) throws {
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            let url = URL(fileURLWithPath: path)
            do {
                try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: url, options: .withoutOverwriting)
            } catch {
                throw Failure.use(Messages.current.cannotWrite(path))
            }
        }
    }

    /// The same in one folder.
    ///
    /// - Parameter isPrivate: whether only whoever runs the command may read them.
    static func write(_ files: [String: String], in folder: String, isPrivate: Bool = false) throws {
        let files = Dictionary(uniqueKeysWithValues: files.map { ("\(folder)/\($0.key)", $0.value) })
        guard isPrivate else { return try write(files) }
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            try? FileManager.default.createDirectory(
                at: URL(fileURLWithPath: path).deletingLastPathComponent(), withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try PrivateFile(path).write(text)
        }
    }
}
