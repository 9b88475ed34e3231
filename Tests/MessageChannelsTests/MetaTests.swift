import DialogueEngine
import Testing

@testable import MessageChannels

/// What WhatsApp and Messenger have in common.
@Suite struct `A webhook of Meta` {
    private let channel = try! WhatsAppChannel(MetaExample.configuration(.whatsapp, settings: ["phone_number_id": "200"]))

    private func challenge(_ query: String) -> WebhookAnswer {
        channel.receive(WebhookRequest(method: "GET", query: query), at: MetaExample.now).answer
    }

    @Test func `repeats a challenge as plain text to who knows the token`() {
        for token in ["oud", "nieuw"] {
            let answer = challenge("hub.mode=subscribe&hub.verify_token=\(token)&hub.challenge=115%208")
            #expect(answer.status == 200 && answer.body == Array("115 8".utf8))
            #expect(answer.headers["Content-Type"] == "text/plain; charset=utf-8")
        }
    }

    @Test(arguments: [
        "", "hub.mode=subscribe&hub.verify_token=x&hub.challenge=1", "hub.mode=subscribe&hub.verify_token=oud",
        "hub.mode=no&hub.verify_token=oud&hub.challenge=1",
    ])
    func `refuses a challenge of anybody else`(query: String) { #expect(challenge(query).status == 403) }

    @Test func `is proved by a signature over the bytes as they came`() {
        func status(_ body: String, signed: String? = nil, key: String = "geheim", header: (String) -> String? = { "sha256=\($0)" }) -> Int
        {
            let code = Coded.hex(Proof.Signature.Algorithm.sha256.code(of: Array((signed ?? body).utf8), Secret(key)))
            let headers: HeaderFields = header(code).map { ["X-Hub-Signature-256": $0] } ?? [:]
            return channel.receive(WebhookRequest(method: "POST", headers: headers, body: Array(body.utf8)), at: MetaExample.now).answer
                .status
        }
        let body = #"{"object":"whatsapp_business_account","entry":[],"a":"\u00e9"}"#
        #expect(status(body) == 200 && status(body, key: "vorig") == 200)
        #expect(status(body, signed: body.replacing(#"\u00e9"#, with: "é")) == 401, "written again is not what was signed")
        #expect(status(body, key: "ander") == 401 && status(body) { _ in nil } == 401 && status(body) { $0 } == 401)
        #expect(status(body) { "sha256=\($0.dropLast())" } == 401 && status(body) { _ in "sha256=" } == 401)
        #expect(status("nee") == 400 && status("[]") == 400 && status("{}") == 400 && status(#"{"entry":{}}"#) == 400)
    }

    @Test func `never shows its secrets`() {
        var dumped = ""
        dump(channel, to: &dumped)
        #expect(!dumped.contains("geheim") && !dumped.contains("EAAx"))
    }
}

/// A configuration and signed requests for the tests of both.
enum MetaExample {
    static let now = Instant(milliseconds: 1_777_000_000_000)

    static func configuration(_ kind: ChannelKind, settings: [String: String] = [:]) -> ChannelConfiguration {
        ChannelConfiguration(
            id: kind.rawValue, kind: kind, settings: settings.merging(["api": "http://127.0.0.1:9/v25.0"]) { $1 },
            secrets: [
                "app_secret": [Secret("geheim"), Secret("vorig")], "verify_token": [Secret("oud"), Secret("nieuw")],
                "access_token": [Secret("EAAx")],
            ])
    }

    static func receive(_ body: String, by channel: any Channel) -> Decoded {
        let code = Coded.hex(Proof.Signature.Algorithm.sha256.code(of: Array(body.utf8), Secret("geheim")))
        let request = WebhookRequest(method: "POST", headers: ["X-Hub-Signature-256": "sha256=\(code)"], body: Array(body.utf8))
        return channel.receive(request, at: now)
    }

    static func outbound(_ text: String, labels: [String] = [], to conversation: String = "31612345678") -> Outbound {
        let choices = labels.enumerated().map { place, label in
            Outbound.Choice(id: "n1:\(place)", key: "\(place + 1)", label: label, short: label.count <= 20 ? label : "\(place + 1)")
        }
        var outbound = Outbound(id: "o1", conversation: conversation, text: text, choices: choices, language: .dutch)
        outbound.lastHeard = Instant(milliseconds: now.milliseconds - 3_600_000)
        return outbound
    }

    static func answer(_ status: Int, _ body: String, headers: HeaderFields = [:]) -> HTTPReply {
        .answered(status: status, headers: headers, body: Array(body.utf8))
    }
}
