import ArgumentParser
import DialogueEngine
import DialogueScript
import Facilitation
import Foundation
import JSONText
import Storage
import VoiceSummary
import WebServer

/// Shows where all voices stand.
struct Summary: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv, html, messages }
    enum Mode: String, ExpressibleByArgument, CaseIterable { case own, polis }

    static let configuration = CommandConfiguration(abstract: "Where all voices stand.")

    @Argument(help: "The join code.") var code: String
    @Option(
        help:
            "text, json, csv: the counted figures, html: a folder to open in a browser, or messages: the two short messages for residents.")
    var format: Format = .text
    @Option(help: "With --format html: the folder for the files (default: standing-CODE).", completion: .directory) var to: String?
    @Flag(help: "The same as --format json.") var json = false
    @Option(help: "own; polis: Polis's own mathematics under its own names, as JSON, for moderators.") var mode: Mode = .own
    @Option(help: "With --mode polis: take the groups of a participants-votes.csv.", completion: .file(extensions: ["csv"])) var groupsFrom:
        String?
    @Option(
        help:
            "How many residents there are of each answer, where the run data does not say: rows of question,option,people,source,date.",
        completion: .file(extensions: ["csv"])) var population: String?
    @Option(help: "public: as last published; moderator: as it stands now, with groups of 5 instead of 10.") var audience = "public"
    @Option(help: "Language of the text: nl, fy or en.", completion: .list(["nl", "fy", "en"])) var language = Messages.current.language
        .text
    @OptionGroup var store: StoreOptions
    @OptionGroup var clock: ClockOptions

    func run() async throws {
        guard let audience = Audience(rawValue: audience) else { throw ValidationError("--audience is public or moderator") }
        if mode == .polis { return try await showPolis() }
        if groupsFrom != nil { throw ValidationError("--groups-from goes with --mode polis") }
        let facilitator = try store.open(readOnly: true)
        let now = try clock.now()
        let residents = try await residents(in: facilitator, for: audience)
        let standing =
            audience == .public
            ? try await facilitator.publishedStanding(of: code, asOf: now, beside: residents)
            : try await facilitator.standing(of: code, audience: audience, asOf: now, beside: residents)
        try await facilitator.store.close()
        guard let standing else { throw Failure.no(Messages.current.notPublished) }
        if format == .csv { return Output.raw(standing.csv(in: try Messages.language(language))) }
        if format == .html {
            let folder = to ?? "standing-\(code)"
            let files = try StandingPage(standing, in: try Messages.language(language)).files
            try NewFiles.write(files, in: folder, isPrivate: audience == .moderator)
            Output.line(folder + "/index.html")
        } else if format == .messages {
            for message in standing.residentMessages(in: try Messages.language(language)) { Output.line(message + "\n") }
        } else {
            StandingPrinter.show(standing, asJSON: json || format == .json, in: try Messages.language(language))
        }
    }

    /// The table that was given, read against the script of the consultation.
    ///
    /// What is public has one table: of two, one might show what the other holds back.
    private func residents(in facilitator: Facilitator, for audience: Audience) async throws -> PopulationTable? {
        guard let population else { return nil }
        let dialogue = try await facilitator.consultation(code).dialogue
        if audience == .public, dialogue.run.population != nil {
            throw ValidationError("this conversation was opened with a table of residents; another goes with --audience moderator only")
        }
        return try PopulationFile.read(try ScriptFolder.read(population), for: dialogue)
    }

    private func showPolis() async throws {
        guard audience == Audience.moderator.rawValue else {
            throw ValidationError("--mode polis takes --audience moderator: nothing is held back")
        }
        let groups = try groupsFrom.map { try PolisFolder.groups($0) }
        let facilitator = try store.open(readOnly: true)
        let summary = try await facilitator.polisSummary(of: code, groups: groups, asOf: clock.now())
        try await facilitator.store.close()
        if let groups, let groupsFrom {
            let placed = summary.json["in-conv"]?.array?.count ?? 0
            let voted = Int(summary.json["n"]?.int ?? 0)
            guard placed > 0 else { throw Failure.no(Messages.current.groupsOfNobody(groupsFrom, people: groups.count)) }
            if placed < voted || placed < groups.count {
                Output.progress(Messages.current.groupsOfSome(placed: placed, of: voted, inFile: groups.count))
            }
        }
        Output.line(summary.json.indented())
    }
}

