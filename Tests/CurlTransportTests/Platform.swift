import CurlTransport
import Foundation
import MessageChannels

/// A platform in a process of its own, for the length of a test.
final class Platform: @unchecked Sendable {
    let port: Int
    private let process = Process()
    private let input = Pipe()

    /// - Parameter certificate: files of a certificate and its key, for https.
    init(certificate: (String, String)? = nil) throws {
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("platform.py").path
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", script] + (certificate.map { [$0.0, $0.1] } ?? [])
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = input
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    }

    deinit { try? input.fileHandleForWriting.close() }

    func url(_ path: String, host: String = "127.0.0.1") -> String { "http://\(host):\(port)\(path)" }

    /// A transport that may call this platform.
    func transport() -> CurlTransport { CurlTransport(.init(allowed: ["127.0.0.1:\(port)"])) }
}

extension HTTPReply {
    var status: Int? { if case .answered(let status, _, _) = self { status } else { nil } }
    var text: String? { if case .answered(_, _, let body) = self { String(decoding: body, as: UTF8.self) } else { nil } }
    var headers: HeaderFields? { if case .answered(_, let headers, _) = self { headers } else { nil } }
}
