public import DialogueEngine
public import JSONText
import Storage

extension Facilitator {
    /// Does what a moderator's line asks; see ``ActReader`` for what lines there are.
    ///
    /// - Parameter id: the line's own name; a second one with the same name has no effect.
    /// - Returns: `{"events": […], "phase": …, "said": […]}`: what was recorded, where the group is now, and what the bot says to somebody on whose
    ///   behalf the line was typed.
    /// - Throws: ``ActFault`` where the line cannot be read, ``FacilitationError/refused(_:)`` where it cannot be done.
    @discardableResult
    public func act(_ line: String, actor: String, on code: String, at time: Instant, id: String? = nil) async throws -> JSON {
        let open = try await consultation(code)
        let command = try ActReader(dialogue: open.dialogue, group: try await group(of: code)).read(line)
        var events: [ConsultationEvent] = []
        var said: [String] = []
        switch command {
        case .acts(let acts):
            for (place, act) in acts.enumerated() {
                events += try await self.act(act, actor: actor, on: code, at: time, id: id.map { "\($0)/\(place)" })
            }
        case .entry(let name, let text):
            events += try await act(.note("entry"), actor: actor, on: code, at: time, id: id.map { "\($0)/note" })
            let message = id ?? chance.name(12)
            let outcome = try await receive(
                Inbound(
                    consultation: code, channel: Invitee.proxyChannel, address: name, messageID: message,
                    input: .message(Message(text, id: message))), at: time)
            said = outcome.sayings.map(\.text)
        }
        let now = try await group(of: code)
        // A moderator learns what was done, never to whom.
        let recorded = events.map { event in
            JSON.object((try? JSON(event.bytes()))?.object?.filter { $0.key != "participant" && $0.key != "author" } ?? [:])
        }
        return [
            "events": .array(recorded), "said": .array(said.map { .string($0) }),
            "phase": now.marks.last.map { .string($0.phase.text) } ?? .null,
        ]
    }
}
