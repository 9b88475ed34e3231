import DialogueEngine
import JSONText

/// Telegram by its Bot API: updates come by webhook or, with the setting `receive` as `polling`, are asked for, which needs no secret of a webhook.
/// The setting `username`, the bot's own name, makes links by which people begin, and tells what names the bot in a room.
///
/// A message to a group answers everybody there; a message to a person has the person's own id as its chat.
/// Source: core.telegram.org/bots/api, sections Update, sendMessage, answerCallbackQuery and ResponseParameters.
struct TelegramChannel: Channel {
    static let kind = ChannelKind.telegram

    let id: String
    let proof: Proof
    let abilities: Abilities
    let api: TelegramAPI
    let bot: TelegramBot
    let isPolled: Bool

    private static let header = "X-Telegram-Bot-Api-Secret-Token"

    /// Characters of the longest label that a button on a telephone still shows whole.
    private static let labelLength = 40

    init(_ configuration: ChannelConfiguration) throws(ChannelFault) {
        isPolled = try configuration.isPolled()
        // Who is asked proves nothing, so that no webhook is believed then.
        proof = isPolled ? .secret([]) { _ in nil } : .header(Self.header, try configuration.secrets("webhook_secret"))
        id = configuration.id
        api = try TelegramAPI(configuration)
        bot = try TelegramBot(configuration)
        var abilities = Abilities(textLimit: 4_096, lengthUnit: .utf16, rate: 30, ratePerConversation: 1)
        (abilities.buttons, abilities.buttonLength) = (100, Self.labelLength)
        abilities.media = [.photo, .voice, .video, .file]
        // Twenty messages a minute is what a group may get.
        (abilities.tellsEdits, abilities.holdsRooms, abilities.ratePerRoom) = (true, true, 1.0 / 3)
        self.abilities = abilities
    }

    func decode(_ request: VerifiedRequest, at now: Instant) throws(Malformed) -> Decoded {
        let update = try JSON.sent(request.request.body)
        guard let number = update["update_id"]?.int else { throw Malformed("an update without its number") }
        return decoded([(number, update)])
    }

    /// What updates tell, in their order, with the calls that tell people that a button was seen.
    func decoded(_ updates: [(number: Int64, update: JSON)]) -> Decoded {
        Decoded(
            updates.compactMap { TelegramUpdate(number: $0.number, update: $0.update, bot: bot).event },
            calls: updates.compactMap { $0.update["callback_query"]?["id"]?.string }.map(api.seen))
    }

    func link(toJoin code: String) -> String? { bot.link(toStart: code) }

    func calls(for outbound: Outbound, at now: Instant) -> [HTTPCall] {
        if outbound.isBlank { return [] }
        let keyboard = keyboard(outbound.choices)
        let text = keyboard?.text(outbound) ?? outbound.numbered
        let pieces = text.pieces(atMost: abilities.textLimit) { $0.utf16.count }
        return pieces.enumerated().map { place, piece in
            var message: [String: JSON] = [
                "chat_id": Int64(outbound.conversation).map { .int($0) } ?? .string(outbound.conversation), "text": .string(piece),
                "link_preview_options": ["is_disabled": true],
            ]
            if place == 0, let target = outbound.inReplyTo.flatMap({ Int64($0) }) {
                message["reply_parameters"] = ["message_id": .int(target), "allow_sending_without_reply": true]
            }
            if place == pieces.count - 1 { message["reply_markup"] = keyboard?.markup }
            return api.call("sendMessage", message)
        }
    }

    func fetch(_ attachment: InboundEvent.Attachment) -> Fetch? { attachment.id.map(api.file) }

    func outcome(of reply: HTTPReply) -> DeliveryOutcome { api.answer(reply)?.outcome ?? generalOutcome(of: reply) }

    /// Buttons below one another: whole labels where all of them can be seen, else their short forms.
    private func keyboard(_ choices: [Outbound.Choice]) -> TelegramKeyboard? {
        guard !choices.isEmpty, choices.count <= abilities.buttons, choices.allSatisfy({ (1...64).contains($0.id.utf8.count) }) else {
            return nil
        }
        let showsLabels = choices.allSatisfy { (1...Self.labelLength).contains($0.label.utf16.count) }
        let titles = choices.map { showsLabels ? $0.label : $0.short }
        guard Set(titles).count == titles.count, titles.allSatisfy({ (1...Self.labelLength).contains($0.utf16.count) }) else { return nil }
        return TelegramKeyboard(buttons: zip(titles, choices).map { ($0, $1.id) }, showsLabels: showsLabels)
    }
}

/// Buttons below a message.
private struct TelegramKeyboard {
    let buttons: [(title: String, id: String)]
    let showsLabels: Bool

    func text(_ outbound: Outbound) -> String { showsLabels ? outbound.text : outbound.textBesideButtons }

    var markup: JSON {
        ["inline_keyboard": .array(buttons.map { [["text": .string($0.title), "callback_data": .string($0.id)]] })]
    }
}
