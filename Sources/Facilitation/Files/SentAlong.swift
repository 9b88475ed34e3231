import DialogueEngine
import MessageChannels

/// A photo or voice note that came with an input.
enum SentAlong: Sendable {
    /// Its bytes.
    case here([UInt8])
    /// Still with its platform, which gives it out on a channel.
    case there(InboundEvent.Attachment, channel: String)
}

extension InboundEvent {
    /// The photo or voice note that came with it, also where it was sent as a file; the first of several.
    var sentAlong: (attachment: Attachment, sort: SentFile.Sort)? {
        for attachment in attachments { if let sort = attachment.sort { return (attachment, sort) } }
        return nil
    }
}

extension InboundEvent.Attachment {
    fileprivate var sort: SentFile.Sort? {
        switch kind {
        case .photo: .photo
        case .voice: .voice
        case .file: mediaType.flatMap { $0.hasPrefix("image/") ? .photo : $0.hasPrefix("audio/") ? .voice : nil }
        case .video, .place, .contact: nil
        }
    }
}
