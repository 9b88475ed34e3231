import DialogueEngine
import JSONText

/// SMS by Twilio.
///
/// Secrets: `auth_token`, and `shared_key` where webhooks are signed with a key of their own. Settings: `account_sid`, `from` (a number, or the sid of a
/// messaging service, which begins with MG) and `public_url`, where Twilio calls us: behind a proxy nobody else knows it, and it is signed. What
/// became of our messages is told there too.
///
/// Source: Twilio, "Messages resource", "Webhook parameters", error dictionary.
struct TwilioChannel: NumberedChannel {
    static let kind = ChannelKind.twilio

    let id: String
    let abilities: Abilities
    let proof: Proof

    let country: String

    private let account: String
    private let from: String
    private let publicURL: String
    private let api: String
    private let token: Secret

    private static let textLimit = 1_600

    init(_ configuration: ChannelConfiguration) throws(ChannelFault) {
        id = configuration.id
        let tokens = try configuration.secrets("auth_token")
        token = tokens[0]
        account = try configuration.required("account_sid")
        country = try configuration.country()
        from = try configuration.required("from")
        let url = try configuration.required("public_url")
        guard url.hasPrefix("https://") || url.hasPrefix("http://") else {
            throw ChannelFault(channel: configuration.id, reason: "'public_url' begins with https://")
        }
        publicURL = String(url.prefix { $0 != "?" && $0 != "#" })
        proof = TwilioSignature(publicURL: publicURL).proof(tokens + (configuration.secrets["shared_key"] ?? []))
        api = configuration.api("https://api.twilio.com")
        var abilities = Abilities(textLimit: Self.textLimit, lengthUnit: .utf16, rate: 10, ratePerConversation: 1)
        abilities.media = [.photo, .voice, .video, .file]
        self.abilities = abilities
    }

    // MARK: - Numbers

    /// What stands before the number of somebody on WhatsApp by way of Twilio.
    private var prefix: String { from.hasPrefix(Self.whatsApp) ? Self.whatsApp : "" }
    private static let whatsApp = "whatsapp:"

    private func number(_ address: String) -> String {
        address.hasPrefix(Self.whatsApp) ? String(address.dropFirst(Self.whatsApp.count)) : address
    }

    func address(_ written: String) -> String {
        let number = PhoneNumber.international(number(written), country: country)
        return written.hasPrefix(Self.whatsApp) ? Self.whatsApp + number : prefix + number
    }

    func mayReach(_ address: String) -> Bool {
        let number = self.address(PhoneNumber.tidied(number(address), country: country)).drop { $0 != "+" }
        return number.utf8.count > 8 && number.dropFirst().isDigits
    }

    func spellings(of address: String) -> [String] {
        let numbers = PhoneNumber.spellings(of: number(address), country: country)
        return [address] + (numbers + numbers.map { Self.whatsApp + $0 }).filter { $0 != address }
    }

    // MARK: - What comes in

    /// The answer holds no message: ours go by a call, with a state that is told.
    func decode(_ request: VerifiedRequest, at now: Instant) throws(Malformed) -> Decoded {
        let request = request.request
        let fields = request.method == "GET" ? request.fields : FormFields(request.body)
        let answer = WebhookAnswer(200, headers: ["Content-Type": "text/xml; charset=utf-8"], body: Array("<Response/>".utf8))
        // Messages come as forms; what else came to the same place, such as a telephone call, is about none.
        if request.isJSON || (fields["CallSid"] != nil && fields["MessageSid"] == nil) { return Decoded(answer: answer) }
        return Decoded(try TwilioMessage(fields).events, answer: answer)
    }

    // MARK: - Ours

    func calls(for outbound: Outbound, at now: Instant) -> [HTTPCall] {
        outbound.numbered.pieces(atMost: Self.textLimit) { $0.utf16.count }.map { text in
            let sender = from.hasPrefix("MG") ? "MessagingServiceSid" : "From"
            let fields = [("To", outbound.conversation), (sender, from), ("Body", text), ("StatusCallback", publicURL)]
            return HTTPCall(
                url: "\(api)/2010-04-01/Accounts/\(account.percentEncoded)/Messages.json",
                headers: ["Authorization": authorization, "Content-Type": "application/x-www-form-urlencoded"],
                body: Array(String.form(fields).utf8))
        }
    }

    private var authorization: String { "Basic \(Coded.base64(Array("\(account):\(token.text)".utf8)))" }

    /// Twilio tells the address itself, gives it to who has our token, and sends on to where the file stands. Our token goes to nobody else, whoever
    /// signed.
    func fetch(_ attachment: InboundEvent.Attachment) -> Fetch? {
        attachment.id.map { url in
            let isTheirs = Origin(url)?.isWithin("twilio.com") == true || Origin(url) == Origin(api)
            return .download(url, headers: isTheirs ? ["Authorization": authorization] : [:])
        }
    }

    func outcome(of reply: HTTPReply) -> DeliveryOutcome {
        guard case .answered(let status, let headers, let bytes) = reply, let body = try? JSON(bytes) else {
            return generalOutcome(of: reply)
        }
        if (200..<300).contains(status) { return .sent(nativeID: body["sid"]?.string) }
        guard let code = body["code"]?.int else { return generalOutcome(of: reply) }
        switch code {
        // The person sent STOP.
        case 21610: return .stopped
        // Too many requests, too many for one sender, too many in its queue.
        case 20429, 14107, 21611, 63018: return generalOutcome(of: .answered(status: 429, headers: headers, body: []))
        // Not authenticated, not allowed, no such account; a sender that is not ours or cannot send there.
        case 20003, 20005, 20404, 21212, 21603, 21606, 21659, 21660, 21703: return .misconfigured(reason: "Twilio answers \(code)")
        // No number, no mobile, nobody we may reach (in a country that is not open to us, the others are still reached), a text that is too long or empty.
        case 21211, 21214, 21217, 21408, 21602, 21612, 21614, 21617, 63016: return .refused(reason: "Twilio answers \(code)")
        default: return generalOutcome(of: reply)
        }
    }
}
