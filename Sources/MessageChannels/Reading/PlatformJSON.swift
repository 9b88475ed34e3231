import DialogueEngine
import JSONText

extension JSON {
    /// The object a platform sent. A text cut through an emoji is read with a replacement sign: platforms send the same bytes again and again, and with
    /// them whatever else stands beside it.
    ///
    /// - Throws: ``Malformed`` where there is none.
    static func sent(_ body: [UInt8]) throws(Malformed) -> JSON {
        do throws(JSONFault) {
            let value = try JSON(body, mendsSurrogates: true)
            if value.object != nil { return value }
        } catch {
            throw Malformed("the body is no JSON")
        }
        throw Malformed("the body is no JSON object")
    }

    /// An id as text, whether it is written as a text or as a whole number; `nil` for anything else, and for an empty text.
    var idText: String? {
        switch self {
        case .int(let number): String(number)
        case .string(let text) where !text.isEmpty: text
        default: nil
        }
    }

    /// A whole number, also where a platform writes it as text.
    var number: Int64? { int ?? string.flatMap { Int64($0) } }

    /// A time in whole seconds since 1970; `nil` outside the years 1970 to 9999.
    var seconds: Instant? { Instant(platformSeconds: number) }

    /// A time in milliseconds since 1970; `nil` outside the years 1970 to 9999.
    var milliseconds: Instant? { Instant(platformMilliseconds: number) }
}

extension Span {
    /// How long a platform asks to wait; never below zero, never more than a day.
    init(waiting seconds: Int64) { self = .seconds(max(0, min(seconds, 86_400))) }
}

extension Outbound {
    /// The text beside buttons. Where a button shows only what could be typed (`1`), its option has to be read in the text.
    var textBesideButtons: String { choices.contains { $0.short == $0.key } ? numbered : text }

    /// Whether there is nothing to read: platforms refuse such texts.
    var isBlank: Bool { numbered.allSatisfy(\.isWhitespace) }
}
