import Crypto
import Foundation
internal import Glibc

/// Where the owner of a store listens.
///
/// Beside the store (`STORE-socket`), so that who may open the folder finds it. The system allows 107 bytes for such a path; a longer one is
/// replaced by a name made of its hash in a folder of this user alone, `$XDG_RUNTIME_DIR` or `/tmp/meerstem-UID`.
struct SocketPlace {
    /// Where to listen, the best first. Who looks for the owner tries them all, since two sessions of one user may have different runtime folders.
    let paths: [String]

    init(store: String, environment: [String: String] = ProcessInfo.processInfo.environment) {
        let store = Self.absolute(store)
        if (store + "-socket").utf8.count <= Socket.pathLimit {
            paths = [store + "-socket"]
        } else {
            let name = SHA256.hash(data: Data(store.utf8)).prefix(16).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
                .joined()
            let folders = [environment["XDG_RUNTIME_DIR"], "/tmp/meerstem-\(geteuid())"].compactMap { $0 }
            paths = folders.filter { $0.hasPrefix("/") && Self.isOurs($0) }.map { "\($0)/meerstem-\(name)" }
                .filter { $0.utf8.count <= Socket.pathLimit }
        }
    }

    /// The path from the root, links of its folder followed: the same for every process, wherever it stands.
    private static func absolute(_ path: String) -> String {
        let url = URL(fileURLWithPath: path)
        guard let folder = realpath(url.deletingLastPathComponent().path, nil) else { return url.path }
        defer { free(folder) }
        return String(cString: folder) + "/" + url.lastPathComponent
    }

    /// Whether a folder belongs to this user and nobody else may look into it; made where there is none.
    ///
    /// `/tmp` is everybody's: a folder that somebody else put there first is not trusted with what people say.
    private static func isOurs(_ folder: String) -> Bool {
        mkdir(folder, 0o700)
        var status = stat()
        return lstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == geteuid()
            && status.st_mode & 0o077 == 0
    }
}
