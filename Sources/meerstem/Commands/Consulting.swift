import ArgumentParser
import DialogueEngine
import DialogueScript
import Facilitation
import Foundation
import JSONText
import Storage

/// Opens a consultation and prints its code.
struct Open: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Open a consultation and print its join code.")

    @Argument(help: "The dialogue's folder.") var dialogue: String
    @Option(help: "Run data: a YAML file with what the script asks to be filled in.") var run: String?
    @Option(help: "The join code to use.") var code: String?
    @Option(name: .customLong("as"), help: "Your name, kept with the act.") var actor = "moderator"
    @Flag(help: "Send texts that no native reader has signed.") var allowUnreviewed = false
    @Flag(help: "Print as JSON.") var json = false
    @OptionGroup var store: StoreOptions
    @OptionGroup var clock: ClockOptions

    func run() async throws {
        let folder = try ScriptFolder(dialogue)
        let script = try folder.load()
        let data = try RunFile.read(
            try run.map { try ScriptFolder.read($0) } ?? ScriptFile(path: "run.yaml", text: "{}"), for: script.dialogue)
        let facilitator = try store.open(creates: true)
        let opening = Opening(run: data, code: code, allowsUnreviewed: allowUnreviewed, actor: actor)
        let code = try await facilitator.open(script, opening, at: clock.now())
        try await facilitator.store.close()
        if json { return Output.line(JSON.object(["code": .string(code)]).text()) }
        Output.line(code)
        Output.progress(Messages.current.opened(code))
    }
}

/// Adds people to those a consultation knows.
struct Invite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Add people from a CSV file with columns channel,address,voice,role.")

    @Argument(help: "The join code.") var code: String
    @Argument(help: "The CSV file.") var people: String
    @Flag(help: "Print as JSON.") var json = false
    @OptionGroup var store: StoreOptions
    @OptionGroup var clock: ClockOptions

    func run() async throws {
        let invitees = try InviteeList.read(try ScriptFolder.read(people))
        let facilitator = try store.open()
        let added = try await facilitator.invite(invitees, to: code, at: clock.now()).count
        try await facilitator.store.close()
        if json { return Output.line(JSON.object(["added": .int(Int64(added)), "known": .int(Int64(invitees.count - added))]).text()) }
        Output.progress(Messages.current.invited(added, invitees.count - added))
    }
}

/// Takes part at a terminal.
struct Join: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take part in a consultation at this terminal.")

    @Argument(help: "The join code.") var code: String
    @Option(name: .customLong("as"), help: "Your name; kept sealed, as an address is.") var name: String
    @OptionGroup var store: StoreOptions
    @OptionGroup var clock: ClockOptions

    func run() async throws {
        let facilitator = try store.open()
        try await Conversation(facilitator: facilitator, code: code, name: name, now: { [clock] in try clock.now() }).run()
        try await facilitator.store.close()
    }
}

/// Moves a consultation to its next phase.
struct Next: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Move a consultation to its next phase (until `moderate` stands).")

    @Argument(help: "The join code.") var code: String
    @Option(name: .customLong("as"), help: "Your name, kept with the act.") var actor: String
    @Option(help: "Why; needed where the script asks for it.") var reason: String?
    @OptionGroup var store: StoreOptions
    @OptionGroup var clock: ClockOptions

    func run() async throws {
        let facilitator = try store.open()
        let now = try clock.now()
        try await facilitator.next(code, actor: actor, reason: reason, at: now)
        try await facilitator.tick(now)
        let group = try await facilitator.group(of: code)
        try await facilitator.store.close()
        Output.progress(Messages.current.moved(group.marks.last?.phase.text ?? ""))
    }
}

/// Removes a person and everything they wrote.
struct Erase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Erase a person as the word WIS does: key, words, address, and every answer from every figure.")

    @Argument(help: "The join code.") var code: String
    @Option(name: .customLong("as"), help: "The person's name or address.") var name: String
    @Option(help: "The channel of that address.") var channel = Conversation.channel
    @OptionGroup var store: StoreOptions
    @OptionGroup var clock: ClockOptions

    func run() async throws {
        let facilitator = try store.open()
        let isErased = try await facilitator.erase(channel: channel, address: name, from: code, at: clock.now())
        try await facilitator.store.close()
        guard isErased else { throw FacilitationError.noSuchPerson }
        Output.progress(Messages.current.erased(name))
    }
}

/// Reads who is to be invited.
enum InviteeList {
    /// Rows of `channel,address,voice,role`, with a head line or without; quotes as in RFC 4180 are not needed for what stands in them.
    static func read(_ file: ScriptFile) throws -> [Invitee] {
        var invitees: [Invitee] = []
        for (index, row) in file.text.split(whereSeparator: \.isNewline).enumerated() {
            let cells = row.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
            if index == 0, cells.first == "channel" { continue }
            guard (2...4).contains(cells.count), !cells[0].isEmpty, !cells[1].isEmpty else {
                throw Failure.no(Messages.current.badRow(index + 1, file.path))
            }
            func cell(_ place: Int) -> String? { cells.count > place && !cells[place].isEmpty ? cells[place] : nil }
            invitees.append(Invitee(channel: cells[0], address: cells[1], voice: cell(2), role: cell(3)))
        }
        return invitees
    }
}
