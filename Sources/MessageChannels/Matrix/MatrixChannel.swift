import DialogueEngine
import Foundation
import JSONText

/// Matrix, as an application service of a homeserver.
///
/// The homeserver sends every event of the rooms our bot is in, one transaction at a time, and the same one again until it is answered 200 with JSON.
/// So a transaction is taken whatever stands in it. The bot (setting `user_id`) is the `sender_localpart` of the registration, and is registered once.
/// Setting `rooms` names, with spaces between them, the ids of the rooms where a consultation is held; every other room is taken to be private.
/// Secrets: `hs_token`, by which we know the homeserver, and `as_token`, by which it knows us.
///
/// Source: Matrix specification 1.15, Application Service API and Client-Server API.
struct MatrixChannel: Channel {
    static let kind = ChannelKind.matrix

    let id: String
    let abilities: Abilities
    let proof: Proof

    private let events: MatrixEvents
    private let homeserver: String
    private let token: Secret

    /// An event may be 65,536 bytes, with all that stands around the text, and a sign may need two.
    private static let textLimit = 30_000

    init(_ configuration: ChannelConfiguration) throws(ChannelFault) {
        id = configuration.id
        proof = .bearer(try configuration.secrets("hs_token"))
        token = try configuration.secrets("as_token")[0]
        homeserver = configuration.api(try configuration.required("homeserver"))
        let rooms = (configuration.settings["rooms"] ?? "").split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
        events = MatrixEvents(bot: try configuration.required("user_id"), rooms: Set(rooms))
        // Two messages a second: each goes behind a call that joins.
        var abilities = Abilities(textLimit: Self.textLimit, lengthUnit: .utf8, rate: 10, ratePerConversation: 4)
        abilities.media = [.photo, .voice, .video, .file]
        (abilities.tellsEdits, abilities.tellsRetractions, abilities.isIdempotent, abilities.holdsRooms) = (true, true, true, true)
        self.abilities = abilities
    }

    func refusal(of failure: Proof.Failure) -> WebhookAnswer { .matrix(403, "M_FORBIDDEN", "not the token of this homeserver") }

    func isNamedRoom(_ conversation: String) -> Bool { events.isConsultation(conversation) }

    // MARK: - What comes in

    func decode(_ request: VerifiedRequest, at now: Instant) throws(Malformed) -> Decoded {
        let request = request.request
        guard let route = MatrixRoute(request.path) else { return Decoded(answer: .matrix(404, "M_UNRECOGNIZED", "no such place")) }
        guard request.method == route.method else { return Decoded(answer: .matrix(405, "M_UNRECOGNIZED", "\(route.method) only")) }
        switch route {
        case .ping: return Decoded()
        case .user(let name): return Decoded(answer: answer(knows: events.isBot(name)))
        case .room(let name): return Decoded(answer: answer(knows: events.isConsultation(name)))
        case .transaction:
            let all = try JSONItems.of("events", in: request.body)
            return Decoded(all.compactMap(events.event), calls: all.compactMap(events.invitation).map(join))
        }
    }

    private func answer(knows: Bool) -> WebhookAnswer { knows ? .ok : .matrix(404, "M_NOT_FOUND", "not of this bot") }

    /// The call that takes an invitation; without it nothing that is said in a room would come.
    private func join(_ room: String) -> HTTPCall {
        call("POST", "join/\(room.percentEncoded)", [:])
    }

    // MARK: - Ours

