import DialogueEngine
import JSONText
import MessageChannels
import Testing

@testable import OpenIDConnect

@Suite struct `A service to sign in by` {
    private let service = FakeProvider()
    private let noon = Instant(milliseconds: 1_777_000_000_000)

    /// Somebody goes through it whole.
    private func name(
        _ settings: ProviderSettings = FakeProvider.settings, _ shape: (inout FakeProvider.Shape) -> Void = { _ in }
    ) async throws(SignInFault) -> String {
        service.set(shape)
        let (provider, attempt) = (Provider(settings, by: service), SignInAttempt())
        let address = try await provider.address(for: attempt, at: noon)
        let claims: [String: JSON] = ["email": "fenna@example.nl", "preferred_username": "fenna"]
        let code = service.signIn(at: address, claims, now: noon)[0].1
        return try await provider.name(for: code, attempt, at: noon + .seconds(2))
    }

    /// Why somebody did not get through; `nil` where they did.
    private func refusal(_ shape: (inout FakeProvider.Shape) -> Void) async -> SignInFault.Refusal? {
        do throws(SignInFault) { _ = try await name(FakeProvider.settings, shape) } catch {
            if case .refused(let refusal) = error { return refusal }
            Issue.record("\(error)")
        }
        return nil
    }

    private func claims(_ claims: [String: JSON]) async -> SignInFault.Refusal? { await refusal { $0.claims = claims } }

    @Test(arguments: [FakeProvider.Signer.rsa(0), .curve]) func `says who somebody is, signed by RSA or by a curve`(
        signer: FakeProvider.Signer
    ) async throws {
        #expect(try await name { $0.signer = signer } == "fenna@example.nl")
        // A key needs no id where it is the only one of its sort, and a token no type.
        #expect(try await name { $0.head = ["kid": .null, "typ": .null] } == "fenna@example.nl")
        let other = try await name(FakeProvider.settings(claim: "preferred_username")) { $0.head = [:] }
        #expect(other == "fenna")
    }

    @Test(arguments: [FakeProvider.Signer.longRSA, .paddedRSA, .longCurve, .longestCurve, .edwards, .edwardsByName])
    func `says who somebody is, also where it does not keep to RS256`(signer: FakeProvider.Signer) async throws {
        #expect(try await name { ($0.signer, $0.published) = (signer, [.curve, signer]) } == "fenna@example.nl")
        #expect(await refusal { ($0.signer, $0.head) = (signer, ["alg": "RS256"]) } != nil)
        service.set { ($0.head, $0.changesSignature) = ([:], true) }
        #expect(await refusal { $0.signer = signer } == .badSignature)
    }

