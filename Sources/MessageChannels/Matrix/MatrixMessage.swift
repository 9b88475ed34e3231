import JSONText

/// The content of a message, or of what replaces it.
struct MatrixMessage {
    /// The words; of a file the caption.
    let text: String?
    let attachments: [InboundEvent.Attachment]

    /// - Returns: `nil` for notices, which bots write, and for what is not known.
    init?(_ content: JSON) {
        guard let type = content["msgtype"]?.string, let body = content["body"]?.string else { return nil }
        if type == "m.text" || type == "m.emote" {
            (text, attachments) = (body, [])
            return
        }
        guard let kind = Self.kinds[type] else { return nil }
        // The body is the name of the file, unless that has a member of its own and differs.
        let name = content["filename"]?.string
        text = name == nil || name == body ? nil : body
        let place = content["url"]?.string ?? content["file"]?["url"]?.string
        attachments = [InboundEvent.Attachment(kind, id: place, mediaType: content["info"]?["mimetype"]?.string)]
    }

    private static let kinds: [String: InboundEvent.Attachment.Kind] = [
        "m.image": .photo, "m.audio": .voice, "m.video": .video, "m.file": .file,
    ]

    /// A reply without the lines of the message it answers, which older clients put before it:
    ///
    ///     > <@bot:example.org> Eens of oneens?
    ///     > Antwoord 1 of 2.
    ///
    ///     eens
    ///
    /// Lines that somebody quotes without a name stay.
    /// - Complexity: O(n).
    static func withoutQuote(_ text: String) -> String {
        guard text.hasPrefix("> <@") || text.hasPrefix("> * <@") else { return text }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let rest = lines.drop { $0.hasPrefix(">") }
        return (rest.first?.isEmpty == true ? rest.dropFirst() : rest).joined(separator: "\n")
    }
}
