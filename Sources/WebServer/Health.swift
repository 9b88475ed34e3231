import DialogueEngine
import Facilitation
import Hummingbird
import MessageChannels
import Storage

/// What machines that watch over a server ask.
struct Health: Sendable {
    let facilitator: Facilitator
    let doors: [Doorway]
    let now: @Sendable () -> Instant

    /// Whether the store answers.
    func ready() async -> Response {
        do {
            _ = try await facilitator.store.read { try $0.nextTimer() }
            return Response(.text(200, "ok\n"))
        } catch {
            return Response(.busy)
        }
    }

    /// Counters in the text format of Prometheus: answers by channel and status, and what waits in the outbox.
    func metrics() async -> Response {
        var lines = ["# TYPE meerstem_webhook_answers_total counter"]
        for door in doors {
            for (status, count) in door.load.counts.sorted(by: { $0.key < $1.key }) {
                lines.append("meerstem_webhook_answers_total{channel=\"\(door.channel.id)\",status=\"\(status)\"} \(count)")
            }
        }
        guard let counts = try? await facilitator.store.read({ try $0.outboxCounts() }) else { return Response(.busy) }
        lines.append("# TYPE meerstem_outbox gauge")
        for count in counts where !count.channel.isEmpty {
            for (state, number) in [("ready", count.ready), ("leased", count.leased), ("dead", count.dead)] {
                lines.append("meerstem_outbox{channel=\"\(count.channel)\",state=\"\(state)\"} \(number)")
            }
        }
        lines.append("# TYPE meerstem_outbox_age_seconds gauge")
        for count in counts where !count.channel.isEmpty {
            let age = count.oldestDue.map { max(0, now().milliseconds - $0) / 1_000 } ?? 0
            lines.append("meerstem_outbox_age_seconds{channel=\"\(count.channel)\"} \(age)")
        }
        return Response(.text(200, lines.joined(separator: "\n") + "\n"))
    }
}
