public import DialogueEngine

/// Signs requests, and says what a signed one must prove.
///
/// A signature is `v1,` and the base64 of a keyed hash over `webhook-id.webhook-timestamp.body`; one header may bring several, with spaces between
/// them, while a key is being replaced. Ours are signed with every key there is, and one that fits is enough to be believed.
/// Source: Standard Webhooks 1.0, "Signature scheme" and "Verifying webhook authenticity".
public struct StandardWebhook: Sendable {
    private let keys: [Secret]

    /// - Throws: ``ChannelFault`` where the secret `signing_secret` is missing, or begins with `whsec_` and goes on in something else than base64.
    public init(_ configuration: ChannelConfiguration) throws(ChannelFault) {
        keys = try configuration.secrets("signing_secret").map { secret throws(ChannelFault) in
            guard let key = Self.key(secret) else {
                throw ChannelFault(channel: configuration.id, reason: "'signing_secret' is not base64 after 'whsec_'")
            }
            return key
        }
    }

    /// The bytes of `whsec_` and base64, with or without its `=` at the end; anything else is the key as it stands.
    private static func key(_ secret: Secret) -> Secret? {
        guard secret.text.hasPrefix("whsec_") else { return secret }
        let digits = secret.text.dropFirst(6).prefix { $0 != "=" }
        let padding = String(repeating: "=", count: (4 - digits.utf8.count % 4) % 4)
        return Coded.base64(digits + padding).flatMap { $0.isEmpty ? nil : Secret($0) }
    }

    /// The three headers that prove a body.
    ///
    /// - Parameter id: the same for every try to send this. A full stop in it, which the scheme has for itself, is written as a dash.
    public func headers(id: String, body: [UInt8], at now: Instant) -> HeaderFields {
        let id = String(id.map { $0 == "." ? "-" : $0 })
        let time = String(now.milliseconds / 1_000)
        let signed = Self.signed(id, time, body)
        let signatures = keys.map { "v1," + Coded.base64(Proof.Signature.Algorithm.sha256.code(of: signed, $0)) }
        return ["webhook-id": id, "webhook-timestamp": time, "webhook-signature": signatures.joined(separator: " ")]
    }

    private static func signed(_ id: String, _ time: String, _ body: [UInt8]) -> [UInt8] { Array("\(id).\(time).".utf8) + body }

    /// That a request was signed with one of the keys, for an id without a full stop, not more than five minutes ago or ahead.
    var proof: Proof {
        let scheme = Proof.Signature(
            signed: { request in
                guard let id = request.headers["webhook-id"], let time = request.headers["webhook-timestamp"] else { return nil }
                return id.isEmpty || id.contains(".") ? nil : Self.signed(id, time, request.body)
            },
            codes: { request in
                (request.headers["webhook-signature"] ?? "").split(separator: " ").compactMap { signature in
                    signature.hasPrefix("v1,") ? Coded.base64(signature.dropFirst(3)) : nil
                }
            },
            time: { Instant(platformSeconds: $0.headers["webhook-timestamp"].flatMap { Int64($0) }) })
        return .signature(scheme, keys: keys)
    }
}
