import ArgumentParser
import DialogueEngine
import DialogueScript
import Facilitation
import Foundation
import JSONText
import Storage
import VoiceSummary

/// Runs a dialogue with simulated residents.
struct Rehearse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Run a dialogue with simulated residents and the moderator of its rehearsal.")

    @Argument(help: "The dialogue's folder.", completion: .directory) var dialogue: String
    @Option(help: "How many people the consultation knows.") var residents = 100
    @Option(help: "The seed: the same one gives the same rehearsal.") var seed: UInt64 = 1
    @Option(help: "Keep it in this store; a run that was cut off goes on there.", completion: .file(extensions: ["sqlite"])) var store:
        String?
    @Option(help: "Write a line for each confirmed answer to this file, after its commit.", completion: .file()) var acks: String?
    @Option(help: "public or moderator.") var audience = "public"
    @Option(help: "Language of the text: nl, fy or en.", completion: .list(["nl", "fy", "en"])) var language = Messages.current.language
        .text
    @Flag(help: "Print the standing as JSON.") var json = false
    @OptionGroup var clock: ClockOptions

    func validate() throws {
        guard residents > 0, residents <= 1_000_000 else { throw ValidationError("--residents is 1 to 1000000") }
        guard Audience(rawValue: audience) != nil else { throw ValidationError("--audience is public or moderator") }
    }

    func run() async throws {
        let folder = try ScriptFolder(dialogue)
        let script = try folder.load()
        let rehearsal = try folder.rehearsal(for: script.dialogue)
        let facilitator = try facilitator()
        let run = RehearsalRun(facilitator: facilitator, script: script, rehearsal: rehearsal, residents: residents, seed: seed)
        let file = try acks.map { try AckFile(path: $0) }
        try await run.run { ack in
            file?.write([
                "message_id": .string(ack.messageID), "person": .string(ack.participant), "question": .string(ack.question.description),
            ])
        }
        if let acks, file?.isWhole == false { throw Failure.use(Messages.current.cannotWrite(acks)) }
        let asOf = clock.given == nil ? run.end : try clock.now()
        let standing = try await facilitator.standing(of: run.code, audience: Audience(rawValue: audience)!, asOf: asOf)
        try await facilitator.store.close()
        if store != nil { Output.progress("code: \(run.code)") }
        StandingPrinter.show(standing, asJSON: json, in: try Messages.language(language))
    }

    private func facilitator() throws -> Facilitator {
        guard let store else {
            let key = Chance.seeded(seed).bytes(32)
            return Facilitator(store: MemoryStore(), vault: Vault(masterKey: key), chance: .seeded(seed))
        }
        var options = StoreOptions()
        options.given = store
        return try options.open(creates: true, chance: .seeded(seed))
    }
}

/// A file of JSON lines, each written whole.
final class AckFile: @unchecked Sendable {
    private let descriptor: Int32
    private let lock = NSLock()
    private var hasFailed = false

    /// Whether every line is in it.
    var isWhole: Bool { lock.withLock { !hasFailed } }

    init(path: String) throws {
        descriptor = Foundation.open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        guard descriptor >= 0 else { throw Failure.use(Messages.current.cannotWrite(path)) }
    }

    func write(_ line: JSON) {
        lock.withLock { if !FileDescriptor(number: descriptor).take(line.text() + "\n") { hasFailed = true } }
    }

    deinit { Foundation.close(descriptor) }
}

/// Puts a person inside a dialogue beside simulated neighbours.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take part in a dialogue beside simulated neighbours, and see where all voices stand.")

    @Argument(help: "The dialogue's folder.", completion: .directory) var dialogue = "Dialogues/samenleven-dag-een"
    @Option(help: "How many neighbours.") var residents = 60
    @Option(help: "The seed of the neighbours.") var seed: UInt64 = 1
    @Option(help: "Language of the standing: nl, fy or en.", completion: .list(["nl", "fy", "en"])) var language = Messages.current.language
        .text
    @Flag(help: "Nobody types: a simulated person takes your place.") var noInput = false

    func run() async throws {
        let folder = try ScriptFolder(dialogue)
        let script = try folder.load()
        let rehearsal = try folder.rehearsal(for: script.dialogue)
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(
            "meerstem-demo-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: path) }
        var options = StoreOptions()
        options.given = path.appendingPathComponent("demo.sqlite").path
        let facilitator = try options.open(creates: true, chance: .seeded(seed))
        let run = RehearsalRun(
            facilitator: facilitator, script: script, rehearsal: rehearsal, residents: residents + (noInput ? 1 : 0), seed: seed,
            moderates: false)
        try await run.run { _ in }
        Output.progress(Messages.current.neighbours(residents) + "\n")
        let now = run.end
        if !noInput {
            try await Conversation(desk: OwnDesk(facilitator), code: run.code, name: "demo", now: { now }).run()
        }
        Output.progress(Messages.current.yourVoiceCounts + "\n")
        let standing = try await facilitator.standing(of: run.code, audience: .public, asOf: now)
        try await facilitator.store.close()
        StandingPrinter.show(standing, asJSON: false, in: try Messages.language(language))
    }
}
