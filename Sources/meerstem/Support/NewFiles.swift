import Foundation

/// Files a command writes; what is there already is never written over.
enum NewFiles {
    /// - Parameters:
    ///   - files: texts by path; folders on the way are made.
    ///   - isPrivate: whether only whoever runs the command may read them.
    /// - Throws: a ``Failure`` that names the first file that cannot be written.
    static func write(_ files: [String: String], isPrivate: Bool = false) throws {
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            let url = URL(fileURLWithPath: path)
            do {
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true,
                    attributes: isPrivate ? [.posixPermissions: 0o700] : nil)
                if isPrivate { try PrivateFile(path).write(text) } else { try Data(text.utf8).write(to: url, options: .withoutOverwriting) }
            } catch {
                throw Failure.use(Messages.current.cannotWrite(path))
            }
        }
    }

    /// The same in one folder.
    static func write(_ files: [String: String], in folder: String, isPrivate: Bool = false) throws {
        try write(Dictionary(uniqueKeysWithValues: files.map { ("\(folder)/\($0.key)", $0.value) }), isPrivate: isPrivate)
    }
}
