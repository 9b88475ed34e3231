import CCurlShim
import DialogueEngine
import Foundation
import MessageChannels
import Testing

@testable import CurlTransport

@Suite struct `A call to a platform` {
    @Test func `brings method, headers and every byte, and its answer back`() async throws {
        let platform = try Platform()
        let body = (0..<10_000).map { UInt8(truncatingIfNeeded: $0) }
        let call = HTTPCall(method: "PUT", url: platform.url("/echo"), headers: ["X-One": "één", "X-Empty": ""], body: body)
        let reply = await platform.transport().send(call)
        #expect(reply.status == 200 && reply.headers?["x-told"] == "yes")
        let told = try #require(reply.text.flatMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] })
        let headers = told["headers"] as? [String: String] ?? [:]
        #expect(told["method"] as? String == "PUT" && headers["user-agent"] == "meerstem" && headers["expect"] == nil)
        #expect(headers["x-empty"] == "" && headers["content-length"] == "10000")
        #expect(told["body"] as? String == body.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())
    }

    @Test func `shares few connections with many others`() async throws {
        let platform = try Platform()
        let transport = platform.transport()
        for _ in 0..<4 {
            await withTaskGroup(of: Int?.self) { group in
                for _ in 0..<64 { group.addTask { await transport.send(HTTPCall(url: platform.url("/echo"), body: [1])).status } }
                for await status in group { #expect(status == 200) }
            }
        }
        let count = await transport.send(HTTPCall(method: "GET", url: platform.url("/connections"))).text.flatMap { Int($0) }
        #expect(try #require(count) <= 65)
    }

    @Test func `hundreds of times in a row opens no connection more`() async throws {
        let platform = try Platform()
        let transport = platform.transport()
        for _ in 0..<300 { #expect(await transport.send(HTTPCall(url: platform.url("/busy"))).status == 429) }
        let count = await transport.send(HTTPCall(method: "GET", url: platform.url("/connections"))).text.flatMap { Int($0) }
        // One does it all; on a machine so busy that it rests for two minutes, libcurl opens another.
        #expect(try #require(count) <= 3)
    }

    @Test func `has a reply whatever goes wrong`() async throws {
        let platform = try Platform()
        let transport = CurlTransport(.init(allowed: ["127.0.0.1:\(platform.port)", "127.0.0.1:1"]))
        func reply(_ url: String, _ timeout: Int64 = 5_000, _ headers: HeaderFields = [:]) async -> HTTPReply {
            await transport.send(HTTPCall(method: "GET", url: url, headers: headers, timeout: Span(milliseconds: timeout)))
        }
        #expect(await reply(platform.url("/moved")).status == 302, "no address is followed")
        #expect(await reply(platform.url("/busy")).headers?["Retry-After"] == "7")
        #expect(await reply(platform.url("/hang"), 200) == .failed(.timedOut))
        #expect(await reply(platform.url("/cut")) == .failed(.brokenOff))
        #expect(await reply(platform.url("/long")) == .failed(.tooLong))
        #expect(await reply("http://127.0.0.1:1/") == .failed(.refused))
        #expect(await reply("http://platform.invalid/") == .failed(.unknownHost))
        #expect(await reply("file:///etc/passwd") == .failed(.badURL))
        #expect(await reply("http://a b/") == .failed(.badURL))
        #expect(await reply(platform.url("/echo"), 5_000, ["X": "a\r\nY: b"]) == .failed(.badURL))
    }

    @Test(arguments: ["127.0.0.1", "2130706433", "0x7f.1", "localhost", "127.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"])
    func `does not go inside our own network, however that is written`(host: String) async throws {
        let platform = try Platform()
        let transport = CurlTransport(.init(allowed: ["127.0.0.1:1"]))
        #expect(await transport.send(HTTPCall(method: "GET", url: platform.url("/echo", host: host))) == .failed(.forbiddenAddress))
        // Nor by putting an allowed host where a user's name stands.
        let trick = "http://127.0.0.1:1@\(host):\(platform.port)/echo"
        #expect(await transport.send(HTTPCall(method: "GET", url: trick)) == .failed(.forbiddenAddress))
    }

    @Test(arguments: [
        ("8.8.8.8", false), ("10.1.2.3", true), ("172.16.0.1", true), ("172.32.0.1", false), ("192.168.1.1", true),
        ("169.254.169.254", true), ("100.64.0.1", true), ("100.128.0.1", false), ("224.0.0.1", true), ("255.255.255.255", true),
        ("2001:4860:4860::8888", false), ("fe80::1", true), ("fd00::1", true), ("ff02::1", true), ("::", true),
        ("::ffff:8.8.8.8", false), ("64:ff9b::a01:203", true), ("64:ff9b::808:808", false), ("2002:7f00:1::", true),
    ]) func `knows which addresses are inside`(text: String, isInside: Bool) {
        var bytes = [UInt8](repeating: 0, count: 16)
        let isLong = text.contains(":")
        #expect(inet_pton(isLong ? AF_INET6 : AF_INET, text, &bytes) == 1)
        #expect(meer_is_inside(bytes, isLong ? 16 : 4) == isInside)
    }

    @Test func `is broken off with its task, and with the transport`() async throws {
        let platform = try Platform()
        let transport = platform.transport()
        let call = HTTPCall(method: "GET", url: platform.url("/hang"))
        let one = Task { await transport.send(call) }
        one.cancel()
        #expect(await one.value == .failed(.brokenOff))
        async let other = transport.send(call)
        // Something that was answered after it was ordered shows that it is under way.
        _ = await transport.send(HTTPCall(method: "GET", url: platform.url("/echo")))
        transport.shutdown()
        #expect(await other == .failed(.brokenOff))
        #expect(await transport.send(call) == .failed(.brokenOff))
    }

    @Test func `believes only certificates of an authority, and of the host that is called`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("curl-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (certificate, key) = ("\(folder)/cert.pem", "\(folder)/key.pem")
        let made = Process()
        made.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        made.arguments = [
            "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-days", "2", "-subj",
            "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
        ]
        made.standardError = FileHandle.nullDevice
        try made.run()
        made.waitUntilExit()
        let platform = try Platform(certificate: (certificate, key))
        let call = HTTPCall(method: "GET", url: "https://127.0.0.1:\(platform.port)/echo")
        var limits = CurlTransport.Limits(allowed: ["127.0.0.1:\(platform.port)", "localhost:\(platform.port)"])
        #expect(await CurlTransport(limits).send(call) == .failed(.insecure))
        limits.authorities = certificate
        #expect(await CurlTransport(limits).send(call).status == 200)
        let other = HTTPCall(method: "GET", url: "https://localhost:\(platform.port)/echo")
        #expect(await CurlTransport(limits).send(other) == .failed(.insecure))
    }
}
