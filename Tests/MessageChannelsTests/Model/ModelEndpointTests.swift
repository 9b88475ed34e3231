import DialogueEngine
import JSONText
import Testing

@testable import MessageChannels

@Suite struct `A question to a model` {
    private let endpoint = ModelEndpoint(url: "https://model.example.nl/v1/", name: "m", embeddings: "e", key: Secret("sleutel"))

    @Test func `is one call without tools, names or ids of people`() throws {
        let call = endpoint.call(for: Asked.question(.labels))
        #expect(call.url == "https://model.example.nl/v1/chat/completions" && call.headers["Authorization"] == "Bearer sleutel")
        let body = try JSON(call.body)
        #expect(
            Set(try #require(body.object).keys) == ["model", "messages", "temperature", "max_tokens", "response_format"]
                && body["temperature"] == 0 && body["response_format"]?["type"] == "json_object")
        let text = String(decoding: call.body, as: UTF8.self)
        for place in 0..<12 { #expect(!text.contains("p\(place).zorg") && !text.contains("\"p\(place)\"")) }
        #expect(!"\(call)".contains("sleutel") && endpoint.host == "model.example.nl")
    }

    @Test func `keeps what residents wrote out of its rules`() throws {
        for part in [ModelPart.labels, .prose] {
            let messages = try JSON(endpoint.call(for: Asked.question(part)).body)["messages"]
            #expect(messages?[0]?["role"] == "system" && messages?[1]?["role"] == "user")
            #expect(messages?[0]?["content"]?.string?.contains("Dorpskerk") == false)
            let material = try JSON((messages?[1]?["content"]?.string ?? "").utf8)
            #expect(material["texts"]?.array?.count == 12 && material["themes"]?[1]?["texts"]?[0] == "t7")
        }
    }

    @Test func `about likeness sends what themes are called and no text`() throws {
        let call = endpoint.call(for: Asked.question(.near))
        #expect(call.url.hasSuffix("/v1/embeddings"))
        #expect(try JSON(call.body)["input"] == ["geluid, nacht", "openbaar vervoer"])
        #expect(ModelEndpoint(url: "https://a.nl/v1", name: "m").parts == [.labels, .prose])
    }

    @Test(arguments: [
        ("Bel 06 12 34 56 78 maar.", "Bel [nummer] maar."), ("mail jan.p@huis.nl nu", "mail [mail] nu"), ("ik ben @jan", "ik ben [naam]"),
        ("kijk https://a.nl/jan of www.a.nl", "kijk [adres] of [adres]"),
        ("Dorpsstraat 12a, 8401 AB Gorredijk", "Dorpsstraat [nummer], [nummer] Gorredijk"),
        ("BSN 123456789.", "BSN [nummer]."), ("+31(0)6-12345678", "[nummer]"), ("geboren 3-4-1980", "geboren [nummer]"),
        ("twee\n\nregels\u{200B}\u{202E} en meer", "twee regels en meer"), ("geen getal", "geen getal"), ("", ""),
        ("٠٦١٢٣٤٥٦٧٨ bellen", "[nummer] bellen"),
    ]) func `loses what leads to somebody`(said: String, sent: String) {
        #expect(said.redacted == sent)
    }

    @Test func `is cut off where it is long, between words`() {
        let long = ModelQuestion.Text(id: "a", author: "p", text: String(repeating: "woord ", count: 500))
        #expect(long.text.count <= 281 && long.text.hasSuffix("woord…"))
    }
}
