import Foundation
import Testing

/// The house rules that no compiler checks.
@Suite struct `The house` {
    static let sources: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        while !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
            folder.deleteLastPathComponent()
        }
        return folder.appendingPathComponent("Sources")
    }()

    /// Swift files of a module with their text.
    static func files(of module: String) -> [(name: String, text: String)] {
        let walker = FileManager.default.enumerator(at: sources.appendingPathComponent(module), includingPropertiesForKeys: nil)
        return (walker?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.compactMap { url in
            (try? String(contentsOf: url, encoding: .utf8)).map { (url.lastPathComponent, $0) }
        }
    }

    static let modules = [
        "JSONText", "DialogueEngine", "DialogueScript", "OpinionGroups", "TextThemes", "VoiceSummary", "MessageChannels", "CurlTransport",
        "OpenIDConnect", "Storage",
        "SQLiteStorage",
        "Facilitation",
        "WebServer", "meerstem",
    ]

    /// Words that bring a clock or chance into a pure module, each with what to use instead.
    static let impure: [(word: String, instead: String)] = [
        ("Date()", "take the time as an argument"), ("Date.now", "take the time as an argument"),
        (".now()", "take the time as an argument"),
        (".random(", "take a seed as an argument"), ("UUID()", "take an id as an argument"), ("SystemRandomNumberGenerator", "take a seed"),
        ("await ", "return an effect"), ("FileManager", "take text as an argument"), ("getenv", "take a value as an argument"),
    ]

    @Test(arguments: ["JSONText", "DialogueEngine", "DialogueScript", "OpinionGroups", "TextThemes", "VoiceSummary", "MessageChannels"])
    func `keeps clocks, chance and the world out of its pure modules`(module: String) {
        for file in Self.files(of: module) {
            let code = file.text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
            for (word, instead) in Self.impure { #expect(!code.contains(word), "\(file.name) says '\(word)': \(instead)") }
        }
    }

    @Test(arguments: [
        ("Yams", "DialogueScript"), ("GRDB", "SQLiteStorage"), ("ArgumentParser", "meerstem"), ("CLibedit", "meerstem"),
        ("Hummingbird", "WebServer"), ("CQRCode", "WebServer"), ("CCurlShim", "CurlTransport"), ("CStemmer", "TextThemes"),
        ("JWTKit", "OpenIDConnect"),
    ])
    func `imports each library in one module`(library: String, owner: String) {
        let importers = Self.modules.filter { module in Self.files(of: module).contains { $0.text.contains("import \(library)\n") } }
        #expect(importers == [owner])
    }

    @Test func `keeps files short enough for one idea`() {
        for module in Self.modules {
            for file in Self.files(of: module) {
                let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
                #expect(lines <= 301, "\(module)/\(file.name) has \(lines) lines: look for the second idea")
            }
        }
    }
}
