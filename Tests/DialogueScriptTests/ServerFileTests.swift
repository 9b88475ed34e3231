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
            pages: {address: "https://praat.example.nl", embed: ["https://www.example.nl:8443"], shared: [192.0.2.7, "2001:db8::1"]}
            channels:
              tg: {kind: telegram, consultation: abcde, secrets: {token: [{file: /run/tg}, {env: OLD}]}}
            """)
        #expect(file.listen == "127.0.0.1:8080" && file.allow == ["127.0.0.1:13013"] && file.quietHours == QuietHours("21:30-07:00"))
        #expect(file.pages?.address == "https://praat.example.nl" && file.pages?.embed == ["https://www.example.nl:8443"])
        #expect(file.pages?.shared == ["192.0.2.7", "2001:db8::1"])
        #expect(file.channels.first?.consultation == "abcde")
        #expect(file.channels.first?.secrets == ["token": [.file("/run/tg"), .environment("OLD")]])
    }

    @Test(arguments: [
        "  tg: {kind: telegrm, secrets: {webhook_secret: zeergeheim, token: zeergeheim}}",
        "  tg:\n    kind: telegram\n    token: zeergeheim",
        "  tg:\n    kind: telegram\n    secrets:\n      wat: zeergeheim",
        "  tg: {kind: telegram, secrets: {token: {env: \"zeer-geheim\"}}}",
        "  tg: {kind: telegram, secrets: {token: \"zeer: geheim, [zeergeheim\"}}",
        "  tg:\n    kind: telegram\n    secrets:\n      token:\n        zeergeheim",
        "  tg:\n    kind: telegram\n    secrets:\n      token:\n        - zeergeheim", "  tg:\n    kind: telegram\n    password: ab,geheim",
    ]) func `tells what is wrong with it and never a secret`(channel: String) {
        do {
            _ = try read("channels:\n\(channel)\n")
            Issue.record("it was read")
        } catch {
            let told = error.diagnostics.map { $0.rendered(in: .dutch) }.joined(separator: "\n")
            #expect(!told.contains("geheim") && told.contains("MS01"), "\(told)")
        }
    }

    @Test func `keeps the night quiet unless it says otherwise`() throws {
        #expect(try read("channels: {}\n").quietHours == .night)
        #expect(try read("quiet: none\n").quietHours == nil)
    }

    @Test func `has pages only where it says so, at an address without a path, and no other channel of their name`() throws {
        #expect(try read("channels: {}\n").pages == nil)
        #expect(faults("pages: {}\n").contains { $0.contains("address") })
        for address in ["praat.example.nl", "https://", "https://a.nl/x", "https://a.nl; script-src *", "https://a.nl/"] {
            #expect(faults("pages: {address: '\(address)'}\n").contains { $0.contains("https://praat.example.nl") }, "\(address)")
        }
        #expect(faults("pages: {address: 'https://a.nl', embed: ['*']}\n").count == 1)
        #expect(faults("pages: {address: 'https://a.nl', shared: [bieb, 192.0.2.7/24, '']}\n").count == 3)
        let both = "pages: {address: 'https://a.nl'}\nchannels: {web: {kind: generic}}\n"
        #expect(faults(both).contains { $0.contains("'web'") } && faults("channels: {web: {kind: generic}}\n").isEmpty)
    }

    @Test func `calls no model unless it names one, outside over https or on a machine it names as its own`() throws {
        #expect(try read("channels: {}\n").model == nil)
        let model = try read(
            "model: {url: 'https://model.example.nl/v1', name: m, key: {env: KEY}, embeddings: e, budget: 7, timeout: 9}\n"
        ).model
        #expect(
            model?.url == "https://model.example.nl/v1" && model?.name == "m" && model?.embeddings == "e" && model?.budget == 7
                && model?.timeout == 9)
        #expect(model?.key == .environment("KEY"))
        let own = try read("allow: ['127.0.0.1:11434']\nmodel: {url: 'http://127.0.0.1:11434/v1', name: m}\n").model
        #expect(own?.key == nil && own?.budget == 50 && own?.timeout == 120 && own?.embeddings == nil)
        for url in [
            "http://model.example.nl/v1", "model.example.nl", "https://", "https:///v1", "https://a.nl/v1?key=1", "https://u@a.nl/v1",
            "ftp://a.nl",
        ] {
            #expect(faults("model: {url: '\(url)', name: m}\n").contains { $0.contains("https://model.example.nl/v1") }, "\(url)")
        }
        for budget in ["0", "10001", "-3"] {
            #expect(faults("model: {url: 'https://a.nl/v1', name: m, budget: \(budget)}\n").contains { $0.contains("calls a day") })
        }
        #expect(faults("model: {url: 'https://a.nl/v1', name: m, timeout: 0}\n").contains { $0.contains("seconds") })
        #expect(faults("model: {url: 'https://a.nl/v1'}\n").count == 1 && faults("channels: {model: {kind: generic}}\n").count == 1)
    }

    @Test func `has a service to sign in by only where it says so, with https or on this machine, and never the secret itself`() throws {
        let pages = "pages: {address: 'https://praat.example.nl'}\n"
        #expect(try read(pages).signIn == nil)
        let whole =
            "signIn: {issuer: 'https://login.example.nl/a/', client: meerstem, secret: {file: /run/oidc}, name: preferred_username}\n"
        let file = try read(pages + whole)
        #expect(file.signIn?.issuer == "https://login.example.nl/a/" && file.signIn?.client == "meerstem")
        #expect(file.signIn?.secret == .file("/run/oidc") && file.signIn?.name == "preferred_username")
        let short = try read(pages + "signIn: {issuer: 'http://127.0.0.1:9000', client: meerstem}\n")
        #expect(short.signIn?.secret == nil && short.signIn?.name == "email")
        for issuer in [
            "login.example.nl", "http://login.example.nl", "https://", "https://a@b.nl", "https://a.nl?x", "http://127.0.0.1.nl",
        ] {
            #expect(
                faults(pages + "signIn: {issuer: '\(issuer)', client: a}\n").contains { $0.contains("https://login.example.nl") },
                "\(issuer)")
        }
        #expect(faults(pages + "signIn: {}\n").count == 2)
        #expect(faults(whole).contains { $0.contains("'pages'") })
        #expect(faults(pages + "signIn: {issuer: 'https://a.nl', client: a, secret: geheim}\n").count == 1)
    }

    @Test func `tells every fault at once`() {
        let told = faults("quiet: at night\nlisten: 1:1\nlisen: x\nchannels: {tg: {kind: telegram, secrets: {token: {}}}}\n")
        #expect(told.count == 3)
        #expect(told.contains { $0.contains("22:00-08:00") } && told.contains { $0.contains("lisen") })
        #expect(told.contains { $0.contains("{env: NAME}") })
    }
}
