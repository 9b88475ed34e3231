import ArgumentParser
import DialogueScript
import Facilitation
import Foundation
import JSONText
import Storage
import VoiceSummary

/// Takes over what was held with another program.
struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take over a conversation that was held with another program.", subcommands: [ImportPolis.self])
}

/// Takes over a conversation held with Polis.
struct ImportPolis: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "polis", abstract: "A Polis export: votes.csv and comments.csv become a consultation with every vote in its log.",
        discussion: "Groups found by Polis stay where they are, in participants-votes.csv: summary --mode polis --groups-from takes them.")

    @Argument(help: "The folder of the export.", completion: .directory) var folder: String
    @Option(help: "The join code to use.") var code: String?
    @Option(name: .customLong("as"), help: "Your name, kept with the act.") var actor = "moderator"
    @Flag(help: "Print as JSON.") var json = false
    @OptionGroup var store: StoreOptions

    func run() async throws {
        if let code, !JoinCode.isUsable(code) { throw Failure.use(Messages.current.noJoinCode(code)) }
        let files = try PolisFolder(path: folder).files()
        let main = ScriptFile(path: "polis/dialogue.yaml", text: String(decoding: PackageResources.polis_dialogue_yaml, as: UTF8.self))
        let script = try ScriptLoader.load(ScriptSources(main: main, fragments: [:]))
        let facilitator = try store.open(creates: true)
        let code = try await facilitator.importPolis(files, in: script, code: code, actor: actor)
        try await facilitator.store.close()
        if json { return Output.line(JSON.object(["code": .string(code)]).text()) }
        Output.line(code)
        Output.progress(
            Messages.current.imported(
                people: Set(files.votes.map(\.voter)).count, statements: files.statements.count, votes: files.votes.count))
    }
}

/// A folder with the files of a Polis export.
struct PolisFolder {
    let path: String

    func files() throws -> PolisFiles {
        let (votes, comments) = (try bytes("votes.csv"), try bytes("comments.csv"))
        do { return try PolisFiles(votes: votes, comments: comments) } catch { throw Self.failure(error, in: path) }
    }

    /// The groups of a `participants-votes.csv`, by voter.
    static func groups(_ file: String) throws -> [Int: Int] {
        guard let data = FileManager.default.contents(atPath: file) else { throw Failure.use(Messages.current.noSuchFile(file)) }
        do { return try PolisFiles.groups(in: Array(data)) } catch { throw failure(error, in: nil, file: file) }
    }

    private func bytes(_ name: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
            throw Failure.use(Messages.current.noSuchFile(path + "/" + name))
        }
        return Array(data)
    }

    private static func failure(_ fault: PolisFiles.Fault, in folder: String?, file: String? = nil) -> Failure {
        .no("\(file ?? (folder ?? ".") + "/" + fault.file):\(fault.line): \(Messages.current.amiss(fault.reason))")
    }
}
