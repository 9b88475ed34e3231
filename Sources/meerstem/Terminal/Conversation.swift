import DialogueEngine
import Facilitation
import Foundation

/// A resident at a terminal: what is typed goes in, what is said comes out.
struct Conversation {
    let facilitator: Facilitator
    let code: String
    let name: String
    let now: @Sendable () throws -> Instant

    static let channel = "terminal"

    /// Talks until the input ends or the walk has nothing left to ask. Ctrl-C pauses as the word `later` does.
    func run() async throws {
        var screen = Screen()
        let reader = LineReader()
        let stream = MessageNumbers()
        let interruption = Interruption { [self] in
            Task {
                _ = try? await say(.command(.later), stream.next())
                Output.line("\n" + Screen.wrapped(Messages.current.pausing, at: 78))
                Foundation.exit(0)
            }
        }
        defer { withExtendedLifetime(interruption) {} }
        screen.show(try await facilitator.fetch(channel: Self.channel, address: name, from: code))
        screen.show(try await say(.open, stream.next()).sayings)
        while let line = await reader.next() {
            if line.allSatisfy(\.isWhitespace) { continue }
            Output.line("")
            let id = stream.next()
            let outcome = try await say(.message(Message(line, id: id)), id)
            screen.show(outcome.sayings)
            if Self.isOver(outcome.session) { break }
        }
    }

    /// Whether nothing more will be asked: the walk ended, or the person left.
    private static func isOver(_ session: Session) -> Bool {
        switch session.stage {
        case .ended, .erased: true
        default: false
        }
    }

    private func say(_ input: Input, _ id: String) async throws -> Outcome {
        let inbound = Inbound(consultation: code, channel: Self.channel, address: name, messageID: id, input: input)
        return try await facilitator.receive(inbound, at: try now())
    }
}

/// Message ids that no other run of the terminal uses.
final class MessageNumbers: @unchecked Sendable {
    private let run = Chance.system().name(8)
    private let lock = NSLock()
    private var count = 0

    func next() -> String {
        lock.withLock {
            count += 1
            return "\(run)-\(count)"
        }
    }
}
