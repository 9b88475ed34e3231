import DialogueEngine
import Facilitation
import Logging
import MessageChannels

/// Asks a platform that cannot call us for what came, and keeps each thing before it asks for the next.
struct Listener: Sendable {
    let facilitator: Facilitator
    let door: Doorway
    let channel: any PollingChannel
    let logger: Logger
    let now: @Sendable () -> Instant
    private static let (shortest, longest) = (Duration.milliseconds(500), Duration.seconds(30))

    /// Asks until its task is cancelled; after a fault a little later, and later with each that follows.
    func run() async {
        var position: String?
        var pause = Self.shortest
        // What the platform asked of the server before this one.
        if let until = try? await facilitator.pausedUntil(channel) {
            try? await Task.sleep(for: .milliseconds((until - now()).milliseconds))
        }
        while !Task.isCancelled {
            do {
                let next = try await round(from: position)
                // A platform that does not wait for something to come is not asked at once again.
                if next == nil || next == position { try? await Task.sleep(for: .milliseconds(200)) }
                position = next ?? position
                pause = Self.shortest
            } catch let throttled as Throttled {
                try? await facilitator.pause(channel, until: now() + throttled.wait)
                try? await Task.sleep(for: max(Self.shortest, .milliseconds(throttled.wait.milliseconds)))
            } catch {
                if Task.isCancelled { return }
                let reason = (error as? Malformed)?.reason ?? "\(type(of: error))"
                logger.warning("nothing could be asked for now", metadata: ["channel": "\(channel.id)", "reason": "\(reason)"])
                try? await Task.sleep(for: pause)
                pause = min(pause * 2, Self.longest)
            }
        }
    }

    /// The platform said how long not to ask.
    private struct Throttled: Error { let wait: Span }

    /// Asks once, and says where to go on from.
    func round(from position: String?) async throws -> String? {
        let reply = await door.postman.ask(channel.poll(from: position))
        if case .throttled(let after) = channel.outcome(of: reply) { throw Throttled(wait: after ?? .seconds(1)) }
        let told = try channel.polled(reply, from: position)
        var replies: [Outbound] = []
        for event in told.events {
            replies += try await facilitator.take(event, on: channel, standard: door.consultation, at: now()).replies
        }
        if !told.events.isEmpty { await door.postman.ring() }
        await door.postman.make(told.calls)
        for reply in replies { await door.postman.say(reply, at: now()) }
        return told.next
    }
}
