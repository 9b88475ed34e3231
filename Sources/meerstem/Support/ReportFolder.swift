import Foundation

/// A folder that a command writes files into; what is there already is never written over.
struct ReportFolder {
    let path: String

    /// - Throws: a ``Failure`` that names the file.
    func write(_ texts: [String: String]) throws {
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            let file = path + "/" + name
            do {
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
                try Data(text.utf8).write(to: URL(fileURLWithPath: file), options: .withoutOverwriting)
            } catch {
                throw Failure.use(Messages.current.cannotWrite(file))
            }
        }
    }
}
