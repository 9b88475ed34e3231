import Crypto
import DialogueEngine

/// A message of a person as Kannel tells it: all in the query (`get-url`), or its text in the body and the rest in headers (`post-url`).
struct KannelMessage {
    let id: String?
    let from: String
    let time: String?
    let coding: String?
    let charset: String?
    /// What a phone wrote before the text, such as the port of a program that the message is for.
    let header: [UInt8]
    /// In ``charset``.
    let text: [UInt8]

    init(_ request: WebhookRequest) throws(Malformed) {
        let (fields, headers) = (request.fields, request.headers)
        let told: (from: String?, text: [UInt8]?)
        switch request.method {
        case "GET":
            told = (fields["from"], fields.bytes("text"))
            (time, coding, charset) = (fields["time"], fields["coding"], fields["charset"])
            header = fields.bytes("udh") ?? []
        case "POST":
            told = (headers["X-Kannel-From"], request.body)
            (time, coding) = (headers["X-Kannel-Time"], headers["X-Kannel-Coding"])
            charset = headers["Content-Type"].flatMap(Charset.name)
            header = headers["X-Kannel-UDH"].flatMap(Coded.hex) ?? []
        default: throw Malformed("neither GET nor POST")
        }
        guard let from = told.from, !from.isEmpty else { throw Malformed("the sender is missing") }
        guard let text = told.text else { throw Malformed("'text' is missing") }
        (self.from, self.text) = (from, text)
        id = fields["id"].flatMap { $0.isEmpty || $0.utf8.count > 255 ? nil : $0 }
    }

    /// A message; an empty one, or one for a program on the phone (a business card, a ringing tone), cannot be an answer.
    func event(country: String) -> InboundEvent {
        let number = PhoneNumber.international(from, country: country)
        let canAnswer = !text.isEmpty && !isForProgram
        var event = InboundEvent(canAnswer ? .message : .unsupported, participant: number, conversation: number, dedupeKey: key(number))
        event.text = canAnswer ? encoding.text(text) : nil
        event.nativeID = id
        event.sentAt = time.flatMap(Self.moment)
        return event
    }

    /// The id, which Kannel keeps when it sends again; else a digest of who, when and what.
    private func key(_ number: String) -> String {
        if let id { return id }
        var digest = SHA256()
        for part in [Array(number.utf8), Array((time ?? "").utf8), text] {
            digest.update(data: Array("\(part.count):".utf8) + part)
        }
        return Coded.hex(Array(digest.finalize()))
    }

    /// What the charset says; where it says nothing that is known, what the coding means.
    private var encoding: Charset {
        if let charset, let known = Charset(charset) { return known }
        return switch coding {
        case "2": .utf16
        case "1": .windows1252
        default: .utf8
        }
    }

    /// Whether the header names a port. Source: 3GPP TS 23.040, 9.2.3.24: information elements 4 and 5.
    private var isForProgram: Bool {
        var at = 1
        while at + 1 < header.count {
            if header[at] == 4 || header[at] == 5 { return true }
            at += 2 + Int(header[at + 1])
        }
        return false
    }

    /// Seconds since 1970 (`%T`), or `2026-11-23 21:28:47` and `2026-11-23 21:28` in UTC (`%t` and the headers); `nil` for anything else.
    static func moment(_ text: String) -> Instant? {
        if let seconds = Int64(text) { return Instant(platformSeconds: seconds) }
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        return Instant(rfc3339: "\(parts[0])T\(parts[1])\(parts[1].utf8.count == 5 ? ":00" : "")Z")
    }
}
