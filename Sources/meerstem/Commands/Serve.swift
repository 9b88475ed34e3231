import ArgumentParser
import CurlTransport
import DialogueEngine
import DialogueScript
import Facilitation
import Foundation
import Logging
import MessageChannels
import OpenIDConnect
import ServiceLifecycle
import UnixSignals
import WebServer

/// The server: webhooks in, messages out, until it is stopped.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the channels of a configuration, until SIGTERM or Ctrl-C; what is in hand is finished first.")

    @OptionGroup var store: StoreOptions
    @Option(help: "The configuration (or MEERSTEM_CONFIG).", completion: .file(extensions: ["yaml", "yml"])) var config: String?
    @Option(help: "Where to listen (or MEERSTEM_LISTEN; default 127.0.0.1:8080).") var listen: String?

    @Option(help: "The folder of dialogues that can be opened in the console.", completion: .directory) var dialogues = "Dialogues"
    @Option(help: "Print a link by which this person chooses a password for the console; a store that is not there yet is made.")
    var welcome: String?

    func run() async throws {
        // Somebody who hangs up is no reason to end.
        signal(SIGPIPE, SIG_IGN)
        let environment = ProcessInfo.processInfo.environment
        guard let config = config ?? environment["MEERSTEM_CONFIG"] else { throw ValidationError("--config FILE, or MEERSTEM_CONFIG") }
        let channels = try ConfiguredChannels(path: config)
        let (host, port) = try Self.address(listen ?? environment["MEERSTEM_LISTEN"] ?? channels.file.listen ?? "127.0.0.1:8080")
        if welcome != nil, channels.file.pages == nil { throw Failure.use(Messages.current.noPagesToWelcome) }
        let clock: @Sendable () -> Instant = { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
        if welcome == nil, !FileManager.default.fileExists(atPath: store.path) {
            throw Failure.store(Messages.current.noStoreToServe(store.path))
        }
        // A store is only made where somebody is welcomed to it: one whose name is mistyped would look empty and healthy.
        let onFault: @Sendable (any Error) -> Void = { fault in
            Self.logger.error("what was due could not be done and is tried again", metadata: ["error": "\(type(of: fault))"])
        }
        let desk = try store.desk(creates: welcome != nil, model: channels.model(), onFault: onFault, now: clock)
        let result: Result<Void, any Error>
        do {
            var facilitator = try await desk.facilitator()
            facilitator.quietHours = channels.file.quietHours
            result = .success(try await serve(channels, facilitator, host: host, port: port, clock))
        } catch {
            result = .failure(error)
        }
        try await desk.close()
        try result.get()
    }

    private func serve(
        _ channels: ConfiguredChannels, _ facilitator: Facilitator, host: String, port: Int, _ clock: @escaping @Sendable () -> Instant
    ) async throws {
        // A code that leads nowhere would refuse everybody, for as long as platforms try.
        for code in channels.file.channels.compactMap(\.consultation) { _ = try await facilitator.consultation(code) }
        facilitator.know(channels.all)
        let transport = CurlTransport(.init(allowed: channels.file.allow, proxy: channels.file.proxy))
        defer { transport.shutdown() }
        let doors = zip(channels.all, channels.file.channels).map { channel, file in
            Doorway(channel, consultation: file.consultation, pace: channels.pace(of: file, channel), by: transport, for: facilitator)
        }
        let models = Self.models(channels.file, facilitator)
        defer { models?.transport.shutdown() }
        let provider = try channels.provider().map { Provider($0, by: transport) }
        let pages = channels.file.pages.map { PagesSettings(address: $0.address, embed: $0.embed, shared: $0.shared) }
        var link: String?
        if let pages { link = try await welcomeFirst(facilitator, pages, signsInElsewhere: provider != nil, clock()) }
        let folder = dialogues
        let server = WebServer(
            facilitator, doors: doors, pages: pages, provider: provider, model: models?.desk, scripts: { ScriptFolder.all(in: folder) },
            host: host, port: port,
            logger: Self.logger, now: clock
        ) { [link] port in
            Output.progress("http://\(host):\(port)")
            if let link { Output.progress(link) }
        }
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: server)], gracefulShutdownSignals: [.sigterm, .sigint], logger: Self.logger))
        try await group.run()
    }

    /// A link by which the first person, or the one who is named, can come in, to be printed once the server listens; it works once.
    private func welcomeFirst(
        _ facilitator: Facilitator, _ pages: PagesSettings, signsInElsewhere: Bool, _ now: Instant
    ) async throws -> String? {
        let staff = facilitator.staff
        if welcome == nil { guard try await staff.needsFirst(signsInElsewhere: signsInElsewhere) else { return nil } }
        let name = welcome.map { Account.name($0) ?? $0 } ?? "beheer"
        let language = Messages.current.language
        guard let token = try await staff.welcome(name, roles: [.operator, .moderator, .author, .analyst], language: language, at: now)
        else {
            throw ValidationError("--welcome: \(name)")
        }
        return Messages.current.welcome(name, "\(pages.address)/moderator/welcome/\(token)")
    }

    /// Who asks the language model, where there is one, over connections of its own: its answers are long and slow.
    private static func models(_ file: ServerFile, _ facilitator: Facilitator) -> (desk: ModelDesk, transport: CurlTransport)? {
        guard let model = facilitator.model, let settings = file.model else { return nil }
        var limits = CurlTransport.Limits(allowed: file.allow, proxy: file.proxy)
        limits.answer = 4_194_304
        let transport = CurlTransport(limits)
        return (ModelDesk(facilitator, model: model, transport: transport, budget: settings.budget), transport)
    }

    private static var logger: Logger {
        var logger = Logger(label: "meerstem") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .notice
        return logger
    }

    /// `127.0.0.1:8080`, `[::1]:8080` or `:8080`.
    private static func address(_ text: String) throws -> (host: String, port: Int) {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]), (0...65_535).contains(port) else {
            throw Failure.use(Messages.current.badAddress(text))
        }
        let host = text[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        return (host.isEmpty ? "0.0.0.0" : host, port)
    }
}
