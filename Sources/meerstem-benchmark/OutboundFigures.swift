import CurlTransport
import DialogueEngine
import Foundation
import MessageChannels

/// What a call costs that we make, 64 at once: calls a second and microseconds of processor each, as the peer prints it.
///
/// Usage: outbound URL COUNT
enum OutboundFigures {
    static func print() async throws {
        let arguments = CommandLine.arguments.dropFirst(2)
        guard let url = arguments.first, let count = arguments.last.flatMap({ Int($0) }), let host = URL(string: url)?.host else {
            throw CocoaError(.formatting)
        }
        let place = "\(host):\(URL(string: url)?.port ?? 80)"
        let transport = CurlTransport(.init(allowed: [place]))
        defer { transport.shutdown() }
        let call = HTTPCall(url: url, headers: ["Content-Type": "application/json"], body: Array(repeating: 97, count: 200))
        _ = await failures(1_024, of: call, by: transport)
        let (start, before) = (Date(), CPU.now())
        let failed = await failures(count, of: call, by: transport)
        let (took, used) = (Date().timeIntervalSince(start), CPU.now() - before)
        Swift.print(Int(Double(count) / took), Int(used * 1e6 / Double(count)), failed == 0 ? "" : "\(failed) FAILED")
    }

    private static func failures(_ count: Int, of call: HTTPCall, by transport: CurlTransport) async -> Int {
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<64 {
                group.addTask {
                    var failed = 0
                    for _ in 0..<count / 64 { if case .failed = await transport.send(call) { failed += 1 } }
                    return failed
                }
            }
            return await group.reduce(0, +)
        }
    }
}