    /// A notice, so that no other bot answers it. The id makes a second try the same message.
    ///
    /// The room is joined first, which changes nothing where the bot is in it: the call that takes the invitation may still be under way, or be lost,
    /// and what is sent before it is forbidden. A bot that was put out is not let in again, unless the room is open to all; that it was put out is told.
    func calls(for outbound: Outbound, at now: Instant) -> [HTTPCall] {
        let pieces = outbound.numbered.pieces(atMost: Self.textLimit) { $0.utf8.count }
        let notices = pieces.enumerated().map { index, text in
            var content: [String: JSON] = ["msgtype": "m.notice", "body": .string(text)]
            if index == 0, let answered = outbound.inReplyTo, events.isConsultation(outbound.conversation) {
                content["m.relates_to"] = ["m.in_reply_to": ["event_id": .string(answered)]]
            }
            if let person = outbound.addressee { content["m.mentions"] = ["user_ids": [.string(person)]] }
            let transaction = index == 0 ? outbound.id : "\(outbound.id)-\(index + 1)"
            let room = outbound.conversation.percentEncoded
            return call("PUT", "rooms/\(room)/send/m.room.message/\(transaction.percentEncoded)", .object(content))
        }
        return [join(outbound.conversation)] + notices
    }

    private func call(_ method: String, _ place: String, _ body: JSON) -> HTTPCall {
        HTTPCall(
            method: method, url: "\(homeserver)/_matrix/client/v3/\(place)",
            headers: ["Authorization": "Bearer \(token.text)", "Content-Type": "application/json"], body: body.bytes())
    }

    /// From our own homeserver, whichever server it stands on: `mxc://SERVER/ID`.
    func fetch(_ attachment: InboundEvent.Attachment) -> Fetch? {
        let parts = (attachment.id ?? "").split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 4, parts[0] == "mxc:", parts[1].isEmpty, parts[2...].allSatisfy({ !["", ".", ".."].contains($0) }) else {
            return nil
        }
        let place = "\(String(parts[2]).percentEncoded)/\(String(parts[3]).percentEncoded)"
        return .download(
            "\(homeserver)/_matrix/client/v1/media/download/\(place)", headers: ["Authorization": "Bearer \(token.text)"])
    }

    func outcome(of reply: HTTPReply) -> DeliveryOutcome {
        guard case .answered(let status, _, let bytes) = reply, let body = try? JSON(bytes) else { return generalOutcome(of: reply) }
        if (200..<300).contains(status) { return .sent(nativeID: body["event_id"]?.string) }
        switch body["errcode"]?.string {
        case "M_LIMIT_EXCEEDED":
            let wait = body["retry_after_ms"]?.int.map { Span(milliseconds: max(0, min($0, 86_400_000))) }
            if let wait { return .throttled(after: wait) }
            if case .throttled(let after) = generalOutcome(of: reply) { return .throttled(after: after) }
            return .throttled(after: nil)
        // Nobody who is in no room with us, and does not invite us, wants to hear us there.
        case "M_FORBIDDEN": return .stopped
        case "M_UNKNOWN_TOKEN", "M_MISSING_TOKEN", "M_UNAUTHORIZED", "M_USER_DEACTIVATED", "M_CONSENT_NOT_GIVEN":
            return .misconfigured(reason: "the homeserver does not take 'as_token'")
        case "M_TOO_LARGE", "M_BAD_JSON", "M_NOT_FOUND": return .refused(reason: "the homeserver answers \(status)")
        default: return generalOutcome(of: reply)
        }
    }
}

extension WebhookAnswer {
    /// An error as Matrix writes it.
    fileprivate static func matrix(_ status: Int, _ code: String, _ words: String) -> WebhookAnswer {
        .json(status, JSON.object(["errcode": .string(code), "error": .string(words)]).text())
    }
}

/// What a homeserver may ask an application service.
private enum MatrixRoute {
    case transaction, ping
    case user(String)
    case room(String)

    /// - Returns: `nil` for places that no homeserver asks for.
    init?(_ path: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 5, parts[0].isEmpty, parts[1...3] == ["_matrix", "app", "v1"] else { return nil }
        switch (parts[4], parts.count) {
        case ("transactions", 6) where !parts[5].isEmpty: self = .transaction
        case ("ping", 5): self = .ping
        case ("users", 6): self = .user(parts[5].removingPercentEncoding ?? "")
        case ("rooms", 6): self = .room(parts[5].removingPercentEncoding ?? "")
        default: return nil
        }
    }

    var method: String {
        switch self {
        case .transaction: "PUT"
        case .ping: "POST"
        case .user, .room: "GET"
        }
    }
}
