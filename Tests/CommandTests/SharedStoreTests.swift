import Foundation
import JSONText
import Testing

/// The built command while it runs, typed to and read from.
final class Running: @unchecked Sendable {
    private let process = Process()
    private let input = Pipe()
    private let shown = NSCondition()
    private var text = ""

    init(_ arguments: [String]) throws {
        let output = Pipe()
        process.executableURL = Command.binary
        process.arguments = arguments
        process.currentDirectoryURL = Command.root
        process.environment = ProcessInfo.processInfo.environment.merging(["MEERSTEM_LANGUAGE": "nl"]) { $1 }
        (process.standardInput, process.standardOutput, process.standardError) = (input, output, output)
        try process.run()
        DispatchQueue(label: "shown").async { [self] in
            while case let data = output.fileHandleForReading.availableData, !data.isEmpty {
                shown.withLock { text += String(decoding: data, as: UTF8.self) }
                shown.broadcast()
            }
        }
    }

    func type(_ line: String) { input.fileHandleForWriting.write(Data((line + "\n").utf8)) }

    var output: String { shown.withLock { text } }

    /// Waits, twenty seconds at most, until the output holds `words`.
    func shows(_ words: String) -> Bool {
        let patience = Date(timeIntervalSinceNow: 20)
        return shown.withLock {
            while !text.contains(words) { if !shown.wait(until: patience) { return false } }
            return true
        }
    }

    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Ends the input and waits for the end.
    func end() throws -> Int32 {
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        return process.terminationStatus
    }
}

/// Runs what waits for processes outside the few threads that tests share.
func onThread(_ work: @escaping @Sendable () throws -> Void) async throws {
    try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(with: Result { try work() }) }
    }
}

@Suite struct `Many terminals on one store` {
    static func opened(_ dialogue: String, in scratch: Scratch) throws -> String {
        let store = scratch.path("s.sqlite")
        let run = dialogue == `The command`.dialogue ? ["--run", try `The command`.run(in: scratch)] : []
        let open = try Command(["open", dialogue, "--store", store, "--code", "dorp7", "--allow-unreviewed"] + run)
        #expect(open.status == 0, "\(open.errors)")
        return store
    }

    /// Each guest asks the one who came before, whom we kill while the guest's answer is on its way; then the guest is the owner.
    @Test func `go on when the owner is killed, and nothing said is lost or counted twice`() async throws {
        try await onThread {
            let scratch = try Scratch()
            let store = try Self.opened(`The command`.dialogue, in: scratch)
            func join(_ name: String) throws -> Running { try Running(["join", "dorp7", "--as", name, "--store", store]) }
            var owner = try join("eerste")
            #expect(owner.shows("Vraag 1 van"))
            owner.type("1")
            #expect(owner.shows("Vraag 2 van"))
            for round in 0..<5 {
                let guest = try join("gast \(round)")
                #expect(guest.shows("Vraag 1 van"))
                guest.type("1")
                owner.kill()
                #expect(guest.shows("Vraag 2 van"), "\(guest.output)")
                guest.type("2")
                #expect(guest.shows("Vraag 3 van"), "\(guest.output)")
                owner = guest
            }
            #expect(try owner.end() == 0)
            let lines = try Command(["export", "dorp7", "--store", store]).output.split(separator: "\n").map { try JSON(text: String($0)) }
            let names = lines.map { "\($0["person"]!) \($0["question"]!)" }
            #expect(lines.count == 1 + 5 * 2 && Set(names).count == lines.count)
            #expect(try Command(["replay", "dorp7", "--store", store]).status == 0)
        }
    }

