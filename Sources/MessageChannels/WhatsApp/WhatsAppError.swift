import DialogueEngine
import JSONText

/// What the numbers of the Cloud API's errors mean for what we do next. Its words may hold a number or a name, so they are not repeated.
///
/// Source: developers.facebook.com, WhatsApp Cloud API, Error codes.
enum WhatsAppError {
    /// What came of a call; `nil` where the reply holds neither a message's id nor an error.
    static func outcome(of reply: HTTPReply) -> DeliveryOutcome? {
        guard let answer = MetaAnswer(reply) else { return nil }
        guard let code = answer.code else { return answer.content["messages"]?[0]?["id"]?.idText.map { .sent(nativeID: $0) } }
        if code == 100, answer.subcode == 33 { return .misconfigured(reason: "the phone number is not known, or not to this token") }
        guard let outcome = outcome(code) else { return nil }
        switch outcome {
        case .throttled(let after): return .throttled(after: reply.wait ?? after)
        case .refused where reply.isPassing: return nil
        default: return outcome
        }
    }

    /// `nil` where the status of the answer tells more.
    static func outcome(_ code: Int64) -> DeliveryOutcome? {
        switch code {
        case 131_056: .throttled(after: .seconds(6))
        case 4, 80_007, 130_429, 131_048, 131_064, 133_016: .throttled(after: nil)
        case 1, 2, 131_000, 131_016, 131_057, 133_004: .retry(after: nil)
        case 131_050: .stopped
        case 0, 3, 10, 33, 190, 200...299, 368, 131_005, 131_031, 131_037, 131_042, 131_045, 133_010: .misconfigured(reason: reason(code))
        case 100, 1_000...: .refused(reason: reason(code))
        default: nil
        }
    }

    /// In a few words, beginning with the number.
    static func reason(_ code: Int64) -> String { meanings[code].map { "\(code): \($0)" } ?? "WhatsApp answers \(code)" }

    private static let meanings: [Int64: String] = [
        0: "the token does not count", 10: "the token may not do this", 190: "the token has expired", 368: "blocked for a breach of policy",
        130_472: "left out by an experiment of Meta", 130_497: "not to that country", 131_005: "the token may not do this",
        131_021: "to our own number", 131_026: "cannot be reached on WhatsApp", 131_030: "not among the numbers of this test account",
        131_031: "the account is locked", 131_037: "the name of the number is not approved", 131_042: "there is something with the payment",
        131_045: "the number has no certificate", 131_047: "more than a day after the last message",
        131_049: "held back, as others wrote often enough", 131_050: "wants no more of what is sent unasked",
        131_051: "a kind of message that is not supported", 132_000: "the template has other parameters",
        132_001: "no such template in that language",
        132_015: "the template is paused", 132_016: "the template is switched off", 133_010: "the number is not registered",
    ]
}
