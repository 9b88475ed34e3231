import ArgumentParser
import DialogueEngine
import Facilitation
import Foundation
import JSONText
import Storage
import VoiceSummary

/// Shows where all voices stand.
struct Summary: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, messages }

    static let configuration = CommandConfiguration(abstract: "Where all voices stand.")

    @Argument(help: "The join code.") var code: String
    @Option(help: "text, json, or messages: the two short messages for residents.") var format: Format = .text
    @Flag(help: "The same as --format json.") var json = false
    @Option(help: "public: as last published; moderator: as it stands now, with groups of 5 instead of 10.") var audience = "public"
    @Option(help: "Language of the text: nl, fy or en.", completion: .list(["nl", "fy", "en"])) var language = Messages.current.language
        .text
    @OptionGroup var store: StoreOptions
    @OptionGroup var clock: ClockOptions

    func run() async throws {
        guard let audience = Audience(rawValue: audience) else { throw ValidationError("--audience is public or moderator") }
        let facilitator = try store.open(readOnly: true)
        let now = try clock.now()
        let standing =
            audience == .public
            ? try await facilitator.publishedStanding(of: code, asOf: now)
            : try await facilitator.standing(of: code, audience: audience, asOf: now)
        try await facilitator.store.close()
        guard let standing else { throw Failure.no(Messages.current.notPublished) }
        if format == .messages {
            for message in standing.residentMessages(in: try Messages.language(language)) { Output.line(message + "\n") }
        } else {
            StandingPrinter.show(standing, asJSON: json || format == .json, in: try Messages.language(language))
        }
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
    enum Format: String, ExpressibleByArgument, CaseIterable { case jsonl }

    static let configuration = CommandConfiguration(abstract: "Every answer of the log, a line each, for people who count for themselves.")

    @Argument(help: "The join code.") var code: String
    @Option(help: "jsonl.") var format: Format = .jsonl
    @OptionGroup var store: StoreOptions

    func run() async throws {
        let facilitator = try store.open(readOnly: true)
        try await facilitator.exportAnswers(of: code) { answer in Output.line(answer.json.text()) }
        try await facilitator.store.close()
    }
}
