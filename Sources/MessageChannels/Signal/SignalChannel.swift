import DialogueEngine
import JSONText

/// Signal by signal-cli: its own daemon (`--http`), or signal-cli-rest-api around it.
///
/// signal-cli signs nothing, so whoever passes its messages on brings our own secret: `Authorization: Bearer …`, or the password of `Basic`, which
/// signal-cli-rest-api sends when its webhook's address is `https://signal:SECRET@…`. We call `api` by JSON-RPC (`/api/v1/rpc`); with the setting
/// `protocol` as `rest`, by the paths of signal-cli-rest-api.
/// Source: signal-cli man pages signal-cli-jsonrpc(5) and signal-cli(1), and the records in its `org.asamk.signal.json`; signal-cli-rest-api's swagger.
struct SignalChannel: PollingChannel, NumberedChannel {
    static let kind = ChannelKind.signal

    let id: String
    let abilities: Abilities
    let proof: Proof
    let isPolled: Bool
    let country: String

    /// A number such as `+31612345678`, or the account's own id.
    private let account: String
    private let api: String
    private let isREST: Bool

    /// From here on signal-cli sends a text as a file beside its first words.
    private static let textLimit = 2_000
    private static let rpc = "/api/v1/rpc"
    /// How long signal-cli waits for a message when it is asked, in seconds, and how many it gives at once.
    private static let (wait, most): (Int64, Int64) = (10, 100)

    init(_ configuration: ChannelConfiguration) throws(ChannelFault) {
        id = configuration.id
        isPolled = try configuration.isPolled()
        account = try configuration.required("account")
        country = try configuration.country()
        proof = .authorization(try configuration.secrets("secret"))
        let api = configuration.api("http://127.0.0.1:8080")
        self.api = api.hasSuffix(Self.rpc) ? String(api.dropLast(Self.rpc.count)) : api
        switch configuration.settings["protocol"] ?? "json-rpc" {
        case "json-rpc": isREST = false
        case "rest": isREST = true
        default: throw ChannelFault(channel: id, reason: "'protocol' is json-rpc or rest")
        }
        var abilities = Abilities(textLimit: Self.textLimit, lengthUnit: .utf8, rate: 2, ratePerConversation: 1)
        (abilities.tellsEdits, abilities.tellsRetractions, abilities.media) = (true, true, [.photo, .voice])
        self.abilities = abilities
    }

    /// Signal has ids and names beside numbers.
    func mayReach(_ address: String) -> Bool { !address.isEmpty }

    // MARK: - What comes in

    func decode(_ request: VerifiedRequest, at now: Instant) throws(Malformed) -> Decoded {
        Decoded(try events(request.request.body))
    }

    private func events(_ body: [UInt8]) throws(Malformed) -> [InboundEvent] {
        do {
            return SignalEnvelope.all(in: try JSON(body), to: account).flatMap(\.events)
        } catch {
            throw Malformed("the body is no JSON")
        }
    }

    func poll(from position: String?) -> HTTPCall {
        if isREST { return HTTPCall(method: "GET", url: "\(api)/v1/receive/\(account.percentEncoded)?timeout=\(Self.wait)") }
        return call("receive", ["timeout": .int(Self.wait), "maxMessages": .int(Self.most)], id: "receive")
    }

    func polled(_ reply: HTTPReply, from position: String?) throws(Malformed) -> Polled {
        guard case .answered(200, _, let body) = reply else { throw Malformed("signal-cli gives no answer") }
        if let fault = try? JSON(body)["error"], fault != .null { throw Malformed("signal-cli answers that it cannot receive") }
        return Polled(try events(body))
    }

    // MARK: - Ours

    func calls(for outbound: Outbound, at now: Instant) -> [HTTPCall] {
        if outbound.isBlank { return [] }
        let to = outbound.conversation
        return outbound.numbered.pieces(atMost: Self.textLimit) { $0.utf8.count }.enumerated().map { index, text in
            if isREST {
                let recipient = Self.isGroup(to) ? "group." + Coded.base64(Array(to.utf8)) : to
                return post("/v2/send", ["message": .string(text), "number": .string(account), "recipients": [.string(recipient)]])
            }
            let place: (String, JSON) = Self.isGroup(to) ? ("groupId", .string(to)) : ("recipient", [.string(to)])
            return call("send", [place.0: place.1, "message": .string(text)], id: "\(outbound.id)-\(index)")
        }
    }

    /// Ids of groups are 16 or 32 bytes in base64, which end in `=`; ids, numbers and names of people never do.
    private static func isGroup(_ conversation: String) -> Bool { conversation.hasSuffix("=") }

    private func call(_ method: String, _ parameters: [String: JSON], id: String, answerLimit: Int? = nil) -> HTTPCall {
        let parameters = parameters.merging(["account": .string(account)]) { $1 }
        return post(
            Self.rpc, ["jsonrpc": "2.0", "id": .string(id), "method": .string(method), "params": .object(parameters)],
            answerLimit: answerLimit)
    }

    private func post(_ path: String, _ body: JSON, answerLimit: Int? = nil) -> HTTPCall {
        HTTPCall(
            url: api + path, headers: ["Content-Type": "application/json"], body: body.bytes(), timeout: .seconds(60),
            answerLimit: answerLimit)
    }

    /// What signal-cli keeps on its disk: as it is, or by JSON-RPC in base64, which takes four signs for three bytes.
    func fetch(_ attachment: InboundEvent.Attachment) -> Fetch? {
        guard let id = attachment.id else { return nil }
        if isREST { return .download("\(api)/v1/attachments/\(id.percentEncoded)") }
        let call = call("getAttachment", ["id": .string(id)], id: "attachment", answerLimit: Fetch.longest / 3 * 4 + 4_096)
        return Fetch(call) { [self] reply in
            if case .answered(200..<300, _, let body) = reply, let result = try? JSON(body)["result"],
                let bytes = (result["data"] ?? result).string.flatMap({ Coded.base64($0) }), !bytes.isEmpty
            {
                return .file(bytes)
            }
            let outcome = outcome(of: reply)
            if case .sent = outcome { return .failed(Fetch.gone) }
            return .failed(outcome)
        }
    }

    func outcome(of reply: HTTPReply) -> DeliveryOutcome {
        guard case .answered(_, _, let body) = reply, let answer = try? JSON(body), let outcome = SignalAnswer(answer).outcome else {
            return generalOutcome(of: reply)
        }
        return outcome
    }
}

extension Proof {
    /// The secret as `Bearer`, or as the password of `Basic`.
    fileprivate static func authorization(_ secrets: [Secret]) -> Proof {
        secret(secrets) { request in
            let parts = (request.headers["Authorization"] ?? "").split(separator: " ", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            switch parts[0].lowercased() {
            case "bearer": return String(parts[1])
            case "basic":
                let pair = Coded.base64(parts[1]).map { String(decoding: $0, as: UTF8.self) }
                return pair?.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first.map(String.init)
            default: return nil
            }
        }
    }
}
