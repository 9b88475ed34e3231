import DialogueEngine
import Facilitation
import Foundation
import Synchronization

/// A resident at a terminal: what is typed goes in, what is said comes out, and what the group brings about is shown when it arrives.
struct Conversation: Sendable {
    let desk: any Desk
    let code: String
    let name: String
    let now: @Sendable () throws -> Instant

    static let channel = Invitee.terminalChannel
    /// How often to look whether something arrived.
    static let interval = Duration.milliseconds(500)

    /// Talks until the input ends or the walk has nothing left to ask. Ctrl-C pauses as the word `later` does.
    func run() async throws {
        let screen = Screen()
        let terminal = Terminal()
        let numbers = MessageNumbers()
        let signals = TerminalSignals(terminal)
        defer { withExtendedLifetime(signals) {} }
        // What waited may be the question at hand itself, which opening would put again.
        let waiting = try await fetch()
        let opened = try await say(.open, numbers.next()).sayings.filter { now in !waiting.contains { $0.text == now.text } }
        terminal.show(screen.page(waiting + opened))
        let listening = Task { await listen(terminal, screen) }
        defer { listening.cancel() }
        try await talk(terminal, screen, numbers)
        listening.cancel()
        await listening.value
    }

    private func talk(_ terminal: Terminal, _ screen: Screen, _ numbers: MessageNumbers) async throws {
        while true {
            switch await terminal.next() {
            case .end: return
            case .interrupted:
                _ = try? await say(.command(.later), numbers.next())
                return terminal.show("\n" + Screen.shown(Messages.current.pausing, at: screen.width) + "\n")
            case .line(let line):
                if line.allSatisfy(\.isWhitespace) { continue }
                let id = numbers.next()
                let reply = try await say(.message(Message(line, id: id)), id)
                terminal.show("\n" + screen.page(reply.sayings))
                if reply.isOver { return }
            }
        }
    }

    /// Shows what arrives. What goes wrong here goes wrong with the next line too, and is told there.
    private func listen(_ terminal: Terminal, _ screen: Screen) async {
        while (try? await Task.sleep(for: Self.interval)) != nil {
            guard let sayings = try? await fetch(), !sayings.isEmpty else { continue }
            terminal.show(screen.page(sayings))
        }
    }

    private func fetch() async throws -> [Saying] { try await desk.fetch(channel: Self.channel, address: name, from: code) }

    private func say(_ input: Input, _ id: String) async throws -> DeskReply {
        let inbound = Inbound(consultation: code, channel: Self.channel, address: name, messageID: id, input: input)
        return try await desk.receive(inbound, at: try now())
    }
}

/// Message ids that no other run of the terminal uses.
final class MessageNumbers: Sendable {
    private let run = Chance.system().name(8)
    private let count = Mutex(0)

    func next() -> String {
        count.withLock { count in
            count += 1
            return "\(run)-\(count)"
        }
    }
}