    @Test func `let every other command work beside them`() async throws {
        try await onThread {
            let scratch = try Scratch()
            let store = try Self.opened(`The command`.dialogue, in: scratch)
            let owner = try Running(["join", "dorp7", "--as", "eerste", "--store", store])
            #expect(owner.shows("Vraag 1 van"))
            try "sms,0612345678,,\n".write(toFile: scratch.path("people.csv"), atomically: true, encoding: .utf8)
            let invite = try Command(["invite", "dorp7", scratch.path("people.csv"), "--store", store, "--json"])
            #expect(invite.status == 0 && invite.output == #"{"added":1,"known":0}"# + "\n")
            let links = scratch.path("links.csv")
            try "sms,0612345678,,\nbrief,=1+1,,\n".write(toFile: scratch.path("people.csv"), atomically: true, encoding: .utf8)
            let ask = ["invite", "dorp7", scratch.path("people.csv"), "--links", links, "--store", store]
            #expect(try Command(ask).status == 2, "where the pages stand is not known")
            let linked = try Command(ask + ["--address", "https://praat.example.nl/", "--json"])
            #expect(linked.status == 0 && linked.output == #"{"begun":0,"links":2}"# + "\n")
            let rows = try String(contentsOfFile: links, encoding: .utf8).split(whereSeparator: \.isNewline)
            #expect(rows[0] == "channel,address,voice,role,link" && rows[2].hasPrefix("brief,'=1+1,,,https://praat.example.nl/c/dorp7/i/"))
            #expect(try FileManager.default.attributesOfItem(atPath: links)[.posixPermissions] as? Int == 0o600)
            #expect(try Command(ask + ["--address", "https://praat.example.nl"]).status == 2, "what is there is not written over")
            #expect(try Command(["erase", "dorp7", "--as", "=1+1", "--channel", "brief", "--store", store]).status == 0)
            #expect(try Command(["join", "dorp7", "--as", "Zoë", "--store", store], input: "1\n").output.contains("Vraag 2 van"))
            #expect(try Command(["erase", "dorp7", "--as", "Zoë", "--store", store]).status == 0)
            let gone = try Command(["erase", "dorp7", "--as", "Zoë", "--store", store])
            #expect(gone.status == 2 && gone.errors.contains("die persoon is er niet"))
            let first = try Command(["moderate", "dorp7", "--as", "Mo", "--store", store, "back", "--reason", "te vroeg"])
            #expect(first.status == 1 && first.errors.contains("de eerste fase"))
            let taken = try Command([
                "open", `The command`.dialogue, "--store", store, "--run", scratch.path("run.yaml"), "--code", "dorp7",
            ])
            #expect(taken.status == 2 && taken.errors.contains("al in gebruik"))
            let rehearse = try Command(["rehearse", `The command`.dialogue, "--residents", "5", "--store", store])
            #expect(rehearse.status == 3)
            let standing = try JSON(text: Command(["summary", "dorp7", "--store", store, "--json", "--audience", "moderator"]).output)
            #expect(standing["accounting"]?["known"] == 4 && standing["accounting"]?["erased"] == 2)
            #expect(try owner.end() == 0)
        }
    }

    @Test func `hear of a new phase that somebody else began`() async throws {
        try await onThread {
            let scratch = try Scratch()
            let dialogue = scratch.path("klein")
            try FileManager.default.createDirectory(atPath: dialogue, withIntermediateDirectories: true)
            try HonestStart.added(to: Self.small).write(toFile: dialogue + "/dialogue.yaml", atomically: true, encoding: .utf8)
            let store = try Self.opened(dialogue, in: scratch)
            let (first, second) = (
                try Running(["join", "dorp7", "--as", "eerste", "--store", store]),
                try Running(["join", "dorp7", "--as", "twee", "--store", store])
            )
            for terminal in [first, second] {
                #expect(terminal.shows("Kom je ook?"))
                terminal.type("ja")
                #expect(terminal.shows("Je hoort van ons."))
            }
            #expect(try Command(["moderate", "dorp7", "next", "--as", "Mo", "--reason", "het is \"tijd\"", "--store", store]).status == 0)
            for terminal in [first, second] { #expect(terminal.shows("Het is besloten."), "\(terminal.output)") }
            #expect(try first.end() == 0 && second.end() == 0)
        }
    }

    static let small = """
        meerstem: 1
        id: klein
        title: {nl: Klein}
        languages: [nl]
        participant:
          start: komt
          answers:
            komt: {kind: confirm}
          nodes:
            komt: {ask: komt, prompt: {nl: Kom je ook?}, next: wacht}
            wacht: {wait: "reached('verslag')", meanwhile: {nl: Je hoort van ons.}, next: eind}
            eind: {end: {nl: Het is besloten.}}
        consultation:
          phases:
            open: {advance: {moderator: true}, next: verslag}
            verslag: {advance: {moderator: true}}
        """
}
