import Foundation

/// Data that stands beside the project and is not part of it; tests that use it are skipped where it is absent.
enum Shared {
    /// The file at `path` in a folder `shared` beside some parent of this source file, or where `MEERSTEM_SHARED` says; `nil` where there is none.
    static func file(_ path: String, from source: String = #filePath) -> URL? {
        var candidates: [URL] = []
        if let folder = ProcessInfo.processInfo.environment["MEERSTEM_SHARED"] { candidates.append(URL(fileURLWithPath: folder)) }
        var parent = URL(fileURLWithPath: source).deletingLastPathComponent()
        while parent.path != "/" {
            candidates.append(parent.appendingPathComponent("shared"))
            parent.deleteLastPathComponent()
        }
        let found = candidates.map { $0.appendingPathComponent(path) }.first { FileManager.default.fileExists(atPath: $0.path) }
        if found == nil { print("skipped: no shared/\(path) here") }
        return found
    }
}