/// Prints a standing.
enum StandingPrinter {
    static func show(_ standing: Standing, asJSON: Bool, in language: Language) {
        if asJSON { return Output.line(standing.json.indented()) }
        Output.raw(Screen.laidOut(standing.text(in: language, width: Screen().width)))
    }
}

/// Proves that the log gives the state.
struct Replay: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Rebuild every session and the standing from the log and prove that nothing differs.")

    @Argument(help: "The join code.") var code: String
    @Flag(help: "Print as JSON.") var json = false
    @OptionGroup var store: StoreOptions
    @OptionGroup var clock: ClockOptions

    func run() async throws {
        let facilitator = try store.open(readOnly: true)
        let report = try await facilitator.replay(code, asOf: clock.now())
        try await facilitator.store.close()
        if json {
            let data: JSON = [
                "differing": .array(report.differing.map { .string($0) }), "equal": .bool(report.isEqual),
                "events": .int(Int64(report.events)),
                "groupDiffers": .bool(report.groupDiffers), "sessions": .int(Int64(report.sessions)),
                "standingDiffers": .bool(report.standingDiffers),
            ]
            Output.line(data.text())
        }
        guard report.isEqual else {
            let what = report.differing + (report.groupDiffers ? ["consultation"] : []) + (report.standingDiffers ? ["standing"] : [])
            throw Failure.no(Messages.current.differs(what.prefix(5).joined(separator: ", ")))
        }
        if !json { Output.line(Messages.current.replayed(report.events, report.sessions)) }
    }
}

/// Hands out the answers of the log.
struct Export: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl, polis, media }

    static let configuration = CommandConfiguration(abstract: "Every answer of the log, for people who count for themselves.")

    @Argument(help: "The join code.") var code: String
    @Option(
        help:
            "jsonl: every answer that stands, a line each. polis: the votes on statements, as the files of a Polis export. media: photos and voice notes, for moderators only."
    ) var format: Format = .jsonl
    @Flag(help: "With --format jsonl: answers that were changed or taken back since, too; for operators who check the log.")
    var withReplaced = false
    @Option(help: "With --format polis or media: the folder for the files (default: FORMAT-CODE).", completion: .directory) var to: String?
    @OptionGroup var store: StoreOptions
    @OptionGroup var clock: ClockOptions

    func run() async throws {
        let facilitator = try store.open(readOnly: true)
        let folder = to ?? "\(format.rawValue)-\(code)"
        switch format {
        case .jsonl:
            try await facilitator.exportAnswers(of: code, withReplaced: withReplaced) { answer in Output.line(answer.json.text()) }
        case .polis:
            try NewFiles.write(try await facilitator.exportPolis(of: code, asOf: clock.now()).texts, in: folder, isPrivate: true)
            Output.line(folder)
        case .media: try await exportMedia(facilitator, to: folder)
        }
        try await facilitator.store.close()
    }

    /// Writes each photo and voice note to a file that only its owner can read, and says to which question it answers.
    private func exportMedia(_ facilitator: Facilitator, to folder: String) async throws {
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for mark in try await facilitator.files(of: code) {
            guard let file = try await facilitator.file(mark.id, in: code) else { continue }
            let path = "\(folder)/\(mark.id).\(file.format.ending)"
            // What an earlier export wrote is the same still.
            if !FileManager.default.fileExists(atPath: path) { try PrivateFile(path).write(file.bytes) }
            Output.line("\(path) \(mark.question)")
        }
    }
}
