import ArgumentParser
import DialogueEngine
import Foundation
import JSONText

/// Tries how a reply is read.
struct Read: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show what a reply to a question is understood to mean.")

    @Argument(help: "The reply.") var reply: String?
    @Option(help: "The question as a JSON object: kind, language, options, min, max, total.") var question: String?
    @Flag(help: "Read JSON lines {id, question, reply} and answer each.") var batch = false
    @OptionGroup var clock: ClockOptions

    func run() async throws {
        let today = LocalClock.day(of: try clock.now(), in: "Europe/Amsterdam")
        if batch { return Self.batch(today) }
        guard let reply, let question else { throw ValidationError("a reply and --question, or --batch") }
        guard let asked = try? JSON(text: question) else { throw Failure.use("--question: no JSON object") }
        do {
            let outcome = try ReplyReading(question: asked, reply: reply, today: today).outcome
            Output.line(outcome.text())
            if outcome["unclear"] == true { throw ExitCode(1) }
        } catch let fault as ReplyReading.Fault {
            throw Failure.use(fault.message)
        }
    }

    /// Answers each line of stdin with one line, until the input ends. A bad line is an answer too.
    private static func batch(_ today: Day) {
        while let line = readLine() {
            if line.allSatisfy(\.isWhitespace) { continue }
            Output.line(answer(to: line, today).text())
        }
    }

    private static func answer(to line: String, _ today: Day) -> JSON {
        guard let json = try? JSON(text: line) else { return ["id": .null, "error": "no JSON"] }
        let id = json["id"] ?? .null
        do {
            let outcome = try ReplyReading(json, today: today).outcome
            return .object((outcome.object ?? [:]).merging(["id": id]) { $1 })
        } catch {
            return ["id": id, "error": .string((error as? ReplyReading.Fault)?.message ?? "unreadable")]
        }
    }
}
