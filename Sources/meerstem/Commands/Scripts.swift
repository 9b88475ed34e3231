import ArgumentParser
import DialogueEngine
import DialogueScript
import Facilitation
import Foundation
import JSONText
import Storage

/// Walks through a dialogue as one resident.
struct Play: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Walk through a dialogue as one resident; nothing is kept.")

    @Argument(help: "The dialogue's folder.") var dialogue: String
    @Option(help: "Run data; by default those of the rehearsal.") var run: String?
    @Option(help: "Write the talk to this file as a transcript.") var record: String?
    @OptionGroup var clock: ClockOptions

    func run() async throws {
        let folder = try ScriptFolder(dialogue)
        let script = try folder.load()
        let (data, start) = try setting(folder, script.dialogue)
        for warning in script.warnings { Output.progress(warning.description + "\n") }
        let vault = Vault(masterKey: Chance.system().bytes(32))
        let facilitator = Facilitator(store: MemoryStore(), vault: vault, chance: .system())
        let code = try await facilitator.open(script, Opening(run: data, allowsUnreviewed: true, actor: "play"), at: start)
        if isatty(STDIN_FILENO) != 0 { Output.progress(Messages.current.typeHere + "\n") }
        let log = record.map { _ in PlayLog() }
        try await PlayTalk(facilitator: facilitator, code: code, start: start, log: log).run()
        if let record, let log { try Data(log.text.utf8).write(to: URL(fileURLWithPath: record)) }
    }

    /// The run data, and when it is: with the rehearsal's data the day it opens, so that no deadline of its own has passed.
    private func setting(_ folder: ScriptFolder, _ dialogue: Dialogue) throws -> (RunData, Instant) {
        if let run { return (try RunFile.read(ScriptFolder.read(run), for: dialogue), try clock.now()) }
        let rehearsal = try folder.rehearsal(for: dialogue)
        return (rehearsal.run, clock.given == nil ? rehearsal.opened : try clock.now())
    }
}

/// What was typed while playing, as a transcript without the bot's lines; recording it again fills them in.
final class PlayLog {
    private var lines: [String] = ["# " + ISO8601DateFormatter().string(from: Date())]
    func typed(_ line: String) { lines.append(line.hasPrefix("~ ") || line.hasPrefix("* ") ? line : "> \(line)") }
    func said(_ text: String) { lines += text.split(separator: "\n", omittingEmptySubsequences: false).map { "< \($0)" } }
    var text: String { lines.joined(separator: "\n") + "\n" }
}

/// A walk for an author: like a resident's, but `~ 3d` lets time pass and `* mod next "reason"` moves the phase on.
struct PlayTalk {
    let facilitator: Facilitator
    let code: String
    let start: Instant
    let log: PlayLog?

    func run() async throws {
        let screen = Screen()
        let terminal = Terminal()
        let signals = TerminalSignals(terminal)
        defer { withExtendedLifetime(signals) {} }
        var now = start
        let numbers = MessageNumbers()
        log?.typed("hallo")
        try await show(terminal, screen, hear("hallo", numbers.next(), now))
        while case .line(let line) = await terminal.next() {
            if line.allSatisfy(\.isWhitespace) { continue }
            log?.typed(line)
            now = now + .seconds(20)
            do {
                show(terminal, screen, try await answer(to: line, numbers.next(), &now))
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

/// Evaluates a condition.
struct Eval: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Evaluate an expression of the condition language and print its value as JSON.")

    @Argument(help: "The expression.") var expression: String?
    @Option(help: "Variables as a JSON object.") var vars = "{}"
    @Flag(help: "Skip the type check.") var unchecked = false
    @Flag(help: "Print value and error in tagged JSON.") var json = false
    @Flag(help: "Read JSON lines {id, expr, vars, disable_check} and answer each.") var batch = false

    func run() async throws {
        if batch { return Evaluation.batch() }
        guard let expression else { throw ValidationError("an expression, or --batch") }
        guard let variables = try? JSON(text: vars).object else { throw Failure.use("--vars: no JSON object") }
        switch Evaluation(expression: expression, variables: variables, isChecked: !unchecked).result {
        case .success(let value): Output.line(json ? JSON.object(["value": value.tagged]).text() : value.plain.text())
        case .failure(let error):
            if json { Output.line(error.json.text()) } else { Output.error(error.message) }
            throw ExitCode(1)
        }
    }
}
