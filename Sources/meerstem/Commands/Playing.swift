import ArgumentParser
import DialogueEngine
import DialogueScript
import Facilitation
import Foundation
import Storage

/// Walks through a dialogue as one resident.
struct Play: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Walk through a dialogue as one resident; nothing is kept.",
        discussion: """
            Beside what a resident types there is, for authors: ^ shows where the words last said are written, ~ 3d lets time pass, \
            * mod next "reason" does what a moderator does.
            """)

    @Argument(help: "The dialogue's folder.", completion: .directory) var dialogue: String
    @Option(help: "Begin at this node; answers before it are missing, and the group stands in its phase.") var from: String?
    @Option(help: "Run data; by default those of the rehearsal.", completion: .file(extensions: ["yaml"])) var run: String?
    @Option(help: "Write the talk to this file as a transcript.", completion: .file()) var record: String?
    @OptionGroup var clock: ClockOptions

    func validate() throws {
        if from != nil, record != nil { throw ValidationError(Messages.current.halfNotRecorded) }
    }

    func run() async throws {
        let folder = try ScriptFolder(dialogue)
        var script = try folder.load()
        let (data, start) = try setting(folder, script.dialogue)
        for warning in script.warnings { Output.progress(warning.description + "\n") }
        let beginning = try beginning(of: script)
        script = beginning?.script ?? script
        let vault = Vault(masterKey: Chance.system().bytes(32))
        let facilitator = Facilitator(store: MemoryStore(), vault: vault, chance: .system())
        let code = try await facilitator.open(script, Opening(run: data, allowsUnreviewed: true, actor: "play"), at: start)
        if let beginning { try await PlayStage(facilitator: facilitator, code: code, script: script).begin(at: beginning, start) }
        if isatty(STDIN_FILENO) != 0 { Output.note(Messages.current.typeHere + " " + Messages.current.typeCaret + "\n") }
        // Looked at beforehand, since the walk would be lost.
        // A talk that is there already is somebody's work; an empty file is what a walk left that was cut off.
        if let record, let old = FileManager.default.contents(atPath: record), !old.isEmpty {
            throw Failure.use(Messages.current.alreadyThere(record))
        }
        if let record, !FileManager.default.createFile(atPath: record, contents: nil) {
            throw Failure.use(Messages.current.cannotWrite(record))
        }
        let log = record.map { _ in PlayLog() }
        try await PlayTalk(facilitator: facilitator, code: code, start: start, sources: script.sources, log: log).run()
        if let record, let log { try Data(log.text.utf8).write(to: URL(fileURLWithPath: record)) }
    }

    private func beginning(of script: LoadedScript) throws -> LoadedScript.Beginning? {
        guard let from else { return nil }
        guard let beginning = script.beginning(at: NodeID(from)) else {
            throw Failure.use(Messages.current.noSuchNode(from, script.nearestNode(to: from)))
        }
        return beginning
    }

    /// The run data, and when it is: with the rehearsal's data the day it opens, so that no deadline of its own has passed.
    private func setting(_ folder: ScriptFolder, _ dialogue: Dialogue) throws -> (RunData, Instant) {
        if let run { return (try RunFile.read(ScriptFolder.read(run), for: dialogue), try clock.now()) }
        let rehearsal = try folder.rehearsal(for: dialogue)
        return (rehearsal.run, clock.given == nil ? rehearsal.opened : try clock.now())
    }
}

/// Sets the stage for a walk that begins halfway.
private struct PlayStage {
    let facilitator: Facilitator
    let code: String
    let script: LoadedScript

    /// Takes the group to the phase, with names in brackets for what a moderator would have written, and says where the walk begins.
    func begin(at beginning: LoadedScript.Beginning, _ time: Instant) async throws {
        var phase = try await facilitator.group(of: code).phase(in: script.dialogue)
        while phase < beginning.phase, try await move(on: script.dialogue.phases[phase], time) {
            phase = try await facilitator.group(of: code).phase(in: script.dialogue)
        }
        let here = script.dialogue.phases[phase].id.text
        Output.note(Messages.current.beginsAt(beginning.node.text, here) + "\n")
    }

    /// - Returns: whether the group moved on.
    private func move(on phase: Phase, _ time: Instant) async throws -> Bool {
        let words = { (name: String) in Dictionary(uniqueKeysWithValues: script.dialogue.languages.map { ($0, "[\(name)]") }) }
        let written = phase.fills.map { ModeratorAct.fill($0, words($0.text)) }
        let proposed =
            phase.proposes.map { [ModeratorAct.propose($0, text: words($0), changes: [.init(text: words("changes"), needs: [])])] } ?? []
        do {
            for act in written + proposed + [.next(reason: "play --from")] {
                try await facilitator.act(act, actor: "play", on: code, at: time)
            }
            return true
        } catch FacilitationError.refused(let refusal) {
            Output.note(Messages.current.acts.refused(refusal))
            return false
        }
    }
}