    @Test func `is asked for the name where its token does not say it`() async throws {
        func asked(_ told: JSON?, _ claims: [String: JSON] = ["email": .null]) async throws(SignInFault) -> String {
            try await name { shape in
                (shape.claims, shape.userInfo) = (claims, told)
                shape.document = ["userinfo_endpoint": "https://tokens.example.nl/me"]
            }
        }
        let told: JSON = ["sub": "12345", "email": "fenna@example.nl", "email_verified": true]
        #expect(try await asked(told) == "fenna@example.nl")
        #expect(try await asked(told, ["email_verified": .null]) == "fenna@example.nl", "said by the token, verified beside it")
        await #expect(throws: SignInFault.refused(.wrongSubject)) {
            try await asked(["sub": "99", "email": "fenna@example.nl", "email_verified": true])
        }
        await #expect(throws: SignInFault.refused(.wrongSubject)) {
            try await asked(["email": "fenna@example.nl", "email_verified": true])
        }
        await #expect(throws: SignInFault.refused(.noName)) { try await asked(["sub": "12345", "email": "fenna@example.nl"]) }
        await #expect(throws: SignInFault.refused(.noName)) { try await asked("een eigen vorm") }
        await #expect(throws: SignInFault.unavailable(asked: "userinfo", came: "401")) { try await asked(nil) }
        let before = service.count("/me")
        #expect(try await asked(["sub": "99"], [:]) == "fenna@example.nl")
        #expect(service.count("/me") == before, "what the token says is not asked for")
    }

    @Test func `takes our secret in the head or in the body, and does without where it gave none`() async throws {
        #expect(try await name { $0.document = ["token_endpoint_auth_methods_supported": ["client_secret_post"]] } == "fenna@example.nl")
        #expect(
            try await name { $0.document = ["token_endpoint_auth_methods_supported": ["client_secret_basic", "x"]] } == "fenna@example.nl")
        let open = try await name(FakeProvider.settings(secret: nil)) { $0.document = ["token_endpoint_auth_methods_supported": ["none"]] }
        #expect(open == "fenna@example.nl")
        await #expect(throws: SignInFault.unavailable(asked: "token", came: "401")) {
            try await name(FakeProvider.settings(secret: Secret("een ander"))) { $0.document = [:] }
        }
    }

    @Test func `is not believed with a token that is not signed by its keys in a way we know`() async {
        #expect(await refusal { $0.signer = .nothing } == .badAlgorithm)
        #expect(await refusal { $0.signer = .publicKeyAsSecret } == .badAlgorithm)
        // The same signature under another name of how it was made.
        #expect(await refusal { ($0.signer, $0.head) = (.publicKeyAsSecret, ["alg": "RS256"]) } == .badSignature)
        #expect(await refusal { ($0.signer, $0.head) = (.nothing, ["alg": "RS256"]) } == .badSignature)
        #expect(await refusal { ($0.signer, $0.head) = (.nothing, ["alg": "ES256", "kid": "p256"]) } == .badSignature)
        #expect(await refusal { ($0.signer, $0.head) = (.rsa(0), ["alg": "RS512"]) } == .unknownKey, "its key says that it is for RS256")
        #expect(await refusal { ($0.signer, $0.head) = (.rsa(0), ["alg": "HS512"]) } == .badAlgorithm)
        #expect(await refusal { ($0.signer, $0.head) = (.rsa(0), ["alg": .null]) } == .badAlgorithm)
        #expect(await refusal { ($0.signer, $0.head, $0.changesSignature) = (.rsa(0), [:], true) } == .badSignature)
        #expect(await refusal { ($0.signer, $0.changesSignature) = (.curve, true) } == .badSignature)
        service.set { $0.changesSignature = false }
        // Somebody else's key under the id of the right one, and an id of the other sort of key.
        #expect(await refusal { ($0.signer, $0.head) = (.rsa(1), ["kid": "rsa-0"]) } == .badSignature)
        #expect(await refusal { ($0.signer, $0.head) = (.rsa(0), ["kid": "p256"]) } == .unknownKey)
        #expect(await refusal { ($0.signer, $0.head) = (.rsa(1), [:]) } == .unknownKey)
        #expect(await refusal { ($0.signer, $0.head, $0.published) = (.rsa(1), ["kid": .null], [.rsa(0), .rsa(1)]) } == .unknownKey)
        #expect(await refusal { ($0.signer, $0.head) = (.rsa(0), ["crit": ["exp"]]) } == .unreadable)
        #expect(await refusal { ($0.signer, $0.head) = (.rsa(0), ["typ": "at+jwt"]) } == .unreadable)
        #expect(await refusal { ($0.head, $0.keys) = ([:], ["use": "enc"]) } == .unknownKey)
        #expect(await refusal { $0.keys = ["alg": "PS256"] } == .unknownKey)
        #expect(await refusal { $0.keys = ["n": "AQAB", "e": "AQAB"] } == .badSignature)
        #expect(await refusal { $0.keys = [:] } == nil)
    }

    @Test func `is not believed where the claims are not for us and of now`() async {
        let seconds = noon.milliseconds / 1_000
        #expect(await claims(["iss": "https://login.example.nl"]) == .wrongIssuer)
        #expect(await claims(["iss": .null]) == .wrongIssuer)
        #expect(await claims(["aud": "een ander"]) == .wrongAudience)
        #expect(await claims(["aud": .null]) == .wrongAudience)
        #expect(await claims(["aud": ["een ander", "meerstem"]]) == .wrongAudience)
        #expect(await claims(["aud": ["een ander", "meerstem"], "azp": "een ander"]) == .wrongAudience)
        #expect(await claims(["azp": "een ander"]) == .wrongAudience)
        #expect(await claims(["azp": 5]) == .wrongAudience)
        #expect(await claims(["aud": ["een ander", "meerstem"], "azp": "meerstem"]) == nil)
        #expect(await claims(["aud": ["meerstem"]]) == nil)
        #expect(await claims(["exp": .int(seconds - 59)]) == .expired)
        #expect(await claims(["exp": .int(seconds - 57)]) == nil)
        #expect(await claims(["exp": "morgen"]) == .unreadable)
        #expect(await claims(["exp": .null]) == .unreadable)
        #expect(await claims(["iat": .int(seconds + 63)]) == .notYet)
        #expect(await claims(["iat": .int(seconds + 61)]) == nil)
        #expect(await claims(["iat": .null]) == .unreadable)
        #expect(await claims(["nbf": .int(seconds + 63)]) == .notYet)
        #expect(await claims(["sub": .null]) == .unreadable)
        #expect(await claims(["nonce": "een andere"]) == .wrongNonce)
        #expect(await claims(["nonce": .null]) == .wrongNonce)
    }

    @Test func `gives no name that is not there, and no address that nobody verified`() async throws {
        #expect(await claims(["email": .null]) == .noName)
        #expect(await claims(["email": ""]) == .noName)
        #expect(await claims(["email_verified": false]) == .noName)
        #expect(await claims(["email_verified": .null]) == .noName)
        #expect(await claims(["email_verified": "false"]) == .noName)
        let name = try await name(FakeProvider.settings(claim: "preferred_username")) { $0.claims = ["email_verified": .null] }
        #expect(name == "fenna")
    }

    @Test func `is asked for its keys again when one is not known, but at most once a minute`() async throws {
        let provider = Provider(FakeProvider.settings, by: service)
        func attempt(at now: Instant) async throws(SignInFault) -> String {
            let attempt = SignInAttempt()
            let code = service.signIn(at: try await provider.address(for: attempt, at: now), ["email": "fenna@example.nl"], now: now)[0].1
            return try await provider.name(for: code, attempt, at: now)
        }
        for second in 0..<3 { #expect(try await attempt(at: noon + .seconds(Int64(second))) == "fenna@example.nl") }
        #expect(service.count("/keys") == 1 && service.count("/openid-configuration") == 1)
        // The service signs with another key and publishes it.
        service.set { ($0.signer, $0.published) = (.rsa(1), [.rsa(1)]) }
        for second in [10, 20, 59] {
            await #expect(throws: SignInFault.refused(.unknownKey)) { try await attempt(at: noon + .seconds(Int64(second))) }
        }
        #expect(service.count("/keys") == 1)
        #expect(try await attempt(at: noon + .seconds(61)) == "fenna@example.nl")
        // The key that was taken back is worth nothing, and asking for it is bounded too.
        service.set { $0.signer = .rsa(0) }
        for second in [70, 80, 119, 122, 130] {
            await #expect(throws: SignInFault.refused(.unknownKey)) { try await attempt(at: noon + .seconds(Int64(second))) }
        }
        #expect(service.count("/keys") == 3)
        // After an hour it is asked anew in any case.
        service.set { $0.published = [.rsa(0)] }
        #expect(try await attempt(at: noon + .hours(2)) == "fenna@example.nl")
        #expect(service.count("/keys") == 4 && service.count("/openid-configuration") == 2)
    }

    @Test func `is another one, or none, with a configuration that is not its own or not safe`() async throws {
        let faults: [[String: JSON]] = [
            ["issuer": "https://login.example.nl/zuid"], ["issuer": .null], ["token_endpoint": "http://tokens.example.nl/token"],
            ["jwks_uri": "file:///etc/passwd"], ["authorization_endpoint": "javascript:alert(1)"], ["jwks_uri": .null],
            ["authorization_endpoint": "https://login.example.nl/in#x"], ["token_endpoint": "https://iemand@tokens.example.nl/token"],
            ["authorization_endpoint": "https://login.example.nl/in\"><b>"],
        ]
        for fault in faults {
            await #expect(throws: SignInFault.self, "\(fault)") { try await name { $0.document = fault } }
        }
        for body in ["", "[]", "<html>", "{\"issuer\": 5}"] {
            let reply = HTTPReply.answered(status: 200, headers: [:], body: Array(body.utf8))
            await #expect(throws: SignInFault.self) {
                try await name { ($0.document, $0.replies) = ([:], ["/openid-configuration": reply]) }
            }
        }
    }

    @Test func `gives no answer, and then does`() async throws {
        for (place, what) in [("/openid-configuration", "configuration"), ("/keys", "keys"), ("/token", "token")] {
            let replies: [(HTTPReply, String)] = [
                (.failed(.timedOut), "timedOut"), (.failed(.forbiddenAddress), "forbiddenAddress"),
                (.answered(status: 502, headers: [:], body: []), "502"),
                (.answered(status: 302, headers: ["Location": "/"], body: []), "302"),
            ]
            for (reply, came) in replies {
                await #expect(throws: SignInFault.unavailable(asked: what, came: came)) { try await name { $0.replies = [place: reply] } }
            }
            #expect(try await name { $0.replies = [:] } == "fenna@example.nl")
        }
        let stale = HTTPReply.answered(status: 400, headers: [:], body: Array("{\"error\": \"invalid_grant\"}".utf8))
        await #expect(throws: SignInFault.refused(.badCode)) { try await name { $0.replies = ["/token": stale] } }
    }

    @Test func `says who it is in its answer where it promised to`() async throws {
        let provider = Provider(FakeProvider.settings, by: service)
        try await provider.checkIssuer(nil, at: noon)
        try await provider.checkIssuer(FakeProvider.issuer, at: noon)
        await #expect(throws: SignInFault.refused(.wrongIssuer)) { try await provider.checkIssuer("https://elders.example", at: noon) }
        service.set { $0.document = ["authorization_response_iss_parameter_supported": true] }
        let strict = Provider(FakeProvider.settings, by: service)
        await #expect(throws: SignInFault.refused(.wrongIssuer)) { try await strict.checkIssuer(nil, at: noon) }
        try await strict.checkIssuer(FakeProvider.issuer, at: noon)
    }
}
