import DialogueEngine
import Testing

@testable import MessageChannels

@Suite struct `A proof` {
    private let now = Instant(milliseconds: 1_777_000_000_000)

    @Test func `by a secret in a header takes every key of a rotation, and nothing else`() {
        let proof = Proof.header("X-Secret", [Secret("oud"), Secret("nieuw")])
        func failure(_ headers: HeaderFields) -> Proof.Failure? {
            if case .failure(let failure) = proof.verify(WebhookRequest(method: "POST", headers: headers), at: now) { failure } else { nil }
        }
        #expect(failure(["x-secret": "oud"]) == nil && failure(["X-SECRET": "nieuw"]) == nil)
        #expect(failure([:]) == .missing && failure(["X-Secret": ""]) == .wrong && failure(["X-Secret": "nieu"]) == .wrong)
    }

    @Test func `never prints what is secret`() {
        let secret = Secret("heel geheim")
        #expect("\(secret)" == "(secret)" && String(reflecting: secret) == "(secret)")
        var dumped = ""
        dump([secret], to: &dumped)
        #expect(!dumped.contains("geheim") && !dumped.contains("104"))
        let call = HTTPCall(url: "https://api.example.org/bot123:geheim/sendMessage")
        #expect("\(call)" == "POST api.example.org")
    }
}

@Suite struct `A form` {
    @Test func `is bytes, with blanks and broken percent signs kept`() {
        let fields = FormFields("text=%00%E9+a&leeg=&geen&c=100%25%&d=%zz")
        #expect(fields.bytes("text") == [0, 0xE9, 0x20, 0x61])
        #expect(fields["leeg"] == "" && fields["geen"] == "" && fields["c"] == "100%%" && fields["d"] == "%zz")
        #expect(fields["text"] == nil, "no UTF-8")
    }
}

@Suite struct `A long text` {
    @Test func `is cut between lines, else words, else characters, and nothing is lost`() {
        let text = "Een twee drie.\nVier vijf zes zeven."
        #expect(text.pieces(atMost: 15) { $0.count } == ["Een twee drie.", "Vier vijf zes", "zeven."])
        #expect("abcdefghij".pieces(atMost: 4) { $0.count } == ["abcd", "efgh", "ij"])
        #expect("kort".pieces(atMost: 4) { $0.count } == ["kort"])
    }
}
