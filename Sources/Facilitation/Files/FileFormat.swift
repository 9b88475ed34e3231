public import DialogueEngine

/// What a photo or voice note is, told by its first bytes and by nothing a browser says of it. Nothing is decoded.
///
/// MP4 and WebM may hold pictures that move beside the sound; as they come where a voice note is asked for, they are taken for one.
public enum FileFormat: String, Sendable, CaseIterable {
    case jpeg, png, webp, heic, ogg, mp4, webm, mp3, wav, aac, amr

    /// - Returns: `nil` for anything else, SVG, GIF and PDF among it.
    /// - Complexity: O(1): 64 bytes at most are looked at.
    public init?(of bytes: some Collection<UInt8>) {
        let head = Array(bytes.prefix(64))
        func reads(_ text: String, at place: Int) -> Bool { head.dropFirst(place).starts(with: text.utf8) }
        if head.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if reads("RIFF", at: 0), reads("WEBP", at: 8) {
            self = .webp
        } else if reads("RIFF", at: 0), reads("WAVE", at: 8) {
            self = .wav
        } else if reads("OggS", at: 0) {
            self = .ogg
        } else if reads("ftyp", at: 4), let format = Self.branded(String(decoding: head.dropFirst(8).prefix(4), as: UTF8.self)) {
            self = format
        } else if head.starts(with: [0x1A, 0x45, 0xDF, 0xA3]), (4...56).contains(where: { reads("webm", at: $0) }) {
            self = .webm
        } else if reads("ID3", at: 0) || Self.isLayerThree(head) {
            self = .mp3
        } else if Self.isTransportStream(head) {
            self = .aac
        } else if reads("#!AMR", at: 0) {
            self = .amr
        } else {
            return nil
        }
    }

    /// By the brand of an ISO base media file: ISO/IEC 14496-12 and 23008-12.
    private static func branded(_ brand: String) -> FileFormat? {
        switch brand {
        case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1": .heic
        case "M4A ", "M4B ", "M4V ", "mp41", "mp42", "isom", "iso2", "iso4", "iso5", "iso6", "dash", "MSNV", "3gp4", "3gp5", "3gp6": .mp4
        default: nil
        }
    }

    /// The header of an MPEG audio frame of layer III: what MP3 begins with where no ID3 tag does.
    private static func isLayerThree(_ head: [UInt8]) -> Bool {
        guard head.count >= 4, head[0] == 0xFF, head[1] & 0xE6 == 0xE2 else { return false }
        let (version, rate, frequency) = (head[1] >> 3 & 3, head[2] >> 4, head[2] >> 2 & 3)
        return version != 1 && rate != 0 && rate != 15 && frequency != 3
    }

    /// The header of a frame of AAC as it is streamed (ADTS: ISO/IEC 13818-7), which telephones record.
    private static func isTransportStream(_ head: [UInt8]) -> Bool {
        head.count >= 4 && head[0] == 0xFF && head[1] & 0xF6 == 0xF0 && head[2] >> 2 & 15 < 13
    }

    public var sort: SentFile.Sort {
        switch self {
        case .jpeg, .png, .webp, .heic: .photo
        case .ogg, .mp4, .webm, .mp3, .wav, .aac, .amr: .voice
        }
    }

    /// What it is called where it leaves.
    public var mediaType: String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .webp: "image/webp"
        case .heic: "image/heic"
        case .ogg: "audio/ogg"
        case .mp4: "audio/mp4"
        case .webm: "audio/webm"
        case .mp3: "audio/mpeg"
        case .wav: "audio/wav"
        case .aac: "audio/aac"
        case .amr: "audio/amr"
        }
    }

    /// What the name of its file ends in.
    public var ending: String { self == .mp4 ? "m4a" : self == .jpeg ? "jpg" : rawValue }
}
