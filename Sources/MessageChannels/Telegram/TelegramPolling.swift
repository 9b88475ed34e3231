import DialogueEngine
import JSONText

/// Telegram where it cannot call us. A position is the number of the first update to be told.
extension TelegramChannel: PollingChannel {
    /// How long Telegram waits for something to come, in seconds.
    private static let wait: Int64 = 25

    func poll(from position: String?) -> HTTPCall {
        var fields: [String: JSON] = ["timeout": .int(Self.wait), "limit": 100, "allowed_updates": .array(TelegramUpdate.kinds)]
        fields["offset"] = position.flatMap { Int64($0) }.map { .int($0) }
        return api.call("getUpdates", fields, timeout: .seconds(Self.wait + 20))
    }

    func polled(_ reply: HTTPReply, from position: String?) throws(Malformed) -> Polled {
        guard let answer = api.answer(reply), answer.isDone, let updates = answer.content["result"]?.array else {
            throw Malformed("no answer with updates")
        }
        let numbered = updates.compactMap { update in update["update_id"]?.int.map { (number: $0, update: update) } }
        // The largest number there is can have no next one; Telegram's are far below.
        let next = numbered.map { min($0.number, Int64.max - 1) + 1 }.max()
        let told = decoded(numbered)
        return Polled(told.events, calls: told.calls, next: next.map { String($0) } ?? position)
    }
}
