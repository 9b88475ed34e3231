import Foundation
import JSONText
import Testing

@Suite struct `A rehearsal that is killed` {
    /// `MEERSTEM_KILLS=50` asks for as many in every dialogue.
    static let kills = ProcessInfo.processInfo.environment["MEERSTEM_KILLS"].flatMap { Int($0) }

    /// kill -9 after a number of acknowledged answers that differs each time, fifty times; then to the end.
    ///
    /// In the village dialogue moderators act between the answers: fill, approve, propose, commit.
    @Test(arguments: ["stellingenronde", "erfturbine"])
    func `again and again loses nothing acknowledged and does nothing twice`(name: String) throws {
        let most = Self.kills ?? (name == "erfturbine" ? 12 : 50)
        let rehearsal = KilledRehearsal(dialogue: "Dialogues/\(name)", residents: name == "erfturbine" ? "12" : "60")
        let scratch = try Scratch()
        let store = scratch.path("s.sqlite")
        var acknowledged: Set<String> = []
        var kills = 0
        var round = 0
        var isDone = false
        while !isDone {
            round += 1
            let (lines, wasKilled) = try rehearsal.run(store, killingAfter: kills < most ? 1 + round * 7 % 11 : nil, scratch, round)
            acknowledged.formUnion(try lines.map(KilledRehearsal.name))
            if wasKilled { kills += 1 }
            isDone = !wasKilled
        }
        let code = try #require(rehearsal.code(of: store))
        let exported = try Command(["export", code, "--with-replaced", "--store", store]).output.split(separator: "\n").map {
            try KilledRehearsal.name(String($0))
        }
        let counts = exported.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let erased = Set(acknowledged.map { $0.split(separator: " ")[0] }).subtracting(exported.map { $0.split(separator: " ")[0] })
        let lost = acknowledged.filter { name in counts[name] == nil && !erased.contains(name.split(separator: " ")[0]) }
        print("\(name): kills: \(kills), acknowledged: \(acknowledged.count), in the store: \(exported.count), lost: \(lost.count)")
        #expect(kills == most && lost.isEmpty)
        #expect(counts.values.allSatisfy { $0 == 1 })
        #expect(try Command(["replay", code, "--store", store]).status == 0)
        let interrupted = try Command(["summary", code, "--store", store, "--json", "--audience", "moderator", "--now", "2026-12-31T00:00"])
            .output
        let whole = try Command([
            "rehearse", rehearsal.dialogue, "--residents", rehearsal.residents, "--seed", "9", "--json", "--audience", "moderator", "--now",
            "2026-12-31T00:00",
        ]).output
        // The same acts at the same times, each once: the moderation log is part of the standing.
        #expect(interrupted == whole)
    }
}

/// A rehearsal in a process of its own.
private struct KilledRehearsal {
    let dialogue: String
    let residents: String

    /// `person message_id question`.
    static func name(_ line: String) throws -> String {
        let json = try JSON(text: line)
        return "\(json["person"]!.string!) \(json["message_id"]!.string!) \(json["question"]!.string!)"
    }

    func code(of store: String) -> String? {
        // The code comes from the seed, and is told on stderr by a run that has nothing left to do.
        let errors =
            (try? Command(["rehearse", dialogue, "--residents", residents, "--seed", "9", "--store", store, "--json"]))?.errors ?? ""
        return errors.split(separator: "\n").first { $0.hasPrefix("code: ") }.map { String($0.dropFirst(6)) }
    }

    /// Runs until the end or until so many acknowledgements were read from a pipe; then nothing of the process is left but what it committed.
    func run(_ store: String, killingAfter limit: Int?, _ scratch: Scratch, _ round: Int) throws -> ([String], Bool) {
        let pipe = scratch.path("acks-\(round)")
        guard mkfifo(pipe, 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
        let process = Process()
        process.executableURL = Command.binary
        process.arguments = ["rehearse", dialogue, "--residents", residents, "--seed", "9", "--store", store, "--acks", pipe, "--json"]
        process.currentDirectoryURL = Command.root
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let reader = fopen(pipe, "r")!
        defer { fclose(reader) }
        var lines: [String] = []
        var buffer = [CChar](repeating: 0, count: 4_096)
        var wasKilled = false
        while fgets(&buffer, Int32(buffer.count), reader) != nil {
            lines.append(String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
            if let limit, lines.count == limit {
                kill(process.processIdentifier, SIGKILL)
                wasKilled = true
            }
        }
        process.waitUntilExit()
        return (lines.filter { $0.hasSuffix("\n") }, wasKilled && process.terminationReason == .uncaughtSignal)
    }
}
