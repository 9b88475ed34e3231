import ArgumentParser
import Storage
import DialogueEngine
import Facilitation
import Foundation
import JSONText

/// Steers a living consultation.
struct Moderate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Moderate a consultation: see who is heard and who is missing, and steer.",
        discussion: Messages.current.moderatorHelp)

    @Argument(help: "The join code.") var code: String
    @Argument(parsing: .captureForPassthrough, help: "One command, such as: next \"everyone has answered\". Without it you get a prompt.")
    var line: [String] = []

    func run() async throws {
        let flags = try ModeratorFlags(line)
        var store = StoreOptions()
        store.given = flags.store
        var clock = ClockOptions()
        clock.given = flags.now
        try await store.atDesk(clock) { [store, clock, code] desk in
            let moderation = Moderation(desk: desk, store: store, code: code, flags: flags, now: { try clock.now() })
            if flags.words.isEmpty, !flags.isJSON {
                try await moderation.converse()
            } else if flags.words.isEmpty {
                try await moderation.show()
            } else {
                try await moderation.act(once: flags.line)
            }
        }
    }
}

/// The flags of `moderate`, which may stand before, between and after the words of a command.
struct ModeratorFlags {
    var actor = ""
    var reason: String?
    var store: String?
    var now: String?
    var language = Messages.current.language
    var isJSON = false
    var words: [String] = []

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let word = rest.popFirst() {
            switch word {
            case "--as": actor = rest.popFirst() ?? ""
            case "--reason": reason = rest.popFirst()
            case "--store": store = rest.popFirst()
            case "--now": now = rest.popFirst()
            case "--language": language = rest.popFirst() ?? language
            case "--json": isJSON = true
            case "--help", "-h": throw CleanExit.helpRequest(Moderate.self)
            default:
                if word.hasPrefix("--") { throw ValidationError("unknown option '\(word)'") }
                words.append(word)
            }
        }
        if actor.isEmpty { throw ValidationError("--as NAME: every act carries the name of who did it") }
    }

    /// The command as one line; a word with spaces was in quotes when it was typed.
    var line: String {
        (words.map { $0.contains(" ") ? Self.quoted($0) : $0 } + (reason.map { [Self.quoted($0)] } ?? [])).joined(separator: " ")
    }

    /// In quotes again; a language before the words (`fy:…`) stays before them.
    private static func quoted(_ word: String) -> String {
        let colon = word.prefix(3).last == ":" && word.prefix(2).allSatisfy(\.isLetter)
        let (tag, text) = colon ? (word.prefix(3), word.dropFirst(3)) : ("", word[...])
        return tag + "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

/// A moderator at work on one consultation.
struct Moderation {
    let desk: any Desk
    let store: StoreOptions
    let code: String
    let flags: ModeratorFlags
    let now: @Sendable () throws -> Instant
    private let numbers = MessageNumbers()

    init(desk: any Desk, store: StoreOptions, code: String, flags: ModeratorFlags, now: @escaping @Sendable () throws -> Instant) {
        (self.desk, self.store, self.code, self.flags, self.now) = (desk, store, code, flags, now)
    }

    private func perform(_ line: String) async throws -> JSON {
        try await desk.act(line, actor: flags.actor, on: code, at: try now(), id: numbers.next())
    }

    /// One command, for scripts.
    func act(once line: String) async throws {
        if Self.isShow(line) { return try await show() }
        let result = try await perform(line)
        if flags.isJSON { return Output.line(result.text()) }
        for text in result["said"]?.array ?? [] { Output.line(Screen.cleaned(text.string ?? "")) }
        Output.progress(Messages.current.moved(result["phase"]?.string ?? ""))
    }

    /// A prompt that shows where things stand, and after each act what changed.
    func converse() async throws {
        let terminal = Terminal()
        try await show()
        while case .line(let line) = await terminal.next() {
            if line.allSatisfy(\.isWhitespace) { continue }
            if ["quit", "q", "stop", "exit"].contains(line.lowercased()) { return }
            if ["help", "hulp", "helpe", "?"].contains(line.lowercased()) {
                Output.line(Messages.current.moderatorHelp)
                continue
            }
            do {
                if Self.isShow(line) {
                    try await show()
                } else {
                    let result = try await perform(line)
                    for text in result["said"]?.array ?? [] { Output.line(Screen.cleaned(text.string ?? "")) }
                    for event in result["events"]?.array ?? [] {
                        Output.line("✓ \(event["type"]?.string ?? "") \(event["id"]?.string ?? "")")
                    }
                    if result["events"]?.array?.contains(where: { $0["type"] == "phaseChanged" }) ?? false { try await show() }
                }
            } catch let known where Failure(describing: known) != nil {
                Output.line(Failure(describing: known)!.message)
            }
        }
    }

    private static func isShow(_ line: String) -> Bool { ["show", "s", "toon", "toan"].contains(line.lowercased()) }

    /// Where things stand, read beside whoever owns the store.
    func show() async throws {
        let time = try now()
        try await desk.tick(time)
        let reader = try store.open(readOnly: true)
        let view = try await reader.moderatorView(of: code, at: time)
        let zone = try await reader.consultation(code).dialogue.run.timeZone
        try await reader.store.close()
        if flags.isJSON { return Output.line(view.json.indented()) }
        let text = ModeratorText(view: view.json, language: Language(flags.language), zone: zone)
        let width = Screen().width
        for line in text.lines { Output.line(Screen.wrapped(Screen.cleaned(line), at: width)) }
    }
}
