import DialogueEngine
import DialogueScript
import Facilitation
import Foundation

/// What was typed while playing, as a transcript without the bot's lines; recording it again fills them in.
final class PlayLog {
    private var lines: [String] = ["# " + ISO8601DateFormatter().string(from: Date())]
    func typed(_ line: String) { lines.append(line.hasPrefix("~ ") || line.hasPrefix("* ") ? line : "> \(line)") }
    func said(_ text: String) { lines += text.split(separator: "\n", omittingEmptySubsequences: false).map { "< \($0)" } }
    var text: String { lines.joined(separator: "\n") + "\n" }
}

/// A walk for an author: like a resident's, but `~ 3d` lets time pass, `* mod next "reason"` moves the phase on, and `^` shows where words are written.
struct PlayTalk {
    let facilitator: Facilitator
    let code: String
    let start: Instant
    let sources: ScriptSources
    let log: PlayLog?

    /// What an author types to see where the last words are written.
    private static let caret = "^"

    func run() async throws {
        let screen = Screen()
        let terminal = Terminal()
        let signals = TerminalSignals(terminal)
        defer { withExtendedLifetime(signals) {} }
        var now = start
        let numbers = MessageNumbers()
        log?.typed("hallo")
        var last = try await hear("hallo", numbers.next(), now)
        show(terminal, screen, last)
        while case .line(let line) = await terminal.next() {
            if line.allSatisfy(\.isWhitespace) { continue }
            if line.filter({ !$0.isWhitespace }) == Self.caret {
                terminal.show(places(of: last, width: screen.width) + "\n")
                continue
            }
            if isMistyped(line) {
                terminal.show(Messages.current.noSuchAct(line) + "\n\n")
                continue
            }
            now = now + .seconds(20)
            do {
                last = try await answer(to: line, numbers.next(), &now)
                log?.typed(line)
                show(terminal, screen, last)
            } catch let known where Failure(describing: known) != nil {
                // A mistyped act is no reason to begin the walk again.
                terminal.show(Failure(describing: known)!.message + "\n\n")
            }
        }
    }

    private func answer(to line: String, _ id: String, _ now: inout Instant) async throws -> [Saying] {
        guard let act = try? Transcript(line).lines.first, try await perform(act, &now) else { return try await hear(line, id, now) }
        return try await facilitator.fetch(channel: Conversation.channel, address: "play", from: code)
    }

    /// Whether a line begins as an author's act and is none: it is not to become a resident's answer.
    private func isMistyped(_ line: String) -> Bool {
        guard line.hasPrefix("~") || line.hasPrefix("* ") || line.hasPrefix("*mod") else { return false }
        switch (try? Transcript(line))?.lines.first {
        case .time, .act: return false
        default: return true
        }
    }

    /// Where each thing said is written: file and line, which stay whole to be opened, and below it the line itself.
    private func places(of sayings: [Saying], width: Int) -> String {
        let source = WordSource(sources)
        let lines = sayings.map { saying in
            guard let (place, line) = saying.node.flatMap({ source.line(of: $0, showing: saying.text) }) else {
                return Messages.current.ownWords
            }
            return "\(place.file):\(place.line)\n" + Screen.shown("    " + line.trimmingCharacters(in: .whitespaces), at: width)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func show(_ terminal: Terminal, _ screen: Screen, _ sayings: [Saying]) {
        terminal.show(screen.page(sayings))
        for saying in sayings { log?.said(saying.text) }
    }

    /// Does what an author's line asks; `false` where it is a resident's.
    private func perform(_ line: Transcript.Line, _ now: inout Instant) async throws -> Bool {
        switch line {
        case .time(let span): now = now + span
        case .act(let actor, let command):
            if Moderation.isHelp(command) {
                Output.line(Messages.current.moderatorHelp)
            } else if Moderation.isShow(command) {
                let view = try await facilitator.moderatorView(of: code, at: now)
                Moderation.print(ModeratorText(view: view.json, language: Messages.current.language).lines)
            } else {
                try await facilitator.act(command, actor: actor, on: code, at: now)
            }
        case .remark, .setting, .resident, .crowd: return false
        }
        try await facilitator.tick(now)
        return true
    }

    private func hear(_ text: String, _ id: String, _ now: Instant) async throws -> [Saying] {
        let inbound = Inbound(
            consultation: code, channel: Conversation.channel, address: "play", messageID: id, input: .message(Message(text, id: id)))
        return try await facilitator.receive(inbound, at: now).sayings
    }
}
