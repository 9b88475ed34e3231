import Crypto

/// How Twilio signs: base64 of a keyed hash over the public URL, followed by every field of the form, sorted, name and value without anything between.
///
/// The header `X-Twilio-Webhooks-Signature-Settings` names another algorithm than SHA-1. Twilio does not always agree with itself on whether a port
/// belongs to the URL, so both ways are believed. Of a body of JSON the URL holds a hash, in the field `bodySHA256` of the query.
///
/// Source: Twilio, "Validating requests", and the behaviour of its own library, 9.13.
struct TwilioSignature: Sendable {
    /// Where Twilio calls us, without query and without anything after it.
    let publicURL: String

    func proof(_ secrets: [Secret]) -> Proof {
        .any(
            [false, true].flatMap { withPort in
                [Proof.Signature.Algorithm.sha1, .sha256].map { .signature(scheme($0, withPort: withPort), keys: secrets) }
            })
    }

    private func scheme(_ algorithm: Proof.Signature.Algorithm, withPort: Bool) -> Proof.Signature {
        Proof.Signature(
            algorithm: algorithm,
            signed: { signed($0, withPort: withPort) },
            codes: { request in
                guard Self.algorithm(request) == algorithm, let code = request.headers["X-Twilio-Signature"] else { return [] }
                return Coded.base64(code).map { [$0] } ?? []
            })
    }

    /// What a request says it is signed by; `nil` for an algorithm that is not known.
    private static func algorithm(_ request: WebhookRequest) -> Proof.Signature.Algorithm? {
        let parts = (request.headers["X-Twilio-Webhooks-Signature-Settings"] ?? "").split(separator: ",").map { part in
            part.split(separator: "=", maxSplits: 1).map { String($0.drop { $0 == " " }.prefix { $0 != " " }) }
        }
        return switch parts.first(where: { $0.count == 2 && $0[0] == "algorithm" && !$0[1].isEmpty })?[1].uppercased() {
        case nil, "HMAC_SHA1": .sha1
        case "HMAC_SHA256": .sha256
        default: nil
        }
    }

    /// - Returns: `nil` where the body is not the one whose hash is signed.
    /// - Complexity: O(n log n) in the number of fields.
    private func signed(_ request: WebhookRequest, withPort: Bool) -> [UInt8]? {
        var bytes = Array(url(request, withPort: withPort).utf8)
        if request.isJSON, let hash = request.fields["bodySHA256"] {
            return Coded.hex(hash).map { Secret.equal(Array(SHA256.hash(data: request.body)), $0) } == true ? bytes : nil
        }
        let fields = request.method == "GET" ? [] : FormFields(request.body).all.map { (Array($0.name.utf8), $0.value) }
        let sorted = fields.sorted { $0.0 == $1.0 ? $0.1.lexicographicallyPrecedes($1.1) : $0.0.lexicographicallyPrecedes($1.0) }
        var last: ([UInt8], [UInt8])?
        for field in sorted {
            // What is there twice is signed once.
            if let last, last == field { continue }
            bytes += field.0 + field.1
            last = field
        }
        return bytes
    }

    private func url(_ request: WebhookRequest, withPort: Bool) -> String {
        let parts = publicURL.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        let query = request.query.map { "?\($0)" } ?? ""
        guard parts.count >= 3 else { return publicURL + request.path + query }
        let host = parts[2].split(separator: ":", maxSplits: 1)
        let port = withPort ? ":\(host.count == 2 ? String(host[1]) : parts[0] == "https:" ? "443" : "80")" : ""
        return "\(parts[0])//\(host.first ?? "")\(port)" + (parts.count == 4 ? "/\(parts[3])" : "") + request.path + query
    }
}

extension WebhookRequest {
    /// Whether the body says that it is JSON, and so no form.
    var isJSON: Bool { (headers["Content-Type"] ?? "").lowercased().hasPrefix("application/json") }
}
