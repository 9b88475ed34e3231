import DialogueEngine
import DialogueScript
import Testing

@Suite struct `The configuration of a server` {
    private func read(_ text: String) throws(ScriptFaults) -> ServerFile {
        try ServerFile.read(ScriptFile(path: "server.yaml", text: text))
    }

    private func faults(_ text: String) -> [String] {
        do { _ = try read(text) } catch { return error.diagnostics.map(\.message) }
        return []
    }

    @Test func `is read whole`() throws {
        let file = try read(
            """
            listen: 127.0.0.1:8080
            allow: ["127.0.0.1:13013"]
            quiet: 21:30-07:00
            channels:
              tg: {kind: telegram, consultation: abcde, secrets: {token: [{file: /run/tg}, {env: OLD}]}}
            """)
        #expect(file.listen == "127.0.0.1:8080" && file.allow == ["127.0.0.1:13013"] && file.quietHours == QuietHours("21:30-07:00"))
        #expect(file.channels.first?.consultation == "abcde")
        #expect(file.channels.first?.secrets == ["token": [.file("/run/tg"), .environment("OLD")]])
    }

    @Test func `keeps the night quiet unless it says otherwise`() throws {
        #expect(try read("channels: {}\n").quietHours == .night)
        #expect(try read("quiet: none\n").quietHours == nil)
    }

    @Test func `tells every fault at once`() {
        let told = faults("quiet: at night\nlisten: 1:1\nlisen: x\nchannels: {tg: {kind: telegram, secrets: {token: {}}}}\n")
        #expect(told.count == 3)
        #expect(told.contains { $0.contains("22:00-08:00") } && told.contains { $0.contains("lisen") })
        #expect(told.contains { $0.contains("{env: NAME}") })
    }
}
