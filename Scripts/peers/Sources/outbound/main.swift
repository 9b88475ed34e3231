// POSTs by AsyncHTTPClient, 64 at once. Usage: outbound URL COUNT
import AsyncHTTPClient
import Foundation

let (url, count) = (CommandLine.arguments[1], Int(CommandLine.arguments[2])!)
let body = String(repeating: "a", count: 200)

@Sendable func work(_ share: Int) async throws {
    for _ in 0..<share {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.body = .bytes(.init(string: body))
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(10))
        _ = try await response.body.collect(upTo: 65_536)
    }
}

func processor() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

try await withThrowingTaskGroup(of: Void.self) { group in
    for _ in 0..<64 { group.addTask { try await work(16) } }
    try await group.waitForAll()
}
let (start, before) = (Date(), processor())
try await withThrowingTaskGroup(of: Void.self) { group in
    for _ in 0..<64 { group.addTask { try await work(count / 64) } }
    try await group.waitForAll()
}
let took = Date().timeIntervalSince(start)
print("\(Int(Double(count) / took)) \(Int((processor() - before) * 1e6 / Double(count)))")
