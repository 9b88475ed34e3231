import Foundation
import JSONText
import Testing

/// The built command, run as people run it.
struct Command {
    /// Beside the tests in the build folder, or where `MEERSTEM_BIN` says.
    static let binary: URL = {
        if let path = ProcessInfo.processInfo.environment["MEERSTEM_BIN"] { return URL(fileURLWithPath: path) }
        return Bundle.main.bundleURL.deletingLastPathComponent().appendingPathComponent("debug/meerstem")
    }()

    static let root: URL = {
        var folder = URL(fileURLWithPath: #filePath)
        while !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    let status: Int32
    let output: String
    let errors: String

    /// Runs the command to its end with `input` typed in.
    init(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws {
        let process = Process()
        process.executableURL = Self.binary
        process.arguments = arguments
        process.currentDirectoryURL = Self.root
        process.environment = ProcessInfo.processInfo.environment.merging(["MEERSTEM_LANGUAGE": "nl"]) { $1 }.merging(environment) { $1 }
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
        try process.run()
        let (output, errors) = (Drain(stdout), Drain(stderr))
        try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        self.output = String(decoding: output.all, as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
        self.errors = String(decoding: errors.all, as: UTF8.self)
    }
}

/// Reads a pipe to its end on a thread of its own, so that neither side waits for the other.
final class Drain: @unchecked Sendable {
    private let group = DispatchGroup()
    private var data = Data()

    init(_ pipe: Pipe) {
        DispatchQueue.global().async(group: group) { [self] in data = pipe.fileHandleForReading.readDataToEndOfFile() }
    }

    var all: Data {
        group.wait()
        return data
    }
}

/// A folder that is gone when nobody holds it.
final class Scratch: Sendable {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("meerstem-\(ProcessInfo.processInfo.globallyUniqueString)")
    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    func path(_ name: String) -> String { url.appendingPathComponent(name).path }
    deinit { try? FileManager.default.removeItem(at: url) }
}

@Suite struct `The command` {
    static let dialogue = "Dialogues/stellingenronde"

    @Test func `says in the language of the terminal what to try first`() throws {
        #expect(try Command([]).output.contains("Probeer: meerstem demo"))
        #expect(try Command([], environment: ["MEERSTEM_LANGUAGE": "en"]).output.contains("Try: meerstem demo"))
        #expect(try Command([], environment: ["MEERSTEM_LANGUAGE": "fy_NL.UTF-8"]).output.contains("Besykje: meerstem demo"))
    }

    @Test func `evaluates a condition, and tells an error by its exit code`() throws {
        #expect(try Command(["eval", "a.b + 1", "--vars", #"{"a":{"b":41}}"#]).output == "42\n")
        let error = try Command(["eval", "1/0", "--json"])
        #expect(error.status == 1 && error.output.contains(#""kind":"divide_by_zero""#))
        let batch = try Command(["eval", "--batch"], input: "{\"id\":1,\"expr\":\"1+1\"}\nno json\n{\"id\":2,\"expr\":\"(\"}\n")
        let lines = batch.output.split(separator: "\n")
        #expect(batch.status == 0 && lines.count == 3 && lines[0] == #"{"id":1,"value":{"int":"2"}}"# && lines[1].contains(#""id":null"#))
    }

    @Test func `checks our dialogues without a fault, and shows an author every fault with its place`() throws {
        #expect(try Command(["check", "Dialogues/stellingenronde", "Dialogues/samenleven-dag-een"]).status == 0)
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.path("fout"), withIntermediateDirectories: true)
        let yaml = """
            meerstem: 1
            id: fout
            title: {nl: Fout}
            languages: [nl]
            participant:
              start: groet
              answers:
                groet: {kind: stnce}
              nodes:
                groet: {ask: groet, prompt: {nl: Hoi.}, next: klar}
                klaar: {end: {nl: Dag.}}
            """
        try yaml.write(toFile: scratch.path("fout/dialogue.yaml"), atomically: true, encoding: .utf8)
        let check = try Command(["check", scratch.path("fout")])
        #expect(check.status == 1)
        #expect(check.errors.contains("dialogue.yaml:8:19: error MS04") && check.errors.contains("dialogue.yaml:10:51: error MS02"))
        #expect(check.errors.contains("stance") && check.errors.contains("klaar") && check.errors.contains("^^^^"))
    }

    @Test func `tells wrong use, a missing store and a missing key apart`() throws {
        let scratch = try Scratch()
        #expect(try Command(["check", scratch.path("nergens")]).status == 2)
        #expect(try Command(["bogus"]).status == 2 && Command(["eval"]).status == 2 && Command(["--help"]).status == 0)
        #expect(try Command(["summary", "abcde", "--store", scratch.path("nergens.sqlite")]).status == 3)
        let store = scratch.path("s.sqlite")
        let opened = try Command(["open", Self.dialogue, "--store", store, "--run", try Self.run(in: scratch), "--allow-unreviewed"])
        #expect(opened.status == 0)
        #expect(try Command(["summary", "geen", "--store", store]).status == 2)
        try FileManager.default.removeItem(atPath: store + ".key")
        let locked = try Command(["summary", opened.output.trimmingCharacters(in: .newlines), "--store", store])
        #expect(locked.status == 3 && locked.errors.contains("sleutel"))
    }

    /// Run data as a moderator would write them.
    static func run(in scratch: Scratch) throws -> String {
        let rehearsal = try String(contentsOf: Command.root.appendingPathComponent("\(dialogue)/rehearsal.yaml"), encoding: .utf8)
        let lines = rehearsal.split(separator: "\n", omittingEmptySubsequences: false)
        let start = lines.firstIndex { $0.hasPrefix("run:") }!
        let body = lines[(start + 1)...].prefix { $0.hasPrefix("  ") || $0.isEmpty || $0.hasPrefix("#") }
        // Commands go by the clock of the machine, whatever day it is.
        let text = body.map { $0.hasPrefix("  ") ? String($0.dropFirst(2)) : String($0) }.joined(separator: "\n")
            .replacing(/retention: \d{4}/, with: "retention: 2099")
        try text.write(toFile: scratch.path("run.yaml"), atomically: true, encoding: .utf8)
        return scratch.path("run.yaml")
    }

    @Test func `keeps what a resident says, whoever else opens the store, and shows it in the standing`() throws {
        let scratch = try Scratch()
        let store = scratch.path("s.sqlite")
        let code = try Command([
            "open", Self.dialogue, "--store", store, "--run", try Self.run(in: scratch), "--code", "dorp7", "--allow-unreviewed",
        ]).output
            .trimmingCharacters(in: .newlines)
        #expect(code == "dorp7")
        let first = try Command(["join", code, "--as", "Sjoukje", "--store", store], input: "1\nniet echt duidelijk\n")
        #expect(first.status == 0 && first.output.contains("Vraag 1 van"))
        let again = try Command(["join", code, "--as", "Sjoukje", "--store", store], input: "later\n")
        #expect(again.output.contains("Vraag 2 van"))
        let standing = try JSON(text: Command(["summary", code, "--store", store, "--json", "--audience", "moderator"]).output)
        #expect(standing["accounting"]?["known"] == 1 && standing["accounting"]?["underway"] == 1)
        #expect(try Command(["replay", code, "--store", store]).status == 0)
        #expect(try Command(["export", code, "--store", store]).output.split(separator: "\n").count == 1)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: store))
        #expect(bytes.range(of: Data("Sjoukje".utf8)) == nil && bytes.range(of: Data("niet echt duidelijk".utf8)) == nil)
        #expect(try Command(["erase", code, "--as", "Sjoukje", "--store", store]).status == 0)
        #expect(try Command(["export", code, "--store", store]).output.isEmpty)
    }

    @Test func `puts a person beside neighbours in the demo`() throws {
        let demo = try Command(["demo", Self.dialogue, "--no-input", "--residents", "30"])
        #expect(demo.status == 0 && demo.output.contains("31") && demo.output.contains("Wie deden mee"))
    }

    @Test func `shows what a run file holds where none was given, and takes it once filled in`() throws {
        let scratch = try Scratch()
        let store = ["--store", scratch.path("s.sqlite"), "--allow-unreviewed"]
        let asked = try Command(["open", Self.dialogue] + store)
        #expect(asked.status == 2 && asked.errors.contains("--run BESTAND") && asked.errors.contains("decidesOn: 2030-01-31"))
        let blank = asked.errors.split(separator: "\n").filter { $0.contains(": ") && !$0.hasPrefix("meerstem") }.joined(separator: "\n")
        let file = scratch.path("run.yaml")
        try blank.write(toFile: file, atomically: true, encoding: .utf8)
        let unwritten = try Command(["open", Self.dialogue, "--run", file] + store)
        #expect(unwritten.status == 2 && unwritten.errors.contains("Nog niet ingevuld: ") && unwritten.errors.contains("decider"))
        let past = blank.replacing("…", with: "de raad").replacing("2030-01-31", with: "2020-01-31")
        try past.write(toFile: file, atomically: true, encoding: .utf8)
        let gone = try Command(["open", Self.dialogue, "--run", file] + store)
        #expect(gone.status == 2 && gone.errors.contains("retention: de dag tot wanneer antwoorden bewaard blijven, is voorbij"))
        try past.replacing("retention: 2020-01-31", with: "retention: 2099-01-31").write(toFile: file, atomically: true, encoding: .utf8)
        let opened = try Command(["open", Self.dialogue, "--run", file, "--code", "dorp"] + store)
        #expect(opened.status == 0 && opened.errors.contains("voorbij: decidesOn"))
    }

    @Test(arguments: ["", "STOP", "help", "A b!", "a/b", String(repeating: "7", count: 33)])
    func `opens under no code that nobody can type`(code: String) throws {
        let scratch = try Scratch()
        let refused = try Command(["open", Self.dialogue, "--code", code, "--store", scratch.path("s.sqlite")])
        #expect(refused.status == 2 && refused.errors.contains("kan geen code zijn"))
    }
}
