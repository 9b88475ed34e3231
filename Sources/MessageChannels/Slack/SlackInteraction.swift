import DialogueEngine
import JSONText

/// What somebody did with a message or a form of ours: the form field `payload`.
struct SlackInteraction {
    private let payload: JSON

    init(_ payload: JSON) { self.payload = payload }

    /// What it tells; nothing for kinds there may be one day.
    var events: [InboundEvent] {
        guard let user = payload["user"]?["id"]?.string, !user.isEmpty else { return [] }
        switch payload["type"]?.string {
        case "block_actions": return (payload["actions"]?.array ?? []).compactMap { choice($0, user) }
        case "view_submission": return form(user).map { [$0] } ?? []
        default: return []
        }
    }

    /// A button pressed, or a row chosen from a menu.
    private func choice(_ action: JSON, _ user: String) -> InboundEvent? {
        guard let choice = action["value"]?.string ?? action["selected_option"]?["value"]?.string else { return nil }
        guard action["type"]?.string != "plain_text_input", let time = action["action_ts"]?.string else { return nil }
        let container = payload["container"]
        guard let channel = payload["channel"]?["id"]?.string ?? container?["channel_id"]?.string, !channel.isEmpty else { return nil }
        // Each press has a trigger of its own.
        let key = [payload["trigger_id"]?.string ?? user, time, action["action_id"]?.string ?? ""].joined(separator: "/")
        var event = InboundEvent(.choice, participant: user, conversation: channel, dedupeKey: key)
        event.choice = choice
        event.isGroup = SlackText.isGroup(channel)
        event.target = payload["message"]?["ts"]?.string ?? container?["message_ts"]?.string
        event.sentAt = Instant(slack: time)
        return event
    }

    /// A form sent in. It stands in no conversation, so the person is the conversation, which can be written to as well.
    private func form(_ user: String) -> InboundEvent? {
        guard let view = payload["view"], let trigger = payload["trigger_id"]?.string ?? view["id"]?.string else { return nil }
        var event = InboundEvent(.form, participant: user, conversation: user, dedupeKey: trigger)
        // Blocks in an order of their own, so that the same form always gives the same names.
        let blocks = (view["state"]?["values"]?.object ?? [:]).sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        for (block, fields) in blocks {
            for (name, field) in (fields.object ?? [:]).sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
                guard let value = Self.value(field) else { continue }
                event.form[event.form[name] == nil ? name : "\(block).\(name)"] = value
            }
        }
        return event
    }

    /// What was filled in; several options with commas between them; `nil` for a field left open.
    private static func value(_ field: JSON) -> String? {
        if let options = field["selected_options"]?.array { return options.compactMap { $0["value"]?.string }.joined(separator: ",") }
        return field["value"]?.string ?? field["selected_option"]?["value"]?.string ?? field["selected_date"]?.string
            ?? field["selected_time"]?.string
    }
}
