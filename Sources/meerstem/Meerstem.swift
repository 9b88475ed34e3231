import ArgumentParser
import Foundation

/// The command: every subcommand is a thin shell around `Facilitation`.
@main
struct Meerstem: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meerstem",
        abstract: "Dialogue facilitation: a script among many people, and where all voices stand.",
        version: "0.1.0",
        subcommands: [
            Demo.self, New.self, Check.self, Explain.self, Schema.self, Graph.self, Diff.self, Play.self, Rehearse.self, Open.self,
            Invite.self,
            Join.self, Moderate.self,
            Summary.self,
            Replay.self,
            Export.self, Import.self,
            Erase.self, Serve.self, ChannelCommand.self, Eval.self, Read.self,
        ]
    )

    func run() async throws { print(Messages.current.welcome) }

    static func main() async {
        // The locale decides how libedit counts letters; without a UTF-8 one a line with "ë" cannot be edited.
        if setlocale(LC_ALL, "") == nil || !String(cString: nl_langinfo(Int32(CODESET))).uppercased().hasPrefix("UTF") {
            setlocale(LC_ALL, "C.UTF-8")
        }
        // A reader that goes away (`meerstem summary | head`) is no fault.
        signal(SIGPIPE, SIG_DFL)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand { try await asynchronous.run() } else { try command.run() }
        } catch let failure as Failure {
            Output.error(failure.message)
            Foundation.exit(failure.code.rawValue)
        } catch let known where Failure(describing: known) != nil {
            let failure = Failure(describing: known)!
            Output.error(failure.message)
            Foundation.exit(failure.code.rawValue)
        } catch {
            // The parser's own code for wrong use is 64; ours is 2.
            guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
            Output.progress(fullMessage(for: error))
            Foundation.exit(Failure.Code.use.rawValue)
        }
    }
}
