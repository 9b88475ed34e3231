import DialogueEngine
import JSONText

/// WhatsApp by the Cloud API of Meta.
///
/// A day after somebody last wrote, only a template that Meta approved may be sent: the setting `template` names one, in the language of the
/// person. Without it nothing can be said then.
/// Source: developers.facebook.com, WhatsApp Cloud API: Webhooks, messages; Messages; Interactive messages; Groups; Error codes.
struct WhatsAppChannel: NumberedChannel {
    static let kind = ChannelKind.whatsapp
    static let hasPlus = false

    let id: String
    let abilities: Abilities
    var proof: Proof { meta.proof }

    let country: String

    private let meta: MetaWebhook
    private let number: String
    private let template: String?
    private let listButton: String?

    /// The longest text beside buttons or a list, and the longest description of a row.
    private static let (besideButtons, description) = (1_024, 72)

    init(_ configuration: ChannelConfiguration) throws(ChannelFault) {
        id = configuration.id
        meta = try MetaWebhook(configuration)
        number = try configuration.required("phone_number_id")
        country = try configuration.country()
        template = configuration.settings["template"].flatMap { $0.isEmpty ? nil : $0 }
        listButton = configuration.settings["list_button"].flatMap { (1...20).contains($0.utf16.count) ? $0 : nil }
        var abilities = Abilities(textLimit: 4_096, lengthUnit: .utf16, rate: 80, ratePerConversation: 1.0 / 6)
        abilities.joinedLimit = Self.besideButtons
        (abilities.buttons, abilities.buttonLength) = (3, 20)
        (abilities.listRows, abilities.listRowLength) = (10, 24)
        abilities.media = [.photo, .voice, .video, .file]
        (abilities.tellsEdits, abilities.tellsRetractions) = (true, true)
        abilities.window = .hours(24)
        self.abilities = abilities
    }

    func answer(unproven request: WebhookRequest) -> WebhookAnswer? { meta.challenge(request) }

    /// One notification may be about several numbers of ours, with several messages and reports each.
    func decode(_ request: VerifiedRequest, at now: Instant) throws(Malformed) -> Decoded {
        let values = try meta.entries(request).flatMap { $0["changes"]?.array ?? [] }
            // What another party to the conversation answers was not said to us.
            .filter { $0["field"]?.string != "standby" }.compactMap { $0["value"] }
        return Decoded(
            values.filter { value in value["metadata"]?["phone_number_id"]?.idText.map { $0 == number } ?? true }.flatMap(\.whatsAppEvents))
    }

    func outcome(of reply: HTTPReply) -> DeliveryOutcome {
        WhatsAppError.outcome(of: reply) ?? generalOutcome(of: reply)
    }

    func fetch(_ attachment: InboundEvent.Attachment) -> Fetch? { attachment.id.map { meta.file($0, outcome: outcome) } }

    // MARK: - What goes out

    func reach(of outbound: Outbound, at now: Instant) -> Reach {
        abilities.isOpen(outbound, at: now) ? .whole : template == nil ? .closed : .template
    }

    func calls(for outbound: Outbound, at now: Instant) -> [HTTPCall] {
        if outbound.isBlank { return [] }
        guard abilities.isOpen(outbound, at: now) else { return template.map { [call($0, to: outbound)] } ?? [] }
        let messages = interactive(outbound).map { [$0] } ?? texts(outbound)
        return messages.enumerated().map { place, message in
            var fields = message.merging(Self.address(outbound.conversation)) { $1 }
            if place == 0, let target = outbound.inReplyTo { fields["context"] = ["message_id": .string(target)] }
            return call(fields)
        }
    }

    private func call(_ fields: [String: JSON]) -> HTTPCall {
        meta.call("\(number.percentEncoded)/messages", fields.merging(["messaging_product": "whatsapp"]) { $1 })
    }

