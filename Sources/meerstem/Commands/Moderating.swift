import ArgumentParser
import DialogueEngine
import Facilitation
import Foundation
import JSONText
import Storage
import VoiceSummary

/// Steers a living consultation.
struct Moderate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Moderate a consultation: see who is heard and who is missing, and steer.",
        discussion: Messages.current.moderatorFlags + "\n\n" + Messages.current.moderatorHelp)

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
                try await moderation.show(nil)
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
    var language = Messages.current.language.text
    var isJSON = false
    var words: [String] = []

    init(_ arguments: [String]) throws {
        var rest = arguments[...]
        // A flag without its value does not take the next flag for one.
        func value(of flag: String) throws -> String {
            guard let value = rest.popFirst(), !value.hasPrefix("--") else { throw ValidationError(Messages.current.valueMissing(flag)) }
            return value
        }
        while let word = rest.popFirst() {
            switch word {
            case "--as": actor = try value(of: word).trimmingCharacters(in: .whitespaces)
            case "--reason": reason = try value(of: word)
            case "--store": store = try value(of: word)
            case "--now": now = try value(of: word)
            case "--language": language = try value(of: word)
            case "--json": isJSON = true
            case "--help", "-h": throw CleanExit.helpRequest(Moderate.self)
            default:
                if word.hasPrefix("--") { throw ValidationError("unknown option '\(word)'") }
                words.append(word)
            }
        }
        if actor.isEmpty { throw ValidationError(Messages.current.nameMissing) }
    }

    /// What is said to the moderator.
    var messages: Messages { Messages(language: Language(language)) }

    /// The command as one line; a word with spaces was in quotes when it was typed, and a word that stands alone is the line.
    var line: String {
        if words.count == 1, reason == nil { return words[0] }
        return (words.map { $0.contains(" ") ? Self.quoted($0) : $0 } + (reason.map { [Self.quoted($0)] } ?? [])).joined(separator: " ")
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

    /// One command, for scripts.
    func act(once line: String) async throws { _ = try await take(line) }

    /// A prompt that shows where things stand, and after each act what changed. Piped lines that fail end in the exit code of the first of them.
    func converse() async throws {
        let terminal = Terminal()
        let isTyped = isatty(STDIN_FILENO) != 0
        var failed: Failure.Code?
        try await show(nil)
        while case .line(let line) = await terminal.next() {
            if line.allSatisfy(\.isWhitespace) { continue }
            if Self.quits.contains(line.lowercased()) { break }
            do { if try await take(line) { try await show(nil) } } catch let known where Failure(describing: known) != nil {
                let failure = Failure(describing: known)!
                if isTyped { Output.line(failure.message) } else { Output.error(failure.message) }
                failed = failed ?? failure.code
            }
        }
        if !isTyped, let failed { throw ExitCode(failed.rawValue) }
    }

    /// Whether a line asks what one can type.
    static func isHelp(_ line: String) -> Bool { helps.contains(line.lowercased().filter { !$0.isWhitespace }) }

    /// Whether a line asks where things stand.
    static func isShow(_ line: String) -> Bool { shows.contains(line.lowercased().filter { !$0.isWhitespace }) }

    private static let quits: Set = ["quit", "q", "stop", "exit"]
    private static let helps: Set = ["help", "hulp", "helpe", "?"]
    private static let balances: Set = ["balance", "balans", "lykwicht"]
    private static let promises: Set = ["promises", "beloften", "tasizzingen"]
    private static let themes: Set = ["themes", "theme", "thema", "themas", "tema", "temas"]
    private static let reads: Set = ["read", "lees", "lês", "les"]
    private static let shows: Set = ["show", "s", "toon", "toan"]

    /// Does what a line asks, and says what came of it; returns whether a new phase began.
    private func take(_ line: String) async throws -> Bool {
        if try await look(line) { return false }
        let result = try await desk.act(line, actor: flags.actor, on: code, at: try now(), id: numbers.next())
        if flags.isJSON {
            Output.line(result.text())
        } else {
            for text in result["said"]?.array ?? [] { Output.line(Screen.shown(text.string ?? "", at: Screen().width)) }
            for sentence in flags.messages.acts.done(result) { Output.line(sentence) }
        }
        return result["events"]?.array?.contains { $0["type"] == "phaseChanged" } ?? false
    }

    /// Shows what a line asks to see; `false` where it asks for something to be done.
    private func look(_ line: String) async throws -> Bool {
        let words = line.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        if Self.isHelp(line) {
            Output.line(Messages.current.moderatorHelp)
        } else if words.count == 2, Self.shows.contains(words[0]), Self.balances.contains(words[1]) {
            try await showBalance()
        } else if words.count == 2, Self.shows.contains(words[0]), Self.promises.contains(words[1]) {
            try await showPromises()
        } else if words.count == 3, Self.shows.contains(words[0]), Self.themes.contains(words[1]) {
            try await showThemes(of: words[2])
        } else if words.count == 2, Self.reads.contains(words[0]), let line = StatementID(typed: words[1], "c") {
            try await read(line)
        } else if (1...2).contains(words.count), Self.shows.contains(words[0]) {
            try await show(words.dropFirst().first)
        } else {
            return words.count == 1 && Self.quits.contains(words[0])
        }
        return true
    }

    /// The standing as it is now; it takes everybody's answers, so what is read from it stands apart from what is shown after every act.
    private func standing() async throws -> Standing {
        let reader = try store.open(readOnly: true)
        let standing = try await reader.standing(of: code, audience: .moderator, asOf: now())
        try await reader.store.close()
        return standing
    }

    /// What the answers to one question are about, with what was changed in it.
    private func showThemes(of question: String) async throws {
        let standing = try await standing()
        if flags.isJSON {
            return Output.line(((standing.json["themes"]?.array ?? []).first { $0["question"]?.string == question } ?? .null).indented())
        }
        let themes = standing.themes(of: QuestionID(question), in: Language(flags.language), width: Screen().width)
        Output.raw(themes.isEmpty ? flags.messages.noThemes(question) + "\n" : Screen.laidOut(themes))
    }

    /// How talking is divided.
    private func showBalance() async throws {
        let standing = try await standing()
        if flags.isJSON { return Output.line((standing.json["balance"] ?? .null).indented()) }
        Output.raw(Screen.laidOut(standing.balance(in: Language(flags.language), width: Screen().width)))
    }

    /// Where things stand, or every line of one question. The first line that waits and that no colleague has is now this moderator's.
    func show(_ question: String?) async throws {
        if let question, let words = try await wordsAtHand(to: question) { return showWords(words.lines, words.about) }
        let view = try await view(showing: question) { flags.isJSON || question != nil ? [] : $0.waitingLines(ModeratorText.mostHeld) }
        if flags.isJSON { return Output.line(view.json.indented()) }
        let text = text(view)
        Self.print(question.map(text.lines) ?? text.lines)
    }

    /// The words to a question that are no lines for others and may stand in the report, and the statements they are about; `nil` where the question is
    /// none in words.
    private func wordsAtHand(to question: String) async throws -> (lines: [JSON], about: [JSON])? {
        let reader = try store.open(readOnly: true)
        let dialogue = try await reader.consultation(code).dialogue
        try await reader.store.close()
        guard dialogue.questions.contains(where: { $0.id.text == question && $0.isWords && $0.contributes == nil }) else { return nil }
        let standing = try await standing().json
        let lines = (standing["wordsAtHand"]?.array ?? []).filter { $0["question"]?.string == question }
        let asked = (standing["questions"]?.array ?? []).first { $0["id"]?.string == question }
        return (lines, asked?["statements"]?.array ?? [])
    }

    /// Under each statement what was said of it.
    private func showWords(_ lines: [JSON], _ statements: [JSON]) {
        if flags.isJSON { return Output.line(JSON.array(lines).indented()) }
        if lines.isEmpty { return Self.print([flags.messages.noWordsYet]) }
        let words = ReportWords(language: Language(flags.language))
        let about = statements.flatMap { statement -> [String] in
            let own = lines.filter { $0["statement"] == statement["id"] }
            return own.isEmpty ? [] : [words.text(statement["text"])] + own.map { flags.messages.wordsAtHand($0) } + [""]
        }
        let general = lines.filter { $0["statement"] == .null }.map { flags.messages.wordsAtHand($0) }
        Self.print(about + general + [flags.messages.howToKeepOut])
    }

    /// The promises, the most urgent first.
    private func showPromises() async throws {
        let view = try await view { _ in [] }
        if flags.isJSON { return Output.line((view.json["promises"] ?? .null).indented()) }
        Self.print(text(view).promiseLines)
    }

    private func text(_ view: ModeratorView) -> ModeratorText {
        ModeratorText(view: view.json, language: Language(flags.language), reader: flags.actor)
    }

    /// One line that waits, which is this moderator's for a minute unless a colleague has it.
    private func read(_ line: StatementID) async throws {
        let text = text(try await view { _ in [line] })
        Self.print([text.waiting(line) ?? flags.messages.waitsNot(line.text)])
    }

    /// What a moderator sees, read beside whoever owns the store; which lines are claimed for them is said by `claiming`.
    private func view(showing question: String? = nil, claiming: (ModeratorView) -> [StatementID]) async throws -> ModeratorView {
        let time = try now()
        try await desk.tick(time)
        let reader = try store.open(readOnly: true)
        var view = try await reader.moderatorView(of: code, at: time, showing: question.map { QuestionID($0) })
        try await reader.store.close()
        view.readers = try await desk.claim(firstOf: claiming(view), by: flags.actor, on: code, at: time).others
        return view
    }

    /// Prints lines as wide as there is room.
    static func print(_ lines: [String]) {
        let width = Screen().width
        for line in lines { Output.line(Screen.shown(line, at: width)) }
    }
}
