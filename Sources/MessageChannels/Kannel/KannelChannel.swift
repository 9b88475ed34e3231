import DialogueEngine

/// SMS by Kannel: messages come by `get-url` or `post-url`, ours go by `sendsms`, and what became of them comes at the path `/dlr`.
///
/// Kannel signs nothing, so every request brings our own secret in its query. The answer is always empty: an answer in the body would lose letters and
/// come after a timeout as a message of Kannel's own. What Kannel must be told:
///
///     get-url = "https://…/channels/sms/webhook?secret=…&id=%I&from=%p&to=%P&text=%b&charset=%C&coding=%c&time=%T&smsc=%i&udh=%u"
///     omit-empty = true          # for the service: no warning to people where our answer is empty
///     max-messages = 3           # for the sendsms user too: else a long text is cut without a word
///     http-request-retry = 10    # for the smsbox: 0 loses a message for ever
///
/// With the setting `dlr_url`, where Kannel reaches `…/webhook/dlr`, reports are asked for with each message.
/// Source: Kannel user guide, tables 7-10 (escape codes) and 7-16 (answers of sendsms); requests, answers and reports of Kannel 1.4.5 itself.
struct KannelChannel: NumberedChannel {
    static let kind = ChannelKind.kannel

    let id: String
    let abilities = Abilities(textLimit: Self.partLimit, lengthUnit: .smsParts, rate: 5, ratePerConversation: 1)
    let proof: Proof

    /// The most SMS of one piece of text.
    private static let partLimit = 3

    private let username: String
    private let password: Secret
    private let from: String
    let country: String
    private let sendsms: String
    /// Where Kannel tells what became of a message; `nil` where nobody asks.
    private let reports: String?

    init(_ configuration: ChannelConfiguration) throws(ChannelFault) {
        id = configuration.id
        let secrets = try configuration.secrets("secret")
        proof = .secret(secrets) { $0.fields["secret"] }
        username = try configuration.required("username")
        password = try configuration.secrets("password")[0]
        from = try configuration.required("from")
        sendsms = try Self.place(configuration)
        country = try configuration.country()
        reports = try configuration.settings["dlr_url"].map { url throws(ChannelFault) in
            // Kannel reads what follows a percent sign as a code of its own, and only letters outside ASCII would be encoded into one of those.
            guard secrets[0].bytes.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                throw ChannelFault(channel: configuration.id, reason: "'secret' has letters, digits and signs of ASCII only")
            }
            return "\(url)\(url.contains("?") ? "&" : "?")secret=\(secrets[0].text.percentEncoded)"
        }
    }

    /// The setting `sendsms`, on the host of `api` where that is given.
    private static func place(_ configuration: ChannelConfiguration) throws(ChannelFault) -> String {
        guard configuration.settings["api"] != nil else { return try configuration.required("sendsms") }
        let parts = (configuration.settings["sendsms"] ?? "").split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        return configuration.api("") + "/" + (parts.count == 4 ? parts[3] : "cgi-bin/sendsms")
    }

    func decode(_ request: VerifiedRequest, at now: Instant) throws(Malformed) -> Decoded {
        let request = request.request
        let events = request.path == "/dlr" ? try report(request.fields) : [try KannelMessage(request).event(country: country)]
        return Decoded(events, answer: .text(200, ""))
    }

    // MARK: - What became of ours

    /// One report; its target is the ``Outbound/id`` that was sent, since Kannel gives a message no id when it takes it.
    private func report(_ fields: FormFields) throws(Malformed) -> [InboundEvent] {
        guard let ref = fields["ref"], !ref.isEmpty else { throw Malformed("'ref' is missing") }
        guard let code = fields["status"] else { throw Malformed("'status' is missing") }
        guard let status = Self.states[code] else { return [] }
        var event = InboundEvent(.status, participant: "", conversation: "", dedupeKey: "\(ref):\(code)")
        (event.target, event.status) = (ref, status)
        return [event]
    }

    /// Delivered, failed, waiting at the operator's, with the operator, refused by it.
    private static let states: [String: DeliveryState] = ["1": .delivered, "2": .failed, "4": .sent, "8": .sent, "16": .failed]

    // MARK: - Ours

    func calls(for outbound: Outbound, at now: Instant) -> [HTTPCall] {
        if outbound.isBlank { return [] }
        let pieces = outbound.numbered.shortMessages(atMost: Self.partLimit)
        return pieces.enumerated().map { index, text in
            var fields = [
                ("username", username), ("password", password.text), ("from", from), ("to", outbound.conversation), ("text", text),
                // In the SMS alphabet Kannel writes a question mark for every other letter.
                ("charset", "UTF-8"), ("coding", ShortMessage(text).foreign == nil ? "0" : "2"),
            ]
            // The last piece tells of all: it is sent when the others were taken.
            if let reports, index == pieces.count - 1 {
                fields += [("dlr-mask", "31"), ("dlr-url", "\(reports)&ref=\(outbound.id.percentEncoded)&status=%d")]
            }
            return HTTPCall(method: "GET", url: "\(sendsms)\(sendsms.contains("?") ? "&" : "?")\(String.form(fields))")
        }
    }

    func outcome(of reply: HTTPReply) -> DeliveryOutcome {
        guard case .answered(let status, _, let body) = reply, [400, 403].contains(status) else { return generalOutcome(of: reply) }
        return String(decoding: body, as: UTF8.self).contains("Authorization failed")
            ? .misconfigured(reason: "Kannel does not know this username and password")
            : .refused(reason: "Kannel answers \(status)")
    }
}