    private func call(_ template: String, to outbound: Outbound) -> HTTPCall {
        // Meta has no templates in Frisian, and who reads it reads Dutch.
        let language = outbound.language == .frisian ? .dutch : outbound.language
        let content: JSON = ["name": .string(template), "language": ["code": .string(language.text.replacing("-", with: "_"))]]
        return call(["type": "template", "template": content].merging(Self.address(outbound.conversation)) { $1 })
    }

    private func texts(_ outbound: Outbound) -> [[String: JSON]] {
        outbound.numbered.pieces(atMost: abilities.textLimit) { $0.utf16.count }
            .map { ["type": "text", "text": ["body": .string($0), "preview_url": false]] }
    }

    /// Up to three buttons, or a list of up to ten; `nil` where options, their labels or the text do not fit wholly, and in groups, which have neither.
    private func interactive(_ outbound: Outbound) -> [String: JSON]? {
        func content(_ kind: JSON, _ text: String, _ action: JSON) -> [String: JSON]? {
            guard (1...Self.besideButtons).contains(text.utf16.count) else { return nil }
            return ["type": "interactive", "interactive": ["type": kind, "body": ["text": .string(text)], "action": action]]
        }
        guard !Self.isGroup(outbound.conversation), outbound.choices.allSatisfy({ !$0.short.isEmpty && !$0.id.isEmpty }) else { return nil }
        if outbound.fitsButtons(abilities.buttons, length: abilities.buttonLength, measuring: { $0.utf16.count }) {
            let buttons = outbound.choices.map { choice -> JSON in
                ["type": "reply", "reply": ["id": .string(choice.id), "title": .string(choice.short)]]
            }
            return content("button", outbound.textBesideButtons, ["buttons": .array(buttons)])
        }
        guard let rows = rows(outbound) else { return nil }
        return content("list", outbound.text, ["button": .string(word(for: outbound)), "sections": [["rows": .array(rows)]]])
    }

    /// Options as rows, with the label below the short form where they differ.
    private func rows(_ outbound: Outbound) -> [JSON]? {
        guard outbound.fitsButtons(abilities.listRows, length: abilities.listRowLength, measuring: { $0.utf16.count }),
            outbound.choices.allSatisfy({ $0.label.utf16.count <= Self.description })
        else { return nil }
        return outbound.choices.map { choice in
            var row: [String: JSON] = ["id": .string(choice.id), "title": .string(choice.short)]
            if choice.label != choice.short, !choice.label.isEmpty { row["description"] = .string(choice.label) }
            return .object(row)
        }
    }

    /// What the button says that opens a list.
    private func word(for outbound: Outbound) -> String {
        let words: [Language: String] = [
            "nl": "Kies", "fy": "Kies", "en": "Choose", "de": "Wählen", "fr": "Choisir", "es": "Elegir", "pl": "Wybierz", "tr": "Seç",
            "ar": "اختر", "uk": "Обрати",
        ]
        let signs = outbound.choices.first.flatMap { first in outbound.choices.last.map { "\(first.key)–\($0.key)" } } ?? "…"
        return listButton ?? words[outbound.language] ?? (signs.utf16.count <= 20 ? signs : "…")
    }

    // MARK: - Where to

    /// A number, a user without one (`NL.1234`), or a group.
    private static func address(_ conversation: String) -> [String: JSON] {
        if isGroup(conversation) { return ["recipient_type": "group", "to": .string(conversation)] }
        return ["recipient_type": "individual", isUser(conversation) ? "recipient" : "to": .string(conversation)]
    }

    /// Whoever is invited by a number may have it written with a plus.
    private static func isGroup(_ conversation: String) -> Bool {
        !isUser(conversation) && !conversation.drop { $0 == "+" }.utf8.allSatisfy(isDigit)
    }

    private static func isUser(_ conversation: String) -> Bool {
        let signs = Array(conversation.utf8)
        return signs.count > 3 && signs[2] == UInt8(ascii: ".")
            && signs[..<2].allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    }

    private static func isDigit(_ sign: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(sign) }
}
