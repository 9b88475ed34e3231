import DialogueEngine
import JSONText

/// What signal-cli answers to `send`, by JSON-RPC or through signal-cli-rest-api.
///
/// Source: signal-cli `JsonSendMessageResult` and the codes of `SignalJsonRpcCommandHandler`; signal-cli-rest-api `SendMessageResponse` and `Error`.
struct SignalAnswer {
    private let answer: JSON
    init(_ answer: JSON) { self.answer = answer }

    /// `nil` where the body says nothing that is known here.
    var outcome: DeliveryOutcome? {
        if let told = results.outcome { return told == .sent(nativeID: nil) ? sent : told }
        if let error = answer["error"], error != .null { return error.string.map(Self.meaning) ?? Self.meaning(error["code"]?.int) }
        return answer["result"] != nil || answer["timestamp"] != nil ? sent : nil
    }

    /// The time it was sent is its id.
    private var sent: DeliveryOutcome {
        let time = answer["result"]?["timestamp"] ?? answer["timestamp"] ?? answer["error"]?["data"]?["response"]?["timestamp"]
        return .sent(nativeID: time?.int.map { String($0) } ?? time?.string)
    }

    /// What became of it for each person: several where it went to a group.
    private var results: Results {
        let results = answer["result"]?["results"] ?? answer["error"]?["data"]?["response"]?["results"]
        return Results(all: results?.array ?? [])
    }

    private struct Results {
        let all: [JSON]

        /// In a group it is sent when one person has it.
        var outcome: DeliveryOutcome? {
            let types = Set(all.compactMap { $0["type"]?.string })
            if types.contains("SUCCESS") { return .sent(nativeID: nil) }
            if types.contains("RATE_LIMIT_FAILURE") {
                return .throttled(after: all.compactMap { $0["retryAfterSeconds"]?.int }.max().map { Span(waiting: $0) })
            }
            if types.contains("NETWORK_FAILURE") || types.contains("INVALID_PRE_KEY_FAILURE") { return .retry(after: nil) }
            if types.contains("UNREGISTERED_FAILURE") { return SignalAnswer.unregistered }
            return types.contains("IDENTITY_FAILURE") ? SignalAnswer.untrusted : nil
        }
    }

    private static let unregistered = DeliveryOutcome.refused(reason: "the person has no Signal account any more")
    private static let untrusted = DeliveryOutcome.refused(
        reason: "the person's keys have changed, and signal-cli does not trust the new ones yet")

    /// The codes of JSON-RPC itself, and signal-cli's own.
    private static func meaning(_ code: Int64?) -> DeliveryOutcome {
        switch code {
        case -1: .refused(reason: "signal-cli refuses the message or whom it is for")
        case -4: untrusted
        case -5: .throttled(after: nil)
        case -32_602, -32_601, -32_600: .misconfigured(reason: "signal-cli does not know this account or this call")
        default: .retry(after: nil)
        }
    }

    /// The words signal-cli-rest-api passes on.
    private static func meaning(_ words: String) -> DeliveryOutcome {
        let words = words.lowercased()
        func says(_ part: String) -> Bool { words.contains(part) }
        if says("rate limit") || says("captcha") {
            let seconds = words.rest(after: "wait \"").flatMap { Int64($0.prefix { $0.isNumber }) }
            return .throttled(after: seconds.map { Span(waiting: $0) })
        }
        if says("account does not exist") || says("no such account") {
            return .misconfigured(reason: "signal-cli does not know this account")
        }
        if says("unregistered user") || says("is not registered") { return unregistered }
        if says("untrusted identity") { return untrusted }
        return says("network failure") || says("timed out") ? .retry(after: nil) : .refused(reason: "signal-cli refuses the message")
    }
}

extension String {
    /// What follows the first `mark`; `nil` where it is not there.
    fileprivate func rest(after mark: String) -> Substring? { firstRange(of: mark).map { self[$0.upperBound...] } }
}
