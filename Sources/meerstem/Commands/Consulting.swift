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

    @Argument(help: "The dialogue's folder.", completion: .directory) var dialogue: String
    @Option(help: "Run data: a YAML file with what the script asks to be filled in.", completion: .file(extensions: ["yaml"])) var run:
        String?
    @Option(help: "The join code to use.") var code: String?
    @Option(name: .customLong("as"), help: "Your name, kept with the act.") var actor = "moderator"
    @Flag(help: "Send texts that no native reader has signed.") var allowUnreviewed = false
    @Flag(help: "Print as JSON.") var json = false
    @OptionGroup var store: StoreOptions
    @OptionGroup var clock: ClockOptions

    func run() async throws {
        if let code, !JoinCode.isUsable(code) { throw Failure.use(Messages.current.noJoinCode(code)) }
        let folder = try ScriptFolder(dialogue)
        let script = try folder.load()
        guard script.unsaidAtStart.isEmpty else {
            let unsaid = script.unsaidAtStart.map(\.description).joined(separator: "\n\n")
            throw Failure.no(unsaid + "\n\n" + Messages.current.dishonestStart(script.dialogue.id))
        }
        let data = try self.data(for: script.dialogue)
        let blank = data.unwritten
        guard blank.isEmpty else { throw Failure.use(Messages.current.unwrittenFields(blank)) }
        if data.isPastRetention(try clock.now()) { throw Failure.use(Messages.current.retentionPast) }
        let past = data.past(at: try clock.now())
        if !past.isEmpty { Output.progress(Messages.current.pastFields(past)) }
        let opening = Opening(run: data, code: code, allowsUnreviewed: allowUnreviewed, actor: actor)
        let code = try await store.atDesk(creates: true, clock) { try await $0.open(script.sources, opening, at: clock.now()) }
        if json { return Output.line(JSON.object(["code": .string(code)]).text()) }
        Output.line(code)
        Output.progress(Messages.current.opened(code, store.given))
    }

    /// The run data, or what has to be in the file of it.
    private func data(for dialogue: Dialogue) throws -> RunData {
        if let run { return try RunFile.read(ScriptFolder.read(run), for: dialogue) }
        let blank = RunFile.blank(for: dialogue)
        guard blank.isEmpty else { throw Failure.use(Messages.current.noRunFile(blank)) }
        return try RunFile.read(ScriptFile(path: "run.yaml", text: "{}"), for: dialogue)
    }
}

extension RunData {
    /// Fields that hold what the blank form holds: nobody wrote in them.
    fileprivate var unwritten: [String] {
        values.filter { _, value in if case .text(let texts) = value { texts.values.contains("…") } else { false } }.map(\.key.text)
            .sorted()
    }

    /// Fields of a day or a time that is past: residents would read of it as of something to come.
    fileprivate func past(at now: Instant) -> [String] {
        let today = LocalClock.day(of: now, in: timeZone)
        return values.filter { _, value in
            switch value {
            case .date(let day): day < today
            case .time(let time): time < now
            case .text, .number: false
            }
        }.map(\.key.text).sorted()
    }
}

/// Adds people to those a consultation knows.
struct Invite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add people from a CSV file with columns channel,address,voice,role (or with ; or tabs between them).")

    @Argument(help: "The join code.") var code: String
    @Argument(help: "The CSV file.", completion: .file(extensions: ["csv"])) var people: String
    @Option(
        help: "Write each one's personal link to residents' pages to this new CSV file, which nobody else can read.",
        completion: .file(extensions: ["csv"])) var links: String?
    @Flag(help: "Invite nobody: take these people's links back. Who has not begun can be given a new one.") var withdrawLinks = false
    @Option(help: "The server's configuration, which says where residents' pages stand.", completion: .file(extensions: ["yaml"]))
    var config: String?
    @Option(help: "Where residents' pages stand, instead of a configuration: https://praat.example.nl.") var address: String?
    @Option(name: .customLong("as"), help: "Your name, kept with the act.") var actor = "moderator"
    @Flag(help: "Print as JSON.") var json = false
    @OptionGroup var store: StoreOptions
    @OptionGroup var clock: ClockOptions

    func run() async throws {
        let file = try ScriptFolder.read(people)
        let list = InviteeList(file.text)
        guard list.faults.isEmpty else {
            throw Failure.no(list.faults.map { Messages.current.badRow($0, file.path) }.joined(separator: "\n"))
        }
        let invitees = list.people
        if let links { return try await write(invitees, to: links) }
        if withdrawLinks { return try await withdraw(invitees) }
        let added = try await store.atDesk(clock) { try await $0.invite(invitees, to: code, by: actor, at: clock.now()) }
        if json { return Output.line(JSON.object(["added": .int(Int64(added)), "known": .int(Int64(invitees.count - added))]).text()) }
        Output.progress(Messages.current.invited(added, invitees.count - added))
    }

    func validate() throws {
        if withdrawLinks, links != nil { throw ValidationError(Messages.current.withdrawOrWrite) }
    }

    private func withdraw(_ people: [Invitee]) async throws {
        let count = try await store.atDesk(clock) { try await $0.withdrawLinks(of: people, from: code, by: actor, at: clock.now()) }
        if json { return Output.line(JSON.object(["withdrawn": .count(count), "without": .count(people.count - count)]).text()) }
        Output.progress(Messages.current.linksWithdrawn(count, people.count - count))
    }

    /// Writes the links for a mail merge; they stand in that file and nowhere else.
    private func write(_ invitees: [Invitee], to path: String) async throws {
        let address = try pagesAddress()
        // Before anybody is invited: a path that cannot be written to is the likeliest fault.
        let file = try PrivateFile(path)
        let codes = try await store.atDesk(clock) { try await $0.invitations(for: invitees, to: code, by: actor, at: clock.now()) }
        try file.write(LinkTable(invitees, codes, at: "\(address)/c/\(code)/i/").text)
        let count = codes.count { $0 != nil }
        if json { return Output.line(JSON.object(["links": .count(count), "begun": .count(invitees.count - count)]).text()) }
        Output.progress(Messages.current.linksWritten(count, invitees.count - count, path))
    }

    /// Without a slash at its end.
    private func pagesAddress() throws -> String {
        var found = address
        if found == nil, let config { found = try ServerFile.read(try ScriptFolder.read(config)).pages?.address }
        guard let found, found.hasPrefix("https://") || found.hasPrefix("http://") else {
            throw Failure.use(Messages.current.noPagesAddress)
        }
        return String(found.reversed().drop { $0 == "/" }.reversed())
    }
}

/// Takes part at a terminal.
struct Join: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take part in a consultation at this terminal.")

    @Argument(help: "The join code.") var code: String
    @Option(name: .customLong("as"), help: "Your name; kept sealed, as an address is.") var name: String
    @OptionGroup var store: StoreOptions
    @OptionGroup var clock: ClockOptions

    func validate() throws {
        if name.allSatisfy(\.isWhitespace) { throw ValidationError(Messages.current.nameMissing) }
    }

    func run() async throws {
        try await store.atDesk(clock) { [clock] desk in
            try await Conversation(desk: desk, code: code, name: name, now: { try clock.now() }).run()
        }
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
        let isErased = try await store.atDesk(clock) { try await $0.erase(channel: channel, address: name, from: code, at: clock.now()) }
        guard isErased else { throw FacilitationError.noSuchPerson }
        Output.progress(Messages.current.erased(name))
    }
}
