import Crypto
import Foundation

/// A file that pages ask for beside themselves, at another address for another text, so that browsers keep it for good.
struct PageAsset: Sendable {
    let path: String
    let text: String
    let type: String

    static let residentStyle = PageAsset("resident", "css", PackageResources.resident_css)
    static let screenStyle = PageAsset("screen", "css", PackageResources.screen_css)
    static let screenScript = PageAsset("screen", "js", PackageResources.screen_js)

    static let consoleStyle = PageAsset("console", "css", PackageResources.console_css)
    static let consoleScript = PageAsset("console", "js", PackageResources.console_js)

    private static let all = [residentStyle, screenStyle, screenScript, consoleStyle, consoleScript]

    private init(_ name: String, _ ending: String, _ bytes: [UInt8]) {
        text = String(decoding: bytes, as: UTF8.self)
        type = ending == "js" ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8"
        let digest = SHA256.hash(data: Data(bytes)).prefix(6).map { String(format: "%02x", $0) }.joined()
        path = "/assets/\(name)-\(digest).\(ending)"
    }

    /// The file at an address; `nil` where there is none.
    static func at(_ path: String) -> PageAsset? { all.first { $0.path == path } }

    var answer: PageAnswer { .file(Array(text.utf8), type: type, isKept: true) }
}
