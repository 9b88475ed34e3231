import JSONText

/// What somebody put into a message: words, something beside them, or a thing that cannot be an answer.
struct TelegramContent {
    let kind: InboundEvent.Kind
    let text: String?
    let attachments: [InboundEvent.Attachment]

    /// `nil` for notes about a chat, such as a new title: nobody said anything.
    init?(_ message: JSON, to bot: TelegramBot) {
        if let text = message["text"]?.string {
            // What stood in the link that opened the conversation comes as `/start CODE`.
            let start = bot.command(in: text).flatMap { $0.name == "/start" && $0.isOurs ? $0 : nil }
            (kind, self.text, attachments) = start.map { (.started, $0.rest, []) } ?? (.message, text, [])
        } else if let attachment = Self.attachment(message) {
            (kind, text, attachments) = (.message, message["caption"]?.string, [attachment])
        } else if Self.unanswerable.contains(where: { message[$0] != nil }) {
            (kind, text, attachments) = (.unsupported, nil, [])
        } else {
            return nil
        }
    }

    private static func attachment(_ message: JSON) -> InboundEvent.Attachment? {
        // Sizes of a photo come from small to large.
        if let photo = message["photo"]?.array?.last { return .init(.photo, id: photo["file_id"]?.idText) }
        // An animation is told a second time as a document.
        for (name, kind) in files {
            guard let file = message[name], file.object != nil else { continue }
            return .init(kind, id: file["file_id"]?.idText, mediaType: file["mime_type"]?.string)
        }
        return nil
    }

    private static let files: [(String, InboundEvent.Attachment.Kind)] = [
        ("voice", .voice), ("video", .video), ("video_note", .video), ("animation", .video), ("audio", .file), ("document", .file),
    ]

    private static let unanswerable = [
        "sticker", "location", "venue", "contact", "dice", "poll", "game", "story", "paid_media", "giveaway", "checklist",
    ]
}
