import DialogueEngine
import JSONText

/// Calls to the Bot API and what it answers. The token stands in the address of every call, and nowhere else.
struct TelegramAPI: Sendable {
    private let api: String
    private let token: Secret

    /// - Throws: ``ChannelFault`` where there is no token, or one that no address can hold.
    init(_ configuration: ChannelConfiguration) throws(ChannelFault) {
        let token = try configuration.secrets("token")[0]
        guard token.text.utf8.allSatisfy({ $0 == UInt8(ascii: ":") || String(UnicodeScalar($0)).percentEncoded.utf8.count == 1 }) else {
            throw ChannelFault(channel: configuration.id, reason: "'token' is no token of a Telegram bot")
        }
        self.token = token
        api = configuration.api("https://api.telegram.org")
    }

    /// Calls a method of the Bot API.
    func call(_ method: String, _ fields: [String: JSON], timeout: Span = .seconds(20)) -> HTTPCall {
        HTTPCall(
            url: "\(api)/bot\(token.text)/\(method)", headers: ["Content-Type": "application/json"], body: JSON.object(fields).bytes(),
            timeout: timeout)
    }

    /// Gets a file by its id: first its place is asked, which serves for an hour.
    func file(_ id: String) -> Fetch {
        let place = "\(api)/file/bot\(token.text)"
        return .asking(call("getFile", ["file_id": .string(id)])) { [self] reply in
            guard let outcome = answer(reply)?.outcome else { return DeliveryOutcome(general: reply) }
            // Whoever may not write to somebody may still get what they sent, so only the token can be wrong here.
            return outcome == .stopped ? Fetch.gone : outcome
        } place: { answer in
            guard let path = answer["result"]?["file_path"]?.string, !path.isEmpty, !path.contains("..") else { return nil }
            return ("\(place)/\(path.split(separator: "/").map { String($0).percentEncoded }.joined(separator: "/"))", [:])
        }
    }

    /// Ends the waiting sign on a button that was pressed.
    func seen(_ query: String) -> HTTPCall { call("answerCallbackQuery", ["callback_query_id": .string(query)]) }

    /// What the Bot API says in its own words; `nil` where the reply is not one of its answers.
    func answer(_ reply: HTTPReply) -> TelegramAnswer? {
        guard case .answered(let status, _, let body) = reply, let answer = try? JSON(body), let isDone = answer["ok"]?.bool else {
            return nil
        }
        return TelegramAnswer(isDone: isDone, status: status, content: answer)
    }
}

/// An answer of the Bot API.
struct TelegramAnswer {
    let isDone: Bool
    let status: Int
    let content: JSON

    var outcome: DeliveryOutcome {
        if isDone { return .sent(nativeID: content["result"]?["message_id"]?.idText) }
        let code = content["error_code"]?.int ?? Int64(status)
        switch code {
        case 401, 404: return .misconfigured(reason: "Telegram does not know the token")
        case 403: return .stopped
        case 409: return .misconfigured(reason: "another program asks for this bot's messages, or a webhook is set")
        case 429: return .throttled(after: content["parameters"]?["retry_after"]?.int.map { Span(waiting: $0) })
        case 500...: return .retry(after: nil)
        default: return .refused(reason: "Telegram answers \(code)\(known.map { ": \($0)" } ?? "")")
        }
    }

    /// What Telegram says is wrong, where we know that it says nothing about a person.
    private var known: String? {
        let words = content["description"]?.string?.lowercased() ?? ""
        if content["parameters"]?["migrate_to_chat_id"] != nil { return "the group has another id now" }
        return ["chat not found", "message text is empty", "message is too long", "button_data_invalid", "not enough rights"]
            .first { words.contains($0) }
    }
}
